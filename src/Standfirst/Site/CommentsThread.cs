using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The thread under a story, and the form: what the theme shows of them.</summary>
internal static class CommentsThread
{
    /// <summary>Null where the story takes no comments and has none.</summary>
    public static async Task<CommentsView?> Of(NewsDb db, CommentsAsked asked, CancellationToken stop)
    {
        var closed = Closing.Of(asked.Rules, asked.Closed, asked.PublishedAt, asked.Now);
        if (closed is not null && asked is { Count: 0, Form: null })
        {
            return null;
        }

        var answered = (asked.Form is null ? asked.Reply : asked.Form.Parent) is { } id && (closed is null || asked.Form is not null)
            ? await db.Comments.Where(c => c.Id == id && c.StoryId == asked.Story && c.State == CommentState.Published)
                .Select(c => new Answered(c.Id, c.Name, c.ThreadId)).SingleOrDefaultAsync(stop)
            : null;
        if (asked.Form is not null && answered is not null)
        {
            // The form stands under the comment that it answers, so that page is shown.
            asked = asked with { Page = await CommentsOutline.PageOf(db, asked.Story, answered.ThreadId ?? answered.Id, answered.Id, stop) };
        }

        var (rows, hasNext) = await CommentsReading.Of(db, asked.Story, asked.Count, asked.Page, stop);
        return new CommentsView
        {
            Count = asked.Count,
            Items = new CommentsTree(rows).Walk().Select(place => View(asked, place, closed is null)).ToList(),
            Paging = asked.Page > 1 || hasNext ? Paging(asked, hasNext) : null,
            // Closed meanwhile: the form comes back once more, so that what was written is not lost to its writer.
            Form = closed is null || asked.Form is not null ? Form(asked, answered) : null,
            ClosedReason = closed is null ? "" : CommentsWords.Say(closed, asked.Words),
            IsHeld = asked.IsHeld,
        };
    }

    private static CommentView View(CommentsAsked asked, CommentsTree.Place place, bool open)
    {
        var (row, depth, parent) = (place.Row, place.Depth, place.Parent);
        return new CommentView
        {
            Id = row.Id,
            Name = row.IsShown ? row.Name : "",
            Time = asked.Times.At(row.PostedAt),
            Text = row.IsShown ? new Html(CommentText.Render(row.Text)) : Html.Empty,
            Depth = depth,
            Url = CommentsAddress.Of(asked.StoryPath, row.Id, asked.Page),
            ReplyUrl = open && row.IsShown ? CommentsAddress.Reply(asked.StoryPath, row.Id, asked.Page) : null,
            ReportUrl = row.IsShown ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/comments/{row.Id}/report") : null,
            // The page is cached for a minute, so it may be offered that much too long; the page behind it knows.
            EditUrl = row.IsShown && asked.Now - row.PostedAt < OwnComments.Minutes ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/comments/{row.Id}/edit") : null,
            InReplyTo = parent is { IsShown: true } ? new LinkView(parent.Name, place.IsParentHere ? CommentsAddress.Of(asked.StoryPath, parent.Id, asked.Page) : null) : null,
            IsRemoved = !row.IsShown,
        };
    }

    private static PagingView Paging(CommentsAsked asked, bool hasNext) => new()
    {
        Number = asked.Page,
        Previous = asked.Page > 1 ? CommentsAddress.Page(asked.StoryPath, asked.Page - 1) + "#comments" : null,
        Next = hasNext ? CommentsAddress.Page(asked.StoryPath, asked.Page + 1) + "#comments" : null,
    };

    private static CommentFormView Form(CommentsAsked asked, Answered? answered)
    {
        var form = asked.Form;
        return new CommentFormView
        {
            Story = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{asked.Story}"),
            Parent = answered?.Id,
            ParentName = answered?.Name,
            CancelUrl = answered is null ? null : CommentsAddress.Page(asked.StoryPath, asked.Page) + "#comments",
            Name = form?.Name ?? "",
            Email = form?.Email ?? "",
            Body = form?.Body ?? "",
            MaxLength = CommentText.MaxLength,
            NameError = Error(ReplyField.Name),
            EmailError = Error(ReplyField.Email),
            BodyError = Error(ReplyField.Body),
            Error = Error(ReplyField.None),
        };

        string? Error(ReplyField field)
            => form?.Objections.FirstOrDefault(objection => objection.Field == field) is { } objection ? CommentsWords.Say(objection, asked.Words) : null;
    }

    private sealed record Answered(long Id, string Name, long? ThreadId);
}
