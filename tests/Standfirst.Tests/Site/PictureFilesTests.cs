using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Standfirst.Pictures;

namespace Standfirst.Tests.Site;

public sealed class PictureFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rendition_is_made_when_asked_for_and_may_be_kept_for_ever()
    {
        await using var paper = await TestPaper.Begin();
        var picture = await paper.Services.GetRequiredService<PictureStore>().Arrive(Png(800, 500), "quay.png", TestPaper.Start, Stop);
        foreach (var (format, type) in new[] { ("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg") })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => paper.Http.GetAsync($"/pictures/{picture.Hash}/640.{format}", Stop)));
            Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType)));
            Assert.Equal("public, max-age=31536000, immutable", answers[0].Headers.CacheControl!.ToString());
            using var shown = Image.NewFromBuffer(await answers[0].Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal((640, 400), (shown.Width, shown.Height));
        }

        using var cropped = Image.NewFromBuffer(await paper.Http.GetByteArrayAsync($"/pictures/{picture.Hash}/480-3x2-4.jpg", Stop));
        Assert.Equal((480, 320), (cropped.Width, cropped.Height));
    }

    [Theory]
    [InlineData("641.jpg")]
    [InlineData("1280.jpg")]
    [InlineData("0640.jpg")]
    [InlineData("640.png")]
    [InlineData("..%2f..%2fstandfirst.db")]
    public async Task What_is_not_on_the_ladder_is_not_there(string name)
    {
        await using var paper = await TestPaper.Begin();
        var picture = await paper.Services.GetRequiredService<PictureStore>().Arrive(Png(800, 500), "quay.png", TestPaper.Start, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/pictures/{picture.Hash}/{name}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/pictures/{new string('0', 32)}/640.jpg", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_somebody_uploaded_is_downloaded_and_a_recording_is_heard_in_parts()
    {
        await using var paper = await TestPaper.Begin();
        var files = paper.Services.GetRequiredService<FileStore>();
        var page = await files.Arrive(new MemoryStream("<script>alert(1)</script>"u8.ToArray()), "report.html", TestPaper.Start, Stop);
        var sound = await files.Arrive(new MemoryStream(new byte[1000]), "interview.mp3", TestPaper.Start, Stop);
        await paper.Change(db => db.Files.AddRange(page, sound));

        var download = await paper.Http.GetAsync(page.Address, Stop);
        Assert.Equal(("application/octet-stream", "attachment"), (download.Content.Headers.ContentType!.MediaType, download.Content.Headers.ContentDisposition!.DispositionType));
        using var part = new HttpRequestMessage(HttpMethod.Get, sound.Address) { Headers = { Range = new(10, 19) } };
        var heard = await paper.Http.SendAsync(part, Stop);
        Assert.Equal((HttpStatusCode.PartialContent, 10), (heard.StatusCode, (await heard.Content.ReadAsByteArrayAsync(Stop)).Length));
        Assert.Null(heard.Content.Headers.ContentDisposition);
    }

    private static byte[] Png(int width, int height)
    {
        using var image = Image.Black(width, height, bands: 3);
        return image.PngsaveBuffer();
    }
}
