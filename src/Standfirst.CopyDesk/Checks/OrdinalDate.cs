using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A date is spoken as an ordinal and written without.</summary>
internal sealed class OrdinalDate() : Check(
    "ordinal-date",
    Severity.Note,
    "The day of a date is a plain figure: Oct. 15, 15 October; not October 15th.",
    "The Associated Press Stylebook, \"dates\"; The Guardian style guide, \"dates\"")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !passage.IsProse)
            {
                continue;
            }

            foreach (var date in passage.Dates)
            {
                for (var at = date.FirstWord; at <= date.LastWord; at++)
                {
                    var word = passage.Words[at];
                    var isOf = at + 1 < passage.Words.Length && passage.Is(passage.Words[at + 1], "of");
                    if (word.Is(Shape.Digit) && !word.Is(Shape.Number) && date.Day > 0 && !isOf && !passage.IsQuoted(word.Start) && !(at > 0 && passage.Is(passage.Words[at - 1], "the")))
                    {
                        report.Add(passage, word.Start, word.Length, "The day of a date is a plain figure.", new Fix("Write the figure", passage.Text.Substring(word.Start, word.Length - 2)));
                    }
                }
            }
        }
    }
}
