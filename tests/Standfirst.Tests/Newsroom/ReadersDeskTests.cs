using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Readers;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Readers;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Newsroom;

/// <summary>The newsroom's pages of what was read, the switch and the eraser.</summary>
public sealed class ReadersDeskTests
{
    private const string Desk = "/newsroom/readers";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TestPaper.Start.UtcDateTime);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_has_stories_hours_hosts_and_devices_of_the_period_and_a_story_its_own()
    {
        await using var paper = await TestPaper.Begin();
        var (bridge, wall) = (await paper.Story("/bridge"), await paper.Story("/wall", story => story.Write("The wall holds", "", CommentReader.Body)));
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await browser.Get(Desk);
        Assert.Contains("Nobody was counted on this day", browser.Text, StringComparison.Ordinal);
        for (var reader = 1; reader <= 6; reader++)
        {
            await ReadershipTests.Read(paper, "/wall", reader, reader == 1 ? null : "https://search.example/?q=wall");
        }

        await ReadershipTests.Read(paper, "/bridge", 1);
        await ReadershipTests.Keep(paper);
        await paper.Change(db => db.AddRange(new DayOfReaders(bridge, Today.AddDays(-1)) { Readers = 2000 }, new PartOfReaders(Today.AddDays(-1), ReadersBy.All, "") { Readers = 2000 }));

        await browser.Get(Desk);
        Assert.Equal(["The wall holds", "The bridge opens"], Rows(browser, "tbody th[scope=row] a"));
        Assert.Equal("6", browser.Page.QuerySelector("table tbody td.number")!.TextContent);
        Assert.Equal(24, Table(browser, "hours").Count);
        Assert.Contains(("12:00", "7"), Table(browser, "hours"));
        Assert.Equal([("search.example", "5"), ("direct or unknown", "2")], Table(browser, "hosts"));
        Assert.Equal([("desktop", "7")], Table(browser, "devices"));
        Assert.Empty(browser.Page.QuerySelectorAll("[style]"));
        Assert.NotNull(browser.Page.QuerySelector($"a[href='/newsroom/stories/{wall}']"));

        await browser.Get($"{Desk}?period=7");
        Assert.Equal(["The bridge opens", "The wall holds"], Rows(browser, "tbody th[scope=row] a"));
        Assert.Equal("2,001", browser.Page.QuerySelector("table tbody td.number")!.TextContent);
        Assert.Equal(7, Table(browser, "days").Count);
        await browser.Get($"{Desk}?period=7&sort=fewest");
        Assert.Equal(["The wall holds", "The bridge opens"], Rows(browser, "tbody th[scope=row] a"));
        Assert.Equal("ascending", browser.Page.QuerySelector("th.number")!.GetAttribute("aria-sort"));
        await browser.Get($"{Desk}?period=yesterday");
        Assert.Equal(["The bridge opens"], Rows(browser, "tbody th[scope=row] a"));

        await browser.Get($"{Desk}/{wall}");
        Assert.Equal([("search.example", "5"), ("direct or unknown", "1")], Table(browser, "hosts"));
        Assert.Equal(28, Table(browser, "days").Count);
        await browser.Get($"{Desk}/{bridge}?period=today");
        Assert.Contains("On no day as many as 5", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{Desk}/4711")).Status);
        await browser.Get($"/newsroom/stories/{wall}");
        Assert.NotNull(browser.Page.QuerySelector($"a[href='{Desk}/{wall}']"));
    }

    [Fact]
    public async Task Everybody_on_the_staff_sees_it_and_what_is_not_out_only_those_who_write()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall");
        await paper.Change(db => db.Add(Make.Story("A secret", status: Status.Draft)));
        var draft = await paper.Read(db => db.Stories.Where(one => one.Headline == "A secret").Select(one => one.Id).SingleAsync(Stop));
        await ReadershipTests.Read(paper, "/wall", 1);
        await ReadershipTests.Keep(paper);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await Browser.SignedIn(paper, role, $"{role}@example.org", role.ToString());
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(Desk)).Status);
            var writes = Permissions.Of(role).Contains(Permission.WriteStories);
            Assert.Equal(writes, browser.Page.QuerySelector($"a[href='/newsroom/stories/{story}']") is not null);
            Assert.Equal(HttpStatusCode.OK, (await browser.Get($"{Desk}/{story}")).Status);
            Assert.Equal(writes ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.Get($"{Desk}/{draft}")).Status);
        }

        using var nobody = new Browser(paper);
        await nobody.Get(Desk);
        Assert.StartsWith("/newsroom/sign-in", nobody.Led, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_nothing_is_counted_and_no_page_says_what_is_read_most()
    {
        await using var paper = await TestPaper.Begin();
        var section = Make.Section();
        await paper.Change(db => db.Add(Make.Story("The wall holds", section, "/wall")));
        var story = await paper.Read(db => db.Stories.Select(one => one.Id).SingleAsync(Stop));
        await ReadershipTests.Read(paper, "/wall", 1);
        await ReadershipTests.Keep(paper);
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        // Pages of before are a minute old at most.
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var front in (string[])["/", "/news/"])
        {
            Assert.NotNull((await paper.Page(front)).QuerySelector("#most-read"));
        }

        await ReadershipTests.Read(paper, "/wall", 2);
        await Switch(admin, isOn: false);
        await ReadershipTests.Read(paper, "/wall", 3);
        await ReadershipTests.Keep(paper);
        Assert.Equal(1, (await paper.Counts(story)).Readers);
        Assert.Equal(1, await paper.Read(db => db.PartsOfReaders.Where(part => part.By == ReadersBy.All).SumAsync(part => part.Readers, Stop)));
        foreach (var front in (string[])["/", "/news/"])
        {
            Assert.Null((await paper.Page(front)).QuerySelector("#most-read"));
        }

        await admin.Get(Desk);
        Assert.Contains("Readers are not counted", admin.Text, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("a[href='/newsroom/settings#counts']"));
        Assert.Equal("1", admin.Page.QuerySelector("table tbody td.number")!.TextContent);
        Assert.Contains(await paper.Read(db => db.AuditLog.Select(entry => entry.Details).ToListAsync(Stop)), line => line.Contains("readers counted from “yes” to “no”", StringComparison.Ordinal));

        await Switch(admin, isOn: true);
        await ReadershipTests.Read(paper, "/wall", 3);
        await ReadershipTests.Keep(paper);
        Assert.Equal(2, (await paper.Counts(story)).Readers);
        Assert.NotNull((await paper.Page("/")).QuerySelector("#most-read"));
    }

    [Fact]
    public async Task Another_node_and_one_that_starts_hear_of_the_switch_before_they_keep_anything()
    {
        await using var one = await TestPaper.Begin();
        await one.Story("/wall");
        await using var two = await TestPaper.Begin(settings => settings with { News = one.Settings.News }, isFilled: true);
        await ReadershipTests.Read(two, "/wall", 1);
        await one.Change(db => db.Papers.Single().CountsReaders = false);
        await ReadershipTests.Read(two, "/wall", 2);
        await ReadershipTests.Keep(two);
        Assert.Empty(await one.Read(db => db.DaysOfReaders.ToListAsync(Stop)));
        Assert.Empty(await one.Read(db => db.PartsOfReaders.ToListAsync(Stop)));
    }

    [Fact]
    public async Task The_numbers_are_erased_by_an_administrator_who_is_sure_and_the_log_says_so()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall");
        for (var reader = 1; reader <= 6; reader++)
        {
            await ReadershipTests.Read(paper, "/wall", reader);
        }

        await ReadershipTests.Keep(paper);
        await ReadershipTests.Read(paper, "/wall", 7);
        using var editor = await Browser.SignedIn(paper, Role.Editor, "tom@example.org", "Tom Reed");
        await editor.Get("/newsroom/me");
        await editor.Fetch("/newsroom/settings?handler=EraseReaders", ("sure", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, editor.Status);

        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit("/newsroom/settings", "?handler=EraseReaders");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("nothing brings the numbers back", admin.Text, StringComparison.Ordinal);
        Assert.Equal(6, (await paper.Counts(story)).Readers);

        await admin.Submit("/newsroom/settings", "?handler=EraseReaders", ("sure", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        await ReadershipTests.Keep(paper);
        Assert.Equal(0, (await paper.Counts(story)).Readers);
        Assert.Empty(await paper.Read(db => db.DaysOfReaders.ToListAsync(Stop)));
        Assert.Empty(await paper.Read(db => db.PartsOfReaders.ToListAsync(Stop)));
        Assert.Empty(await paper.Read(db => db.PartsOfStoryReaders.ToListAsync(Stop)));
        var entry = await paper.Read(db => db.AuditLog.SingleAsync(one => one.Act == Acts.ErasedReaders, Stop));
        Assert.Equal(("Ada Quill", "The Test Gazette"), (entry.Who, entry.SubjectLabel));
        Assert.True(await paper.Read(db => db.Papers.Select(one => one.CountsReaders).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_file_for_a_spreadsheet_runs_nothing()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall", one => one.Write("=HYPERLINK(\"http://evil.example\")", "", CommentReader.Body));
        await paper.Change(db =>
        {
            db.Add(new DayOfReaders(story, Today) { Readers = 1234 });
            // No such host comes in; should one ever, it is a text.
            db.AddRange(new PartOfReaders(Today, ReadersBy.Host, "=cmd()") { Readers = 3 }, new PartOfReaders(Today, ReadersBy.Host, "(none)") { Readers = 2 });
        });
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        Assert.Equal("Host,Readers\r\n'=cmd(),3\r\ndirect or unknown,2\r\n", await browser.Read($"{Desk}?csv=hosts"));
        Assert.Equal(("text/csv", "readers-hosts-2026-03-10-2026-03-10.csv"), (browser.Answer.Content.Headers.ContentType!.MediaType, browser.Answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await browser.Answer.Content.ReadAsByteArrayAsync(Stop))[..3]);
        var stories = (await browser.Read($"{Desk}?csv=stories")).Split("\r\n");
        Assert.Equal("Story,Headline,Section,Published,Address,Readers", stories[0]);
        Assert.Equal($"{story},\"'=HYPERLINK(\"\"http://evil.example\"\")\",,2026-03-10 11:00,{browser.Root}/wall,1234", stories[1]);
        await browser.Read($"{Desk}?csv=passwords");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.StartsWith("Day,Readers\r\n", await browser.Read($"{Desk}/{story}?csv=days"), StringComparison.Ordinal);
    }

    private static async Task Switch(Browser admin, bool isOn)
    {
        await admin.Get("/newsroom/settings");
        List<(string, string)> fields = [("name", "The Test Gazette"), ("tagline", ""), ("language", "en"), ("timeZone", "UTC"), ("pathPattern", "/{section}/{slug}"), ("history", "Corrections"), ("showsReaders", "1")];
        await admin.Fetch("/newsroom/settings", isOn ? [.. fields, ("countsReaders", "1")] : [.. fields]);
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
    }

    private static List<string> Rows(Browser browser, string selector) => [.. browser.Page.QuerySelectorAll($"[aria-labelledby=stories] {selector}").Select(one => one.TextContent)];

    private static List<(string, string)> Table(Browser browser, string which)
        => [.. browser.Page.QuerySelectorAll($"[aria-labelledby={which}] tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent))];
}
