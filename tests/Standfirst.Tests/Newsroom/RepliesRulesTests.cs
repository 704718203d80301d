using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Newsroom;

/// <summary>The rules for comments, each with what it would have held last week; and the list of bans.</summary>
public sealed class RepliesRulesTests
{
    private const string Address = "/newsroom/replies/rules";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_rule_shows_what_it_would_have_held_last_week_before_it_is_saved()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        await paper.Published(story, "Long ago, a weir.");
        Browser.Later(paper, TimeSpan.FromDays(8));
        await paper.Published(story, "The weir again, http://a.example");
        await paper.Published(story, "Nothing to see.", name: "Ben");
        await paper.Published(story, "A WEIR, a wéir!", name: "Ben");
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get(Address);
        Assert.Contains("Of last week’s 3 comments these rules would have kept back 0", Flat(tom.Text), StringComparison.Ordinal);
        Assert.Contains("last week 3 comments of 3", Flat(tom.Page.QuerySelector("#hold")!.TextContent), StringComparison.Ordinal);
        // Ann wrote before; of Ben's two the first is his first.
        Assert.Contains("(last week 1 comment of 3)", Flat(tom.Page.QuerySelector("#hold")!.TextContent), StringComparison.Ordinal);

        await Send(tom, "Try", ("held", "weir\r\nflood"), ("links", "0"));

        Assert.Equal(HttpStatusCode.OK, tom.Status);
        Assert.Contains("would have kept back 2; those in force, 0. Nothing is saved yet", Flat(tom.Text), StringComparison.Ordinal);
        var held = tom.Page.QuerySelector("#held-words")!.TextContent;
        Assert.Contains("Last week: 2 comments", held, StringComparison.Ordinal);
        Assert.Contains("“weir” is on the list", held, StringComparison.Ordinal);
        Assert.DoesNotContain("Long ago", held, StringComparison.Ordinal);
        Assert.Contains("Last week: 1 comment", tom.Page.QuerySelector("#links")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("weir\nflood", tom.Page.QuerySelector("#field-held")!.TextContent);
        Assert.Empty(await paper.Read(async db => (await db.Papers.SingleAsync(Stop)).Comments.HeldWords));

        // A rule that is switched off still shows what it would do, and counts for nothing.
        await Send(tom, "Try", ("held", "weir"), ("on-held-words", ""), ("links", "2"));
        Assert.Contains("would have kept back 0", Flat(tom.Text), StringComparison.Ordinal);
        Assert.Contains("Last week: 2 comments", tom.Page.QuerySelector("#held-words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_rules_judge_the_next_comment_and_the_log_says_what_was_changed()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get(Address);
        await Send(tom, "Save", ("held", "weir"), ("refused", "slimeball"), ("days", "30"), ("on-links", ""));
        Assert.Equal((HttpStatusCode.SeeOther, Address), (tom.Status, tom.Led));
        Assert.Contains("?comment=held", (await paper.Reply(CommentReader.Fields(story, "The weir."))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Reply(CommentReader.Fields(story, "Slimeball!"))).StatusCode);
        Assert.Contains("#comment-", (await paper.Reply(CommentReader.Fields(story, "http://a.example http://b.example http://c.example"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        var entry = await paper.Read(db => db.AuditLog.SingleAsync(one => one.Act == Acts.ChangedReplyRules, Stop));
        Assert.Equal("closed after days from 0 to 30; “Links” off; held words +weir; refused words +slimeball", entry.Details);
        await tom.Get(Address);
        await Send(tom, "Save");
        Assert.Contains("as they were", (await tom.Get(Address)).Text, StringComparison.Ordinal);
        // And on again.
        await Send(tom, "Save", ("on-links", "1"), ("hold", "All"));
        Assert.Contains("?comment=held", (await paper.Reply(CommentReader.Fields(story, "Anything."))).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("links", "many", "A whole number from 0 to 100.")]
    [InlineData("days", "-1", "A whole number from 0 to 3650.")]
    [InlineData("minute", "601", "A whole number from 0 to 600.")]
    [InlineData("held", "fine\n?!", "“?!” has no letter in it")]
    public async Task What_cannot_be_a_rule_is_said_beside_its_field_and_what_was_typed_stays(string field, string value, string said)
    {
        await using var paper = await CommentReader.Begin();
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get(Address);
        await Send(tom, "Save", (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains(said, tom.Page.QuerySelector($"#field-{field}-wrong")!.TextContent, StringComparison.Ordinal);
        var control = tom.Page.QuerySelector($"#field-{field}")!;
        Assert.Equal(value, control.GetAttribute("value") ?? control.TextContent);
    }

    [Fact]
    public async Task A_paper_whose_rules_were_kept_before_steps_could_be_switched_off_is_judged_by_all_of_them()
    {
        await using var paper = await CommentReader.Begin();
        await using (var db = paper.Open())
        {
            // As the program before this one wrote it.
            await db.Database.ExecuteSqlRawAsync("UPDATE papers SET comments = '{{\"CloseAfterDays\":0,\"HeldWords\":[\"weir\"],\"Hold\":\"None\",\"KeepAddressDays\":30,\"MaxLinks\":2,\"Open\":true,\"PerMinute\":6,\"RefusedWords\":[]}}'", Stop);
        }

        Assert.Contains("?comment=held", (await paper.Reply(CommentReader.Fields(await paper.Story(), "The weir."))).Headers.Location!.ToString(), StringComparison.Ordinal);
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get(Address);
        Assert.Equal(4, tom.Page.QuerySelectorAll("input[name^=on-][checked]").Length);
        await Send(tom, "Save", ("on-held-words", ""));
        Assert.Contains("#comment-", (await paper.Reply(CommentReader.Fields((await paper.Comments())[0].StoryId, "The weir, again."))).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_setting_is_said_where_it_stands_above_the_rule()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { CommentsPerMinute = 0, CommentsHold = Hold.All });
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get(Address);
        Assert.Contains("The operator has set what waits to “All”", tom.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_the_rules_have_against_a_held_comment_is_said_not_the_first_alone()
    {
        await using var paper = await CommentReader.Begin();
        await paper.Change(db => db.Papers.Single().Comments.HeldWords = ["weir"]);
        await paper.Reply(CommentReader.Fields(await paper.Story(), "The weir http://a.example http://b.example http://c.example"));
        using var tom = await Browser.SignedIn(paper, Role.Moderator);
        await tom.Get($"/newsroom/replies/{(await paper.Comments()).Single().Id}");
        var why = Flat(tom.Page.QuerySelector("[aria-labelledby=why]")!.TextContent);
        Assert.Contains("Links: It has 3 links; 2 are allowed.", why, StringComparison.Ordinal);
        Assert.Contains("Held words: “weir” is on the list", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bans_are_listed_spoken_and_lifted()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        using var tom = await Browser.SignedIn(paper, Role.Moderator, "tom@example.org", "Tom Reed");
        await tom.Submit("/newsroom/replies/bans", "?handler=Add", ("of", "Name"), ("value", " "), ("until", "day"), ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Contains("Please enter the name", tom.Text, StringComparison.Ordinal);
        await tom.SubmitHere("/newsroom/replies/bans", "?handler=Add", ("of", "Name"), ("value", "ANN"), ("until", "day"), ("reason", "Threats."));
        Assert.Equal("/newsroom/replies/bans", tom.Led);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Reply(CommentReader.Fields(story, "Hello."))).StatusCode);
        await tom.Get("/newsroom/replies/bans");
        Assert.Contains("ann", tom.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tom Reed", tom.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        await tom.SubmitHere("/newsroom/replies/bans", "?handler=Lift");
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Reply(CommentReader.Fields(story, "Hello again."))).StatusCode);
        Assert.Null((await tom.Get("/newsroom/replies/bans")).Page.QuerySelector("table"));
        Assert.Contains("lifted by Tom Reed", (await tom.Get("/newsroom/replies/bans?show=ended")).Text, StringComparison.Ordinal);
        Assert.Equal(("ann", "Name, which Tom Reed banned: Threats."), await paper.Read(async db => (await db.AuditLog.SingleAsync(one => one.Act == Acts.LiftedBan, Stop)) is { } one ? (one.SubjectLabel, one.Details) : default));
    }

    [Theory]
    [InlineData(Role.Reporter, HttpStatusCode.Forbidden)]
    [InlineData(Role.CopyEditor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Moderator, HttpStatusCode.OK)]
    [InlineData(Role.Editor, HttpStatusCode.OK)]
    public async Task The_desk_is_for_those_whose_role_includes_it(Role role, HttpStatusCode status)
    {
        await using var paper = await CommentReader.Begin();
        var id = await paper.Published(await paper.Story(), "Well said.");
        using var browser = await Browser.SignedIn(paper, role);
        foreach (var address in (string[])["/newsroom/replies", $"/newsroom/replies/{id}", Address, "/newsroom/replies/bans"])
        {
            Assert.Equal((address, status), (address, (await browser.Get(address)).Status));
        }

        await browser.Get("/newsroom/me");
        await browser.Fetch($"/newsroom/replies/{id}?handler=Spam");
        Assert.Equal(status == HttpStatusCode.OK ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, browser.Status);
    }

    /// <summary>As a browser: what is ticked goes along, what is not does not.</summary>
    private static async Task Send(Browser browser, string handler, params (string Name, string Value)[] fields)
    {
        var form = browser.Page.QuerySelector("form.rules")!;
        var values = form.QuerySelectorAll("input[name]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(one => one.Type is not ("checkbox" or "radio") || one.IsChecked)
            .Select(one => (Name: one.Name!, one.Value))
            .Concat(form.QuerySelectorAll("textarea").Select(one => (Name: one.GetAttribute("name")!, Value: one.TextContent))).GroupBy(one => one.Name).ToDictionary(one => one.Key, one => one.Last().Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{Address}?handler={handler}") { Content = new FormUrlEncodedContent(values) });
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
