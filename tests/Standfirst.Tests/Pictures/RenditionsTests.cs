using System.Diagnostics;
using System.Globalization;
using System.Text;
using NetVips;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class RenditionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> Get(PictureFolder folder, Picture picture, string name)
    {
        var found = await folder.Renditions.Find(picture.Hash!, name, Stop);
        Assert.NotNull(found.Path);
        return found.Path;
    }

    [Theory]
    [InlineData("320.avif", 320, 240, "image/avif")]
    [InlineData("640.webp", 640, 480, "image/webp")]
    [InlineData("960.jpg", 960, 720, "image/jpeg")]
    [InlineData("640-3x2-4.jpg", 640, 427, "image/jpeg")]
    [InlineData("480-1x1-0.webp", 480, 480, "image/webp")]
    [InlineData("1280-16x9-8.avif", 1280, 720, "image/avif")]
    public async Task A_rendition_has_the_size_and_the_format_of_its_name(string name, int width, int height, string type)
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(MadePictures.Jpeg(), "scene.jpg", PictureFolder.At, Stop);
        var found = await folder.Renditions.Find(picture.Hash!, name, Stop);
        using var image = Image.NewFromFile(found.Path!);
        Assert.Equal((width, height, type), (image.Width, image.Height, found.MediaType));
    }

    [Theory]
    [InlineData("1920.jpg")]
    [InlineData("700.jpg")]
    [InlineData("0.jpg")]
    [InlineData("1600-1x1-4.jpg")]
    public async Task A_width_that_is_not_on_the_ladder_of_the_picture_does_not_exist(string name)
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(MadePictures.Jpeg(), "scene.jpg", PictureFolder.At, Stop);
        Assert.Null((await folder.Renditions.Find(picture.Hash!, name, Stop)).Path);
        Assert.Null((await folder.Renditions.Find(new string('0', 32), "320.jpg", Stop)).Path);
        Assert.Null((await folder.Renditions.Find("../../etc/passwd", "320.jpg", Stop)).Path);
        Assert.Single(folder.Files());
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_making()
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(MadePictures.Jpeg(), "scene.jpg", PictureFolder.At, Stop);
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => folder.Renditions.Find(picture.Hash!, "640.avif", Stop).AsTask()));
        Assert.Single(all.Select(found => found.Path).Distinct());
        Assert.Equal(2, folder.Files().Length);
    }

    [Fact]
    public async Task A_crop_follows_the_focal_point()
    {
        using var folder = new PictureFolder();
        using var dark = Image.Black(600, 900, bands: 3);
        using var tall = dark.Join(dark.NewFromImage(255, 255, 255), NetVips.Enums.Direction.Vertical).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        var picture = await folder.Store.Arrive(tall.PngsaveBuffer(), "half.png", PictureFolder.At, Stop);
        Assert.InRange(await Mean(Ladder.Place(600, 1800, Crop.ThreeByTwo, 0.5, 0.1)), 0, 5);
        Assert.InRange(await Mean(Ladder.Place(600, 1800, Crop.ThreeByTwo, 0.5, 0.5)), 120, 135);
        Assert.InRange(await Mean(Ladder.Place(600, 1800, Crop.ThreeByTwo, 0.5, 0.9)), 250, 255);

        async Task<double> Mean(int place)
        {
            using var image = Image.NewFromFile(await Get(folder, picture, $"480-3x2-{place}.jpg"));
            return image.Avg();
        }
    }

    [Fact]
    public async Task All_eight_orientations_are_shown_as_the_same_picture()
    {
        using var folder = new PictureFolder();
        var upright = await Pixels(1);
        for (var orientation = 2; orientation <= 8; orientation++)
        {
            var turned = await Pixels(orientation);
            using var difference = (upright - turned).Abs();
            Assert.True(difference.Avg() < 6, $"orientation {orientation} differs by {difference.Avg()}");
        }

        async Task<Image> Pixels(int orientation)
        {
            var picture = await folder.Arrive(Samples.Path("images", "orientation", $"Portrait_{orientation}.jpg"));
            return Image.NewFromFile(await Get(folder, picture, "320.jpg"));
        }
    }

    [Fact]
    public async Task A_rendition_says_whose_it_is_and_nothing_else()
    {
        using var folder = new PictureFolder();
        var jpeg = MadePictures.WithXmp(MadePictures.Jpeg(800, 600), """
            <dc:creator><rdf:Seq><rdf:li>Ann &amp; Co</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© The Gazette</rdf:li></rdf:Alt></dc:rights>
            <exif:GPSLatitude>52,13.5N</exif:GPSLatitude><dc:description>at home in Secret Lane</dc:description>
            """);
        var picture = await folder.Store.Arrive(jpeg, "ann.jpg", PictureFolder.At, Stop);
        foreach (var format in RenditionName.Formats)
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await Get(folder, picture, $"640.{format}"), Stop));
            Assert.Contains("Ann &amp; Co", text, StringComparison.Ordinal);
            Assert.Contains("© The Gazette", text, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await Get(folder, picture, $"320.{format}"), Stop)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_rendition_of_any_sample_carries_a_place_or_a_camera()
    {
        using var folder = new PictureFolder();
        foreach (var path in Directory.GetFiles(Samples.Path("images", "exiftool"), "*.jpg"))
        {
            Picture picture;
            try
            {
                picture = await folder.Arrive(path);
            }
            catch (PictureException)
            {
                continue;
            }

            var step = Ladder.Of(picture.Width, picture.Height)[^1];
            foreach (var format in RenditionName.Formats)
            {
                using var image = Image.NewFromFile(await Get(folder, picture, string.Create(CultureInfo.InvariantCulture, $"{step}.{format}")));
                Assert.DoesNotContain(image.GetFields(), field => field is "exif-data" or "iptc-data" || field.StartsWith("exif-ifd", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Colours_of_a_print_shop_become_those_of_the_screen()
    {
        using var folder = new PictureFolder();
        using var cmyk = Image.Black(400, 300, bands: 4).NewFromImage(0, 255, 255, 0).Copy(interpretation: NetVips.Enums.Interpretation.Cmyk);
        var picture = await folder.Store.Arrive(cmyk.JpegsaveBuffer(q: 95), "red.jpg", PictureFolder.At, Stop);
        using var shown = Image.NewFromFile(await Get(folder, picture, "320.jpg"));
        var pixel = shown.Getpoint(100, 100);
        Assert.Equal(3, shown.Bands);
        Assert.True(pixel[0] > 180 && pixel[1] < 90 && pixel[2] < 90, $"{pixel[0]} {pixel[1]} {pixel[2]}");
    }

    [Fact]
    public async Task Something_transparent_stands_on_white_where_the_format_has_no_transparency()
    {
        using var folder = new PictureFolder();
        using var clear = Image.Black(400, 300, bands: 4).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        var picture = await folder.Store.Arrive(clear.PngsaveBuffer(), "logo.png", PictureFolder.At, Stop);
        using var flat = Image.NewFromFile(await Get(folder, picture, "320.jpg"));
        using var webp = Image.NewFromFile(await Get(folder, picture, "320.webp"));
        Assert.Equal(255, flat.Avg());
        Assert.True(webp.HasAlpha());
    }

    [Fact]
    public async Task An_animation_moves_in_webp_and_is_its_first_frame_elsewhere()
    {
        using var folder = new PictureFolder();
        int[] delays = [100, 100];
        using var first = Image.Black(400, 300, bands: 3).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        using var strip = first.Join(first.NewFromImage(255, 255, 255), NetVips.Enums.Direction.Vertical).Mutate(fields =>
        {
            fields.Set(GValue.GIntType, "page-height", 300);
            fields.Set(GValue.ArrayIntType, "delay", delays);
        });
        var picture = await folder.Store.Arrive(strip.GifsaveBuffer(), "blink.gif", PictureFolder.At, Stop);
        Assert.Equal((400, 300), (picture.Width, picture.Height));
        using var moving = Image.NewFromFile(await Get(folder, picture, "320.webp"));
        using var still = Image.NewFromFile(await Get(folder, picture, "320.jpg"));
        Assert.Equal(2, moving.Get("n-pages"));
        Assert.Equal((320, 240), (moving.Width, moving.Height));
        Assert.Equal((320, 240), (still.Width, still.Height));
        Assert.InRange(still.Avg(), 0, 2);
    }

    [Fact]
    public async Task All_sizes_of_a_24_megapixel_photograph_are_made_in_one_decoding()
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(MadePictures.Jpeg(6000, 4000), "large.jpg", PictureFolder.At, Stop);
        var clock = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await folder.Renditions.MakeAll(picture.Hash!, Stop);
        var files = folder.Files().Where(path => path.Contains("renditions", StringComparison.Ordinal)).ToList();
        TestContext.Current.SendDiagnosticMessage(
            "24 MP, {0} renditions: {1:0.00} s, {2:0.00} s of processor; most memory held by the library {3:0} MiB; {4} KiB on disk",
            files.Count, clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds,
            Stats.MemHighwater / 1048576.0, files.Sum(path => new FileInfo(path).Length) / 1024);
        Assert.Equal(21, files.Count);
    }
}
