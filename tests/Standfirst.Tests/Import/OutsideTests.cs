using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Standfirst.Import;

namespace Standfirst.Tests.Import;

public sealed class OutsideTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.3.4")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:53aa:64c::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_of_the_inside_is_known(string address) => Assert.True(InsideAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2002:101:101::1")]
    public void A_public_address_is_not_of_the_inside(string address) => Assert.False(InsideAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task The_inside_is_refused_however_it_is_spelled(string address)
    {
        using var outside = new Outside();
        var refused = await Assert.ThrowsAsync<OutsideException>(() => outside.GetAsync(address, 1000, Cancel));
        Assert.Contains("inside", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("/relative")]
    public async Task Only_plain_web_addresses_are_fetched(string address)
    {
        using var outside = new Outside();
        await Assert.ThrowsAsync<OutsideException>(() => outside.GetAsync(address, 1000, Cancel));
    }

    [Fact]
    public async Task What_is_outside_is_fetched_with_its_type_and_last_address()
    {
        await using var site = await Site.StartAsync();
        using var outside = Site.Outside();
        var fetched = await outside.GetAsync(site.Address + "moved", 1000, Cancel);
        Assert.Equal("the page", System.Text.Encoding.UTF8.GetString(fetched.Bytes));
        Assert.Equal(("text/html", "utf-8", site.Address + "page"), (fetched.MediaType, fetched.Charset, fetched.Address));
    }

    [Fact]
    public async Task A_redirect_to_the_inside_is_refused()
    {
        await using var site = await Site.StartAsync();
        using var outside = Site.Outside();
        var refused = await Assert.ThrowsAsync<OutsideException>(() => outside.GetAsync(site.Address + "inside", 1000, Cancel));
        Assert.Contains("inside", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, site.InsideAnswered);
    }

    [Theory]
    [InlineData("file", "scheme")]
    [InlineData("round", "without end")]
    [InlineData("missing", "404")]
    [InlineData("big", "larger than 1000 bytes")]
    [InlineData("bomb", "larger than 1000 bytes")]
    [InlineData("slow", "longer than")]
    public async Task What_goes_wrong_is_said(string page, string why)
    {
        await using var site = await Site.StartAsync();
        using var outside = Site.Outside(page == "slow" ? TimeSpan.FromMilliseconds(400) : TimeSpan.FromSeconds(20));
        var refused = await Assert.ThrowsAsync<OutsideException>(() => outside.GetAsync(site.Address + page, 1000, Cancel));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A site at 127.0.0.1, which counts as outside for the length of a test; 127.0.0.2 stays inside.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Site(WebApplication app) => this.app = app;

        public string Address { get; private set; } = "";

        public int InsideAnswered { get; private set; }

        public static async Task<Site> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.2:0");
            var site = new Site(builder.Build());
            site.app.Run(site.AnswerAsync);
            await site.app.StartAsync(Cancel);
            site.Address = site.app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)) + "/";
            return site;
        }

        public static Outside Outside(TimeSpan? limit = null)
            => new(limit ?? TimeSpan.FromSeconds(20), address => !address.Equals(IPAddress.Loopback) && InsideAddresses.Contains(address));

        public async ValueTask DisposeAsync() => await app.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            if (context.Connection.LocalIpAddress is { } here && here.Equals(IPAddress.Parse("127.0.0.2")))
            {
                InsideAnswered++;
            }

            switch (context.Request.Path.Value)
            {
                case "/moved":
                    context.Response.Redirect("page");
                    break;
                case "/page":
                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.WriteAsync("the page");
                    break;
                case "/inside":
                    context.Response.Redirect(app.Urls.First(url => url.Contains("127.0.0.2", StringComparison.Ordinal)) + "/page");
                    break;
                case "/file":
                    context.Response.Redirect("file:///etc/passwd");
                    break;
                case "/round":
                    context.Response.Redirect("round");
                    break;
                case "/big":
                    await context.Response.Body.WriteAsync(new byte[2000]);
                    break;
                case "/bomb":
                    context.Response.Headers.ContentEncoding = "gzip";
                    await using (var zip = new GZipStream(context.Response.Body, CompressionLevel.Optimal))
                    {
                        await zip.WriteAsync(new byte[200_000]);
                    }

                    break;
                case "/slow":
                    await context.Response.WriteAsync("a".PadRight(3));
                    await context.Response.Body.FlushAsync();
                    await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    break;
                default:
                    context.Response.StatusCode = 404;
                    await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{404}"));
                    break;
            }
        }
    }
}
