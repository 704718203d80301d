using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Tests.Newsroom;

/// <summary>The line-up of a front, as an editor makes it and readers meet it.</summary>
public sealed class FrontsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_up_is_looked_at_published_and_put_back()
    {
        await using var paper = await Stories("One", "Two", "Three");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        // Nobody was put anywhere: the newest leads.
        Assert.Equal("Three", await Lead(paper));
        await editor.Get("/newsroom/fronts");
        await editor.SubmitHere("/newsroom/fronts", "/newsroom/fronts", ("place-0", await Id(paper, "One")));
        Assert.Equal("One", await Lead(paper));

        await editor.Get("/newsroom/fronts");
        await editor.Fetch("/newsroom/fronts?handler=Preview", ("place-0", await Id(paper, "Two")));
        var preview = editor.Led!;
        Assert.Equal("Two", await Lead(paper, preview));
        Assert.Equal("One", await Lead(paper));
        Browser.Later(paper, LineUpEdition.PreviewLife);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(preview, Stop)).StatusCode);

        await editor.Get("/newsroom/fronts");
        await editor.SubmitHere("/newsroom/fronts", "/newsroom/fronts", ("place-0", await Id(paper, "Two")));
        await editor.Follow();
        Assert.Contains("Left it: “One”", editor.Text, StringComparison.Ordinal);
        Assert.Equal("Two", await Lead(paper));
        await editor.SubmitHere("/newsroom/fronts", editor.Page.QuerySelector(".bar form")!.GetAttribute("action"));
        Assert.Equal("One", await Lead(paper));
    }

    [Fact]
    public async Task A_story_cannot_stand_at_two_places_and_what_was_chosen_is_still_there()
    {
        await using var paper = await Stories("One", "Two");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var one = await Id(paper, "One");
        await editor.Get("/newsroom/fronts");
        await editor.SubmitHere("/newsroom/fronts", "/newsroom/fronts", ("place-0", one), ("place-2", one));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Equal("This story stands at “Lead” already.", editor.Page.QuerySelector("#wrong-2")!.TextContent);
        Assert.Equal(one, ((IHtmlSelectElement)editor.Page.QuerySelector("#place-2")!).Value);
        Assert.Equal(0, await paper.Read(db => db.LineUp.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_sections_front_has_a_line_up_of_its_own()
    {
        await using var paper = await Stories("One", "Two");
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        var address = $"/newsroom/fronts?section={await StoryTests.Section(paper)}";
        await editor.Get(address);
        await editor.SubmitHere(address, address, ("place-0", await Id(paper, "One")));
        // SubmitHere cuts the query off relative actions only; this one is whole.
        Assert.Equal("One", await Lead(paper, "/local/"));
        Assert.Equal("Two", await Lead(paper));
    }

    [Fact]
    public async Task A_story_that_is_not_out_yet_can_be_put_and_leads_when_it_is()
    {
        await using var paper = await Stories("One", "Two");
        await paper.Change(db =>
        {
            var later = new Story("Later", StoryTests.Doc("Words."), db.Sections.First(), TestPaper.Start);
            later.Publish(TestPaper.Start.AddHours(1), "/local/later");
            db.Stories.Add(later);
        });
        using var editor = await Browser.SignedIn(paper, Role.Editor);
        await editor.Get("/newsroom/fronts");
        await editor.SubmitHere("/newsroom/fronts", "/newsroom/fronts", ("place-0", await Id(paper, "Later")));
        Assert.Equal("Two", await Lead(paper));
        Browser.Later(paper, TimeSpan.FromHours(1));
        Assert.Equal("Later", await Lead(paper));
    }

    private static async Task<TestPaper> Stories(params string[] headlines)
    {
        var paper = await StoryTests.Paper();
        await paper.Change(db =>
        {
            foreach (var (number, headline) in headlines.Index())
            {
                var story = new Story(headline, StoryTests.Doc("Words."), db.Sections.First(), TestPaper.Start);
                story.Publish(TestPaper.Start.AddMinutes(number - 60), $"/local/{headline.ToLowerInvariant()}");
                db.Stories.Add(story);
            }
        });
        return paper;
    }

    private static async Task<string> Id(TestPaper paper, string headline) => (await paper.Read(db => db.Stories.Where(story => story.Headline == headline).Select(story => story.Id).SingleAsync(Stop))).ToString(CultureInfo.InvariantCulture);

    private static async Task<string> Lead(TestPaper paper, string address = "/")
    {
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await paper.Http.GetStringAsync(address, Stop), Stop);
        return page.QuerySelector("main .headline a")!.TextContent.Trim();
    }
}
