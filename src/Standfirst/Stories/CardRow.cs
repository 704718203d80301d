using System.Linq.Expressions;
using Standfirst.Pictures;

namespace Standfirst.Stories;

/// <summary>What a list shows of a story: never its body.</summary>
public sealed class CardRow
{
    /// <summary>The columns of it, for <c>Select</c>.</summary>
    public static readonly Expression<Func<Story, CardRow>> Of = story => new CardRow
    {
        Id = story.Id,
        Status = story.Status,
        EmbargoUntil = story.EmbargoUntil,
        Kind = story.Kind,
        Path = story.Path ?? "",
        Headline = story.Headline,
        Dek = story.Dek,
        Language = story.Language,
        SectionId = story.SectionId,
        PublishedAt = story.PublishedAt ?? story.CreatedAt,
        UpdatedAt = story.UpdatedAt,
        Developing = story.Developing,
        Thread = story.Thread,
        TranslationOfId = story.TranslationOfId,
        Comments = (int?)story.Counts.Comments ?? 0,
        LeadCaption = story.LeadCaption,
        PictureId = story.LeadPictureId,
        PictureHash = story.LeadPicture!.Hash,
        PictureAddress = story.LeadPicture!.RemoteAddress,
        PictureName = story.LeadPicture!.FileName,
        PictureType = story.LeadPicture!.MediaType,
        PictureBytes = (long?)story.LeadPicture!.Bytes ?? 0,
        PictureWidth = (int?)story.LeadPicture!.Width ?? 0,
        PictureHeight = (int?)story.LeadPicture!.Height ?? 0,
        PictureAlt = story.LeadPicture!.Alt,
        PictureCaption = story.LeadPicture!.Caption,
        PictureCredit = story.LeadPicture!.Credit,
        FocalX = (double?)story.LeadPicture!.FocalX ?? 0.5,
        FocalY = (double?)story.LeadPicture!.FocalY ?? 0.5,
    };

    public long Id { get; init; }

    public Status Status { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public StoryKind Kind { get; init; }

    public string Path { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Dek { get; init; } = "";

    public string Language { get; init; } = "";

    public long? SectionId { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public bool Developing { get; init; }

    public string Thread { get; init; } = "";

    public long? TranslationOfId { get; init; }

    public int Comments { get; init; }

    public string LeadCaption { get; init; } = "";

    public long? PictureId { get; init; }

    public string? PictureHash { get; init; }

    public string? PictureAddress { get; init; }

    public string? PictureName { get; init; }

    public string? PictureType { get; init; }

    public long PictureBytes { get; init; }

    public int PictureWidth { get; init; }

    public int PictureHeight { get; init; }

    public string? PictureAlt { get; init; }

    public string? PictureCaption { get; init; }

    public string? PictureCredit { get; init; }

    public double FocalX { get; init; } = 0.5;

    public double FocalY { get; init; } = 0.5;

    /// <summary>Read apart, see <see cref="BylineRow"/>.</summary>
    public List<BylineRow> Bylines { get; } = [];

    /// <summary>The same as <see cref="StoryQueries.Live"/>, of the row that was read.</summary>
    public bool IsLive(DateTimeOffset now) => StoryQueries.IsLive(Status, PublishedAt, EmbargoUntil, now);

    /// <summary>The lead picture as far as a page needs it, or null.</summary>
    public Picture? Picture()
    {
        if (PictureId is null)
        {
            return null;
        }

        var picture = PictureHash is { } hash
            ? Pictures.Picture.Stored(hash, PictureName ?? "", PictureType ?? "", PictureBytes, PictureWidth, PictureHeight, default)
            : Pictures.Picture.Remote(PictureAddress ?? "", PictureName ?? "", default);
        (picture.Width, picture.Height) = (PictureWidth, PictureHeight);
        (picture.Alt, picture.Caption, picture.Credit) = (PictureAlt ?? "", PictureCaption ?? "", PictureCredit ?? "");
        (picture.FocalX, picture.FocalY) = (FocalX, FocalY);
        return picture;
    }
}

/// <summary>
/// A name over a story. Not with its writer's page: the site knows the writers by heart, and where a list joins what is joined itself,
/// SQLite reads the whole table.
/// </summary>
public sealed class BylineRow
{
    public static readonly Expression<Func<Byline, BylineRow>> Of = byline => new BylineRow { StoryId = byline.StoryId, Name = byline.Name, WriterId = byline.WriterId };

    public long StoryId { get; init; }

    public string Name { get; init; } = "";

    public long? WriterId { get; init; }
}
