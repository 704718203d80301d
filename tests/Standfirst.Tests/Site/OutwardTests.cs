using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standfirst.Sections;
using Standfirst.Stories;
using Standfirst.Tests.Search;

namespace Standfirst.Tests.Site;

/// <summary>What the paper tells caches before it, and the hub of its feeds.</summary>
public sealed class OutwardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_cache_that_is_told_of_changes_no_page_says_how_long_it_may_be_kept()
    {
        await using var paper = await TestPaper.Begin();
        using var answer = await paper.Http.GetAsync("/", Stop);
        Assert.Equal((true, TimeSpan.Zero, true, null), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge, answer.Headers.CacheControl.MustRevalidate, answer.Headers.CacheControl.SharedMaxAge));
        foreach (var name in (string[])["CDN-Cache-Control", "Surrogate-Control", "Cache-Tag", "Surrogate-Key"])
        {
            Assert.False(answer.Headers.Contains(name), name);
        }
    }

    [Fact]
    public async Task With_one_a_page_says_it_to_the_cache_and_no_browser_with_what_it_was_made_from()
    {
        await using var cache = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { CdnWebhook = cache.Address, CdnMaxAge = TimeSpan.FromSeconds(90) });
        var id = await paper.Print("A wall", "Of stone.", story => story.Place(null));
        var path = await Path(paper, id);
        foreach (var _ in (int[])[1, 2])
        {
            // Made, and kept.
            using var answer = await paper.Http.GetAsync(path, Stop);
            Assert.Equal((true, TimeSpan.Zero, true, null), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge, answer.Headers.CacheControl.MustRevalidate, answer.Headers.CacheControl.SharedMaxAge));
            Assert.Equal("max-age=90, stale-while-revalidate=30, stale-if-error=86400", Assert.Single(answer.Headers.GetValues("CDN-Cache-Control")));
            Assert.Equal("max-age=90, stale-while-revalidate=30, stale-if-error=86400", Assert.Single(answer.Headers.GetValues("Surrogate-Control")));
            Assert.Contains($"story:{id}", Assert.Single(answer.Headers.GetValues("Surrogate-Key")).Split(' '));
            Assert.Contains("everything", Assert.Single(answer.Headers.GetValues("Cache-Tag")).Split(','));
        }

        using var gone = await paper.Http.GetAsync("/nowhere", Stop);
        Assert.False(gone.Headers.Contains("CDN-Cache-Control"));
    }

    [Fact]
    public async Task No_cache_keeps_a_page_beyond_the_minute_at_which_a_story_appears_by_itself()
    {
        await using var cache = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { CdnWebhook = cache.Address });
        await paper.Print("Soon", "It comes.", at: TestPaper.Start.AddMinutes(3));
        using var answer = await paper.Http.GetAsync("/", Stop);
        // The page may lie in the paper's own memory for a minute first.
        Assert.StartsWith("max-age=120,", Assert.Single(answer.Headers.GetValues("CDN-Cache-Control")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_told_with_its_tags_and_signed()
    {
        await using var cache = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { CdnWebhook = new(cache.Address, "/purge?zone=7"), CdnSecret = "between us", PublicUrl = "https://paper.example" });
        var begun = await cache.Next(paper);
        Assert.True(begun.Json.GetProperty("everything").GetBoolean());
        var id = await paper.Print("A wall", "Of stone.");
        var told = await cache.Next(paper);
        Assert.Equal(("POST", "/purge?zone=7", "application/json"), (told.Method, told.Path, told.Headers["Content-Type"]));
        Assert.Equal(["lists", $"story:{id}"], told.Json.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
        Assert.Equal("https://paper.example", told.Json.GetProperty("site").GetString());
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData("between us"u8, Encoding.UTF8.GetBytes(told.Body))), told.Headers["Standfirst-Signature"]);
    }

    [Fact]
    public async Task Varnish_is_told_with_a_ban_that_matches_the_keys_of_the_pages_that_changed_and_no_others()
    {
        await using var cache = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { CdnVarnish = [cache.Address] });
        await cache.Next(paper);
        var wall = await paper.Print("A wall", "Of stone.");
        await cache.Drain(paper);
        await paper.Change(db => db.Comments.Add(new Standfirst.Comments.Comment(wall, null, "Reader", "Well.", paper.Clock.GetUtcNow())));
        var told = await cache.Next(paper);
        Assert.Equal("BAN", told.Method);
        async Task<string> Keys(string path) => Assert.Single((await paper.Http.GetAsync(path, Stop)).Headers.GetValues("Cache-Tag"));
        Assert.DoesNotContain(' ', told.Headers["Ban-Cache-Tag"]);
        Assert.Matches(told.Headers["Ban-Cache-Tag"], await Keys(await Path(paper, wall)));
        Assert.Matches(told.Headers["Ban-Cache-Tag"], await Keys("/"));
        Assert.DoesNotMatch(told.Headers["Ban-Cache-Tag"], await Keys("/corrections"));
    }

    [Fact]
    public async Task What_a_cache_could_not_be_told_is_told_again_with_what_came_since()
    {
        await using var cache = await Elsewhere.Begin();
        cache.Status = HttpStatusCode.ServiceUnavailable;
        await using var paper = await TestPaper.Begin(settings => settings with { CdnVarnish = [cache.Address] }, isFilled: true);
        var first = await paper.Print("A wall", "Of stone.");
        await cache.Next(paper);
        var second = await paper.Print("Another", "Of wood.");
        await cache.Next(paper);
        cache.Status = HttpStatusCode.OK;
        var told = await cache.Next(paper);
        Assert.Matches(told.Headers["Ban-Cache-Tag"], $"everything,story:{first}");
        Assert.Matches(told.Headers["Ban-Cache-Tag"], $"everything,story:{second}");
    }

    [Fact]
    public async Task A_hub_is_told_of_the_feeds_in_which_a_published_story_stands_and_the_feeds_name_it()
    {
        await using var hub = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { WebSubHub = hub.Address, PublicUrl = "https://paper.example" });
        var news = new Section("News", "news");
        await paper.Change(db => db.Add(news));
        var courts = new Section("Courts", "courts", news);
        await paper.Change(db =>
        {
            db.Attach(news);
            db.Add(courts);
        });
        await paper.Change(db => db.Stories.Add(new Story("A draft", SearchPaper.Body("Not out."), null, TestPaper.Start)));
        await paper.Print("A verdict", "Guilty.", story => story.Place(courts), attach: [courts]);
        var told = await hub.Next(paper);
        var form = told.Body.Split('&').Select(pair => WebUtility.UrlDecode(pair)).ToList();
        Assert.Equal("hub.mode=publish", form[0]);
        foreach (var feed in (string[])["/feed.xml", "/atom.xml", "/feed.json", "/news/feed.xml", "/news/courts/atom.xml"])
        {
            Assert.Contains("hub.url=https://paper.example" + feed, form);
        }

        using var rss = await paper.Http.GetAsync("/feed.xml", Stop);
        Assert.Contains($"<atom:link rel=\"hub\" href=\"{hub.Address}\" />", await rss.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal($"<{hub.Address}>; rel=\"hub\", <https://paper.example/feed.xml>; rel=\"self\"", Assert.Single(rss.Headers.GetValues("Link")));
        Assert.Contains($"<link rel=\"hub\" href=\"{hub.Address}\" />", await paper.Http.GetStringAsync("/atom.xml", Stop), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await paper.Http.GetStringAsync("/news/feed.json", Stop));
        Assert.Equal(hub.Address.AbsoluteUri, json.RootElement.GetProperty("hubs")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_hub_is_told_when_a_story_appears_by_itself_and_not_before()
    {
        await using var hub = await Elsewhere.Begin();
        await using var paper = await TestPaper.Begin(settings => settings with { WebSubHub = hub.Address, PublicUrl = "https://paper.example" });
        await paper.Print("Later", "It comes.", at: TestPaper.Start.AddHours(2));
        await Task.Delay(300, Stop);
        paper.Clock.Advance(TimeSpan.FromMinutes(30));
        await Task.Delay(300, Stop);
        Assert.Equal(0, hub.Waiting);
        var told = await hub.Next(paper, TimeSpan.FromMinutes(20));
        Assert.Contains(WebUtility.UrlEncode("https://paper.example/feed.xml"), told.Body, StringComparison.Ordinal);
        Assert.True(paper.Clock.GetUtcNow() >= TestPaper.Start.AddHours(2));
    }

    private static Task<string> Path(TestPaper paper, long id) => paper.Read(db => db.Stories.Where(story => story.Id == id).Select(story => story.Path!).SingleAsync());

    private sealed record Told(string Method, string Path, Dictionary<string, string> Headers, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }

    /// <summary>A server that is not ours, and remembers what it is told.</summary>
    private sealed class Elsewhere : IAsyncDisposable
    {
        private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
        private WebApplication _app = null!;

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public Uri Address { get; private set; } = null!;

        public int Waiting => _told.Reader.Count;

        public static async Task<Elsewhere> Begin()
        {
            var elsewhere = new Elsewhere();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            elsewhere._app = builder.Build();
            elsewhere._app.Urls.Add("http://127.0.0.1:0");
            elsewhere._app.Run(async http =>
            {
                using var reader = new StreamReader(http.Request.Body);
                var body = await reader.ReadToEndAsync(Stop);
                http.Response.StatusCode = (int)elsewhere.Status;
                await elsewhere._told.Writer.WriteAsync(new Told(
                    http.Request.Method, http.Request.Path + http.Request.QueryString, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body));
            });
            await elsewhere._app.StartAsync(Stop);
            elsewhere.Address = new Uri(elsewhere._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
            return elsewhere;
        }

        /// <summary>What it is told next; the paper's clock moves on meanwhile, since what is told is gathered for a moment.</summary>
        public async Task<Told> Next(TestPaper paper, TimeSpan? step = null)
        {
            for (var i = 0; i < 200; i++)
            {
                if (_told.Reader.TryRead(out var told))
                {
                    return told;
                }

                await Task.Delay(50, Stop);
                paper.Clock.Advance(step ?? TimeSpan.FromMilliseconds(300));
            }

            throw new TimeoutException("Nothing was told.");
        }

        public async Task Drain(TestPaper paper)
        {
            for (var i = 0; i < 10; i++)
            {
                await Task.Delay(50, Stop);
                paper.Clock.Advance(TimeSpan.FromMilliseconds(300));
                while (_told.Reader.TryRead(out _))
                {
                }
            }
        }

        public async ValueTask DisposeAsync() => await _app.DisposeAsync();
    }
}
