using System.Globalization;
using System.Text.RegularExpressions;

namespace Standfirst.Themes;

/// <summary>Finds lines in templates: Fluid's tree does not keep where its parts came from.</summary>
internal static partial class Places
{
    /// <summary>Before a tag's name, for <see cref="LineOf"/>.</summary>
    public const string Tag = "% ";

    /// <summary>The line of the first tag that has the given name path in it, or <c>render NAME</c>, or is called so; 0 where none is.</summary>
    public static int LineOf(string template, string path)
    {
        const string render = "render ";
        var pattern = path.StartsWith(render, StringComparison.Ordinal)
            ? $@"render\s+['""]{Regex.Escape(path[render.Length..])}['""]"
            : path.StartsWith(Tag, StringComparison.Ordinal) ? $@"^\{{%-?\s*{Regex.Escape(path[Tag.Length..])}\b"
            : $@"(?<![\w.""'-]){Regex.Escape(path).Replace(@"\.", @"\s*\.\s*", StringComparison.Ordinal)}(?![\w-])";
        var wanted = new Regex(pattern, RegexOptions.CultureInvariant);
        foreach (Match tag in Tags().Matches(template))
        {
            var found = wanted.Match(tag.Value);
            if (found.Success)
            {
                return template.AsSpan(0, tag.Index + found.Index).Count('\n') + 1;
            }
        }

        return 0;
    }

    /// <summary>The line that a parser's message names ("… at (12:3)").</summary>
    public static int LineIn(string message)
        => ParserPlace().Match(message) is { Success: true } place ? int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    public static string WithoutLine(string message) => ParserPlace().Replace(message, "").Trim();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*at \((\d+):\d+\)")]
    private static partial Regex ParserPlace();
}
