using System.Globalization;

namespace Standfirst.CopyDesk.Analysis;

/// <summary>A date as it is written in a passage.</summary>
/// <param name="FirstWord">Number of its first word, the weekday included.</param>
/// <param name="LastWord">Number of its last.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">As written, which may be no day of the month; 0 where only month and year are.</param>
/// <param name="Year">0 where none is written.</param>
/// <param name="Weekday">Number of the weekday's word; -1 where none is.</param>
/// <param name="DayFirst">Written "15 October".</param>
internal readonly record struct WrittenDate(int FirstWord, int LastWord, int Month, int Day, int Year, int Weekday, bool DayFirst)
{
    /// <summary>The day that is meant, where month and day can be one; without a year the one nearest to the day of publication.</summary>
    public DateOnly? Near(DateOnly? published)
    {
        if (Year > 0)
        {
            return Of(Year);
        }

        if (published is not { } near)
        {
            return null;
        }

        var written = this;
        return new[] { near.Year - 1, near.Year, near.Year + 1 }.Select(written.Of).OfType<DateOnly>().OrderBy(one => Math.Abs(one.DayNumber - near.DayNumber)).Select(one => (DateOnly?)one).FirstOrDefault();
    }

    private DateOnly? Of(int year) => year is > 0 and < 9999 && Day > 0 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}

/// <summary>Finds dates written with the name of the month, and says dates as a story says them.</summary>
internal static class Dates
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Months as the AP writes them beside a day: the long ones cut.</summary>
    private static readonly string[] Short = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public static List<WrittenDate> In(Passage passage)
    {
        var found = new List<WrittenDate>();
        var words = passage.Words;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Is(WordClass.Month) && words[at].Is(Shape.Capital) && MonthOf(passage[words[at]]) is var month and > 0 && Read(passage, words, at, month) is { } date)
            {
                found.Add(date);
                at = date.LastWord;
            }
        }

        return found;
    }

    public static string NameOf(DayOfWeek day) => Days[(int)day];

    /// <summary>A weekday's number; -1 for another word.</summary>
    public static int WeekdayOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Days.Length; i++)
        {
            if (word.Equals(Days[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Oct. 15", or "15 October" where the story writes so; with the year where it is not the one of publication.</summary>
    public static string Say(DateOnly day, Reading reading, bool withYear = false)
    {
        var dayFirst = reading.Passages.Any(passage => passage.IsEnglish && passage.Dates.Exists(one => one.DayFirst));
        var year = withYear || (reading.Copy.Day is { } published && published.Year != day.Year) ? day.Year.ToString(CultureInfo.InvariantCulture) : "";
        return dayFirst ? $"{day.Day} {MonthName(day.Month)}{(year.Length > 0 ? " " + year : "")}" : $"{Short[day.Month - 1]} {day.Day}{(year.Length > 0 ? ", " + year : "")}";
    }

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static WrittenDate? Read(Passage passage, ReadOnlySpan<Word> words, int at, int month)
    {
        var (first, last, day, year, dayFirst) = (at, at, 0, 0, false);
        if (at + 1 < words.Length && DayOf(passage, words[at + 1]) is var after and > 0 && Gap(passage, words, at) is " " or ". ")
        {
            (last, day) = (at + 1, after);
        }
        else if (at > 0 && DayOf(passage, words[at - 1]) is var before and > 0 && Gap(passage, words, at - 1) is " ")
        {
            (first, day, dayFirst) = (at - 1, before, true);
        }
        else if (at > 1 && passage.Is(words[at - 1], "of") && DayOf(passage, words[at - 2]) is var of and > 0 && words[at].Is(Shape.Follows))
        {
            (first, day, dayFirst) = (at - 2, of, true);
        }

        if (last + 1 < words.Length && YearOf(passage, words[last + 1]) is var next and > 0 && Gap(passage, words, last) is " " or ", " or ". ")
        {
            (last, year) = (last + 1, next);
        }

        if (day == 0 && year == 0)
        {
            return null;
        }

        var weekday = first > 0 && words[first - 1].Is(WordClass.Weekday) && words[first - 1].Is(Shape.Capital) && Gap(passage, words, first - 1) is " " or ", " or " (" or ", the " ? first - 1 : -1;
        if (weekday < 0 && first > 1 && passage.Is(words[first - 1], "the") && words[first - 2].Is(WordClass.Weekday))
        {
            weekday = first - 2;
        }

        return new WrittenDate(weekday >= 0 ? weekday : first, last, month, day, year, day > 0 ? weekday : -1, dayFirst);
    }

    private static string Gap(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        var gap = passage.Text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);
        return gap.Length == 1 && gap[0] is ' ' or '\u00a0' ? " " : gap.ToString().Replace('\u00a0', ' ');
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Length >= 3 && Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>15 or 15th; 0 for what is no day, also 100 and 1,5.</summary>
    private static int DayOf(Passage passage, in Word word)
    {
        var text = passage[word];
        if (text.Length is > 2 and <= 4 && (text.EndsWith("th") || text.EndsWith("st") || text.EndsWith("nd") || text.EndsWith("rd")))
        {
            text = text[..^2];
        }

        // "June 75" is a count or a name more likely than a day; up to 39 it is a slip.
        return text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 40 && passage.At(word.End) != '%' && passage.Before(word.Start) is not ('$' or '£' or '€') ? day : 0;
    }

    private static int YearOf(Passage passage, in Word word)
    {
        var text = passage[word];
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 2200 ? year : 0;
    }
}
