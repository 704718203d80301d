using System.Text.RegularExpressions;

namespace Standfirst.Tests.Machines;

/// <summary>robots.txt as RFC 9309 reads it, for everybody: the longest rule that matches decides, and of two as long the one that allows.</summary>
internal sealed class RobotsRules
{
    private static readonly string[] Fields = ["user-agent", "allow", "disallow", "sitemap"];

    private readonly List<(bool Allows, string Pattern)> rules = [];

    public RobotsRules(string text, string where, Faults faults)
    {
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            var (field, value) = line.Split(':', 2) is [var name, var rest] ? (name.Trim().ToLowerInvariant(), rest.Trim()) : (line, "");
            faults.Unless(Fields.Contains(field), where, $"has a line that is none: {line}");
            faults.Unless(field != "user-agent" || value == "*", where, "has rules for one robot");
            if (field is "allow" or "disallow")
            {
                faults.Unless(value.Length == 0 || value[0] is '/' or '*', where, $"“{value}” is no path");
                rules.Add((field == "allow", value));
            }
            else if (field == "sitemap")
            {
                Sitemaps.Add(value);
            }
        }
    }

    public List<string> Sitemaps { get; } = [];

    /// <param name="path">Path and query.</param>
    public bool Allows(string path) => rules.Where(rule => rule.Pattern.Length > 0 && Matches(rule.Pattern, path)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows).Select(rule => rule.Allows).FirstOrDefault(true);

    private static bool Matches(string pattern, string path)
        => Regex.IsMatch(path, "^" + Regex.Escape(pattern.TrimEnd('$')).Replace("\\*", ".*", StringComparison.Ordinal) + (pattern.EndsWith('$') ? "$" : ""), RegexOptions.None, TimeSpan.FromSeconds(1));
}
