using System.Globalization;
using System.Text.RegularExpressions;

namespace Standfirst.Sample;

/// <summary>
/// The calendar of the edition. It is dated from the day on which a paper is first started, so that it is never old news: stories say
/// how long before that they came out, and their texts name days by their distance from it.
/// </summary>
internal sealed partial class EditionDays
{
    // Younger stories than this are of today, or of last night where it is not yet this late in the day.
    private static readonly TimeSpan Lag = TimeSpan.FromHours(3);

    private readonly DateTimeOffset now;
    private readonly TimeZoneInfo zone;

    public EditionDays(DateTimeOffset now, TimeZoneInfo zone)
    {
        (this.now, this.zone) = (now, zone);
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now - Lag, zone).DateTime);
    }

    /// <summary>The edition's day: the same for all of its stories, so that one may say "on Tuesday" of what another one reports.</summary>
    public DateOnly Today { get; }

    /// <summary>When a story came out.</summary>
    public DateTimeOffset Moment(StoryFile story)
    {
        if (story.Age.Length > 0)
        {
            var age = Span(story.Age, story.Name);
            var latest = At(Today.AddDays(1), TimeOnly.MinValue) - age;
            return now - age < latest ? now - age : latest;
        }

        if (!TimeOnly.TryParseExact(story.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            throw new EditionException(story.Name, $"has neither an age nor a time; “{story.Time}” is none");
        }

        return At(story.Day switch
        {
            "fri" => LastBefore(Today, DayOfWeek.Friday),
            "sat" => LastBefore(Today, DayOfWeek.Saturday),
            _ when int.TryParse(story.Day, CultureInfo.InvariantCulture, out var days) && days < 0 => Today.AddDays(days),
            _ => throw new EditionException(story.Name, $"has the day “{story.Day}”; it must be of the past, or fri or sat"),
        }, time);
    }

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>A length of time: <c>2d4h</c>, <c>45m</c>.</summary>
    public static TimeSpan Span(string text, string file)
    {
        var match = Length().Match(text);
        if (text.Length == 0 || !match.Success)
        {
            throw new EditionException(file, $"has the length of time “{text}”; it should be like 2d4h or 45m");
        }

        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(Part(1), Part(2), Part(3), 0);
    }

    /// <summary>
    /// The day that a text means: days from <paramref name="day"/> (<c>-2</c>), or working days (<c>w-1</c>; <c>w0</c> is the day
    /// itself or the Friday before it), moved by whole years where a second number says so (<c>-16,-91</c>).
    /// </summary>
    public static DateOnly Resolve(DateOnly day, string meant)
    {
        var parts = meant.Split(',');
        var working = parts[0].StartsWith('w');
        var count = int.Parse(working ? parts[0][1..] : parts[0], CultureInfo.InvariantCulture);
        var made = working ? WorkingDay(day, count) : day.AddDays(count);
        return parts.Length > 1 ? made.AddYears(int.Parse(parts[1], CultureInfo.InvariantCulture)) : made;
    }

    private static DateOnly WorkingDay(DateOnly day, int count)
    {
        static bool IsFree(DateOnly one) => one.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        while (IsFree(day))
        {
            day = day.AddDays(-1);
        }

        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            left -= IsFree(day) ? 0 : 1;
        }

        return day;
    }

    private static DateOnly LastBefore(DateOnly day, DayOfWeek wanted)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (day.DayOfWeek != wanted);
        return day;
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    [GeneratedRegex(@"^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$")]
    private static partial Regex Length();
}
