using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standfirst.Site.Cache;

namespace Standfirst.Tests.Site.Cache;

/// <summary>The cache over a page that counts how often it is made.</summary>
public sealed class PageCacheTests : IAsyncLifetime
{
    private readonly PageStore store = new(TimeProvider.System);
    private WebApplication app = null!;
    private HttpClient http = null!;
    private int made;
    private TaskCompletionSource? until;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Settings { DataFolder = "", News = "", Pictures = "" });
        app = builder.Build();
        app.UseMiddleware<PageCacheMiddleware>();
        app.MapMethods("/story", ["GET", "HEAD"], async () =>
        {
            var number = Interlocked.Increment(ref made);
            await (until?.Task ?? Task.CompletedTask);
            var words = string.Concat(Enumerable.Repeat($"<p>Made {number} times.</p>", 200));
            return new Page(System.Text.Encoding.UTF8.GetBytes(words), "text/html; charset=utf-8") { Tags = ["story:1"] };
        });
        app.MapGet("/once", () => new Page(System.Text.Encoding.UTF8.GetBytes($"{Interlocked.Increment(ref made)}"), "text/plain"));
        app.MapGet("/missing", () => new Page(System.Text.Encoding.UTF8.GetBytes($"{Interlocked.Increment(ref made)}"), "text/plain") { Status = 404, Tags = ["lists"] });
        await app.StartAsync(Stop);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        http = new HttpClient { BaseAddress = new Uri(address) };
    }

    [Fact]
    public async Task A_kept_page_is_made_once_and_again_after_a_drop()
    {
        var first = await http.GetStringAsync("/story", Stop);
        Assert.Equal(first, await http.GetStringAsync("/story?utm_source=elsewhere", Stop));
        Assert.Equal(1, made);
        store.Drop(["story:1"]);
        Assert.NotEqual(first, await http.GetStringAsync("/story", Stop));
        await http.GetStringAsync("/story?comments=2", Stop);
        Assert.Equal(3, made);
    }

    [Fact]
    public async Task Many_who_ask_at_the_same_time_share_one_rendering()
    {
        until = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = Enumerable.Range(0, 50).Select(_ => http.GetStringAsync("/story", Stop)).ToList();
        await Task.Delay(200, Stop);
        until.SetResult();
        var answers = await Task.WhenAll(asked);
        Assert.Single(answers.Distinct());
        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=0.5", "gzip")]
    [InlineData("xbr", null)]
    public async Task A_page_comes_in_the_form_that_the_client_takes(string accepts, string? coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/story");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        var answer = await http.SendAsync(request, Stop);
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        var tag = answer.Headers.ETag!;

        using var again = new HttpRequestMessage(HttpMethod.Get, "/story");
        again.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        again.Headers.IfNoneMatch.Add(tag);
        var unchanged = await http.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(tag, unchanged.Headers.ETag);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task HEAD_tells_the_length_without_the_words()
    {
        var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/story"), Stop);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/once")]
    [InlineData("/missing")]
    public async Task What_is_not_to_be_kept_is_made_each_time(string address)
    {
        var first = await (await http.GetAsync(address, Stop)).Content.ReadAsStringAsync(Stop);
        var second = await http.GetAsync(address, Stop);
        Assert.NotEqual(first, await second.Content.ReadAsStringAsync(Stop));
        Assert.Equal(address == "/once", second.Headers.CacheControl!.NoStore);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
