using System.Globalization;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Elements and styles that say something about the text within them.</summary>
internal sealed partial class Flow
{
    private Around WithMarks(IElement element, Around around)
    {
        around = WithLanguage(element, around);
        switch (element.LocalName)
        {
            case "strong":
                return around.With(MarkSet.Strong);
            case "b":
                // Google's editor wraps whole texts in a b that says it is none.
                return Style(element, "font-weight") is "normal" or "400" ? around : around.With(MarkSet.Strong);
            case "em" or "i" or "var" or "cite" or "dfn":
                return Style(element, "font-style") is "normal" ? around : around.With(MarkSet.Emphasis);
            case "code" or "kbd" or "tt" or "samp":
                return around.With(MarkSet.Code);
            case "s" or "strike" or "del":
                return around.With(MarkSet.Strike);
            case "sub":
                return around.With(MarkSet.Subscript);
            case "sup":
                return around.With(MarkSet.Superscript);
            case "a":
                return WithLink(element, around);
            case "time":
                return Day(element.GetAttribute("datetime")) is { } day ? around.With(new DateMark(day)) : around;
            case "u" or "ins" or "mark" or "small" or "big" when Words(element) is { Length: > 0 } words:
                losses.Add($"{element.LocalName} \"{words}\"", "the text is kept, a body has no such mark");
                return around;
            case "abbr" or "acronym" when element.GetAttribute("title") is { Length: > 0 } title:
                losses.Add($"the meaning of \"{Words(element)}\": {title}", "a body has no abbreviations with a meaning");
                return around;
            case "span":
                return element.ClassList.Contains("quotation")
                    ? around.With(new Quotation(Letters.LineOrNull(element.GetAttribute("data-speaker")), Letters.LineOrNull(element.GetAttribute("data-source"))))
                    : WithStyle(element, around);
            case "font":
                return WithStyle(element, around);
            default:
                return around;
        }
    }

    private static Around WithStyle(IElement element, Around around)
    {
        if (element.GetAttribute("style") is null)
        {
            return around;
        }

        around = Style(element, "font-weight") is "bold" or "bolder" or "600" or "700" or "800" or "900" ? around.With(MarkSet.Strong) : around;
        around = Style(element, "font-style") is "italic" or "oblique" ? around.With(MarkSet.Emphasis) : around;
        var line = Style(element, "text-decoration") ?? Style(element, "text-decoration-line");
        around = line is not null && line.Contains("line-through", StringComparison.Ordinal) ? around.With(MarkSet.Strike) : around;
        return Style(element, "vertical-align") switch
        {
            "sub" => around.With(MarkSet.Subscript),
            "super" => around.With(MarkSet.Superscript),
            _ => around,
        };
    }

    private static string? Style(IElement element, string property)
    {
        var style = element.GetAttribute("style");
        if (style is null || !style.Contains(property, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string? found = null;
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                // Pasted styles are full of it; only the value counts.
                found = declaration[(colon + 1)..].ToString().Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            }
        }

        return found;
    }

    private Around WithLink(IElement element, Around around)
    {
        if (element.GetAttribute("href") is not { } href)
        {
            return around;
        }

        var address = Address.Clean(options.Link?.Invoke(href) ?? href);
        if (address.Length == 0)
        {
            return around with { Marks = around.Marks.Without<Link>() };
        }

        if (Address.LinkProblem(address) is { } problem)
        {
            losses.Add($"link \"{Words(element)}\" to {href}", $"the address {problem}; the text is kept");
            return around with { Marks = around.Marks.Without<Link>() };
        }

        return around.With(new Link(address, Letters.LineOrNull(element.GetAttribute("title"))));
    }

    private Around WithLanguage(IElement element, Around around)
    {
        var lang = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
        var dir = element.GetAttribute("dir")?.ToLowerInvariant();
        dir = dir is "ltr" or "rtl" ? dir : null;
        if (lang is null && dir is null)
        {
            return around;
        }

        var current = around.Marks.OfType<Language>().FirstOrDefault();
        if (lang is not null && Schema.IsLanguage(lang))
        {
            return string.Equals(lang, options.Language, StringComparison.OrdinalIgnoreCase)
                ? around with { Marks = around.Marks.Without<Language>() }
                : around.With(new Language(lang, dir));
        }

        // A direction alone: of the language we are in, or of one that the page does not name.
        return dir is null || (current is null && dir == "ltr") ? around
            : around.With(new Language(current?.Lang ?? options.Language ?? "und", dir));
    }

    private static DateOnly? Day(string? moment)
        => moment is { Length: >= 10 } && (moment.Length == 10 || moment[10] is 'T' or ' ' or 't')
            && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
