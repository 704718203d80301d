namespace Standfirst.Pictures;

/// <summary>A picture with what must be known before it may run. The original is kept by the hash of its bytes; readers get renditions.</summary>
public sealed class Picture
{
    private Picture()
    {
    }

    /// <summary>A picture whose original is kept here.</summary>
    public static Picture Stored(string hash, string fileName, string mediaType, long bytes, int width, int height, DateTimeOffset at) => new()
    {
        Hash = hash,
        FileName = fileName,
        MediaType = mediaType,
        Bytes = bytes,
        Width = width,
        Height = height,
        AddedAt = at,
    };

    /// <summary>A picture of an archive whose file was not brought along: shown from where it is.</summary>
    public static Picture Remote(string address, string fileName, DateTimeOffset at) => new() { RemoteAddress = address, FileName = fileName, AddedAt = at };

    public long Id { get; private set; }

    /// <summary>SHA-256 of the original, first 32 hex digits, lower case; null while it is only a remote address.</summary>
    public string? Hash { get; private set; }

    public string? RemoteAddress { get; private set; }

    public string FileName { get; set; } = "";

    public string MediaType { get; private set; } = "";

    public long Bytes { get; private set; }

    /// <summary>Pixels as shown, the EXIF orientation applied; 0 where unknown.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public string Caption { get; set; } = "";

    public string Credit { get; set; } = "";

    public string Alt { get; set; } = "";

    public string Rights { get; set; } = "";

    /// <summary>Where faces or the subject are, from the left and the top, 0 to 1.</summary>
    public double FocalX { get; set; } = 0.5;

    public double FocalY { get; set; } = 0.5;

    /// <summary>What IPTC, XMP and EXIF said on arrival, as a JSON object of strings; places by satellite are left out.</summary>
    public string Metadata { get; set; } = "{}";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The file arrived for a picture known by its address only.</summary>
    public void Store(Picture stored)
    {
        Hash = stored.Hash;
        MediaType = stored.MediaType;
        Bytes = stored.Bytes;
        Width = stored.Width;
        Height = stored.Height;
        Metadata = stored.Metadata;
    }
}
