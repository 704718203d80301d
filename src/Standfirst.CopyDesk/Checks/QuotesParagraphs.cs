using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A paragraph in the middle of a quotation that does not begin with the mark: whoever starts reading there takes it for the paper's own words.</summary>
internal sealed class QuotesParagraphs() : Check(
    "quotes-paragraphs",
    Severity.Warning,
    "In a quotation of several paragraphs each of them begins with an opening mark, and only the last ends with a closing one.",
    "The Associated Press Stylebook, \"quotation marks\", running quotations; The Chicago Manual of Style, chapter 13")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Words.Length > 0 && passage.QuoteFaults.Any(one => one.Kind == QuoteFaultKind.NotReopened))
            {
                var first = passage.Words[0];
                var mark = passage.Quotes.FirstOrDefault(one => one.OpenedBefore)?.Mark ?? '“';
                report.Add(passage, first.Start, first.Length, "The quotation of the paragraph before goes on here, and nothing says so.",
                    new Fix("Open it again", mark + passage.Text.Substring(first.Start, first.Length)));
            }
        }
    }
}
