using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Word processors guess which way a mark looks, and guess wrong behind a dash, before a decade and where a word was cut off.</summary>
internal sealed class QuotesReversed() : Check(
    "quotes-reversed",
    Severity.Error,
    "Opening marks look towards the words behind them, closing marks to those before; an apostrophe always looks like a closing mark.",
    "The Chicago Manual of Style, chapter 6, \"smart\" apostrophes")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var fault in passage.QuoteFaults)
            {
                if (fault.Kind == QuoteFaultKind.Stuck)
                {
                    report.Add(passage, fault.At, 2, "This mark opens the words behind it, and stands at the one before.", new Fix("Move it", " " + passage.Text[fault.At]));
                }
                else if (fault.Kind is QuoteFaultKind.Reversed or QuoteFaultKind.WrongApostrophe)
                {
                    var turned = passage.Text[fault.At] switch { '“' => "”", '”' => "“", '‘' => "’", '’' => "‘", '«' => "»", _ => "«" };
                    report.Add(passage, fault.At, 1,
                        fault.Kind == QuoteFaultKind.Reversed ? "This quotation mark looks the wrong way." : "This is an apostrophe, which looks the other way.",
                        new Fix("Turn it round", turned));
                }
            }
        }
    }
}
