namespace Standfirst.Body;

/// <summary>Walks a document.</summary>
public static class Nodes
{
    /// <summary>Every node, each before those within it.</summary>
    public static IEnumerable<Node> In(Document document)
    {
        var waiting = new Stack<Node>();
        Push(waiting, document.Content);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            switch (node)
            {
                case Paragraph paragraph:
                    Push(waiting, paragraph.Content);
                    break;
                case Heading heading:
                    Push(waiting, heading.Content);
                    break;
                case BulletList list:
                    Push(waiting, list.Items);
                    break;
                case OrderedList list:
                    Push(waiting, list.Items);
                    break;
                case ListItem item:
                    Push(waiting, item.Content);
                    break;
                case BlockQuote quote:
                    Push(waiting, quote.Content);
                    break;
                case PullQuote quote:
                    Push(waiting, quote.Content);
                    break;
                case PictureNode picture:
                    Push(waiting, picture.Caption);
                    break;
                case Gallery gallery:
                    Push(waiting, gallery.Pictures);
                    break;
                case Table table:
                    Push(waiting, table.Rows);
                    break;
                case TableRow row:
                    Push(waiting, row.Cells);
                    break;
                case TableCell cell:
                    Push(waiting, cell.Content);
                    break;
                case FactBox box:
                    Push(waiting, box.Content);
                    break;
            }
        }
    }

    private static void Push<T>(Stack<Node> waiting, Parts<T> nodes)
        where T : Node
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            waiting.Push(nodes[i]);
        }
    }
}
