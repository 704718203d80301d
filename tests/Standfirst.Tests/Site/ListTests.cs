using System.Net;
using Standfirst.Readers;
using Standfirst.Sections;
using Standfirst.Stories;

namespace Standfirst.Tests.Site;

public sealed class ListTests
{
    [Theory]
    [InlineData("/news/")]
    [InlineData("/writers/ada-quill")]
    [InlineData("/topics/harbour")]
    public async Task Pages_of_older_stories_hold_each_story_once_newest_first(string list)
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        var courts = new Section("Courts", "courts", news);
        var ada = Make.Writer();
        var harbour = Make.Topic();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 61).Select(n =>
            Make.Story($"Story {n:00}", n % 3 == 0 ? courts : news, at: Make.Yesterday.AddMinutes(-n / 2), by: [ada], topics: [harbour]))));
        var seen = new List<string>();
        var address = list;
        for (var pages = 0; pages < 9; pages++)
        {
            var page = await paper.Page(address);
            seen.AddRange(page.Headlines());
            var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
            Assert.EndsWith(address, canonical, StringComparison.Ordinal);
            if (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            address = next;
        }

        Assert.Equal(61, seen.Count);
        Assert.Equal(61, seen.Distinct().Count());
        Assert.Equal(seen.OrderBy(headline => int.Parse(headline[6..], null) / 2), seen);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(list + "?page=9"));
    }

    [Fact]
    public async Task The_line_up_comes_first_and_the_newest_fill_what_it_leaves_open()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        var old = Make.Story("An old one that matters", news, at: Make.Yesterday.AddDays(-90));
        await paper.Change(db =>
        {
            db.AddRange(Enumerable.Range(0, 20).Select(n => Make.Story($"New {n:00}", news, at: Make.Yesterday.AddMinutes(-n))));
            db.Add(old);
        });
        Assert.Equal("New 00", (await paper.Page("/")).Headlines()[0]);
        await paper.Change(db => db.Add(new LineUpSlot(null, 0, db.Stories.Single(story => story.Headline == old.Headline))));
        var front = (await paper.Page("/")).Headlines();
        Assert.Equal([old.Headline, "New 00", "New 01", "New 02"], front.Take(4));
        Assert.Equal(front.Count, front.Distinct().Count());
    }

    [Fact]
    public async Task A_withdrawn_story_leaves_its_place_in_the_line_up()
    {
        await using var paper = await TestPaper.Begin();
        var lead = Make.Story("Lead");
        await paper.Change(db =>
        {
            db.Add(lead);
            db.Add(Make.Story("Next", at: Make.Yesterday.AddMinutes(-1)));
        });
        await paper.Change(db => db.Add(new LineUpSlot(null, 0, db.Stories.Single(story => story.Headline == "Lead"))));
        Assert.Equal("Lead", (await paper.Page("/")).Headlines()[0]);
        await paper.Change(db => db.Stories.Single(story => story.Headline == "Lead").Withdraw("Wrong.", true, "The editor", TestPaper.Start));
        Assert.Equal(["Next"], (await paper.Page("/")).Headlines());
    }

    [Fact]
    public async Task Each_section_has_its_block_in_the_order_of_the_menu_with_its_childrens_stories()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        news.Position = 2;
        var sport = Make.Section("Sport");
        sport.Position = 1;
        var empty = Make.Section("Empty");
        var rowing = new Section("Rowing", "rowing", sport);
        await paper.Change(db =>
        {
            db.Add(empty);
            db.AddRange(Enumerable.Range(0, 11).Select(n => Make.Story($"Top {n:00}", at: Make.Yesterday.AddMinutes(-n))));
            db.Add(Make.Story("Court", news, at: Make.Yesterday.AddDays(-3)));
            db.Add(Make.Story("Oars", rowing, at: Make.Yesterday.AddDays(-4)));
            db.Add(Make.Story("Ball", sport, at: Make.Yesterday.AddDays(-5)));
        });
        var front = await paper.Page("/");
        Assert.Equal(["Sport", "News"], front.QuerySelectorAll(".block h2.rule-head").Select(name => name.TextContent.Trim()));
        Assert.Equal(["Oars", "Ball"], front.QuerySelector(".block")!.QuerySelectorAll(".headline").Select(one => one.TextContent.Trim()));
        Assert.Equal(["Oars", "Ball"], (await paper.Page("/sport/")).Headlines());
        Assert.Equal(["Oars"], (await paper.Page("/sport/rowing/")).Headlines());
    }

    [Fact]
    public async Task What_was_read_most_today_and_yesterday_is_told()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 4).Select(n => Make.Story($"Story {n}", n < 3 ? news : null))));
        await paper.Change(db =>
        {
            var today = DateOnly.FromDateTime(TestPaper.Start.Date);
            foreach (var story in db.Stories.ToList())
            {
                var rank = story.Headline[^1] - '0';
                db.Add(new DayOfReaders(story.Id, today) { Readers = 10 * rank });
                db.Add(new DayOfReaders(story.Id, today.AddDays(-5)) { Readers = 1000 - (100 * rank) });
            }
        });
        static IEnumerable<string> Most(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".most-read li").Select(li => li.TextContent.Trim());
        Assert.Equal(["Story 3", "Story 2", "Story 1", "Story 0"], Most(await paper.Page("/")));
        Assert.Equal(["Story 2", "Story 1", "Story 0"], Most(await paper.Page("/news/")));
    }

    [Fact]
    public async Task A_paper_that_has_not_printed_yet_says_so()
    {
        await using var paper = await TestPaper.Begin();
        Assert.NotNull((await paper.Page("/")).QuerySelector(".empty"));
        await paper.Change(db => db.Add(Make.Section()));
        Assert.NotNull((await paper.Page("/news/")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_renamed_section_is_renamed_on_every_page_at_once()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(section: Make.Section(), path: "/news/wall")));
        Assert.Contains("News", (await paper.Page("/news/wall")).QuerySelector("nav.menu")!.TextContent, StringComparison.Ordinal);
        await paper.Change(db => db.Sections.Single().Name = "Tidings");
        Assert.Contains("Tidings", (await paper.Page("/news/wall")).QuerySelector("nav.menu")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_has_around_it_what_shares_its_topics_its_thread_and_its_section()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        var (harbour, storm, vole) = (Make.Topic(), Make.Topic("Storm"), Make.Topic("Vole"));
        var first = Make.Story("First", news, at: Make.Yesterday.AddDays(-2));
        first.Thread = "The wall";
        var story = Make.Story("Second", news, "/news/second", topics: [harbour, storm]);
        story.Thread = "The wall";
        await paper.Change(db => db.AddRange(
            first,
            story,
            Make.Story("Shares both", topics: [harbour, storm], at: Make.Yesterday.AddDays(-9)),
            Make.Story("Shares one", topics: [storm], at: Make.Yesterday.AddDays(-1)),
            Make.Story("Shares none", topics: [vole]),
            Make.Story("Neighbour", news)));
        var page = await paper.Page("/news/second");
        IEnumerable<string> In(string part, string what = ".headline") => page.QuerySelector(part)!.QuerySelectorAll(what).Select(one => one.TextContent.Trim());
        Assert.Equal(["First"], In(".earlier", "a"));
        Assert.Equal(["Shares both", "Shares one"], In(".related"));
        Assert.Equal(["Neighbour"], In("section.more"));
    }

    [Fact]
    public async Task Corrections_are_on_the_public_record_newest_first()
    {
        await using var paper = await TestPaper.Begin();
        var (one, two) = (Make.Story("One"), Make.Story("Two"));
        one.Correct(CorrectionKind.Correction, "It was Tuesday.", "The editor", Make.Yesterday.AddHours(1));
        two.Correct(CorrectionKind.Clarification, "The larger mole.", "The editor", Make.Yesterday.AddHours(2));
        two.Correct(CorrectionKind.Update, "More to come.", "The editor", Make.Yesterday.AddHours(3));
        await paper.Change(db => db.AddRange(one, two));
        var page = await paper.Page("/corrections");
        Assert.Equal(["Two", "One"], page.QuerySelectorAll(".record .headline").Select(headline => headline.TextContent));
        Assert.DoesNotContain("More to come.", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
