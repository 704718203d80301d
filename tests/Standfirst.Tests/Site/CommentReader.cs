using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Stories;

namespace Standfirst.Tests.Site;

/// <summary>What tests of replies do again and again: a story to reply to, and a reader who posts.</summary>
internal static class CommentReader
{
    public const string Path = "/news/2026/03/10/the-bridge-opens";

    public const string Body = """{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"It opened."}]}]}""";

    /// <summary>A live story; its id.</summary>
    public static async Task<long> Story(this TestPaper paper, string path = Path, Action<Story>? with = null)
    {
        Story story = null!;
        await paper.Change(db =>
        {
            story = new Story("The bridge opens", Body, null, TestPaper.Start.AddHours(-2));
            story.Publish(TestPaper.Start.AddHours(-1), path);
            with?.Invoke(story);
            db.Stories.Add(story);
        });
        return story.Id;
    }

    public static Dictionary<string, string> Fields(long story, string body = "Well said.", string name = "Ann", long? parent = null)
    {
        var fields = new Dictionary<string, string> { ["story"] = $"{story}", ["name"] = name, ["email"] = "", ["body"] = body, ["website"] = "" };
        if (parent is not null)
        {
            fields["parent"] = $"{parent}";
        }

        return fields;
    }

    public static async Task<HttpResponseMessage> Reply(this TestPaper paper, Dictionary<string, string> fields, Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/comments") { Content = new FormUrlEncodedContent(fields) };
        with?.Invoke(request);
        return await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>One that is published at once; its id.</summary>
    public static async Task<long> Published(this TestPaper paper, long story, string body, long? parent = null, string name = "Ann")
    {
        var answer = await paper.Reply(Fields(story, body, name, parent));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return long.Parse(answer.Headers.Location!.ToString().Split("#comment-")[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Task<List<Comment>> Comments(this TestPaper paper)
        => paper.Read(db => db.Comments.Include(comment => comment.Verdicts.OrderBy(verdict => verdict.Id)).OrderBy(comment => comment.Id).ToListAsync());

    public static Task<StoryCounts> Counts(this TestPaper paper, long story)
        => paper.Read(db => db.Set<StoryCounts>().SingleAsync(counts => counts.StoryId == story));

    public static Task<TestPaper> Begin(int perMinute = 0) => TestPaper.Begin(settings => settings with { CommentsPerMinute = perMinute });
}
