using Standfirst.Publication;

namespace Standfirst.Body;

/// <summary>
/// Gives each heading the id that links point to: the one it brought, or one of its words. Made ones begin with an underscore, so that
/// a heading "Comments" never takes the id of a part of the page.
/// </summary>
internal sealed class Anchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public Anchors(Document document)
    {
        foreach (var block in document.Content)
        {
            Collect(block);
        }
    }

    public static string From(Parts<Inline> content) => "_" + Slugs.From(PlainText.Of(content), "part");

    public string For(Heading heading)
        => heading.Anchor is { } anchor && given.Remove(anchor) ? anchor : Free(From(heading.Content));

    /// <summary>The id of a quotation; null where a heading of the document has brought the same.</summary>
    public string? ForQuotation(int number) => taken.Contains(Quoted.IdOf(number)) ? null : Quoted.IdOf(number);

    private string Free(string made)
    {
        var free = Slugs.Free(made, taken.Contains);
        taken.Add(free);
        return free;
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case Heading { Anchor: { } anchor }:
                taken.Add(anchor);
                given.Add(anchor);
                break;
            case BlockQuote quote:
                Collect(quote.Content);
                break;
            case FactBox box:
                Collect(box.Content);
                break;
            case BulletList list:
                Collect(list.Items);
                break;
            case OrderedList list:
                Collect(list.Items);
                break;
            case ListItem item:
                Collect(item.Content);
                break;
            case Table table:
                Collect(table.Rows);
                break;
            case TableRow row:
                Collect(row.Cells);
                break;
            case TableCell cell:
                Collect(cell.Content);
                break;
        }
    }

    private void Collect<T>(Parts<T> nodes)
        where T : Node
    {
        foreach (var node in nodes)
        {
            Collect(node);
        }
    }
}
