using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Standfirst.Body;
using Standfirst.Comments;
using Standfirst.Pictures;
using Standfirst.Sample;
using Standfirst.Site;
using Standfirst.Stories;

namespace Standfirst.Tests.Sample;

public sealed class SampleEditionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-03-10T12:00:00Z")]
    [InlineData("2026-03-29T00:10:00Z")]
    [InlineData("2026-08-01T22:59:00Z")]
    [InlineData("2026-12-31T23:59:00Z")]
    [InlineData("2028-02-29T03:00:00Z")]
    [InlineData("2026-10-25T04:00:00Z")]
    public async Task At_whatever_hour_it_is_started_nothing_is_of_the_future(string start)
    {
        var now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        await using var paper = await Filled(now);
        await using var db = paper.Open();
        var stories = await db.Stories.Include(story => story.Corrections).Include(story => story.Kill).ToListAsync(Stop);
        Assert.Equal(EditionFiles.Stories().Count, stories.Count);
        Assert.All(stories, story => Assert.True(story.PublishedAt < now && story.PublishedAt > now.AddDays(-9), story.Headline));
        Assert.All(stories.SelectMany(story => story.Corrections), correction => Assert.True(correction.At < now, correction.Text));
        Assert.All(await db.Comments.ToListAsync(Stop), comment => Assert.True(comment.PostedAt < now, comment.Text));
        var lead = await db.LineUp.Include(slot => slot.Story).SingleAsync(slot => slot.Position == 0, Stop);
        Assert.EndsWith("/weir-gate", lead.Story.Path, StringComparison.Ordinal);
        // What is read most stands on the front, which asks for today and yesterday.
        Assert.All(await db.DaysOfReaders.ToListAsync(Stop), day => Assert.InRange(now.UtcDateTime, day.Day.ToDateTime(default), day.Day.AddDays(2).ToDateTime(default)));
        Assert.True(await db.DaysOfReaders.CountAsync(Stop) >= MostRead.Shown);
    }

    [Fact]
    public async Task Every_body_is_a_document_that_reads_back_equal_and_asks_for_nothing_more()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var pictures = await db.Pictures.Select(picture => picture.Id).ToListAsync(Stop);
        var shown = 0;
        var stories = await db.Stories.Select(story => story.Body).ToListAsync(Stop);
        var pages = await db.Pages.Select(page => page.Body).ToListAsync(Stop);
        foreach (var body in stories.Concat(pages))
        {
            Assert.DoesNotContain("{{", body, StringComparison.Ordinal);
            Assert.DoesNotContain("drawing:", body, StringComparison.Ordinal);
            Assert.DoesNotContain("importedHtml", body, StringComparison.Ordinal);
            var document = Document.Parse(body);
            shown += document.Content.OfType<PictureNode>().Count();
            Assert.All(document.Content.OfType<PictureNode>(), picture => Assert.Contains(picture.Picture!.Value, pictures));
            var again = HtmlReader.Read(BodyHtml.Render(document));
            Assert.Empty(again.Losses);
            Assert.Equal(document, again.Document);
        }

        Assert.Equal(EditionFiles.Stories().Sum(story => story.Html.Split("<img ").Length - 1), shown);
    }

    [Fact]
    public async Task The_story_in_Arabic_and_its_translation_know_each_other()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var arabic = await db.Stories.SingleAsync(story => story.Language == "ar", Stop);
        var english = await db.Stories.SingleAsync(story => story.TranslationOfId == arabic.Id, Stop);
        Assert.Equal("", english.Language);
        Assert.Contains("\"الاثنين\"", arabic.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_corrected_keeps_its_former_words_and_says_so()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var stories = await db.Stories.Include(story => story.Corrections).Include(story => story.Revisions).AsSplitQuery()
            .Where(story => story.Corrections.Count > 0).ToListAsync(Stop);
        Assert.Equal(
            [CorrectionKind.Clarification, CorrectionKind.Correction, CorrectionKind.Update],
            stories.SelectMany(story => story.Corrections).Select(correction => correction.Kind).Distinct().OrderBy(kind => kind.ToString()));
        Assert.All(stories, story => Assert.Equal(story.Corrections.Count, story.Revisions.Count));
        Assert.All(stories, story => Assert.Equal(story.Corrections.Max(correction => correction.At), story.UpdatedAt));
        var hall = stories.Single(story => story.Path!.EndsWith("market-hall-roof", StringComparison.Ordinal));
        Assert.Contains("1886", hall.Revisions.Single().Body, StringComparison.Ordinal);
        Assert.DoesNotContain("1886", hall.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_withdrawn_story_is_not_live_and_says_why()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var killed = await db.Stories.Include(story => story.Kill).SingleAsync(story => story.Status == Status.Killed, Stop);
        Assert.True(killed.Kill!.IsPublic);
        Assert.NotEmpty(killed.Kill.Reason);
        Assert.Equal(EditionFiles.Stories().Count - 1, await db.Stories.Live(paper.Clock.GetUtcNow()).CountAsync(Stop));
    }

    [Fact]
    public async Task The_counts_beside_the_stories_agree_with_the_comments()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var comments = await db.Comments.Include(comment => comment.Verdicts).ToListAsync(Stop);
        foreach (var story in await db.Stories.Include(story => story.Counts).ToListAsync(Stop))
        {
            var seen = comments.Where(comment => comment.StoryId == story.Id && comment.State == CommentState.Published).ToList();
            Assert.Equal(seen.Count, story.Counts.Comments);
            Assert.Equal(seen.Count(comment => comment.ThreadId is null), story.Counts.Threads);
        }

        Assert.Contains(comments, comment => comment.Parent?.Parent is not null && comment.ThreadId == comment.Parent.Parent.Id);
        Assert.All(comments.Where(comment => comment.State != CommentState.Published), comment => Assert.NotEmpty(comment.Verdicts.Single().Reason));
        Assert.Equal([CommentState.Published, CommentState.Held, CommentState.Rejected], comments.Select(comment => comment.State).Distinct().Order());
    }

    [Fact]
    public async Task A_publication_with_stories_is_left_alone()
    {
        await using var paper = await Filled();
        await using var db = paper.Open();
        var before = await db.Stories.CountAsync(Stop);
        Assert.False(await SampleEdition.Fill(db, Draw, paper.Clock, Stop));
        Assert.Equal(before, await db.Stories.CountAsync(Stop));
    }

    [Fact]
    public async Task A_drawing_that_fails_leaves_the_publication_empty()
    {
        await using var paper = await TestPaper.Begin();
        await using (var db = paper.Open())
        {
            await Assert.ThrowsAsync<IOException>(() => SampleEdition.Fill(
                db, (name, cancel) => name == "ferry" ? throw new IOException("disk full") : Draw(name, cancel), paper.Clock, Stop));
        }

        Assert.Equal("The Test Gazette", await paper.Read(db => db.Papers.Select(one => one.Name).SingleAsync(Stop)));
        Assert.Equal(0, await paper.Read(db => db.Pictures.CountAsync(Stop)));
        Assert.Equal(0, await paper.Read(db => db.Sections.CountAsync(Stop)));
    }

    private static async Task<TestPaper> Filled(DateTimeOffset? now = null)
    {
        var paper = await TestPaper.Begin();
        await using var db = paper.Open();
        var clock = now is { } at ? new FakeTimeProvider(at) : paper.Clock;
        Assert.True(await SampleEdition.Fill(db, Draw, clock, Stop));
        return paper;
    }

    private static Task<Picture> Draw(string name, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        return Task.FromResult(Picture.Stored(hash, $"{name}.png", "image/png", 1000, 1600, 1067, TestPaper.Start));
    }
}
