using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// Which threads, or which part of a long one, stand on which page: newest threads first, up to twenty of them and about a hundred
/// comments; a thread longer than that has pages of its own. Found from the index alone, and only as far as the page that is asked for.
/// </summary>
internal static class CommentsOutline
{
    public const int MaxThreads = 20;

    public const int MaxComments = 100;

    // Nobody leafs so far; a robot that does must not cost more than that.
    public const int MaxPage = 1000;

    private static readonly Func<NewsDb, long, int, IAsyncEnumerable<long>> NewestHeads = Compiled.List((NewsDb db, long story, int count) =>
        db.Comments.Where(c => c.StoryId == story && c.ThreadId == null && c.State == CommentState.Published).OrderByDescending(c => c.Id).Select(c => c.Id).Take(count));

    private static readonly Func<NewsDb, long, long, IAsyncEnumerable<Answered>> AnswersFrom = Compiled.List((NewsDb db, long story, long oldest) =>
        db.Comments.Where(c => c.StoryId == story && c.ThreadId >= oldest && c.State == CommentState.Published)
            .GroupBy(c => c.ThreadId!.Value).Select(thread => new Answered(thread.Key, thread.Count())));

    /// <summary>A thread on a page.</summary>
    /// <param name="Thread">Its head's id.</param>
    /// <param name="Skip">Answers that stand on pages before.</param>
    /// <param name="Take">Answers that stand on this one.</param>
    public readonly record struct Part(long Thread, int Skip, int Take);

    /// <summary>The parts of a page, and whether one follows. Empty beyond the last.</summary>
    public static async Task<(IReadOnlyList<Part> Parts, bool HasNext)> Of(NewsDb db, long story, int page, CancellationToken stop)
    {
        if (page > MaxPage)
        {
            return ([], false);
        }

        var number = 0;
        foreach (var parts in Pages(await Threads(db, story, (page * MaxThreads) + 1, stop)))
        {
            number++;
            if (number == page)
            {
                return (parts.Parts, parts.HasNext);
            }
        }

        return ([], false);
    }

    /// <summary>The page on which a comment of a thread stands.</summary>
    public static async Task<int> PageOf(NewsDb db, long story, long thread, long comment, CancellationToken stop)
    {
        var newer = await db.Comments.CountAsync(c => c.StoryId == story && c.ThreadId == null && c.State == CommentState.Published && c.Id > thread, stop);
        var before = await db.Comments.CountAsync(c => c.StoryId == story && c.ThreadId == thread && c.State == CommentState.Published && c.Id < comment, stop);
        var number = 0;
        foreach (var (parts, _) in Pages(await Threads(db, story, newer + 1, stop)))
        {
            number++;
            if (parts.Any(part => part.Thread == thread && (comment == thread || (part.Skip <= before && before < part.Skip + part.Take))))
            {
                return number;
            }
        }

        return 1;
    }

    /// <summary>Threads with something to see, newest first, with their answers: so many whose head is there, and those between.</summary>
    private static async Task<List<(long Thread, int Answers)>> Threads(NewsDb db, long story, int wanted, CancellationToken stop)
    {
        var heads = await NewestHeads(db, story, wanted).ToList(stop);
        var oldest = heads.Count < wanted ? 0 : heads[^1];
        var answers = (await AnswersFrom(db, story, oldest).ToList(stop)).ToDictionary(thread => thread.Thread, thread => thread.Count);
        // Threads whose head was removed still have their answers.
        return [.. heads.Union(answers.Keys).OrderDescending().Select(thread => (thread, answers.GetValueOrDefault(thread)))];
    }

    private static IEnumerable<(List<Part> Parts, bool HasNext)> Pages(List<(long Thread, int Answers)> threads)
    {
        var parts = new List<Part>();
        var room = MaxComments;
        for (var i = 0; i < threads.Count; i++)
        {
            var (thread, answers) = threads[i];
            if (parts.Count > 0 && (parts.Count == MaxThreads || answers + 1 > room))
            {
                yield return (parts, true);
                (parts, room) = ([], MaxComments);
            }

            var skip = 0;
            for (; answers - skip > MaxComments; skip += MaxComments)
            {
                yield return ([new Part(thread, skip, MaxComments)], true);
            }

            parts.Add(new Part(thread, skip, answers - skip));
            room -= answers - skip + 1;
        }

        if (parts.Count > 0)
        {
            yield return (parts, false);
        }
    }

    private sealed record Answered(long Thread, int Count);
}
