using System.IO.Compression;
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
        Assert.Contains("line 2", editor.Page.QuerySelector("#field-file-wrong")!.TextContent, StringComparison.Ordinal);
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

    [Fact]
    public async Task Rules_written_for_Vale_are_brought_asked_switched_replaced_and_taken_away()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(status: Status.Approved, section: Make.Section(), by: [Make.Writer()], body: Make.Body("The weir was kind of utilised in 1911."))));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var package = Zip(
            ("Elver/Plain.yml", "extends: substitution\nmessage: \"Write '%s' for '%s'\"\nlevel: error\nswap:\n  utilised: used\n"),
            ("Elver/Tagged.yml", "extends: sequence\nmessage: x\ntokens: []\n"));
        await editor.Get("/newsroom/house-style");
        await Bring(editor, "Elver.zip", package, "en");
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        await editor.Get("/newsroom/house-style");
        Assert.Contains("Elver.Tagged", editor.Page.QuerySelector("section[aria-labelledby=rules]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(editor.Page.GetElementById("check-Elver.Plain"));
        Assert.Contains("Write 'used' for 'utilised'", await Gate(editor), StringComparison.Ordinal);

        await editor.Submit("/newsroom/house-style", null, ("check-Elver.Plain", "off"), ("terms", "rather: kind of"));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        var gate = await Gate(editor);
        Assert.DoesNotContain("Write 'used'", gate, StringComparison.Ordinal);
        Assert.Contains("kind of", gate, StringComparison.Ordinal);

        // The same name again takes the place of what was, and what was said of its rules goes with them.
        await editor.Get("/newsroom/house-style");
        await Bring(editor, "Elver.zip", Zip(("Elver/Kind.yml", "extends: existence\nmessage: \"Not '%s'\"\nlevel: error\ntokens: [kind of]\n")), "");
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        Assert.Contains("Not 'kind of'", await Gate(editor), StringComparison.Ordinal);
        Assert.Equal(1, await paper.Read(db => db.RuleSets.CountAsync(Stop)));
        await editor.Get("/newsroom/house-style");
        await editor.SubmitHere("/newsroom/house-style", "/newsroom/house-style?handler=Drop");
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        Assert.DoesNotContain("Not 'kind of'", await Gate(editor), StringComparison.Ordinal);
        Assert.Equal("terms:\n  rather: [kind of]\n", await paper.Read(db => db.Papers.Select(one => one.HouseStyle).SingleAsync(Stop)));
        Assert.Contains(await paper.Read(db => db.AuditLog.Select(entry => entry.Details).ToListAsync(Stop)), details => details.StartsWith("took away the rules Elver.zip", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules.zip", "this is no zip", "broken")]
    [InlineData("rules.exe", "MZ", "A package is a .zip")]
    [InlineData("Hall.yml", "extends: existence\nmessage: x\ntokens: [a]\ncolour: red\n", "line 4")]
    [InlineData("Hall.yml", "extends: existence\nmessage: x\nraw:\n  - '(a'\n", "Hall.yml: line")]
    public async Task Rules_that_are_none_are_refused_beside_the_field_and_the_style_stays(string name, string content, string says)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Papers.Single().HouseStyle = "language: en-GB\n");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/house-style");
        await Bring(editor, name, System.Text.Encoding.UTF8.GetBytes(content), "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains(says, editor.Page.QuerySelector("#field-package-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await paper.Read(db => db.RuleSets.ToListAsync(Stop)));
        Assert.Equal("language: en-GB\n", await paper.Read(db => db.Papers.Select(one => one.HouseStyle).SingleAsync(Stop)));
    }

    private static async Task<string> Gate(Browser editor)
    {
        await editor.Get("/newsroom/stories/1/publish");
        return editor.Page.QuerySelector("section[aria-labelledby=gate]")!.TextContent;
    }

    private static Task<string> Bring(Browser editor, string name, byte[] content, string language) => editor.Send(new HttpRequestMessage(HttpMethod.Post, "/newsroom/house-style?handler=Rules")
    {
        Content = new MultipartFormDataContent { { new StringContent(editor.Token), "__RequestVerificationToken" }, { new StringContent(language), "language" }, { new ByteArrayContent(content), "package", name } },
    });

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return made.ToArray();
    }
}
