using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Site;
using Standfirst.Staff;
using Standfirst.Tests.Newsroom;

namespace Standfirst.Tests.Site;

/// <summary>Reporting a comment, from the link on the story's page to the moderator's queue.</summary>
public sealed class CommentReportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_reports_a_comment_from_its_link_and_is_thanked_and_it_comes_into_the_queue()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var id = await paper.Published(story, "You fool.");
        var page = await new HtmlParser().ParseDocumentAsync(await paper.Http.GetStringAsync(CommentReader.Path, Stop), Stop);
        Assert.Equal($"/comments/{id}/report", page.QuerySelector($"#comment-{id} .comment-acts a.quiet")!.GetAttribute("href"));
        var form = await paper.Http.GetAsync($"/comments/{id}/report", Stop);
        Assert.Equal("no-store", form.Headers.CacheControl!.ToString());
        var text = await form.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Report the comment of Ann", text, StringComparison.Ordinal);
        Assert.Contains("You fool.", text, StringComparison.Ordinal);

        var answer = await Report(paper, id, "attack", "It is about me.");

        Assert.Equal((HttpStatusCode.SeeOther, $"/comments/{id}/report?report=thanks"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("Thank you. An editor will look at this comment.", await paper.Http.GetStringAsync(answer.Headers.Location, Stop), StringComparison.Ordinal);
        // It stands until somebody judges it.
        Assert.Contains("You fool.", await paper.Http.GetStringAsync(CommentReader.Path, Stop), StringComparison.Ordinal);
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        Assert.Contains("1 report", (await tom.Get("/newsroom/replies?show=reported")).Text, StringComparison.Ordinal);
        Assert.Contains("It attacks somebody: It is about me.", (await tom.Get($"/newsroom/replies/{id}?show=reported")).Text, StringComparison.Ordinal);
        await tom.SubmitHere($"/newsroom/replies/{id}", "?handler=Approve");
        Assert.Contains("No reader has reported", (await tom.Get("/newsroom/replies?show=reported")).Text, StringComparison.Ordinal);
        await tom.SubmitHere("/newsroom/replies", "?handler=Undo");
        Assert.Contains("1 report", (await tom.Get("/newsroom/replies?show=reported")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_reports_a_comment_once_and_is_thanked_again()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        var (one, two) = (await paper.Published(story, "One."), await paper.Published(story, "Two."));
        foreach (var id in (long[])[one, one, two])
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await Report(paper, id, "false")).StatusCode);
        }

        Assert.Equal([one, two], await paper.Read(db => db.CommentReports.OrderBy(report => report.Id).Select(report => report.CommentId).ToListAsync(Stop)));
    }

    [Theory]
    [InlineData("", "", "Please choose what is wrong with it")]
    [InlineData("ugly", "", "Please choose what is wrong with it")]
    [InlineData("0", "", "Please choose what is wrong with it")]
    [InlineData("other", "long", "There is room for 500 characters.")]
    public async Task A_report_that_lacks_something_says_what_and_keeps_what_was_typed(string reason, string words, string said)
    {
        await using var paper = await CommentReader.Begin();
        var id = await paper.Published(await paper.Story(), "You fool.");
        var answer = await Report(paper, id, reason, words == "long" ? new string('x', 501) : "Typed.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains(words == "long" ? new string('x', 501) : "Typed.", text, StringComparison.Ordinal);
        Assert.Equal(0, await paper.Read(db => db.CommentReports.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_report_from_a_foreign_page_is_refused()
    {
        await using var paper = await CommentReader.Begin();
        var id = await paper.Published(await paper.Story(), "You fool.");
        var answer = await Report(paper, id, "attack", with: request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await paper.Read(db => db.CommentReports.CountAsync(Stop)));
    }

    [Fact]
    public async Task Who_reports_too_many_in_a_minute_waits_and_is_told_how_long()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        for (var i = 0; i < ReportForm.PerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await Report(paper, await paper.Published(story, $"Number {i}"), "attack")).StatusCode);
        }

        var last = await paper.Published(story, "One more");
        var answer = await Report(paper, last, "attack", "Typed.");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
        Assert.Contains("Please wait 60 seconds", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        paper.Clock.Advance(Pace.Window);
        Assert.Equal(HttpStatusCode.SeeOther, (await Report(paper, last, "attack")).StatusCode);
    }

    [Fact]
    public async Task What_no_reader_sees_cannot_be_reported()
    {
        await using var paper = await CommentReader.Begin();
        await paper.Reply(CommentReader.Fields(await paper.Story(), "http://a.example http://b.example http://c.example"));
        var held = (await paper.Comments()).Single().Id;
        Assert.Equal(HttpStatusCode.NotFound, (await Report(paper, held, "attack")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/comments/{held}/report", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Report(paper, 404, "attack")).StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_report_is_forgotten_with_those_of_comments()
    {
        await using var paper = await CommentReader.Begin();
        var id = await paper.Published(await paper.Story(), "You fool.");
        await Report(paper, id, "attack");
        Assert.NotNull(await paper.Read(db => db.CommentReports.Select(report => report.AddressHash).SingleAsync(Stop)));
        Browser.Later(paper, TimeSpan.FromDays(31));
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await Waiting.Until(async () => !await paper.Read(db => db.CommentReports.AnyAsync(report => report.AddressHash != null, Stop))
            && !await paper.Read(db => db.Comments.AnyAsync(comment => comment.NetworkHash != null, Stop)));
    }

    private static async Task<HttpResponseMessage> Report(TestPaper paper, long id, string reason, string words = "", Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/comments/{id}/report") { Content = new FormUrlEncodedContent([new("reason", reason), new("words", words)]) };
        with?.Invoke(request);
        return await paper.Http.SendAsync(request, Stop);
    }
}
