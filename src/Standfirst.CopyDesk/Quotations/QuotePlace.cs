using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Where a quotation stands in its sentence.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Behind">The first word behind it.</param>
/// <param name="Lower">The first word of its sentence, or of the parenthesis it is in.</param>
/// <param name="End">Behind the last word that may tell whose it is.</param>
/// <param name="Opens">It begins its sentence.</param>
/// <param name="Tight">Its sentence goes on behind it.</param>
/// <param name="Stop">The last mark within.</param>
internal readonly record struct QuotePlace(int First, int Behind, int Lower, int End, bool Opens, bool Tight, char Stop)
{
    /// <summary>Null for marks without a word between them.</summary>
    public static QuotePlace? Of(Syntax syntax, QuoteSpan quote)
    {
        var passage = syntax.Passage;
        var words = syntax.Words;
        var first = passage.WordAt(quote.Start);
        var behind = passage.WordAt(quote.End - 1);
        if (first >= behind)
        {
            return null;
        }

        var lower = LowerBound(syntax, first);
        var stop = LastMark(passage, quote);
        return new QuotePlace(
            first,
            behind,
            lower,
            EndBehind(syntax, behind),
            lower >= first || syntax.GapBefore(first) == Gap.Stop || IsAllQuoted(syntax, lower, first),
            stop is ',' or '?' or '!' or '-' or '—' or '–' or '…' || passage.At(quote.End) is ',' or '—' or '–',
            stop);
    }

    private static int LowerBound(Syntax syntax, int first)
    {
        var words = syntax.Words;
        var sentence = syntax.Passage.Sentences[syntax.Passage.SentenceAt(words[first].Start)];
        var lower = sentence.FirstWord;
        for (var i = first - 1; i > lower; i--)
        {
            // (Smith, who coined it, once said, “…”); MOSCOW, Dec. 8 (UPI) — Smith said.
            var isDateline = sentence.FirstWord == 0 && i < 9 && syntax.GapBefore(i) == Gap.Dash && words[0].Is(Shape.AllCapitals);
            if (isDateline || (syntax.GapBefore(i) == Gap.Open && !ClosesBetween(syntax, i + 1, first)))
            {
                return i;
            }
        }

        return lower;
    }

    private static bool ClosesBetween(Syntax syntax, int from, int end)
    {
        for (var i = from; i <= end && i < syntax.Count; i++)
        {
            if (syntax.GapBefore(i) == Gap.Close)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllQuoted(Syntax syntax, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (syntax[i] != Role.Quoted)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind the last word of the sentence that goes on behind a quotation, or where the next quotation begins.</summary>
    private static int EndBehind(Syntax syntax, int behind)
    {
        var passage = syntax.Passage;
        var words = syntax.Words;
        if (behind >= words.Length)
        {
            return behind;
        }

        var sentence = passage.Sentences[passage.SentenceAt(words[behind].Start)];
        var end = behind;
        while (end < sentence.FirstWord + sentence.WordCount && syntax[end] != Role.Quoted)
        {
            end++;
        }

        return end;
    }

    /// <summary>The last character of the words within the marks.</summary>
    public static char LastMark(Passage passage, QuoteSpan quote)
    {
        var at = quote.GoesOn ? quote.End - 1 : quote.End - 2;
        while (at > quote.Start && (char.IsWhiteSpace(passage.Text[at]) || passage.Text[at] is '\'' or '’' or ')' or ']'))
        {
            at--;
        }

        return passage.Text[at];
    }
}
