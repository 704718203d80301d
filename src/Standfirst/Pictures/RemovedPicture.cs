using System.Text.Json;

namespace Standfirst.Pictures;

/// <summary>A picture that was deleted: by whom, when, why, and what it was, so that it can be put back.</summary>
public sealed class RemovedPicture
{
    /// <summary>How long it can be put back, in days. Long enough for a holiday, short enough that what had to go is gone.</summary>
    public const int KeptDays = 30;

    private RemovedPicture()
    {
    }

    public RemovedPicture(Picture picture, string reason, long byId, string by, DateTimeOffset at)
    {
        (PictureId, Hash, Label, Reason, ById, By, At) = (picture.Id, picture.Hash, picture.Label, reason, byId, by, at);
        Kept = JsonSerializer.Serialize(KeptPicture.Of(picture));
    }

    /// <summary>The number that it had, and gets back.</summary>
    public long PictureId { get; private set; }

    public string? Hash { get; private set; }

    public string Label { get; private set; } = "";

    /// <summary>All that was known of it, as JSON.</summary>
    public string Kept { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public long ById { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When it and its original are erased.</summary>
    public DateTimeOffset ErasedAt => At.AddDays(KeptDays);

    /// <summary>The picture as it was, with its number, to be added again.</summary>
    public Picture Restore() => Picture.Again(PictureId, JsonSerializer.Deserialize<KeptPicture>(Kept)!);
}

/// <summary>All of a picture but its number.</summary>
internal sealed record KeptPicture(
    string? Hash, string? RemoteAddress, string FileName, string MediaType, long Bytes, int Width, int Height, string Caption, string Credit, string Alt, string Rights,
    DateTimeOffset? RightsUntil, DateOnly? RightsDay, double FocalX, double FocalY, string Metadata, DateTimeOffset AddedAt, long? AddedById, string AddedBy)
{
    public static KeptPicture Of(Picture one) => new(
        one.Hash, one.RemoteAddress, one.FileName, one.MediaType, one.Bytes, one.Width, one.Height, one.Caption, one.Credit, one.Alt, one.Rights,
        one.RightsUntil, one.RightsDay, one.FocalX, one.FocalY, one.Metadata, one.AddedAt, one.AddedById, one.AddedBy);
}
