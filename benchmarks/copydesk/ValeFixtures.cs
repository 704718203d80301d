using System.Globalization;
using System.Text.RegularExpressions;
using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Bench;

/// <summary>
/// Holds our findings against those that the tests of Vale, or of a package for it, expect: a checkout with features/*.feature, its
/// fixtures with their .vale.ini, and the styles that those name. Markdown only; line, column and rule must be the same.
/// </summary>
internal static partial class ValeFixtures
{
    private static readonly string[] SettingsNames = [".vale.ini", "_vale.ini", ".vale", "_vale"];

    public static void Compare(string checkout)
    {
        var root = Directory.Exists(Path.Combine(checkout, "testdata", "features")) ? Path.Combine(checkout, "testdata") : checkout;
        var (same, missing, more) = (0, 0, 0);
        foreach (var feature in Directory.GetFiles(Path.Combine(root, "features"), "*.feature").Order(StringComparer.Ordinal))
        {
            foreach (var (folder, isAll, expected) in Scenarios(File.ReadAllText(feature), Path.Combine(root, "fixtures")))
            {
                if (Settings(folder) is not { } settings)
                {
                    continue;
                }

                foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
                {
                    var (rules, refused) = settings.For(Path.GetFileName(file));
                    var ours = Ours(file, rules, settings.Least);
                    var theirs = expected.Where(one => one.File == Path.GetFileName(file) && !one.Rule.StartsWith("Vale.", StringComparison.Ordinal)).ToList();
                    var left = new List<(int Line, int Column, string Rule)>(ours);
                    foreach (var (_, line, column, rule) in theirs)
                    {
                        if (left.Remove((line, column, rule)))
                        {
                            same++;
                        }
                        else
                        {
                            missing++;
                            Console.WriteLine($"  not found: {Path.GetRelativePath(root, file)}:{line}:{column} {rule}{(refused.Contains(rule) ? " (refused)" : "")}");
                        }
                    }

                    left = isAll ? left : [];
                    more += left.Count;
                    left.ForEach(one => Console.WriteLine($"  found besides: {Path.GetRelativePath(root, file)}:{one.Line}:{one.Column} {one.Rule}"));
                }
            }
        }

        Console.WriteLine($"{checkout}: {same} of {same + missing} expected findings are at the same place of the same rule; {more} besides");
    }

    private static List<(int Line, int Column, string Rule)> Ours(string path, ValeRules rules, Severity least)
    {
        var file = MarkdownReader.Read(File.ReadAllText(path));
        return [.. new CopyEditor(HouseStyle.Default with { Rules = rules }, rules.All).Read(file.Copy)
            .Where(one => one.Severity >= least).Select(one => (file.PlaceOf(one).Line, file.PlaceOf(one).Column, one.Check))];
    }

    /// <summary>A scenario says what the output contains exactly, or among others.</summary>
    private static IEnumerable<(string Folder, bool IsAll, List<(string File, int Line, int Column, string Rule)> Expected)> Scenarios(string feature, string fixtures)
    {
        foreach (var scenario in feature.Split("Scenario:").Skip(1))
        {
            var when = When().Match(scenario);
            var folder = Path.Combine(fixtures, when.Groups["how"].Value switch { "apply style" => "styles", "test scope" => "scopes", _ => "" }, when.Groups["what"].Value);
            if (when.Success && Directory.Exists(folder))
            {
                yield return (folder, scenario.Contains("contain exactly", StringComparison.Ordinal), [.. Expectation().Matches(scenario).Select(one => (one.Groups["file"].Value, Number(one, "line"), Number(one, "column"), one.Groups["rule"].Value))]);
            }
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Ini? Settings(string folder)
    {
        var path = SettingsNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path is null ? null : new Ini(path);
    }

    [GeneratedRegex("When I (?<how>apply style|test scope|test) \"(?<what>[^\"]+)\"")]
    private static partial Regex When();

    [GeneratedRegex(@"(?m)^\s*(?<file>[^\s:]+):(?<line>\d+):(?<column>\d+):(?<rule>[\w-]+\.[\w-]+):")]
    private static partial Regex Expectation();

    /// <summary>The settings of one fixture: which rules are on for which files.</summary>
    private sealed class Ini
    {
        private readonly string styles;
        private string vocabulary = "";
        private readonly List<(string Files, string Rule, bool IsOn)> rules = [];

        public Ini(string path)
        {
            styles = Path.GetDirectoryName(path)!;
            var section = "*";
            foreach (var line in File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
            {
                var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
                section = line[0] == '[' ? line.Trim('[', ']') : section;
                if (parts.Length < 2)
                {
                    continue;
                }

                if (parts[0] == "StylesPath")
                {
                    styles = Path.GetFullPath(parts[1], styles);
                }
                else if (parts[0] == "Vocab")
                {
                    vocabulary = line;
                }
                else if (parts[0] == "MinAlertLevel")
                {
                    Least = parts[1] switch { "suggestion" => Severity.Note, "error" => Severity.Error, _ => Severity.Warning };
                }
                else if (parts[0] == "BasedOnStyles")
                {
                    rules.AddRange(parts[1].Split(',', StringSplitOptions.TrimEntries).Select(style => (section, style, true)));
                }
                else if (parts[0].Contains('.', StringComparison.Ordinal))
                {
                    rules.Add((section, parts[0], parts[1] != "NO"));
                }
            }
        }

        public Severity Least { get; } = Severity.Warning;

        public (ValeRules Rules, HashSet<string> Refused) For(string file)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (_, rule, isOn) in rules.Where(one => one.Files is "*" || one.Files == file || (one.Files.StartsWith('*') && one.Files.Contains("md", StringComparison.Ordinal))))
            {
                var found = rule.Contains('.', StringComparison.Ordinal) ? [rule]
                    : Directory.Exists(Path.Combine(styles, rule)) ? Directory.GetFiles(Path.Combine(styles, rule), "*.yml").Select(one => $"{rule}.{Path.GetFileNameWithoutExtension(one)}") : [];
                _ = isOn ? found.Count(names.Add) : found.Count(names.Remove);
            }

            var beside = Directory.GetFiles(styles, "*.*", SearchOption.AllDirectories).Where(one => Path.GetExtension(one) is ".txt" or ".dic" or ".aff")
                .Select(one => new RuleText(Path.GetRelativePath(styles, one), File.ReadAllText(one))).Append(new RuleText(".vale.ini", vocabulary)).ToList();
            var read = ValeRules.None;
            foreach (var (name, path) in names.Select(name => (name, Path.Combine(styles, name.Replace('.', '/') + ".yml"))).Where(one => File.Exists(one.Item2) && !Path.GetFileName(one.Item2).StartsWith('.')))
            {
                try
                {
                    read = read.And(ValeRules.Read([new RuleText(name.Replace('.', '/') + ".yml", File.ReadAllText(path)), .. beside]));
                }
                catch (RuleException wrong)
                {
                    Console.WriteLine($"  not read: {wrong.Message}");
                }
            }

            return (read, [.. read.Refused.Select(one => one.Name)]);
        }
    }
}
