using System.Buffers.Binary;
using NetVips;
using Standfirst.Publication;

namespace Standfirst.Pictures;

/// <summary>The picture that stands for the paper in tabs and on home screens: one square PNG, made once, from which the smaller ones are made.</summary>
internal static class SiteIcon
{
    /// <summary>Widths that are served: tabs, Apple's home screen, a manifest's two.</summary>
    public static readonly IReadOnlyList<int> Sizes = [32, 180, 192, Particulars.IconSize];

    /// <summary>Makes the square of a picture that was brought: its middle, without metadata.</summary>
    /// <exception cref="PictureException">Not a picture, damaged, or too small to be made out.</exception>
    public static async Task<byte[]> Make(Stream content, string fileName, CancellationToken stop)
    {
        var name = FileNames.Plain(fileName);
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                await content.CopyToAsync(file, stop);
            }

            return await Task.Run(() => Square(path, name), stop);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The same at another width.</summary>
    public static byte[] Resized(byte[] square, int size)
    {
        Vips.Ready();
        using var image = Image.ThumbnailBuffer(square, size, height: size);
        return image.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    /// <summary>A PNG of at most 255 pixels as the <c>favicon.ico</c> that browsers and robots ask for unbidden.</summary>
    public static byte[] Ico(byte[] png, byte size)
    {
        const int head = 22;
        var bytes = new byte[head + png.Length];
        // One picture: its width and height, a plane, 32 bits, its length and where it begins.
        bytes[2] = bytes[4] = bytes[10] = 1;
        bytes[6] = bytes[7] = size;
        bytes[12] = 32;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(14), png.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), head);
        png.CopyTo(bytes, head);
        return bytes;
    }

    private static byte[] Square(string path, string name)
    {
        var (width, height) = PictureCheck.Whole(path, PictureKind.OfFile(path, name), name);
        if (Math.Min(width, height) < 180)
        {
            throw new PictureException(PictureFault.TooSmall, $"{name} is {width} × {height} pixels; at least 180 × 180 are needed, better {Particulars.IconSize}.");
        }

        Vips.Ready();
        using var image = Image.Thumbnail(path, Particulars.IconSize, height: Particulars.IconSize, crop: Enums.Interesting.Centre, outputProfile: "srgb");
        return image.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }
}
