using System.Globalization;

namespace Standfirst.Body;

/// <summary>A quotation of a document: a run of the mark, or a block quotation.</summary>
/// <param name="Number">From 1, in reading order: on the page it is found at <see cref="IdOf"/>.</param>
/// <param name="Text">Its words as they stand, a line break as \n.</param>
/// <param name="IsBlock">Set apart from the text.</param>
/// <param name="Speaker">As the document names them; null where it does not.</param>
/// <param name="Source">The work or occasion, null where none is noted.</param>
/// <param name="Language">BCP 47, where the words are marked as of another language than the story's.</param>
public sealed record Quoted(int Number, string Text, bool IsBlock, string? Speaker, string? Source, string? Language)
{
    /// <summary>The id of a quotation on its page, from its number.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"q-{number}");

    /// <summary>
    /// All quotations of a document but those within pull quotes, which repeat words of the story. They are numbered as
    /// <see cref="BodyHtml"/> numbers them: pull quotes count.
    /// </summary>
    public static IEnumerable<Quoted> In(Document document)
    {
        var number = 0;
        foreach (var node in Nodes.In(document))
        {
            if (node is BlockQuote block)
            {
                yield return new Quoted(++number, string.Join('\n', PlainText.Of(new Document(block.Content)).Blocks.Select(line => line.Text)), true, block.Speaker, block.Source, null);
                continue;
            }

            foreach (var (mark, text, language) in Runs(Line(node)))
            {
                number++;
                if (node is not PullQuote)
                {
                    yield return new Quoted(number, text, false, mark.Speaker, mark.Source, language);
                }
            }
        }
    }

    private static Parts<Inline> Line(Node node) => node switch
    {
        Paragraph paragraph => paragraph.Content,
        Heading heading => heading.Content,
        PullQuote pull => pull.Content,
        PictureNode picture => picture.Caption,
        _ => default,
    };

    /// <summary>A mark goes on as long as it is the same, whatever else begins or ends within it.</summary>
    private static IEnumerable<(Quotation Mark, string Text, string? Language)> Runs(Parts<Inline> line)
    {
        for (var start = 0; start < line.Count;)
        {
            var mark = MarkOf(line[start]);
            var end = start + 1;
            while (end < line.Count && Equals(MarkOf(line[end]), mark))
            {
                end++;
            }

            if (mark is not null)
            {
                var pieces = line.Skip(start).Take(end - start).ToList();
                yield return (mark, PlainText.Of(Parts.From(pieces)), Shared(pieces));
            }

            start = end;
        }
    }

    private static Quotation? MarkOf(Inline piece) => piece.Marks.OfType<Quotation>().FirstOrDefault();

    private static string? Shared(List<Inline> pieces)
    {
        var languages = pieces.Select(piece => piece.Marks.OfType<Language>().FirstOrDefault()?.Lang).Distinct().ToList();
        return languages.Count == 1 ? languages[0] : null;
    }
}
