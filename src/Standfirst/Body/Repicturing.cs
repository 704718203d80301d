namespace Standfirst.Body;

/// <summary>Other pictures in a document.</summary>
public static class Repicturing
{
    /// <summary>The same document, each picture as <paramref name="change"/> gives it; in the order of <see cref="Nodes.In"/>.</summary>
    public static Document WithPictures(this Document document, Func<PictureNode, PictureNode> change) => new(Of(document.Content, change));

    private static Parts<Block> Of(Parts<Block> blocks, Func<PictureNode, PictureNode> change)
    {
        var made = new Block[blocks.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Of(blocks[i], change);
        }

        return new Parts<Block>(made);
    }

    // Depth is bounded by the document's reader.
    private static Block Of(Block block, Func<PictureNode, PictureNode> change) => block switch
    {
        PictureNode picture => change(picture),
        Gallery gallery => gallery with { Pictures = Parts.From(gallery.Pictures.Select(change)) },
        BulletList list => list with { Items = Of(list.Items, change) },
        OrderedList list => list with { Items = Of(list.Items, change) },
        BlockQuote quote => quote with { Content = Of(quote.Content, change) },
        FactBox box => box with { Content = Of(box.Content, change) },
        Table table => table with
        {
            Rows = Parts.From(table.Rows.Select(row => row with { Cells = Parts.From(row.Cells.Select(cell => cell with { Content = Of(cell.Content, change) })) })),
        },
        _ => block,
    };

    private static Parts<ListItem> Of(Parts<ListItem> items, Func<PictureNode, PictureNode> change)
        => Parts.From(items.Select(item => item with { Content = Of(item.Content, change) }));
}
