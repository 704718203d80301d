using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A screen reader speaks it as if it were the story's own, and search does not find it.</summary>
internal sealed class LanguageUnmarked() : Check(
    "language-unmarked",
    Severity.Note,
    "Words of another language than the story's are marked with it.",
    "W3C, WCAG 2.2, 3.1.2",
    language: null)
{
    private static readonly Dictionary<string, string> Names = new() { ["de"] = "German", ["fr"] = "French", ["es"] = "Spanish", ["en"] = "English" };

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsProse && passage.Kind is not (BlockKind.BlockQuote or BlockKind.PullQuote))
            {
                continue;
            }

            var marked = passage.Source?.Language.Length > 0;
            if (!marked && passage.Language != reading.Language && passage.Words.Length > 0)
            {
                if (!passage.Marks.Any(mark => mark is LanguageMark))
                {
                    report.Add(passage, 0, passage.Text.Length, $"This is {Names.GetValueOrDefault(passage.Language, "another language")}, and not marked as such.");
                }

                continue;
            }

            foreach (var quote in passage.Quotes)
            {
                if (quote.Depth == 0 && quote.Length > 30 && passage.MarkAt<LanguageMark>(quote.Start, quote.Length) is null)
                {
                    var first = passage.WordAt(quote.Start);
                    var count = passage.WordAt(quote.End) - first;
                    if (count >= 6 && LanguageGuess.Foreign(passage.Words.Slice(first, count), passage.Text[quote.Start..quote.End], passage.Language) is { } other)
                    {
                        report.Add(passage, quote.Start, quote.Length, $"This quotation is {Names.GetValueOrDefault(other, "in another language")}, and not marked as such.");
                    }
                }
            }
        }
    }
}
