namespace Standfirst.Body;

/// <summary>A stretch of two versions of one text, laid side by side.</summary>
/// <param name="Was">What both began from.</param>
/// <param name="Mine">What I made of it.</param>
/// <param name="Theirs">What the other made of it, which is saved already.</param>
/// <param name="Agreed">What both together come to; null where they cannot both be had, and somebody has to choose.</param>
public sealed record MergePart(Parts<Block> Was, Parts<Block> Mine, Parts<Block> Theirs, Parts<Block>? Agreed)
{
    public bool IsConflict => Agreed is null;
}

/// <summary>
/// Puts together what two wrote at the same time, paragraph by paragraph: what only one of them touched is theirs, what both changed alike is
/// once there, and what both changed differently is a conflict, in which nothing of either is lost.
/// </summary>
public sealed class Merging
{
    private readonly List<MergePart> parts = [];

    private Merging()
    {
    }

    /// <summary>From the first paragraph to the last.</summary>
    public IReadOnlyList<MergePart> Parts => parts;

    public bool HasConflicts => parts.Exists(part => part.IsConflict);

    /// <param name="was">The version that both began from; null where it is not known any more: then all that differs is a conflict.</param>
    /// <param name="mine">My version.</param>
    /// <param name="theirs">The other's.</param>
    public static Merging Of(Document? was, Document mine, Document theirs)
    {
        var merging = new Merging();
        if (was is null)
        {
            merging.Align(mine.Content.Span, mine.Content.Span, theirs.Content.Span, known: false);
        }
        else
        {
            merging.Align(was.Content.Span, mine.Content.Span, theirs.Content.Span, known: true);
        }

        return merging;
    }

    /// <summary>The merged text; in a conflict it has what <paramref name="choose"/> says.</summary>
    public Document Take(Func<MergePart, Parts<Block>> choose)
    {
        var blocks = new List<Block>();
        foreach (var part in parts)
        {
            blocks.AddRange(part.Agreed ?? choose(part));
        }

        return new Document(Body.Parts.From(blocks));
    }

    private void Align(ReadOnlySpan<Block> was, ReadOnlySpan<Block> mine, ReadOnlySpan<Block> theirs, bool known)
    {
        var myEdits = new Queue<Edit>(Edits(was, mine));
        var theirEdits = new Queue<Edit>(Edits(was, theirs));
        var (w, m, t) = (0, 0, 0);
        while (myEdits.Count > 0 || theirEdits.Count > 0)
        {
            // The next edit, and all of both sides that touch the same paragraphs.
            var first = theirEdits.Count == 0 || (myEdits.TryPeek(out var my) && my.CompareTo(theirEdits.Peek()) <= 0) ? myEdits.Peek() : theirEdits.Peek();
            var (from, to) = (first.From, first.To);
            var (myGrowth, theirGrowth, grew) = (0, 0, true);
            while (grew)
            {
                grew = Gather(myEdits, ref to, ref myGrowth, from) | Gather(theirEdits, ref to, ref theirGrowth, from);
            }

            Untouched(was, w, from);
            (m, t) = (m + from - w, t + from - w);
            var (m1, t1) = (m + to - from + myGrowth, t + to - from + theirGrowth);
            Settle(Cut(was, from, to), Cut(mine, m, m1), Cut(theirs, t, t1), known);
            (w, m, t) = (to, m1, t1);
        }

        Untouched(was, w, was.Length);
    }

    private static bool Gather(Queue<Edit> edits, ref int to, ref int growth, int from)
    {
        var any = false;
        while (edits.TryPeek(out var edit) && (edit.From < to || (edit.From == from && (edit.To == from || to == from) && edit.To <= to)))
        {
            edits.Dequeue();
            to = Math.Max(to, edit.To);
            growth += edit.Size - (edit.To - edit.From);
            any = true;
        }

        return any;
    }

    private void Untouched(ReadOnlySpan<Block> was, int from, int to)
    {
        if (from < to)
        {
            var same = Cut(was, from, to);
            parts.Add(new MergePart(same, same, same, same));
        }
    }

    /// <summary>What was done to a text, in order. Where as many paragraphs came as went, each stands for one: to edit two neighbours is two edits.</summary>
    private static List<Edit> Edits(ReadOnlySpan<Block> was, ReadOnlySpan<Block> now)
    {
        var edits = new List<Edit>();
        var places = Alignment.Of(was, now);
        var (w, n) = (0, 0);
        while (w < was.Length || n < now.Length)
        {
            if (w < was.Length && places[w] == n)
            {
                (w, n) = (w + 1, n + 1);
                continue;
            }

            var end = w;
            while (end < was.Length && places[end] < 0)
            {
                end++;
            }

            var size = (end < was.Length ? places[end] : now.Length) - n;
            if (size == end - w)
            {
                for (var i = w; i < end; i++)
                {
                    edits.Add(new Edit(i, i + 1, 1));
                }
            }
            else
            {
                edits.Add(new Edit(w, end, size));
            }

            (w, n) = (end, n + size);
        }

        return edits;
    }

    /// <summary>Paragraphs of the old text, from and up to, gave way to so many new ones.</summary>
    private readonly record struct Edit(int From, int To, int Size) : IComparable<Edit>
    {
        public int CompareTo(Edit other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);
    }

    private void Settle(Parts<Block> was, Parts<Block> mine, Parts<Block> theirs, bool known) => parts.Add(new MergePart(known ? was : default, mine, theirs,
        mine == theirs ? mine
        : !known ? null
        : mine == was ? theirs
        : theirs == was ? mine
        // Both added something at the same place and took nothing away: both are there, what is saved already first.
        : was.Count == 0 ? Body.Parts.From(theirs.Concat(mine))
        : null));

    private static Parts<Block> Cut(ReadOnlySpan<Block> blocks, int from, int to) => Body.Parts.From(blocks[from..to].ToArray());
}
