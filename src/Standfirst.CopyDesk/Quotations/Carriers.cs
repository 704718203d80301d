using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Where words were said, or who reported them: "told CBS", "in a statement", "on Twitter", "Reuters reported".</summary>
internal static class Carriers
{
    /// <summary>What carries words, behind "in", "on", "at", "during" and the like.</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "statement", "interview", "interviews", "tweet", "tweets", "letter", "email", "e-mail", "post", "posts", "speech", "address", "conference", "briefing", "memo", "report", "filing", "book",
        "column", "op-ed", "podcast", "debate", "hearing", "rally", "testimony", "message", "video", "release", "editorial", "essay", "article", "blog", "program", "programme", "show", "broadcast",
        "Twitter", "Facebook", "Instagram", "YouTube", "Telegram", "television", "TV", "radio", "Fox", "CNN", "MSNBC", "NBC", "CBS", "ABC", "BBC", "X", "Bluesky", "LinkedIn", "TikTok", "Snapchat",
    };

    /// <summary>Whom one tells what is meant for all.</summary>
    private static readonly HashSet<string> Hearers = new(StringComparer.OrdinalIgnoreCase)
    {
        "reporters", "journalists", "newspaper", "newspapers", "agency", "magazine", "channel", "broadcaster", "network", "radio", "television", "paper", "station",
    };

    /// <param name="syntax">Of the passage.</param>
    /// <param name="attribution">Whose words they are.</param>
    /// <param name="lower">First word of the sentence.</param>
    /// <param name="end">Behind its last word, or where the quotation begins.</param>
    /// <param name="people">Of the story: what is told to one of them was not told to a paper.</param>
    public static string Of(Syntax syntax, Attribution attribution, int lower, int end, Persons people)
    {
        var words = syntax.Words;
        var (first, behind) = attribution.Cue >= 0 && attribution.Confidence != Confidence.AccordingTo ? Told(syntax, attribution, end, people) : (0, 0);
        if (first == behind)
        {
            (first, behind) = Where(syntax, Math.Max(attribution.CueEnd, 0), end);
        }

        if (first == behind)
        {
            (first, behind) = Where(syntax, lower, Math.Max(attribution.Cue, attribution.Speaker.First));
        }

        if (first == behind)
        {
            (first, behind) = Reported(syntax, attribution, lower, end);
        }

        return first < behind ? syntax.Passage.Text[words[first].Start..words[behind - 1].End] : "";
    }

    private static (int First, int End) Told(Syntax syntax, Attribution attribution, int end, Persons people)
    {
        if (syntax.Passage[syntax.Words[attribution.Cue]] is not ("told" or "tells" or "telling" or "tell") || attribution.Speaker.First == attribution.CueEnd)
        {
            return default;
        }

        return NounPhrases.At(syntax, attribution.CueEnd, end) is { IsPronoun: false } hearer
            && (Hearers.Contains(syntax.Passage[syntax.Words[hearer.Head]].ToString()) || (syntax[hearer.Head] == Role.Name && !NamesPerson(syntax, hearer, people)))
            ? (attribution.Cue, hearer.End)
            : default;
    }

    private static bool NamesPerson(Syntax syntax, NounPhrase phrase, Persons people)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (syntax.Words[i].Is(WordClass.TitleAbbreviation | WordClass.Title | WordClass.PersonNoun))
            {
                return true;
            }
        }

        return people.Knows(Persons.NameIn(syntax, phrase.First, phrase.End, out _));
    }

    private static (int First, int End) Where(Syntax syntax, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (syntax[i] == Role.Preposition && syntax.Passage[syntax.Words[i]] is "in" or "In" or "on" or "On" or "at" or "At" or "during" or "During" or "via" or "Via" or "to" or "over"
                && syntax.Joined(i + 1) && NounPhrases.At(syntax, i + 1, end) is { } phrase)
            {
                for (var k = phrase.First; k < phrase.End; k++)
                {
                    if (Nouns.Contains(syntax.Passage.Base(syntax.Words[k]).ToString()) && (k + 1 >= phrase.End || syntax[k + 1] is Role.Preposition or Role.Noun or Role.Name or Role.Possessive))
                    {
                        // "in an interview with CNN" whole.
                        var behind = phrase.End;
                        return behind + 1 < end && syntax.Joined(behind) && syntax[behind] == Role.Preposition && syntax.Passage[syntax.Words[behind]] is "with" or "to" or "for" or "on" && NounPhrases.At(syntax, behind + 1, end) is { } more
                            ? (i, more.End)
                            : (i, behind);
                    }
                }
            }
        }

        return default;
    }

    /// <summary>"Reuters reported", "according to AFP": another than the speaker brought the words.</summary>
    private static (int First, int End) Reported(Syntax syntax, Attribution attribution, int lower, int end)
    {
        for (var i = lower; i < end; i++)
        {
            if (i == attribution.Cue)
            {
                continue;
            }

            if (CuesAfter.IsAccordingTo(syntax, i, end) && NounPhrases.At(syntax, i + 2, end) is { } authority)
            {
                return (i, authority.End);
            }

            if (syntax[i] == Role.Cue && i > lower && syntax.Joined(i) && syntax[i - 1] == Role.Name && syntax.Passage[syntax.Words[i]] is "reported" or "reports" && Subjects.Before(syntax, lower, i) is { } reporter)
            {
                return (reporter.First, i + 1);
            }
        }

        return default;
    }
}
