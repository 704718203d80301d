using System.Globalization;

namespace Standfirst.Pictures;

/// <summary>
/// Everything that an <c>img</c> in a <c>picture</c> element needs, for one place on a page.
/// <code>
/// &lt;picture&gt;
///   &lt;source type="image/avif" srcset="{Avif}" sizes="{Sizes}"&gt;
///   &lt;source type="image/webp" srcset="{Webp}" sizes="{Sizes}"&gt;
///   &lt;img src="{Src}" srcset="{Jpeg}" sizes="{Sizes}" width="{Width}" height="{Height}" alt="{Alt}"&gt;
/// &lt;/picture&gt;
/// </code>
/// A picture that is only a remote address has <see cref="Src"/> alone; its source sets are empty, and where its size is unknown
/// width and height are 0 and must be left out.
/// </summary>
public sealed record PictureSet
{
    /// <summary>For a reader whose browser knows no source sets: a JPEG of middle width, or the remote address.</summary>
    public required string Src { get; init; }

    /// <summary>Source set in AVIF; empty for a remote picture.</summary>
    public string Avif { get; init; } = "";

    /// <summary>Source set in WebP; empty for a remote picture.</summary>
    public string Webp { get; init; } = "";

    /// <summary>Source set in JPEG; empty for a remote picture.</summary>
    public string Jpeg { get; init; } = "";

    /// <summary>Width in pixels of the largest rendition; with <see cref="Height"/> it keeps the page from jumping. 0 where unknown.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    public required string Alt { get; init; }

    /// <summary>How wide the picture is shown, in the words of the <c>sizes</c> attribute.</summary>
    public string Sizes { get; init; } = "";

    /// <summary>The set for a picture in a place.</summary>
    /// <param name="picture">Stored or remote.</param>
    /// <param name="sizes">The <c>sizes</c> attribute of the place, such as <c>(min-width: 60em) 40rem, 100vw</c>.</param>
    /// <param name="crop">The shape of the place; the picture's focal point stays in it.</param>
    /// <param name="alt">Alt text where the place has its own; otherwise the picture's.</param>
    /// <param name="widest">Largest rendition of use in the place: a thumbnail needs no 1,920 pixels.</param>
    public static PictureSet Of(Picture picture, string sizes, Crop crop = Crop.None, string? alt = null, int widest = int.MaxValue)
    {
        var text = alt ?? picture.Alt;
        if (picture.Hash is not { } hash)
        {
            return new PictureSet { Src = picture.RemoteAddress ?? "", Width = picture.Width, Height = picture.Height, Alt = text };
        }

        var all = Ladder.Of(picture.Width, picture.Height, crop);
        if (all.Count == 0)
        {
            throw new ArgumentException($"The stored picture {hash} has no size.", nameof(picture));
        }

        var steps = all.Where(step => step <= widest).DefaultIfEmpty(all[0]).ToList();
        var place = Ladder.Place(picture.Width, picture.Height, crop, picture.FocalX, picture.FocalY);
        var middle = steps.LastOrDefault(step => step <= 960, steps[0]);
        return new PictureSet
        {
            Src = Address(hash, new RenditionName(middle, crop, place, "jpg")),
            Avif = Sources(hash, steps, crop, place, "avif"),
            Webp = Sources(hash, steps, crop, place, "webp"),
            Jpeg = Sources(hash, steps, crop, place, "jpg"),
            Width = steps[^1],
            Height = Ladder.HeightAt(steps[^1], picture.Width, picture.Height, crop),
            Alt = text,
            Sizes = sizes,
        };
    }

    /// <summary>One address, for feeds, Open Graph and other programs: the JPEG nearest below a width (or the smallest), with its size.</summary>
    /// <returns>The path, or the remote address; the size is 0 where unknown.</returns>
    public static (string Address, int Width, int Height) AtMost(Picture picture, int width, Crop crop = Crop.None)
    {
        var set = Of(picture, "", crop, widest: width);
        if (picture.Hash is not { } hash)
        {
            return (set.Src, set.Width, set.Height);
        }

        var place = Ladder.Place(picture.Width, picture.Height, crop, picture.FocalX, picture.FocalY);
        return (Address(hash, new RenditionName(set.Width, crop, place, "jpg")), set.Width, set.Height);
    }

    private static string Sources(string hash, List<int> steps, Crop crop, int place, string format)
        => string.Join(", ", steps.Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"{Address(hash, new RenditionName(step, crop, place, format))} {step}w")));

    private static string Address(string hash, RenditionName name) => $"/pictures/{hash}/{name}";
}
