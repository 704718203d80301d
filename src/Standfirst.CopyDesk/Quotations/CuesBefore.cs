using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Attributions before the words they are for: Smith said: "…"; Smith, calling it "…"; according to Smith, "…".</summary>
internal static class CuesBefore
{
    /// <summary>The nearest attribution before a quotation in its sentence.</summary>
    /// <param name="syntax">Of the passage.</param>
    /// <param name="lower">First word of the sentence.</param>
    /// <param name="quote">First word of the quotation.</param>
    public static Attribution? At(Syntax syntax, int lower, int quote)
    {
        var words = syntax.Words;
        var set = IsSetOff(syntax, quote);
        if (IsBehindColon(syntax, quote) && Label(syntax, lower, quote) is { } label)
        {
            return new Attribution(label, -1, -1, Confidence.CueBefore);
        }

        Attribution? nearest = null;
        var closed = false;
        for (var i = quote - 1; i >= lower; i--)
        {
            if (CuesAfter.IsAccordingTo(syntax, i, quote) && NounPhrases.At(syntax, i + 2, quote) is { } authority)
            {
                return nearest ?? new Attribution(authority, i, i + 2, Confidence.AccordingTo);
            }

            // "in Smith's words, “…”"
            if (i > lower && i >= quote - 2 && syntax.Passage[words[i]] is "words" or "phrase" or "phrasing" && syntax[i - 1] is Role.Name or Role.Possessive && Possessor(syntax, lower, i) is { } owner)
            {
                return new Attribution(owner, i, i + 1, Confidence.CueBefore);
            }

            if (nearest is null)
            {
                closed |= syntax.GapBefore(i + 1) == Gap.Comma;
                if (IsCue(syntax, i, quote, set) && Of(syntax, lower, i, quote) is { } found && !(closed && !set && IsInRelative(syntax, lower, i)))
                {
                    nearest = found;
                    if (set || (!found.Speaker.IsPronoun && found.Confidence == Confidence.CueBefore && !IsWeak(syntax, found.Cue)) || words[found.Speaker.First].Is(WordClass.Relative))
                    {
                        return found;
                    }
                }
            }
            else if ((i < nearest.Value.Speaker.First || nearest.Value.Confidence == Confidence.Carried || IsWeak(syntax, nearest.Value.Cue)) && syntax[i] == Role.Cue && words[i].Is(WordClass.CueSay) && !words[i].Is(WordClass.IngForm) && Of(syntax, lower, i, quote) is { } outer)
            {
                // "Smith said he opposed “…”": the outer verb has the name.
                return outer;
            }

            if (syntax.GapBefore(i) == Gap.Stop)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>Smith: "…". "Poll finds a tie – Jane Smith: “…”"; "Rep. Smith (R-Tex.): “…”".</summary>
    private static NounPhrase? Label(Syntax syntax, int lower, int quote)
    {
        var at = quote;
        while (at > lower && syntax[at - 1] is Role.Name or Role.Determiner or Role.Noun or Role.Preposition or Role.Number or Role.Conjunction)
        {
            at--;
            if (syntax.GapBefore(at) is Gap.Dash or Gap.Stop or Gap.Quote || at == lower)
            {
                return NounPhrases.At(syntax, at, quote) is { } name && syntax[name.Head] == Role.Name && (name.End == quote || !syntax.Joined(name.End)) ? name : null;
            }

            if (syntax.GapBefore(at) is Gap.Colon)
            {
                return null;
            }
        }

        return null;
    }

    private static NounPhrase? Possessor(Syntax syntax, int lower, int thing)
    {
        var start = thing;
        while (start > lower && syntax.Joined(start) && syntax[start - 1] is Role.Name or Role.Possessive or Role.Noun or Role.Determiner)
        {
            start--;
        }

        return start < thing && syntax[start] is Role.Name or Role.Determiner or Role.Noun ? new NounPhrase(start, thing, thing - 1, false) : null;
    }

    /// <summary>"would allow “…”", "feels “…”": where somebody else says so, it is theirs.</summary>
    private static bool IsWeak(Syntax syntax, int cue)
        => cue >= 0 && (!syntax.Words[cue].Is(WordClass.CueSay | WordClass.CueJudge) || (cue > 0 && syntax.Words[cue].Is(WordClass.PlainForm) && syntax[cue - 1] is Role.Auxiliary or Role.Adverb));

    private static bool IsCue(Syntax syntax, int word, int quote, bool set)
        => syntax[word] == Role.Cue && (!syntax.Words[word].Is(WordClass.CueSoft) || syntax.Words[word].Is(WordClass.CueSay | WordClass.CueJudge) || word == quote - 1 || (set && quote - word < 12));

    /// <summary>Within ", which some have argued,": the sentence goes on behind the comma.</summary>
    private static bool IsInRelative(Syntax syntax, int lower, int verb)
    {
        for (var i = verb - 1; i >= lower && i > verb - 8; i--)
        {
            if (syntax[i] == Role.Relative)
            {
                return true;
            }

            if (!syntax.Joined(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What one verb says, of the words between two places.</summary>
    public static Attribution? Of(Syntax syntax, int lower, int verb, int end)
    {
        var words = syntax.Words;
        if (IsNaming(syntax, lower, verb))
        {
            return null;
        }

        if (IsPassive(syntax, lower, verb))
        {
            for (var i = verb + 1; i < Math.Min(end, verb + 8); i++)
            {
                if (syntax.Passage.Is(words[i], "by") && NounPhrases.At(syntax, i + 1, end) is { } by)
                {
                    return new Attribution(by, verb, verb + 1, Confidence.CueBefore);
                }
            }

            return null;
        }

        if (words[verb].Is(WordClass.IngForm) && !(verb > lower && syntax[verb - 1] is Role.Auxiliary or Role.Pronoun))
        {
            return Participle(syntax, lower, verb) is { } main ? new Attribution(main, verb, verb + 1, main.End == verb ? Confidence.CueBefore : Confidence.Carried) : null;
        }

        if (verb == lower || syntax.GapBefore(verb) is Gap.Stop or Gap.Colon or Gap.Quote)
        {
            // Said Smith: "…"; not "Asked about it".
            return NounPhrases.At(syntax, verb + 1, end) is { } inverted && words[verb].Is(WordClass.CueSay) && syntax.GapBefore(inverted.End) is not Gap.None
                ? new Attribution(inverted, verb, verb + 1, Confidence.CueBefore)
                : null;
        }

        return Subjects.Before(syntax, lower, verb) is { } subject ? new Attribution(subject, verb, verb + 1, IsDoubtful(syntax, subject, verb) ? Confidence.Carried : Confidence.CueBefore) : null;
    }

    /// <summary>The subject is another verb's, or does not agree with a plain form: "the report", "his email", where nothing helps the verb.</summary>
    private static bool IsDoubtful(Syntax syntax, NounPhrase subject, int verb)
    {
        var word = syntax.Words[verb];
        return subject.IsInferred || (word.Is(WordClass.PlainForm) && !word.Is(WordClass.Participle) && !subject.IsPronoun && subject.End == verb && !syntax.Passage[syntax.Words[subject.Head]].EndsWith("s")
            && !syntax.Words[subject.Head].Is(WordClass.PersonNoun));
    }

    /// <summary>Who is "saying": the sign of "a sign saying", Smith of "with Smith saying", and else who did what comes before.</summary>
    private static NounPhrase? Participle(Syntax syntax, int lower, int verb)
    {
        if (verb > lower && syntax.Joined(verb) && syntax[verb - 1] is Role.Noun or Role.Name)
        {
            var start = verb - 1;
            while (start > lower && syntax.Joined(start) && syntax[start - 1] is Role.Noun or Role.Name or Role.Possessive or Role.Number or Role.Determiner)
            {
                start--;
            }

            var isWith = start > lower && syntax.Passage.Is(syntax.Words[start - 1], "with");
            var isTo = start > lower && syntax[start - 1] == Role.Preposition && !isWith;
            if ((isWith || (!isTo && (syntax.Words[verb - 1].Is(WordClass.PersonNoun) || IsDisplay(syntax.Passage[syntax.Words[verb - 1]]) || syntax.Passage.Is(syntax.Words[verb], "reading")))) && NounPhrases.At(syntax, start, verb) is { } own)
            {
                return own;
            }
        }

        return verb > lower ? Subjects.OfVerbBefore(syntax, lower, verb) : null;
    }

    /// <summary>Words are read on it; of a statement or a letter its writer is the one who says them.</summary>
    private static bool IsDisplay(ReadOnlySpan<char> word)
        => word is "sign" or "signs" or "poster" or "posters" or "banner" or "banners" or "headline" or "headlines" or "hat" or "hats" or "shirt" or "shirts" or "T-shirt"
            or "T-shirts" or "t-shirts" or "placard" or "placards" or "cover" or "sticker" or "stickers" or "billboard" or "plaque" or "caption" or "button" or "buttons";

    /// <summary>"the loophole called an “inversion”", "chains labeled “secret”": what a thing is called, not who calls it so.</summary>
    private static bool IsNaming(Syntax syntax, int lower, int verb)
    {
        // "a book called “Perception”": whoever calls somebody so says whom.
        if (verb + 1 < syntax.Count && verb > lower && syntax[verb + 1] == Role.Quoted && syntax.Joined(verb) && syntax[verb - 1] is Role.Noun or Role.Name && syntax.Passage[syntax.Words[verb]] is "called" or "dubbed" or "labeled" or "labelled" or "termed" or "nicknamed"
            && !BehindWhat(syntax, lower, verb))
        {
            return true;
        }

        if (!syntax.Words[verb].Is(WordClass.CueJudge) || syntax.Words[verb].Is(WordClass.CueSay) || !syntax.Words[verb].Is(WordClass.Participle))
        {
            return false;
        }

        var i = verb - 1;
        while (i >= lower && syntax[i] == Role.Adverb)
        {
            i--;
        }

        return i >= lower && syntax.Joined(i + 1) && syntax[i] == Role.Noun && !syntax.Words[i].Is(WordClass.PersonNoun | WordClass.OrganisationNoun | WordClass.DocumentNoun)
            && verb + 1 < syntax.Count && syntax[verb + 1] is Role.Quoted or Role.Determiner or Role.Preposition;
    }

    private static bool BehindWhat(Syntax syntax, int lower, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(lower, verb - 8); i--)
        {
            if (syntax[i] is Role.Relative || (syntax[i] == Role.Subordinator && syntax.Passage[syntax.Words[i]] is "what" or "What" or "that"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb before a quotation that is in no list, with whom it is about: "leaned in: “…”", "thanked him for “…”".</summary>
    public static Attribution? Loose(Syntax syntax, int lower, int quote)
    {
        for (var i = quote - 1; i > lower; i--)
        {
            if (syntax[i] is Role.Verb or Role.Auxiliary or Role.Cue || IsVerbal(syntax, i))
            {
                var subject = Subjects.Before(syntax, lower, i);
                if (subject is not null)
                {
                    return new Attribution(subject.Value, i, i + 1, Confidence.Carried);
                }
            }
        }

        return (Subjects.Main(syntax, lower, quote) ?? Subjects.First(syntax, lower, quote)) is { } main ? new Attribution(main, -1, -1, Confidence.Carried) : null;
    }

    private static bool IsVerbal(Syntax syntax, int word)
        => syntax[word] == Role.Noun && syntax.Joined(word) && syntax[word - 1] is Role.Pronoun or Role.Name or Role.Noun or Role.Adverb && syntax.Passage[syntax.Words[word]].EndsWith("ed");

    /// <summary>A colon stands before the quotation.</summary>
    public static bool IsBehindColon(Syntax syntax, int quote)
    {
        var at = (quote < syntax.Count ? syntax.Words[quote].Start : syntax.Passage.Text.Length) - 1;
        while (at >= 0 && (char.IsWhiteSpace(syntax.Passage.Text[at]) || syntax.Passage.Text[at] is '"' or '“' or '‘' or '\'' or '…' or '.'))
        {
            at--;
        }

        return at >= 0 && syntax.Passage.Text[at] == ':';
    }

    /// <summary>A comma or a colon stands before the quotation.</summary>
    public static bool IsSetOff(Syntax syntax, int quote)
    {
        var at = (quote < syntax.Count ? syntax.Words[quote].Start : syntax.Passage.Text.Length) - 1;
        var text = syntax.Passage.Text;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '‘' or '\'' or '[' or '…' or '.'))
        {
            at--;
        }

        return at >= 0 && text[at] is ',' or ':' or '—' or '–';
    }

    /// <summary>was called, is described as, were told.</summary>
    private static bool IsPassive(Syntax syntax, int lower, int verb)
    {
        if (!syntax.Words[verb].Is(WordClass.Participle) || syntax.Words[verb].Is(WordClass.IngForm))
        {
            return false;
        }

        var i = verb - 1;
        while (i >= lower && syntax[i] == Role.Adverb)
        {
            i--;
        }

        return i >= lower && syntax[i] == Role.Auxiliary
            && syntax.Passage[syntax.Words[i]] is "was" or "were" or "is" or "are" or "been" or "being" or "be" or "am" or "wasn't" or "isn't" or "it's" or "he's" or "she's" or "wasn’t" or "isn’t";
    }
}
