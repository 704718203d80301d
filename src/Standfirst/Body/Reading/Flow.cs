using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Reads what stands in a container: text, elements that mark it, elements that are blocks.</summary>
internal sealed partial class Flow(HtmlReaderOptions options, Losses losses)
{
    public List<Block> Blocks(INode container, Around around)
    {
        var sink = new Sink();
        Children(container, around, sink);
        sink.Flush();
        return sink.Blocks;
    }

    /// <summary>Reads an element as one line of text, such as a heading; the blocks that stood in it are given apart.</summary>
    private (Parts<Inline> Words, List<Block> Others) Line(INode container, Around around)
    {
        var words = new List<Inline>();
        var others = new List<Block>();
        foreach (var block in Blocks(container, around))
        {
            if (block is not Paragraph paragraph)
            {
                others.Add(block);
                continue;
            }

            if (words.Count > 0)
            {
                words.Add(new HardBreak());
            }

            words.AddRange(paragraph.Content.Span);
        }

        return (Lines.OneBlock(Parts.From(words)), others);
    }

    private static string Words(INode? node) => node is null ? "" : Letters.Line(VisibleText.Of(node));

    private void Children(INode container, Around around, Sink sink)
    {
        // By number: to ask a node for its next sibling searches all of them.
        var children = container.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
            {
                sink.Add(text.Data, around.Marks);
            }
            else if (children[i] is IElement { LocalName: "li" })
            {
                i = StrayItems(children, i, around, sink);
            }
            else if (children[i] is IElement element)
            {
                Element(element, around, sink);
            }
        }
    }

    private void Element(IElement element, Around around, Sink sink)
    {
        if (options.OnElement?.Invoke(element) is { } given)
        {
            sink.Add(given);
            return;
        }

        if (VisibleText.IsHidden(element))
        {
            if (Words(element) is { Length: > 0 } hidden)
            {
                losses.Add($"hidden text \"{hidden}\"", "readers of the source did not see it");
            }

            return;
        }

        around = WithMarks(element, around);
        if (IsOwn(element, around, sink))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                sink.Break(around.Marks);
                break;
            case "wbr" or "script" or "style" or "template" or "head" or "meta" or "link" or "title" or "base" or "area" or "param" or "source" or "track" or "datalist":
                ReportScript(element);
                break;
            case "noscript":
                NoScript(element, around, sink);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, around, sink);
                break;
            case "ul" or "ol" or "menu" or "dir":
                List(element, around, sink);
                break;
            case "dl":
                DescriptionList(element, around, sink);
                break;
            case "blockquote":
                Quote(element, around, sink);
                break;
            case "figure":
                Figure(element, around, sink);
                break;
            case "img" or "image":
                Image(element, around, sink);
                break;
            case "table":
                Table(element, around, sink);
                break;
            case "hr":
                sink.Add(new Rule());
                break;
            case "pre" or "listing":
                Preformatted(element, around, sink);
                break;
            case "iframe" or "frame" or "embed" or "object" or "applet" or "video" or "audio":
                Player(element, around, sink);
                break;
            case "aside" or "details":
                Aside(element, around, sink);
                break;
            case "svg":
                losses.Add($"drawing (svg) {Words(element)}".TrimEnd(), "a drawing within HTML cannot be kept; make it a picture");
                break;
            case "form" or "input" or "select" or "textarea" or "button" or "fieldset" or "legend" or "label" or "meter" or "progress":
                Form(element, around, sink);
                break;
            case "q":
                InlineQuotation(element, around, sink);
                break;
            case "rt":
                Ruby(element, around, sink);
                break;
            case "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "nav" or "center" or "address" or "hgroup" or "figcaption"
                or "caption" or "dt" or "dd" or "summary" or "body" or "html" or "li" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "noframes" or "search":
                Division(element, around, sink);
                break;
            default:
                Children(element, around, sink);
                break;
        }
    }

    private void Division(IElement element, Around around, Sink sink)
    {
        if (IsPullQuote(element))
        {
            PullQuote(element, around, sink);
            return;
        }

        if (element.LocalName is "div" or "section" && (IsPost(element) || IsGallery(element) || IsCaptioned(element)))
        {
            if (IsPost(element) ? TryPost(element, sink) : TryPictures(element, around, sink))
            {
                return;
            }
        }

        sink.Flush();
        if (element.LocalName == "div" && element.ClassList.Contains("wp-block-embed__wrapper") && Words(element) is var address
            && Address.Scheme(address) is "http" or "https" && Address.SourceProblem(address) is null)
        {
            sink.Add(EmbedProviders.Guess(address));
            return;
        }

        Children(element, around, sink);
        sink.Flush();
    }

    private void Heading(IElement element, Around around, Sink sink)
    {
        var level = element.LocalName[1] - '0';
        var (words, others) = Line(element, around);
        if (words.Count > 0)
        {
            if (level is < 2 or > 4)
            {
                losses.Add($"heading of level {element.LocalName[1]}", "headings of a body are of levels 2 to 4; it became the nearest");
            }

            var inner = string.IsNullOrEmpty(element.Id) ? element.QuerySelector("a[name],a[id],span[id]:not(.quotation)") : null;
            var anchor = inner is null ? element.Id : inner.GetAttribute("id") ?? inner.GetAttribute("name");
            sink.Add(new Heading(Math.Clamp(level, 2, 4), words, string.IsNullOrEmpty(anchor) ? null : anchor));
        }
        else
        {
            sink.Flush();
        }

        sink.Blocks.AddRange(others);
    }

    private void Form(IElement element, Around around, Sink sink)
    {
        switch (element.LocalName)
        {
            case "input" or "select" or "textarea" or "button":
                losses.Add($"form field {element.GetAttribute("name") ?? element.GetAttribute("value") ?? Words(element)}".TrimEnd(), "a story has no forms");
                break;
            case "label" or "meter" or "progress":
                Children(element, around, sink);
                break;
            default:
                if (element.LocalName == "form")
                {
                    losses.Add($"form {element.GetAttribute("action")}".TrimEnd(), "a story has no forms; the words beside its fields are kept");
                }

                sink.Flush();
                Children(element, around, sink);
                sink.Flush();
                break;
        }
    }

    private void Preformatted(IElement element, Around around, Sink sink)
    {
        if (Letters.IsBlank(element.TextContent) && element.QuerySelector("img") is null)
        {
            return;
        }

        if (element.ClassList.Contains("wp-block-verse"))
        {
            sink.Flush();
            Verse(element, around, sink);
            sink.Flush();
            return;
        }

        const string why = "preformatted text: a body has no form that keeps its spaces";
        losses.Add($"preformatted text \"{Words(element)}\"", "kept as imported HTML: a body has no form that keeps its spaces");
        sink.Add(new ImportedHtml(HtmlSanitising.Clean(element.OuterHtml, losses), why));
    }

    private void Verse(INode container, Around around, Sink sink)
    {
        foreach (var child in container.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    var lines = text.Data.ReplaceLineEndings("\n").Split('\n');
                    for (var i = 0; i < lines.Length; i++)
                    {
                        if (i > 0)
                        {
                            sink.Break(around.Marks);
                        }

                        sink.Add(lines[i], around.Marks);
                    }

                    break;
                case IElement { LocalName: "br" }:
                    sink.Break(around.Marks);
                    break;
                case IElement { LocalName: "img" or "script" or "style" } element:
                    Element(element, around, sink);
                    break;
                case IElement element:
                    Verse(element, WithMarks(element, around), sink);
                    break;
            }
        }
    }

    private void NoScript(IElement element, Around around, Sink sink)
    {
        if (element.QuerySelector("img,iframe,video,audio") is not { } media)
        {
            if (Words(element) is { Length: > 0 } words)
            {
                losses.Add($"text for browsers without scripts \"{words}\"", "readers of the source did not see it");
            }

            return;
        }

        // The picture that a script loads later stands here a second time, for those without scripts.
        var before = element.PreviousElementSibling;
        if (media.LocalName == "img" && before is not null && (before.LocalName == "img" ? before : before.QuerySelector("img")) is { } image
            && Images.Address(image) is { Length: > 0 } address && address == Images.Address(media))
        {
            return;
        }

        Children(element, around, sink);
    }

    private void ReportScript(IElement element)
    {
        if (element.LocalName is "script" && element.GetAttribute("src") is { Length: > 0 } source)
        {
            losses.Add($"script {source}", "a story runs no scripts");
        }
    }

    /// <summary>Ruby text goes in parentheses behind its base, as browsers without ruby show it.</summary>
    private void Ruby(IElement element, Around around, Sink sink)
    {
        var bare = element.ParentElement?.QuerySelector("rp") is null;
        sink.Add(bare ? "(" : "", around.Marks);
        Children(element, around, sink);
        sink.Add(bare ? ")" : "", around.Marks);
    }

    /// <summary>False, and said so, where the document cannot be nested any deeper: then the contents stand where their container would.</summary>
    private bool HasRoom(IElement element, Around around)
    {
        if (!around.IsTooDeep)
        {
            return true;
        }

        losses.Add($"nested {element.LocalName} \"{Losses.Short(Words(element))}\"", "nested deeper than a body can be; its contents are kept in the line of the rest");
        return false;
    }
}
