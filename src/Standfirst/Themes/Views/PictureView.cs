namespace Standfirst.Themes.Views;

/// <summary>
/// A picture for a <c>picture</c> element. How wide it is shown is the theme's business, so <c>sizes</c> stands in the template.
/// </summary>
public sealed record PictureView
{
    /// <summary>Newer formats first (AVIF, WebP); empty for a picture that is kept elsewhere or has one format.</summary>
    public IReadOnlyList<PictureSource> Sources { get; init; } = [];

    /// <summary>For a browser that knows none of the sources: a JPEG, PNG, GIF or SVG.</summary>
    public required string Src { get; init; }

    /// <summary>Widths of <see cref="Src"/>'s format, as <c>srcset</c> wants them, or empty.</summary>
    public string Srcset { get; init; } = "";

    /// <summary>Pixels of the original, so that nothing jumps; 0 where unknown.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Empty where the picture only decorates.</summary>
    public string Alt { get; init; } = "";

    /// <summary>Caption, or empty.</summary>
    public Html Caption { get; init; }

    /// <summary>Who made it, or empty.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Where the subject is, from the left and the top, 0 to 1: a crop keeps it.</summary>
    public double FocalX { get; init; } = 0.5;

    public double FocalY { get; init; } = 0.5;

    /// <summary>The focal point as two classes, in steps of a tenth (<c>fx3 fy7</c>), since pages carry no style attributes; empty in the middle.</summary>
    public string Focus
    {
        get
        {
            var (x, y) = (Step(FocalX), Step(FocalY));
            return x == 5 && y == 5 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fx{x} fy{y}");
        }
    }

    /// <summary>Whether it is taller than wide, as far as is known.</summary>
    public bool IsUpright => Height > Width;

    private static int Step(double part) => (int)Math.Round(Math.Clamp(double.IsNaN(part) ? 0.5 : part, 0, 1) * 10, MidpointRounding.AwayFromZero);
}

/// <summary>One format of a picture.</summary>
/// <param name="Type">Media type: <c>image/avif</c>.</param>
/// <param name="Srcset">Addresses with their widths: <c>/pictures/…/480.avif 480w, …</c>.</param>
public sealed record PictureSource(string Type, string Srcset);
