using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Stories;
using Standfirst.Tests.Feeds;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Quotations;

/// <summary>Who said what on the site: a speaker's page, the search, feeds; and that nothing of a story that is not out is there.</summary>
public sealed class QuotationPagesTests
{
    /// <summary>Everywhere that a quotation of Margaret Tull is.</summary>
    private static readonly string[] Places =
    [
        "/speakers/margaret-tull", "/quotations", "/quotations?q=voted", "/quotations?speaker=Margaret+Tull", "/quotations?source=CBS", "/speakers/margaret-tull/feed.xml", "/speakers/margaret-tull/atom.xml",
        "/speakers/margaret-tull/feed.json", "/quotations/feed.xml", "/quotations/atom.xml", "/quotations/feed.json",
    ];

    [Fact]
    public async Task A_speakers_page_has_what_they_said_newest_first_each_with_its_place_in_the_story()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(
            Said.Story("Older", Said.Body(("“We shall see,”", "Margaret Tull, councillor", null)), "/news/older", Make.Yesterday.AddDays(-3)),
            Said.Story("Newer", Said.Body(("“It rained,”", "Ada Quill", null), ("“I would have voted the other way,”", "Margaret Tull, councillor for Quayside", "CBS"), ("a shame", "MARGARET TULL", null)), "/news/newer")));
        var page = await paper.Page("/speakers/margaret-tull");
        Assert.Equal("Margaret Tull", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("councillor for Quayside", page.QuerySelector(".page-head .dek")!.TextContent);
        Assert.Equal(["Newer", "Older"], page.Headlines());
        Assert.Equal(["“I would have voted the other way,”", "a shame", "“We shall see,”"], Words(page));
        Assert.Equal(["/news/newer#q-2", "/news/newer#q-3", "/news/older#q-1"], page.QuerySelectorAll(".said blockquote a").Select(link => link.GetAttribute("href")));
        Assert.Equal("CBS", page.QuerySelector(".said cite")!.TextContent);
        // Words that somebody goes on with bear the name once.
        await paper.Change(db => db.Add(Said.Story("Interview", Said.Body(("“One,”", "Alec Drew, chairman"), ("“two.”", "Alec Drew"), ("“Three.”", "Ada Quill")), "/news/interview", Make.Yesterday.AddDays(-9))));
        Assert.Equal(["Alec Drew, chairman", "Ada Quill"], (await paper.Page("/quotations")).QuerySelectorAll(".said article:last-child figcaption").Select(caption => caption.TextContent));
        Assert.Equal("“I would have voted the other way,”", (await paper.Page("/news/newer")).GetElementById("q-2")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/speakers/nobody"));
        Assert.Equal("/speakers/margaret-tull", await paper.Led("/speakers/Margaret-Tull/"));
    }

    [Fact]
    public async Task The_speaker_of_a_block_quotation_leads_to_their_page_and_its_place_is_found()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(
            Said.Story("Minutes", Said.Block("I asked.", "Ruth Ellingworth, captain", "Minutes"), "/news/minutes"), Said.Story("Unnamed", Said.Block("I asked.", "a captain"), "/news/unnamed")));
        var figure = (await paper.Page("/news/minutes")).GetElementById("q-1")!;
        Assert.Equal("/speakers/ruth-ellingworth", figure.QuerySelector("figcaption .speaker a")!.GetAttribute("href"));
        Assert.Equal("/news/minutes#q-1", (await paper.Page("/speakers/ruth-ellingworth")).QuerySelector(".said .is-block a")!.GetAttribute("href"));
        Assert.Null((await paper.Page("/news/unnamed")).QuerySelector(".speaker a"));
        Assert.DoesNotContain("Unnamed", (await paper.Page("/quotations")).Headlines());
    }

    [Fact]
    public async Task Quotations_are_found_by_words_speaker_source_and_date_and_all_of_them_together()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            db.AddRange(
                Said.Story("One", Said.Body(("“The gates were rusting,”", "Margaret Tull", "CBS News"), ("“A gate is a gate,”", "Alec Drew", null)), "/news/one", new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero)),
                Said.Story("Two", Said.Body(("“Nobody saw the gate rust,”", "Margaret Tull", null)), "/news/two", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)));
            var arabic = Said.Story("قهوة", Said.Body(("«البوابة القديمة في الميناء»", "مروان الصبّاغ", "رويترز")), "/news/arabic");
            arabic.Language = "ar";
            db.Add(arabic);
        });
        async Task<IEnumerable<string>> Found(string query) => Words(await paper.Page("/quotations?" + query));
        Assert.Equal(["“Nobody saw the gate rust,”", "“The gates were rusting,”", "“A gate is a gate,”"], await Found("q=gate"));
        Assert.Equal(["“Nobody saw the gate rust,”", "“The gates were rusting,”"], await Found("q=rust"));
        Assert.Equal(["“The gates were rusting,”"], await Found("q=%22gates+were%22"));
        Assert.Equal(["“A gate is a gate,”"], await Found("q=gate+-rust"));
        Assert.Equal(["“Nobody saw the gate rust,”", "“The gates were rusting,”"], await Found("q=gate&speaker=margaret+TULL"));
        Assert.Equal(["“The gates were rusting,”"], await Found("source=cbs+news"));
        Assert.Equal(["“The gates were rusting,”"], await Found("source=CBS+News&speaker=Margaret+Tull&q=gate"));
        Assert.Empty(await Found("source=CBS+News&speaker=Alec+Drew"));
        Assert.Equal(["“Nobody saw the gate rust,”"], await Found("q=gate&from=2026-03-01"));
        Assert.Equal(["“The gates were rusting,”", "“A gate is a gate,”"], await Found("to=2026-02-28"));
        Assert.Equal(["“The gates were rusting,”", "“A gate is a gate,”"], await Found("from=2026-02&to=2026-02"));
        Assert.Equal(["«البوابة القديمة في الميناء»"], await Found("q=" + Uri.EscapeDataString("بوابة")));
        Assert.Equal(["«البوابة القديمة في الميناء»"], await Found("source=" + Uri.EscapeDataString("رويترز")));
        Assert.Empty(await Found("q=zebra"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_is_said_beside_its_field_and_what_was_asked_is_said_above_what_was_found()
    {
        await using var paper = await TestPaper.Begin();
        Assert.Contains("Nobody is quoted yet.", (await paper.Page("/quotations")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        await paper.Change(db => db.Add(Said.Story("One", Said.Body(("“So it goes,”", "Alec Drew")), "/news/one")));
        var page = await paper.Page("/quotations?q=goes&speaker=Nobody+Much&source=&from=tomorrow&to=2026-03-01");
        Assert.Equal("noindex, follow", page.Content("robots"));
        Assert.Equal("Nobody called “Nobody Much” is quoted here.", page.GetElementById("said-speaker-problem")!.TextContent);
        Assert.Equal("Please write a day as 2026-03-10, or a month or a year.", page.GetElementById("said-from-problem")!.TextContent);
        Assert.Equal(("goes", "Nobody Much", "tomorrow"), (Value(page, "said-q"), Value(page, "said-speaker"), Value(page, "said-from")));
        Assert.Empty(Words(page));
        page = await paper.Page("/quotations?from=2026-03-09&to=2026-03-01");
        Assert.Equal("This lies before the first day.", page.GetElementById("said-to-problem")!.TextContent);
        page = await paper.Page("/quotations?q=goes&speaker=Alec+Drew");
        Assert.Contains("goes · Speaker: Alec Drew", page.QuerySelector(".found")!.TextContent, StringComparison.Ordinal);
        Assert.Single(Words(page));
        Assert.Contains("No quotation is like that.", (await paper.Page("/quotations?q=zebra")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", (await paper.Page("/quotations")).Content("robots"));
    }

    [Theory]
    [InlineData("/speakers/margaret-tull")]
    [InlineData("/quotations")]
    [InlineData("/quotations?q=word")]
    public async Task Older_pages_hold_each_quotation_once_newest_first(string list)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 13).Select(n =>
            Said.Story($"Story {n}", Said.Body([.. Enumerable.Range(0, 5).Select(i => ($"“Word {n}.{i}.”", (string?)"Margaret Tull"))]), $"/news/{n}", Make.Yesterday.AddMinutes(-n / 2)))));
        var seen = new List<string>();
        for (var (address, pages) = ((string?)list, 0); address is not null && pages < 9; pages++)
        {
            var page = await paper.Page(address);
            seen.AddRange(Words(page));
            Assert.Equal(pages > 0, page.QuerySelector(".pager a:not([rel])") is not null);
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(65, seen.Distinct().Count());
        Assert.Equal(65, seen.Count);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "before=1"));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status(list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "before=x"));
    }

    [Fact]
    public async Task A_quotation_of_a_live_story_is_everywhere_and_leaves_at_once_when_the_story_is_corrected_or_killed()
    {
        await using var paper = await Voted(Make.Yesterday);
        await IsEverywhere(paper);
        await paper.Change(db =>
        {
            var story = db.Stories.Single(story => story.Path == "/news/vote");
            story.Revise(story.Headline, story.Dek, Said.Body(("“I would have stayed at home,”", "Margaret Tull", "CBS")), "The editor", TestPaper.Start, isOnRecord: true);
        });
        await IsNowhere(paper);
        Assert.Contains("stayed at home", await paper.Text("/quotations"), StringComparison.Ordinal);
        await paper.Change(db => db.Stories.Single(story => story.Path == "/news/vote").Withdraw("Wrong.", isPublic: true, "The editor", TestPaper.Start));
        Assert.DoesNotContain("stayed at home", await paper.Text("/quotations"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/speakers/margaret-tull"));
        Assert.Equal(0, await paper.Read(db => db.Quotations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(Status.Draft)]
    [InlineData(Status.Submitted)]
    [InlineData(Status.Approved)]
    [InlineData(Status.Spiked)]
    public async Task Nobody_is_quoted_with_what_never_ran(Status status)
    {
        await using var paper = await Voted(Make.Yesterday, status);
        await IsNowhere(paper);
        Assert.Equal(0, await paper.Read(db => db.Quotations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_scheduled_or_embargoed_quotation_appears_at_its_minute_and_even_the_name_waits()
    {
        await using var paper = await Voted(TestPaper.Start.AddSeconds(20));
        await IsNowhere(paper);
        Assert.Contains("Nobody called", await paper.Text("/quotations?speaker=Margaret+Tull"), StringComparison.Ordinal);
        Assert.DoesNotContain("margaret-tull", await paper.Text("/sitemaps/fronts.xml"), StringComparison.Ordinal);
        paper.Clock.Advance(TimeSpan.FromSeconds(21));
        await IsEverywhere(paper);
        Assert.Contains("/speakers/margaret-tull<", await paper.Text("/sitemaps/fronts.xml"), StringComparison.Ordinal);
        await paper.Change(db => db.Stories.Single(story => story.Path == "/news/vote").EmbargoUntil = TestPaper.Start.AddMinutes(2));
        await IsNowhere(paper);
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        await IsEverywhere(paper);
    }

    [Fact]
    public async Task The_role_of_a_story_under_embargo_is_not_told_before_it_ends()
    {
        await using var paper = await TestPaper.Begin();
        var secret = Said.Story("New minister", Said.Body(("“Thank you,”", "Margaret Tull, minister")), "/news/minister");
        secret.EmbargoUntil = TestPaper.Start.AddSeconds(30);
        await paper.Change(db => db.AddRange(Said.Story("Old", Said.Body(("“Well,”", "Margaret Tull, councillor")), "/news/old", Make.Yesterday.AddDays(-9)), secret));
        Assert.Equal("councillor", (await paper.Page("/speakers/margaret-tull")).QuerySelector(".page-head .dek")!.TextContent);
        paper.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("minister", (await paper.Page("/speakers/margaret-tull")).QuerySelector(".page-head .dek")!.TextContent);
    }

    [Fact]
    public async Task The_feeds_are_such_that_a_validator_says_nothing_however_nasty_the_words()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Said.Story("<b>Bold</b> & ]]>", Said.Body(("“<script>alert(1)</script> ]]> & so on,”", "Ada <b> Quill & Sons, “baker”", "C&A <i>")), "/news/nasty")));
        var slug = await paper.Read(db => db.Speakers.Select(speaker => speaker.Slug).SingleAsync(TestContext.Current.CancellationToken));
        foreach (var of in (string[])["/quotations", "/speakers/" + slug])
        {
            var rss = XDocument.Parse(await paper.Text(of + "/feed.xml"));
            Assert.Empty(FeedCheck.Rss(rss));
            Assert.EndsWith("/news/nasty#q-1", rss.Descendants("item").Single().Element("link")!.Value, StringComparison.Ordinal);
            Assert.Empty(FeedCheck.Atom(XDocument.Parse(await paper.Text(of + "/atom.xml"))));
            using var json = JsonDocument.Parse(await paper.Text(of + "/feed.json"));
            Assert.Equal(1, json.RootElement.GetProperty("items").GetArrayLength());
            Assert.DoesNotContain("<script>", json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/speakers/nobody/feed.xml"));
    }

    [Fact]
    public async Task Two_people_whose_addresses_would_be_alike_are_two_and_one_name_in_two_spellings_is_one()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Said.Story("One", Said.Body(("“A,”", "José Núñez"), ("“B,”", "Jose Nunez"), ("“C,”", "Smith")), "/news/one")));
        await paper.Change(db => db.Speakers.Single(speaker => speaker.Slug == "jose-nunez").Slug = "drew");
        await paper.Change(db => db.Add(Said.Story("Two", Said.Body(("“D,”", "Drew")), "/news/two")));
        Assert.Equal(["“A,”", "“B,”"], Words(await paper.Page("/speakers/drew")));
        Assert.Equal(["“D,”"], Words(await paper.Page("/speakers/drew-2")));
    }

    [Fact]
    public void The_number_of_a_quotation_keeps_the_order_of_publication()
    {
        var at = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
        long[] keys = [Quotation.Key(DateTimeOffset.MinValue, 1, 1), Quotation.Key(at.AddYears(-100), 9, 3), Quotation.Key(at.AddMinutes(-1), 7_000_000, 1999), Quotation.FirstKey(at), Quotation.Key(at, 1, 1), Quotation.Key(at, 1, 2), Quotation.Key(at, 2, 1), Quotation.Key(at.AddYears(900), 1, 1)];
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static async Task<TestPaper> Voted(DateTimeOffset at, Status status = Status.Published)
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Said.Story("The vote", Said.Body(("“I would have voted the other way,”", "Margaret Tull", "CBS")), "/news/vote", at, status: status)));
        return paper;
    }

    private static async Task IsEverywhere(TestPaper paper)
    {
        foreach (var place in Places)
        {
            Assert.True(await Shows(paper, place), place);
        }
    }

    private static async Task IsNowhere(TestPaper paper)
    {
        foreach (var place in Places)
        {
            Assert.False(await Shows(paper, place), place);
        }
    }

    private static async Task<bool> Shows(TestPaper paper, string place)
        => (await (await paper.Get(place)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("voted the other way", StringComparison.Ordinal);

    private static IEnumerable<string> Words(IHtmlDocument page) => page.QuerySelectorAll(".said blockquote p").Select(words => words.TextContent);

    private static string Value(IHtmlDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
