using System.Globalization;

namespace Standfirst.Pictures;

/// <summary>The last part of a rendition's address: <c>640.avif</c>, or cropped <c>640-3x2-4.avif</c> with the place of the crop, 0 to 8.</summary>
internal readonly record struct RenditionName(int Width, Crop Crop, int Place, string Format)
{
    /// <summary>Formats, best first.</summary>
    public static readonly string[] Formats = ["avif", "webp", "jpg"];

    private static readonly (string Name, Crop Crop)[] Crops =
        [("3x2", Crop.ThreeByTwo), ("4x3", Crop.FourByThree), ("1x1", Crop.Square), ("16x9", Crop.Wide)];

    public string MediaType => Format switch { "avif" => "image/avif", "webp" => "image/webp", _ => "image/jpeg" };

    public override string ToString()
    {
        var crop = Crop;
        return crop == Crop.None
            ? string.Create(CultureInfo.InvariantCulture, $"{Width}.{Format}")
            : string.Create(CultureInfo.InvariantCulture, $"{Width}-{Array.Find(Crops, known => known.Crop == crop).Name}-{Place}.{Format}");
    }

    /// <summary>Reads a name; only the one spelling that <see cref="ToString"/> writes, so that each rendition has one address.</summary>
    public static bool TryParse(string text, out RenditionName name)
    {
        name = default;
        if (text.Length > 24 || text.Split('.') is not [var stem, var format] || Array.IndexOf(Formats, format) < 0)
        {
            return false;
        }

        var parts = stem.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width))
        {
            return false;
        }

        var (crop, place) = (Crop.None, Ladder.Centre);
        if (parts.Length > 1)
        {
            crop = Array.Find(Crops, known => known.Name == parts[1]).Crop;
            if (parts.Length != 3 || crop == Crop.None || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out place) || place > Ladder.LastPlace)
            {
                return false;
            }
        }

        name = new RenditionName(width, crop, place, format);
        return name.ToString() == text;
    }
}
