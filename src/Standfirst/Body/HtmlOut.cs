using System.Buffers;
using System.Globalization;
using System.Text;

namespace Standfirst.Body;

/// <summary>Writes text and attributes into HTML, escaped; letters that no page may hold are left out.</summary>
internal static class HtmlOut
{
    private static readonly SearchValues<char> InText = SearchValues.Create(
        [.. "&<>", .. Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(Letters.IsForbidden), .. Enumerable.Range(0xfdd0, 0x20).Select(code => (char)code), '\ufffe', '\uffff']);

    private static readonly SearchValues<char> InAttribute = SearchValues.Create(
        [.. "&<>\"", .. Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(Letters.IsForbidden), .. Enumerable.Range(0xfdd0, 0x20).Select(code => (char)code), '\ufffe', '\uffff']);

    public static StringBuilder Words(this StringBuilder html, ReadOnlySpan<char> text) => Escape(html, text, InText);

    public static StringBuilder Attribute(this StringBuilder html, string name, string? value)
    {
        if (value is not null)
        {
            Escape(html.Append(' ').Append(name).Append("=\""), value, InAttribute).Append('"');
        }

        return html;
    }

    public static StringBuilder Attribute(this StringBuilder html, string name, long? value)
        => value is { } number ? html.Append(' ').Append(name).Append("=\"").Append(CultureInfo.InvariantCulture, $"{number}").Append('"') : html;

    private static StringBuilder Escape(StringBuilder html, ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (int next; (next = text.IndexOfAny(special)) >= 0; text = text[(next + 1)..])
        {
            html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "",
            });
        }

        return html.Append(text);
    }
}
