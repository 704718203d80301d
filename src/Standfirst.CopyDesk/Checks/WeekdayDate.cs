using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>One of the two is wrong, and people come on the wrong day.</summary>
internal sealed class WeekdayDate() : Check(
    "weekday-date",
    Severity.Error,
    "A weekday and the date beside it are the same day.",
    "The Associated Press Stylebook, \"dates\"; the calendar")
{
    /// <summary>Without a year the date is taken for one near the day of publication; farther away nobody can tell which year is meant.</summary>
    private const int Near = 120;

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
                if (date.Weekday >= 0 && date.Near(reading.Copy.Day) is { } day && Dates.WeekdayOf(passage[passage.Words[date.Weekday]]) is var said and >= 0 && said != (int)day.DayOfWeek
                    && (date.Year > 0 || Math.Abs(day.DayNumber - reading.Copy.Day!.Value.DayNumber) <= Near))
                {
                    var word = passage.Words[date.Weekday];
                    var end = passage.Words[date.LastWord].End;
                    var written = passage.Text[word.Start..end];
                    var right = Dates.NameOf(day.DayOfWeek);
                    report.Add(passage, word.Start, end - word.Start, $"{Dates.Say(day, reading, withYear: true)} is a {right}.",
                        new Fix($"Make it {right}", right + written[word.Length..]));
                }
            }
        }
    }
}
