namespace Standfirst.Pictures;

/// <summary>A shape that a picture can be cropped to by the server: the front's slots want one shape whatever arrives.</summary>
public enum Crop
{
    /// <summary>As the picture is.</summary>
    None,

    /// <summary>3:2, leads and seconds.</summary>
    ThreeByTwo,

    /// <summary>4:3, small slots.</summary>
    FourByThree,

    /// <summary>1:1, writers.</summary>
    Square,

    /// <summary>16:9, what other sites show for a link.</summary>
    Wide,
}

/// <summary>The widths at which a picture is served: a function of its size alone, so that pages and the picture addresses agree without asking.</summary>
public static class Ladder
{
    /// <summary>Widths in pixels, each a quarter to a half larger than the one before; 800 is a telephone's whole width at two pixels to one. Above the last nobody sees a difference.</summary>
    public static readonly IReadOnlyList<int> Steps = [320, 480, 640, 800, 960, 1280, 1920];

    /// <summary>
    /// The widths of one picture, smallest first. Never larger than the picture; its own width is the last step where the
    /// step below would lose more than a tenth.
    /// </summary>
    public static IReadOnlyList<int> Of(int width, int height, Crop crop = Crop.None)
    {
        var own = Region(width, height, crop, Centre).Width;
        var steps = Steps.Where(step => step <= own).ToList();
        if (own > 0 && own < Steps[^1] && (steps.Count == 0 || own * 10 > steps[^1] * 11))
        {
            steps.Add(own);
        }

        return steps;
    }

    /// <summary>The place of a crop in the middle.</summary>
    public const int Centre = 4;

    /// <summary>The last place of a crop: right or bottom. Few places, so that no caller can ask for endless renditions of one picture.</summary>
    public const int LastPlace = 8;

    /// <summary>The place, 0 to <see cref="LastPlace"/>, at which a crop keeps the focal point nearest to its middle.</summary>
    public static int Place(int width, int height, Crop crop, double focalX, double focalY)
    {
        var (_, _, cropWidth, cropHeight) = Region(width, height, crop, Centre);
        var (whole, part, focal) = width > cropWidth ? (width, cropWidth, focalX) : (height, cropHeight, focalY);
        return whole <= part || !double.IsFinite(focal) ? Centre
            : (int)Math.Round(Math.Clamp(((focal * whole) - (part / 2.0)) / (whole - part), 0, 1) * LastPlace);
    }

    /// <summary>The part of a picture that a crop shows, in its pixels.</summary>
    internal static (int Left, int Top, int Width, int Height) Region(int width, int height, Crop crop, int place)
    {
        if (width <= 0 || height <= 0 || crop == Crop.None)
        {
            return (0, 0, Math.Max(width, 0), Math.Max(height, 0));
        }

        var (across, down) = Shape(crop);
        var wide = (long)width * down > (long)height * across;
        var (cropWidth, cropHeight) = wide
            ? (Math.Max(1, (int)((long)height * across / down)), height)
            : (width, Math.Max(1, (int)((long)width * down / across)));
        return ((width - cropWidth) * place / LastPlace, (height - cropHeight) * place / LastPlace, cropWidth, cropHeight);
    }

    /// <summary>Height of a rendition of this width.</summary>
    internal static int HeightAt(int step, int width, int height, Crop crop)
    {
        var (across, down) = crop == Crop.None ? (width, height) : Shape(crop);
        return across <= 0 ? 0 : Math.Max(1, (int)Math.Round((double)step * down / across));
    }

    private static (int Across, int Down) Shape(Crop crop) => crop switch
    {
        Crop.ThreeByTwo => (3, 2),
        Crop.FourByThree => (4, 3),
        Crop.Square => (1, 1),
        Crop.Wide => (16, 9),
        _ => throw new ArgumentOutOfRangeException(nameof(crop)),
    };
}
