using System.Net;
using System.Text;

namespace Standfirst.Body;

/// <summary>The words of HTML that <see cref="HtmlSanitising"/> wrote: it is well formed, so its tags end at the first &gt; outside quotes.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        var raw = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<')
            {
                raw.Append(html[i]);
                continue;
            }

            var start = i;
            char? quote = null;
            for (i++; i < html.Length && (quote is not null || html[i] != '>'); i++)
            {
                quote = html[i] == quote ? null : quote ?? (html[i] is '"' or '\'' ? html[i] : null);
            }

            raw.Append(IsInline(html.AsSpan(start + 1)) ? "" : " ");
        }

        return Letters.Line(WebUtility.HtmlDecode(raw.ToString()));
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '>', '/');
        return (end < 0 ? tag : tag[..end]) is "a" or "abbr" or "b" or "cite" or "code" or "del" or "em" or "i" or "ins" or "kbd" or "mark" or "q" or "s"
            or "samp" or "small" or "span" or "strong" or "sub" or "sup" or "time" or "u" or "var" or "wbr";
    }
}
