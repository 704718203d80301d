using System.Buffers.Binary;
using System.Text;

namespace Standfirst.Pictures;

/// <summary>A kind of picture that is taken, told by its first bytes and never by its name.</summary>
internal sealed record PictureKind(string MediaType, string Extension)
{
    public static readonly PictureKind Jpeg = new("image/jpeg", ".jpg");
    public static readonly PictureKind Png = new("image/png", ".png");
    public static readonly PictureKind Gif = new("image/gif", ".gif");
    public static readonly PictureKind WebP = new("image/webp", ".webp");
    public static readonly PictureKind Avif = new("image/avif", ".avif");
    public static readonly PictureKind Tiff = new("image/tiff", ".tif");

    /// <summary>Bytes needed to tell.</summary>
    public const int Peek = 1024;

    /// <inheritdoc cref="Of"/>
    public static PictureKind OfFile(string path, string fileName)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[Peek];
        return Of(head[..file.ReadAtLeast(head, Peek, throwOnEndOfStream: false)], fileName);
    }

    /// <summary>The kind; a <see cref="PictureException"/> that says what the file is instead, where it is none of them.</summary>
    public static PictureKind Of(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return Png;
        }

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return Gif;
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return WebP;
        }

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
        {
            return Tiff;
        }

        if (head.Length >= 16 && head[4..].StartsWith("ftyp"u8))
        {
            return OfBox(head, fileName);
        }

        if (head.Length == 0)
        {
            throw new PictureException(PictureFault.NotAPicture, $"{fileName} is empty.");
        }

        throw Looks(head, "<svg")
            ? new PictureException(PictureFault.Drawing, $"{fileName} is an SVG drawing, which can carry programs and is not taken as a picture. Export it as PNG, or add it as a file to download.")
            : new PictureException(PictureFault.NotAPicture, $"{fileName} is not a picture that can be shown: JPEG, PNG, GIF, WebP, AVIF and TIFF are taken.");
    }

    private static PictureKind OfBox(ReadOnlySpan<byte> head, string fileName)
    {
        var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var heic = false;
        for (var at = 8; at + 4 <= size; at += at == 8 ? 8 : 4)
        {
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            {
                return Avif;
            }

            heic |= brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8);
        }

        // The decoder for HEVC is patented and not part of the library as it is shipped.
        throw heic
            ? new PictureException(PictureFault.Unsupported, $"{fileName} is a HEIC picture, which cannot be read here. Send it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).")
            : new PictureException(PictureFault.NotAPicture, $"{fileName} is a film or recording, not a picture.");
    }

    private static bool Looks(ReadOnlySpan<byte> head, string tag)
        => Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).Contains(tag, StringComparison.OrdinalIgnoreCase);
}
