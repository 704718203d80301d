using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Pasted twice.</summary>
internal sealed class ParagraphDoubled() : Check(
    "paragraph-doubled",
    Severity.Error,
    "No paragraph and no sentence stands in a story twice.",
    "Proofreading practice",
    language: null)
{
    /// <summary>Shorter ones are headings, refrains and answers: "Yes, of course."</summary>
    private const int Paragraph = 8;

    private const int Sentence = 9;

    /// <summary>A paragraph of this many words is no refrain.</summary>
    private const int Surely = 12;

    public override void Read(Reading reading, Report report)
    {
        var paragraphs = new HashSet<int>();
        var sentences = new HashSet<int>();

        // Text to fill a page with repeats itself, and is another check's.
        var isFilled = reading.Passages.Any(passage => passage.Text.Contains("lorem ipsum", StringComparison.OrdinalIgnoreCase));
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsProse || passage.Words.Length < Paragraph)
            {
                continue;
            }

            // The questions of an interview, and headings made of bold type, come again.
            if (passage.Text.AsSpan().TrimEnd() is [.., '?'] || passage.Marks.Any(mark => mark is EmphasisMark && mark.Length >= passage.Text.Length - 1))
            {
                continue;
            }

            if (!paragraphs.Add(Hash(passage.Text)) && IsSaid(reading, passage, passage.Text))
            {
                if (passage.Kind == BlockKind.Paragraph || IsNext(reading, passage))
                {
                    report.Add(passage.Words.Length < Surely ? Severity.Warning : null, passage, 0, passage.Text.Length, "This paragraph stands in the story twice.", new Fix("Remove it", ""));
                }

                continue;
            }

            foreach (var sentence in passage.Sentences)
            {
                if (!isFilled && sentence.WordCount >= Sentence && passage.Text[sentence.Start..sentence.End].TrimEnd() is not [.., '?'] && !sentences.Add(Hash(passage.Text.AsSpan(sentence.Start, sentence.End - sentence.Start))) && passage.Kind == BlockKind.Paragraph
                    && IsSaid(reading, passage, passage.Text[sentence.Start..sentence.End], sentence.Start))
                {
                    report.Add(Severity.Warning, passage, sentence.Start, sentence.End - sentence.Start, "This sentence stands in the story twice.", new Fix("Remove it", ""));
                }
            }
        }
    }

    /// <summary>The item before says the same; two lists of a story may well share one.</summary>
    private static bool IsNext(Reading reading, Passage passage)
        => passage.Block is > 0 and var block && Sameness.Key(reading.Copy.Blocks[block - 1].Text) == Sameness.Key(passage.Text);

    /// <summary>Whether the words stand before this place: numbers can agree by chance.</summary>
    private static bool IsSaid(Reading reading, Passage here, string words, int before = 0)
    {
        var wanted = words.Trim();
        foreach (var passage in reading.Passages)
        {
            if (ReferenceEquals(passage, here))
            {
                return before > 0 && here.Text.AsSpan(0, before).Contains(wanted, StringComparison.OrdinalIgnoreCase);
            }

            if (passage.IsProse && passage.Text.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = default(HashCode);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash.Add(c | 0x20);
            }
        }

        return hash.ToHashCode();
    }
}
