using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Comments;
using Standfirst.Newsroom.Copy;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Replies;

/// <summary>What the list of comments and the page of one have in common: the queue, the acts, and what comes after them.</summary>
internal abstract class RepliesPage : NewsroomPage
{
    /// <summary>So long the last act is offered to be undone by one key; what is older is judged anew.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromHours(1);

    // Two who judge the same comment at once: the second looks again, and then sees what the first did.
    private const int Tries = 3;

    public ReplyQueue Queue { get; private set; } = new("held");

    /// <summary>What this member did last and can undo; null for nothing.</summary>
    public ReplyAct? Last { get; private set; }

    /// <summary>As the desk counts them.</summary>
    public (int Held, int Reported) Waiting { get; private set; }

    /// <summary>A reason in own words that was typed and not taken.</summary>
    public string Own { get; private set; } = "";

    public string Why { get; private set; } = "";

    public Task<IActionResult> OnPostApprove(long[] id, string? show, long? story, string? words, string? step)
        => Judge(id, ReplyQueue.From(show, story, words, step), ReplyActKind.Approve, CommentState.Published, "Approved.");

    public Task<IActionResult> OnPostReject(long[] id, string? why, string? own, string? show, long? story, string? words, string? step)
    {
        (Why, Own) = (why ?? "", (own ?? "").Trim());
        var reason = Own.Length > 0 ? Own : ReplyWords.Reasons.Contains(Why) ? Why : "";
        var queue = ReplyQueue.From(show, story, words, step);
        return reason.Length == 0 ? Refused(id, queue, "why", "Say why, by choice or in your own words: it is kept with the comment.")
            : reason.Length > 500 ? Refused(id, queue, "own", "A reason has room for 500 characters.")
            : Judge(id, queue, ReplyActKind.Reject, CommentState.Rejected, reason);
    }

    public Task<IActionResult> OnPostSpam(long[] id, string? show, long? story, string? words, string? step)
        => Judge(id, ReplyQueue.From(show, story, words, step), ReplyActKind.Spam, CommentState.Spam, "Marked as spam.");

    public async Task<IActionResult> OnPostUndo(string? show, long? story, string? words, string? step)
    {
        Queue = ReplyQueue.From(show, story, words, step);
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
            if (await LastAct().AsTracking().FirstOrDefaultAsync(Stop) is not { } act)
            {
                return Done(Queue.Address(), "There is nothing to undo.");
            }

            try
            {
                var undone = await Db.Undo(act, Me.Shown, Now, Stop);
                foreach (var comment in undone.Comments)
                {
                    Log(Acts.UndidOnComment, comment.Subject(), ReplyWords.Did(act.Kind));
                }

                if (undone.Comments.Count == 0)
                {
                    Log(Acts.UndidOnComment, new AuditSubject("comment", null, act.On), ReplyWords.Did(act.Kind));
                }

                await Db.SaveChangesAsync(Stop);
                await transaction.CommitAsync(Stop);
                var left = undone.Left > 0 ? $" {ReplyWords.Count(undone.Left, "comment was", "comments were")} judged by somebody since, and stays so." : "";
                return Done(undone.Comments.Count == 1 ? Queue.Address(undone.Comments[0].Id) : Queue.Address(), $"Undone: {ReplyWords.Did(act.Kind).ToLowerInvariant()}, {act.On}.{left}");
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                await transaction.RollbackAsync(Stop);
                Db.ChangeTracker.Clear();
            }
        }
    }

    public Task<IActionResult> OnPostClose(long of, long? id, string? show, long? story, string? words, string? step)
        => SetClosed(of, id, ReplyQueue.From(show, story, words, step), true);

    public Task<IActionResult> OnPostOpen(long of, long? id, string? show, long? story, string? words, string? step)
        => SetClosed(of, id, ReplyQueue.From(show, story, words, step), false);

    /// <summary>Shows the page again where an act could not be done; what was typed stays.</summary>
    protected abstract Task<IActionResult> Show(long[] ids);

    /// <summary>Says which comments were meant by a filter, and reads what every page of the desk shows.</summary>
    protected async Task Enter(ReplyQueue queue)
    {
        Queue = queue;
        Last = await LastAct().AsNoTracking().FirstOrDefaultAsync(Stop);
        Waiting = (await ReplyQueue.Of(Db, "held").CountAsync(Stop), await ReplyQueue.Of(Db, "reported").CountAsync(Stop));
    }

    protected async Task<IActionResult> Refused(long[] ids, ReplyQueue queue, string field, string why)
    {
        Queue = queue;
        Wrong(field, why);
        return await Show(ids);
    }

    /// <summary>Does it with all of them or with none, and leads to what comes next.</summary>
    /// <param name="ids">Of comments.</param>
    /// <param name="queue">Where they stood.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="state">What becomes of them.</param>
    /// <param name="reason">Kept with each.</param>
    /// <param name="also">Saved with it: a ban.</param>
    protected async Task<IActionResult> Judge(long[] ids, ReplyQueue queue, ReplyActKind kind, CommentState state, string reason, Action<ReplyAct>? also = null)
    {
        Queue = queue;
        if (ids.Length == 0)
        {
            return await Refused(ids, queue, "id", "Tick the comments that are meant.");
        }

        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
            try
            {
                var act = new ReplyAct(Me, kind, Now);
                Db.ReplyActs.Add(act);
                also?.Invoke(act);
                var comments = await Db.Judge([.. ids.Distinct()], act, state, reason, Now, Stop);
                if (comments.Count == 0)
                {
                    await transaction.RollbackAsync(Stop);
                    Db.ChangeTracker.Clear();
                    return await Refused(ids, queue, "id", "The comment is not here any more: its writer took it back.");
                }

                act.On = comments.Count == 1 ? $"the comment of {comments[0].Name()}" : ReplyWords.Count(comments.Count, "comment", "comments");
                foreach (var comment in comments)
                {
                    Log(kind switch { ReplyActKind.Approve => Acts.ApprovedComment, ReplyActKind.Spam => Acts.MarkedSpam, _ => Acts.RejectedComment }, comment.Subject(), state == CommentState.Rejected ? reason : "");
                }

                await Db.SaveChangesAsync(Stop);
                await transaction.CommitAsync(Stop);
                return SeeOther(await Next(ids));
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                await transaction.RollbackAsync(Stop);
                Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The next comment of the same filter; the list where many were acted on, or where nothing is left.</summary>
    private async Task<string> Next(long[] ids)
    {
        if (ids.Length > 1)
        {
            return Queue.Address();
        }

        var next = await Queue.After(Db, ids[0]).Select(comment => (long?)comment.Id).FirstOrDefaultAsync(Stop)
            // At the end of a queue that grows at its other end: what was passed over.
            ?? (Queue.IsOldestFirst ? await Queue.After(Db, null).Select(comment => (long?)comment.Id).FirstOrDefaultAsync(Stop) : null);
        return next is { } one ? Queue.Address(one) : Queue.Address();
    }

    private async Task<IActionResult> SetClosed(long of, long? comment, ReplyQueue queue, bool closes)
    {
        if (await Db.Stories.SingleOrDefaultAsync(one => one.Id == of, Stop) is not { } story)
        {
            return NotFound();
        }

        if (story.CommentsClosed != closes)
        {
            story.CommentsClosed = closes;
            story.Describe(Now);
            Db.ReplyActs.Add(new ReplyAct(Me, closes ? ReplyActKind.Close : ReplyActKind.Open, Now) { StoryId = story.Id, On = $"“{StoryWords.Headline(story.Headline)}”" });
            Log(closes ? Acts.ClosedComments : Acts.OpenedComments, story.Subject());
            try
            {
                await Db.SaveChangesAsync(Stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Done(comment is { } at ? queue.Address(at) : queue.Address(), "Somebody saved the story at the same moment. Press it again.");
            }
        }

        return SeeOther(comment is { } id ? queue.Address(id) : queue.Address());
    }

    private IQueryable<ReplyAct> LastAct()
    {
        var (me, since) = (Me.Id, Now - Undoable);
        return Db.ReplyActs.Where(act => act.MemberId == me && act.UndoneAt == null && act.At > since).OrderByDescending(act => act.Id);
    }
}
