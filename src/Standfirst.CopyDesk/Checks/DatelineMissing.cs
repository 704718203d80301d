using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A story without place and day hangs in the air.</summary>
internal sealed class DatelineMissing() : Check(
    "dateline-missing",
    Severity.Warning,
    "A story says where or when it was reported: it has a dateline or a day of publication, and a dateline where the house asks for one.",
    "The Associated Press Stylebook, \"datelines\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Copy.Dateline.Trim().Length > 0 || InText(reading))
        {
            return;
        }

        if (report.Style.Dateline.Required)
        {
            report.Missing(Field.Dateline, null, "The house asks for a dateline.");
        }
        else if (reading.Copy.Published is null)
        {
            report.Missing(Field.Dateline, null, "There is neither a dateline nor a day of publication.");
        }
    }

    /// <summary>MOSCOW (Reuters) — at the head of the first paragraph.</summary>
    private static bool InText(Reading reading)
    {
        var first = reading.Passages.FirstOrDefault(one => one.Kind == BlockKind.Paragraph && one.Words.Length > 0);
        if (first is null || !first.Words[0].Is(Shape.AllCapitals))
        {
            return false;
        }

        var head = first.Text.AsSpan(0, Math.Min(first.Text.Length, 60));
        var dash = head.IndexOfAny('—', '–') is var long_ and > 0 ? long_ : head.IndexOf(" - ");
        for (var i = 0; i < first.Words.Length && first.Words[i].Start < dash; i++)
        {
            if (!first.Words[i].Is(Shape.Capital | Shape.Digit) && first.Words[i].Length > 3)
            {
                return false;
            }
        }

        return dash > 0;
    }
}
