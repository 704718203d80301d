using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>From a blank page to a published, corrected, withdrawn story, through the newsroom's front door.</summary>
public sealed partial class StoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reporter_writes_and_submits_a_copy_editor_sends_back_an_editor_schedules_and_the_story_appears_on_time()
    {
        await using var paper = await Paper();
        using var reporter = await Browser.SignedIn(paper, Role.Reporter, "rosa@example.org", "Rosa Field");
        var address = await Begin(reporter);
        await reporter.Press("story", "Submit", ("headline", "Weir holds as river falls"), ("body", Doc("The weir held.", "The river fell by a metre.")), ("section", await Section(paper)));
        await reporter.Follow();
        Assert.Equal("Submitted", State(reporter));
        Assert.Contains("Submitted.", reporter.Text, StringComparison.Ordinal);

        using var copyEditor = await Browser.SignedIn(paper, Role.CopyEditor, "cleo@example.org", "Cleo Marks");
        await copyEditor.Get(address);
        await copyEditor.Press("story", "SendBack");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, copyEditor.Status);
        await copyEditor.Press("story", "SendBack", ("why", "Who measured the metre?"));
        await reporter.Get(address);
        Assert.Equal("Draft", State(reporter));
        Assert.Contains("Who measured the metre?", reporter.Text, StringComparison.Ordinal);
        await reporter.Press("story", "Submit", ("body", Doc("The weir held.", "The river fell by a metre, the board said.")));

        using var editor = await Browser.SignedIn(paper, Role.Editor, "edda@example.org", "Edda Stone");
        await editor.Get(address);
        await editor.Press("story", "Publish");
        Assert.Equal(address + "/publish", editor.Led);
        await editor.Follow();
        var at = paper.Clock.GetUtcNow().AddHours(2);
        await Sheet(editor, ("when", "at"), ("at", at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)));
        await editor.Follow();
        Assert.Equal("Scheduled", State(editor));
        var path = await paper.Read(db => db.Stories.Select(story => story.Path).SingleAsync(Stop));
        Assert.Equal("/local/2026/03/10/weir-holds-as-river-falls", path);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(path, Stop)).StatusCode);
        Assert.DoesNotContain("Weir holds", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Browser.Later(paper, TimeSpan.FromHours(2));
        Assert.Contains("the board said", await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
        foreach (var place in (string[])["/", "/local/", "/feed.xml", "/atom.xml", "/feed.json", "/news-sitemap.xml"])
        {
            Assert.Contains("Weir holds as river falls", await paper.Http.GetStringAsync(place, Stop), StringComparison.Ordinal);
        }

        var acts = await paper.Read(db => db.AuditLog.Where(entry => entry.SubjectKind == "story").OrderBy(entry => entry.Id).Select(entry => entry.Who + " " + entry.Act).ToListAsync(Stop));
        Assert.Equal(["Rosa Field began", "Rosa Field saved", "Rosa Field submitted", "Cleo Marks sent back", "Rosa Field saved", "Rosa Field submitted", "Edda Stone scheduled"], acts);
    }

    [Fact]
    public async Task What_is_published_is_on_every_page_at_once_and_can_be_taken_back_within_the_minute()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var front = await paper.Http.GetStringAsync("/", Stop);
        Assert.DoesNotContain("Weir holds", front, StringComparison.Ordinal);
        var address = await Publish(paper, editor);
        var path = await paper.Read(db => db.Stories.Select(story => story.Path).SingleAsync(Stop));
        foreach (var place in (string[])["/", "/local/", "/feed.xml", path!])
        {
            Assert.Contains("Weir holds", await paper.Http.GetStringAsync(place, Stop), StringComparison.Ordinal);
        }

        await editor.SubmitHere(address, address + "?handler=Unschedule");
        await editor.Follow();
        Assert.Equal("Approved", State(editor));
        Assert.DoesNotContain("Weir holds", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(path, Stop)).StatusCode);

        await Publish(paper, editor, address);
        Browser.Later(paper, TimeSpan.FromMinutes(2));
        await editor.SubmitHere(address, address + "?handler=Unschedule");
        await editor.Follow();
        Assert.Contains("not taken back any more", editor.Text, StringComparison.Ordinal);
        Assert.Equal("Published", State(editor));
    }

    [Fact]
    public async Task The_gate_says_what_is_missing_and_an_editor_overrides_it_with_a_reason_that_is_logged()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = await Begin(editor);
        await editor.Press("story", "Publish", ("bylines", ""));
        await editor.Follow();
        Assert.Contains("It has no headline.", editor.Text, StringComparison.Ordinal);
        Assert.Contains("It has no text.", editor.Text, StringComparison.Ordinal);
        await Sheet(editor, ("reason", "because"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        await editor.Get(address);
        await editor.Press("story", "Publish", ("headline", "Weir holds"), ("body", Doc("It held.")));
        await editor.Follow();
        Assert.Contains("It has neither a byline nor a reason for none.", editor.Text, StringComparison.Ordinal);
        Assert.Contains("It stands in no section.", editor.Text, StringComparison.Ordinal);
        await Sheet(editor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("Please say why it goes out all the same", editor.Text, StringComparison.Ordinal);
        await Sheet(editor, ("reason", "The flood is at the door."));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        var entry = await paper.Read(db => db.AuditLog.OrderByDescending(one => one.Id).FirstAsync(Stop));
        Assert.Equal("published, over the gate,", entry.Act);
        Assert.Contains("The flood is at the door.", entry.Details, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/2026/03/10/weir-holds", Stop)).StatusCode);
    }

    [Fact]
    public async Task Two_stories_of_one_headline_get_two_addresses_and_none_takes_a_sections()
    {
        await using var paper = await Paper(one => one.PathPattern = "/{slug}");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await Publish(paper, editor, headline: "Local");
        await Publish(paper, editor, headline: "Local");
        await Publish(paper, editor, headline: "Search");
        Assert.Equal(["/local-2", "/local-3", "/search-2"], await paper.Read(db => db.Stories.OrderBy(story => story.Id).Select(story => story.Path!).ToListAsync(Stop)));
    }

    [Fact]
    public async Task An_embargo_blocks_every_way_to_a_story_until_it_ends()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var until = paper.Clock.GetUtcNow().AddHours(3);
        await Publish(paper, editor, headline: "Secret weir", fields: [("embargo", until.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)), ("topics", "Weirs")]);
        var story = await paper.Read(db => db.Stories.SingleAsync(Stop));
        string[] ways = ["/", "/local/", "/feed.xml", "/atom.xml", "/feed.json", "/local/feed.xml", "/sitemap.xml", "/news-sitemap.xml", "/search?q=secret", "/topics/weirs", $"/api/v1/stories/{story.Id}", story.Path!, $"/history/{story.Id}"];
        foreach (var way in ways)
        {
            var answer = await paper.Http.GetAsync(way, Stop);
            Assert.DoesNotContain("Secret weir", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(story.Path, Stop)).StatusCode);
        // A reporter may hand out previews, but not of what is under embargo.
        using var reporter = await Browser.SignedIn(paper, Role.Reporter, "rosa@example.org", "Rosa Field");
        await reporter.Get($"/newsroom/stories/{story.Id}");
        await reporter.Fetch($"/newsroom/stories/{story.Id}?handler=Preview");
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        Browser.Later(paper, TimeSpan.FromHours(3));
        foreach (var way in (string[])["/", "/feed.xml", "/search?q=secret", "/topics/weirs", story.Path!])
        {
            Assert.Contains("Secret weir", await paper.Http.GetStringAsync(way, Stop), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_story_that_no_reader_has_seen_is_edited_directly_and_goes_out_for_the_first_time_at_its_new_moment()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = await Begin(editor);
        await editor.Press("story", "Publish", ("headline", "Weir holds"), ("body", Doc("It held.")), ("section", await Section(paper)));
        await editor.Follow();
        await Sheet(editor, ("when", "at"), ("at", "2026-03-11T09:00"));
        await editor.Get(address);
        await editor.Press("story", null, ("body", Doc("It held well.")));
        Assert.Equal(address, editor.Led);
        await editor.Get(address + "/publish");
        await Sheet(editor, ("when", "at"), ("at", "2026-03-12T09:00"));
        var story = await paper.Read(db => db.Stories.SingleAsync(Stop));
        Assert.Equal(("/local/2026/03/12/weir-holds", new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero)), (story.Path, story.FirstPublishedAt));

        // Under embargo it is as unseen as before its minute; once it is out, an embargo comes too late.
        await editor.Get(address);
        await editor.Press("story", null, ("embargo", "2026-03-13T09:00"));
        Browser.Later(paper, TimeSpan.FromDays(2));
        await editor.Get(address);
        Assert.Equal("Embargoed", State(editor));
        await editor.Press("story", null, ("body", Doc("It held very well.")));
        Assert.Equal(address, editor.Led);
        Browser.Later(paper, TimeSpan.FromDays(1));
        Assert.Contains("It held very well.", await paper.Http.GetStringAsync(story.Path, Stop), StringComparison.Ordinal);
        await editor.Get(address);
        await editor.Press("story", null, ("embargo", "2026-04-01T09:00"));
        await editor.Follow();
        await Sheet(editor, ("kind", "minor"));
        await editor.Follow();
        Assert.Contains("an embargo comes too late", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_on_the_story_on_the_record_and_in_the_feed_and_a_minor_change_is_not()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = await Publish(paper, editor, body: Doc("The weir held on Monday.", "Nobody was hurt."));
        var path = await paper.Read(db => db.Stories.Select(story => story.Path).SingleAsync(Stop));
        var before = Id(await paper.Http.GetStringAsync("/atom.xml", Stop));
        Browser.Later(paper, TimeSpan.FromHours(1));
        await editor.Get(address);
        await editor.Press("story", null, ("body", Doc("The weir held on Tuesday.", "Nobody was hurt.")));
        Assert.Equal(address + "/correct", editor.Led);
        // Nothing is public yet.
        Assert.Contains("on Monday", await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
        await editor.Follow();
        Assert.Equal(("Monday", "Tuesday"), (editor.Page.QuerySelector(".difference del")!.TextContent, editor.Page.QuerySelector(".difference ins")!.TextContent));
        await Sheet(editor);
        Assert.Contains("Please say what kind of change it is.", editor.Text, StringComparison.Ordinal);
        await Sheet(editor, ("kind", "Correction"));
        Assert.Contains("Please say to readers what was changed.", editor.Text, StringComparison.Ordinal);
        var corrected = paper.Clock.GetUtcNow();
        await Sheet(editor, ("kind", "Correction"), ("note", "An earlier version said Monday. It was Tuesday."), ("place", "Head"));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        var page = await paper.Http.GetStringAsync(path, Stop);
        Assert.Contains("on Tuesday", page, StringComparison.Ordinal);
        Assert.Contains("It was Tuesday.", page, StringComparison.Ordinal);
        Assert.Contains("CorrectionComment", page, StringComparison.Ordinal);
        Assert.Contains("It was Tuesday.", await paper.Http.GetStringAsync("/corrections", Stop), StringComparison.Ordinal);
        var after = await paper.Http.GetStringAsync("/atom.xml", Stop);
        Assert.Equal(before, Id(after));
        Assert.Contains("<updated>2026-03-10T13:00", after, StringComparison.Ordinal);

        Browser.Later(paper, TimeSpan.FromHours(1));
        await editor.Get(address);
        await editor.Press("story", null, ("body", Doc("The weir held on Tuesday.", "Nobody was harmed.")));
        await editor.Follow();
        await Sheet(editor, ("kind", "minor"));
        var story = await paper.Read(db => db.Stories.Include(one => one.Corrections).Include(one => one.Revisions).SingleAsync(Stop));
        Assert.Single(story.Corrections);
        Assert.Equal(corrected, story.UpdatedAt);
        Assert.Equal(2, story.Revisions.Count(one => one.WasLive));
        Assert.Contains("Nobody was harmed", await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_story_answers_410_with_its_reason_where_that_is_public_and_comes_back_at_its_address()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = await Publish(paper, editor);
        var path = await paper.Read(db => db.Stories.Select(story => story.Path).SingleAsync(Stop));
        await editor.Get(address + "/kill");
        await Sheet(editor);
        Assert.Contains("Please say why.", editor.Text, StringComparison.Ordinal);
        await Sheet(editor, ("reason", "The interview was not authorised."), ("isPublic", "1"));
        var gone = await paper.Http.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("not authorised", await gone.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("Weir holds", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        await editor.Get(address);
        Assert.Equal("Killed", State(editor));
        await editor.Get(address + "/kill");
        await editor.SubmitHere(address + "/kill", "?handler=Restore");
        Assert.Contains("Weir holds", await paper.Http.GetStringAsync(path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_for_whoever_holds_its_link_until_it_expires_or_is_ended()
    {
        await using var paper = await Paper();
        using var reporter = await Browser.SignedIn(paper, Role.Reporter, "rosa@example.org", "Rosa Field");
        var address = await Begin(reporter);
        await reporter.Press("story", null, ("headline", "Not out yet"), ("body", Doc("Draft words.")));
        await reporter.Get(address);
        await reporter.SubmitHere(address, address + "?handler=Preview");
        await reporter.Follow();
        var link = reporter.Page.QuerySelector("p.note a[href*='/preview/']")!.GetAttribute("href")!;
        var path = new Uri(link).AbsolutePath;
        var answer = await paper.Http.GetAsync(path, Stop);
        Assert.Contains("Draft words.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(path + "x", Stop)).StatusCode);
        Browser.Later(paper, PreviewLink.Life);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(path, Stop)).StatusCode);

        await reporter.Get(address);
        await reporter.SubmitHere(address, address + "?handler=Preview", ("open", "1"));
        var second = reporter.Led!;
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(second, Stop)).StatusCode);
        await reporter.Get(address);
        await reporter.SubmitHere(address, address + "?handler=EndPreview");
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(second, Stop)).StatusCode);
    }

    internal static Task<TestPaper> Paper(Action<Paper>? change = null) => Begin(change);

    internal static string Doc(params string[] paragraphs)
        => JsonSerializer.Serialize(new { type = "doc", content = paragraphs.Select(text => new { type = "paragraph", content = new[] { new { type = "text", text } } }) });

    internal static string State(Browser browser) => browser.Page.QuerySelector(".head-of-story .state")!.TextContent;

    internal static async Task<string> Begin(Browser browser)
    {
        await browser.Submit("/newsroom/stories", "/newsroom/stories");
        var address = browser.Led!;
        await browser.Follow();
        return address;
    }

    internal static async Task<string> Section(TestPaper paper) => (await paper.Read(db => db.Sections.Select(one => one.Id).FirstAsync(Stop))).ToString(CultureInfo.InvariantCulture);

    /// <summary>Sends the sheet that is shown: the form without an action.</summary>
    internal static Task Sheet(Browser browser, params (string Name, string Value)[] fields) => browser.SubmitHere(browser.Answer.RequestMessage!.RequestUri!.AbsolutePath, null, fields);

    internal static async Task<string> Publish(TestPaper paper, Browser editor, string? address = null, string headline = "Weir holds", string? body = null, params (string Name, string Value)[] fields)
    {
        address ??= await Begin(editor);
        await editor.Get(address);
        await editor.Press("story", "Publish", [("headline", headline), ("body", body ?? Doc("It held.")), ("section", await Section(paper)), .. fields]);
        await editor.Follow();
        await Sheet(editor, ("when", "now"));
        Assert.Equal((HttpStatusCode.SeeOther, address), (editor.Status, editor.Led));
        await editor.Follow();
        return address;
    }

    private static async Task<TestPaper> Begin(Action<Paper>? change)
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            db.Sections.Add(new Section("Local", "local"));
            change?.Invoke(db.Papers.Single());
        });
        return paper;
    }

    private static string Id(string feed) => feed.Split("<id>")[2].Split("</id>")[0];
}
