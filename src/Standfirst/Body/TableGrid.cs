using System.Globalization;

namespace Standfirst.Body;

/// <summary>
/// Lays the cells of a table on its grid and cuts the spans that no browser can honour: beyond the table's end, over another cell, over
/// columns or rows in which nothing begins. A checker reports each of them as an error of the page.
/// </summary>
internal static class TableGrid
{
    private const int MostColumns = 2000;

    public static Parts<TableRow> Fit(List<TableRow> rows)
    {
        if (IsSimple(rows))
        {
            return Parts.From(rows);
        }

        var kept = WithoutEmptyRows(rows);
        if (kept.Exists(row => row.Cells.Sum(cell => (long)cell.ColSpan) > MostColumns))
        {
            kept = kept.ConvertAll(row => new TableRow(Parts.From(row.Cells.Select(cell => cell with { ColSpan = 1 }))));
        }

        var placed = Place(kept, out var begins);
        return Parts.From(placed.Select(row => new TableRow(Parts.From(row.Select(at => at.Cell with { ColSpan = Begun(at, begins) })))));
    }

    /// <summary>How many of the first rows are the table's head: all cells headers, and a body after them.</summary>
    public static int HeadRows(Parts<TableRow> rows)
    {
        var head = 0;
        while (head < rows.Count && rows[head].Cells.All(cell => cell.IsHeader))
        {
            head++;
        }

        return head < rows.Count ? head : 0;
    }

    /// <summary>Which columns hold nothing but figures under their head, so that a reader sees units under units; none where cells span.</summary>
    public static bool[] FigureColumns(Parts<TableRow> rows)
    {
        var head = HeadRows(rows);
        var columns = rows.Count == 0 ? 0 : rows[head].Cells.Count;
        if (rows.Any(row => row.Cells.Count != columns || row.Cells.Any(cell => cell is not { ColSpan: 1, RowSpan: 1 })))
        {
            return [];
        }

        return [.. Enumerable.Range(0, columns).Select(column => rows.Skip(head).All(row => IsFigure(row.Cells[column])))];
    }

    private static bool IsFigure(TableCell cell)
        => !cell.IsHeader && cell.Content is [Paragraph { Content: [Text { Value: { Length: > 0 and < 24 } text }] }]
            && (text.Any(char.IsDigit) ? text.All(IsOfFigures) : text is "–" or "—" or "-");

    private static bool IsOfFigures(char letter) => char.IsDigit(letter) || char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.CurrencySymbol
        || letter is '.' or ',' or '\'' or '’' or '%' or '+' or '-' or '−' or '–' or '٫' or '٬' or '٪';

    private static bool IsSimple(List<TableRow> rows)
        => rows.TrueForAll(row => row.Cells.Count > 0 && row.Cells.All(cell => cell is { ColSpan: 1, RowSpan: 1 }));

    private static List<TableRow> WithoutEmptyRows(List<TableRow> rows)
    {
        var filledBefore = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            filledBefore[i + 1] = filledBefore[i] + (rows[i].Cells.Count > 0 ? 1 : 0);
        }

        var kept = new List<TableRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells.Count > 0)
            {
                var at = i;
                kept.Add(new TableRow(Parts.From(rows[i].Cells.Select(cell => cell with
                {
                    RowSpan = filledBefore[Math.Min(rows.Count, at + Math.Max(1, cell.RowSpan))] - filledBefore[at],
                    ColSpan = Math.Clamp(cell.ColSpan, 1, 1000),
                }))));
            }
        }

        return kept;
    }

    private static List<List<Placed>> Place(List<TableRow> rows, out HashSet<int> begins)
    {
        begins = [];
        var headRows = HeadRows(Parts.From(rows));
        var placed = new List<List<Placed>>(rows.Count);

        // For each column, the first row that is free in it.
        var freeFrom = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var groupEnd = row < headRows ? headRows : rows.Count;
            var cells = new List<Placed>(rows[row].Cells.Count);
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < freeFrom.Count && freeFrom[column] > row)
                {
                    column++;
                }

                var width = 1;
                while (width < cell.ColSpan && (column + width >= freeFrom.Count || freeFrom[column + width] <= row))
                {
                    width++;
                }

                var height = Math.Min(cell.RowSpan, groupEnd - row);
                while (freeFrom.Count < column + width)
                {
                    freeFrom.Add(0);
                }

                for (var i = column; i < column + width; i++)
                {
                    freeFrom[i] = row + height;
                }

                begins.Add(column);
                cells.Add(new Placed(cell with { RowSpan = height, ColSpan = width }, column));
                column += width;
            }

            placed.Add(cells);
        }

        return placed;
    }

    private static int Begun(Placed at, HashSet<int> begins)
    {
        var width = 1;
        for (var column = at.Column + 1; column < at.Column + at.Cell.ColSpan; column++)
        {
            width += begins.Contains(column) ? 1 : 0;
        }

        return width;
    }

    private readonly record struct Placed(TableCell Cell, int Column);
}
