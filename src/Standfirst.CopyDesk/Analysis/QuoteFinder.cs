using System.Buffers;

namespace Standfirst.CopyDesk.Analysis;

/// <summary>Finds the quotations of all passages, those of several paragraphs too, and what is wrong with their marks.</summary>
internal static class QuoteFinder
{
    /// <summary>Paragraphs that may stand in a quotation without any mark before the one that closes it.</summary>
    private const int Reach = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»‹›‘’‚'");

    public static void Find(IReadOnlyList<Passage> passages)
    {
        var walks = new QuoteWalk?[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Text.AsSpan().ContainsAny(Marks))
            {
                walks[i] = passages[i].IsEnglish ? new EnglishQuotes(passages[i].Text).Walk() : new OtherQuotes(passages[i].Text, passages[i].Language).Walk();
            }
        }

        for (var i = 0; i < passages.Count; i++)
        {
            if (walks[i] is { Outer: >= 0, Open: < 0 } nested && Next(passages, i) is >= 0 and var next && walks[next] is { ClosesFirst: >= 0 })
            {
                Nest(nested);
            }

            if (walks[i] is { Open: >= 0 } open)
            {
                Settle(passages, walks, i, open);
            }

            if (walks[i] is { ClosesFirst: >= 0 } closing)
            {
                closing.Faults.Add(new QuoteFault(QuoteFaultKind.Unopened, closing.ClosesFirst));
            }
        }

        for (var i = 0; i < passages.Count; i++)
        {
            if (walks[i] is { } walk)
            {
                walk.Spans.Sort(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.End.CompareTo(one.End));
                walk.Faults.Sort(static (one, other) => one.At.CompareTo(other.At));
                passages[i].Quotes = walk.Spans;
                passages[i].QuoteFaults = walk.Faults;
            }
        }
    }

    /// <summary>The next paragraph closes what this one began: the pairs within are quotations within it, in marks of the same kind.</summary>
    private static void Nest(QuoteWalk walk)
    {
        walk.Faults.RemoveAll(one => one.Kind == QuoteFaultKind.Unclosed && one.At == walk.Outer);
        for (var i = 0; i < walk.Spans.Count; i++)
        {
            if (walk.Spans[i].Depth == 0)
            {
                walk.Spans[i] = walk.Spans[i] with { Depth = 1 };
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.NestedAlike, walk.Spans[i].Start));
            }
        }

        walk.Open = walk.Outer;
    }

    /// <summary>A quotation that its passage leaves open: it goes on in the next, or was never closed.</summary>
    private static void Settle(IReadOnlyList<Passage> passages, QuoteWalk?[] walks, int at, QuoteWalk open)
    {
        var passage = passages[at];
        var mark = passage.Text[open.Open];
        var middle = new List<int>();
        for (var i = Next(passages, at); i >= 0 && middle.Count < Reach; i = Next(passages, i))
        {
            if (walks[i] is { AnyDouble: true } walk)
            {
                if (walk.BeginsOpen && middle.Count == 0)
                {
                    open.Spans.Add(new QuoteSpan(open.Open, passage.Text.Length, 0, mark, OpenedBefore: open.Spans.Exists(one => one.Start == open.Open && one.OpenedBefore), GoesOn: true));
                    walk.Spans.Add(new QuoteSpan(Opening(passages[i].Text), Opening(passages[i].Text), 0, mark, OpenedBefore: true));
                    Merge(walk);
                    return;
                }

                if (walk.ClosesFirst >= 0)
                {
                    Join(passages, walks, open, mark, at, middle, i, walk);
                    return;
                }

                break;
            }

            middle.Add(i);
        }

        open.Faults.Add(new QuoteFault(QuoteFaultKind.Unclosed, open.Open));
    }

    /// <summary>Opened in one passage, closed in a later one that did not open it again.</summary>
    private static void Join(IReadOnlyList<Passage> passages, QuoteWalk?[] walks, QuoteWalk open, char mark, int first, List<int> middle, int last, QuoteWalk closing)
    {
        open.Spans.Add(new QuoteSpan(open.Open, passages[first].Text.Length, 0, mark, GoesOn: true));
        closing.Spans.Add(new QuoteSpan(0, closing.ClosesFirst + 1, 0, mark, OpenedBefore: true));
        foreach (var i in middle)
        {
            (walks[i] ??= new QuoteWalk()).Spans.Add(new QuoteSpan(0, passages[i].Text.Length, 0, mark, OpenedBefore: true, GoesOn: true));
        }

        // In a list or a block quotation the one pair of marks holds all of it; in running text each paragraph opens again.
        if (passages[first].Kind == BlockKind.Paragraph)
        {
            foreach (var i in middle.Append(last))
            {
                walks[i]!.Faults.Add(new QuoteFault(QuoteFaultKind.NotReopened, 0));
            }
        }

        closing.ClosesFirst = -1;
    }

    /// <summary>Says of the quotation that begins a passage that it was opened before.</summary>
    private static void Merge(QuoteWalk walk)
    {
        var note = walk.Spans[^1];
        walk.Spans.RemoveAt(walk.Spans.Count - 1);
        var at = walk.Spans.FindIndex(one => one.Start == note.Start && one.Depth == 0);
        if (at >= 0)
        {
            walk.Spans[at] = walk.Spans[at] with { OpenedBefore = true };
        }
    }

    private static int Opening(string text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The next passage of the same kind, over pictures and pull quotations; -1 where something else comes.</summary>
    private static int Next(IReadOnlyList<Passage> passages, int at)
    {
        var kind = passages[at].Kind;
        for (var i = at + 1; i < passages.Count; i++)
        {
            if (passages[i].Kind == kind)
            {
                return kind is null ? -1 : i;
            }

            var jumps = passages[i].Kind is BlockKind.Caption or BlockKind.Credit or BlockKind.Alt or BlockKind.PullQuote;

            // "… as follows: “First," and a list.
            var leads = kind == BlockKind.Paragraph && passages[i].Kind is BlockKind.ListItem or BlockKind.BlockQuote;
            if (!jumps)
            {
                return leads ? i : -1;
            }
        }

        return -1;
    }
}
