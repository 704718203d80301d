using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Newsroom;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

/// <summary>Every route of the newsroom, as nobody and as each role, against the permission table.</summary>
public sealed class RouteTests
{
    private static readonly Role?[] Everybody = [null, .. Enum.GetValues<Role>().Cast<Role?>()];

    [Fact]
    public async Task Every_route_of_the_newsroom_is_in_the_table_and_every_line_of_the_table_is_a_route()
    {
        await using var paper = await TestPaper.Begin();
        // Its routes are laid when somebody first comes.
        (await paper.Http.GetAsync(new Uri("/newsroom/sign-in", UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();
        var endpoints = Endpoints(paper);
        Assert.NotEmpty(endpoints);
        Assert.Empty(Missing(endpoints));
        var patterns = endpoints.Select(Routes.Pattern).ToHashSet();
        Assert.DoesNotContain(Routes.All, rule => !patterns.Contains(rule.Pattern));
    }

    /// <summary>A check that finds nothing must show that it would.</summary>
    [Fact]
    public void A_planted_route_that_the_table_lacks_is_found()
    {
        var planted = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/newsroom/planted"), 0);
        planted.Metadata.Add(new HttpMethodMetadata(["POST"]));
        Assert.Equal(["POST /newsroom/planted"], Missing([(RouteEndpoint)planted.Build()]));
    }

    [Fact]
    public async Task Nobody_and_each_role_get_what_the_table_gives_them_and_nothing_else()
    {
        await using var paper = await TestPaper.Begin();
        var wrong = new List<string>();
        foreach (var role in Everybody)
        {
            using var browser = role is { } known ? await Browser.SignedIn(paper, known, $"{known}@example.org", known.ToString()) : new Browser(paper);
            // A page of one's own, for its token.
            await browser.Get(role is null ? "/newsroom/sign-in" : "/newsroom/me");
            foreach (var rule in Routes.All.Where(rule => rule.Pattern != "/newsroom/sign-out"))
            {
                var status = await Try(browser, rule);
                var isLet = status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                var may = rule.Access switch
                {
                    Access.Anybody => true,
                    Access.Permitted => role is { } one && Permissions.Of(one).Contains(rule.Permission!.Value),
                    _ => role is not null,
                };
                if (isLet != may || (!may && status != (role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden)) || status == HttpStatusCode.InternalServerError)
                {
                    wrong.Add($"{role?.ToString() ?? "nobody"} {rule.Method} {rule.Pattern}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_member_who_still_lacks_codes_gets_no_further_than_to_set_them_up()
    {
        await using var paper = await TestPaper.Begin();
        var (member, _) = await Browser.Member(paper, Role.Reporter);
        using var browser = new Browser(paper);
        await browser.SignIn(member.Email);
        await paper.Change(db => db.Members.Single().GiveRole(Role.Editor, new Member("other@example.org", "", Role.Administrator, TestPaper.Start)));
        foreach (var rule in Routes.All.Where(rule => rule is { Method: "GET", Access: Access.SignedIn or Access.Permitted }))
        {
            await browser.Get(Address(rule));
            Assert.Equal((HttpStatusCode.SeeOther, "/newsroom/me/codes"), (browser.Status, browser.Led));
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/newsroom/me/codes")).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("", "")]
    public async Task A_change_from_another_origin_or_without_its_token_fails_on_every_changing_route(string header, string value)
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Administrator);
        await browser.Get("/newsroom/me");
        var token = browser.Token;
        foreach (var rule in Routes.All.Where(rule => rule.IsChange))
        {
            var request = new HttpRequestMessage(new HttpMethod(rule.Method), Address(rule)) { Content = new FormUrlEncodedContent([]) };
            if (header.Length > 0)
            {
                request.Headers.Add(header, value);
                request.Headers.Add("X-CSRF", token);
            }

            await browser.Send(request);
            Assert.Equal((rule.Pattern, header.Length > 0 ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest), (rule.Pattern, browser.Status));
        }

        // It was really signed in all the while, and the token was a good one.
        await browser.Fetch("/newsroom/me/passkey/options");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task A_page_of_the_newsroom_is_kept_by_nobody_found_by_no_robot_and_runs_no_script_of_others()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Administrator);
        foreach (var address in (string[])["/newsroom", "/newsroom/me", "/newsroom/sign-in", "/newsroom/nothing/here", "/newsroom/nothing.css"])
        {
            await browser.Get(address);
            Assert.Equal("no-store", browser.Answer.Headers.CacheControl!.ToString());
            Assert.Equal("noindex", browser.Answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Contains("script-src 'self';", browser.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains("There is nothing at this address", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_a_page_does_not_know_is_an_unknown_address()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Administrator);
        await browser.Get("/newsroom/me");
        await browser.Fetch("/newsroom/me?handler=Nothing");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_reader_gets_no_cookie_and_the_site_knows_nothing_of_the_newsroom()
    {
        await using var paper = await TestPaper.Begin();
        var front = await paper.Http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.False(front.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/newsroomy", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<HttpStatusCode> Try(Browser browser, Rule rule)
    {
        var request = new HttpRequestMessage(new HttpMethod(rule.Method), Address(rule));
        // As a script: refusals are statuses and no redirects. An act that no page knows changes nothing.
        request.Headers.Add("Accept", "application/json");
        if (rule.IsChange)
        {
            request.RequestUri = new Uri(Address(rule) + "?handler=Nothing", UriKind.Relative);
            request.Headers.Add("X-CSRF", browser.Token);
            request.Content = new FormUrlEncodedContent([]);
        }

        var page = browser.Page;
        await browser.Send(request);
        var status = browser.Status;
        // The sign-in pages lead on whoever is in already; the token is still that of the first page.
        browser.Keep(page);
        return status;
    }

    private static string Address(Rule rule) => string.Join('/', rule.Pattern.Split('/').Select(part => !part.StartsWith('{') ? part
        : part.Contains(":int", StringComparison.Ordinal) || part.Contains(":long", StringComparison.Ordinal) ? "404" : "none"));

    private static List<RouteEndpoint> Endpoints(TestPaper paper)
        => [.. paper.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(one => Routes.Pattern(one).StartsWith("/newsroom", StringComparison.Ordinal))];

    private static List<string> Missing(IEnumerable<RouteEndpoint> endpoints) =>
    [
        .. endpoints.SelectMany(one => Methods(one).Select(method => (Method: method, Pattern: Routes.Pattern(one))))
            .Where(one => Routes.Find(one.Method, one.Pattern) is null).Select(one => $"{one.Method} {one.Pattern}").Distinct(),
    ];

    /// <summary>A page answers what its model has handlers for.</summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: var methods })
        {
            return methods;
        }

        var model = endpoint.Metadata.GetMetadata<PageActionDescriptor>()!;
        var type = typeof(Gate).Assembly.GetTypes().Single(one => one.IsAssignableTo(typeof(PageModel)) && !one.IsAbstract
            && one.Name == Path.GetFileNameWithoutExtension(model.RelativePath) + "Model" && model.RelativePath.StartsWith("/Newsroom/", StringComparison.Ordinal)
            && one.Namespace == "Standfirst" + Path.GetDirectoryName(model.RelativePath)!.Replace('/', '.'));
        // What is refused is shown whatever its method was; nobody posts to it.
        return type == typeof(ProblemModel) ? ["GET"]
            : type.GetMethods().Where(one => one.Name.StartsWith("On", StringComparison.Ordinal))
                .Select(one => ((string[])["Get", "Post", "Put", "Delete", "Patch"]).FirstOrDefault(method => one.Name[2..].StartsWith(method, StringComparison.Ordinal))?.ToUpperInvariant())
                .OfType<string>();
    }
}
