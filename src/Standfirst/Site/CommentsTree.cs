namespace Standfirst.Site;

/// <summary>The comments of a page in reading order: the newest thread first, within it each comment followed by its answers, oldest first.</summary>
internal sealed class CommentsTree
{
    private readonly Dictionary<long, CommentRow> _rows;
    private readonly HashSet<long> _here;
    private readonly ILookup<long, CommentRow> _answers;

    /// <param name="rows">Those of the page; among them parents that stand on another page, which are named and not shown.</param>
    public CommentsTree(IReadOnlyList<CommentRow> rows)
    {
        _rows = rows.ToDictionary(row => row.Id);
        _here = [.. rows.Where(row => !row.IsElsewhere).Select(row => row.Id)];
        _answers = rows.Where(row => row.ParentId is not null && _here.Contains(row.Id)).OrderBy(row => row.Id).ToLookup(row => row.ParentId!.Value);
    }

    /// <summary>A comment at its place.</summary>
    public readonly record struct Place(CommentRow Row, int Depth, CommentRow? Parent, bool IsParentHere);

    public IEnumerable<Place> Walk()
    {
        // Not by recursion: a thread is as deep as two people can quarrel.
        var open = new Stack<(CommentRow Row, int Depth)>();
        var tops = _rows.Values.Where(row => _here.Contains(row.Id) && (row.ParentId is not { } parent || !_here.Contains(parent)));
        foreach (var top in tops.OrderByDescending(row => row.ThreadId ?? row.Id).ThenBy(row => row.Id))
        {
            open.Push((top, top.ParentId is null ? 0 : 1));
            while (open.TryPop(out var next))
            {
                var parent = next.Row.ParentId is { } id ? _rows.GetValueOrDefault(id) : null;
                yield return new Place(next.Row, next.Depth, parent, parent is not null && _here.Contains(parent.Id));
                foreach (var answer in _answers[next.Row.Id].Reverse())
                {
                    open.Push((answer, next.Depth + 1));
                }
            }
        }
    }
}
