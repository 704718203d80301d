using System.Net;
using Standfirst.Comments;
using Standfirst.Stories;

namespace Standfirst.Tests.Site;

/// <summary>What is not live is nowhere: not on its page, in no list, no feed, no sitemap.</summary>
public sealed class VisibilityTests
{
    private const string Headline = "Mole found in harbour office";
    private const string Path = "/news/mole";

    /// <summary>Everywhere that a live story is.</summary>
    private static readonly string[] Lists =
    [
        "/", "/news/", "/writers/ada-quill", "/topics/harbour", "/corrections", "/feed.xml", "/atom.xml", "/feed.json", "/news/feed.xml", "/news/atom.xml",
        "/news/feed.json", "/writers/ada-quill/feed.xml", "/topics/harbour/atom.xml", "/sitemaps/1.xml", "/news-sitemap.xml", "/news/other", "/comments/feed.xml", "/search?q=mole",
    ];

    [Fact]
    public async Task A_live_story_is_everywhere()
    {
        await using var paper = await Paper(Make.Yesterday);
        foreach (var list in Lists)
        {
            Assert.True(await Shows(paper, list), list);
        }

        Assert.Equal(HttpStatusCode.OK, await paper.Status(Path));
    }

    [Theory]
    [InlineData(Status.Draft)]
    [InlineData(Status.Submitted)]
    [InlineData(Status.Approved)]
    [InlineData(Status.Spiked)]
    public async Task A_story_that_never_ran_is_nowhere(Status status)
    {
        await using var paper = await Paper(Make.Yesterday, status: status);
        await IsNowhere(paper);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(Path));
    }

    [Fact]
    public async Task A_scheduled_story_is_nowhere_and_appears_everywhere_at_its_minute()
    {
        var minute = TestPaper.Start.AddSeconds(20);
        await using var paper = await Paper(minute);
        await IsNowhere(paper);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(Path));
        paper.Clock.Advance(TimeSpan.FromSeconds(21));
        foreach (var list in Lists)
        {
            Assert.True(await Shows(paper, list), list);
        }

        Assert.Equal(HttpStatusCode.OK, await paper.Status(Path));
    }

    [Fact]
    public async Task An_embargoed_story_is_nowhere_until_its_embargo_ends()
    {
        await using var paper = await Paper(Make.Yesterday, embargo: TestPaper.Start.AddSeconds(30));
        await IsNowhere(paper);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(Path));
        paper.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.True(await Shows(paper, "/"));
        Assert.Equal(HttpStatusCode.OK, await paper.Status(Path));
    }

    [Fact]
    public async Task A_killed_story_vanishes_at_once_and_answers_410_with_its_reason()
    {
        await using var paper = await Paper(Make.Yesterday);
        foreach (var list in Lists)
        {
            await paper.Get(list);
        }

        await paper.Get(Path);
        await paper.Change(db => db.Stories.Single(story => story.Path == Path).Withdraw("The photograph was forged.", isPublic: true, "The editor", TestPaper.Start));
        await IsNowhere(paper);
        var page = await paper.Page(Path);
        Assert.Equal(HttpStatusCode.Gone, await paper.Status(Path));
        Assert.Contains("The photograph was forged.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.Content("robots"));
    }

    [Fact]
    public async Task A_reason_that_is_not_public_is_not_told()
    {
        await using var paper = await Paper(Make.Yesterday);
        await paper.Change(db => db.Stories.Single(story => story.Path == Path).Withdraw("Our lawyer says so.", isPublic: false, "The editor", TestPaper.Start));
        var page = await paper.Page(Path);
        Assert.Equal(HttpStatusCode.Gone, await paper.Status(Path));
        Assert.DoesNotContain("lawyer", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Headline, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_was_killed_before_its_minute_was_never_there()
    {
        await using var paper = await Paper(TestPaper.Start.AddHours(1));
        await paper.Change(db => db.Stories.Single(story => story.Path == Path).Withdraw("Wrong.", isPublic: true, "The editor", TestPaper.Start));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(Path));
    }

    [Fact]
    public async Task Ninjs_is_given_of_live_stories_only()
    {
        await using var paper = await Paper(Make.Yesterday);
        var id = await paper.Read(db => Task.FromResult(db.Stories.Single(story => story.Path == Path).Id));
        Assert.Equal(HttpStatusCode.OK, await paper.Status($"/api/v1/stories/{id}"));
        await paper.Change(db => db.Stories.Single(story => story.Path == Path).EmbargoUntil = TestPaper.Start.AddDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status($"/api/v1/stories/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/api/v1/stories/999999"));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/api/v1"));
    }

    private static async Task<TestPaper> Paper(DateTimeOffset at, Status status = Status.Published, DateTimeOffset? embargo = null)
    {
        var paper = await TestPaper.Begin();
        var news = Make.Section();
        var ada = Make.Writer();
        var harbour = Make.Topic();
        var story = Make.Story(Headline, news, Path, at, by: [ada], topics: [harbour], status: status);
        story.EmbargoUntil = embargo;
        if (status == Status.Published)
        {
            story.Correct(CorrectionKind.Correction, "It was a vole.", "The editor", at);
        }

        await paper.Change(db =>
        {
            db.Add(story);
            db.Add(Make.Story("Another one", news, "/news/other", by: [ada], topics: [harbour]));
        });
        await paper.Change(db => db.Add(Said(story.Id, at)));
        return paper;
    }

    private static Comment Said(long story, DateTimeOffset at)
    {
        var comment = new Comment(story, null, "Reader", "Well dug.", at);
        comment.Decide(new Verdict(CommentState.Published, "test", "", at));
        return comment;
    }

    private static async Task IsNowhere(TestPaper paper)
    {
        foreach (var list in Lists)
        {
            Assert.False(await Shows(paper, list), list);
        }
    }

    private static async Task<bool> Shows(TestPaper paper, string list)
    {
        var text = (await paper.Text(list)).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        return text.Contains(Headline, StringComparison.Ordinal) || text.Contains(Path + "<", StringComparison.Ordinal);
    }
}
