using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Sample;
using Standfirst.Stories;
using Standfirst.Tests.Search;

namespace Standfirst.Tests.Sample;

public sealed class SeedingTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        var first = await Rows(seed: 7);
        Assert.Equal(first, await Rows(seed: 7));
        Assert.NotEqual(first, await Rows(seed: 8));
    }

    [Fact]
    public async Task A_seeded_paper_is_live_counted_searchable_and_takes_more()
    {
        await using var paper = await TestPaper.Begin();
        await Seed(paper, 120, 1_150);
        await using var db = paper.Open();
        var stop = TestContext.Current.CancellationToken;
        var stories = await db.Stories.Live(TestPaper.Start).Include(story => story.Counts).OrderBy(story => story.Id).ToListAsync(stop);
        Assert.Equal(120, stories.Count);
        Assert.Equal(6, stories.Select(story => story.SectionId).Distinct().Count());
        Assert.Equal(stories.Select(story => story.PublishedAt), stories.Select(story => story.PublishedAt).Order());
        Assert.InRange(stories.Average(story => PlainText.Of(Document.Parse(story.Body)).Words), 560, 680);
        Assert.All(stories, story => Assert.Equal(story.Body, Document.Parse(story.Body).ToJson()));
        Assert.All(stories, story => Assert.DoesNotContain('[', story.Headline + story.Dek));

        var perStory = await db.Comments.GroupBy(comment => comment.StoryId)
            .Select(group => new { group.Key, All = group.Count(), Threads = group.Count(comment => comment.ParentId == null) }).ToDictionaryAsync(one => one.Key, stop);
        Assert.Equal(1_150, perStory.Values.Sum(one => one.All));
        Assert.All(stories, story => Assert.Equal((perStory.GetValueOrDefault(story.Id)?.All ?? 0, perStory.GetValueOrDefault(story.Id)?.Threads ?? 0), (story.Counts.Comments, story.Counts.Threads)));
        Assert.All(stories.TakeLast(100), story => Assert.InRange(story.Counts.Comments, 10, int.MaxValue));
        Assert.True(await db.Comments.AllAsync(comment => comment.ParentId == null || comment.ThreadId != null, stop));
        Assert.InRange((await paper.Search("council")).Total, 1, 120);

        // The numbers that came with the rows are used up: the next ones are free.
        Assert.Equal(121, await paper.Print("After the seed", "Text."));
        Assert.False(await Seeding.IsEmpty(db, stop));
    }

    private static async Task<string[]> Rows(long seed)
    {
        await using var paper = await TestPaper.Begin();
        await Seed(paper, 30, 300, seed);
        await using var db = paper.Open();
        var stop = TestContext.Current.CancellationToken;
        var stories = await db.Stories.Include(story => story.Bylines).Include(story => story.Topics).AsSplitQuery().OrderBy(story => story.Id).ToListAsync(stop);
        var comments = await db.Comments.OrderBy(comment => comment.Id).ToListAsync(stop);
        return
        [
            .. stories.Select(story => $"{story.Id} {story.Version} {story.Path} {story.PublishedAt:O} {story.Headline} {story.Dek} {story.Body} "
                + string.Join(',', story.Bylines.Select(byline => $"{byline.Id}={byline.WriterId}").Concat(story.Topics.Select(topic => $"{topic.TopicId}")))),
            .. comments.Select(comment => $"{comment.Id} {comment.StoryId} {comment.ParentId} {comment.ThreadId} {comment.Name} {comment.PostedAt:O} {comment.Text}"),
        ];
    }

    private static async Task Seed(TestPaper paper, int stories, int comments, long seed = 1)
    {
        await using var db = paper.Open();
        Assert.True(await Seeding.IsEmpty(db, TestContext.Current.CancellationToken));
        await new Seeding(db, stories, comments, seed).Fill(null, TestContext.Current.CancellationToken);
    }
}
