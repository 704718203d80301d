using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Comments;
using Standfirst.Site;

namespace Standfirst.Tests.Site;

public sealed class CommentPostboxTests
{
    [Fact]
    public async Task A_hundred_posts_at_once_lose_none_and_double_none()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var head = await paper.Published(story, "Head");
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => paper.Reply(CommentReader.Fields(story, $"Reply {i}", $"Reader {i}", i % 2 == 0 ? head : null))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(100, answers.Select(answer => answer.Headers.Location!.ToString().Split('#')[1]).Distinct().Count());
        var comments = await paper.Comments();
        Assert.Equal(101, comments.Count);
        Assert.Equal(100, comments.Skip(1).Select(comment => comment.Text).Distinct().Count());
        var counts = await paper.Counts(story);
        Assert.Equal((101, 51), (counts.Comments, counts.Threads));
    }

    [Fact]
    public async Task The_same_comment_sent_twenty_times_at_once_is_one()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => paper.Reply(CommentReader.Fields(story, "Once"))));
        var comment = Assert.Single(await paper.Comments());
        Assert.All(answers, answer => Assert.Equal($"{CommentReader.Path}#comment-{comment.Id}", answer.Headers.Location!.ToString()));
        Assert.Equal(1, (await paper.Counts(story)).Comments);
    }

    [Fact]
    public async Task One_that_cannot_be_kept_does_not_sink_the_others()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var postbox = paper.Services.GetRequiredService<CommentsPostbox>();
        // No form can bring a reply without a text; it stands for whatever fault one of many may have.
        var replies = Enumerable.Range(0, 30).Select(i => Reply.From(story, null, $"Reader {i}", "", $"Words {i}", "", "a") with { Text = i == 7 ? null! : $"Words {i}" }).ToList();
        var posts = replies.ConvertAll(reply => postbox.Post(reply, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() => posts[7]);
        posts.RemoveAt(7);
        Assert.All(await Task.WhenAll(posts), posting => Assert.Equal(Ruling.Publish, posting.Ruling));
        Assert.Equal(29, (await paper.Comments()).Count);
    }

    [Fact]
    public async Task A_page_that_was_kept_shows_a_comment_at_once()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        Assert.DoesNotContain("Brand new", await paper.Http.GetStringAsync(CommentReader.Path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var id = await paper.Published(story, "Brand new");
        Assert.Contains($"id=\"comment-{id}\"", await paper.Http.GetStringAsync(CommentReader.Path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
