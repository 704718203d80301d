using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Standfirst.CopyDesk.Style;

/// <summary>Writes a house style as <see cref="HouseStyleReader"/> reads it: only what differs from the desk's own.</summary>
internal static class HouseStyleWriter
{
    public static string Write(HouseStyle style)
    {
        var (own, root) = (HouseStyle.Default, new YamlMappingNode());
        Add(root, "language", style.Language, own.Language);
        Add(root, "rules", new YamlSequenceNode(style.RuleFiles.Select(one => (YamlNode)(one.Language is { } language ? Map([("from", one.Name), ("language", language)]) : one.Name))));
        Add(root, "checks", Map(style.Severities.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, (YamlNode)(one.Value?.ToString().ToLowerInvariant() ?? "off")))));
        Add(root, "names", Spellings(style.Names));
        Add(root, "terms", Spellings(style.Terms));
        Add(root, "known-people", List(style.KnownPeople));
        var headline = new YamlMappingNode();
        Add(headline, "longest", style.Headline.Longest, own.Headline.Longest);
        Add(headline, "capitals", style.Headline.Capitals.ToString().ToLowerInvariant(), own.Headline.Capitals.ToString().ToLowerInvariant());
        Add(root, "headline", headline);
        var dateline = new YamlMappingNode();
        Add(dateline, "required", style.Dateline.Required, own.Dateline.Required);
        Add(dateline, "capitals", style.Dateline.Capitals, own.Dateline.Capitals);
        Add(dateline, "places", List(style.Dateline.Places));
        Add(root, "dateline", dateline);
        var numbers = new YamlMappingNode();
        Add(numbers, "words-below", style.Numbers.WordsBelow, own.Numbers.WordsBelow);
        Add(numbers, "percent", style.Numbers.Percent, own.Numbers.Percent);
        Add(root, "numbers", numbers);
        Add(root, "long-sentence", style.LongSentence, own.LongSentence);
        Add(root, "long-paragraph", style.LongParagraph, own.LongParagraph);
        if (root.Children.Count == 0)
        {
            return "";
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        var written = text.ToString().ReplaceLineEndings("\n");
        return written.EndsWith("...\n", StringComparison.Ordinal) ? written[..^4] : written;
    }

    private static void Add<T>(YamlMappingNode to, string key, T value, T own)
        where T : IEquatable<T>
    {
        if (!value.Equals(own))
        {
            to.Add(key, value is bool truth ? truth ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }

    private static void Add(YamlMappingNode to, string key, YamlNode value)
    {
        if (value is YamlMappingNode { Children.Count: > 0 } or YamlSequenceNode { Children.Count: > 0 })
        {
            to.Add(key, value);
        }
    }

    private static YamlMappingNode Map(IEnumerable<(string Key, YamlNode Value)> pairs) => new(pairs.Select(pair => KeyValuePair.Create<YamlNode, YamlNode>(pair.Key, pair.Value)));

    private static YamlMappingNode Spellings(IReadOnlyDictionary<string, IReadOnlyList<string>> spellings) => Map(spellings.Select(one => (one.Key, (YamlNode)List(one.Value))));

    private static YamlSequenceNode List(IEnumerable<string> values) => new(values.Select(value => new YamlScalarNode(value))) { Style = YamlDotNet.Core.Events.SequenceStyle.Flow };
}
