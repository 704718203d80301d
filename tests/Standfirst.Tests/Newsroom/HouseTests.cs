using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Themes;
using Standfirst.Themes;
using Standfirst.Topics;

namespace Standfirst.Tests.Newsroom;

/// <summary>Sections, topics, writers, pages, redirects and settings: what is renamed or merged is found by its old address for good.</summary>
public sealed class HouseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_section_that_moves_takes_those_within_it_along_and_its_old_addresses_lead_on()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/sections");
        await editor.Fetch("/newsroom/sections?handler=Change", ("id", await Section(paper, "Local")), ("name", "Around here"), ("slug", "here"), ("position", "1"));
        Assert.Equal((HttpStatusCode.SeeOther, "/newsroom/sections"), (editor.Status, editor.Led));
        Assert.Contains("Around here", await paper.Http.GetStringAsync("/here/", Stop), StringComparison.Ordinal);
        foreach (var (from, to) in ((string, string)[])[("/local/", "/here/"), ("/local/courts/", "/here/courts/"), ("/local/feed.xml", "/here/feed.xml"), ("/local/courts/atom.xml", "/here/courts/atom.xml")])
        {
            Assert.Equal((from, to), (from, await Leads(paper, from)));
        }

        // And once more: the first address leads to the last at once.
        await editor.Fetch("/newsroom/sections?handler=Change", ("id", await Section(paper, "Around here")), ("name", "Around here"), ("slug", "around"));
        Assert.Equal("/around/courts/", await Leads(paper, "/local/courts/"));
        // Back to where it began: nothing leads in circles.
        await editor.Fetch("/newsroom/sections?handler=Change", ("id", await Section(paper, "Around here")), ("name", "Local"), ("slug", "local"));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/local/", Stop)).StatusCode);
        Assert.Equal("/local/", await Leads(paper, "/here/"));
        // A story's own address is for good.
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/local/weir", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_section_is_merged_with_its_stories_and_one_with_children_is_not()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/sections");
        await editor.Fetch("/newsroom/sections?handler=Merge", ("id", await Section(paper, "Local")), ("into", await Section(paper, "World")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("Merge or move the sections within Local first.", editor.Text, StringComparison.Ordinal);
        await editor.Fetch("/newsroom/sections?handler=Merge", ("id", await Section(paper, "Courts")), ("into", await Section(paper, "World")));
        Assert.Equal("/world/", await Leads(paper, "/local/courts/"));
        Assert.Contains("Trial begins", await paper.Http.GetStringAsync("/world/", Stop), StringComparison.Ordinal);
        Assert.Contains("Trial begins", await paper.Http.GetStringAsync("/search?q=section:world+trial", Stop), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await paper.Read(db => db.Sections.SingleOrDefaultAsync(one => one.Name == "Courts", Stop)));
    }

    [Fact]
    public async Task Addresses_that_are_taken_or_the_sites_own_are_refused_beside_their_field()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/sections");
        await editor.SubmitHere("/newsroom/sections", "/newsroom/sections?handler=Add", ("name", "Search"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Equal("/search/ is taken. Choose another name for its address.", editor.Page.QuerySelector("#new-slug-wrong")!.TextContent);
        await editor.SubmitHere("/newsroom/sections", "/newsroom/sections?handler=Add", ("name", "Sport"), ("slug", ""));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/sport/", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_topic_is_renamed_and_merged_and_its_old_address_leads_on()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var weirs = await Topic(paper, "Weirs");
        await editor.Get("/newsroom/topics");
        await editor.Fetch("/newsroom/topics?handler=Change", ("id", weirs), ("name", "Weirs and locks"), ("kind", "Place"));
        Assert.Equal("/topics/weirs-and-locks", await Leads(paper, "/topics/weirs"));
        Assert.Contains("Weir holds", await paper.Http.GetStringAsync("/topics/weirs-and-locks", Stop), StringComparison.Ordinal);
        await editor.Fetch("/newsroom/topics?handler=Merge", ("id", weirs), ("into", "Nothing such"));
        Assert.Contains("There is no other topic called “Nothing such”.", editor.Text, StringComparison.Ordinal);
        await editor.Fetch("/newsroom/topics?handler=Merge", ("id", weirs), ("into", "Rivers"));
        Assert.Equal("/topics/rivers", await Leads(paper, "/topics/weirs"));
        Assert.Equal("/topics/rivers", await Leads(paper, "/topics/weirs-and-locks"));
        // The story was about both: once is enough.
        Assert.Single(await paper.Read(db => db.Stories.Where(story => story.Headline == "Weir holds").SelectMany(story => story.Topics).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_writer_changes_their_address_and_a_page_is_written_moved_and_found()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/writers");
        await editor.SubmitHere("/newsroom/writers", "/newsroom/writers?handler=Add", ("name", "Rosa Field"));
        var rosa = await paper.Read(db => db.Writers.Select(one => one.Id).SingleAsync(Stop));
        await editor.Get("/newsroom/writers");
        await editor.SubmitHere("/newsroom/writers", "/newsroom/writers?handler=Change", ("website", "rosa"));
        Assert.Equal("An address begins with https://.", editor.Page.QuerySelector($"#website-wrong-{rosa}")!.TextContent);
        await editor.Get("/newsroom/writers");
        await editor.SubmitHere("/newsroom/writers", "/newsroom/writers?handler=Change", ("name", "Rosa Field-Quill"), ("slug", "rosa"), ("title", "Courts"));
        Assert.Equal("/writers/rosa", await Leads(paper, "/writers/rosa-field"));
        Assert.Contains("Rosa Field-Quill", await paper.Http.GetStringAsync("/writers/rosa", Stop), StringComparison.Ordinal);

        await editor.Submit("/newsroom/pages", "/newsroom/pages");
        var address = editor.Led!;
        await editor.Follow();
        await editor.SubmitHere(address, null, ("title", "About us"), ("path", "/about"), ("body", StoryTests.Doc("We print.")), ("isPublic", "1"), ("place", "1"));
        await editor.Follow();
        Assert.Contains("We print.", await paper.Http.GetStringAsync("/about", Stop), StringComparison.Ordinal);
        Assert.Contains("About us", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        await editor.SubmitHere(address, null, ("path", "/who-we-are"));
        Assert.Equal("/who-we-are", await Leads(paper, "/about"));
        await editor.SubmitHere(address, null, ("path", "/local"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
    }

    [Fact]
    public async Task Redirects_are_made_found_and_deleted()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/redirects");
        await editor.SubmitHere("/newsroom/redirects", "/newsroom/redirects?handler=Add", ("from", "/old-story"), ("to", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        await editor.SubmitHere("/newsroom/redirects", "/newsroom/redirects?handler=Add", ("from", "/local/weir"), ("to", "/world/"));
        Assert.Contains("Something of the paper stands at this address", editor.Text, StringComparison.Ordinal);
        await editor.SubmitHere("/newsroom/redirects", "/newsroom/redirects?handler=Add", ("from", "/Old-Story/"), ("to", "/local/weir"));
        Assert.Equal("/local/weir", await Leads(paper, "/old-story"));
        await editor.Get("/newsroom/redirects?words=old-story");
        await editor.SubmitHere("/newsroom/redirects", "/newsroom/redirects?handler=Delete");
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/old-story", Stop)).StatusCode);
    }

    [Fact]
    public async Task Settings_change_every_page_at_once_and_what_is_wrong_is_said_beside_its_field()
    {
        await using var paper = await House();
        var (_, key) = await Browser.Member(paper, Role.Administrator);
        using var admin = new Browser(paper);
        await admin.SignIn("ada@example.org", key);
        await admin.Get("/newsroom/settings");
        Assert.Equal(["العربية", "Deutsch", "English", "español", "français"], admin.Page.QuerySelectorAll("#languages option").Select(option => option.TextContent));
        Assert.Equal("languages", admin.Page.QuerySelector("#field-language")!.GetAttribute("list"));
        await admin.SubmitHere("/newsroom/settings", null, ("timeZone", "Europe/Atlantis"), ("pathPattern", "/{yyyy}/{moon}"), ("language", "English"), ("name", "The Elver"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal("There is no time zone “Europe/Atlantis”. They are called as “Europe/London”.", admin.Page.QuerySelector("#field-timeZone-wrong")!.TextContent);
        Assert.Equal("{moon} is unknown. There are {section}, {yyyy}, {mm}, {dd}, {slug} and {id}.", admin.Page.QuerySelector("#field-pathPattern-wrong")!.TextContent);
        Assert.Equal("The Elver", admin.Page.QuerySelector("#field-name")!.GetAttribute("value"));
        await admin.SubmitHere("/newsroom/settings", null, ("timeZone", "Europe/London"), ("pathPattern", "/{slug}"), ("language", "en-GB"), ("history", "All"));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        Assert.Contains("The Elver", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.Equal(HistoryPolicy.All, await paper.Read(db => db.Papers.Select(one => one.History).SingleAsync(Stop)));
        Assert.Contains("time zone from “UTC” to “Europe/London”", await paper.Read(db => db.AuditLog.OrderByDescending(one => one.Id).Select(one => one.Details).FirstAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_is_chosen_for_every_page_at_once_and_one_with_a_fault_is_refused_with_its_line()
    {
        await using var paper = await House();
        var themes = Path.Combine(paper.Settings.DataFolder, "themes");
        foreach (var name in (string[])["mine", "broken"])
        {
            CopiedTheme.To(Path.Combine(themes, name));
        }

        Directory.CreateDirectory(Path.Combine(themes, "no-theme"));
        var layout = Path.Combine(themes, "mine", "layout.liquid");
        await File.AppendAllTextAsync(layout, "<!-- mine -->", Stop);
        await File.WriteAllTextAsync(Path.Combine(themes, "broken", "story.liquid"), "\n{{ story.headlin }}", Stop);
        Assert.DoesNotContain("<!-- mine -->", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var (_, key) = await Browser.Member(paper, Role.Administrator);
        using var admin = new Browser(paper);
        await admin.SignIn("ada@example.org", key);
        await admin.Get("/newsroom/settings");
        Assert.Equal(["", "broken", "kiosk", "mine"], admin.Page.QuerySelectorAll("#field-theme option").Select(option => option.GetAttribute("value")));
        await admin.SubmitHere("/newsroom/settings", null, ("theme", "broken"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("story.liquid:2:", admin.Page.QuerySelector("#field-theme-wrong")!.TextContent, StringComparison.Ordinal);
        await admin.Submit("/newsroom/settings", null, ("theme", "../../etc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        await admin.Submit("/newsroom/settings", null, ("theme", "mine"));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        Assert.Contains("<!-- mine -->", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);

        // A page that is kept is dropped when the designer saves a file.
        await File.AppendAllTextAsync(layout, "<!-- again -->", Stop);
        await Waiting.Until(async () => (await paper.Http.GetStringAsync("/", Stop)).Contains("<!-- again -->", StringComparison.Ordinal));
        await admin.Submit("/newsroom/settings", null, ("theme", "kiosk"));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        Assert.Contains(Theme.BuiltInCalled("kiosk")!.Assets.StyleUrl, await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        await admin.Submit("/newsroom/settings", null, ("theme", ""));
        Assert.Contains(Theme.BuiltIn.Assets.StyleUrl, await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("<!-- mine -->", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_as_much_of_a_storys_past_as_the_paper_lets_them_and_a_version_can_be_withheld()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var id = await paper.Read(db => db.Stories.Where(story => story.Headline == "Weir holds").Select(story => story.Id).SingleAsync(Stop));
        await Correct(editor, id, "Second words.", null);
        Browser.Later(paper, TimeSpan.FromHours(1));
        await Correct(editor, id, "Third words.", "They were not the second.");
        var history = $"/history/{id}";
        // Only what a correction changed.
        var page = await paper.Http.GetStringAsync(history, Stop);
        Assert.Contains("They were not the second.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Version 3", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{history}\"", await paper.Http.GetStringAsync("/local/weir", Stop), StringComparison.Ordinal);
        var difference = await paper.Http.GetStringAsync(history + "/1..2", Stop);
        Assert.Contains("<del>Second</del><ins>Third</ins>", difference, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(history + "/1..3", Stop)).StatusCode);

        await paper.Change(db => db.Papers.Single().History = HistoryPolicy.All);
        Assert.Contains("Version 3", await paper.Http.GetStringAsync(history, Stop), StringComparison.Ordinal);
        Assert.Contains("<del>First</del><ins>Second</ins>", await paper.Http.GetStringAsync(history + "/1..2", Stop), StringComparison.Ordinal);

        var first = await paper.Read(db => db.Revisions.Where(one => one.StoryId == id).OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(Stop));
        await editor.Get($"/newsroom/stories/{id}/revisions");
        await editor.Fetch($"/newsroom/stories/{id}/revisions?handler=Withhold", ("version", first.ToString(CultureInfo.InvariantCulture)), ("reason", "By order of the court."));
        difference = await paper.Http.GetStringAsync(history + "/1..2", Stop);
        Assert.Contains("By order of the court.", difference, StringComparison.Ordinal);
        Assert.DoesNotContain("First", difference, StringComparison.Ordinal);

        await paper.Change(db => db.Papers.Single().History = HistoryPolicy.Off);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(history, Stop)).StatusCode);
        Assert.DoesNotContain(history, await paper.Http.GetStringAsync("/local/weir", Stop), StringComparison.Ordinal);
    }

    private static async Task Correct(Browser editor, long id, string words, string? note)
    {
        await editor.Get($"/newsroom/stories/{id}");
        await editor.Press("story", null, ("body", StoryTests.Doc(words)));
        await editor.Follow();
        await StoryTests.Sheet(editor, ("kind", note is null ? "minor" : "Correction"), ("note", note ?? ""));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
    }

    private static async Task<TestPaper> House()
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            var local = new Section("Local", "local");
            var courts = new Section("Courts", "courts", local);
            db.Sections.AddRange(local, courts, new Section("World", "world"));
            var weir = new Story("Weir holds", StoryTests.Doc("First words."), local, TestPaper.Start);
            weir.Tag([new Topic("Weirs", "weirs"), new Topic("Rivers", "rivers")]);
            weir.Publish(TestPaper.Start.AddHours(-2), "/local/weir");
            var trial = new Story("Trial begins", StoryTests.Doc("In court."), courts, TestPaper.Start);
            trial.Publish(TestPaper.Start.AddHours(-1), "/local/courts/trial");
            db.Stories.AddRange(weir, trial);
        });
        return paper;
    }

    private static async Task<string?> Leads(TestPaper paper, string from)
    {
        var answer = await paper.Http.GetAsync(from, Stop);
        return answer.StatusCode == HttpStatusCode.MovedPermanently ? answer.Headers.Location!.OriginalString : answer.StatusCode.ToString();
    }

    private static async Task<string> Section(TestPaper paper, string name) => (await paper.Read(db => db.Sections.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(Stop))).ToString(CultureInfo.InvariantCulture);

    private static async Task<string> Topic(TestPaper paper, string name) => (await paper.Read(db => db.Topics.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(Stop))).ToString(CultureInfo.InvariantCulture);
}
