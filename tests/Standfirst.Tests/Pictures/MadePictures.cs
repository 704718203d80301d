using System.Text;
using NetVips;

namespace Standfirst.Tests.Pictures;

/// <summary>Pictures made for tests, with what is to be tested put in.</summary>
internal static class MadePictures
{
    /// <summary>A noisy gradient, so that encoders have work like that of a photograph.</summary>
    public static Image Scene(int width, int height)
    {
        var red = Image.Xyz(width, height).ExtractBand(0) * (200.0 / width);
        var green = Image.Xyz(width, height).ExtractBand(1) * (200.0 / height);
        var noise = Image.Gaussnoise(width, height, mean: 20, sigma: 8, seed: 7);
        return (red.Bandjoin(green, noise * 3) + noise).Cast(NetVips.Enums.BandFormat.Uchar).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1600, int height = 1200, bool progressive = false)
        => Scene(width, height).JpegsaveBuffer(q: 90, interlace: progressive);

    /// <summary>Puts segments after the start of a JPEG.</summary>
    public static byte[] WithSegments(byte[] jpeg, params (byte Marker, byte[] Content)[] segments)
    {
        using var made = new MemoryStream();
        made.Write(jpeg, 0, 2);
        foreach (var (marker, content) in segments)
        {
            made.Write([0xFF, marker]);
            made.Write([(byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
            made.Write(content);
        }

        made.Write(jpeg, 2, jpeg.Length - 2);
        return made.ToArray();
    }

    public static byte[] WithXmp(byte[] jpeg, string properties)
        => WithSegments(jpeg, (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Packet(properties))]));

    public static string Packet(string properties, string before = "") => before + """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
         xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
        """ + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    /// <summary>One IPTC block as Photoshop wraps it.</summary>
    public static byte[] WithIptc(byte[] jpeg, params (byte Record, byte Tag, byte[] Value)[] sets)
    {
        using var iptc = new MemoryStream();
        foreach (var (record, tag, value) in sets)
        {
            iptc.Write([0x1C, record, tag, (byte)(value.Length >> 8), (byte)value.Length]);
            iptc.Write(value);
        }

        byte[] block = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, (byte)(iptc.Length >> 8), (byte)iptc.Length, .. iptc.ToArray()];
        return WithSegments(jpeg, (0xED, iptc.Length % 2 == 0 ? block : [.. block, 0]));
    }
}
