using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Quotations;

namespace Standfirst.Tests.Newsroom;

/// <summary>Links of a story into the paper's own site: the copy desk says of each what a reader would find there.</summary>
public sealed class InnerLinksTests
{
    private const string Nowhere = "This address of the paper leads nowhere.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_desk_says_of_an_address_what_the_site_answers()
    {
        await using var paper = await TestPaper.Begin();
        var (file, picture) = await Fill(paper);
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1");
        string[] addresses =
        [
            "/", "/?p=12", "/?p=99", "/news/harbour-wall", "/News/Harbour-Wall/", "/news/harbour-wall?print=1", "/news/h%C3%A4fen", "/news/no-such-story", "/news/killed", "/news/planned", "/news/draft", "/news/held-back",
            "/news/", "/news", "/sport/", "/about", "/hidden", "/old/wall.html", "/old/none.html", "/old/to-killed", "/old/to-nothing", "/news/harbour-wall/amp", "/2014/05/none",
            "/writers/ada-quill", "/writers/Ada-Quill", "/writers/nobody", "/topics/harbour", "/topics/nothing", "/topics/harbour/feed.xml", "/topics/nothing/feed.xml", "/speakers/margaret-tull", "/speakers/nobody",
            "/search", "/search?q=rain", "/search/rain", "/corrections", "/quotations", "/quotations/feed.xml", "/feed.xml", "/atom.xml", "/feed.json", "/news/feed.xml", "/sport/feed.xml",
            "/news/harbour-wall/comments/feed.xml", "/news/none/comments/feed.xml", "/comments/feed.xml", "/sitemap.xml", "/robots.txt", "/healthz",
            file, file + "x", "/files/none/report.pdf", picture, picture.Replace("320", "321", StringComparison.Ordinal), "/pictures/none/320.jpg",
            $"/history/{await Number(paper, "/news/harbour-wall")}", $"/history/{await Number(paper, "/news/planned")}", "/history/99", "/history/first", $"/api/v1/stories/{await Number(paper, "/news/harbour-wall")}", "/api/v1/stories/99", "/api/v1/nothing",
        ];
        var findings = await Findings(editor, addresses);
        foreach (var address in addresses)
        {
            var answer = await paper.Http.GetAsync(address, Stop);
            var end = answer.StatusCode is HttpStatusCode.MovedPermanently ? (await paper.Http.GetAsync(answer.Headers.Location, Stop)).StatusCode : answer.StatusCode;
            Assert.True((int)end < 400 == !findings.ContainsKey(address), $"{address} answers {(int)end}, and the desk says: {findings.GetValueOrDefault(address, "nothing")}");
        }

        Assert.Equal(Nowhere, findings["/news/no-such-story"]);
        Assert.Equal("The story at this address of the paper was withdrawn.", findings["/news/killed"]);
        Assert.Equal("The story at this address of the paper was withdrawn.", findings["/old/to-killed"]);
        Assert.All(["/news/planned", "/news/draft", "/news/held-back"], address => Assert.Equal("The story at this address of the paper is not out.", findings[address]));
    }

    [Fact]
    public async Task An_address_with_the_papers_host_is_the_papers_and_one_of_another_site_is_not_asked_about()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        await Fill(paper);
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/stories/1");
        var findings = await Findings(
            editor, "https://gazette.example/news/harbour-wall#end", "https://gazette.example/none", "http://gazette.example/none", "//GAZETTE.example/none?x=1#y", "https://example.org/none", "https://www.gazette.example/none", "#none", "mailto:none@gazette.example",
            "/newsroom/stories/1", "/newsroom", "/preview/abcdef", "/news/harbour-wall");
        Assert.Equal(
            ["//GAZETTE.example/none?x=1#y", "/newsroom", "/newsroom/stories/1", "/preview/abcdef", "http://gazette.example/none", "https://gazette.example/none"], findings.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("readers cannot go there", findings["/newsroom"], StringComparison.Ordinal);
        Assert.Contains("ends after three days", findings["/preview/abcdef"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_itself_and_to_what_is_out_by_then_is_good()
    {
        await using var paper = await TestPaper.Begin();
        await Fill(paper);
        var (itself, early, late) = ("/news/myself", "/news/planned", "/news/later");
        await paper.Change(db =>
        {
            db.Add(Make.Story("Later", path: late, at: TestPaper.Start.AddHours(9)));
            var story = Make.Story("Myself", path: itself, at: TestPaper.Start.AddHours(5), by: [Make.Writer("Alec Drew")], body: Linked(itself, early, late));
            db.Add(story);
        });
        var number = await Number(paper, itself);
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get($"/newsroom/stories/{number}/publish");
        Assert.Single(editor.Page.QuerySelectorAll("main li"), one => one.TextContent.Contains("is not out", StringComparison.Ordinal));
        Assert.Contains($"“{late}”", editor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"“{early}”", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_holds_a_dead_link_and_the_lists_follow_when_what_it_led_to_is_withdrawn_and_restored()
    {
        await using var paper = await TestPaper.Begin();
        await Fill(paper);
        await paper.Change(db => db.Add(Make.Story("With a link", status: Status.Approved, by: [Make.Writer("Alec Drew")], section: Make.Section("Letters"), body: Linked("/news/harbour-wall", "/about"))));
        var number = await paper.Read(db => db.Stories.Where(story => story.Headline == "With a link").Select(story => story.Id).SingleAsync(Stop));
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        Assert.Equal("", await Row(editor, "With a link"));
        await Change(story => story.Withdraw("It was wrong.", isPublic: true, "The editor", TestPaper.Start));
        Assert.Equal("1 error", await Row(editor, "With a link"));
        await editor.Submit($"/newsroom/stories/{number}/publish", null, ("when", "now"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("was withdrawn. “/news/harbour-wall”", editor.Text, StringComparison.Ordinal);
        await Change(story => story.Restore(TestPaper.Start));
        Assert.Equal("", await Row(editor, "With a link"));

        async Task Change(Action<Story> change)
        {
            await using var db = paper.Open();
            change(await db.Stories.Include(story => story.Kill).SingleAsync(story => story.PathKey == "/news/harbour-wall", Stop));
            await db.SaveChangesAsync(Stop);
        }

        static async Task<string> Row(Browser editor, string headline)
        {
            await editor.Get("/newsroom/stories?state=approved");
            var text = editor.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(headline, StringComparison.Ordinal)).TextContent;
            return text.Contains("1 error", StringComparison.Ordinal) ? "1 error" : text.Contains("error", StringComparison.Ordinal) ? text : "";
        }
    }

    /// <summary>One of everything, and former addresses; gives the addresses of a file and of a picture.</summary>
    private static async Task<(string File, string Picture)> Fill(TestPaper paper)
    {
        var news = Make.Section();
        var report = await paper.Services.GetRequiredService<FileStore>().Arrive(new MemoryStream("%PDF-1.4"u8.ToArray()), "Report.pdf", TestPaper.Start, Stop);
        using var drawn = NetVips.Image.Black(800, 500);
        var picture = await paper.Services.GetRequiredService<PictureStore>().Arrive(drawn.PngsaveBuffer(), "quay.png", TestPaper.Start, Stop);
        await paper.Change(db =>
        {
            db.Add(Make.Story("The one that is edited", status: Status.Draft));
            db.Add(Make.Story("Harbour wall", news, "/news/harbour-wall", by: [Make.Writer()], topics: [Make.Topic()]));
            db.Add(Make.Story("Häfen", news, "/news/häfen"));
            db.Add(Make.Story("Killed", news, "/news/killed", status: Status.Killed));
            db.Add(Make.Story("Planned", news, "/news/planned", at: TestPaper.Start.AddHours(2)));
            db.Add(Make.Story("Draft", news, "/news/draft", status: Status.Draft));
            var held = Make.Story("Held back", news, "/news/held-back");
            held.EmbargoUntil = TestPaper.Start.AddHours(3);
            db.Add(held);
            db.Add(Said.Story("Said", Said.Body(("“We shall see,”", "Margaret Tull, councillor", null)), "/said"));
            db.Add(new StaticPage("About us", Make.Body("We print."), "/about", Make.Yesterday) { IsPublic = true });
            db.Add(new StaticPage("Hidden", Make.Body("Not yet."), "/hidden", Make.Yesterday));
            db.AddRange(new Redirect("/old/wall.html", "/news/harbour-wall"), new Redirect("/?p=12", "/news/harbour-wall"), new Redirect("/old/to-killed", "/news/killed"), new Redirect("/old/to-nothing", "/nothing"));
            db.AddRange(report, picture);
        });
        return ($"/files/{report.Hash}/Report.pdf", $"/pictures/{picture.Hash}/320.jpg");
    }

    private static Task<long> Number(TestPaper paper, string path) => paper.Read(db => db.Stories.Where(story => story.PathKey == path).Select(story => story.Id).SingleAsync(Stop));

    /// <summary>A body with a paragraph for each address, whose words are the address.</summary>
    private static string Linked(params string[] addresses) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = addresses.Select(address => new { type = "paragraph", content = new[] { new { type = "text", text = address, marks = new[] { new { type = "link", attrs = new { href = address } } } } } }),
    });

    /// <summary>What is said of each link, by its address.</summary>
    private static async Task<Dictionary<string, string>> Findings(Browser editor, params string[] addresses)
    {
        var version = ((AngleSharp.Html.Dom.IHtmlInputElement)editor.Page.QuerySelector("input[name=version]")!).Value;
        var answer = await editor.Json("/newsroom/stories/1/findings", new { version, fields = new { headline = "Links", dek = "", dateline = "" }, body = JsonDocument.Parse(Linked(addresses)).RootElement });
        return answer.GetProperty("findings").EnumerateArray().Where(one => one.GetProperty("check").GetString() == "link-broken").ToDictionary(one => one.GetProperty("excerpt").GetString()!, one => one.GetProperty("message").GetString()!);
    }
}
