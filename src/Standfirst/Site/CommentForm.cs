using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// <c>POST /comments</c>: a reader's reply. Without script, token or cookie; the answer is where the comment stands, or the story's page with
/// the reader's words still in the form and what was wrong beside the fields.
/// </summary>
internal sealed class CommentForm(
    CommentsPostbox postbox, AddressKey key, OwnComments own, Settings settings, IDbContextFactory<NewsDb> databases, ShowStory show, ILogger<CommentForm> log)
{
    public async Task Post(HttpContext context)
    {
        if (await CommentsInput.Read(context, settings.PublicUrl) is not { } form)
        {
            return;
        }

        if (await Story(form["story"].ToString()) is not { } story)
        {
            await show(context, 0, new CommentFormState { Status = StatusCodes.Status404NotFound });
            return;
        }

        var reply = Reply.From(
            story, Parent(form["parent"].ToString()), form["name"].ToString(), form["email"].ToString(), form["body"].ToString(), form["website"].ToString(),
            key.Hash(context.Connection.RemoteIpAddress), key.HashNetwork(context.Connection.RemoteIpAddress));
        try
        {
            await Answer(context, await postbox.Post(reply, context.RequestAborted), reply, form);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or ChannelClosedException)
        {
            log.LogWarning("A comment was answered with 503: {Reason}", failure.Message);
            context.Response.Headers.RetryAfter = "10";
            await CommentsInput.Say(context, StatusCodes.Status503ServiceUnavailable, AskedLanguage.Words(context.Request).Get("form_not_kept"));
        }
    }

    private async Task Answer(HttpContext context, CommentsPosting posting, Reply reply, IFormCollection form)
    {
        if (posting.StoryPath is null)
        {
            await show(context, reply.Story, new CommentFormState { Status = StatusCodes.Status404NotFound });
            return;
        }

        if (posting.IsNew && posting.Ruling is Ruling.Publish or Ruling.Hold or Ruling.Trap)
        {
            // Not to whoever sends the same again: that may be somebody who copied it.
            own.Hand(context, posting.CommentId);
        }

        switch (posting.Ruling)
        {
            case Ruling.Publish or Ruling.Repeat:
                CommentsInput.Lead(context, await CommentsAddress.Of(databases, posting, context.RequestAborted));
                return;
            case Ruling.Hold or Ruling.Trap:
                CommentsInput.Lead(context, CommentsAddress.Held(posting.StoryPath));
                return;
        }

        if (posting.Ruling == Ruling.TooFast)
        {
            CommentsInput.RetryAfter(context, posting.Objections[0].Wait);
        }

        await show(context, posting.StoryId, new CommentFormState
        {
            Status = CommentsInput.Status(posting.Ruling),
            // An answer to a comment that is gone is offered as a comment of its own.
            Parent = posting.Objections.Any(objection => objection.Step == "parent") ? null : reply.Parent,
            Name = form["name"].ToString(),
            Email = form["email"].ToString(),
            Body = form["body"].ToString(),
            Objections = posting.Objections,
        });
    }

    /// <summary>The field holds the story's number; a program that posts may name it by its path.</summary>
    private async Task<long?> Story(string field)
    {
        if (long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        if (!field.StartsWith('/') || field.Length > Addresses.MaxLength)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        var path = Addresses.Key(field);
        return await db.Stories.Where(story => story.PathKey == path).Select(story => (long?)story.Id).SingleOrDefaultAsync();
    }

    // A parent that is no number is no comment of any story: it is judged as one that is not here.
    private static long? Parent(string field)
        => field.Length == 0 ? null : long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
