using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

public sealed class PasskeyTests
{
    [Fact]
    public async Task The_first_editor_comes_in_with_a_passkey_signs_out_and_in_again_without_a_name()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        using var authenticator = new Authenticator(browser.Root);
        var link = await Browser.Link(paper, LinkKind.Setup);
        await browser.Get(link);
        var refused = await browser.Fetch(link + "/passkey/options", ("name", "Ada Quill"), ("email", "nowhere"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("\"field\":\"email\"", refused, StringComparison.Ordinal);
        var options = await browser.Fetch(link + "/passkey/options", ("name", "Ada Quill"), ("email", "ada@example.org"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("\"residentKey\":\"required\"", options, StringComparison.Ordinal);
        var said = await browser.Fetch(link + "/passkey", ("name", "Ada Quill"), ("email", "ada@example.org"), ("credential", authenticator.Make(options)));
        Assert.Equal("""{"to":"/newsroom"}""", said);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom")).Status);
        Assert.Equal(Role.Administrator, await paper.Read(db => db.Members.Select(one => one.Role).SingleAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(link)).Status);

        await browser.Submit("/newsroom/me", "/newsroom/sign-out");
        Assert.Equal("/newsroom/sign-in", (await browser.Get("/newsroom")).Led);
        Assert.Equal(HttpStatusCode.OK, await SignIn(browser, authenticator));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom")).Status);
        Assert.Contains("Firefox on Linux", (await browser.Get("/newsroom/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_is_refused_for_another_site_without_its_holder_when_copied_and_when_its_answer_is_sent_again()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        using var authenticator = await Made(paper, browser);
        authenticator.Origin = "https://evil.example";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignIn(browser, authenticator));
        authenticator.Origin = browser.Root;
        authenticator.Host = "evil.example";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignIn(browser, authenticator));
        authenticator.Host = "localhost";
        authenticator.Verifies = false;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignIn(browser, authenticator));
        authenticator.Verifies = true;
        Assert.Equal(HttpStatusCode.OK, await SignIn(browser, authenticator));
        await browser.Submit("/newsroom/me", "/newsroom/sign-out");

        // A copy that counts from where it was taken.
        authenticator.Signed = 0;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignIn(browser, authenticator));
        authenticator.Signed = 20;
        await browser.Get("/newsroom/sign-in");
        var answer = authenticator.Use(await browser.Fetch("/newsroom/sign-in/passkey/options"));
        await browser.Fetch("/newsroom/sign-in/passkey", ("credential", answer));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        using var other = new Browser(paper);
        await other.Get("/newsroom/sign-in");
        await other.Fetch("/newsroom/sign-in/passkey", ("credential", answer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(5, await paper.Read(db => db.AuditLog.CountAsync(one => one.Act == Acts.CameInFailed)));
    }

    [Fact]
    public async Task A_member_adds_renames_and_removes_passkeys_but_never_the_only_way_in()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        using var first = await Made(paper, browser);
        Assert.Equal(HttpStatusCode.OK, await SignIn(browser, first));
        await browser.Get("/newsroom/me");
        await browser.SubmitHere("/newsroom/me", "?handler=RemovePasskey");
        Assert.Contains("only way in", browser.Text, StringComparison.Ordinal);

        using var second = new Authenticator(browser.Root);
        await browser.Get("/newsroom/me");
        var made = second.Make(await browser.Fetch("/newsroom/me/passkey/options"));
        await browser.Fetch("/newsroom/me/passkey", ("credential", made), ("name", "Work laptop"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Work laptop", (await browser.Get("/newsroom/me")).Text, StringComparison.Ordinal);
        await browser.SubmitHere("/newsroom/me", "?handler=RenamePasskey", ("name", "Old laptop"));
        Assert.Contains("Old laptop", (await browser.Get("/newsroom/me")).Text, StringComparison.Ordinal);
        await browser.SubmitHere("/newsroom/me", "?handler=RemovePasskey");
        Assert.Equal("/newsroom/me", browser.Led);
        using var other = new Browser(paper);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignIn(other, second));
        Assert.Equal(HttpStatusCode.OK, await SignIn(other, first));

        // A machine left open since this morning adds no way in.
        paper.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Get("/newsroom/me");
        await browser.Fetch("/newsroom/me/passkey/options");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    private static async Task<Authenticator> Made(TestPaper paper, Browser browser)
    {
        var member = new Member("ada@example.org", "Ada Quill", Role.Reporter, TestPaper.Start);
        await paper.Change(db => db.Members.Add(member));
        var link = await Browser.Link(paper, LinkKind.Invitation, member);
        var authenticator = new Authenticator(browser.Root);
        await browser.Get(link);
        var options = await browser.Fetch(link + "/passkey/options", ("name", "Ada Quill"));
        await browser.Fetch(link + "/passkey", ("name", "Ada Quill"), ("credential", authenticator.Make(options)));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.Submit("/newsroom/me", "/newsroom/sign-out");
        return authenticator;
    }

    private static async Task<HttpStatusCode> SignIn(Browser browser, Authenticator authenticator)
    {
        await browser.Get("/newsroom/sign-in");
        var options = await browser.Fetch("/newsroom/sign-in/passkey/options");
        await browser.Fetch("/newsroom/sign-in/passkey", ("credential", authenticator.Use(options)));
        return browser.Status;
    }
}
