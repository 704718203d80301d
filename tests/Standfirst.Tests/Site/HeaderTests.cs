using System.Net;
using System.Net.Http.Headers;

namespace Standfirst.Tests.Site;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("on")]
    [InlineData("off")]
    public async Task Every_page_forbids_scripts_and_can_be_asked_about(string cache)
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = cache == "on" });
        await paper.Change(db => db.Add(Make.Story(section: Make.Section(), path: "/news/wall")));
        foreach (var address in (string[])["/", "/news/", "/news/wall", "/search?q=wall", "/corrections", "/feed.xml", "/sitemap.xml"])
        {
            for (var time = 0; time < 2; time++)
            {
                var answer = await paper.Get(address);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
                Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                Assert.Contains("Accept-Encoding", answer.Headers.Vary);
                Assert.True(answer.Headers.CacheControl!.Public, address);
                Assert.Empty(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
                using var again = new HttpRequestMessage(HttpMethod.Get, address);
                again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
                Assert.Equal(HttpStatusCode.NotModified, (await paper.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("https://elver.example", true)]
    [InlineData("http://elver.example", false)]
    [InlineData(null, false)]
    public async Task Readers_who_come_over_TLS_come_so_from_then_on(string? address, bool isSecure)
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = address });
        foreach (var asked in (string[])["/", "/", "/nothing", "/feed.xml", "/favicon.ico", "/newsroom/sign-in"])
        {
            var answer = await paper.Get(asked);
            Assert.Equal((asked, isSecure), (asked, answer.Headers.TryGetValues("Strict-Transport-Security", out var said) && said.Single() == "max-age=31536000"));
        }
    }

    [Fact]
    public async Task A_page_says_in_its_head_which_style_sheet_it_will_ask_for()
    {
        await using var paper = await TestPaper.Begin();
        foreach (var asked in (string[])["/", "/", "/nothing"])
        {
            var answer = await paper.Get(asked);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var style = System.Text.RegularExpressions.Regex.Match(html, "<link rel=\"stylesheet\" href=\"([^\"]+)\"").Groups[1].Value;
            Assert.Equal($"<{style}>; rel=preload; as=style", Assert.Single(answer.Headers.GetValues("Link")));
        }

        Assert.False((await paper.Get("/feed.xml")).Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_page_that_is_missing_has_the_policy_and_no_tag()
    {
        await using var paper = await TestPaper.Begin();
        var answer = await paper.Get("/nothing");
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_database_that_fails_is_a_page_that_asks_for_patience()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        await paper.Change(db => db.Add(Make.Story(path: "/wall")));
        Assert.Equal(HttpStatusCode.OK, await paper.Status("/wall"));
        await paper.Read(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "ALTER TABLE stories RENAME TO gone"));
        var answer = await paper.Get("/wall");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }
}
