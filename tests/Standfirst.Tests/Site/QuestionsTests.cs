using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Comments;
using Standfirst.Sections;
using Standfirst.Site.Cache;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests.Site;

/// <summary>How often each kind of page asks the database, with the page cache off: what a page costs is mostly that.</summary>
public sealed class QuestionsTests
{
    /// <summary>The page; how often it asks when what stands around it is in memory, and when nothing of the paper is.</summary>
    private static readonly (string Address, int Again, int Cold)[] Pages =
    [
        ("/", 1, 11), ("/news/", 1, 11), ("/wall", 1, 13), ("/said", 2, 14), ("/writers/ada-quill", 2, 11), ("/topics/harbour", 2, 11),
        ("/corrections", 1, 8), ("/search?q=wall", 4, 13), ("/feed.xml", 4, 13),
    ];

    [Fact]
    public async Task Each_page_asks_no_more_than_this_however_many_stories_there_are()
    {
        // Before the paper: where nobody listens, a context of EF's does not look again for a second.
        using var questions = new Questions();
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        questions.Connection = await paper.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        var archive = await Archive.Begin(paper, stories: 20);
        await Comment(paper, 6);
        var small = await Counts(paper, questions);
        await archive.Grow(stories: 200);
        var large = await Counts(paper, questions);
        var wrong = Pages.Where((page, i) => large[i].Again > page.Again || large[i].Cold > page.Cold || large[i] != small[i])
            .Select((page, i) => page.Address).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", Pages.Select((page, i) => $"{page.Address}: {small[i]} in the small paper, {large[i]} in the large one, allowed ({page.Again}, {page.Cold})")));
    }

    /// <summary>What SQLite does for a question, in instructions of its machine: a walk through all that is published shows here, in a paper too small for it to take time.</summary>
    [Fact]
    public async Task No_page_and_no_comment_means_more_work_in_a_larger_paper()
    {
        using var questions = new Questions();
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false, CommentsPerMinute = 0 });
        if (await paper.Read(db => Task.FromResult(!db.Database.IsSqlite())))
        {
            Assert.Skip("PostgreSQL does not count its steps");
        }

        questions.Connection = await paper.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        var archive = await Archive.Begin(paper, stories: 150);
        var small = await Steps("a");
        await archive.Grow(stories: 1500);
        var large = await Steps("b");
        // A search reads and ranks up to a thousand.
        var more = small.Keys.Where(what => !what.StartsWith("/search", StringComparison.Ordinal) && large[what] > (small[what] * 1.2) + 500)
            .Select(what => $"{what}: {small[what]} steps in the small paper, {large[what]} in the large one").ToList();
        Assert.True(more.Count == 0, string.Join("\n", more));
        Assert.All(small.Values, steps => Assert.True(steps > 0));

        async Task<Dictionary<string, long>> Steps(string words)
        {
            var steps = new Dictionary<string, long>();
            foreach (var (address, _, _) in Pages)
            {
                await paper.Text(address);
                questions.Steps = 0;
                await paper.Text(address);
                steps[address] = questions.Steps;
            }

            foreach (var round in (string[])["first", "comment"])
            {
                questions.Steps = 0;
                await Comment(paper, 1, $"{words} {round}");
                steps[round] = questions.Steps;
            }

            return steps;
        }
    }

    private static async Task Comment(TestPaper paper, int count, string words = "")
    {
        var story = await paper.Read(db => db.Stories.Where(one => one.Path == "/said").Select(one => one.Id).SingleAsync(TestContext.Current.CancellationToken));
        for (var i = 0; i < count; i++)
        {
            using var form = new FormUrlEncodedContent([new("story", story.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("name", $"Reader {i}"), new("body", $"The wall is {i} metres high. {words}")]);
            (await paper.Http.PostAsync("/comments", form, TestContext.Current.CancellationToken)).Dispose();
        }

        Assert.Equal(count, await paper.Read(db => db.Comments.CountAsync(one => one.State == CommentState.Published && one.Text.EndsWith(words), TestContext.Current.CancellationToken)));
    }

    private static async Task<List<(int Again, int Cold)>> Counts(TestPaper paper, Questions questions)
    {
        var store = paper.Services.GetRequiredService<PageStore>();
        var counts = new List<(int, int)>();
        foreach (var (address, _, _) in Pages)
        {
            await paper.Text(address);
            questions.Count = 0;
            await paper.Text(address);
            var again = questions.Count;
            store.Drop([Tags.Everything, Tags.Lists]);
            questions.Count = 0;
            await paper.Text(address);
            counts.Add((again, questions.Count));
        }

        return counts;
    }

    /// <summary>Two stories that have addresses, and any number beside them: all of one section, writer and topic.</summary>
    private sealed record Archive(TestPaper Paper, Section Section, Writer Ada, Topic Harbour)
    {
        public static async Task<Archive> Begin(TestPaper paper, int stories)
        {
            var archive = new Archive(paper, Make.Section(), Make.Writer(), Make.Topic());
            await paper.Change(db =>
            {
                db.Add(archive.Story("Wall", "/wall", TestPaper.Start.AddMinutes(-9)));
                db.Add(archive.Story("Said", "/said", TestPaper.Start.AddMinutes(-8)));
                archive.Add(db, stories);
            });
            return archive;
        }

        public Task Grow(int stories) => Paper.Change(db =>
        {
            db.AttachRange(Section, Ada, Harbour);
            Add(db, stories);
        });

        private void Add(NewsDb db, int stories)
        {
            for (var i = 0; i < stories; i++)
            {
                db.Add(Story($"Harbour wall {i}", null, TestPaper.Start.AddHours(-1).AddMinutes(-i)));
            }
        }

        private Story Story(string headline, string? path, DateTimeOffset at) => Make.Story(headline, Section, path, at, by: [Ada], topics: [Harbour]);
    }
}
