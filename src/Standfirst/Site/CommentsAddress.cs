using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>Addresses within a story's page: a comment, a page of its threads, the form as an answer.</summary>
internal static class CommentsAddress
{
    /// <summary>Query of a page of threads, from 1.</summary>
    public const string PageQuery = "comments";

    /// <summary>Query that opens the form as an answer to a comment.</summary>
    public const string ReplyQuery = "reply";

    /// <summary>Query by which the writer of a held comment is told.</summary>
    public const string StateQuery = "comment";

    public const string HeldState = "held";

    public static string Held(string storyPath) => $"{Addresses.Encode(storyPath)}?{StateQuery}={HeldState}#comments";

    public static string Of(string storyPath, long comment, int page) => $"{Page(storyPath, page)}#comment-{comment}";

    /// <summary>Of a page of threads, without a fragment.</summary>
    public static string Page(string storyPath, int page) => page <= 1 ? Addresses.Encode(storyPath) : $"{Addresses.Encode(storyPath)}?{PageQuery}={page}";

    public static string Reply(string storyPath, long comment, int page)
        => $"{Page(storyPath, page)}{(page <= 1 ? '?' : '&')}{ReplyQuery}={comment}#reply";

    /// <summary>Where a comment that readers see stands.</summary>
    public static async Task<string> Of(NewsDb db, string storyPath, Comment comment, CancellationToken stop)
        => Of(storyPath, comment.Id, await CommentsOutline.PageOf(db, comment.StoryId, comment.ThreadId ?? comment.Id, comment.Id, stop));

    /// <summary>Where a comment that was just posted is seen. A new thread heads the first page; an answer is where its thread is.</summary>
    public static async Task<string> Of(IDbContextFactory<NewsDb> databases, CommentsPosting posting, CancellationToken stop)
    {
        var page = 1;
        if (posting.ThreadId is { } thread)
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            page = await CommentsOutline.PageOf(db, posting.StoryId, thread, posting.CommentId, stop);
        }

        return Of(posting.StoryPath!, posting.CommentId, page);
    }
}
