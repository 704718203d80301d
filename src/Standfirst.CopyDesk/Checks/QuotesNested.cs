using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Marks of one kind within each other: the reader takes the second opening for an end.</summary>
internal sealed class QuotesNested() : Check(
    "quotes-nested",
    Severity.Warning,
    "A quotation within a quotation has the other kind of marks: ‘single’ within “double”.",
    "The Associated Press Stylebook, \"quotation marks\"; The Chicago Manual of Style, chapter 13")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var fault in passage.QuoteFaults)
            {
                if (fault.Kind == QuoteFaultKind.NestedAlike && passage.Quotes.FirstOrDefault(one => one.Start == fault.At) is { } inner)
                {
                    var words = passage.Text[(inner.Start + 1)..(inner.End - 1)];
                    report.Add(passage, inner.Start, inner.Length, "A quotation within a quotation has the other kind of marks.",
                        new Fix("Use single marks", passage.Text[inner.Start] == '"' ? $"'{words}'" : $"‘{words}’"));
                }
            }
        }
    }
}
