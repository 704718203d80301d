namespace Standfirst.Body;

/// <summary>Adds to and orders the marks of a run, and holds the marks that have no attributes, so that a page shares them.</summary>
public static class MarkSet
{
    public static readonly Strong Strong = new();
    public static readonly Emphasis Emphasis = new();
    public static readonly Strike Strike = new();
    public static readonly Subscript Subscript = new();
    public static readonly Superscript Superscript = new();
    public static readonly Code Code = new();

    /// <summary>The marks with one more; a mark of the same kind gives way, as an inner link or language does on a page.</summary>
    public static Parts<Mark> With(this Parts<Mark> marks, Mark added)
    {
        var made = new List<Mark>(marks.Count + 1);
        var placed = false;
        foreach (var mark in marks)
        {
            if (mark.Rank == added.Rank)
            {
                continue;
            }

            if (!placed && mark.Rank > added.Rank)
            {
                made.Add(added);
                placed = true;
            }

            made.Add(mark);
        }

        if (!placed)
        {
            made.Add(added);
        }

        return new Parts<Mark>([.. made]);
    }

    public static Parts<Mark> Without<T>(this Parts<Mark> marks)
        where T : Mark
    {
        var made = new List<Mark>(marks.Count);
        foreach (var mark in marks)
        {
            if (mark is not T)
            {
                made.Add(mark);
            }
        }

        return made.Count == marks.Count ? marks : new Parts<Mark>([.. made]);
    }

    internal static bool IsOrdered(ReadOnlySpan<Mark> marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            if (marks[i - 1].Rank >= marks[i].Rank)
            {
                return false;
            }
        }

        return true;
    }

    internal static Parts<Mark> Ordered(Parts<Mark> marks)
    {
        if (IsOrdered(marks.Span))
        {
            return marks;
        }

        Parts<Mark> ordered = [];
        foreach (var mark in marks)
        {
            ordered = ordered.With(mark);
        }

        return ordered;
    }
}
