using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A day that is still to come is told as past, or the other way round: the year is wrong, or the story was written on another day.</summary>
internal sealed class DateTense() : Check(
    "date-tense",
    Severity.Warning,
    "What is to come is not told as past, and what is past not as to come.",
    "The Guardian style guide, \"tense\"; the calendar")
{
    private static readonly string[] Past =
    [
        "was", "were", "died", "happened", "occurred", "met", "began", "ended", "opened", "closed", "arrived", "left", "launched", "held", "started",
        "won", "lost", "killed", "arrested", "resigned", "signed", "voted", "published", "released", "announced", "visited", "celebrated", "married", "born", "took",
    ];

    public override void Read(Reading reading, Report report)
    {
        if (reading.Copy.Day is not { } published)
        {
            return;
        }

        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !passage.IsProse)
            {
                continue;
            }

            foreach (var date in passage.Dates)
            {
                if (date.Day > 0 && date.Near(published) is { } day && !passage.IsQuoted(passage.Words[date.FirstWord].Start))
                {
                    Look(passage, date, day, published, report);
                }
            }
        }
    }

    private static void Look(Passage passage, in WrittenDate date, DateOnly day, DateOnly published, Report report)
    {
        // The verb of the clause that the date stands in: backwards over a few words, never over a mark or a "that".
        var words = passage.Words;
        var sentence = passage.Sentences[passage.SentenceAt(words[date.FirstWord].Start)];
        var (isPast, isAhead) = (false, false);
        for (var i = date.FirstWord - 1; i >= sentence.FirstWord && i > date.FirstWord - 8; i--)
        {
            if (!words[i + 1].Is(Shape.Follows))
            {
                break;
            }

            var word = passage[words[i]];
            if (word is "that" or "which" or "who" or "if" or "would" or "for" or "to" or "until" or "from" or "through" or "by" or "before" or "ending" or "between" or "scheduled" or "planned" or "set" or "due" or "expected" or "slated" or "and" or "since" or "of" or "after" or "begins")
            {
                return;
            }

            if (word is "will" or "shall")
            {
                isAhead = true;
                break;
            }

            if (Array.IndexOf(Past, word.ToString()) >= 0)
            {
                // "will be held", "was to be held", "is scheduled to have been held": the helping verb decides.
                var helped = i > 0 && passage[words[i - 1]] is "be" or "been" or "to" or "being" or "will" or "have" or "not";
                isPast = !helped;
                if (!helped || passage[words[i - 1]] is not "be")
                {
                    break;
                }
            }
        }

        var first = words[date.FirstWord];
        var length = words[date.LastWord].End - first.Start;
        if (isPast && day > published)
        {
            report.Add(passage, first.Start, length, $"{Dates.Say(day, passage.Reading, withYear: true)} comes after the day of publication, and the sentence tells it as past.");
        }
        else if (isAhead && day < published)
        {
            report.Add(passage, first.Start, length, $"{Dates.Say(day, passage.Reading, withYear: true)} is past on the day of publication, and the sentence tells it as to come.");
        }
    }
}
