using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

/// <summary>One shortcode with what it encloses.</summary>
internal sealed record Shortcode(string Name, Dictionary<string, string> Attributes, List<string> Values, string? Content, string Written)
{
    public string? Of(string attribute) => Attributes.GetValueOrDefault(attribute);
}

/// <summary>Finds <c>[name attributes]…[/name]</c> as WordPress does, nested ones included, and <c>[[name]]</c>, which only shows one.</summary>
internal static partial class Shortcodes
{
    private const int MostDepth = 20;

    /// <summary>Replaces each known shortcode, the inner before the outer; others stay as they are written.</summary>
    /// <param name="text">Content, or what a shortcode encloses.</param>
    /// <param name="known">Names that <paramref name="replace"/> answers for.</param>
    /// <param name="replace">The HTML for one; null leaves it as written.</param>
    /// <param name="foreign">Told of each that looks like one and is not known.</param>
    /// <param name="depth">How many shortcodes stand around this text.</param>
    public static string Replace(string text, IReadOnlySet<string> known, Func<Shortcode, string?> replace, Action<string> foreign, int depth = 0)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        var made = new StringBuilder(text.Length);
        var at = 0;
        while (Open().Match(text, at) is { Success: true } match)
        {
            made.Append(text, at, match.Index - at);
            var name = match.Groups["name"].Value;
            var escaped = match.Groups["escape"].Success;
            if (!known.Contains(name))
            {
                Tell(text, match, foreign);
                made.Append(match.ValueSpan);
                at = match.Index + match.Length;
                continue;
            }

            var end = match.Index + match.Length;
            var (content, after) = match.Groups["void"].Success ? (null, end) : Enclosed(text, name, end);
            if (escaped && after < text.Length && text[after] == ']')
            {
                made.Append(text, match.Index + 1, after - match.Index - 1);
                at = after + 1;
                continue;
            }

            var (attributes, values) = Attributes(match.Groups["attributes"].Value);
            var inner = content is not null && depth < MostDepth ? Replace(content, known, replace, foreign, depth + 1) : content;
            var start = escaped ? match.Index + 1 : match.Index;
            made.Append(escaped ? "[" : "");
            made.Append(replace(new(name, attributes, values, inner, text[start..after])) ?? text[start..after]);
            at = after;
        }

        return made.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Attributes by name, and values that have none, as in <c>[embed https://…]</c>.</summary>
    public static (Dictionary<string, string> Named, List<string> Values) Attributes(string written)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var values = new List<string>();
        foreach (Match match in Attribute().Matches(written.Replace('\u00a0', ' ').Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#8221;", "\"", StringComparison.Ordinal).Replace("&#8243;", "\"", StringComparison.Ordinal)))
        {
            var value = match.Groups["value"].Success ? match.Groups["value"].Value : match.Groups["quoted"].Value;
            if (match.Groups["name"].Success)
            {
                named[match.Groups["name"].Value] = value;
            }
            else
            {
                values.Add(value);
            }
        }

        return (named, values);
    }

    /// <summary>What stands up to the closing tag of the same name, others of that name within counted; null where it is never closed.</summary>
    private static (string? Content, int After) Enclosed(string text, string name, int from)
    {
        var close = $"[/{name}]";
        var at = text.IndexOf(close, from, StringComparison.Ordinal);
        if (at < 0)
        {
            return (null, from);
        }

        // A second opening before the closing means, for WordPress, that the first stood alone.
        var again = text.IndexOf($"[{name}", from, StringComparison.Ordinal);
        var nested = again >= 0 && again < at && again + name.Length + 1 < text.Length && text[again + name.Length + 1] is ' ' or ']' or '\n';
        return nested ? (null, from) : (text[from..at], at + close.Length);
    }

    private static void Tell(string text, Match match, Action<string> foreign)
    {
        var name = match.Groups["name"].Value;
        if (match.Groups["escape"].Success)
        {
            return;
        }

        var looks = match.Groups["attributes"].Value.Contains('=', StringComparison.Ordinal)
            || name.Contains('_', StringComparison.Ordinal)
            || text.IndexOf($"[/{name}]", match.Index, StringComparison.Ordinal) >= 0
            || (name.Contains('-', StringComparison.Ordinal) && match.Groups["attributes"].Length > 0);
        if (looks)
        {
            foreign(name);
        }
    }

    [GeneratedRegex(@"(?<escape>\[)?\[(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<attributes>(?:\s(?:[^\]/""']|""[^""]*""|'[^']*'|/(?!\]))*)?)(?<void>/)?\]")]
    private static partial Regex Open();

    [GeneratedRegex(@"(?<name>[\w-]+)\s*=\s*(?:""(?<quoted>[^""]*)""|'(?<quoted>[^']*)'|(?<value>[^\s'""]+))|""(?<quoted>[^""]*)""|'(?<quoted>[^']*)'|(?<value>\S+)")]
    private static partial Regex Attribute();
}
