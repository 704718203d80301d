using System.Globalization;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Yesterday" and "10 months ago" count from a day that a later reader does not see.</summary>
internal sealed class RelativeDate() : Check(
    "relative-date",
    Severity.Warning,
    "A day or month that counts from the day of publication says which one it means.",
    "The Associated Press Stylebook, \"time element\" and \"today, tonight\"; The Guardian style guide, \"dates\"")
{
    private static readonly string[] Units = ["day", "days", "week", "weeks", "month", "months", "year", "years"];

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public override IEnumerable<string> Phrases =>
    [
        "yesterday", "tomorrow", "earlier today", "later today", "last week", "last month", "last year", "last night", "next week", "next month",
        "earlier this week", "later this week", "earlier this month", "later this month", "earlier this year", "later this year", "ago",
    ];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        if (!(passage.IsProse || passage.Field is Field.Dek or Field.Caption) || passage.IsQuoted(hit.Start) || passage.MarkAt<DayMark>(hit.Start, hit.Length) is not null || SaysDate(passage, hit.Start))
        {
            return;
        }

        var words = passage.Words;
        if (hit.Text == "ago")
        {
            Ago(hit, report);
            return;
        }

        // "yesterday's news", "the day before yesterday" are figures of speech or longer counts.
        var next = hit.At + hit.Count < words.Length ? passage[words[hit.At + hit.Count]] : default;
        if (words[hit.At].Is(Shape.Possessive) || (hit.At > 0 && passage[words[hit.At - 1]] is "the" or "of" or "and" or "or") || next is "and" or "before")
        {
            return;
        }

        if (passage.Day is not { } published)
        {
            report.Add(passage, hit.Start, hit.Length, $"\"{passage.Text.Substring(hit.Start, hit.Length)}\": counted from which day?");
            return;
        }

        var (say, day) = hit.Text switch
        {
            "yesterday" => (On(published.AddDays(-1), passage), published.AddDays(-1)),
            "last night" => ("the night of " + Say(published.AddDays(-1), passage), published.AddDays(-1)),
            "tomorrow" => (On(published.AddDays(1), passage), published.AddDays(1)),
            "earlier today" or "later today" => (On(published, passage), published),
            "last week" => ("in the week of " + Say(Monday(published).AddDays(-7), passage), (DateOnly?)null),
            "next week" => ("in the week of " + Say(Monday(published).AddDays(7), passage), null),
            "earlier this week" or "later this week" => ("in the week of " + Say(Monday(published), passage), null),
            "last month" => ("in " + Month(published.AddMonths(-1), published), null),
            "next month" => ("in " + Month(published.AddMonths(1), published), null),
            "earlier this month" or "later this month" => ("in " + Dates.MonthName(published.Month), null),
            "last year" => ("in " + (published.Year - 1).ToString(CultureInfo.InvariantCulture), null),
            _ => ("in " + published.Year.ToString(CultureInfo.InvariantCulture), null),
        };
        Add(passage, hit.Start, hit.Length, say, day, report);
    }

    private static void Ago(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        if (hit.At < 2 || Array.IndexOf(Units, passage[words[hit.At - 1]].ToString().ToLowerInvariant()) is var unit && unit < 0)
        {
            return;
        }

        var number = passage[words[hit.At - 2]].ToString().ToLowerInvariant();
        var count = number is "a" or "an" ? 1 : Array.IndexOf(Numbers, number) is var named and > 0 ? named : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0;

        // "About five years ago" and "20 years ago" do not mean a day; decades are clear enough for years.
        var months = unit / 2 == 2;
        if (count == 0 || (unit / 2 == 3 && (count >= 5 || number is "a" or "an")) || (hit.At > 2 && passage[words[hit.At - 3]] is "about" or "around" or "nearly" or "almost" or "over" or "than" or "some" or "roughly"))
        {
            return;
        }

        var start = words[hit.At - 2].Start;
        var length = hit.Start + hit.Length - start;
        if (passage.Day is not { } published)
        {
            report.Add(passage, start, length, $"\"{passage.Text.Substring(start, length)}\": counted from which day?");
            return;
        }

        switch (unit / 2)
        {
            case 0:
                Add(passage, start, length, On(published.AddDays(-count), passage), published.AddDays(-count), report);
                break;
            case 1:
                Add(passage, start, length, "in the week of " + Say(Monday(published).AddDays(-7 * count), passage), null, report);
                break;
            default:
                var day = months ? published.AddMonths(-count) : published.AddYears(-count);
                Add(passage, start, length, months ? "in " + Month(day, published) : "in " + day.Year.ToString(CultureInfo.InvariantCulture), null, report);
                break;
        }
    }

    private static void Add(Passage passage, int start, int length, string say, DateOnly? day, Report report)
    {
        var words = passage.Text.Substring(start, length);
        say = char.IsUpper(words[0]) ? char.ToUpperInvariant(say[0]) + say[1..] : say;
        if (day is { } marked)
        {
            report.Add(Severity.Note, passage, start, length, $"\"{words}\": later readers cannot tell which day.", new Fix($"It is {Say(marked, passage)}", words, marked), new Fix("Write the date", say));
        }
        else
        {
            report.Add(Severity.Note, passage, start, length, $"\"{words}\": later readers cannot tell when.", new Fix($"Write {say}", say));
        }
    }

    /// <summary>A date or a year in the sentence says it already.</summary>
    private static bool SaysDate(Passage passage, int at)
    {
        var sentence = passage.Sentences[passage.SentenceAt(at)];
        for (var i = sentence.FirstWord; i < sentence.FirstWord + sentence.WordCount; i++)
        {
            var word = passage.Words[i];
            if ((word.Is(Shape.Number) && word.Length == 4 && passage[word][0] is '1' or '2' && passage[word].IndexOf(':') < 0) || (word.Is(WordClass.Month) && word.Is(Shape.Capital)))
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string On(DateOnly day, Passage passage) => "on " + Say(day, passage);

    private static string Say(DateOnly day, Passage passage) => Dates.Say(day, passage.Reading);

    private static string Month(DateOnly day, DateOnly published)
        => day.Year == published.Year ? Dates.MonthName(day.Month) : $"{Dates.MonthName(day.Month)} {day.Year.ToString(CultureInfo.InvariantCulture)}";
}
