using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class PictureFactsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(Picture Picture, Dictionary<string, string> Said)> Arrive(byte[] bytes)
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(bytes, "made.jpg", PictureFolder.At, Stop);
        return (picture, JsonSerializer.Deserialize<Dictionary<string, string>>(picture.Metadata)!);
    }

    private static async Task<(Picture Picture, Dictionary<string, string> Said)> ArriveSample(params string[] parts)
    {
        using var folder = new PictureFolder();
        var picture = await folder.Arrive(Samples.Path(["images", .. parts]));
        return (picture, JsonSerializer.Deserialize<Dictionary<string, string>>(picture.Metadata)!);
    }

    [Fact]
    public async Task Iptc_gives_caption_credit_rights_and_what_an_editor_searches_by()
    {
        var (picture, said) = await ArriveSample("exiftool", "IPTC.jpg");
        Assert.Equal("A witty caption", picture.Caption);
        Assert.Equal("Phil Harvey/My Credit", picture.Credit);
        Assert.Equal("Copyright 2004 Phil Harvey", picture.Rights);
        Assert.Equal("No headline", said["headline"]);
        Assert.Equal("2004-02-26", said["created"]);
        Assert.Equal(("Kingston", "Canada"), (said["city"], said["country"]));
        Assert.Equal("ExifTool; Test; IPTC", said["keywords"]);
        Assert.Equal("I'm the source", said["source"]);
    }

    [Fact]
    public async Task Xmp_stands_above_Iptc_and_Iptc_above_Exif()
    {
        var (picture, said) = await ArriveSample("exiftool", "MWG.jpg");
        Assert.Equal("WRONG-XMP-Description", picture.Caption);
        Assert.Equal("WRONG1of2-XMP-Creator; WRONG2of2-XMP-Creator", picture.Credit);
        Assert.Equal("RIGHT-XMP-Copyright", picture.Rights);
        Assert.Equal("RIGHT-XMP-City", said["city"]);
        Assert.Equal("RIGHT-IPTC-Country", said["country"]);
        Assert.Equal("RIGHT1of2-XMP-Keywords; RIGHT2of2-XMP-Keywords", said["keywords"]);
    }

    [Fact]
    public async Task What_a_desk_typed_into_its_photo_program_is_read()
    {
        var (picture, said) = await ArriveSample("exiftool", "PhotoMechanic.jpg");
        Assert.Equal(("Caption", "Photographer/Credit", "Copyright"), (picture.Caption, picture.Credit, picture.Rights));
        Assert.Equal("2006-10-29", said["created"]);
        Assert.Equal("Keywords; one; three; two", said["keywords"]);
        Assert.Equal("kingston", said["city"]);
    }

    [Fact]
    public async Task Xmp_in_sixteen_bits_is_read()
    {
        var (picture, _) = await ArriveSample("exiftool", "XMP.jpg");
        Assert.Equal("UTF-16 (big-endian) encoded XMP", picture.Caption);
        Assert.Equal("Phil Harvey/My Credit", picture.Credit);
    }

    [Fact]
    public async Task A_credit_that_repeats_the_photographer_is_printed_once()
    {
        var (picture, said) = await ArriveSample("exiftool", "GPS.jpg");
        Assert.Equal("Ian Britton", picture.Credit);
        Assert.Equal("Communications", picture.Caption);
        Assert.Equal("United Kingdom", said["country"]);
        Assert.False(said.ContainsKey("city"), "an empty city is no city");
    }

    [Theory]
    [InlineData("GPS.jpg")]
    [InlineData("Google.jpg")]
    [InlineData("Apple.jpg")]
    [InlineData("Writer.jpg")]
    public async Task A_place_by_satellite_is_never_kept(string sample)
    {
        var (picture, said) = await ArriveSample("exiftool", sample);
        Assert.DoesNotContain(said.Keys, key => key.Contains("gps", StringComparison.OrdinalIgnoreCase) || key.Contains("titude", StringComparison.Ordinal));
        Assert.DoesNotContain("54", picture.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_metadata_does_not_refuse_a_sound_picture()
    {
        Assert.Equal("{}", (await ArriveSample("pillow", "hopper_bad_exif.jpg")).Picture.Metadata);
        Assert.Equal(("Budapest", "Hungary"), await Place("iptc_roundUp.jpg"));
        Assert.Equal(("Budapest", "Hungary"), await Place("iptc.jpg"));

        static async Task<(string, string)> Place(string sample)
        {
            var (_, said) = await ArriveSample("pillow", sample);
            return (said["city"], said["country"]);
        }
    }

    [Fact]
    public async Task Texts_of_a_png_and_fields_of_a_tiff_and_a_webp_are_read()
    {
        Assert.Equal("Phil Harvey", (await ArriveSample("exiftool", "PNG.png")).Picture.Credit);
        Assert.Equal("test", (await ArriveSample("exiftool", "RIFF.webp")).Said["keywords"]);
        var (tiff, said) = await ArriveSample("exiftool", "ExifTool.tif");
        Assert.Equal(("The picture caption", "I'm the author/Phil Harvey", "Copyright notice"), (tiff.Caption, tiff.Credit, tiff.Rights));
        Assert.Equal("exiftool; test; picture", said["keywords"]);
    }

    [Fact]
    public async Task Alt_text_and_where_a_picture_came_from_are_read_in_the_default_language()
    {
        var (picture, said) = await Arrive(MadePictures.WithXmp(MadePictures.Jpeg(64, 48), """
            <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="de">Ein Kai</rdf:li><rdf:li xml:lang="x-default">A quay &amp; two boats</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
            <exif:GPSLatitude>52,13.5N</exif:GPSLatitude>
            """));
        Assert.Equal("A quay & two boats", picture.Alt);
        Assert.EndsWith("digitalCapture", said["digitalSourceType"], StringComparison.Ordinal);
        Assert.DoesNotContain("52,13", picture.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xmp_too_long_for_one_segment_is_put_together_from_its_pieces_in_any_order()
    {
        var long1 = MadePictures.Packet("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">The whole caption</rdf:li></rdf:Alt></dc:description>" + new string(' ', 70_000));
        var whole = Encoding.UTF8.GetBytes(long1);
        var bytes = MadePictures.WithSegments(MadePictures.Jpeg(64, 48), (0xE1, Piece(whole, 40_000, whole.Length - 40_000)), (0xE1, Piece(whole, 0, 40_000)));
        Assert.Equal("The whole caption", (await Arrive(bytes)).Picture.Caption);
        Assert.Equal("{}", (await ArriveSample("exiftool", "ExtendedXMP.jpg")).Picture.Metadata);

        static byte[] Piece(byte[] whole, int at, int length)
        {
            var head = new byte[40];
            Encoding.ASCII.GetBytes("0123456789ABCDEF0123456789ABCDEF", head);
            BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(32), whole.Length);
            BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(36), at);
            return [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. head, .. whole.AsSpan(at, length)];
        }
    }

    [Fact]
    public async Task Iptc_is_read_right_whether_it_says_its_encoding_or_not()
    {
        const string name = "José Nuñez – “Ärger”";
        byte[] windows = [.. "Jos"u8, 0xE9, .. " Nu"u8, 0xF1, .. "ez "u8, 0x96, .. " "u8, 0x93, 0xC4, .. "rger"u8, 0x94];
        var jpeg = MadePictures.Jpeg(64, 48);
        Assert.Equal(name, (await Arrive(MadePictures.WithIptc(jpeg, (1, 90, [0x1B, 0x25, 0x47]), (2, 80, Encoding.UTF8.GetBytes(name))))).Picture.Credit);
        Assert.Equal(name, (await Arrive(MadePictures.WithIptc(jpeg, (2, 80, Encoding.UTF8.GetBytes(name))))).Picture.Credit);
        Assert.Equal(name, (await Arrive(MadePictures.WithIptc(jpeg, (2, 80, windows)))).Picture.Credit);
        Assert.Equal("José", (await Arrive(MadePictures.WithIptc(jpeg, (1, 90, [0x1B, 0x25, 0x47]), (2, 80, windows[..4])))).Picture.Credit);
    }

    [Fact]
    public async Task An_entity_bomb_in_xmp_costs_nothing_and_says_nothing()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 12).Select(at =>
            $"<!ENTITY {(char)('b' + at)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + at)};", 20))}\">")) + "]>";
        var packet = MadePictures.Packet("<dc:description>&m;</dc:description>", bomb);
        var jpeg = MadePictures.WithSegments(MadePictures.Jpeg(64, 48), (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)]));
        var clock = Stopwatch.StartNew();
        Assert.Equal("", (await Arrive(jpeg)).Picture.Caption);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }
}
