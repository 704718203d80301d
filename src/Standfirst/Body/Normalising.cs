using System.Globalization;

namespace Standfirst.Body;

/// <summary>
/// The normal form of a document, in which reading what was rendered gives the same document again: no two spaces where a page shows
/// one, none at the ends of a line, runs of equal marks joined, marks in order, no line break at an end or twice (two are the end of a
/// paragraph), nothing empty but the cells of a table, attributes on one line, addresses as <see cref="Address.Clean"/> spells them.
/// </summary>
internal sealed class Normalising
{
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    public static Document Of(Document document) => new(Parts.From(new Normalising().Blocks(document.Content)));

    private List<Block> Blocks(Parts<Block> blocks)
    {
        var made = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            Add(made, block);
        }

        return made;
    }

    private void Add(List<Block> made, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                made.AddRange(Lines.Paragraphs(paragraph.Content).Select(content => new Paragraph(content)));
                break;
            case Heading heading when Lines.OneBlock(heading.Content) is { Count: > 0 } content:
                made.Add(new Heading(Math.Clamp(heading.Level, 2, 4), content, Anchor(heading.Anchor, content)));
                break;
            case BulletList list when Items(list.Items) is { Count: > 0 } items:
                made.Add(new BulletList(items));
                break;
            case OrderedList list when Items(list.Items) is { Count: > 0 } items:
                made.Add(new OrderedList(items, list.Start));
                break;
            case BlockQuote quote:
                AddQuote(made, quote);
                break;
            case PullQuote quote:
                var (words, speaker) = (Lines.OneBlock(quote.Content), Letters.LineOrNull(quote.Speaker));
                if (words.Count > 0)
                {
                    made.Add(new PullQuote(words, speaker));
                }
                else
                {
                    AddLine(made, speaker);
                }

                break;
            case PictureNode picture:
                if (Picture(picture) is { } shown)
                {
                    made.Add(shown);
                }
                else
                {
                    // No address to show it from: its words stay.
                    made.AddRange(Lines.Paragraphs(picture.Caption).Select(content => new Paragraph(content)));
                    AddLine(made, picture.Credit);
                }

                break;
            case Gallery gallery:
                var pictures = gallery.Pictures.Select(Picture).OfType<PictureNode>().ToArray();
                if (pictures.Length > 0)
                {
                    made.Add(new Gallery(new Parts<PictureNode>(pictures)));
                }

                foreach (var lost in gallery.Pictures.Where(picture => Picture(picture) is null))
                {
                    Add(made, lost);
                }

                break;
            case Table table:
                AddTable(made, table);
                break;
            case Embed embed when Address.Clean(embed.Url) is var url && Address.SourceProblem(url) is null:
                made.Add(new Embed(url, embed.Kind, Letters.LineOrNull(embed.Provider), Letters.LineOrNull(embed.Title)));
                break;
            case Embed embed:
                AddLine(made, embed.Title);
                break;
            case FactBox box:
                var title = Letters.LineOrNull(box.Title);
                if (Blocks(box.Content) is { Count: > 0 } inside)
                {
                    made.Add(new FactBox(Parts.From(inside), title));
                }
                else
                {
                    AddLine(made, title);
                }

                break;
            case Rule:
                made.Add(block);
                break;
            case ImportedHtml imported when !Letters.IsBlank(imported.Html):
                made.Add(imported with { Why = Letters.Line(imported.Why) });
                break;
        }
    }

    private static void AddLine(List<Block> made, string? words)
    {
        if (Letters.LineOrNull(words) is { } line)
        {
            made.Add(new Paragraph([line]));
        }
    }

    private void AddQuote(List<Block> made, BlockQuote quote)
    {
        var content = Blocks(quote.Content);
        var speaker = Letters.LineOrNull(quote.Speaker);
        var source = Letters.LineOrNull(quote.Source);
        var cite = quote.Cite is null || Address.Clean(quote.Cite) is not { } address || Address.LinkProblem(address) is not null ? null : address;
        if (content.Count > 0)
        {
            made.Add(new BlockQuote(Parts.From(content), speaker, source, cite));
        }
        else if ((speaker ?? source) is not null)
        {
            made.Add(new Paragraph([string.Join(", ", new[] { speaker, source }.OfType<string>())]));
        }
    }

    private void AddTable(List<Block> made, Table table)
    {
        var rows = new List<TableRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new TableCell[row.Cells.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                var content = Blocks(row.Cells[i].Content);
                cells[i] = row.Cells[i] with { Content = content.Count > 0 ? Parts.From(content) : [new Paragraph([])] };
            }

            rows.Add(new TableRow(new Parts<TableCell>(cells)));
        }

        var fitted = TableGrid.Fit(rows);
        if (fitted.Count > 0)
        {
            made.Add(new Table(fitted, Letters.LineOrNull(table.Caption)));
        }
        else
        {
            AddLine(made, table.Caption);
        }
    }

    private Parts<ListItem> Items(Parts<ListItem> items)
    {
        var made = new List<ListItem>(items.Count);
        foreach (var item in items)
        {
            if (Blocks(item.Content) is { Count: > 0 } content)
            {
                made.Add(new ListItem(Parts.From(content)));
            }
        }

        return Parts.From(made);
    }

    private static PictureNode? Picture(PictureNode picture)
    {
        var src = picture.Picture is not null || picture.Src is null ? null : Address.Clean(picture.Src);
        return picture.Picture is null && (src is null || Address.SourceProblem(src) is not null) ? null : picture with
        {
            Src = src,
            Alt = Letters.Line(picture.Alt),
            Credit = Letters.Line(picture.Credit),
            Width = picture.Width is >= 1 and <= 1_000_000 ? picture.Width : null,
            Height = picture.Height is >= 1 and <= 1_000_000 ? picture.Height : null,
            Caption = Lines.OneBlock(picture.Caption),
        };
    }

    private string? Anchor(string? anchor, Parts<Inline> content)
        => anchor is not { Length: > 0 and <= 200 } || anchor.Any(letter => Letters.IsSpace(letter) || Letters.IsForbidden(letter))
            || IsMade(anchor, content) || !anchors.Add(anchor)
            ? null
            : anchor;

    private static bool IsMade(string anchor, Parts<Inline> content)
    {
        if (anchor[0] != '_')
        {
            return false;
        }

        var made = Anchors.From(content);
        return anchor.StartsWith(made, StringComparison.Ordinal) && (anchor.Length == made.Length
            || (anchor[made.Length] == '-' && int.TryParse(anchor.AsSpan(made.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));
    }
}
