using System.Globalization;
using System.Text;

namespace Standfirst.Body;

public enum TextKind
{
    Paragraph,
    Heading,
    Quotation,
    Attribution,
    PullQuote,
    Caption,
    Credit,
    TableCaption,
    Cell,
    Title,
    Imported,
}

/// <param name="Kind">What the reader takes it for.</param>
/// <param name="Path">The node it is of, <c>content[3].content[0]</c>; an attribute's text has <c>.attrs.credit</c> behind it.</param>
/// <param name="Text">Its words, a line break as \n.</param>
/// <param name="Start">Where it begins in <see cref="PlainText.Text"/>, in UTF-16 units.</param>
public sealed record TextBlock(TextKind Kind, string Path, string Text, int Start)
{
    public int End => Start + Text.Length;
}

/// <summary>The words of a document in reading order, each block's with its place, so that a find leads back into the document.</summary>
public sealed class PlainText
{
    private PlainText(string text, IReadOnlyList<TextBlock> blocks) => (Text, Blocks) = (text, blocks);

    /// <summary>The blocks' texts, a line end between them.</summary>
    public string Text { get; }

    public IReadOnlyList<TextBlock> Blocks { get; }

    public int Words => WordCount.Of(Text).Words;

    public static PlainText Of(Document document)
    {
        var collecting = new Collecting();
        collecting.Walk(document.Content, "", TextKind.Paragraph);
        return collecting.Finish();
    }

    /// <summary>The words of one line.</summary>
    public static string Of(Parts<Inline> content)
    {
        if (content.Count == 1 && content[0] is Text only)
        {
            return only.Value;
        }

        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline is Text run ? run.Value : "\n");
        }

        return text.ToString();
    }

    /// <summary>The block that holds this place of <see cref="Text"/>, by its number, and the offset in it; the line end belongs to the block before it.</summary>
    public (int Block, int Offset) Locate(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Text.Length);
        var (low, high) = (0, Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Blocks[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return Blocks.Count == 0 ? (-1, 0) : (low, position - Blocks[low].Start);
    }

    /// <summary>Minutes to read it, at least one unless there is nothing to read: see <see cref="WordCount"/>.</summary>
    public int ReadingMinutes(string language) => WordCount.Of(Text).Minutes(language);

    private sealed class Collecting
    {
        private readonly List<TextBlock> blocks = [];
        private readonly StringBuilder text = new();

        public PlainText Finish() => new(text.ToString(), blocks);

        public void Walk<T>(Parts<T> nodes, string path, TextKind paragraph)
            where T : Node
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                Walk(nodes[i], string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Length > 0 ? "." : "")}content[{i}]"), paragraph);
            }
        }

        private void Walk(Node node, string path, TextKind paragraph)
        {
            switch (node)
            {
                case Paragraph words:
                    Add(paragraph, path, Of(words.Content));
                    break;
                case Heading heading:
                    Add(TextKind.Heading, path, Of(heading.Content));
                    break;
                case BulletList list:
                    Walk(list.Items, path, paragraph);
                    break;
                case OrderedList list:
                    Walk(list.Items, path, paragraph);
                    break;
                case ListItem item:
                    Walk(item.Content, path, paragraph);
                    break;
                case BlockQuote quote:
                    Walk(quote.Content, path, TextKind.Quotation);
                    Add(TextKind.Attribution, path + ".attrs.speaker", quote.Speaker);
                    Add(TextKind.Attribution, path + ".attrs.source", quote.Source);
                    break;
                case PullQuote quote:
                    Add(TextKind.PullQuote, path, Of(quote.Content));
                    Add(TextKind.Attribution, path + ".attrs.speaker", quote.Speaker);
                    break;
                case PictureNode picture:
                    Add(TextKind.Caption, path, Of(picture.Caption));
                    Add(TextKind.Credit, path + ".attrs.credit", picture.Credit);
                    break;
                case Gallery gallery:
                    Walk(gallery.Pictures, path, paragraph);
                    break;
                case Table table:
                    Add(TextKind.TableCaption, path + ".attrs.caption", table.Caption);
                    Walk(table.Rows, path, TextKind.Cell);
                    break;
                case TableRow row:
                    Walk(row.Cells, path, TextKind.Cell);
                    break;
                case TableCell cell:
                    Walk(cell.Content, path, TextKind.Cell);
                    break;
                case Embed embed:
                    Add(TextKind.Title, path + ".attrs.title", embed.Title);
                    break;
                case FactBox box:
                    Add(TextKind.Title, path + ".attrs.title", box.Title);
                    Walk(box.Content, path, paragraph);
                    break;
                case ImportedHtml imported:
                    Add(TextKind.Imported, path + ".attrs.html", HtmlText.Of(imported.Html));
                    break;
            }
        }

        private void Add(TextKind kind, string path, string? words)
        {
            if (string.IsNullOrEmpty(words))
            {
                return;
            }

            if (blocks.Count > 0)
            {
                text.Append('\n');
            }

            blocks.Add(new TextBlock(kind, path, words, text.Length));
            text.Append(words);
        }
    }
}
