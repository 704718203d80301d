using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>What the reader has just read says nothing the second time.</summary>
internal sealed class HeadlineRepeated() : Check(
    "headline-repeated",
    Severity.Warning,
    "Dek and first paragraph say more than the headline, and do not repeat it.",
    "BBC News style guide, \"headlines and summaries\"; house practice",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Headline is not { } headline || headline.Words.Length < 3)
        {
            return;
        }

        var key = Sameness.Key(headline.Text);
        var paragraphs = 0;
        foreach (var passage in reading.Passages)
        {
            if (passage.Field == Field.Dek && Sameness.Key(passage.Text) == key)
            {
                report.Add(passage, 0, passage.Text.Length, "The dek repeats the headline.", new Fix("Remove it", ""));
            }
            else if (passage.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Title && passage.Words.Length > 0 && paragraphs++ < 4)
            {
                if (Sameness.Key(passage.Text) == key)
                {
                    report.Add(passage, 0, passage.Text.Length, "The headline is repeated in the text.", new Fix("Remove it", ""));
                }
                else if (paragraphs == 1 && passage.Sentences.Length > 1 && passage.Sentences[0] is var first && Sameness.Key(passage.Text[first.Start..first.End]) == key)
                {
                    report.Add(passage, first.Start, first.End - first.Start, "The first sentence repeats the headline.");
                }
            }
        }
    }
}
