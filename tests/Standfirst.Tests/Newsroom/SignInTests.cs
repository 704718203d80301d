using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

public sealed class SignInTests
{
    [Fact]
    public async Task Somebody_unknown_is_led_to_the_door_and_from_there_to_where_they_wanted()
    {
        await using var paper = await TestPaper.Begin();
        await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        await browser.Get("/newsroom/me");
        Assert.Equal((HttpStatusCode.SeeOther, "/newsroom/sign-in?to=%2Fnewsroom%2Fme"), (browser.Status, browser.Led));
        await browser.Submit(browser.Led!, null, ("email", " ADA@example.org "), ("password", Browser.Password));
        Assert.Equal("/newsroom/me", browser.Led);
        Assert.Equal("Ada Quill", (await browser.Get("/newsroom/me")).Page.QuerySelector("h1")!.TextContent);
        var cookie = browser.Cookies.GetAllCookies().Single(one => one.Name == "newsroom");
        Assert.True(cookie.HttpOnly);
    }

    [Theory]
    [InlineData("https://evil.example/newsroom")]
    [InlineData("//evil.example")]
    [InlineData("/newsroom/../../evil")]
    [InlineData("/newsroomy")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        await using var paper = await TestPaper.Begin();
        await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        await browser.Submit($"/newsroom/sign-in?to={Uri.EscapeDataString(to)}", null, ("email", "ada@example.org"), ("password", Browser.Password));
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        Assert.StartsWith("/newsroom", browser.Led, StringComparison.Ordinal);
        Assert.True(new Uri(new Uri(browser.Root), browser.Led).Authority == new Uri(browser.Root).Authority);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_the_same_in_the_same_time()
    {
        await using var paper = await TestPaper.Begin();
        await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        var texts = new List<string>();
        foreach (var email in (string[])["ada@example.org", "nobody@example.org"])
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            await browser.Submit("/newsroom/sign-in", null, ("email", email), ("password", "not the right one"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(began) > TimeSpan.FromMilliseconds(290));
            texts.Add(browser.Page.QuerySelector(".wrong[id]")!.TextContent);
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.Equal("ada@example.org", await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.CameInFailed && one.SubjectId != null).Select(one => db.Members.Single(m => m.Id == one.SubjectId).Email).SingleAsync()));
        Assert.DoesNotContain("nobody@", await paper.Read(db => db.AuditLog.Select(one => one.Words).ToListAsync()) is { } words ? string.Join(' ', words) : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_tries_one_waits_and_each_time_longer()
    {
        await using var paper = await TestPaper.Begin();
        await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        for (var i = 0; i < 5; i++)
        {
            await browser.SignIn("ada@example.org", password: "not the right one");
        }

        foreach (var minutes in (int[])[1, 5, 15, 60, 60])
        {
            await browser.SignIn("ada@example.org");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            paper.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await browser.SignIn("ada@example.org");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            paper.Clock.Advance(TimeSpan.FromSeconds(2));
            await browser.SignIn("ada@example.org", password: "not the right one");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        }

        paper.Clock.Advance(TimeSpan.FromMinutes(61));
        await browser.SignIn("ada@example.org");
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal(0, await paper.Read(db => db.Members.Select(one => one.FailedAttempts).SingleAsync()));
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_do_not_pass_the_lock()
    {
        await using var paper = await TestPaper.Begin();
        await Browser.Member(paper, Role.Reporter);
        var browsers = Enumerable.Range(0, 12).Select(_ => new Browser(paper)).ToList();
        await Task.WhenAll(browsers.Select(one => one.SignIn("ada@example.org", password: "not the right one")));
        var member = await paper.Read(db => db.Members.SingleAsync());
        Assert.InRange(member.FailedAttempts, 1, 5);
        Assert.True(await paper.Read(db => db.AuditLog.CountAsync(one => one.Act == Acts.CameInFailed)) == 12);
        browsers.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_machine_that_tries_too_often_waits_whoever_it_says_it_is()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        for (var i = 0; i < 20; i++)
        {
            await browser.Get("/newsroom/sign-in");
            await browser.Fetch("/newsroom/sign-in/passkey", ("credential", "{}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        }

        await browser.SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task An_editor_sets_up_codes_at_the_first_sign_in_and_needs_one_at_the_next()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = new Browser(paper);
        await browser.Submit(await Browser.Link(paper, LinkKind.Setup), null, ("name", "Ada Quill"), ("email", "ada@example.org"), ("password", Browser.Password));
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal("/newsroom/me/codes", (await browser.Get("/newsroom")).Led);
        await browser.Get("/newsroom/me/codes");
        var key = browser.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("svg.qr path"));
        await browser.SubmitHere("/newsroom/me/codes", null, ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SubmitHere("/newsroom/me/codes", null, ("code", OneTimeCode.Of(key, paper.Clock.GetUtcNow())));
        var codes = browser.Page.QuerySelectorAll("ul.codes code").Select(one => one.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom")).Status);
        Assert.All(codes, code => Assert.DoesNotContain(code, paper.Read(db => db.Members.Select(one => one.RecoveryCodes).SingleAsync()).Result));

        // The code that set them up is used up, though its half minute is not over.
        using var other = new Browser(paper);
        await other.SignIn("ada@example.org");
        Assert.Equal("/newsroom/sign-in/code", other.Led);
        Assert.Equal("/newsroom/sign-in", (await other.Get("/newsroom")).Led);
        await other.Submit("/newsroom/sign-in/code", null, ("code", OneTimeCode.Of(key, paper.Clock.GetUtcNow())));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        paper.Clock.Advance(TimeSpan.FromSeconds(60));
        await other.Submit("/newsroom/sign-in/code", null, ("code", OneTimeCode.Of(key, paper.Clock.GetUtcNow())));
        Assert.Equal("/newsroom", other.Led);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/newsroom")).Status);

        // A recovery code does once.
        using var third = new Browser(paper);
        await third.SignIn("ada@example.org");
        await third.Submit("/newsroom/sign-in/code", null, ("code", codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal("/newsroom", third.Led);
        using var fourth = new Browser(paper);
        await fourth.SignIn("ada@example.org");
        await fourth.Submit("/newsroom/sign-in/code", null, ("code", codes[3]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fourth.Status);
        Assert.Equal("9 are left", await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.UsedRecoveryCode).Select(one => one.Details).SingleAsync()));
    }

    [Fact]
    public async Task A_code_asked_for_too_long_ago_or_without_the_password_lets_nobody_in()
    {
        await using var paper = await TestPaper.Begin();
        var (_, key) = await Browser.Member(paper, Role.Editor);
        using var browser = new Browser(paper);
        Assert.Equal("/newsroom/sign-in", (await browser.Get("/newsroom/sign-in/code")).Led);
        await browser.SignIn("ada@example.org");
        await browser.Get("/newsroom/sign-in/code");
        paper.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.SubmitHere("/newsroom/sign-in/code", null, ("code", OneTimeCode.Of(key!, paper.Clock.GetUtcNow())));
        Assert.Equal("/newsroom/sign-in", browser.Led);
        Assert.Equal("/newsroom/sign-in", (await browser.Get("/newsroom")).Led);
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_out_at_its_next_request()
    {
        await using var paper = await TestPaper.Begin();
        using var here = await Browser.SignedIn(paper, Role.Reporter);
        using var there = new Browser(paper);
        await there.SignIn("ada@example.org");
        await here.Get("/newsroom/me");
        Assert.Equal(2, here.Page.QuerySelectorAll("section[aria-labelledby=sessions] tbody tr").Length);
        Assert.Contains("Firefox on Linux (here)", here.Text, StringComparison.Ordinal);
        await here.SubmitHere("/newsroom/me", "?handler=End");
        Assert.Equal("/newsroom/me", here.Led);
        Assert.Equal("/newsroom/sign-in", (await there.Get("/newsroom")).Led);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/newsroom")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var token = browser.Cookies.GetAllCookies().Single(one => one.Name == "newsroom").Value;
        await browser.Submit("/newsroom/me", "/newsroom/sign-out");
        Assert.Equal("/newsroom/sign-in", browser.Led);
        browser.Cookies.Add(new Uri(browser.Root), new Cookie("newsroom", token));
        Assert.Equal("/newsroom/sign-in", (await browser.Get("/newsroom")).Led);
    }

    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_is_over_two_weeks_after()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        for (var i = 0; i < 3; i++)
        {
            Browser.Later(paper, TimeSpan.FromDays(13));
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom")).Status);
        }

        Browser.Later(paper, TimeSpan.FromDays(14));
        Assert.Equal("/newsroom/sign-in", (await browser.Get("/newsroom")).Led);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_asks_for_the_old_one()
    {
        await using var paper = await TestPaper.Begin();
        using var here = await Browser.SignedIn(paper, Role.Reporter);
        using var there = new Browser(paper);
        await there.SignIn("ada@example.org");
        await here.Submit("/newsroom/me", "?handler=Password", ("current", "wrong"), ("password", "another gate at noon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, here.Status);
        await here.Submit("/newsroom/me", "?handler=Password", ("current", Browser.Password), ("password", "ada quill 2026"));
        Assert.Contains("made of your name", here.Text, StringComparison.Ordinal);
        await here.Submit("/newsroom/me", "?handler=Password", ("current", Browser.Password), ("password", "another gate at noon"));
        Assert.Equal("/newsroom/me", here.Led);
        Assert.Equal("/newsroom/sign-in", (await there.Get("/newsroom")).Led);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/newsroom")).Status);
        await there.SignIn("ada@example.org", password: "another gate at noon");
        Assert.Equal("/newsroom", there.Led);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_bound_to_the_host()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { TrustedProxies = [System.Net.IPNetwork.Parse("127.0.0.0/8"), System.Net.IPNetwork.Parse("::1/128")] });
        await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        await browser.Get("/newsroom/sign-in");
        var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "ada@example.org", ["password"] = Browser.Password, ["__RequestVerificationToken"] = browser.Token }),
        };
        request.Headers.Add("X-Forwarded-Proto", "https");
        await browser.Send(request);
        var cookie = browser.Answer.Headers.GetValues("Set-Cookie").Single(one => one.Contains("__Host-newsroom=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=1209600", cookie, StringComparison.Ordinal);
    }
}
