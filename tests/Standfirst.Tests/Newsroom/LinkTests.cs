using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Tests.Newsroom;

public sealed class LinkTests
{
    [Fact]
    public async Task The_setup_link_makes_the_first_editor_once()
    {
        await using var paper = await TestPaper.Begin();
        var link = await Browser.Link(paper, LinkKind.Setup);
        using var browser = new Browser(paper);
        await browser.Submit(link, null, ("name", ""), ("email", "ada@example.org"), ("password", Browser.Password));
        Assert.Contains("Please enter your name", browser.Text, StringComparison.Ordinal);
        await browser.SubmitHere(link, null, ("name", "Ada Quill"), ("email", "nowhere"), ("password", Browser.Password));
        Assert.Contains("is not an e-mail address", browser.Text, StringComparison.Ordinal);
        await browser.SubmitHere(link, null, ("name", "Ada Quill"), ("email", "ada@example.org"), ("password", "too short"));
        Assert.Contains("at least 12 characters", browser.Text, StringComparison.Ordinal);
        await browser.SubmitHere(link, null, ("name", "Ada Quill"), ("email", "Ada@Example.org"), ("password", Browser.Password));
        Assert.Equal("/newsroom", browser.Led);
        var member = await paper.Read(db => db.Members.SingleAsync());
        Assert.Equal(("ada@example.org", "Ada Quill", Role.Administrator), (member.Email, member.Name, member.Role));

        using var second = new Browser(paper);
        Assert.Equal(HttpStatusCode.Gone, (await second.Get(link)).Status);
        Assert.Null(await paper.Read(db => db.MakeSetupLink(paper.Clock.GetUtcNow(), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_setup_link_is_over_after_an_hour_after_a_newer_one_and_when_there_is_an_editor()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        var first = await Browser.Link(paper, LinkKind.Setup);
        var second = await Browser.Link(paper, LinkKind.Setup);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(second)).Status);
        paper.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(second)).Status);
        var third = await Browser.Link(paper, LinkKind.Setup);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(third)).Status);
        await Browser.Member(paper, Role.Administrator);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(third)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get("/newsroom/come-in/guessed")).Status);
    }

    [Fact]
    public async Task A_member_added_at_the_command_line_becomes_the_first_editor_by_their_address()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Members.Add(new Member("ada@example.org", "", Role.Reporter, TestPaper.Start)));
        using var browser = new Browser(paper);
        await browser.Submit(await Browser.Link(paper, LinkKind.Setup), null, ("name", "Ada Quill"), ("email", "ada@example.org"), ("password", Browser.Password));
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal(Role.Administrator, await paper.Read(db => db.Members.Select(one => one.Role).SingleAsync()));
    }

    [Fact]
    public async Task An_invitation_lets_in_with_the_role_that_was_meant_within_a_week()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit("/newsroom/staff", "?handler=Invite", ("name", "Tom Reed"), ("email", "tom@example.org"), ("role", "Moderator"));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        var link = admin.Page.QuerySelector("code.link")!.TextContent;
        Assert.StartsWith(admin.Root + "/newsroom/come-in/", link, StringComparison.Ordinal);
        link = link[admin.Root.Length..];

        using var tom = new Browser(paper);
        Browser.Later(paper, TimeSpan.FromDays(6));
        await tom.Get(link);
        Assert.Contains("Moderator", tom.Text, StringComparison.Ordinal);
        await tom.SubmitHere(link, null, ("password", "a bridge over still water"));
        Assert.Equal("/newsroom", tom.Led);
        Assert.Equal(HttpStatusCode.OK, (await tom.Get("/newsroom")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await tom.Get("/newsroom/staff")).Status);
        Assert.Contains("Your role does not include this", tom.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await tom.Get(link)).Status);

        // Invited twice is told, and keeps what was typed.
        await admin.Submit("/newsroom/staff", "?handler=Invite", ("name", "Tom"), ("email", "TOM@example.org"), ("role", "Reporter"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("tom@example.org is on the staff already", admin.Text, StringComparison.Ordinal);
        Assert.Equal("TOM@example.org", admin.Page.QuerySelector("#field-email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_link_from_an_administrator_ends_every_way_in_that_there_was()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var (tom, _) = await Browser.Member(paper, Role.Editor, "tom@example.org", "Tom Reed");
        await admin.Submit("/newsroom/staff", "?handler=Link", ("id", $"{tom.Id}"));
        var link = new Uri(admin.Page.QuerySelector("code.link")!.TextContent).PathAndQuery;
        using var browser = new Browser(paper);
        await browser.Submit(link, null, ("password", "a bridge over still water"));
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal("/newsroom/me/codes", (await browser.Get("/newsroom")).Led);
        using var old = new Browser(paper);
        await old.SignIn("tom@example.org");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.Status);
        Assert.Contains(Acts.GaveLink, await paper.Read(db => db.AuditLog.Where(one => one.SubjectId == tom.Id).Select(one => one.Act).ToListAsync()));
    }

    [Fact]
    public async Task A_link_that_was_asked_for_by_mail_does_not_stand_for_the_telephone()
    {
        await using var paper = await TestPaper.Begin();
        var (member, key) = await Browser.Member(paper, Role.Editor);
        using var elsewhere = new Browser(paper);
        await elsewhere.SignIn("ada@example.org", key);
        var link = await Browser.Link(paper, LinkKind.Reset, member);
        using var browser = new Browser(paper);
        await browser.Submit(link, null, ("password", "a bridge over still water"));
        Assert.Contains("Please enter the code", browser.Text, StringComparison.Ordinal);
        await browser.SubmitHere(link, null, ("password", "a bridge over still water"), ("code", "123456"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        paper.Clock.Advance(TimeSpan.FromSeconds(60));
        await browser.SubmitHere(link, null, ("password", "a bridge over still water"), ("code", OneTimeCode.Of(key!, paper.Clock.GetUtcNow())));
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom")).Status);
        Assert.Equal("/newsroom/sign-in", (await elsewhere.Get("/newsroom")).Led);
    }

    [Fact]
    public async Task Two_who_use_one_link_at_the_same_moment_are_one_who_comes_in()
    {
        await using var paper = await TestPaper.Begin();
        var link = await Browser.Link(paper, LinkKind.Setup);
        var browsers = Enumerable.Range(0, 4).Select(_ => new Browser(paper)).ToList();
        await Task.WhenAll(browsers.Select(one => one.Get(link)));
        await Task.WhenAll(browsers.Select((one, i) => one.SubmitHere(link, null, ("name", $"Editor {i}"), ("email", $"editor{i}@example.org"), ("password", Browser.Password))));
        Assert.Equal(1, browsers.Count(one => one.Led == "/newsroom"));
        Assert.Equal(1, await paper.Read(db => db.Members.CountAsync()));
        browsers.ForEach(one => one.Dispose());
    }
}
