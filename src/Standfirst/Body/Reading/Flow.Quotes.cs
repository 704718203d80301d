using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Quotations, pull quotes, boxes beside the text.</summary>
internal sealed partial class Flow
{
    private static bool IsPullQuote(IElement element)
        => element.ClassName is { Length: > 0 } && (element.ClassList.Contains("pull-quote") || element.ClassList.Contains("pullquote") || element.ClassList.Contains("wp-block-pullquote"));

    private void Quote(IElement element, Around around, Sink sink, IElement? figcaption = null)
    {
        if (IsPost(element) && TryPost(element, sink))
        {
            return;
        }

        if (IsPullQuote(element))
        {
            PullQuote(element, around, sink);
            return;
        }

        sink.Flush();
        var (speaker, source, link) = Attribution(figcaption);
        IElement? line = null;
        if (figcaption is null && AttributionLine(element) is { } found)
        {
            line = found;
            (speaker, source, link) = Attribution(line);
            line.Remove();
        }

        if (!HasRoom(element, around))
        {
            Children(element, around, sink);
            sink.Flush();
            if ((speaker ?? source) is not null)
            {
                sink.Add(new Paragraph([string.Join(", ", new[] { speaker, source }.OfType<string>())]));
            }

            return;
        }

        var cite = element.GetAttribute("cite") is { Length: > 0 } given ? Address.Clean(options.Link?.Invoke(given) ?? given) : link;
        cite = cite is not null && Address.LinkProblem(cite) is null ? cite : null;
        sink.Add(new BlockQuote(Parts.From(Blocks(element, around.Within(1))), speaker, source, cite));
    }

    /// <summary>The last line of a quotation where it names who said it.</summary>
    private static IElement? AttributionLine(IElement quote)
    {
        if (quote.LastElementChild is not { } last)
        {
            return null;
        }

        if (last.LocalName is "footer" or "cite")
        {
            return VisibleText.IsOutside(quote, last) && !IsTextAfter(last) ? last : null;
        }

        return last.LocalName is "p" or "div" && last.ChildElementCount == 1 && last.FirstElementChild is { LocalName: "cite" or "footer" } only
            && !VisibleText.IsOutside(last, only) && VisibleText.IsOutside(quote, last) && !IsTextAfter(last)
            ? last
            : null;
    }

    private static bool IsTextAfter(IElement element)
    {
        for (var next = element.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is IText text && !Letters.IsBlank(text.Data))
            {
                return true;
            }
        }

        return false;
    }

    private static (string? Speaker, string? Source, string? Link) Attribution(IElement? line)
    {
        if (line is null)
        {
            return default;
        }

        var href = line.LocalName == "a" ? line.GetAttribute("href") : line.QuerySelector("a[href]")?.GetAttribute("href");
        var link = href is null ? null : Address.Clean(href);
        var cite = line.LocalName == "cite" ? null : line.QuerySelector("cite");
        if (line.QuerySelector("span.speaker") is { } speaker)
        {
            // A link on the speaker's name leads to their page here and is no source.
            link = speaker.QuerySelector("a[href]") is { } own && own == line.QuerySelector("a[href]") ? null : link;
            return (Letters.LineOrNull(Words(speaker)), Letters.LineOrNull(Words(cite)), link);
        }

        if (cite is not null && line.LocalName == "figcaption" && !VisibleText.IsOutside(line, cite))
        {
            return (null, Letters.LineOrNull(Words(cite)), link);
        }

        var all = Words(line).TrimStart('—', '–', '―', '-', '~', ' ', '\u00a0').Trim();
        var source = cite is null ? "" : Words(cite);
        if (source.Length > 0 && all.EndsWith(source, StringComparison.Ordinal))
        {
            var before = all[..^source.Length].TrimEnd(' ', ',', ';', ':', '—', '–', '-', '\u00a0');

            // Where a cite stands alone, people mean the speaker.
            return before.Length > 0 ? (before, source, link) : (source, null, link);
        }

        return (Letters.LineOrNull(all), null, link);
    }

    private void PullQuote(IElement element, Around around, Sink sink)
    {
        var quote = element.LocalName == "blockquote" ? element : element.QuerySelector("blockquote") ?? element;
        var caption = element.QuerySelector("figcaption, footer, cite, p.speaker");
        var speaker = caption is null || !VisibleText.IsOutside(quote, caption) ? null : Letters.LineOrNull(
            caption.ClassList.Contains("speaker") ? Words(caption) : Words(caption).TrimStart('—', '–', '―', '-', ' ', '\u00a0'));
        if (speaker is not null)
        {
            caption!.Remove();
        }

        if (quote != element && VisibleText.IsOutside(element, quote))
        {
            quote = element;
        }

        var (words, others) = Line(quote, around);
        sink.Add(new PullQuote(words, speaker));
        sink.Blocks.AddRange(others);
    }

    private void InlineQuotation(IElement element, Around around, Sink sink)
    {
        var language = around.Marks.OfType<Language>().FirstOrDefault()?.Lang ?? options.Language ?? "en";
        var (open, close) = QuotationSigns.Of(language, inner: around.Quotes % 2 == 1);
        var inside = around.Marks.OfType<Quotation>().Any() ? around : around.With(new Quotation());
        inside = inside with { Quotes = around.Quotes + 1 };
        sink.Add(open, inside.Marks);
        Children(element, inside, sink);
        sink.Add(close, inside.Marks);
    }

    private void Aside(IElement element, Around around, Sink sink)
    {
        if (IsPullQuote(element))
        {
            PullQuote(element, around, sink);
            return;
        }

        var isBox = element.LocalName == "details" || (element.ClassName is { Length: > 0 } names
            && (names.Contains("fact-box", StringComparison.OrdinalIgnoreCase) || names.Contains("factbox", StringComparison.OrdinalIgnoreCase) || names.Contains("infobox", StringComparison.OrdinalIgnoreCase)));
        if (!isBox || !HasRoom(element, around))
        {
            sink.Flush();
            Children(element, around, sink);
            sink.Flush();
            return;
        }

        var title = element.LocalName == "details" ? element.QuerySelector("summary") : element.FirstElementChild is { LocalName: "h2" } first && first.ClassList.Contains("fact-box-title") ? first : null;
        var words = Letters.LineOrNull(Words(title));
        title?.Remove();
        if (element.LocalName == "details")
        {
            losses.Add($"text that opens on a click \"{words}\"", "became a fact box, always open");
        }

        sink.Add(new FactBox(Parts.From(Blocks(element, around.Within(1))), words));
    }
}
