using System.Text.Json;

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

    /// <summary>One that was deleted, with the number that texts know it by.</summary>
    internal static Picture Again(long id, KeptPicture kept) => new()
    {
        Id = id,
        Hash = kept.Hash,
        RemoteAddress = kept.RemoteAddress,
        FileName = kept.FileName,
        MediaType = kept.MediaType,
        Bytes = kept.Bytes,
        Width = kept.Width,
        Height = kept.Height,
        Caption = kept.Caption,
        Credit = kept.Credit,
        Alt = kept.Alt,
        Rights = kept.Rights,
        RightsUntil = kept.RightsUntil,
        RightsDay = kept.RightsDay,
        FocalX = kept.FocalX,
        FocalY = kept.FocalY,
        Metadata = kept.Metadata,
        AddedAt = kept.AddedAt,
        AddedById = kept.AddedById,
        AddedBy = kept.AddedBy,
    };

    public long Id { get; private set; }

    /// <summary>SHA-256 of the original, first 32 hex digits, lower case; null while it is only a remote address.</summary>
    public string? Hash { get; private set; }

    public string? RemoteAddress { get; private set; }

    public string FileName
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "";

    public string MediaType { get; private set; } = "";

    public long Bytes { get; private set; }

    /// <summary>Pixels as shown, the EXIF orientation applied; 0 where unknown.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public string Caption
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "";

    public string Credit
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "";

    public string Alt
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "";

    public string Rights
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "";

    /// <summary>The first moment at which it may not run any more; null where the right to it does not end.</summary>
    public DateTimeOffset? RightsUntil { get; private set; }

    /// <summary>The last day on which it may run, as agreed; null where there is none.</summary>
    public DateOnly? RightsDay { get; private set; }

    /// <summary>Where faces or the subject are, from the left and the top, 0 to 1.</summary>
    public double FocalX { get; set; } = 0.5;

    public double FocalY { get; set; } = 0.5;

    /// <summary>What IPTC, XMP and EXIF said on arrival, as a JSON object of strings; places by satellite are left out.</summary>
    public string Metadata
    {
        get;
        set
        {
            field = value;
            Index();
        }
    } = "{}";

    /// <summary>All by which it can be found, in lower case: its words, its file's name, and what its metadata said (keywords, people, places).</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The member who brought it; null for what was imported or seeded.</summary>
    public long? AddedById { get; private set; }

    public string AddedBy { get; private set; } = "";

    /// <summary>By which people know it: the beginning of its caption, or its file's name.</summary>
    public string Label => Caption.Length == 0 ? FileName : Caption.Length <= 80 ? Caption : Caption[..79] + "…";

    /// <summary>Who brought it.</summary>
    public void Bring(long memberId, string by) => (AddedById, AddedBy) = (memberId, by);

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

    /// <summary>The right to it ends with this day, in the publication's zone; null takes the end away.</summary>
    public void LimitRights(DateOnly? lastDay, TimeZoneInfo zone)
    {
        RightsDay = lastDay;
        RightsUntil = null;
        if (lastDay is { } day)
        {
            var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            // Where clocks are put forward at midnight, the next day begins an hour later.
            midnight = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
            RightsUntil = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
        }
    }

    /// <summary>The same end as that of another picture.</summary>
    public void LimitRightsAs(Picture other) => (RightsDay, RightsUntil) = (other.RightsDay, other.RightsUntil);

    /// <summary>What its metadata said, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts()
        => Metadata.Length <= 2 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(Metadata) ?? [];

    private void Index() => Words = string.Join(' ', ((string[])[Caption, Credit, Alt, Rights, FileName, .. Facts().Values]).Where(text => text.Length > 0).Distinct()).ToLowerInvariant();
}
