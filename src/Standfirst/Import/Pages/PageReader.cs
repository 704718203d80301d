using System.Text.RegularExpressions;

namespace Standfirst.Import.Pages;

/// <summary>
/// Reduces any page, as HTML or as the text that was copied or saved from it, to a draft: main text, headline, dek, byline, dates,
/// section, topics, language, lead picture. Everything that it leaves out is named with the reason.
/// </summary>
public static partial class PageReader
{
    /// <param name="content">The page.</param>
    /// <param name="address">Where it came from, for its relative addresses; null where not known.</param>
    /// <exception cref="Body.DocumentException">It is larger than a story can be.</exception>
    public static PageDraft Read(string content, string? address = null)
    {
        var text = content.TrimStart('\ufeff', ' ', '\n', '\r', '\t');
        return Markup().IsMatch(text.Length > 20_000 ? text[..20_000] : text) ? HtmlPage.Read(text, address) : TextPage.Read(text, address);
    }

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|table|meta)(?:\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
