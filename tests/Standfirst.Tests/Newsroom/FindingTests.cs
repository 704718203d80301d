using System.Text.Json;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>How one finds a story, a desk or a name in the newsroom.</summary>
public sealed class FindingTests
{
    private static readonly DateTimeOffset LongAgo = TestPaper.Start.AddYears(-3);

    [Theory]
    [InlineData("words=wall", "Harbour wall holds,Wall of the old mill falls")]
    // What the text says, not only its headline; and the form of a word does not matter.
    [InlineData("words=millers&state=published", "Wall of the old mill falls")]
    [InlineData("words=%22old+mill%22", "Wall of the old mill falls")]
    [InlineData("words=wall+-harbour", "Wall of the old mill falls")]
    // What is not out is found by letters.
    [InlineData("words=chap", "Chapel wall leans")]
    [InlineData("words=chap&state=published", "")]
    [InlineData("writer=quill", "Harbour wall holds")]
    [InlineData("writer=quill&words=mill", "")]
    [InlineData("from=2026-03-01", "Chapel wall leans,Harbour wall holds")]
    [InlineData("to=2026-03-01", "Wall of the old mill falls")]
    [InlineData("from=2023-03-10&to=2023-03-10", "Wall of the old mill falls")]
    [InlineData("from=yesterday&words=mill", "Wall of the old mill falls")]
    [InlineData("words=%00%27%22*&writer=%25_", "")]
    public async Task Stories_are_listed_by_words_writer_and_day(string filter, string expected)
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get($"/newsroom/stories?{(filter.Contains("state=", StringComparison.Ordinal) ? "" : "state=all&")}{filter}");
        var shown = editor.Page.QuerySelectorAll("tr[data-item] th a").Select(link => link.TextContent).Order(StringComparer.Ordinal);
        // By “wall” the chapel is found too, by its letters.
        Assert.Equal(expected, string.Join(',', filter == "words=wall" ? shown.Where(one => one != "Chapel wall leans") : shown));
    }

    [Fact]
    public async Task A_story_that_waits_for_its_hour_is_found_by_what_it_says()
    {
        await using var paper = await Paper();
        await paper.Change(db => db.Add(Make.Story("Ferry sold", at: TestPaper.Start.AddDays(1), body: Make.Body("The shipwright bought it."))));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories?words=shipwright");
        Assert.Contains("Ferry sold", editor.Text, StringComparison.Ordinal);
        Assert.Contains("Ferry sold", await Go(editor, "shipwright"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ferry sold", await paper.Http.GetStringAsync("/search?q=shipwright", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_letters_lead_to_desks_stories_sections_people_topics_and_speakers()
    {
        await using var paper = await Paper();
        using var editor = await Browser.SignedIn(paper, Role.Editor, name: "Edda Stone");
        Assert.Contains("Sections|Desk|/newsroom/sections", await Go(editor, "sec"), StringComparison.Ordinal);
        Assert.Contains("Harbour wall holds|Published|", await Go(editor, "ha wa"), StringComparison.Ordinal);
        Assert.Contains("Chapel wall leans|Draft|", await Go(editor, "chap"), StringComparison.Ordinal);
        Assert.Contains("World|Section|", await Go(editor, "wor"), StringComparison.Ordinal);
        Assert.Contains("Ada Quill|Writer|", await Go(editor, "qu"), StringComparison.Ordinal);
        Assert.Contains("Weir board|Topic|", await Go(editor, "weir b"), StringComparison.Ordinal);
        Assert.Equal("Margaret Tull|Speaker|/newsroom/speakers?words=Margaret%20Tull", await Go(editor, "tull"));
        Assert.Equal("", await Go(editor, "arbour"));
        Assert.Equal("", await Go(editor, " "));
        var found = JsonDocument.Parse(await editor.Read("/newsroom/go?q=ha+wa")).RootElement[0].GetProperty("href").GetString()!;
        await editor.Get(found);
        Assert.Equal("Harbour wall holds", editor.Page.QuerySelector("#headline")!.TextContent);
    }

    [Fact]
    public async Task Nobody_is_led_where_they_may_not_go()
    {
        await using var paper = await Paper();
        using var moderator = await Browser.SignedIn(paper, Role.Moderator);
        foreach (var typed in (string[])["set", "ha", "chap", "wor", "qu", "weir", "tull", "st"])
        {
            Assert.Equal("", await Go(moderator, typed));
        }

        Assert.Contains("Replies|Desk|", await Go(moderator, "rep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_proposed_for_bylines_and_topics()
    {
        await using var paper = await Paper();
        await paper.Change(db => db.AddRange(Make.Writer("Adam Quillon"), Make.Writer("Quentin Ada"), Make.Topic("100% Ada")));
        using var reporter = await Browser.SignedIn(paper, Role.Reporter);
        Assert.Equal("""["Ada Quill","Adam Quillon","Quentin Ada"]""", await reporter.Read("/newsroom/stories/names?of=writers&q=ada"));
        Assert.Equal("""["Weir board"]""", await reporter.Read("/newsroom/stories/names?of=topics&q=weir"));
        Assert.Equal("[]", await reporter.Read("/newsroom/stories/names?of=topics&q=%25"));
        Assert.Equal("[]", await reporter.Read("/newsroom/stories/names?of=topics"));
        await reporter.Read("/newsroom/stories/names?of=members&q=ada");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, reporter.Status);
    }

    private static async Task<TestPaper> Paper()
    {
        var paper = await TestPaper.Begin();
        var ada = Make.Writer();
        await paper.Change(db => db.AddRange(
            Make.Section("World"),
            new Standfirst.Quotations.Speaker("Margaret Tull", "margaret-tull"),
            Make.Story(by: [ada]),
            Make.Story("Wall of the old mill falls", at: LongAgo, body: Make.Body("No miller was in it."), topics: [Make.Topic("Weir board")]),
            Make.Story("Chapel wall leans", status: Status.Draft, at: TestPaper.Start)));
        return paper;
    }

    /// <summary>Label, hint and address of each, in lines.</summary>
    private static async Task<string> Go(Browser browser, string typed)
        => string.Join('\n', JsonDocument.Parse(await browser.Read("/newsroom/go?q=" + Uri.EscapeDataString(typed))).RootElement.EnumerateArray()
            .Select(one => $"{one.GetProperty("label")}|{one.GetProperty("hint")}|{one.GetProperty("href")}"));
}
