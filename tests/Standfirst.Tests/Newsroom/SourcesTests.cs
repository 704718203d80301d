using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Quotations;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Newsroom;

/// <summary>Who is quoted, as the newsroom keeps it: speakers, the source audit, sources without a name.</summary>
public sealed class SourcesTests
{
    private const string Speakers = "/newsroom/speakers";
    private const string Unnamed = "/newsroom/record/unnamed";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_are_one_are_merged_with_all_they_said_and_the_former_address_and_later_stories_lead_to_the_one()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(
            Said.Story("One", Said.Body(("“First,”", "Walter Hale")), "/news/one", Make.Yesterday.AddDays(-1)), Said.Story("Two", Said.Body(("“Second,”", "W. Hale, builder", "CBS")), "/news/two")));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Speakers);
        Assert.Contains("W. Hale", editor.Text, StringComparison.Ordinal);
        var second = await Speaker(paper, "w-hale");
        await editor.Fetch(Speakers + "?handler=Declare", ("id", second), ("attribute", "Gender"), ("value", "man"), ("declared", "Person"), ("on", "2026-03-01"));
        await editor.Fetch(Speakers + "?handler=Merge", ("id", second), ("into", "Nobody"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Equal("Nobody else is called “Nobody”.", editor.Page.GetElementById($"into-wrong-{second}")!.TextContent);
        await editor.Fetch(Speakers + "?handler=Merge", ("id", second), ("into", "walter hale"));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        Assert.Equal("/speakers/walter-hale", await paper.Led("/speakers/w-hale"));
        Assert.Equal("/speakers/walter-hale/feed.xml", await paper.Led("/speakers/w-hale/feed.xml"));
        var page = await paper.Page("/speakers/walter-hale");
        Assert.Equal(["Two", "One"], page.Headlines());
        Assert.Equal(["Two"], (await paper.Page("/quotations?speaker=W+Hale&source=CBS")).Headlines());
        await paper.Change(db => db.Add(Said.Story("Three", Said.Body(("“Third,”", "W. Hale")), "/news/three", TestPaper.Start.AddMinutes(-5))));
        Assert.Equal(["Three", "Two", "One"], (await paper.Page("/speakers/walter-hale")).Headlines());
        await editor.Get(Speakers);
        Assert.Contains("3 quotations", editor.Text, StringComparison.Ordinal);
        Assert.Contains("gender: man", editor.Text, StringComparison.Ordinal);
        Assert.Contains("said so themselves, 1 Mar", editor.Text, StringComparison.Ordinal);
        Assert.Contains("entered by Ada Quill", editor.Text, StringComparison.Ordinal);
        Assert.Contains("into Walter Hale, 1 stories", await Logged(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_speaker_is_renamed_given_a_role_and_another_name_and_what_is_wrong_is_said_beside_its_field()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Said.Story("One", Said.Body(("“First,”", "Maggie Tull, clerk"), ("“Else,”", "Alec Drew")), "/news/one")));
        using var editor = await Browser.SignedIn(paper, Role.CopyEditor);
        var id = await Speaker(paper, "maggie-tull");
        await editor.Get(Speakers);
        await editor.Fetch(Speakers + "?handler=Change", ("id", id), ("name", "Alec Drew"), ("slug", "alec-drew"), ("kind", "Person"), ("role", ""));
        Assert.Equal("Somebody else is called Alec Drew. Merge the two.", editor.Page.GetElementById($"name-wrong-{id}")!.TextContent);
        Assert.Equal("/speakers/alec-drew is taken.", editor.Page.GetElementById($"slug-wrong-{id}")!.TextContent);
        await editor.Fetch(Speakers + "?handler=Change", ("id", id), ("name", "Margaret Tull"), ("slug", ""), ("kind", "Person"), ("role", "councillor"));
        Assert.Equal("/speakers/margaret-tull", await paper.Led("/speakers/maggie-tull"));
        var page = await paper.Page("/speakers/margaret-tull");
        Assert.Equal(("Margaret Tull", "councillor"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".page-head .dek")!.TextContent));
        await editor.Fetch(Speakers + "?handler=Alias", ("id", id), ("name", "Alec Drew"));
        Assert.Equal("Alec Drew is somebody of their own. Merge the two.", editor.Page.GetElementById($"alias-wrong-{id}")!.TextContent);
        await editor.Fetch(Speakers + "?handler=Alias", ("id", id), ("name", "Peggy Tull"));
        await paper.Change(db => db.Add(Said.Story("Two", Said.Body(("“Second,”", "Peggy Tull"), ("“Still,”", "Maggie Tull")), "/news/two")));
        Assert.Equal(3, (await paper.Page("/speakers/margaret-tull")).QuerySelectorAll(".said figure").Length);
        await editor.Get(Speakers + "?words=peggy");
        Assert.Single(editor.Page.QuerySelectorAll("[data-list] > [data-item]"));
        foreach (var (field, value, wrong) in ((string, string, string)[])[("attribute", "", "Please say what was declared, such as “gender”."), ("value", "", "Please write what they said."), ("on", "2027-01-01", "Please write a day that was, as 2026-03-31.")])
        {
            var fields = new Dictionary<string, string> { ["id"] = id, ["attribute"] = "gender", ["value"] = "woman", ["declared"] = "Person", ["on"] = "", [field] = value };
            await editor.Fetch(Speakers + "?handler=Declare", [.. fields.Select(one => (one.Key, one.Value))]);
            Assert.Equal(wrong, editor.Page.GetElementById($"{field}-wrong-{id}")!.TextContent);
        }

        await editor.Fetch(Speakers + "?handler=Delete", ("id", id));
        Assert.Equal("Stories quote them. Merge them with whom it really is.", editor.Page.GetElementById($"into-wrong-{id}")!.TextContent);
    }

    [Fact]
    public async Task Words_that_name_nobody_leave_the_site_when_an_editor_says_so_and_come_back_when_they_do()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Said.Story("One", Said.Body(("“First,”", "Board Insider")), "/news/one")));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var id = await Speaker(paper, "board-insider");
        await editor.Get(Speakers);
        await editor.Fetch(Speakers + "?handler=Change", ("id", id), ("name", "Board Insider"), ("slug", ""), ("kind", "Unnamed"), ("role", ""));
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/speakers/board-insider"));
        Assert.Empty((await paper.Page("/quotations")).QuerySelectorAll(".said"));
        Assert.Empty((await paper.Page("/quotations?q=first")).QuerySelectorAll(".said"));
        await editor.Get(Unnamed);
        Assert.Contains("“Board Insider”", editor.Text, StringComparison.Ordinal);
        await editor.Fetch(Speakers + "?handler=Change", ("id", id), ("name", "Board Insider"), ("slug", ""), ("kind", "Organisation"), ("role", ""));
        Assert.Equal(["One"], (await paper.Page("/quotations?q=first")).Headlines());
        await editor.Get(Unnamed);
        Assert.DoesNotContain("“Board Insider”", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_counts_speakers_by_month_section_writer_and_story_and_gives_the_same_as_a_file()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            var (news, sport, ada) = (Make.Section(), Make.Section("Sport"), Make.Writer());
            db.AddRange(
                Make.Story("=One", news, "/news/one", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), body: Said.Body(("“A,”", "Margaret Tull"), ("“B,”", "Margaret Tull"), ("“C,”", "Alec Drew")), by: [ada]),
                Make.Story("Two, “too”", sport, "/sport/two", new DateTimeOffset(2026, 2, 5, 9, 0, 0, TimeSpan.Zero), body: Said.Body(("“D,”", "Margaret Tull"), ("“E,”", "a contractor")), by: [ada, Make.Writer("Tom Reed")]),
                Make.Story("Last year", sport, "/sport/old", new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero), body: Said.Body(("“F,”", "Ruth Vance"))),
                Make.Story("Not out", sport, "/sport/later", TestPaper.Start.AddDays(3), body: Said.Body(("“G,”", "Halima Osei"))));
        });
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        async Task<List<string>> Table(string by)
        {
            await editor.Get("/newsroom/record/sources?by=" + by);
            return [.. editor.Page.QuerySelectorAll("table.list tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];
        }

        Assert.Equal(["January 1 2 3", "February 1 1 1"], await Table("month"));
        Assert.Contains("2 different speakers in 4 quotations of 2 stories", string.Join(' ', editor.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["News 1 2 3", "Sport 1 1 1"], await Table("section"));
        Assert.Equal(["Ada Quill 2 2 4", "Tom Reed 1 1 1"], await Table("writer"));
        Assert.Equal(["Two, “too” 1 1 1", "=One 1 2 3"], await Table("story"));
        var file = await editor.Read("/newsroom/record/sources?by=story&format=csv");
        Assert.Equal("text/csv", editor.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Story,Stories,Speakers,Quotations\r\n\"Two, “too”\",1,1,1\r\n'=One,1,2,3\r\n", file.TrimStart('\uFEFF'));
        await editor.Get("/newsroom/record/sources?year=2024");
        Assert.Contains("Nobody is quoted by name in the stories of 2024.", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_by_role_and_by_what_was_declared_show_no_group_of_fewer_than_five_nor_what_it_could_be_computed_from()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 20).Select(n =>
            Said.Story($"Story {n}", Said.Body(("“Well,”", $"Person{n} Name{(n < 12 ? ", councillor" : n < 14 ? ", baker" : "")}")), $"/news/{n}"))));
        await paper.Change(db =>
        {
            foreach (var (n, speaker) in db.Speakers.Include(speaker => speaker.Attributes).OrderBy(speaker => speaker.Id).ToList().Index())
            {
                if (n < 18)
                {
                    speaker.Attributes.Add(new SpeakerAttribute("gender", n < 9 ? "woman" : n < 15 ? "man" : "nonbinary", Declaration.Person, "Ada Quill", TestPaper.Start));
                }
            }
        });
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/record/sources?by=declared:gender");
        // Twenty people, nine women: with six men and two of whom nothing is known, three would be left.
        Assert.Equal(["woman 9  9", "man 6  6", "nonbinary fewer than 5  ", "Not declared not shown  "], Rows(editor));
        Assert.Equal("gender,People,Quotations\r\nwoman,9,9\r\nman,6,6\r\nnonbinary,fewer than 5,\r\nnot known,not shown,\r\n", (await editor.Read("/newsroom/record/sources?by=declared:gender&format=csv")).TrimStart('\uFEFF'));
        await editor.Get("/newsroom/record/sources?by=role");
        Assert.Equal(["councillor 12  12", "baker fewer than 5  ", "No role known not shown  "], Rows(editor));

        static IEnumerable<string> Rows(Browser editor) => editor.Page.QuerySelectorAll("table.list tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task Unnamed_sources_of_waiting_and_published_stories_are_listed_with_the_reason_of_the_story_or_of_an_editor_and_who_approved_them()
    {
        await using var paper = await TestPaper.Begin();
        const string why = "They asked not to be named because they fear reprisals.";
        await paper.Change(db => db.AddRange(
            Said.Story("Quoted", Said.Body(("“It leaks,”", "a contractor"), ("“It holds,”", "Alec Drew")), "/news/quoted", TestPaper.Start.AddHours(-3)),
            Make.Story("Told", path: "/news/told", at: TestPaper.Start.AddHours(-2), body: Make.Body($"Sources close to the board said the wall leaks. {why}"), status: Status.Submitted),
            Make.Story("Draft", body: Make.Body("Sources said the wall leaks."), status: Status.Draft)));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get(Unnamed);
        // Both came with one save, which on PostgreSQL may write either first.
        Assert.Equal(["“Sources close to”", "“a contractor”"], editor.Page.QuerySelectorAll("main li b").Select(words => words.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains($"The story says: {why}", editor.Text, StringComparison.Ordinal);
        var id = (await paper.Read(db => db.UnnamedSources.SingleAsync(source => source.Words == "a contractor", Stop))).Id.ToString(CultureInfo.InvariantCulture);
        await editor.Fetch(Unnamed + "?handler=Approve", ("id", id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.StartsWith("Neither the story nor anybody here says why", editor.Page.GetElementById($"reason-wrong-{id}")!.TextContent, StringComparison.Ordinal);
        await editor.Fetch(Unnamed + "?handler=Explain", ("id", id), ("reason", "Fear"));
        Assert.StartsWith("Please say it in a sentence", editor.Page.GetElementById($"reason-wrong-{id}")!.TextContent, StringComparison.Ordinal);
        await editor.Fetch(Unnamed + "?handler=Explain", ("id", id), ("reason", "Would lose the contract; was on the site himself."));
        await editor.Fetch(Unnamed + "?handler=Approve", ("id", id));
        Assert.Equal(HttpStatusCode.SeeOther, editor.Status);
        await editor.Get(Unnamed);
        Assert.Contains("Would lose the contract; was on the site himself. entered by Ada Quill", editor.Text, StringComparison.Ordinal);
        Assert.Contains("Approved by Ada Quill", editor.Text, StringComparison.Ordinal);
        Assert.Equal([Acts.ExplainedSource, Acts.ApprovedSource], await paper.Read(db => db.AuditLog.Where(entry => entry.SubjectKind == "story").OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync(Stop)));
        await editor.Get(Unnamed + "?show=open");
        Assert.Equal(["“Sources close to”"], editor.Page.QuerySelectorAll("main li b").Select(words => words.TextContent));

        // What was entered outlives another text of the story; what was not goes with its words.
        await paper.Change(db =>
        {
            var quoted = db.Stories.Single(story => story.Headline == "Quoted");
            quoted.Revise(quoted.Headline, quoted.Dek, Make.Body("Nothing was said."), "Ada", TestPaper.Start);
            var told = db.Stories.Single(story => story.Headline == "Told");
            told.Revise(told.Headline, told.Dek, Make.Body("Nothing was said."), "Ada", TestPaper.Start);
        });
        await editor.Get(Unnamed);
        Assert.Contains("“a contractor” · no longer in the story", editor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources close to", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_approve_approves()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Said.Story("Quoted", Said.Body(("“It leaks,”", "a contractor")), "/news/quoted")));
        using var copy = await Browser.SignedIn(paper, Role.CopyEditor);
        await copy.Get(Unnamed);
        Assert.Empty(copy.Page.QuerySelectorAll("form[action*='Approve']"));
        var id = (await paper.Read(db => db.UnnamedSources.SingleAsync(Stop))).Id.ToString(CultureInfo.InvariantCulture);
        await copy.Fetch(Unnamed + "?handler=Explain", ("id", id), ("reason", "Would lose the contract."));
        Assert.Equal(HttpStatusCode.SeeOther, copy.Status);
        await copy.Fetch(Unnamed + "?handler=Approve", ("id", id));
        Assert.Equal(HttpStatusCode.Forbidden, copy.Status);
        // The tabs of the record lead nowhere that is shut.
        await copy.Get(Unnamed);
        Assert.Equal([Unnamed], copy.Page.QuerySelectorAll("nav.tabs a").Select(link => link.GetAttribute("href")));
    }

    private static async Task<string> Speaker(TestPaper paper, string slug)
        => (await paper.Read(db => db.Speakers.Where(speaker => speaker.Slug == slug).Select(speaker => speaker.Id).SingleAsync(Stop))).ToString(CultureInfo.InvariantCulture);

    private static Task<string> Logged(TestPaper paper) => paper.Read(db => db.AuditLog.OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstAsync(Stop));
}
