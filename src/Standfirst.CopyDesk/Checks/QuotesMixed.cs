using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Straight marks among curly ones are the trace of text put together from two places.</summary>
internal sealed class QuotesMixed() : Check(
    "quotes-mixed",
    Severity.Warning,
    "A story has either curly or straight quotation marks.",
    "The Chicago Manual of Style, chapter 6, \"smart\" quotation marks")
{
    public override void Read(Reading reading, Report report)
    {
        var (curly, straight) = (0, 0);
        foreach (var passage in reading.Passages)
        {
            foreach (var quote in passage.Quotes)
            {
                curly += quote.Mark is '“' or '‘' ? 1 : 0;
                straight += quote.Mark is '"' ? 1 : 0;
            }
        }

        foreach (var passage in reading.Passages)
        {
            foreach (var fault in passage.QuoteFaults)
            {
                if (fault.Kind == QuoteFaultKind.MixedPair)
                {
                    // The straight one is the odd one: it is what a keyboard gives.
                    report.Add(passage, fault.At, 1, "This quotation has one straight and one curly mark.", new Fix("Make it curly", Curly(passage.Text[fault.At], fault.At > fault.Other)));
                }
            }

            // A third or less is a slip; more is two habits, and which of them is the house's nobody can tell.
            if (curly > 0 && straight > 0 && passage.IsEnglish)
            {
                foreach (var quote in passage.Quotes)
                {
                    if (quote is { OpenedBefore: false, GoesOn: false } && passage.Text[quote.End - 1] is '"' == (quote.Mark == '"'))
                    {
                        Odd(passage, quote, straight * 2 <= curly, curly * 2 <= straight, report);
                    }
                }
            }
        }
    }

    private static void Odd(Passage passage, QuoteSpan quote, bool straightIsOdd, bool curlyIsOdd, Report report)
    {
        var inner = passage.Text[(quote.Start + 1)..(quote.End - 1)];
        if (quote.Mark == '"' && straightIsOdd)
        {
            report.Add(passage, quote.Start, quote.Length, "Straight quotation marks in a story that has curly ones.", new Fix("Make them curly", $"“{inner}”"));
        }
        else if (quote.Mark == '“' && curlyIsOdd)
        {
            report.Add(passage, quote.Start, quote.Length, "Curly quotation marks in a story that has straight ones.", new Fix("Make them straight", $"\"{inner}\""));
        }
    }

    private static string Curly(char mark, bool closes) => mark == '"' ? closes ? "”" : "“" : closes ? "’" : "‘";
}
