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

        // "went on to say", "wanted to ask".
        if (syntax[k] == Role.Preposition && syntax.Passage.Is(syntax.Words[k], "to"))
        {
            return Before(syntax, lower, k);
        }

        if (!joined)
        {
            return Main(syntax, lower, verb);
        }

        switch (syntax[k])
        {
            case Role.Pronoun:
                return new NounPhrase(k, k + 1, k, true);
            case Role.Relative:
                return Antecedent(syntax, lower, k) ?? Main(syntax, lower, verb);
            case Role.Conjunction or Role.Cue or Role.Verb or Role.Ing or Role.Quoted:
                return Main(syntax, lower, k);
        }

        var start = ClauseStart(syntax, lower, k);
        if (start > lower && syntax[start - 1] == Role.Relative && Antecedent(syntax, lower, start - 1) is { } antecedent && !IsOwnSubject(syntax, start, k + 1))
        {
            return antecedent;
        }

        return First(syntax, start, k + 1) ?? Main(syntax, lower, verb);
    }

    /// <summary>The first noun phrase of a sentence or clause that no preposition or subordinate clause holds.</summary>
    public static NounPhrase? Main(Syntax syntax, int lower, int end)
    {
        NounPhrase? found = null;
        var at = lower;
        while (at < end)
        {
            var leads = at;
            while (at < end && syntax[at] is Role.Conjunction or Role.Adverb or Role.Time && (at == leads || syntax.Joined(at)))
            {
                at++;
            }

            if (at >= end)
            {
                break;
            }

            // Another clause: ", and Smith, the mayor, said".
            var isAnother = leads < at && syntax[leads] == Role.Conjunction && leads > lower;
            if ((found is null || isAnother) && syntax[at] is not (Role.Preposition or Role.Subordinator or Role.Ing or Role.Cue or Role.Verb or Role.Relative or Role.Quoted or Role.Auxiliary)
                && NounPhrases.At(syntax, at, end) is { } phrase && (!isAnother || phrase.End < end))
            {
                if (!isAnother || IsFollowedByVerb(syntax, phrase, end))
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

            at++;
            while (at < end && syntax.Joined(at))
            {
                at++;
            }
        }

        return found;
    }

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

    /// <summary>Whom "who" or "which" is about.</summary>
    public static NounPhrase? Antecedent(Syntax syntax, int lower, int relative)
    {
        var end = relative;
        var start = end;
        while (start > lower && syntax[start - 1] is not (Role.Cue or Role.Verb or Role.Subordinator or Role.Auxiliary or Role.Conjunction or Role.Quoted or Role.Relative) && (start == end || syntax.Joined(start)))
        {
            start--;
        }

        return First(syntax, start, end);
    }

    private static int ClauseStart(Syntax syntax, int lower, int last)
    {
        var start = last;
        while (start > lower && syntax.Joined(start) && syntax[start - 1] is not (Role.Subordinator or Role.Cue or Role.Verb or Role.Quoted or Role.Relative or Role.Auxiliary))
        {
            if (syntax[start - 1] == Role.Conjunction && !(start - 2 >= lower && syntax[start] is Role.Name && syntax[start - 2] is Role.Name && syntax.Passage.Is(syntax.Words[start - 1], "and")))
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
