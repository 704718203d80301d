using System.Globalization;
using Standfirst.Pictures;
using Standfirst.Staff;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>How pictures are shown and named in the newsroom.</summary>
internal static class PictureWords
{
    /// <summary>The largest that a page of the newsroom shows.</summary>
    public const int Large = 960;

    private const int Small = 320;

    public static AuditSubject Subject(this Picture picture) => new("picture", picture.Id, picture.Label);

    /// <summary>A small rendition; null for a picture that is only an address elsewhere, which the newsroom does not load.</summary>
    public static string? Thumb(this Picture picture, Crop crop = Crop.None) => picture.Shown(Small, crop);

    /// <summary>The largest rendition that is not wider than this.</summary>
    public static string? Shown(this Picture picture, int atMost, Crop crop = Crop.None)
    {
        if (picture.Hash is not { } hash || Ladder.Of(picture.Width, picture.Height, crop) is not { Count: > 0 } steps)
        {
            return null;
        }

        var place = Ladder.Place(picture.Width, picture.Height, crop, picture.FocalX, picture.FocalY);
        return $"/pictures/{hash}/{new RenditionName(steps.LastOrDefault(step => step <= atMost, steps[0]), crop, place, "webp")}";
    }

    /// <summary>"1,600 × 1,200 pixels, 1.2 MB, JPEG".</summary>
    public static string Size(this Picture picture) => string.Join(", ", ((string?[])
    [
        picture.Width > 0 ? string.Create(CultureInfo.InvariantCulture, $"{picture.Width:N0} × {picture.Height:N0} pixels") : null,
        picture.Bytes >= 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{picture.Bytes / 1e6:0.0} MB") : picture.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, picture.Bytes / 1000)} kB") : null,
        picture.MediaType.Length > 0 ? picture.MediaType[(picture.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant() : null,
    ]).OfType<string>());

    /// <summary>The names of <see cref="Picture.Metadata"/> as the newsroom says them, in the order in which they are shown.</summary>
    public static readonly (string Name, string Word)[] Facts =
    [
        ("headline", "Headline"), ("title", "Title"), ("description", "Description"), ("creator", "Photographer"), ("credit", "Credit line"), ("source", "Source"), ("rights", "Copyright"),
        ("instructions", "Instructions"), ("created", "Taken"), ("location", "Place"), ("city", "City"), ("region", "Region"), ("country", "Country"), ("people", "People"),
        ("keywords", "Keywords"), ("alt", "Alt text"), ("altExtended", "Long description"), ("digitalSourceType", "How it was made"), ("camera", "Camera"),
    ];
}
