using NetVips;

namespace Standfirst.Pictures;

/// <summary>Whether a file is a picture that can be decoded whole, within limits that no honest picture reaches.</summary>
internal static class PictureCheck
{
    /// <summary>Largest picture taken, in pixels as declared: read before anything is decoded.</summary>
    public const long MaxPixels = 200_000_000;

    /// <summary>Largest where the decoder must hold the whole picture (progressive JPEG, interlaced PNG, WebP, AVIF, TIFF): about 400 MiB.</summary>
    public const long MaxPixelsHeldWhole = 64_000_000;

    /// <summary>Longest that decoding may take; a 200-megapixel JPEG takes two seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Width and height as shown, orientation applied; throws <see cref="PictureException"/> otherwise.</summary>
    public static (int Width, int Height) Whole(string path, PictureKind kind, string fileName, TimeSpan? patience = null)
    {
        Vips.Ready();
        try
        {
            var size = Declared(path, kind, fileName);
            Decode(path, kind, fileName, patience ?? Patience);
            return size;
        }
        catch (VipsException e)
        {
            throw new PictureException(PictureFault.Broken, $"{fileName} is cut short or damaged: {FirstLine(e)}.", e);
        }
    }

    /// <summary>Width and height as shown, from the header alone.</summary>
    public static (int Width, int Height) Size(string path)
    {
        Vips.Ready();
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        return Shown(image);
    }

    private static (int Width, int Height) Declared(string path, PictureKind kind, string fileName)
    {
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        var pixels = (long)image.Width * image.Height;
        var whole = kind == PictureKind.WebP || kind == PictureKind.Avif || kind == PictureKind.Tiff || image.Contains("interlaced");
        var limit = whole ? MaxPixelsHeldWhole : MaxPixels;
        if (pixels > limit)
        {
            throw new PictureException(
                PictureFault.TooLarge,
                $"{fileName} says it is {image.Width} × {image.Height} pixels; at most {limit / 1_000_000} million are taken. Make it smaller.");
        }

        return Shown(image);
    }

    private static (int Width, int Height) Shown(Image image)
    {
        var turned = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
        return turned ? (image.Height, image.Width) : (image.Width, image.Height);
    }

    // Reading every pixel once is what shows a cut; a JPEG is read at an eighth of its size, and where the format allows it line by line.
    private static void Decode(string path, PictureKind kind, string fileName, TimeSpan patience)
    {
        var options = kind == PictureKind.Jpeg ? new VOption { { "shrink", 8 } } : null;
        using var pixels = Image.NewFromFile(path, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated, kwargs: options);
        // The library looks at the flag of each stage by itself, so it must be set on the one that decodes.
        using var late = new Timer(_ => pixels.SetKill(true));
        late.Change(patience, Timeout.InfiniteTimeSpan);
        try
        {
            _ = pixels.Avg();
        }
        catch (VipsException e) when (e.Message.Contains("killed", StringComparison.OrdinalIgnoreCase))
        {
            throw new PictureException(PictureFault.TooSlow, $"{fileName} takes longer than {patience.TotalSeconds:0} s to decode and was given up.", e);
        }
    }

    private static string FirstLine(VipsException e)
    {
        // The library puts its own call first and the decoder's words after it, with the path of our temporary file.
        var lines = e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.Length > 1 ? lines[1] : "the decoder gives up";
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
        return (colon >= 0 ? line[(colon + 2)..] : line).TrimEnd('.');
    }
}
