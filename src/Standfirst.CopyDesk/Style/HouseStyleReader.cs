using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;
using YamlDotNet.RepresentationModel;

namespace Standfirst.CopyDesk.Style;

/// <summary>Reads a house style from YAML, key by key: what is not known is an error with its line, so that a slip of the pen never switches a check off in silence.</summary>
internal static class HouseStyleReader
{
    public static HouseStyle Read(string yaml, Func<string, IReadOnlyList<RuleText>?>? files)
    {
        if (YamlText.Read(yaml, (line, problem) => new HouseStyleException(line, problem)) is not { } root)
        {
            return HouseStyle.Default;
        }

        var style = HouseStyle.Default;
        var keys = Pairs(root, "a house style").ToList();
        foreach (var (key, line, value) in keys.OrderBy(one => one.Key == "rules" ? 0 : 1))
        {
            style = key switch
            {
                "language" => style with { Language = Text(value, key) },
                "rules" => Rules(style, value, line, files),
                "checks" => style with { Severities = Severities(value, style.Rules) },
                "names" => style with { Names = Spellings(value, key) },
                "terms" => style with { Terms = Spellings(value, key) },
                "known-people" => style with { KnownPeople = List(value, key) },
                "headline" => style with { Headline = Headline(value) },
                "dateline" => style with { Dateline = Dateline(value) },
                "numbers" => style with { Numbers = Numbers(value) },
                "long-sentence" => style with { LongSentence = Number(value, key) },
                "long-paragraph" => style with { LongParagraph = Number(value, key) },
                _ => throw Unknown(key, line, "language, rules, checks, names, terms, known-people, headline, dateline, numbers, long-sentence, long-paragraph"),
            };
        }

        return style;
    }

    /// <summary>A name of files, or one with the language that its rules are for: "from: Google.zip", "language: en".</summary>
    private static HouseStyle Rules(HouseStyle style, YamlNode node, int line, Func<string, IReadOnlyList<RuleText>?>? files)
    {
        var (rules, named) = (ValeRules.None, new List<(string, string?)>());
        foreach (var entry in node is YamlSequenceNode list ? list.Children : [node])
        {
            var (name, language) = (entry is YamlScalarNode ? Text(entry, "rules") : "", (string?)null);
            foreach (var (key, at, value) in entry is YamlMappingNode ? Pairs(entry, "rules") : [])
            {
                _ = key switch
                {
                    "from" => name = Text(value, key),
                    "language" => language = Text(value, key),
                    _ => throw Unknown(key, at, "from, language"),
                };
            }

            var texts = files is null ? throw new HouseStyleException(line, "rules are files, and there are none beside this style.")
                : name.Length == 0 ? throw new HouseStyleException(Line(entry), "rules names files, folders or packages.")
                : files(name) ?? throw new HouseStyleException(Line(entry), $"there is no file, folder or package \"{name}\".");
            rules = rules.And(ValeRules.Read(texts, language));
            named.Add((name, language));
        }

        return style with { Rules = rules, RuleFiles = named };
    }

    /// <summary>A package's name is for each of its rules, whether it stands before theirs or behind.</summary>
    private static Dictionary<string, Severity?> Severities(YamlNode node, ValeRules rules)
    {
        var found = new Dictionary<string, Severity?>();
        foreach (var (key, line, value) in Pairs(node, "checks").OrderBy(one => one.Key.Contains('.', StringComparison.Ordinal) ? 1 : 0))
        {
            if (!Checks.All.Names.Contains(key) && !rules.Knows(key))
            {
                throw new HouseStyleException(line, $"there is no check \"{key}\"{Nearest(key, rules)}.");
            }

            Severity? severity = Text(value, key) switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                "off" or "false" => null,
                var other => throw new HouseStyleException(Line(value), $"\"{other}\" is no severity: error, warning, note, or off."),
            };
            foreach (var name in Checks.All.Names.Contains(key) ? [key] : rules.Named(key))
            {
                found[name] = severity;
            }
        }

        return found;
    }

    private static string Nearest(string key, ValeRules rules)
        => Checks.All.Names.Concat(rules.All.Select(rule => rule.Name)).FirstOrDefault(name => name.Split('-', '.').Intersect(key.Split('-', '.'), StringComparer.OrdinalIgnoreCase).Any()) is { } near ? $"; is \"{near}\" meant" : "";

    private static HeadlineStyle Headline(YamlNode node)
    {
        var style = HouseStyle.Default.Headline;
        foreach (var (key, line, value) in Pairs(node, "headline"))
        {
            style = key switch
            {
                "longest" => style with { Longest = Number(value, key) },
                "capitals" => style with { Capitals = OneOf<Capitals>(value, key) },
                _ => throw Unknown(key, line, "longest, capitals"),
            };
        }

        return style;
    }

    private static DatelineStyle Dateline(YamlNode node)
    {
        var style = HouseStyle.Default.Dateline;
        foreach (var (key, line, value) in Pairs(node, "dateline"))
        {
            style = key switch
            {
                "required" => style with { Required = Truth(value, key) },
                "capitals" => style with { Capitals = Truth(value, key) },
                "places" => style with { Places = List(value, key) },
                _ => throw Unknown(key, line, "required, capitals, places"),
            };
        }

        return style;
    }

    private static NumberStyle Numbers(YamlNode node)
    {
        var style = HouseStyle.Default.Numbers;
        foreach (var (key, line, value) in Pairs(node, "numbers"))
        {
            style = key switch
            {
                "words-below" => style with { WordsBelow = Number(value, key) },
                "percent" => style with { Percent = Text(value, key) is "%" or "percent" or "per cent" or "" ? Text(value, key) : throw new HouseStyleException(Line(value), "percent is %, percent or per cent.") },
                _ => throw Unknown(key, line, "words-below, percent"),
            };
        }

        return style;
    }

    private static Dictionary<string, IReadOnlyList<string>> Spellings(YamlNode node, string name)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, _, value) in Pairs(node, name))
        {
            found[key] = List(value, key);
        }

        return found;
    }

    private static IEnumerable<(string Key, int Line, YamlNode Value)> Pairs(YamlNode node, string what)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw new HouseStyleException(Line(node), $"{what} is a list of \"key: value\".");
        }

        return mapping.Children.Select(pair => (pair.Key is YamlScalarNode { Value: { } key } ? key : throw new HouseStyleException(Line(pair.Key), $"a key of {what} is one word."), Line(pair.Key), pair.Value));
    }

    private static string Text(YamlNode node, string key) => node is YamlScalarNode scalar ? scalar.Value ?? "" : throw new HouseStyleException(Line(node), $"{key} is one value.");

    private static List<string> List(YamlNode node, string key) => node switch
    {
        YamlSequenceNode list => [.. list.Children.Select(one => Text(one, key))],
        YamlScalarNode { Value: null or "" } => [],
        _ => [Text(node, key)],
    };

    private static int Number(YamlNode node, string key)
        => int.TryParse(Text(node, key), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new HouseStyleException(Line(node), $"{key} is a whole number.");

    private static bool Truth(YamlNode node, string key) => Text(node, key) switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => throw new HouseStyleException(Line(node), $"{key} is true or false."),
    };

    private static T OneOf<T>(YamlNode node, string key)
        where T : struct, Enum
        => Enum.TryParse<T>(Text(node, key), ignoreCase: true, out var value) && !int.TryParse(Text(node, key), out _) ? value
            : throw new HouseStyleException(Line(node), $"{key} is one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static HouseStyleException Unknown(string key, int line, string known) => new(line, $"\"{key}\" is not known here; known are: {known}.");

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
