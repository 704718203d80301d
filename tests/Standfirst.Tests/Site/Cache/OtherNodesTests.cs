using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Site.Cache;

namespace Standfirst.Tests.Site.Cache;

/// <summary>Two programs at one paper. Their clock stands still, so that no page grows old by itself.</summary>
public sealed class OtherNodesTests
{
    private const string WantsPostgres = "Several programs at one paper want PostgreSQL.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_changes_is_on_the_pages_of_the_other()
    {
        Assert.SkipUnless(TestDatabases.OnPostgres, WantsPostgres);
        await using var here = await TestPaper.Begin();
        var path = await Publish(here, "Ferry leaves late");
        await using var there = await Another(here);
        await Kept(there, path, "Ferry leaves late");
        await Kept(there, "/", "Ferry leaves late");

        var took = new List<TimeSpan>();
        for (var n = 1; n <= 5; n++)
        {
            var headline = $"Ferry leaves {n} minutes late";
            await here.Change(db => db.Stories.Single().Revise(headline, "", db.Stories.Single().Body, "Ada", TestPaper.Start));
            var since = Stopwatch.StartNew();
            Assert.Contains(headline, await here.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
            await Waiting.Until(async () => (await there.Http.GetStringAsync(path, Stop)).Contains(headline, StringComparison.Ordinal));
            await Waiting.Until(async () => (await there.Http.GetStringAsync("/", Stop)).Contains(headline, StringComparison.Ordinal));
            took.Add(since.Elapsed);
        }

        took.Sort();
        TestContext.Current.SendDiagnosticMessage($"From a save to story and front of another program: {string.Join(", ", took.Select(one => $"{one.TotalMilliseconds:0}"))} ms");
        Assert.True(took[2] < TimeSpan.FromSeconds(1), $"{took[2]}");
        await there.Change(db => db.Stories.Single().Revise("Ferry sinks", "", db.Stories.Single().Body, "Bo", TestPaper.Start));
        await Waiting.Until(async () => (await here.Http.GetStringAsync(path, Stop)).Contains("Ferry sinks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_does_not_hear_itself_and_tells_nobody_what_it_heard()
    {
        Assert.SkipUnless(TestDatabases.OnPostgres, WantsPostgres);
        await using var here = await TestPaper.Begin();
        await using var there = await Another(here);
        var (store, other) = (here.Services.GetRequiredService<PageStore>(), there.Services.GetRequiredService<PageStore>());
        var (heardHere, heardThere, toldThere) = (0, 0, 0);
        store.Dropped += tags => heardHere += tags.Count(tag => tag.StartsWith("story:9", StringComparison.Ordinal));
        other.Dropped += tags => heardThere += tags.Count(tag => tag.StartsWith("story:9", StringComparison.Ordinal));
        other.DroppedHere += tags => toldThere += tags.Count;
        store.Drop(["story:91"]);
        await Waiting.Until(() => heardThere == 1);
        store.Drop(["story:92"]);
        await Waiting.Until(() => heardThere == 2);
        Assert.Equal((2, 0), (heardHere, toldThere));
    }

    [Fact]
    public async Task More_than_a_message_holds_is_everything()
    {
        Assert.SkipUnless(TestDatabases.OnPostgres, WantsPostgres);
        await using var here = await TestPaper.Begin();
        await using var there = await Another(here);
        var (store, other) = (here.Services.GetRequiredService<PageStore>(), there.Services.GetRequiredService<PageStore>());
        var heard = new ConcurrentBag<string>();
        other.Dropped += tags => heard.Add(tags.First());
        store.Drop([.. Enumerable.Range(0, 2000).Select(id => Tags.Story(id))]);
        await Waiting.Until(() => heard.Contains(Tags.Everything));
    }

    [Fact]
    public async Task Whoever_was_cut_off_makes_all_pages_anew()
    {
        Assert.SkipUnless(TestDatabases.OnPostgres, WantsPostgres);
        await using var paper = await TestPaper.Begin();
        var path = await Publish(paper, "Ferry leaves late");
        await Kept(paper, path, "Ferry leaves late");
        await using var db = paper.Open();
        // By nobody who tells of it, as a message that was lost.
        await db.Database.ExecuteSqlAsync($"UPDATE stories SET headline = 'Ferry leaves on time'", Stop);
        Assert.Contains("Ferry leaves late", await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
        await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'", Stop);
        await Waiting.Until(async () => (await paper.Http.GetStringAsync(path, Stop)).Contains("Ferry leaves on time", StringComparison.Ordinal));
    }

    /// <summary>A second program at a paper; both listen.</summary>
    private static async Task<TestPaper> Another(TestPaper paper)
    {
        var other = await TestPaper.Begin(settings => settings with { News = paper.Settings.News }, isFilled: true);
        await Listens(paper);
        await Listens(other);
        return other;
    }

    private static async Task<string> Publish(TestPaper paper, string headline)
    {
        var story = Make.Story(headline);
        await paper.Change(db => db.Stories.Add(story));
        await Listens(paper);
        return story.Path!;
    }

    /// <summary>From memory: it was made before, and the clock stands.</summary>
    private static async Task Kept(TestPaper paper, string path, string words)
    {
        await Listens(paper);
        Assert.Contains(words, await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
        Assert.True(paper.Services.GetRequiredService<PageStore>().Bytes > 0);
    }

    /// <summary>It does a moment after its start; what the database tells of before is lost.</summary>
    private static async Task Listens(TestPaper paper)
    {
        var (store, tag, hears) = (paper.Services.GetRequiredService<PageStore>(), $"probe:{Guid.NewGuid():n}", false);
        store.Dropped += tags => hears |= tags.Contains(tag);
        await using var db = paper.Open();
        await Waiting.Until(async () =>
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify('standfirst_changes', {"a-test " + tag})", Stop);
            return hears;
        });
    }
}
