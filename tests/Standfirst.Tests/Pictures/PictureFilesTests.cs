using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

/// <summary>The addresses of pictures and files, through HTTP.</summary>
public sealed class PictureFilesTests : IAsyncLifetime
{
    private TestPaper paper = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PictureStore Pictures => paper.Services.GetRequiredService<PictureStore>();

    public async ValueTask InitializeAsync() => paper = await TestPaper.Begin();

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public async Task A_rendition_is_served_for_ever_and_not_twice()
    {
        var picture = await Pictures.Arrive(MadePictures.Jpeg(800, 600), "scene.jpg", PictureFolder.At, Stop);
        var address = $"/pictures/{picture.Hash}/640.webp";
        using var first = await paper.Http.GetAsync(address, Stop);
        Assert.Equal("image/webp", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", first.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("RIFF"u8.ToArray(), (await first.Content.ReadAsByteArrayAsync(Stop))[..4]);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await paper.Http.SendAsync(again, Stop)).StatusCode);
        using var head = await paper.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/pictures/{0}/641.webp")]
    [InlineData("/pictures/{0}/640.png")]
    [InlineData("/pictures/{0}/..%2f640.webp")]
    [InlineData("/pictures/ffffffffffffffffffffffffffffffff/640.webp")]
    [InlineData("/files/{0}/scene.jpg")]
    public async Task What_there_is_not_answers_404(string address)
    {
        var picture = await Pictures.Arrive(MadePictures.Jpeg(800, 600), "scene.jpg", PictureFolder.At, Stop);
        using var answer = await paper.Http.GetAsync(string.Format(null, address, picture.Hash), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_recording_is_served_in_parts_and_a_page_only_as_a_download()
    {
        var files = paper.Services.GetRequiredService<FileStore>();
        var recording = await Add("council.mp3", "0123456789"u8.ToArray());
        using var part = new HttpRequestMessage(HttpMethod.Get, recording.Address);
        part.Headers.Range = new RangeHeaderValue(2, 4);
        using var answer = await paper.Http.SendAsync(part, Stop);
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)));
        Assert.Null(answer.Content.Headers.ContentDisposition);

        var page = await Add("käufer & co.html", "<script>alert(1)</script>"u8.ToArray());
        using var download = await paper.Http.GetAsync(page.Address, Stop);
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("käufer & co.html", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", download.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        // Under another name the same bytes would be another kind of file.
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/files/{page.Hash}/page.pdf", Stop)).StatusCode);

        async Task<StoredFile> Add(string name, byte[] bytes)
        {
            using var content = new MemoryStream(bytes);
            var file = await files.Arrive(content, name, PictureFolder.At, Stop);
            await paper.Change(db => db.Files.Add(file));
            return file;
        }
    }
}
