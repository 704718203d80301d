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

    [Fact]
    public async Task Who_said_what_is_proposed_with_its_place_and_the_full_name()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Draft)));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1");
        var answer = await editor.Json("/newsroom/stories/1/findings", Sent(editor, "Weir holds", "Ana Lopez, the mayor, spoke on 9 March 2026.", "“The weir holds,” Lopez told CBS."));
        var said = answer.GetProperty("quotations").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "direct");
        Assert.Equal(("content[1]", 0, "“The weir holds,”"), (said.GetProperty("path").GetString(), said.GetProperty("start").GetInt32(), said.GetProperty("excerpt").GetString()));
        Assert.Equal(("Ana Lopez", "cue-after"), (said.GetProperty("speaker").GetString(), said.GetProperty("confidence").GetString()));
        Assert.Equal("CBS", said.GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_finding_is_let_stand_and_taken_back_and_the_lists_follow_and_the_log_says_who()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(section: Make.Section(), status: Status.Approved, by: [Make.Writer()], body: Make.Body("The the weir holds since 1911.", Faulty))));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories?state=approved");
        Assert.Contains("2 errors", editor.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        await editor.Get("/newsroom/stories/1");
        var stood = await editor.Json("/newsroom/stories/1/stet", new { check = "quotes-unbalanced", passage = "This is a great success for us,”", reason = "The poem has it so." });
        Assert.Equal("The poem has it so.", stood.GetProperty("stets")[0].GetProperty("reason").GetString());
        var found = await editor.Json("/newsroom/stories/1/findings", Sent(editor, "Weir holds", "The the weir holds since 1911.", Faulty, "“Another one, she said on 9 March 2026."));
        var checks = found.GetProperty("findings").EnumerateArray().Where(one => one.GetProperty("check").GetString() == "quotes-unbalanced").Select(one => one.GetProperty("path").GetString());
        Assert.Equal(["content[2]"], checks);
        await editor.Get("/newsroom/stories?state=approved");
        Assert.Contains("1 error", editor.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        // Without script: on the sheet.
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("The poem has it so.", editor.Text, StringComparison.Ordinal);
        await editor.Submit("/newsroom/stories/1/publish", "/newsroom/stories/1/publish?handler=Stet", ("finding", "word-doubled The the"), ("stet", ""));
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("an error does not stand without a reason", editor.Text, StringComparison.Ordinal);
        await editor.Submit("/newsroom/stories/1/publish", "/newsroom/stories/1/publish?handler=Stet", ("finding", "word-doubled The the"), ("stet", "A band of that name."));
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("Nothing is missing", editor.Text, StringComparison.Ordinal);
        await editor.Submit("/newsroom/stories/1/publish", "/newsroom/stories/1/publish?handler=Back", ("stet", "1"));
        await editor.Get("/newsroom/stories/1/publish");
        Assert.Contains("never opened", editor.Text, StringComparison.Ordinal);
        var log = await paper.Read(db => db.AuditLog.OrderBy(entry => entry.Id).Select(entry => $"{entry.Act} {entry.Details}").ToListAsync(Stop));
        Assert.Contains("let stand in quotes-unbalanced: This is a great success for us,”: The poem has it so.", log);
        Assert.Contains("no longer lets stand in quotes-unbalanced: This is a great success for us,”: The poem has it so.", log);
    }

    [Fact]
    public async Task A_reporter_lets_a_warning_stand_and_no_error_and_a_whole_check_only_with_a_reason()
    {
        await using var paper = await TestPaper.Begin();
        using var reporter = await Browser.SignedIn(paper, Role.Reporter);
        await reporter.Submit("/newsroom/stories", "/newsroom/stories");
        await reporter.Get("/newsroom/stories/1");
        string[] text = ["The the weir holds, the mayor, Ana Lopez, said Wednesday."];
        var before = Checks(await reporter.Json("/newsroom/stories/1/findings", Sent(reporter, "Weir holds", text)));
        Assert.Contains("word-doubled", before);
        Assert.Contains("weekday-unresolved", before);
        await reporter.Json("/newsroom/stories/1/stet", new { check = "word-doubled", passage = "The the", reason = "I like it." });
        await reporter.Json("/newsroom/stories/1/stet", new { check = "weekday-unresolved", passage = "", reason = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reporter.Status);
        await reporter.Json("/newsroom/stories/1/stet", new { check = "weekday-unresolved", passage = "", reason = "A diary." });
        var after = Checks(await reporter.Json("/newsroom/stories/1/findings", Sent(reporter, "Weir holds", text)));
        Assert.Contains("word-doubled", after);
        Assert.DoesNotContain("weekday-unresolved", after);
        await reporter.Json("/newsroom/stories/1/stet", new { check = "no-such-check", passage = "x", reason = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reporter.Status);

        // Nor in a story of somebody else.
        await paper.Change(db => db.Add(Make.Story(status: Status.Draft)));
        await reporter.Json("/newsroom/stories/2/stet", new { check = "weekday-unresolved", passage = "Wednesday", reason = "" });
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        await reporter.Json("/newsroom/stories/2/stet/1/back", new { });
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
    }

    private static List<string?> Checks(JsonElement answer) => [.. answer.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("check").GetString())];

    private static string Version(Browser browser) => ((AngleSharp.Html.Dom.IHtmlInputElement)browser.Page.QuerySelector("input[name=version]")!).Value;

    private static object Sent(Browser browser, string headline, params string[] paragraphs)
        => new { version = Version(browser), fields = new { headline, dek = "", dateline = "" }, body = JsonDocument.Parse(Make.Body(paragraphs)).RootElement };
}
