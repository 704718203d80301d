using System.Buffers.Binary;
using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Photoshop;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.IO;
using NetVips;

namespace Standfirst.Pictures;

/// <summary>The blocks of metadata in a picture file: EXIF, IPTC, XMP, and PNG's own texts, wherever the format puts them.</summary>
internal sealed class MetadataBlocks
{
    private static readonly byte[] XmpMark = "http://ns.adobe.com/xap/1.0/\0"u8.ToArray();
    private static readonly byte[] XmpExtensionMark = "http://ns.adobe.com/xmp/extension/\0"u8.ToArray();

    public List<MetadataExtractor.Directory> Directories { get; } = [];

    public List<XmpPacket> Xmp { get; } = [];

    public Dictionary<string, string> PngTexts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A block could not be read; the others were.</summary>
    public bool Damaged { get; private set; }

    /// <summary>Reads a file. Nothing in it can throw: metadata is a courtesy, and damaged metadata no reason to refuse a sound picture.</summary>
    public static MetadataBlocks Read(string path, PictureKind kind)
    {
        var blocks = new MetadataBlocks();
        blocks.Try(() =>
        {
            if (kind == PictureKind.Jpeg)
            {
                blocks.FromJpeg(path);
            }
            else
            {
                blocks.FromFields(path, kind);
            }
        });
        return blocks;
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parsers throw whatever they stumble over, from index errors to XML errors.
            Damaged = true;
        }
    }

    private void FromJpeg(string path)
    {
        List<JpegSegment> segments;
        using (var file = File.OpenRead(path))
        {
            segments = [.. JpegSegmentReader.ReadSegments(new SequentialStreamReader(file), [JpegSegmentType.App1, JpegSegmentType.AppD])];
        }

        foreach (var reader in (IJpegSegmentMetadataReader[])[new ExifReader(), new PhotoshopReader(), new IptcReader()])
        {
            foreach (var segment in segments.Where(segment => reader.SegmentTypes.Contains(segment.Type)))
            {
                Try(() => Directories.AddRange(reader.ReadJpegSegments([segment])));
            }
        }

        foreach (var segment in segments.Where(segment => segment.Bytes.AsSpan().StartsWith(XmpMark)))
        {
            Try(() => Xmp.Add(XmpPacket.Parse(segment.Bytes.AsSpan(XmpMark.Length))));
        }

        Try(() => ExtendedXmp(segments));
    }

    // What does not fit into one segment follows in pieces, each with the digest of the whole, its length and its place, in any order.
    private void ExtendedXmp(List<JpegSegment> segments)
    {
        var wholes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var bytes in segments.Select(segment => segment.Bytes).Where(bytes => bytes.AsSpan().StartsWith(XmpExtensionMark)))
        {
            var head = bytes.AsSpan(XmpExtensionMark.Length);
            if (head.Length < 40)
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head[32..]);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(head[36..]);
            var piece = head[40..];
            if (length > XmpPacket.MaxBytes || (long)offset + piece.Length > length || wholes.Count > 4)
            {
                Damaged = true;
                continue;
            }

            var digest = Encoding.Latin1.GetString(head[..32]);
            if (!wholes.TryGetValue(digest, out var whole))
            {
                wholes.Add(digest, whole = new byte[length]);
            }

            if (piece.Length <= whole.Length - offset)
            {
                piece.CopyTo(whole.AsSpan((int)offset));
            }
        }

        foreach (var whole in wholes.Values)
        {
            Try(() => Xmp.Add(XmpPacket.Parse(whole)));
        }
    }

    private void FromFields(string path, PictureKind kind)
    {
        if (kind == PictureKind.Tiff)
        {
            // In a TIFF the EXIF fields are the file's own.
            Try(() => Directories.AddRange(ImageMetadataReader.ReadMetadata(path)));
        }

        if (kind == PictureKind.Png)
        {
            Try(() => XmpOfPng(path));
        }

        using var image = Image.NewFromFile(path, access: NetVips.Enums.Access.Sequential);
        if (Xmp.Count == 0 && Block(image, "xmp-data") is { } xmp)
        {
            Try(() => Xmp.Add(XmpPacket.Parse(xmp)));
        }

        if (Block(image, "exif-data") is { } exif)
        {
            Try(() => Directories.AddRange(new ExifReader().Extract(new ByteArrayReader(exif, exif.AsSpan().StartsWith("Exif\0\0"u8) ? 6 : 0))));
        }

        if (Block(image, "iptc-data") is { } iptc)
        {
            Try(() => Directories.Add(new IptcReader().Extract(new SequentialByteArrayReader(iptc), iptc.Length)));
        }

        foreach (var field in image.GetFields().Where(field => field.StartsWith("png-comment-", StringComparison.Ordinal)).Take(64))
        {
            if (field.Split('-', 4) is [_, _, _, var key] && image.Get(field) is string text)
            {
                PngTexts.TryAdd(key, MetadataText.Clean(text));
            }
        }
    }

    // Many programs append the packet after the pixels, where the picture library's look at the header does not come.
    private void XmpOfPng(string path)
    {
        var (name, plain) = ("XML:com.adobe.xmp\0"u8.ToArray(), "\0\0\0\0"u8.ToArray());
        using var file = File.OpenRead(path);
        foreach (var chunk in new PngChunkReader().Extract(new SequentialStreamReader(file), [PngChunkType.iTXt]))
        {
            var bytes = chunk.Bytes.AsSpan();
            if (bytes.StartsWith(name) && bytes[name.Length..].StartsWith(plain))
            {
                Xmp.Add(XmpPacket.Parse(bytes[(name.Length + plain.Length)..]));
            }
        }
    }

    private static byte[]? Block(Image image, string field)
        => image.Contains(field) && image.Get(field) is byte[] { Length: > 0 and <= XmpPacket.MaxBytes } bytes ? bytes : null;
}
