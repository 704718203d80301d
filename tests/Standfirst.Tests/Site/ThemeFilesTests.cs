using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Standfirst.Site;
using Standfirst.Themes;

namespace Standfirst.Tests.Site;

public sealed class ThemeFilesTests : IAsyncLifetime
{
    private readonly LiveTheme _live = new(null, NullLogger<LiveTheme>.Instance);
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_live);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapTheme();
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _live.Dispose();
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("", null)]
    public async Task The_style_sheet_is_for_ever_and_compressed(string accepts, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Theme.BuiltIn.Assets.StyleUrl);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Yesterdays_address_gets_todays_sheet_for_a_minute_and_a_known_one_is_not_sent_again()
    {
        using var old = await _http.GetAsync(new Uri("/theme/000000000000/style.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromMinutes(1), old.Headers.CacheControl!.MaxAge);
        using var request = new HttpRequestMessage(HttpMethod.Get, Theme.BuiltIn.Assets.StyleUrl);
        request.Headers.IfNoneMatch.Add(old.Headers.ETag!);
        using var known = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_page_that_the_built_in_theme_made_for_another_gets_its_own_sheet()
    {
        _live.Use(new ShelvedTheme("kiosk"), new Standfirst.Publication.Look());
        foreach (var theme in (Theme[])[Theme.BuiltInCalled("kiosk")!, Theme.BuiltIn])
        {
            Assert.Equal(theme.Assets.Style.Bytes, await _http.GetByteArrayAsync(new Uri(theme.Assets.StyleUrl, UriKind.Relative), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Every_face_that_a_page_preloads_is_served_and_others_are_not()
    {
        foreach (var face in ThemeAssets.FacesOf("latin").Concat(ThemeAssets.FacesOf("arabic")))
        {
            using var answer = await _http.GetAsync(new Uri(face, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("font/woff2", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("wOF2"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
        }

        using var none = await _http.GetAsync(new Uri("/faces/none.woff2", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
