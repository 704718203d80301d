using System.Linq.Expressions;
using Standfirst.Comments;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>A comment as its page needs it.</summary>
internal sealed record CommentRow(long Id, long? ParentId, long? ThreadId, string Name, string Text, DateTimeOffset PostedAt, CommentState State)
{
    /// <summary>It stands on another page: read for its name alone.</summary>
    public bool IsElsewhere { get; init; }

    public bool IsShown => State == CommentState.Published;
}

/// <summary>Reads the comments of one page of a story, and no others.</summary>
internal static class CommentsReading
{
    // With so few there is one page, however they hang together; most stories have no more, and one question answers it.
    private const int Few = CommentsOutline.MaxThreads;

    private static readonly Expression<Func<Comment, CommentRow>> Row = c => new CommentRow(c.Id, c.ParentId, c.ThreadId, c.Name, c.Text, c.PostedAt, c.State);

    // In the order of the story's own index: by number alone, SQLite would walk through the comments of all stories.
    private static readonly Func<NewsDb, long, IAsyncEnumerable<CommentRow>> All = Compiled.List((NewsDb db, long story) =>
        db.Comments.Where(c => c.StoryId == story && c.State == CommentState.Published).OrderBy(c => c.ThreadId).ThenBy(c => c.Id).Take(CommentsOutline.MaxComments + 1).Select(Row));

    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<CommentRow>> ById = Compiled.List((NewsDb db, List<long> ids) =>
        db.Comments.Where(c => ids.Contains(c.Id)).Select(Row));

    private static readonly Func<NewsDb, long, List<long>, IAsyncEnumerable<CommentRow>> Answers = Compiled.List((NewsDb db, long story, List<long> threads) =>
        db.Comments.Where(c => c.StoryId == story && c.ThreadId != null && threads.Contains(c.ThreadId.Value) && c.State == CommentState.Published).Select(Row));

    private static readonly Func<NewsDb, long, long, int, int, IAsyncEnumerable<CommentRow>> SomeAnswers = Compiled.List((NewsDb db, long story, long thread, int skip, int take) =>
        db.Comments.Where(c => c.StoryId == story && c.ThreadId == thread && c.State == CommentState.Published).OrderBy(c => c.Id).Skip(skip).Take(take).Select(Row));

    /// <summary>The rows, removed ones that still hold answers among them, by thread in reading order of the threads; and whether a page follows.</summary>
    public static async Task<(List<CommentRow> Rows, bool HasNext)> Of(NewsDb db, long story, int count, int page, CancellationToken stop)
    {
        var rows = new List<CommentRow>();
        // Read with the story a moment ago, and kept in the transaction of each comment: most stories have none, and nobody need be asked.
        if (count == 0)
        {
            return (rows, false);
        }

        if (count <= Few && page == 1)
        {
            await foreach (var row in All(db, story).WithCancellation(stop))
            {
                rows.Add(row);
            }

            rows.Sort((one, other) => one.Id.CompareTo(other.Id));
            // The count is kept beside the comments, so it is believed only as far as it does no harm.
            if (rows.Count <= Few)
            {
                await AddRemoved(db, rows, stop);
                return (rows, false);
            }

            rows.Clear();
        }

        var (parts, hasNext) = await CommentsOutline.Of(db, story, page, stop);
        if (parts.Count > 0)
        {
            await Read(db, story, parts, rows, stop);
            await AddRemoved(db, rows, stop);
        }

        return (rows, hasNext);
    }

    private static async Task Read(NewsDb db, long story, IReadOnlyList<CommentsOutline.Part> parts, List<CommentRow> rows, CancellationToken stop)
    {
        var whole = parts.Where(part => part.Skip == 0 && part.Take < CommentsOutline.MaxComments).Select(part => part.Thread).ToList();
        var heads = parts.Where(part => part.Skip == 0).Select(part => part.Thread).ToList();
        rows.AddRange((await ById(db, heads).ToList(stop)).Where(row => row.IsShown));
        if (whole.Count > 0)
        {
            rows.AddRange(await Answers(db, story, whole).ToList(stop));
        }

        foreach (var (thread, skip, take) in parts.Where(part => !whole.Contains(part.Thread)))
        {
            rows.AddRange(await SomeAnswers(db, story, thread, skip, take).ToList(stop));
        }
    }

    /// <summary>Comments that were taken away but were answered: their places are kept, so that the answers hang on something.</summary>
    private static async Task AddRemoved(NewsDb db, List<CommentRow> rows, CancellationToken stop)
    {
        var known = rows.Select(row => row.Id).ToHashSet();
        var wanted = Missing(rows);
        while (wanted.Count > 0)
        {
            known.UnionWith(wanted);
            var found = await ById(db, wanted).ToList(stop);
            // One that readers see stands on another page: its name is wanted, not what stands above it.
            rows.AddRange(found.Select(row => row with { IsElsewhere = row.IsShown }));
            wanted = Missing(found.Where(row => !row.IsShown));
        }

        List<long> Missing(IEnumerable<CommentRow> of)
            => [.. of.Where(row => row.ParentId is not null).Select(row => row.ParentId!.Value).Where(id => !known.Contains(id)).Distinct()];
    }
}
