using System.Text;

namespace Standfirst.Body;

/// <summary>
/// Renders a document as HTML for a page or a feed: valid HTML5, no inline style, no script. <see cref="HtmlReader"/> understands
/// exactly this output, so a change here is a change there.
/// </summary>
public sealed class BodyHtml
{
    private readonly StringBuilder html;
    private readonly BodyContext context;
    private readonly Anchors? anchors;
    private readonly InlineHtml inline;

    private BodyHtml(StringBuilder html, BodyContext context, Document document)
    {
        (this.html, this.context) = (html, context);
        anchors = context.Plain ? null : new Anchors(document);
        inline = new InlineHtml(html, context, context.MarksPlaces ? anchors : null);
    }

    public static string Render(Document document, BodyContext? context = null)
    {
        var html = new StringBuilder(4096);
        Write(document, html, context);
        return html.ToString();
    }

    public static void Write(Document document, TextWriter writer, BodyContext? context = null)
    {
        var html = new StringBuilder(4096);
        Write(document, html, context);
        foreach (var chunk in html.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    public static void Write(Document document, StringBuilder html, BodyContext? context = null)
        => new BodyHtml(html, context ?? BodyContext.Default, document).Blocks(document.Content);

    private void Blocks(Parts<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            html.Append('\n');
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append("<p>");
                inline.Write(paragraph.Content);
                html.Append("</p>");
                break;
            case Heading heading:
                Write(heading);
                break;
            case BulletList list:
                html.Append("<ul>\n");
                Items(list.Items);
                html.Append("</ul>");
                break;
            case OrderedList list:
                html.Append("<ol").Attribute("start", list.Start == 1 ? null : list.Start).Append(">\n");
                Items(list.Items);
                html.Append("</ol>");
                break;
            case BlockQuote quote:
                Write(quote);
                break;
            case PullQuote quote:
                Open("aside", "pull-quote").Append("<p>");
                inline.Write(quote.Content);
                html.Append("</p>");
                if (quote.Speaker is { } speaker)
                {
                    Open("p", "speaker").Words(speaker).Append("</p>");
                }

                html.Append("</aside>");
                break;
            case PictureNode picture:
                Write(picture);
                break;
            case Gallery gallery:
                Open("div", "gallery").Append('\n');
                foreach (var picture in gallery.Pictures)
                {
                    Write(picture);
                    html.Append('\n');
                }

                html.Append("</div>");
                break;
            case Table table:
                Write(table);
                break;
            case Embed embed:
                Write(embed);
                break;
            case FactBox box:
                Open("aside", "fact-box").Append('\n');
                if (box.Title is { } title)
                {
                    Open("h2", "fact-box-title").Words(title).Append("</h2>\n");
                }

                Blocks(box.Content);
                html.Append("</aside>");
                break;
            case Rule:
                html.Append("<hr>");
                break;
            case ImportedHtml imported:
                Open("div", "imported").Append(context.Base is null ? imported.Html : AbsoluteAddresses.In(imported.Html, context.Base)).Append("</div>");
                break;
        }
    }

    private void Write(Heading heading)
    {
        html.Append("<h").Append((char)('0' + heading.Level)).Attribute("id", anchors?.For(heading)).Append('>');
        inline.Write(heading.Content);
        html.Append("</h").Append((char)('0' + heading.Level)).Append('>');
    }

    private void Items(Parts<ListItem> items)
    {
        foreach (var item in items)
        {
            html.Append("<li>");
            Tight(item.Content);
            html.Append("</li>\n");
        }
    }

    /// <summary>A list item or cell: its first paragraph stands bare where only lists follow it, as people write lists.</summary>
    private void Tight(Parts<Block> content)
    {
        if (content.Count == 0 || content[0] is not Paragraph first || !content.Skip(1).All(block => block is BulletList or OrderedList))
        {
            Blocks(content);
            return;
        }

        inline.Write(first.Content);
        foreach (var block in content.Span[1..])
        {
            html.Append('\n');
            Write(block);
        }
    }

    private void Write(BlockQuote quote)
    {
        var attributed = quote.Speaker is not null || quote.Source is not null;
        var number = inline.NextQuotation();
        var id = context.MarksPlaces ? anchors?.ForQuotation(number) : null;
        if (attributed)
        {
            html.Append("<figure");
            if (!context.Plain)
            {
                html.Append(" class=\"quote\"").Attribute("id", id);
            }

            html.Append('>');
        }

        html.Append("<blockquote").Attribute("id", attributed ? null : id).Attribute("cite", quote.Cite is null ? null : inline.Resolve(quote.Cite)).Append(">\n");
        Blocks(quote.Content);
        html.Append("</blockquote>");
        if (!attributed)
        {
            return;
        }

        html.Append("<figcaption>");
        if (quote.Speaker is { } speaker)
        {
            Open("span", "speaker");
            if (context.Speaker?.Invoke(number) is { } page)
            {
                html.Append("<a").Attribute("href", inline.Resolve(page)).Append('>').Words(speaker).Append("</a>");
            }
            else
            {
                html.Words(speaker);
            }

            html.Append("</span>");
        }

        if (quote.Source is { } source)
        {
            html.Append(quote.Speaker is null ? "<cite>" : ", <cite>").Words(source).Append("</cite>");
        }

        html.Append("</figcaption></figure>");
    }

    private void Write(PictureNode picture)
    {
        var markup = context.Picture?.Invoke(picture);
        html.Append("<figure");
        if (!context.Plain)
        {
            html.Append(" class=\"picture\"").Attribute("data-picture", picture.Picture);
        }

        html.Append('>');
        if (markup is not null)
        {
            html.Append(markup.Html);
        }
        else if (picture.Src is { } src)
        {
            html.Append("<img").Attribute("src", inline.Resolve(src)).Attribute("alt", picture.Alt)
                .Attribute("width", picture.Width).Attribute("height", picture.Height);
            html.Append(context.Plain ? ">" : " loading=\"lazy\" decoding=\"async\">");
        }
        else
        {
            Open("span", "missing-picture").Words(picture.Alt).Append("</span>");
        }

        var credit = picture.Credit.Length > 0 ? picture.Credit : markup?.Credit ?? "";
        var caption = picture.Caption.Count > 0 ? "" : markup?.Caption ?? "";
        if (credit.Length > 0 || caption.Length > 0 || picture.Caption.Count > 0)
        {
            html.Append("<figcaption>");
            inline.Write(picture.Caption);
            html.Words(caption);
            if (credit.Length > 0)
            {
                html.Append(caption.Length > 0 || picture.Caption.Count > 0 ? " " : "");
                Open("span", "credit").Words(credit).Append("</span>");
            }

            html.Append("</figcaption>");
        }

        html.Append("</figure>");
    }

    private void Write(Table table)
    {
        if (context.Plain)
        {
            html.Append("<table>\n");
        }
        else
        {
            // A wide table scrolls in its own box, which a keyboard must be able to reach and a screen reader to name.
            html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", table.Caption ?? context.TableName).Append("><table>\n");
        }

        if (table.Caption is { } caption)
        {
            html.Append("<caption>").Words(caption).Append("</caption>\n");
        }

        var head = TableGrid.HeadRows(table.Rows);
        var figures = context.Plain ? [] : TableGrid.FigureColumns(table.Rows);
        Rows("thead", table.Rows.Span[..head], figures);
        Rows("tbody", table.Rows.Span[head..], figures);
        html.Append(context.Plain ? "</table>" : "</table></div>");
    }

    private void Rows(string group, ReadOnlySpan<TableRow> rows, bool[] figures)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        html.Append('<').Append(group).Append(">\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var (column, cell) in row.Cells.Index())
            {
                var name = cell.IsHeader ? "th" : "td";
                html.Append('<').Append(name).Attribute("class", figures.ElementAtOrDefault(column) ? "figure" : null)
                    .Attribute("colspan", cell.ColSpan == 1 ? null : cell.ColSpan).Attribute("rowspan", cell.RowSpan == 1 ? null : cell.RowSpan)
                    .Attribute("scope", !cell.IsHeader ? null : group == "thead" ? "col" : "row").Append('>');
                Tight(cell.Content);
                html.Append("</").Append(name).Append('>');
            }

            html.Append("</tr>\n");
        }

        html.Append("</").Append(group).Append(">\n");
    }

    private void Write(Embed embed)
    {
        var playable = embed.Kind is EmbedKind.Audio or EmbedKind.Video && EmbedProviders.IsMediaFile(embed.Url)
            && (context.IsOwn?.Invoke(embed.Url) ?? Address.IsRelative(embed.Url));
        var address = inline.Resolve(embed.Url);
        html.Append(playable ? "<figure" : "<div");
        if (!context.Plain)
        {
            html.Append(" class=\"embed\" data-kind=\"").Append(Schema.Name(embed.Kind)).Append('"');
            html.Attribute("data-provider", playable ? embed.Provider : null);
        }

        html.Append('>');
        if (playable)
        {
            var element = embed.Kind == EmbedKind.Audio ? "audio" : "video";
            html.Append('<').Append(element).Append(" controls preload=\"metadata\"").Attribute("src", address).Append("></").Append(element).Append('>');
            if (embed.Title is { } caption)
            {
                html.Append("<figcaption>").Words(caption).Append("</figcaption>");
            }

            html.Append("</figure>");
            return;
        }

        html.Append("<a").Attribute("href", address).Append('>');
        if (embed.Provider is { } provider)
        {
            Open("span", "provider").Words(provider).Append("</span> ");
        }

        if (embed.Title is { } title)
        {
            Open("span", "title").Words(title).Append("</span>");
        }
        else
        {
            Open("span", "address").Words(EmbedProviders.Shown(embed.Url)).Append("</span>");
        }

        html.Append("</a></div>");
    }

    private StringBuilder Open(string element, string name)
    {
        html.Append('<').Append(element);
        return context.Plain ? html.Append('>') : html.Append(" class=\"").Append(name).Append("\">");
    }
}
