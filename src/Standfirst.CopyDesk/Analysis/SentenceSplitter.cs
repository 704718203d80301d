namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// Cuts a passage into sentences between its words. The hard part is the full stop that ends none: an abbreviation, an initial, "No. 5",
/// "10 p.m. Eastern", and the question within a quotation that its speaker's verb continues.
/// </summary>
internal ref struct SentenceSplitter(string text, Span<Word> words, bool isEnglish)
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \u00a0\t\u202f\u2009");
    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(".!?…؟。।");
    private readonly string text = text;
    private readonly Span<Word> words = words;
    private readonly bool isEnglish = isEnglish;
    private int at;
    private int start;

    public Sentence Current { get; private set; }

    public bool Next()
    {
        if (at >= words.Length)
        {
            return false;
        }

        var first = at;
        Open(first);
        for (; at < words.Length - 1; at++)
        {
            if (EndsBefore(at + 1, out var end))
            {
                at++;
                Current = new Sentence(start, end, first, at - first);
                start = end;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                return true;
            }
        }

        at = words.Length;
        Current = new Sentence(start, text.Length, first, at - first);
        return true;
    }

    private readonly void Open(int word) => words[word] = words[word] with { Shape = words[word].Shape | Shape.Opens };

    /// <summary>Whether a sentence ends between a word and the one before it, and where.</summary>
    private readonly bool EndsBefore(int next, out int end)
    {
        var last = words[next - 1];
        var following = words[next];
        var gap = text.AsSpan(last.End, following.Start - last.End);
        end = 0;
        var stop = -1;
        var closed = false;
        var dots = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            switch (gap[i])
            {
                case '\n':
                    // A line break of a poem or an address.
                    end = last.End + i + 1;
                    return true;
                case '.' or '!' or '?' or '…' or '؟' or '。' or '।':
                    stop = i;
                    dots += gap[i] == '.' ? 1 : 0;
                    break;
                case '"' or '”' or '’' or '\'' or ')' or ']' or '»':
                    closed |= stop >= 0;
                    stop = stop >= 0 && stop == i - 1 ? i : stop;
                    break;
            }
        }

        var mark = stop >= 0 ? gap[FirstStop(gap)] : '\0';
        if (stop < 0)
        {
            if (!last.Is(Shape.Dotted) || text[last.End - 1] != '.')
            {
                return false;
            }

            // "10 p.m. The", "in the U.S. He": the stop is part of the word.
            end = Trim(last.End, gap, 0);
            return isEnglish && following.Is(Shape.Capital) && following.Is(WordClass.Starter) && !text.AsSpan(following.Start, following.Length).SequenceEqual("I") && HasBlank(gap, 0);
        }

        if (!HasBlank(gap, stop + 1))
        {
            return false;
        }

        end = last.End + stop + 1;
        var isCapital = following.Is(Shape.Capital) || following.Is(Shape.Digit) || following.Is(Shape.Address) || Foreign(following);
        if (mark == '.' && dots == 1 && !closed)
        {
            return isCapital && !IsAbbreviated(last, following);
        }

        if (!isCapital)
        {
            return false;
        }

        // “Is it over?” Putin asked. “Yes.” He nodded: only the verb tells.
        return mark is not ('?' or '!') || !closed || !SpeaksSoon(next);
    }

    private static int FirstStop(ReadOnlySpan<char> gap) => gap.IndexOfAny(Stops);

    private static bool HasBlank(ReadOnlySpan<char> gap, int from) => from <= gap.Length && gap[from..].ContainsAny(Blanks);

    private static int Trim(int end, ReadOnlySpan<char> gap, int from)
    {
        while (from < gap.Length && gap[from] is '"' or '”' or '’' or ')' or ']')
        {
            from++;
            end++;
        }

        return end;
    }

    /// <summary>Letters of scripts that have no capitals begin sentences too.</summary>
    private readonly bool Foreign(Word word)
    {
        var letter = text[word.Start];
        return letter > 127 && char.IsLetter(letter) && !char.IsLower(letter);
    }

    private readonly bool SpeaksSoon(int next)
    {
        for (var i = next; i < Math.Min(next + 5, words.Length); i++)
        {
            if (words[i].Is(WordClass.Reporting))
            {
                return true;
            }

            if (i > next && !words[i].Is(Shape.Follows))
            {
                return false;
            }
        }

        return false;
    }

    private readonly bool IsAbbreviated(Word last, Word following)
    {
        if (!isEnglish)
        {
            // "3. Oktober", "Dr. Huber", "z. B. Berlin".
            return last.Is(Shape.Number) || last.Is(WordClass.TitleAbbreviation) || last.Length == 1;
        }

        if (following.Is(Shape.Digit))
        {
            return last.Is(WordClass.NumberAbbreviation) || last.Is(WordClass.TitleAbbreviation);
        }

        if (last.Length == 1 && last.Is(Shape.Capital))
        {
            // An initial; "and I. The" is not one.
            return text[last.Start] != 'I' || !following.Is(WordClass.Starter);
        }

        if (last.Is(WordClass.TitleAbbreviation))
        {
            return last.Is(Shape.Capital) || last.Length <= 2;
        }

        if (last.Is(Shape.Number) && last.Is(Shape.Opens))
        {
            // "1. Ask" at the head of a line.
            return true;
        }

        return last.Is(WordClass.Abbreviation) && last.Is(Shape.Capital) && !following.Is(WordClass.Starter);
    }
}
