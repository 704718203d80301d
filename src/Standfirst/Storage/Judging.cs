using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Stories;

namespace Standfirst.Storage;

/// <summary>
/// Changes what readers see of comments that are kept already, and keeps the counts of their stories right with it. Always within the
/// caller's transaction: a comment's state is also its concurrency token, so of two who judge the same comment at once one is told
/// (<see cref="DbUpdateConcurrencyException"/>) and none is counted twice.
/// </summary>
internal static class Judging
{
    /// <summary>What staff did, undone; and what was left as it is, since somebody judged it after.</summary>
    public sealed record Undone(IReadOnlyList<Comment> Comments, int Left);

    /// <summary>Judges comments, and settles what readers reported about them.</summary>
    /// <returns>Those that were judged: not those that their writers have taken back.</returns>
    public static async Task<IReadOnlyList<Comment>> Judge(
        this NewsDb db, IReadOnlyCollection<long> ids, ReplyAct act, CommentState state, string reason, DateTimeOffset now, CancellationToken stop)
    {
        var comments = await db.Comments.Include(comment => comment.Reports.Where(report => report.SettledAt == null))
            .Where(comment => ids.Contains(comment.Id) && (comment.State != CommentState.TakenBack || comment.Reports.Any(report => report.SettledAt == null)))
            .OrderBy(comment => comment.Id).ToListAsync(stop);
        var shifts = new CommentShifts();
        foreach (var comment in comments)
        {
            var before = comment.State;
            // Taken back stays taken back: its report is all that can be dealt with.
            comment.Decide(new Verdict(before == CommentState.TakenBack ? before : state, act, reason, now));
            comment.Reports.ForEach(report => report.Settle(act, now));
            shifts.Add(comment, before);
        }

        await db.SaveChangesAsync(stop);
        await shifts.Save(db, stop);
        return comments;
    }

    /// <summary>Puts back what an act changed, wherever nobody has judged since.</summary>
    public static async Task<Undone> Undo(this NewsDb db, ReplyAct act, string by, DateTimeOffset now, CancellationToken stop)
    {
        var comments = await db.Comments.Include(comment => comment.Verdicts).ThenInclude(verdict => verdict.Act).Include(comment => comment.Reports)
            .AsSplitQuery().Where(comment => comment.Verdicts.Any(verdict => verdict.ActId == act.Id)).OrderBy(comment => comment.Id).ToListAsync(stop);
        var (undone, shifts) = (new List<Comment>(), new CommentShifts());
        foreach (var comment in comments)
        {
            // What was undone counts as never said, so that one can go back step by step.
            var standing = comment.Verdicts.Where(verdict => verdict.Act?.UndoneAt is null).OrderBy(verdict => verdict.Id).ToList();
            if (standing is not [.., var last] || last.ActId != act.Id)
            {
                continue;
            }

            var before = comment.State;
            comment.Decide(new Verdict(standing.Count > 1 ? standing[^2].State : CommentState.Held, act, $"Undone by {by}.", now));
            foreach (var report in comment.Reports.Where(report => report.ActId == act.Id))
            {
                report.Reopen();
            }

            shifts.Add(comment, before);
            undone.Add(comment);
        }

        foreach (var ban in await db.Bans.Where(ban => ban.ActId == act.Id).ToListAsync(stop))
        {
            ban.Lift(by, now);
        }

        if (act.StoryId is { } id && await db.Stories.SingleOrDefaultAsync(story => story.Id == id, stop) is { } story)
        {
            story.CommentsClosed = act.Kind == ReplyActKind.Open;
            story.Describe(now);
        }

        act.Undo(now);
        await db.SaveChangesAsync(stop);
        await shifts.Save(db, stop);
        return new Undone(undone, comments.Count - undone.Count);
    }
}

/// <summary>By how much the counts of stories change.</summary>
internal sealed class CommentShifts
{
    private readonly SortedDictionary<long, (int Comments, int Threads)> _stories = [];

    public void Add(Comment comment, CommentState before)
    {
        var by = (comment.State == CommentState.Published ? 1 : 0) - (before == CommentState.Published ? 1 : 0);
        if (by != 0)
        {
            var (comments, threads) = _stories.GetValueOrDefault(comment.StoryId);
            _stories[comment.StoryId] = (comments + by, threads + (comment.ParentId is null ? by : 0));
        }
    }

    /// <summary>Added in the database, not read and written back: readers post meanwhile. In the order of their keys, as the postbox does, so that nobody waits around a corner.</summary>
    public async Task Save(NewsDb db, CancellationToken stop)
    {
        foreach (var (story, (comments, threads)) in _stories)
        {
            await db.Set<StoryCounts>().Where(counts => counts.StoryId == story).ExecuteUpdateAsync(
                set => set.SetProperty(counts => counts.Comments, counts => counts.Comments + comments).SetProperty(counts => counts.Threads, counts => counts.Threads + threads), stop);
        }
    }
}
