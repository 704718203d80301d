using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>
/// <c>/comments/{id}/edit</c>: for some minutes a reader changes an own comment, or takes it back. The link to it stands in the cached page
/// beside every comment that is so new, for every reader alike (courant shows it only at the comment that the address names, which is where
/// posting leads), and the page behind it answers whoever did not post it that it is not theirs: so nothing on a story's page depends on
/// who reads it. <c>/comments/edit</c> leads to the newest of one's own, for those whose comment is held and stands on no page.
/// </summary>
internal sealed class EditForm(OwnComments own, CommentsDesk desk, AddressKey key, Settings settings, Printer printer)
{
    public async Task<bool> Newest(Visit visit, NewsDb db)
    {
        if (own.Newest(visit.Http) is { } id)
        {
            CommentsInput.Lead(visit.Http, $"/comments/{id}/edit");
            return true;
        }

        return await Print(visit, db, "", visit.Masthead.Language, new EditView { Refusal = "none" }, StatusCodes.Status403Forbidden);
    }

    public async Task<bool> Show(Visit visit, NewsDb db, long id)
    {
        if (await Find(visit, db, id) is not { } found)
        {
            return false;
        }

        var refusal = Refusal(visit, found.Comment);
        return await Print(visit, db, found, found.Comment.Text, refusal, [], refusal is "none" ? StatusCodes.Status403Forbidden : refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    public async Task<bool> Post(Visit visit, NewsDb db, long id)
    {
        if (await CommentsInput.Read(visit.Http, settings.PublicUrl) is not { } form)
        {
            return true;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(visit.Stop);
        if (await Find(visit, db, id) is not { } found)
        {
            return false;
        }

        var takesBack = form["act"] == "take-back";
        var body = form["body"].ToString();
        if (Refusal(visit, found.Comment, takesBack) is { } refusal)
        {
            return await Print(visit, db, found, body, refusal, [], refusal == "none" ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict);
        }

        try
        {
            if (takesBack)
            {
                var before = found.Comment.State;
                found.Comment.TakeBack(found.Comment.Reports.Any(report => report.SettledAt is null), visit.Now);
                await Keep(db, found.Comment, before, visit.Stop);
                await transaction.CommitAsync(visit.Stop);
                CommentsInput.Lead(visit.Http, Addresses.Encode(found.Path) + "#comments");
                return true;
            }

            return await Change(visit, db, found, body, () => transaction.CommitAsync(visit.Stop));
        }
        catch (DbUpdateException failure)
        {
            await transaction.RollbackAsync(visit.Stop);
            db.ChangeTracker.Clear();
            // A moderator judged it at the same moment; or the same words came from elsewhere just now.
            return failure is DbUpdateConcurrencyException ? await Print(visit, db, found, body, "judged", [], StatusCodes.Status409Conflict)
                : await Print(visit, db, found, body, null, [new Objection(Ruling.Repeat, "This comment is here already.") { Key = "repeat" }], StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task<bool> Change(Visit visit, NewsDb db, Found found, string body, Func<Task> commit)
    {
        var comment = found.Comment;
        var from = visit.Http.Connection.RemoteIpAddress;
        var reply = Reply.From(comment.StoryId, comment.ParentId, comment.Name, comment.Email ?? "", body, "", key.Hash(from), key.HashNetwork(from));
        if (reply.Fingerprint == comment.Fingerprint)
        {
            CommentsInput.Lead(visit.Http, await Where(db, found, visit.Stop));
            return true;
        }

        var objections = await desk.JudgeAgain(db, comment, reply);
        if (objections is [{ Ruling: not Ruling.Hold }, ..])
        {
            if (objections[0].Ruling == Ruling.TooFast)
            {
                CommentsInput.RetryAfter(visit.Http, objections[0].Wait);
            }

            return await Print(visit, db, found, body, null, objections, CommentsInput.Status(objections[0].Ruling));
        }

        var before = comment.State;
        comment.Rewrite(reply.Text, reply.Fingerprint, objections is [var objection, ..]
            ? new Verdict(before == CommentState.Spam ? before : CommentState.Held, Verdict.ByStep + objection.Step, $"Its writer changed it. {objection.Detail ?? objection.Reason}", visit.Now)
            // What a robot posted stays a robot's, however often it is changed.
            : new Verdict(before == CommentState.Spam ? before : CommentState.Published, Verdict.ByWriter, "Its writer changed it. No step had anything against it.", visit.Now));
        await Keep(db, comment, before, visit.Stop);
        await commit();
        CommentsInput.Lead(visit.Http, await Where(db, found, visit.Stop));
        return true;
    }

    private static async Task Keep(NewsDb db, Comment comment, CommentState before, CancellationToken stop)
    {
        var shifts = new CommentShifts();
        shifts.Add(comment, before);
        await db.SaveChangesAsync(stop);
        await shifts.Save(db, stop);
    }

    private static async Task<string> Where(NewsDb db, Found found, CancellationToken stop)
        => found.Comment.State == CommentState.Published ? await CommentsAddress.Of(db, found.Path, found.Comment, stop) : CommentsAddress.Held(found.Path);

    /// <summary>Why this reader cannot change it: <c>none</c> where it is not theirs or the minutes are over, <c>judged</c> where an editor has dealt with it; null where they can.</summary>
    private string? Refusal(Visit visit, Comment comment, bool takesBack = false)
    {
        if (!own.Has(visit.Http, comment.Id) || visit.Now - comment.PostedAt >= OwnComments.Minutes || comment.State == CommentState.TakenBack)
        {
            return "none";
        }

        var isJudged = comment.Verdicts.Any(verdict => verdict.ActId is not null);
        return comment.State == CommentState.Rejected || (isJudged && !(takesBack && comment.State is CommentState.Published or CommentState.Held)) ? "judged" : null;
    }

    private static async Task<Found?> Find(Visit visit, NewsDb db, long id)
    {
        if (await db.Comments.Include(comment => comment.Verdicts).Include(comment => comment.Reports).AsSplitQuery().SingleOrDefaultAsync(comment => comment.Id == id, visit.Stop) is not { } comment)
        {
            return null;
        }

        var story = await db.Stories.Live(visit.Now).Where(one => one.Id == comment.StoryId && one.Path != null).Select(one => new { one.Path, one.Language, one.Headline }).SingleOrDefaultAsync(visit.Stop);
        return story is null ? null : new Found(comment, story.Path!, visit.LanguageOf(story.Language), story.Headline);
    }

    private Task<bool> Print(Visit visit, NewsDb db, Found found, string body, string? refusal, IReadOnlyList<Objection> objections, int status)
    {
        var words = Words.For(found.Language, visit.Masthead.Language);
        string? Error(bool ofBody) => objections.FirstOrDefault(one => one.Field == ReplyField.Body == ofBody) is { } objection ? CommentsWords.Say(objection, words) : null;
        return Print(visit, db, found.Headline, found.Language, new EditView
        {
            Action = $"/comments/{found.Comment.Id}/edit",
            BackUrl = Addresses.Encode(found.Path) + "#comments",
            // Nobody but its writer is shown a comment that waits.
            Name = refusal is null ? found.Comment.Name : "",
            Body = refusal is null ? body : "",
            Minutes = (int)OwnComments.Minutes.TotalMinutes,
            MaxLength = CommentText.MaxLength,
            Refusal = refusal ?? "",
            BodyError = Error(true),
            Error = Error(false),
        }, status, found.Path);
    }

    private async Task<bool> Print(Visit visit, NewsDb db, string headline, string language, EditView view, int status, string? path = null)
    {
        var words = Words.For(language, visit.Masthead.Language);
        var page = Head.Page(visit, words.Get("own_head"), null) with
        {
            Language = language,
            Robots = "noindex",
            Breadcrumb = [new LinkView(words.Get("home"), "/"), .. path is null ? Array.Empty<LinkView>() : [new LinkView(headline, Addresses.Encode(path))], new LinkView(words.Get("own_head"))],
            Now = visit.TimesIn(language).Now,
        };
        visit.IsPersonal = true;
        await printer.Print(visit, db, view with { BackUrl = path is null ? "/" : view.BackUrl }, page, status);
        return true;
    }

    private sealed record Found(Comment Comment, string Path, string Language, string Headline);
}
