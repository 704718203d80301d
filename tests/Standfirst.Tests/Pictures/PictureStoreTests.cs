using System.Diagnostics;
using System.Text;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class PictureStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_that_arrives_is_kept_by_the_hash_of_its_bytes_with_its_size_and_kind()
    {
        using var folder = new PictureFolder();
        var picture = await folder.Store.Arrive(MadePictures.Jpeg(640, 480), "C:\\Photos\\quay.jpg", PictureFolder.At, Stop);
        Assert.Equal((640, 480, "image/jpeg", "quay.jpg"), (picture.Width, picture.Height, picture.MediaType, picture.FileName));
        Assert.Equal(picture.Hash + ".jpg", Path.GetFileName(folder.Store.Original(picture.Hash!)));
        Assert.Equal(picture.Bytes, new FileInfo(folder.Store.Original(picture.Hash!)!).Length);
        Assert.Single(folder.Files());
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_no_second_file()
    {
        using var folder = new PictureFolder();
        var bytes = MadePictures.Jpeg(64, 48);
        var first = await folder.Store.Arrive(bytes, "a.jpg", PictureFolder.At, Stop);
        var second = await folder.Store.Arrive(bytes, "b.png", PictureFolder.At, Stop);
        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal("image/jpeg", second.MediaType);
        Assert.Single(folder.Files());
    }

    [Theory]
    [InlineData("pillow/decompression_bomb.gif", PictureFault.Broken)]
    [InlineData("pillow/decompression_bomb.ico", PictureFault.NotAPicture)]
    [InlineData("pillow/broken.png", PictureFault.Broken)]
    [InlineData("pillow/broken_data_stream.png", PictureFault.Broken)]
    [InlineData("pillow/truncated_image.png", PictureFault.Broken)]
    [InlineData("pillow/truncated_jpeg.jpg", PictureFault.Broken)]
    [InlineData("exiftool/QuickTime.heic", PictureFault.Unsupported)]
    [InlineData("exiftool/XMP.svg", PictureFault.Drawing)]
    [InlineData("exiftool/RIFF.wav", PictureFault.NotAPicture)]
    [InlineData("exiftool/RIFF.avi", PictureFault.NotAPicture)]
    [InlineData("exiftool/Photoshop.psd", PictureFault.NotAPicture)]
    [InlineData("exiftool/XMP.xmp", PictureFault.NotAPicture)]
    public async Task A_hostile_or_damaged_file_is_refused_with_the_reason_and_nothing_is_kept(string sample, PictureFault fault)
    {
        using var folder = new PictureFolder();
        var path = Samples.Path(["images", .. sample.Split('/')]);
        var clock = Stopwatch.StartNew();
        var refused = await Assert.ThrowsAsync<PictureException>(() => folder.Arrive(path));
        Assert.Equal(fault, refused.Fault);
        Assert.Contains(Path.GetFileName(path), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Root, refused.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
        Assert.Empty(folder.Files());
        TestContext.Current.SendDiagnosticMessage("{0}: {1}", sample, refused.Message);
    }

    [Fact]
    public async Task Every_sample_is_taken_or_refused_and_nothing_else_happens()
    {
        using var folder = new PictureFolder();
        var (taken, refused) = (0, 0);
        foreach (var path in Directory.GetFiles(Samples.Path("images"), "*", SearchOption.AllDirectories))
        {
            try
            {
                await folder.Arrive(path);
                taken++;
            }
            catch (PictureException)
            {
                refused++;
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0} taken, {1} refused", taken, refused);
        Assert.True(taken > 25, $"only {taken} taken");
    }

    [Theory]
    [InlineData("", PictureFault.NotAPicture)]
    [InlineData("<!doctype html><script>alert(1)</script>", PictureFault.NotAPicture)]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", PictureFault.Drawing)]
    [InlineData("GIF89a", PictureFault.Broken)]
    public async Task A_name_that_ends_in_jpg_makes_no_picture(string content, PictureFault fault)
    {
        using var folder = new PictureFolder();
        var refused = await Assert.ThrowsAsync<PictureException>(() => folder.Store.Arrive(Encoding.UTF8.GetBytes(content), "x.jpg", PictureFolder.At, Stop));
        Assert.Equal(fault, refused.Fault);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_given_up_while_it_is_read()
    {
        using var folder = new PictureFolder();
        using var endless = new EndlessStream();
        var refused = await Assert.ThrowsAsync<PictureException>(() => folder.Store.Arrive(endless, "huge.jpg", PictureFolder.At, Stop));
        Assert.Equal(PictureFault.TooLarge, refused.Fault);
        Assert.InRange(endless.Given, PictureStore.MaxBytes, PictureStore.MaxBytes + (1 << 20));
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_large_picture_that_must_be_held_whole_has_a_lower_limit()
    {
        using var folder = new PictureFolder();
        var progressive = NetVips.Image.Black(10_000, 7_000).JpegsaveBuffer(interlace: true);
        var plain = NetVips.Image.Black(10_000, 7_000).JpegsaveBuffer();
        Assert.Equal(PictureFault.TooLarge, (await Assert.ThrowsAsync<PictureException>(() => folder.Store.Arrive(progressive, "p.jpg", PictureFolder.At, Stop))).Fault);
        Assert.Equal(10_000, (await folder.Store.Arrive(plain, "b.jpg", PictureFolder.At, Stop)).Width);
    }

    [Fact]
    public void A_picture_that_takes_too_long_to_decode_is_given_up()
    {
        using var folder = new PictureFolder();
        var path = Path.Combine(folder.Root, "slow.png");
        MadePictures.Scene(8000, 6000).Pngsave(path, compression: 1);
        var refused = Assert.Throws<PictureException>(() => PictureCheck.Whole(path, PictureKind.Png, "slow.png", TimeSpan.FromMilliseconds(20)));
        Assert.Equal(PictureFault.TooSlow, refused.Fault);
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
    public async Task A_picture_has_the_size_that_is_seen_whichever_way_the_camera_was_held(int orientation)
    {
        using var folder = new PictureFolder();
        var picture = await folder.Arrive(Samples.Path("images", "orientation", $"Portrait_{orientation}.jpg"));
        Assert.Equal((1200, 1800), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_frame_that_claims_to_be_larger_than_its_picture_is_clipped_and_costs_nothing()
    {
        using var folder = new PictureFolder();
        var picture = await folder.Arrive(Samples.Path("images", "pillow", "decompression_bomb_extents.gif"));
        Assert.Equal((100, 100), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_declared_size_beyond_the_limit_is_refused_before_anything_is_decoded()
    {
        using var folder = new PictureFolder();
        byte[] bomb = [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xF0, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 2, 0x4C, 0x01, 0, 0x3B];
        var refused = await Assert.ThrowsAsync<PictureException>(() => folder.Store.Arrive(bomb, "bomb.gif", PictureFolder.At, Stop));
        Assert.Equal(PictureFault.TooLarge, refused.Fault);
        Assert.Contains("65535 × 65535", refused.Message, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return new(buffer.Length);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
