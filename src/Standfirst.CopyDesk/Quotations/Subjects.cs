using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Finds whom a verb is about.</summary>
internal static class Subjects
{
    /// <summary>The subject that stands before a verb.</summary>
    /// <param name="syntax">Of the passage.</param>
    /// <param name="lower">First word that may belong to it.</param>
    /// <param name="verb">The verb.</param>
    public static NounPhrase? Before(Syntax syntax, int lower, int verb)
    {
        var k = verb - 1;
        var joined = syntax.Joined(verb);
        while (k >= lower && syntax[k] is Role.Adverb or Role.Auxiliary or Role.Time)
        {
            joined &= syntax.Joined(k) || k == lower;
            k--;
        }

        if (k < lower)
        {
            return null;
        }

        // "went so far as to say", "was prompted to ask".
        if (syntax[k] == Role.Preposition && syntax.Passage.Is(syntax.Words[k], "to"))
        {
            return OfVerbBefore(syntax, lower, k);
        }

        if (!joined)
        {
            return BehindSubordinator(syntax, lower, verb) ?? Main(syntax, lower, verb);
        }

        switch (syntax[k])
        {
            case Role.Pronoun:
                return new NounPhrase(k, k + 1, k, true);
            case Role.Relative:
                return Antecedent(syntax, lower, k) ?? Main(syntax, lower, verb);
            case Role.Subordinator when syntax.Passage.Is(syntax.Words[k], "that") && k > lower && syntax.Joined(k):
                return Antecedent(syntax, lower, k) ?? Main(syntax, lower, verb);
            case Role.Conjunction or Role.Cue or Role.Verb or Role.Ing or Role.Quoted:
                return OfVerbBefore(syntax, lower, k);
        }

        var start = ClauseStart(syntax, lower, k);
        if (start > lower && syntax[start - 1] == Role.Relative && Antecedent(syntax, lower, start - 1) is { } antecedent && !IsOwnSubject(syntax, start, k + 1))
        {
            return antecedent;
        }

        // "at which point the crowd chanted", "in 2010 the mayor said": the last of two that stand side by side.
        if (First(syntax, start, k + 1) is { } first)
        {
            // "Ana Baker of Columbia, South Carolina says"
            if (start > lower + 2 && syntax.GapBefore(start) == Gap.Comma && syntax[first.First] == Role.Name && syntax[start - 1] == Role.Name
                && BaseBefore(syntax, lower, start) is var place && place - 2 >= lower && syntax.Passage[syntax.Words[place - 1]] is "of" or "from" or "in" && syntax[place - 2] == Role.Name)
            {
                return Main(syntax, lower, verb);
            }

            return first.End <= k && syntax[first.End] == Role.Determiner && NounPhrases.At(syntax, first.End, k + 1) is { } second && second.End == k + 1 ? second : first;
        }

        return First(syntax, start, k + 1) ?? (Main(syntax, lower, verb) is { } main ? main with { IsInferred = !(main.End < verb && syntax.Joined(main.End) && syntax[main.End] == Role.Relative) } : null);
    }

    /// <summary>The first noun phrase of a sentence or clause that no preposition or subordinate clause holds.</summary>
    public static NounPhrase? Main(Syntax syntax, int lower, int end)
    {
        NounPhrase? found = null;
        var behindPreposition = false;
        var at = lower;
        while (at < end)
        {
            if (at > lower && syntax.GapBefore(at) == Gap.Open)
            {
                // "Sen. Lee Bright (R), another supporter, said"
                while (at < end && syntax.GapBefore(++at) is not (Gap.Close or Gap.Comma))
                {
                }

                if (at >= end)
                {
                    break;
                }
            }

            var leads = at;
            while (at < end && syntax[at] is Role.Conjunction or Role.Adverb or Role.Time && (at == leads || syntax.Joined(at)))
            {
                at++;
            }

            if (at >= end)
            {
                break;
            }

            behindPreposition = behindPreposition && at == leads;

            // Another clause: ", and Smith, the mayor, said".
            var isAnother = leads < at && syntax[leads] == Role.Conjunction && leads > lower;
            if ((found is null || isAnother) && syntax[at] is not (Role.Preposition or Role.Subordinator or Role.Ing or Role.Cue or Role.Verb or Role.Relative or Role.Quoted or Role.Auxiliary)
                && NounPhrases.At(syntax, at, end) is { } phrase && (!isAnother || phrase.End < end))
            {
                if (isAnother ? IsFollowedByVerb(syntax, phrase, end) : !(behindPreposition && IsPlace(syntax, phrase, end)))
                {
                    found = phrase;
                }
            }
            else if (found is null && syntax[at] is Role.Preposition && NounPhrases.At(syntax, at + 1, end) is { } within && within.End < end && syntax.Joined(within.End)
                && syntax[within.End] is Role.Name or Role.Determiner or Role.Pronoun && NounPhrases.At(syntax, within.End, end) is { } behind)
            {
                // "In 2010 Smith said".
                found = behind;
            }

            behindPreposition = syntax[leads] is Role.Preposition or Role.Ing || syntax[at] is Role.Preposition or Role.Ing;
            at++;
            while (at < end && syntax.Joined(at))
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>"In Salem, New Hampshire, Smith said": a name alone between commas, and another behind it.</summary>
    private static bool IsPlace(Syntax syntax, NounPhrase phrase, int end)
        => phrase.End < end && phrase.End - phrase.First <= 3 && syntax.GapBefore(phrase.End) == Gap.Comma && syntax[phrase.First] == Role.Name
            && syntax[phrase.End] is Role.Name or Role.Pronoun or Role.Preposition or Role.Subordinator && !syntax.Words[phrase.End].Is(WordClass.PersonNoun);

    private static bool IsFollowedByVerb(Syntax syntax, NounPhrase phrase, int end)
    {
        for (var i = phrase.End; i < end; i++)
        {
            if (syntax[i] is Role.Auxiliary or Role.Cue or Role.Verb)
            {
                return true;
            }

            if (syntax[i] is not (Role.Adverb or Role.Time))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Who does what the verb before a word tells: of "he laughed and said", "Smith left, saying". A verb that reports comes first, the
    /// verbs of a clause with "that" or "who" do not count.
    /// </summary>
    public static NounPhrase? OfVerbBefore(Syntax syntax, int lower, int word)
    {
        var nearest = -1;
        for (var i = word - 1; i > lower; i--)
        {
            if (syntax[i] == Role.Relative || (syntax[i] == Role.Subordinator && syntax.Passage[syntax.Words[i]] is "that" or "what"))
            {
                nearest = -1;
            }
            else if (nearest < 0 && IsFinite(syntax, i))
            {
                nearest = i;
            }

            if (syntax[i] == Role.Cue && syntax.Words[i].Is(WordClass.CueSay) && IsFinite(syntax, i) && !(syntax[i - 1] is Role.Relative))
            {
                nearest = i;
                break;
            }

            if (!syntax.Joined(i) && syntax[i] is Role.Subordinator && nearest >= 0)
            {
                break;
            }
        }

        if (nearest < 0)
        {
            return Main(syntax, lower, word);
        }

        // "…," said Smith, adding
        if (syntax[nearest] == Role.Cue && syntax.GapBefore(nearest) == Gap.Quote && NounPhrases.At(syntax, nearest + 1, word) is { } inverted)
        {
            return inverted;
        }

        var main = Main(syntax, lower, word);
        return Before(syntax, lower, nearest) is { } own ? own with { IsInferred = own.IsInferred || own.First != main?.First } : main is { } only ? only with { IsInferred = true } : null;
    }

    private static bool IsFinite(Syntax syntax, int word)
        => (syntax[word] is Role.Verb or Role.Auxiliary || (syntax[word] == Role.Cue && !syntax.Words[word].Is(WordClass.IngForm)))
            && syntax[word - 1] != Role.Auxiliary && !(syntax[word - 1] == Role.Preposition && syntax.Passage.Is(syntax.Words[word - 1], "to"));

    /// <summary>"As Smith, the mayor, noted", "charges that Smith, for one, called": the clause begins behind the small word.</summary>
    private static NounPhrase? BehindSubordinator(Syntax syntax, int lower, int verb)
    {
        for (var i = verb - 1; i >= lower; i--)
        {
            if (syntax[i] is Role.Cue or Role.Verb or Role.Auxiliary or Role.Relative)
            {
                return null;
            }

            if (syntax[i] == Role.Subordinator)
            {
                return NounPhrases.At(syntax, i + 1, verb) is { } phrase && phrase.End < verb && !syntax.Joined(phrase.End) ? phrase : null;
            }
        }

        return null;
    }

    /// <summary>Whom "who" or "which" is about: the name before it, or the noun with what belongs to it.</summary>
    public static NounPhrase? Antecedent(Syntax syntax, int lower, int relative)
    {
        var start = BaseBefore(syntax, lower, relative);
        if (start == relative)
        {
            return First(syntax, ClauseStart(syntax, lower, Math.Max(relative - 1, lower)), relative);
        }

        // "a spokesman for the ministry, who": the spokesman; "a reaction from Smith, who": Smith.
        while (start - 2 >= lower && syntax[start - 1] == Role.Preposition && syntax.Joined(start) && syntax.Joined(start - 1)
            && syntax.Passage[syntax.Words[start - 1]] is "of" or "for" or "with" or "at" or "from"
            && (syntax.Words[start - 2].Is(WordClass.PersonNoun | WordClass.Title) || (syntax[relative - 1] != Role.Name && syntax[start - 2] == Role.Noun)))
        {
            var further = BaseBefore(syntax, lower, start - 1);
            if (further == start - 1)
            {
                break;
            }

            start = further;
        }

        return NounPhrases.At(syntax, start, relative);
    }

    /// <summary>First of the words that stand together before a place and name something.</summary>
    private static int BaseBefore(Syntax syntax, int lower, int end)
    {
        var start = end;
        while (start > lower && (start == end || syntax.Joined(start)) && syntax[start - 1] is Role.Noun or Role.Name or Role.Number or Role.Possessive or Role.Determiner)
        {
            start--;
            if (syntax[start] == Role.Determiner)
            {
                break;
            }
        }

        return start;
    }

    /// <summary>"workers and retirees had come": no verb stands before the "and".</summary>
    private static bool JoinsNouns(Syntax syntax, int lower, int conjunction)
    {
        if (!syntax.Passage.Is(syntax.Words[conjunction], "and"))
        {
            return false;
        }

        for (var i = conjunction - 1; i >= lower && syntax.Joined(i + 1); i--)
        {
            if (syntax[i] is not (Role.Noun or Role.Name or Role.Number or Role.Possessive or Role.Determiner or Role.Preposition or Role.Adverb))
            {
                return false;
            }
        }

        return conjunction > lower && syntax[conjunction - 1] is Role.Noun or Role.Name;
    }

    private static int ClauseStart(Syntax syntax, int lower, int last)
    {
        var start = last;
        while (start > lower && syntax.Joined(start) && syntax[start - 1] is not (Role.Subordinator or Role.Cue or Role.Verb or Role.Quoted or Role.Relative or Role.Auxiliary))
        {
            if (syntax[start - 1] == Role.Conjunction && !JoinsNouns(syntax, lower, start - 1))
            {
                break;
            }

            start--;
        }

        return start;
    }

    /// <summary>The first noun phrase from a word on, over adverbs and phrases with prepositions.</summary>
    public static NounPhrase? First(Syntax syntax, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (syntax[at] is Role.Preposition)
            {
                var within = NounPhrases.At(syntax, at + 1, end);
                at = within?.End ?? at + 1;
            }
            else if (NounPhrases.At(syntax, at, end) is { } phrase)
            {
                return phrase;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>Within "whom the mayor called": the clause has its own subject.</summary>
    private static bool IsOwnSubject(Syntax syntax, int start, int end) => NounPhrases.At(syntax, start, end) is { } phrase && phrase.End == end;
}
