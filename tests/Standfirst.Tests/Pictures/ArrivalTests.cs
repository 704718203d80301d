using System.Diagnostics;
using NetVips;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class ArrivalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pictures-").FullName;
    private readonly PictureStore store;

    public ArrivalTests() => store = new PictureStore(folder);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pillow/decompression_bomb.gif")]
    [InlineData("pillow/decompression_bomb.ico")]
    [InlineData("pillow/broken.png")]
    [InlineData("pillow/broken_data_stream.png")]
    [InlineData("pillow/truncated_image.png")]
    [InlineData("pillow/truncated_jpeg.jpg")]
    [InlineData("exiftool/XMP.svg")]
    [InlineData("exiftool/RIFF.avi")]
    [InlineData("exiftool/QuickTime.heic")]
    [InlineData("exiftool/XMP.xml")]
    public async Task A_bomb_or_a_broken_file_is_refused_at_once_with_its_name(string sample)
    {
        var path = Samples.Path(["images", .. sample.Split('/')]);
        var clock = Stopwatch.StartNew();
        var refused = await Assert.ThrowsAsync<PictureException>(() => Take(path));
        Assert.StartsWith(Path.GetFileName(path), refused.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Every_sample_is_taken_or_refused_with_a_reason()
    {
        foreach (var path in Directory.EnumerateFiles(Samples.Path("images"), "*", SearchOption.AllDirectories).Where(path => !path.Contains("LICENSE", StringComparison.Ordinal)))
        {
            try
            {
                var picture = await Take(path);
                Assert.True(picture is { Width: > 0, Height: > 0, Hash.Length: 32 });
                Assert.DoesNotContain("gps", picture.Metadata, StringComparison.OrdinalIgnoreCase);
            }
            catch (PictureException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Each_orientation_comes_out_upright(int orientation)
    {
        var picture = await Take(Samples.Path("images", "orientation", $"Portrait_{orientation}.jpg"));
        Assert.True(picture.Height > picture.Width);
        using var renditions = new Renditions(store, folder);
        var found = await renditions.Find(picture.Hash!, "320.jpg", Stop);
        using var shown = Image.NewFromFile(found.Path!);
        Assert.Equal(320, shown.Width);
        Assert.True(shown.Height > shown.Width);
        Assert.False(shown.Contains("exif-data"));
    }

    [Fact]
    public async Task What_a_picture_says_of_itself_is_read_and_where_it_was_taken_is_not()
    {
        var picture = await Take(Samples.Path("images", "exiftool", "GPS.jpg"));
        Assert.DoesNotContain("gps", picture.Metadata, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("latitude", picture.Metadata, StringComparison.OrdinalIgnoreCase);
        var described = await Take(Samples.Path("images", "exiftool", "IPTC.jpg"));
        Assert.Contains("A witty caption", described.Metadata + described.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_24_megapixels_is_made_to_all_its_sizes()
    {
        var big = Path.Combine(folder, "big.jpg");
        using (var noise = Image.Gaussnoise(600, 400, sigma: 40, mean: 128, seed: 1).Cast(Enums.BandFormat.Uchar))
        using (var colour = noise.Bandjoin(noise.Rot180(), noise.FlipHor()).Copy(interpretation: Enums.Interpretation.Srgb))
        using (var large = colour.Resize(10))
        {
            large.Jpegsave(big, q: 90);
        }

        var picture = await Take(big);
        Assert.Equal((6000, 4000), (picture.Width, picture.Height));
        using var renditions = new Renditions(store, folder);
        var clock = Stopwatch.StartNew();
        await renditions.MakeAll(picture.Hash!, Stop);
        TestContext.Current.SendDiagnosticMessage($"24 megapixels to 18 renditions: {clock.ElapsedMilliseconds} ms");
        foreach (var name in Ladder.Steps.SelectMany(width => RenditionName.Formats.Select(format => $"{width}.{format}")))
        {
            Assert.NotNull((await renditions.Find(picture.Hash!, name, Stop)).Path);
        }

        Assert.Equal(18, Directory.EnumerateFiles(Path.Combine(folder, "renditions"), "*", SearchOption.AllDirectories).Count());
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Picture> Take(string path)
    {
        await using var file = File.OpenRead(path);
        return await store.Arrive(file, Path.GetFileName(path), TestPaper.Start, Stop);
    }
}
