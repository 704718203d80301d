using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"On Wednesday" is plain on Thursday and a riddle a year later: a story on the web is read for as long as it stands there.</summary>
internal sealed class WeekdayUnresolved() : Check(
    "weekday-unresolved",
    Severity.Warning,
    "A weekday says which day it means: by a date beside it, or by a date mark in the text.",
    "The Associated Press Stylebook, \"days of the week\" and \"time element\"; BBC News style guide, \"dates\"")
{
    /// <summary>Words before a weekday that make a feast, a habit or a name of it.</summary>
    private static readonly string[] NoDay =
    [
        "ash", "black", "good", "cyber", "super", "bloody", "palm", "easter", "holy", "maundy", "shrove", "fat", "giving", "casual", "ruby", "joy",
        "every", "each", "any", "a", "one", "most", "some", "alternate", "many", "another", "per", "all", "whit", "first-ever", "second", "third", "fourth", "first",
    ];

    /// <summary>Words behind a weekday that make a habit or a name of it.</summary>
    private static readonly string[] NoDayAfter = ["through", "to", "prayers", "prayer", "school", "morning", "mornings", "evenings", "nights", "afternoons", "newspaper", "edition", "papers"];

    private static readonly string[] Ahead = ["will", "next", "plans", "scheduled", "due", "coming", "upcoming", "shall", "join", "register"];

    public override void Read(Reading reading, Report report)
    {
        var explained = new HashSet<int>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !(passage.IsProse || passage.Field is Field.Dek or Field.Caption))
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Is(WordClass.Weekday) && words[at].Is(Shape.Capital))
                {
                    Look(reading, passage, words, at, explained, report);
                }
            }
        }
    }

    private static void Look(Reading reading, Passage passage, ReadOnlySpan<Word> words, int at, HashSet<int> explained, Report report)
    {
        var weekday = Dates.WeekdayOf(passage.Base(words[at]));
        if (passage.Dates.Exists(one => one.Weekday == at) || passage.MarkAt<DayMark>(words[at].Start, words[at].Length) is not null || HasFigure(passage, words, at))
        {
            // Once the story has said it, the reader knows.
            explained.Add(weekday);
            return;
        }

        if (weekday < 0 || !explained.Add(weekday) || IsNoDay(passage, words, at) || passage.IsQuoted(words[at].Start))
        {
            return;
        }

        var (start, length) = (words[at].Start, words[at].Is(Shape.Possessive) ? words[at].Length - 2 : words[at].Length);
        var word = passage.Text.Substring(start, length);
        if (reading.Copy.Day is not { } published)
        {
            report.Add(passage, start, length, $"Which {word}? Neither the text nor a day of publication says it.");
            return;
        }

        var back = published.AddDays(-(((int)published.DayOfWeek - weekday + 7) % 7));
        var ahead = back.AddDays(7);
        if (at > 0 && passage.Is(words[at - 1], "last"))
        {
            back = back == published ? back.AddDays(-7) : back;
        }

        var (first, second) = IsAhead(passage, at) ? (back == published ? back : ahead, back == published ? ahead : back) : (back, ahead);
        report.Add(Severity.Note, passage, start, length, $"Which {word}? Later readers cannot tell.",
            new Fix($"It is {Dates.Say(first, reading)}", word, first), new Fix($"It is {Dates.Say(second, reading)}", word, second), new Fix("Write the date", $"{word}, {Dates.Say(first, reading)}"));
    }

    /// <summary>"Wednesday 15", "Wednesday (15 Oct)", "Wednesday the 15th", "10/15" beside it.</summary>
    private static bool HasFigure(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 4, words.Length); i++)
        {
            var ordinal = words[i].Is(Shape.Digit) && !words[i].Is(Shape.Number) && passage[words[i]] is var text && (text.EndsWith("th") || text.EndsWith("st") || text.EndsWith("nd") || text.EndsWith("rd"));
            if (words[i].Is(WordClass.Month) || ordinal || (i == at + 1 && words[i].Is(Shape.Number) && (words[i].Length <= 2 && passage.At(words[i].End) is '/' or ',' or ')' or '.')))
            {
                return true;
            }
        }

        return at > 1 && words[at - 1].Is(Shape.Digit) && words[at - 2].Is(WordClass.Month);
    }

    private static bool IsNoDay(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        if (at > 0)
        {
            var before = passage[words[at - 1]];
            foreach (var word in NoDay)
            {
                if (before.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            // "The next Tuesday" counts from another day of the story; "if you file on Thursday" means any.
            if ((before is "next" or "following" or "previous" && at > 1 && passage.Is(words[at - 2], "the")) || IsSupposed(passage, words[at].Start))
            {
                return true;
            }

            // "Monday through Friday", "Monday-Friday", "Saturday and Sunday": a habit.
            if (before.Equals("through", StringComparison.OrdinalIgnoreCase) || (words[at - 1].Is(WordClass.Weekday) && passage.Before(words[at].Start) is '-' or '–'))
            {
                return true;
            }
        }

        if (at + 1 >= words.Length)
        {
            return false;
        }

        var next = words[at + 1];
        if (next.Is(WordClass.Weekday) && passage.At(words[at].End) is '-' or '–')
        {
            return true;
        }

        if (!next.Is(Shape.Follows) || words[at].Is(Shape.Possessive))
        {
            return false;
        }

        if (next.Is(Shape.Capital) && !next.Is(Shape.Opens) && !next.Is(Shape.AllCapitals))
        {
            // The Sunday Times, Monday Night Football, Wednesday Addams; "on Wednesday President X said" is rare.
            return !passage.Is(next, "I");
        }

        foreach (var word in NoDayAfter)
        {
            if (word != "morning" && passage.Is(next, word))
            {
                return word != "to" || (at + 2 < words.Length && words[at + 2].Is(WordClass.Weekday));
            }
        }

        return false;
    }

    private static bool IsSupposed(Passage passage, int at)
    {
        var sentence = passage.Sentences[passage.SentenceAt(at)];
        for (var i = sentence.FirstWord; i < sentence.FirstWord + sentence.WordCount; i++)
        {
            if (passage[passage.Words[i]] is "if" or "If" or "example" or "whenever" or "suppose")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAhead(Passage passage, int at)
    {
        var sentence = passage.Sentences[passage.SentenceAt(passage.Words[at].Start)];
        for (var i = sentence.FirstWord; i < sentence.FirstWord + sentence.WordCount; i++)
        {
            foreach (var word in Ahead)
            {
                if (passage.Is(passage.Words[i], word))
                {
                    return true;
                }
            }

            // "is to meet", "are to travel".
            if (i + 1 < passage.Words.Length && passage[passage.Words[i]] is "is" or "are" && passage.Is(passage.Words[i + 1], "to"))
            {
                return true;
            }
        }

        return false;
    }
}
