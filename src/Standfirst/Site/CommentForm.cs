using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// <c>POST /comments</c>: a reader's reply. Without script, token or cookie; the answer is where the comment stands, or the story's page with
/// the reader's words still in the form and what was wrong beside the fields.
/// </summary>
internal sealed class CommentForm(
    CommentsPostbox postbox, AddressKey key, Settings settings, IDbContextFactory<NewsDb> databases, ShowStory show, ILogger<CommentForm> log)
{
    // 20,000 characters, each of them nine bytes when it is Chinese and percent-encoded, and the other fields.
    private const int MaxBody = 256 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 32,
        KeyLengthLimit = 100,
        ValueLengthLimit = MaxBody,
        MultipartBodyLengthLimit = MaxBody,
        // Never onto the disk: it is refused before it is larger than this.
        MemoryBufferThreshold = MaxBody,
        BufferBodyLengthLimit = MaxBody,
    };

    public async Task Post(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (CommentsOrigin.IsForeign(context.Request, settings.PublicUrl))
        {
            await Say(context, StatusCodes.Status403Forbidden, "This form was sent from another site. Comments are taken from our own pages only.");
            return;
        }

        if (await Read(context) is not { } form)
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
            await Say(context, StatusCodes.Status503ServiceUnavailable, "Your comment could not be kept just now. Please go back and post it again in a minute.");
        }
    }

    private async Task Answer(HttpContext context, CommentsPosting posting, Reply reply, IFormCollection form)
    {
        if (posting.StoryPath is null)
        {
            await show(context, reply.Story, new CommentFormState { Status = StatusCodes.Status404NotFound });
            return;
        }

        switch (posting.Ruling)
        {
            case Ruling.Publish or Ruling.Repeat:
                Lead(context, await CommentsAddress.Of(databases, posting, context.RequestAborted));
                return;
            case Ruling.Hold or Ruling.Trap:
                Lead(context, CommentsAddress.Held(posting.StoryPath));
                return;
        }

        if (posting.Ruling == Ruling.TooFast)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(posting.Objections[0].Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await show(context, posting.StoryId, new CommentFormState
        {
            Status = posting.Ruling switch
            {
                Ruling.Closed => StatusCodes.Status409Conflict,
                Ruling.TooLong => StatusCodes.Status413PayloadTooLarge,
                Ruling.TooFast => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            // An answer to a comment that is gone is offered as a comment of its own.
            Parent = posting.Objections.Any(objection => objection.Step == "parent") ? null : reply.Parent,
            Name = form["name"].ToString(),
            Email = form["email"].ToString(),
            Body = form["body"].ToString(),
            Objections = posting.Objections,
        });
    }

    /// <summary>The form; null where it could not be read, and that was answered.</summary>
    private static async Task<IFormCollection?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await Say(context, StatusCodes.Status415UnsupportedMediaType, "A comment comes as a form: application/x-www-form-urlencoded or multipart/form-data.");
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(Limits, context.RequestAborted);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Say(context, large.StatusCode, $"A comment has room for {CommentText.MaxLength.ToString("N0", CultureInfo.InvariantCulture)} characters.");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            await Say(context, StatusCodes.Status400BadRequest, $"The form could not be read: {broken.Message}");
        }

        return null;
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

    private static void Lead(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private static Task Say(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.Headers[HeaderNames.ContentType] = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words + "\n", context.RequestAborted);
    }
}
