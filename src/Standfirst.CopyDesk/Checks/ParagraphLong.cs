using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A wall on a telephone.</summary>
internal sealed class ParagraphLong() : Check(
    "paragraph-long",
    Severity.Note,
    "A paragraph has 120 words at most, or as many as the house says.",
    "Nielsen Norman Group, \"How users read on the web\"; set by long-paragraph in the house style",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Kind == BlockKind.Paragraph && passage.Words.Length > report.Style.LongParagraph)
            {
                // The first sentence stands for the paragraph: to underline all of it would hide the rest.
                var sentence = passage.Sentences[0];
                report.Add(passage, sentence.Start, sentence.End - sentence.Start, $"This paragraph has {passage.Words.Length} words.");
            }
        }
    }
}
