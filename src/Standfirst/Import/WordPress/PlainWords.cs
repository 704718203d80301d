using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

/// <summary>The words of a title, a summary or a caption, which WordPress keeps as HTML, on one line.</summary>
internal static partial class PlainWords
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<&\n\r\t\0\u00a0");

    public static string Of(string html)
    {
        if (!html.AsSpan().ContainsAny(Special) && !html.Contains("  ", StringComparison.Ordinal))
        {
            return html.Trim();
        }

        var text = Tag().Replace(Within().Replace(html, ""), " ");
        return Spaces().Replace(ImportRun.Valid(WebUtility.HtmlDecode(text)), " ").Trim();
    }

    [GeneratedRegex("</?(a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|q|s|small|span|strike|strong|sub|sup|tt|u|var)( [^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    [GeneratedRegex("<!--.*?-->|</?[a-zA-Z][^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
