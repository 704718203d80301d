using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>What was said in the reporter's words, where a cue says so without doubt.</summary>
/// <param name="Start">UTF-16 units of the passage.</param>
/// <param name="End">Behind the last word.</param>
/// <param name="Attribution">Whose words.</param>
internal readonly record struct Reported(int Start, int End, Attribution Attribution)
{
    /// <summary>The reports of a sentence that holds no quotation with the same cue.</summary>
    public static Reported? In(Syntax syntax, int lower, int end)
    {
        var words = syntax.Words;
        for (var i = lower; i < end; i++)
        {
            if (syntax[i] == Role.Quoted)
            {
                return null;
            }
        }

        for (var i = lower; i < end; i++)
        {
            if (CuesAfter.IsAccordingTo(syntax, i, end) && NounPhrases.At(syntax, i + 2, end) is { } authority)
            {
                var attribution = new Attribution(authority, i, i + 2, Confidence.AccordingTo);
                if (i - lower <= 1)
                {
                    var from = authority.End;
                    while (from < end && syntax.GapBefore(from) is not Gap.Comma)
                    {
                        from++;
                    }

                    return Cut(syntax, from, end, attribution);
                }

                return Cut(syntax, lower, i, attribution);
            }

            if (syntax[i] == Role.Cue && words[i].Is(WordClass.CueSay) && !words[i].Is(WordClass.IngForm))
            {
                // "The road is closed, police said." Then "police said the road is closed".
                return Behind(syntax, lower, i, end) ?? Ahead(syntax, lower, i, end);
            }
        }

        return null;
    }

    private static Reported? Behind(Syntax syntax, int lower, int cue, int end)
    {
        for (var at = cue; at > lower + 2; at--)
        {
            if (syntax.GapBefore(at) == Gap.Comma && CuesAfter.At(syntax, at, end) is { } found && found.Cue == cue && CuesAfter.IsTail(syntax, cue + 1, end) && HasVerb(syntax, lower, at))
            {
                return Cut(syntax, lower, at, found);
            }
        }

        return null;
    }

    private static Reported? Ahead(Syntax syntax, int lower, int cue, int end)
    {
        if (IsHedged(syntax, lower, cue) || CuesBefore.Of(syntax, lower, cue, end) is not { } found || found.Confidence != Confidence.CueBefore || found.Speaker.First > cue)
        {
            return null;
        }

        var from = cue + 1;
        var isTold = syntax.Passage[syntax.Words[cue]] is "told" or "tells" or "tell" or "informed" or "reminded" or "warned" or "assured" or "asked";
        if (isTold && NounPhrases.At(syntax, from, end) is { } hearer)
        {
            from = hearer.End;
        }

        // "said in an interview that", "said on Monday the road"
        while (from < end && syntax[from] is Role.Preposition or Role.Time or Role.Adverb or Role.Number)
        {
            from = syntax[from] == Role.Preposition && NounPhrases.At(syntax, from + 1, end) is { } place && !syntax.Passage.Is(syntax.Words[from], "that") ? place.End : from + 1;
        }

        if (from >= end)
        {
            return null;
        }

        if (syntax[from] == Role.Subordinator && syntax.Passage[syntax.Words[from]] is "that" or "if" or "whether" or "how" or "why" or "what")
        {
            from += syntax.Passage.Is(syntax.Words[from], "that") ? 1 : 0;
            return Cut(syntax, from, end, found);
        }

        // Without "that" only a clause with its own verb.
        var isSay = syntax.Passage[syntax.Words[cue]] is "said" or "says" or "say";
        return isSay && syntax.Joined(from) && NounPhrases.At(syntax, from, end) is { } subject && subject.End < end && HasVerb(syntax, subject.End, end) ? Cut(syntax, from, end, found) : null;
    }

    /// <summary>"did not say", "would say", "declined to say", "to say": nothing was.</summary>
    private static bool IsHedged(Syntax syntax, int lower, int cue)
    {
        for (var i = cue - 1; i >= Math.Max(lower, cue - 4) && syntax[i] is Role.Adverb or Role.Auxiliary or Role.Preposition or Role.Verb; i--)
        {
            if (syntax.Passage[syntax.Words[i]] is "not" or "never" or "would" or "could" or "should" or "might" or "may" or "can" or "must" or "will" or "to" or "declined" or "refused"
                || syntax.Passage[syntax.Words[i]].EndsWith("n't") || syntax.Passage[syntax.Words[i]].EndsWith("n’t"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Syntax syntax, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (syntax[i] is Role.Auxiliary or Role.Verb or Role.Cue)
            {
                return true;
            }
        }

        return false;
    }

    private static Reported? Cut(Syntax syntax, int from, int end, Attribution attribution)
        => end - from < 3 ? null : new Reported(syntax.Words[from].Start, syntax.Words[end - 1].End, attribution);
}
