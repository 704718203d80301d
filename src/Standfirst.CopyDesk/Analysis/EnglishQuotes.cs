namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// Walks over the quotation marks of one English passage. What a mark does is told by what stands on its two sides; what it looks like
/// comes second, since a mark may look the wrong way.
/// </summary>
internal sealed class EnglishQuotes(string text)
{
    private readonly QuoteWalk walk = new();
    private readonly List<int> doubles = [];
    private int single = -1;
    private bool singleCurly;

    public QuoteWalk Walk()
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                // « and » are arrows more often than marks here: only a pair counts, and nothing is wrong with them.
                case '"' or '“' or '”' or '„' or '‟':
                    Double(at);
                    break;
                case '\'' when After(at) == '\'' && After(at + 1) == '\'' && !char.IsWhiteSpace(Before(at)):
                    Single(at);
                    TwoApostrophes(at + 1);
                    at += 2;
                    break;
                case '\'' when After(at) == '\'':
                    TwoApostrophes(at++);
                    break;
                case '‘' or '’' or '\'' or '‚':
                    Single(at);
                    break;
            }
        }

        DropSingle();
        if (doubles.Count > 0)
        {
            walk.Open = doubles[^1];
        }

        return walk;
    }

    private char Before(int at) => at > 0 ? text[at - 1] : ' ';

    private char After(int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    /// <summary>Something may begin behind the mark: it stands at a beginning and touches what follows.</summary>
    private bool CanOpen(int at)
    {
        var (before, after) = (Before(at), After(at));
        return !char.IsWhiteSpace(after) && after is not (',' or '.' or ';' or ':' or '!' or '?' or ')' or ']')
            && (char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '‘' or '\'' or '“' or '"' or ':' or '=' or '\u200b' or '>' or '|' or '*');
    }

    /// <summary>Something may end before the mark: it touches what stands before, and no word follows at once.</summary>
    private bool CanClose(int at)
    {
        var (before, after) = (Before(at), After(at));
        return !char.IsWhiteSpace(before) && before is not ('(' or '[') && !char.IsLetterOrDigit(after);
    }

    private void Double(int at)
    {
        var mark = text[at];
        var (canOpen, canClose) = (CanOpen(at), CanClose(at));
        if (mark is '"' or '”' && IsInches(at, canOpen))
        {
            return;
        }

        var looks = mark switch { '“' or '„' or '‟' => 1, '”' => -1, _ => 0 };
        var opens = looks switch
        {
            // „So“ within English.
            1 when mark == '“' && doubles.Count > 0 && text[doubles[^1]] == '„' => false,
            1 => canOpen || !canClose || (doubles.Count == 0 && !char.IsWhiteSpace(After(at))),
            -1 => canOpen && !canClose,
            _ => canOpen != canClose ? canOpen : doubles.Count == 0,
        };
        if (looks == 0 && !opens && doubles.Count == 0 && IsStuck(at))
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.Stuck, at));
            opens = true;
        }

        if (looks != 0 && (looks == 1) != opens && !(mark == '“' && doubles.Count > 0 && text[doubles[^1]] == '„'))
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.Reversed, at));
        }

        OpenOrClose(opens, at, at);
    }

    /// <summary>''So it is'': an older system's double marks.</summary>
    private void TwoApostrophes(int at)
    {
        var opens = doubles.Count == 0 && !char.IsWhiteSpace(After(at + 1)) && !char.IsLetterOrDigit(Before(at));
        OpenOrClose(opens, at, at + 1);
    }

    /// <summary>A double mark from <paramref name="at"/> to <paramref name="last"/>, and what the first one of a passage says of it.</summary>
    private void OpenOrClose(bool opens, int at, int last)
    {
        if (!walk.AnyDouble)
        {
            walk.AnyDouble = true;
            walk.BeginsOpen = opens && text.AsSpan(0, at).IsWhiteSpace();
        }

        if (opens)
        {
            Open(at);
        }
        else
        {
            Close(last);
        }
    }

    /// <summary>Wilkins said," He liked it": stands at the wrong side of the blank, since what comes next closes too.</summary>
    private bool IsStuck(int at)
    {
        if (Before(at) is not ',' || After(at) != ' ')
        {
            return false;
        }

        var next = text.AsSpan(at + 1).IndexOfAny('"', '“', '”');
        return next >= 0 && CanClose(at + 1 + next) && !CanOpen(at + 1 + next);
    }

    private void Open(int at)
    {
        if (doubles.Count == 0)
        {
            doubles.Add(at);
            DropSingle();
            return;
        }

        if (ClosesTwice(at))
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.NestedAlike, at));
            doubles.Add(at);
            return;
        }

        walk.Faults.Add(new QuoteFault(QuoteFaultKind.Unclosed, doubles[^1], at));
        if (doubles.Count == 1 && text.AsSpan(0, doubles[0]).IsWhiteSpace())
        {
            walk.Outer = doubles[0];
        }

        doubles[^1] = at;
        DropSingle();
    }

    private void Close(int at)
    {
        DropSingle(doubles.Count > 0 ? doubles[^1] : at);
        if (doubles.Count == 0)
        {
            if (walk.Spans.Count == 0 && walk.ClosesFirst < 0 && !walk.Faults.Exists(one => one.Kind == QuoteFaultKind.Unclosed))
            {
                walk.ClosesFirst = at;
            }
            else
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.Unopened, at));
            }

            return;
        }

        var open = doubles[^1];
        doubles.RemoveAt(doubles.Count - 1);
        walk.Spans.Add(new QuoteSpan(open, at + 1, doubles.Count, text[open]));
        if ((text[open] == '"') != (text[at] == '"'))
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.MixedPair, text[at] == '"' ? at : open, text[at] == '"' ? open : at));
        }
    }

    /// <summary>Whether two marks close behind an inner opening one before another opens: marks of one kind within each other.</summary>
    private bool ClosesTwice(int at)
    {
        var closed = 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] is '"' or '“' or '”')
            {
                if (CanOpen(i) && !(text[i] == '”' && CanClose(i)))
                {
                    return false;
                }

                if (++closed == 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>6'2", 5’ 10", a 12" pipe; not "in 1999".</summary>
    private bool IsInches(int at, bool canOpen)
    {
        if (canOpen || !char.IsAsciiDigit(Before(at)))
        {
            return false;
        }

        var i = at - 1;
        while (i >= 0 && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
        {
            i--;
        }

        while (i >= 0 && text[i] == ' ')
        {
            i--;
        }

        return (i > 0 && text[i] is '\'' or '’' or '′' && char.IsAsciiDigit(text[i - 1])) || (text[at] == '"' && doubles.Count == 0);
    }

    private void Single(int at)
    {
        var (mark, before, after) = (text[at], Before(at), After(at));
        if (WordScanner.IsLetter(after) && (WordScanner.IsLetter(before) || char.IsAsciiDigit(before)))
        {
            // Between the letters of Hawai‘i and Ka‘ba it is a letter of its own.
            if (mark == '‘' && IsOfApostrophe(at))
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.WrongApostrophe, at));
            }

            return;
        }

        var touchesWord = char.IsLetterOrDigit(after) || after is '[' or '“' or '"' or '$' or '…';
        var begins = touchesWord && !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?' or ')' or '%');
        if (begins)
        {
            SingleBegins(at, mark);
        }
        else if (!char.IsWhiteSpace(before))
        {
            SingleEnds(at, mark, before);
        }
    }

    /// <summary>What stands behind the mark ends a word as only an apostrophe lets it end, or before it as in O’Brien and o’clock.</summary>
    private bool IsOfApostrophe(int at)
    {
        var (start, end) = (at, at + 1);
        while (WordScanner.IsLetter(Before(start)))
        {
            start--;
        }

        while (end < text.Length && WordScanner.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at + 1, end - at - 1) is "s" or "S" or "t" or "T" or "d" or "m" or "re" or "ve" or "ll" or "em" or "clock" || (text.AsSpan(start, at - start) is "O" or "D" or "d" or "l" && char.IsUpper(text[at + 1]));
    }

    private void SingleBegins(int at, char mark)
    {
        var closesLater = ClosingSingle(at + 1) >= 0;
        if (IsElided(at + 1, closesLater))
        {
            if (mark == '‘')
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.WrongApostrophe, at));
            }

            return;
        }

        if (mark == '‘' || (closesLater && single < 0))
        {
            if (mark == '’')
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.Reversed, at));
            }

            DropSingle();
            (single, singleCurly) = (at, mark == '‘');
        }
    }

    private void SingleEnds(int at, char mark, char before)
    {
        if (single < 0)
        {
            // voters’, goin’, 6’: an apostrophe or feet. Behind a stop it can only close.
            if (mark == '’' && before is '.' or ',' or '!' or '?' && ClosesTightly(at))
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.Unopened, at));
            }
            else if (mark == '‘' && char.IsLetter(before) && before is 's')
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.WrongApostrophe, at));
            }

            return;
        }

        // ‘the voters’ choice’: of two that might close, the one behind an s is the apostrophe.
        if (before is 's' or 'S' && WordScanner.IsLetter(SkipBlank(at)) && ClosingSingle(at + 1) is var later and >= 0 && !OpensBetween(at + 1, later))
        {
            return;
        }

        if (mark == '‘')
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.Reversed, at));
        }
        else if (mark == '\'' == singleCurly)
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.MixedPair, mark == '\'' ? at : single, mark == '\'' ? single : at));
        }

        walk.Spans.Add(new QuoteSpan(single, at + 1, doubles.Count, text[single]));
        single = -1;
    }

    private char SkipBlank(int at) => After(at) == ' ' ? After(at + 1) : ' ';

    private bool ClosesTightly(int at) => char.IsWhiteSpace(After(at)) || After(at) is '”' or '"';

    /// <summary>'90s, 'em, 'tis, rock 'n' roll; "'til" only where no quotation closes later.</summary>
    private bool IsElided(int from, bool closesLater)
    {
        var end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(from, end - from);
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]))
        {
            return word.Length == 3 ? word[2] == 's' : !closesLater;
        }

        return word.Equals("em", StringComparison.OrdinalIgnoreCase) || word.Equals("tis", StringComparison.OrdinalIgnoreCase)
            || word.Equals("twas", StringComparison.OrdinalIgnoreCase) || word.Equals("n", StringComparison.OrdinalIgnoreCase)
            || (!closesLater && (word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("cause", StringComparison.OrdinalIgnoreCase)
                || word.Equals("bout", StringComparison.OrdinalIgnoreCase) || word.Equals("round", StringComparison.OrdinalIgnoreCase) || word.Equals("cuz", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The next single mark that may close a quotation: behind a letter or a stop, before no letter.</summary>
    private int ClosingSingle(int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is '\'' or '’' && !char.IsWhiteSpace(Before(i)) && i > from && !char.IsLetterOrDigit(After(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool OpensBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '‘' || (text[i] == '\'' && char.IsWhiteSpace(Before(i))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single mark that was opened and will not be closed any more; only a curly one was surely meant to open.</summary>
    private void DropSingle(int outer = -1)
    {
        if (single >= 0 && singleCurly && single > outer)
        {
            walk.Faults.Add(new QuoteFault(QuoteFaultKind.Unclosed, single, outer));
        }

        single = -1;
    }
}
