using System.Text.RegularExpressions;

namespace Standfirst.Body;

public enum Change
{
    Same,
    Added,
    Removed,
}

/// <param name="Change">What became of these words.</param>
/// <param name="Text">The words, with the spaces between them.</param>
public sealed record DifferenceRun(Change Change, string Text);

/// <summary>A line of the newer text (or a removed one of the older), with what changed in it.</summary>
/// <param name="Kind">What the reader takes it for.</param>
/// <param name="Runs">In reading order.</param>
public sealed record DifferenceLine(TextKind Kind, IReadOnlyList<DifferenceRun> Runs)
{
    public bool IsSame => Runs.All(run => run.Change == Change.Same);
}

/// <summary>The difference of two texts, word by word, as a copy editor marks it.</summary>
public static partial class Difference
{
    /// <summary>Of two documents; a line of text for each block of <see cref="PlainText"/>.</summary>
    public static IReadOnlyList<DifferenceLine> Of(Document older, Document newer)
    {
        var old = PlainText.Of(older).Blocks;
        var @new = PlainText.Of(newer).Blocks;
        var places = Alignment.Of<(TextKind, string)>([.. old.Select(block => (block.Kind, block.Text))], [.. @new.Select(block => (block.Kind, block.Text))]);
        var lines = new List<DifferenceLine>();
        var (o, n) = (0, 0);
        while (o < old.Count || n < @new.Count)
        {
            if (o < old.Count && places[o] == n)
            {
                lines.Add(new DifferenceLine(@new[n].Kind, [new DifferenceRun(Change.Same, @new[n].Text)]));
                (o, n) = (o + 1, n + 1);
                continue;
            }

            var oldEnd = o;
            while (oldEnd < old.Count && places[oldEnd] < 0)
            {
                oldEnd++;
            }

            var newEnd = oldEnd < old.Count ? places[oldEnd] : @new.Count;
            Stretch(lines, [.. old.Skip(o).Take(oldEnd - o)], [.. @new.Skip(n).Take(newEnd - n)]);
            (o, n) = (oldEnd, newEnd);
        }

        return lines;
    }

    /// <summary>Of two lines of text.</summary>
    public static IReadOnlyList<DifferenceRun> Of(string older, string newer)
    {
        string[] old = [.. Tokens().Matches(older).Select(match => match.Value)];
        string[] @new = [.. Tokens().Matches(newer).Select(match => match.Value)];
        var places = Alignment.Of<string>(old, @new);
        var runs = new List<DifferenceRun>();
        var (o, n) = (0, 0);
        while (o < old.Length || n < @new.Length)
        {
            if (o < old.Length && places[o] < 0)
            {
                Add(runs, Change.Removed, old[o++]);
            }
            else if (n < @new.Length && (o == old.Length || places[o] > n))
            {
                Add(runs, Change.Added, @new[n++]);
            }
            else
            {
                Add(runs, Change.Same, @new[n++]);
                o++;
            }
        }

        return runs;
    }

    /// <summary>Of two lines that stand for themselves, such as headlines: one that became something else entirely is removed and added.</summary>
    public static IReadOnlyList<DifferenceRun> OfLine(string older, string newer)
    {
        var runs = Of(older, newer);
        return older.Length == 0 || newer.Length == 0 || Kept(runs, older, newer) ? runs : [new DifferenceRun(Change.Removed, older), new DifferenceRun(Change.Added, newer)];
    }

    // Changed lines stand against each other in their order; one that became something else entirely is removed and added, since two
    // sentences that share "the" and "of" are not one sentence that was edited.
    private static void Stretch(List<DifferenceLine> lines, TextBlock[] old, TextBlock[] @new)
    {
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            var before = i < old.Length ? old[i] : null;
            var after = i < @new.Length ? @new[i] : null;
            if (before is not null && after is not null && Of(before.Text, after.Text) is var runs && Kept(runs, before.Text, after.Text))
            {
                lines.Add(new DifferenceLine(after.Kind, runs));
                continue;
            }

            if (before is not null)
            {
                lines.Add(new DifferenceLine(before.Kind, [new DifferenceRun(Change.Removed, before.Text)]));
            }

            if (after is not null)
            {
                lines.Add(new DifferenceLine(after.Kind, [new DifferenceRun(Change.Added, after.Text)]));
            }
        }
    }

    private static bool Kept(IReadOnlyList<DifferenceRun> runs, string before, string after)
        => runs.Where(run => run.Change == Change.Same).Sum(run => Letters(run.Text)) * 2 >= Math.Min(Letters(before), Letters(after));

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static void Add(List<DifferenceRun> runs, Change change, string text)
    {
        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = new DifferenceRun(change, runs[^1].Text + text);
        }
        else
        {
            runs.Add(new DifferenceRun(change, text));
        }
    }

    // A word with its inner apostrophes and hyphens, or a run of spaces, or one sign.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:['’\-][\p{L}\p{M}\p{N}]+)*|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
