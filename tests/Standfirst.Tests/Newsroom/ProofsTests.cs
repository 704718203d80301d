using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>The copy desk in the newsroom: while one types, at the gate, on the desk.</summary>
public sealed class ProofsTests
{
    private const string Faulty = "This is a great success for us,” the mayor, Ana Lopez, said on 9 March 2026.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_that_are_typed_are_read_with_their_place_and_what_would_mend_them_and_nothing_is_kept()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Draft)));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1");
        var answer = await editor.Json("/newsroom/stories/1/findings", Sent(editor, "Harbour wall holds.", "The first paragraph is right.", Faulty));
        var findings = answer.GetProperty("findings").EnumerateArray().ToList();
        var quotation = findings.Single(one => one.GetProperty("check").GetString() == "quotes-unbalanced");
        Assert.Equal("error", quotation.GetProperty("severity").GetString());
        Assert.Equal("content[1]", quotation.GetProperty("path").GetString());
        Assert.Equal(0, quotation.GetProperty("start").GetInt32());
        Assert.Equal("This is a great success for us,”", quotation.GetProperty("excerpt").GetString());
        Assert.Equal("“This is a great success for us,”", quotation.GetProperty("fixes")[0].GetProperty("replacement").GetString());
        var stop = findings.Single(one => one.GetProperty("check").GetString() == "headline-stop");
        Assert.Equal(("headline", ""), (stop.GetProperty("field").GetString(), stop.GetProperty("path").GetString()));
        Assert.Equal("Harbour wall holds", await paper.Read(db => db.Stories.Select(story => story.Headline).SingleAsync(Stop)));
        Assert.Empty(await paper.Read(db => db.Drafts.ToListAsync(Stop)));
    }

    [Fact]
    public async Task What_is_no_text_is_refused_with_its_place_and_a_story_that_is_not_there_is_missing()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Draft)));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1");
        var wrong = await editor.Json("/newsroom/stories/1/findings", new { version = Guid.NewGuid(), fields = new { }, body = new { type = "doc", content = new object[] { new { type = "poem" } } } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("content[0]", wrong.GetProperty("path").GetString(), StringComparison.Ordinal);
        await editor.Json("/newsroom/stories/1/findings", new { words = "none" });
        Assert.Equal(HttpStatusCode.BadRequest, editor.Status);
        await editor.Json("/newsroom/stories/99/findings", Sent(editor, "x", "y"));
        Assert.Equal(HttpStatusCode.NotFound, editor.Status);
    }

    [Fact]
    public async Task An_error_of_the_copy_desk_is_part_of_the_gate_and_goes_out_only_with_a_reason_that_is_logged()
    {
        await using var paper = await TestPaper.Begin();
        var section = Make.Section();
        await paper.Change(db => db.Add(Make.Story(section: section, status: Status.Approved, by: [Make.Writer()], body: Make.Body("The wall was built in 1911.", Faulty))));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("never opened. “This is a great success", editor.Text, StringComparison.Ordinal);
        await editor.Submit("/newsroom/stories/1/publish", null, ("when", "now"), ("version", Version(editor)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("Please say why", editor.Text, StringComparison.Ordinal);
        await editor.Submit("/newsroom/stories/1/publish", null, ("when", "now"), ("reason", "She wrote it so."), ("version", Version(editor)));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        var logged = await paper.Read(db => db.AuditLog.OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstAsync(Stop));
        Assert.Contains("She wrote it so.", logged, StringComparison.Ordinal);
        Assert.Contains("never opened", logged, StringComparison.Ordinal);
        await editor.Get("/newsroom");
        Assert.Contains("1 error", editor.Page.QuerySelector("section[aria-labelledby=findings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_a_fault_passes_the_desk_without_a_word()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(section: Make.Section(), status: Status.Approved, by: [Make.Writer()])));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("Nothing is missing", editor.Text, StringComparison.Ordinal);
        await editor.Get("/newsroom");
        Assert.Null(editor.Page.QuerySelector("section[aria-labelledby=findings]"));
    }

    private static string Version(Browser browser) => ((AngleSharp.Html.Dom.IHtmlInputElement)browser.Page.QuerySelector("input[name=version]")!).Value;

    private static object Sent(Browser browser, string headline, params string[] paragraphs)
        => new { version = Version(browser), fields = new { headline, dek = "", dateline = "" }, body = JsonDocument.Parse(Make.Body(paragraphs)).RootElement };
}
