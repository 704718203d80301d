using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>
/// <c>/comments/{id}/report</c>: a reader tells the editors that a comment should not stand. A small page of its own, since the story's page
/// is cached for everybody and a form at each of its comments would weigh more than the comments.
/// </summary>
internal sealed class ReportForm(AddressKey key, Settings settings, TimeProvider clock, Printer printer)
{
    /// <summary>From one address; whoever reports a whole thread is heard by the first of them.</summary>
    public const int PerMinute = 6;

    // Not that of posting: who reports may still answer.
    private readonly Pace _pace = new(clock);

    public Task<bool> Show(Visit visit, NewsDb db, long id) => Show(visit, db, id, new Typing { IsThanks = visit.Http.Request.Query["report"] == "thanks" });

    public async Task<bool> Post(Visit visit, NewsDb db, long id)
    {
        if (await CommentsInput.Read(visit.Http, settings.PublicUrl) is not { } form)
        {
            return true;
        }

        var typing = new Typing { Reason = form["reason"].ToString(), Words = Typed.Clean(form["words"].ToString()) };
        if (!Reasons.Contains(typing.Reason))
        {
            return await Show(visit, db, id, typing with { Status = StatusCodes.Status422UnprocessableEntity, HasNoReason = true });
        }

        if (typing.Words.Length > CommentReport.MaxWords)
        {
            return await Show(visit, db, id, typing with { Status = StatusCodes.Status422UnprocessableEntity, IsTooLong = true });
        }

        if (await Find(visit, db, id) is null)
        {
            return false;
        }

        var address = key.Hash(visit.Http.Connection.RemoteIpAddress) is { Length: > 0 } hash ? hash : null;
        if (_pace.Wait(address ?? "", PerMinute) is { } wait)
        {
            CommentsInput.RetryAfter(visit.Http, wait);
            return await Show(visit, db, id, typing with { Status = StatusCodes.Status429TooManyRequests, Wait = wait });
        }

        db.CommentReports.Add(new CommentReport(id, Enum.Parse<ReportReason>(typing.Reason, ignoreCase: true), typing.Words, address, visit.Now));
        try
        {
            await db.SaveChangesAsync(visit.Stop);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<CommentReport>().Any(entry => entry.State == EntityState.Added))
        {
            // One for each address and comment, by the database's own word; anything else that it refuses shows now.
            db.ChangeTracker.Clear();
            if (!await db.CommentReports.AnyAsync(report => report.CommentId == id && report.AddressHash == address, visit.Stop))
            {
                throw;
            }
        }

        // To whoever reported it before as well: it was heard.
        CommentsInput.Lead(visit.Http, $"/comments/{id}/report?report=thanks");
        return true;
    }

    private static IReadOnlyList<string> Reasons { get; } = [.. Enum.GetNames<ReportReason>().Select(name => name.ToLowerInvariant())];

    private static async Task<(Comment Comment, string Path, string Language, string Headline)?> Find(Visit visit, NewsDb db, long id)
    {
        if (await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == id && comment.State == CommentState.Published, visit.Stop) is not { } found)
        {
            return null;
        }

        var story = await db.Stories.Live(visit.Now).Where(one => one.Id == found.StoryId && one.Path != null).Select(one => new { one.Path, one.Language, one.Headline }).SingleOrDefaultAsync(visit.Stop);
        return story is null ? null : (found, story.Path!, visit.LanguageOf(story.Language), story.Headline);
    }

    private async Task<bool> Show(Visit visit, NewsDb db, long id, Typing typing)
    {
        if (await Find(visit, db, id) is not var (comment, path, language, headline))
        {
            return false;
        }

        var words = Words.For(language, visit.Masthead.Language);
        var back = await CommentsAddress.Of(db, path, comment, visit.Stop);
        var view = new ReportView
        {
            Comment = new CommentView { Id = id, Name = comment.Name, Time = visit.TimesIn(language).At(comment.PostedAt), Text = new Html(CommentText.Render(comment.Text)), Url = back },
            Action = $"/comments/{id}/report",
            BackUrl = back,
            Reasons = Reasons,
            Reason = typing.Reason,
            Words = typing.Words,
            MaxLength = CommentReport.MaxWords,
            IsThanks = typing.IsThanks,
            ReasonError = typing.HasNoReason ? words.Get("report_choose") : null,
            WordsError = typing.IsTooLong ? words.Get("report_too_long").Replace("{n}", words.Number(CommentReport.MaxWords), StringComparison.Ordinal) : null,
            Error = typing.Wait is { } wait ? words.Count("report_too_fast", (long)Math.Ceiling(wait.TotalSeconds)) : null,
        };
        var page = Head.Page(visit, words.Get("report_comment").Replace("{}", comment.Name, StringComparison.Ordinal), null) with
        {
            Language = language,
            Robots = "noindex",
            Breadcrumb = [new LinkView(words.Get("home"), "/"), new LinkView(headline, Addresses.Encode(path)), new LinkView(words.Get("report"))],
            Now = visit.TimesIn(language).Now,
        };
        visit.IsPersonal = true;
        await printer.Print(visit, db, view, page, typing.Status);
        return true;
    }

    private sealed record Typing
    {
        public int Status { get; init; } = StatusCodes.Status200OK;

        public string Reason { get; init; } = "";

        public string Words { get; init; } = "";

        public bool IsThanks { get; init; }

        public bool HasNoReason { get; init; }

        public bool IsTooLong { get; init; }

        public TimeSpan? Wait { get; init; }
    }
}
