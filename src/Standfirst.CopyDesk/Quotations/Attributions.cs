using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Finds the attribution of a quotation in its sentence, the surest form first.</summary>
internal static class Attributions
{
    private static bool IsBehindDash(Passage passage, QuoteSpan quote)
        => passage.Text.AsSpan(0, quote.Start).TrimEnd() is var before && before.Length > 0 && before[^1] is '—' or '–' or '-';

    public static Attribution? Of(Syntax syntax, QuoteSpan quote, QuotePlace at)
    {
        Attribution? found = at.Opens ? null : CuesAfter.By(syntax, at.Lower, at.First, at.Behind, at.End);
        if (found is null && !at.Opens && syntax[at.First - 1] == Role.Cue && !IsBehindDash(syntax.Passage, quote))
        {
            found = CuesBefore.At(syntax, at.Lower, at.First);
        }

        if (found is null && at.Tight && (at.Stop is not ('?' or '!') || CanFollowStop(syntax, at.Behind, at.End)))
        {
            found = CuesAfter.At(syntax, at.Behind, at.End, true);
        }

        if (found is null && !at.Opens)
        {
            found = CuesBefore.At(syntax, at.Lower, at.First);
        }

        if (found is null && !at.Tight && CanFollowStop(syntax, at.Behind, at.End))
        {
            found = CuesAfter.At(syntax, at.Behind, at.End);
        }

        if (found is null && at.Stop is not ('.' or '?' or '!'))
        {
            found = CuesAfter.Far(syntax, at.Behind, at.End);
        }

        return found;
    }

    /// <summary>Behind a full stop an attribution is a sentence of its own, which tells nothing else: "It is bad." Smith said on Monday.</summary>
    private static bool CanFollowStop(Syntax syntax, int behind, int end)
    {
        if (CuesAfter.At(syntax, behind, end) is not { } after)
        {
            return false;
        }

        if (after.Cue < 0)
        {
            return true;
        }

        var next = after.Speaker.First > after.Cue ? after.Speaker.End : after.CueEnd;
        return next >= end ? end >= syntax.Count || syntax[end] != Role.Quoted || syntax.StopsBefore(end) : CuesAfter.IsTail(syntax, after.CueEnd, end);
    }
}
