using System.Globalization;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Tables, with their spans.</summary>
internal sealed partial class Flow
{
    private void Table(IElement element, Around around, Sink sink, string? captionBelow = null)
    {
        sink.Flush();
        var rows = new List<TableRow>();
        var isLayout = element.GetAttribute("role") is "presentation" or "none";
        if (isLayout || !HasRoom(element, around))
        {
            Children(element, around, sink);
            sink.Flush();
            return;
        }

        string? caption = null;
        foreach (var child in element.Children)
        {
            switch (child.LocalName)
            {
                case "caption":
                    caption = Letters.LineOrNull(Words(child));
                    break;
                case "tr":
                    rows.Add(Row(child, around.Within(3), isHead: false));
                    break;
                case "thead" or "tbody" or "tfoot":
                    foreach (var row in child.Children)
                    {
                        if (row.LocalName == "tr")
                        {
                            rows.Add(Row(row, around.Within(3), child.LocalName == "thead"));
                        }
                        else
                        {
                            Stray(row, around, sink);
                        }
                    }

                    break;
                case "colgroup" or "col":
                    break;
                default:
                    Stray(child, around, sink);
                    break;
            }
        }

        caption = (caption, captionBelow) switch
        {
            (null, _) => captionBelow,
            (_, null) => caption,
            _ => $"{caption}. {captionBelow}",
        };

        if (rows.Count == 1 && rows[0].Cells.Count == 1 && caption is null && !rows[0].Cells[0].IsHeader && element.ParentElement?.GetAttribute("role") != "region")
        {
            // One cell is no table but a frame from the days before style sheets.
            sink.Blocks.AddRange(rows[0].Cells[0].Content.Span);
            return;
        }

        if (rows.Exists(row => row.Cells.Count > 0))
        {
            sink.Add(new Table(Parts.From(rows), caption));
        }
        else if (caption is not null)
        {
            sink.Add(new Paragraph([caption]));
        }
    }

    private void Stray(IElement element, Around around, Sink sink)
    {
        Element(element, around, sink);
        sink.Flush();
    }

    private TableRow Row(IElement row, Around around, bool isHead)
    {
        var cells = new List<TableCell>();
        around = WithLanguage(row, around);
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is "td" or "th")
            {
                var content = options.OnElement?.Invoke(cell) is { } given ? [given] : Blocks(cell, WithLanguage(cell, around));
                cells.Add(new TableCell(Parts.From(content), isHead || cell.LocalName == "th", Span(cell, "colspan"), Span(cell, "rowspan")));
            }
        }

        return new TableRow(Parts.From(cells));
    }

    private static int Span(IElement cell, string name)
        => int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;
}
