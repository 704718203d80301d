using System.Globalization;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>No calendar and no clock has it.</summary>
internal sealed class DateImpossible() : Check(
    "date-impossible",
    Severity.Error,
    "A date is a day of its month, a time is one of the clock.",
    "The Associated Press Stylebook, \"dates\" and \"times\"; the calendar")
{
    public override IEnumerable<string> Phrases => ["a.m.", "p.m.", "am", "pm"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Text.Length == 0)
            {
                continue;
            }

            foreach (var date in passage.Dates)
            {
                // February has a 29th in some years.
                var longest = date.Year > 0 ? DateTime.DaysInMonth(date.Year, date.Month) : DateTime.DaysInMonth(2000, date.Month);
                if (date.Day > longest)
                {
                    var first = passage.Words[date.Weekday >= 0 ? date.FirstWord + 1 : date.FirstWord];
                    var end = passage.Words[date.LastWord].End;
                    report.Add(passage, first.Start, end - first.Start, $"{Dates.MonthName(date.Month)}{(date.Year > 0 && date.Month == 2 ? " " + date.Year.ToString(CultureInfo.InvariantCulture) : "")} has {longest} days.");
                }
            }
        }
    }

    /// <summary>13:30 p.m., 10:75 a.m.</summary>
    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        if (hit.At == 0 || !words[hit.At - 1].Is(Shape.Number) || (hit.Text is "am" or "pm" && passage[words[hit.At]] is "AM" or "Am"))
        {
            return;
        }

        var time = words[hit.At - 1];
        var text = passage[time];
        var colon = text.IndexOf(':');
        if (words[hit.At].Start - time.End > 1 || !int.TryParse(colon < 0 ? text : text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(colon < 0 ? "0" : text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute))
        {
            return;
        }

        var (start, length) = (time.Start, hit.Start + hit.Length - time.Start);
        if (colon < 0 && hour > 24)
        {
            // "Section 508 PM" is no time.
            return;
        }

        if (minute > 59 || hour > 24)
        {
            report.Add(passage, start, length, minute > 59 ? "An hour has 60 minutes." : "A day has 24 hours.");
        }
        else if (hour > 12)
        {
            var spoken = colon < 0 ? (hour - 12).ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{hour - 12}{text[colon..]}");
            report.Add(passage, start, length, "A time of the 24-hour clock has no a.m. or p.m.", new Fix("Use the 12-hour clock", string.Concat(spoken, " ", passage.Text.AsSpan(hit.Start, hit.Length))), new Fix("Use the 24-hour clock", text.ToString()));
        }
    }
}
