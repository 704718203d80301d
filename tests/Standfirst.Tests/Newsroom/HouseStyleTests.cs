using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.CopyDesk;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>The house style: what an editor lays down, the desk asks.</summary>
public sealed class HouseStyleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_form_lays_down_is_asked_of_the_next_story_and_kept_as_the_file_that_the_command_takes()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Approved, section: Make.Section(), by: [Make.Writer()], body: Make.Body("The healthcare of 1911 was thin. The the weir held."))));
        using var editor = await Browser.SignedIn(paper, Role.CopyEditor);
        await editor.Get("/newsroom/house-style");
        await editor.Submit("/newsroom/house-style", null, ("names", "Volodymyr Zelensky: Volodymyr Zelenskyy, Volodymyr Zelenskiy\nCher"), ("terms", "health care: healthcare"), ("check-house-term", "Error"), ("check-word-doubled", "off"), ("longest", "80"));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        var kept = await paper.Read(db => db.Papers.Select(one => one.HouseStyle).SingleAsync(Stop));
        Assert.Equal("""
            checks:
              house-term: error
              word-doubled: off
            names:
              Volodymyr Zelensky: [Volodymyr Zelenskyy, Volodymyr Zelenskiy]
              Cher: []
            terms:
              health care: [healthcare]
            headline:
              longest: 80

            """.ReplaceLineEndings("\n"), kept);
        Assert.Equal(kept, HouseStyle.Parse(kept).ToYaml());

        await editor.Get("/newsroom/house-style");
        Assert.Equal("80", ((AngleSharp.Html.Dom.IHtmlInputElement)editor.Page.QuerySelector("[name=longest]")!).Value);
        Assert.Contains("Zelenskyy, Volodymyr Zelenskiy", editor.Text, StringComparison.Ordinal);
        using var chief = await Browser.SignedIn(paper, Role.Editor, "edda@example.org", "Edda Stone");
        await chief.Get("/newsroom/stories/1/publish");
        Assert.Contains("healthcare", chief.Page.QuerySelector("section[aria-labelledby=gate]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The the", chief.Page.QuerySelector("section[aria-labelledby=gate]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await paper.Read(db => db.AuditLog.Select(entry => entry.Details).ToListAsync(Stop)), details => details.Contains("house style from “” to “checks:", StringComparison.Ordinal));

        // Taken back, the desk is as it was.
        await editor.Submit("/newsroom/house-style", "/newsroom/house-style?handler=File", ("file", ""));
        await chief.Get("/newsroom/stories/1/publish");
        Assert.Contains("The the", chief.Page.QuerySelector("section[aria-labelledby=gate]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_it_and_with_its_line_and_nothing_of_it_is_kept()
    {
        await using var paper = await TestPaper.Begin();
        using var editor = await Browser.SignedIn(paper, Role.CopyEditor);
        await editor.Get("/newsroom/house-style");
        await editor.Submit("/newsroom/house-style", null, ("names", ": Zelenskyy"), ("longest", "many"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("before the colon", editor.Page.QuerySelector("#field-names-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("whole number", editor.Page.QuerySelector("#field-longest-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("many", ((AngleSharp.Html.Dom.IHtmlInputElement)editor.Page.QuerySelector("[name=longest]")!).Value);
        await editor.Submit("/newsroom/house-style", "/newsroom/house-style?handler=File", ("file", "language: en\nchecks:\n  quotes-unbalanced: loud\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("Line 3: “loud” is no severity".Replace("“loud”", "\"loud\"", StringComparison.Ordinal), editor.Page.QuerySelector("#field-file-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("quotes-unbalanced: loud", editor.Text, StringComparison.Ordinal);
        Assert.Empty(await paper.Read(db => db.Papers.Select(one => one.HouseStyle).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_style_that_a_newer_program_does_not_take_stops_nobody_and_is_told_of()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Approved, section: Make.Section(), by: [Make.Writer()], body: Make.Body("The the weir held in 1911."))));
        await paper.Change(db => db.Papers.Single().HouseStyle = "checks:\n  check-of-old: off\n");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("The the", editor.Page.QuerySelector("section[aria-labelledby=gate]")!.TextContent, StringComparison.Ordinal);
        await editor.Get("/newsroom/house-style");
        Assert.Contains("Line 2", editor.Page.QuerySelector("#field-file-wrong")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_check_shows_what_it_finds_in_the_last_stories_switched_off_or_not()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(headline: "Weir holds", section: Make.Section(), by: [Make.Writer()], body: Make.Body("The the weir held in 1911."))));
        await paper.Change(db => db.Papers.Single().HouseStyle = "checks:\n  word-doubled: off\n");
        using var editor = await Browser.SignedIn(paper, Role.CopyEditor);
        await editor.Get("/newsroom/house-style");
        var row = editor.Page.QuerySelector("#check-word-doubled")!.Closest("tr")!;
        Assert.Contains("1 in one story", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("The the", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("/newsroom/stories/1", row.QuerySelector("details a")!.GetAttribute("href"));
    }
}
