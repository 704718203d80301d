using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pages;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Tests.Site;
using Standfirst.Topics;

namespace Standfirst.Tests.Newsroom;

/// <summary>The menus at the head and the foot, as an editor puts them together and readers meet them.</summary>
public sealed class MenusTests
{
    private const string Desk = "/newsroom/menus";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_menu_that_nobody_chose_says_what_it_shows_and_begins_with_that()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        Assert.Contains("At this moment: Local, World, Sport.", editor.Text, StringComparison.Ordinal);
        Assert.Contains("At this moment: About us.", editor.Text, StringComparison.Ordinal);
        await editor.Fetch($"{Desk}?handler=Begin", ("menu", "Head"));
        Assert.Equal(["Local", "World", "Sport"], await Head(paper));
        await editor.Follow();
        Assert.Equal(["Local", "World", "Sport"], Rows(editor, "Head"));
        Assert.Empty(Rows(editor, "Foot"));
    }

    [Fact]
    public async Task Sections_pages_topics_and_addresses_stand_in_a_menu_under_their_own_name_or_a_given_one()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        // As the form stands there, without script.
        await editor.SubmitHere(Desk, $"{Desk}?handler=Add", ("target", $"section:{await Section(paper, "World")}"));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        await editor.Follow();
        Assert.Contains("“World” stands in the menu.", editor.Text, StringComparison.Ordinal);
        await Add(editor, ("menu", "Head"), ("target", $"page:{await Page(paper, "About us")}"), ("title", "Who we are"));
        await Add(editor, ("menu", "Head"), ("topic", "weirs"));
        await Add(editor, ("menu", "Head"), ("address", "/search?q=weir"), ("title", "Weir, all of it"));
        await Add(editor, ("menu", "Head"), ("address", "https://shop.example/a b"), ("title", "Shop"));
        await Add(editor, ("menu", "Foot"), ("target", $"section:{await Section(paper, "Courts")}"));
        Assert.Equal(["World /world/", "Who we are /about", "Weirs /topics/weirs", "Weir, all of it /search?q=weir", "Shop https://shop.example/a%20b"], await Head(paper, withAddress: true));
        // The foot shows what was chosen for it, and the pages' own places count no more.
        Assert.Equal("Courts", (await Foot(paper))[0]);
        Assert.DoesNotContain("About us", await Foot(paper));
        Assert.Contains("changed the menu", (await editor.Get("/newsroom/log?q=added+weirs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_entry_is_said_beside_its_field_and_what_was_typed_stands_there()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        async Task<string> Refused(string field, params (string, string)[] typed)
        {
            await editor.Fetch($"{Desk}?handler=Add", typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
            return editor.Page.QuerySelector($"#new-{field}-wrong")!.TextContent;
        }

        Assert.StartsWith("Choose a section or a page", await Refused("target", ("menu", "Head")), StringComparison.Ordinal);
        Assert.StartsWith("It leads to one of them", await Refused("target", ("menu", "Head"), ("topic", "Weirs"), ("address", "/a")), StringComparison.Ordinal);
        Assert.Equal("There is no topic called “Moons”.", await Refused("topic", ("menu", "Head"), ("topic", "Moons")));
        foreach (var bad in (string[])["javascript:alert(1)", "//evil.example/", "/\\evil.example/", "/..//evil.example/", "http://plain.example/", "ftp://a.example/", "https://me@bank.example/", "about"])
        {
            Assert.Equal((bad, "An address of this site, such as /corrections, or one that begins with https://."), (bad, await Refused("address", ("menu", "Head"), ("address", bad), ("title", "Bad"))));
        }

        Assert.Equal("An address has no name of its own. Please give it one.", await Refused("title", ("menu", "Foot"), ("address", "/corrections")));
        Assert.Equal("/corrections", editor.Page.QuerySelector("#new-address")!.GetAttribute("value"));
        Assert.Equal("Foot", ((AngleSharp.Html.Dom.IHtmlSelectElement)editor.Page.QuerySelector("#new-menu")!).Value);
        Assert.Equal("At most 60 characters.", await Refused("title", ("menu", "Head"), ("topic", "Weirs"), ("title", new string('x', 61))));
        Assert.StartsWith("It is not there any more", await Refused("target", ("menu", "Head"), ("target", "section:999")), StringComparison.Ordinal);
        await Add(editor, ("menu", "Head"), ("topic", "Weirs"));
        Assert.Equal("It stands in this menu already.", await Refused("topic", ("menu", "Head"), ("topic", "weirs")));
        Assert.Equal(1, await paper.Read(db => db.MenuEntries.CountAsync(Stop)));
        Assert.NotEqual("", await Refused("menu", ("menu", "7"), ("topic", "Rivers")));
    }

    [Fact]
    public async Task Entries_move_by_their_buttons_are_called_otherwise_and_are_taken_out_and_put_back_at_their_place()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        await editor.Fetch($"{Desk}?handler=Begin", ("menu", "Head"));
        await editor.Follow();
        var world = editor.Page.QuerySelectorAll("li[data-entry]")[1];
        Assert.True(editor.Page.QuerySelector("button[aria-label='Move Local up']")!.HasAttribute("disabled"));
        await editor.Fetch($"{Desk}?handler=Move", ("id", world.Id!["entry-".Length..]), ("by", "1"));
        // Its address is that of the entry: the focus stays with it.
        Assert.Equal($"{Desk}?menu=Head#{world.Id}", editor.Led);
        Assert.Equal(["Local", "Sport", "World"], await Head(paper));
        await editor.Follow();
        Assert.Contains("“World” stands at place 3 of 3.", editor.Text, StringComparison.Ordinal);
        await editor.Fetch($"{Desk}?handler=Move", ("id", world.Id["entry-".Length..]), ("by", "1"));
        await editor.Follow();
        Assert.Contains("“World” is the last.", editor.Text, StringComparison.Ordinal);

        await editor.Fetch($"{Desk}?handler=Call", ("id", world.Id["entry-".Length..]), ("title", "The world"));
        Assert.Equal(["Local", "Sport", "The world"], await Head(paper));
        await editor.Get(Desk);
        await editor.SubmitHere(Desk, $"{Desk}?handler=Call", ("title", ""));
        Assert.Equal(["Local", "Sport", "World"], await Head(paper));

        var sport = await Entry(paper, "Sport");
        await editor.Get(Desk);
        await editor.Fetch($"{Desk}?handler=Remove", ("menu", "Head"), ("id", sport));
        Assert.Equal(["Local", "World"], await Head(paper));
        await editor.Follow();
        var undo = editor.Page.QuerySelector(".bar form")!.GetAttribute("action")!;
        // Others are moved meanwhile.
        await editor.Fetch($"{Desk}?handler=Move", ("id", await Entry(paper, "World")), ("by", "-1"));
        await editor.Fetch(undo);
        Assert.Equal(["World", "Sport", "Local"], await Head(paper));
        await editor.Follow();
        Assert.Contains("It is as it was.", editor.Text, StringComparison.Ordinal);
        await editor.Fetch(undo);
        await editor.Follow();
        Assert.Contains("cannot be put back any more", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_that_is_emptied_fills_itself_again_and_all_of_it_can_be_put_back()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        await Add(editor, ("menu", "Head"), ("topic", "Weirs"));
        await Add(editor, ("menu", "Head"), ("target", $"section:{await Section(paper, "World")}"));
        await editor.Get(Desk);
        await editor.SubmitHere(Desk, $"{Desk}?handler=Remove");
        Assert.Equal(["Local", "World", "Sport"], await Head(paper));
        await editor.Follow();
        Assert.Contains("It fills itself now.", editor.Text, StringComparison.Ordinal);
        await editor.SubmitHere(Desk, editor.Page.QuerySelector(".bar form")!.GetAttribute("action"));
        Assert.Equal(["Weirs", "World"], await Head(paper));
        // What was taken out stays no longer than until the next.
        await editor.Fetch($"{Desk}?handler=Remove", ("menu", "Head"), ("id", await Entry(paper, "World")));
        await editor.Fetch($"{Desk}?handler=Remove", ("menu", "Head"), ("id", await paper.Read(async db => Text(await db.MenuEntries.Where(one => one.Removal == null).Select(one => one.Id).SingleAsync(Stop)))));
        Assert.Equal(1, await paper.Read(db => db.MenuEntries.CountAsync(Stop)));
        Assert.Equal(["Local", "World", "Sport"], await Head(paper));
    }

    [Fact]
    public async Task A_section_that_is_merged_is_followed_and_one_that_is_deleted_or_renamed_is_so_in_the_menu_at_once()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        await Add(editor, ("menu", "Head"), ("target", $"section:{await Section(paper, "Courts")}"), ("title", "In court"));
        await Add(editor, ("menu", "Head"), ("target", $"section:{await Section(paper, "Sport")}"));
        await Add(editor, ("menu", "Foot"), ("target", $"section:{await Section(paper, "Courts")}"));
        await Add(editor, ("menu", "Foot"), ("target", $"section:{await Section(paper, "World")}"));
        await editor.Fetch("/newsroom/sections?handler=Merge", ("id", await Section(paper, "Courts")), ("into", await Section(paper, "World")));
        Assert.Equal(["In court /world/", "Sport /sport/"], await Head(paper, withAddress: true));
        // Where both stood, it stands once.
        Assert.Equal(["World"], (await Foot(paper)).TakeWhile(name => name != "Corrections"));
        await editor.Fetch("/newsroom/sections?handler=Change", ("id", await Section(paper, "Sport")), ("name", "Sports"), ("slug", "sports"), ("position", "2"));
        Assert.Equal(["In court /world/", "Sports /sports/"], await Head(paper, withAddress: true));
        await editor.Fetch("/newsroom/sections?handler=Delete", ("id", await Section(paper, "Sports")));
        Assert.Equal(["In court"], await Head(paper));
    }

    [Fact]
    public async Task A_topic_is_followed_through_its_names_and_merges_and_leaves_the_menu_when_it_is_deleted()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Desk);
        await Add(editor, ("menu", "Head"), ("topic", "Weirs"));
        await Add(editor, ("menu", "Head"), ("topic", "Rivers"), ("title", "All rivers"));
        var weirs = await Topic(paper, "Weirs");
        Assert.Equal(["Weirs", "All rivers"], await Head(paper));
        await editor.Fetch("/newsroom/topics?handler=Change", ("id", weirs), ("name", "Weirs and locks"), ("kind", "Topic"));
        Assert.Equal(["Weirs and locks /topics/weirs-and-locks", "All rivers /topics/rivers"], await Head(paper, withAddress: true));
        await editor.Fetch("/newsroom/topics?handler=Merge", ("id", weirs), ("into", "Locks"));
        Assert.Equal(["Locks /topics/locks", "All rivers /topics/rivers"], await Head(paper, withAddress: true));
        await editor.Fetch("/newsroom/topics?handler=Delete", ("id", await Topic(paper, "Rivers")));
        Assert.Equal(["Locks"], await Head(paper));
    }

    [Fact]
    public async Task A_page_leaves_the_menu_while_readers_cannot_read_it_and_for_good_when_it_is_deleted()
    {
        await using var paper = await House();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var about = await Page(paper, "About us");
        await editor.Get(Desk);
        await Add(editor, ("menu", "Head"), ("target", $"page:{about}"));
        await Add(editor, ("menu", "Head"), ("target", $"section:{await Section(paper, "World")}"));
        await editor.Get($"/newsroom/pages/{about}");
        await editor.SubmitHere($"/newsroom/pages/{about}", null, ("isPublic", ""));
        // A box that is not ticked is not sent.
        await editor.Fetch($"/newsroom/pages/{about}", ("title", "About us"), ("path", "/about"), ("body", StoryTests.Doc("We print.")), ("version", (await paper.Read(db => db.Pages.Select(one => one.Version).SingleAsync(Stop))).ToString()));
        Assert.Equal(["World"], await Head(paper));
        Assert.Contains("Readers cannot read this page", (await editor.Get(Desk)).Text, StringComparison.Ordinal);
        await editor.Fetch($"/newsroom/pages/{about}?handler=Delete");
        Assert.Equal(["World"], Rows(await editor.Get(Desk), "Head"));
    }

    [Fact]
    public async Task Of_many_sections_those_with_stories_come_first_to_a_place_and_stand_in_their_order()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            var all = Enumerable.Range(1, 55).Select(i => new Section($"S{i}", $"s{i}") { Position = i }).ToList();
            db.Sections.AddRange(all);
            // One has its story in a section within it, one has only what is not out yet.
            var within = new Section("Within", "within", all[49]);
            db.Stories.AddRange(Make.Story("Forty", all[39]), Make.Story("Within fifty", within), Make.Story("To come", all[44], at: TestPaper.Start.AddHours(1)));
        });
        Assert.Equal([.. Enumerable.Range(1, 10).Select(i => $"S{i}"), "S40", "S50"], await Head(paper));
        // All of them are at the foot.
        Assert.Equal(55, (await paper.Page("/")).QuerySelectorAll(".foot-sections > ul > li").Length);
        // A section has its first story: it stands in the menu at once.
        await paper.Change(db => db.Stories.Add(Make.Story("Thirty", db.Sections.Single(one => one.Name == "S30"))));
        Assert.Equal([.. Enumerable.Range(1, 9).Select(i => $"S{i}"), "S30", "S40", "S50"], await Head(paper));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        Assert.Contains("S9, S30, S40, S50.", (await editor.Get(Desk)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_change_pages_may_not_change_menus()
    {
        await using var paper = await House();
        using var reporter = await Browser.SignedIn(paper, Role.Reporter);
        await reporter.Get("/newsroom/me");
        await reporter.Fetch($"{Desk}?handler=Begin", ("menu", "Head"));
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        Assert.Equal(0, await paper.Read(db => db.MenuEntries.CountAsync(Stop)));
    }

    private static async Task Add(Browser editor, params (string, string)[] fields)
    {
        await editor.Fetch($"{Desk}?handler=Add", fields);
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
    }

    private static async Task<TestPaper> House()
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            var local = new Section("Local", "local");
            var (weirs, rivers, locks) = (new Topic("Weirs", "weirs"), new Topic("Rivers", "rivers"), new Topic("Locks", "locks"));
            db.Sections.AddRange(local, new Section("Courts", "courts", local), new Section("World", "world") { Position = 1 }, new Section("Sport", "sport") { Position = 2 });
            db.Topics.AddRange(weirs, rivers, locks);
            db.Stories.Add(Make.Story("Weir holds", local, topics: [weirs]));
            db.Pages.Add(new StaticPage("About us", StoryTests.Doc("We print."), "/about", TestPaper.Start) { IsPublic = true, MenuPosition = 1 });
        });
        return paper;
    }

    /// <summary>What readers see, on a page that was kept before each change.</summary>
    private static async Task<IReadOnlyList<string>> Head(TestPaper paper, bool withAddress = false)
        => [.. (await paper.Page("/corrections")).QuerySelectorAll("nav.menu a").Select(link => link.TextContent.Trim() + (withAddress ? " " + link.GetAttribute("href") : ""))];

    private static async Task<IReadOnlyList<string>> Foot(TestPaper paper)
        => [.. (await paper.Page("/corrections")).QuerySelectorAll(".foot-paper a").Select(link => link.TextContent.Trim())];

    private static List<string> Rows(Browser browser, string menu)
        => [.. browser.Page.QuerySelectorAll($"ol[aria-labelledby=menu-{menu}] > li summary").Select(row => row.ChildNodes.OfType<IText>().First().Text.Trim())];

    private static async Task<string> Entry(TestPaper paper, string section)
        => Text(await paper.Read(db => db.MenuEntries.Where(one => one.Removal == null && db.Sections.Any(other => other.Id == one.SectionId && other.Name == section)).Select(one => one.Id).SingleAsync(Stop)));

    private static async Task<string> Section(TestPaper paper, string name) => Text(await paper.Read(db => db.Sections.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(Stop)));

    private static async Task<string> Page(TestPaper paper, string title) => Text(await paper.Read(db => db.Pages.Where(one => one.Title == title).Select(one => one.Id).SingleAsync(Stop)));

    private static async Task<string> Topic(TestPaper paper, string name) => Text(await paper.Read(db => db.Topics.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(Stop)));

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
