using System.Globalization;

namespace Standfirst.Themes;

/// <summary>An opaque colour of the screen. Whatever was typed, a style sheet gets three numbers and never the text.</summary>
internal readonly record struct Colour(byte R, byte G, byte B)
{
    /// <summary>Steps from black to white in which a colour that passes is looked for: finer than an eye tells apart.</summary>
    private const int Steps = 400;

    /// <summary><c>#rrggbb</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    /// <summary>Relative luminance, as the WCAG define it.</summary>
    private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Reads <c>#rrggbb</c> and <c>#rgb</c>, with or without the sign.</summary>
    public static bool TryRead(string? text, out Colour colour)
    {
        var digits = (text ?? "").Trim().TrimStart('#');
        colour = default;
        if (digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var whole = digits.Length == 6 ? digits : string.Concat(digits.SelectMany(digit => new[] { digit, digit }));
        colour = new Colour(Part(0), Part(2), Part(4));
        return true;

        byte Part(int at) => byte.Parse(whole.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>How far one stands out from the other: 1 for the same, 21 for black on white (WCAG 2, 1.4.3).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>A colour on the way from one to another.</summary>
    /// <param name="from">What it is at 0.</param>
    /// <param name="to">What it is at 1.</param>
    /// <param name="part">How far along.</param>
    public static Colour Between(Colour from, Colour to, double part)
    {
        return new Colour(Mix(from.R, to.R), Mix(from.G, to.G), Mix(from.B, to.B));

        byte Mix(byte a, byte b) => (byte)Math.Round(Math.Clamp(a + ((b - a) * part), 0, 255), MidpointRounding.AwayFromZero);
    }

    /// <summary>How far along the way between two others it lies, as near as it comes to that way.</summary>
    public double PartBetween(Colour from, Colour to)
    {
        double[] way = [to.R - from.R, to.G - from.G, to.B - from.B];
        double[] own = [R - from.R, G - from.G, B - from.B];
        var length = way.Sum(one => one * one);
        return length == 0 ? 0 : Math.Clamp(way.Zip(own, (a, b) => a * b).Sum() / length, 0, 1);
    }

    /// <summary>The colour of the same hue, lighter or darker, that passes and differs least from this one; null where none passes.</summary>
    public Colour? Nearest(Func<Colour, bool> passes)
    {
        var (lightness, a, b) = Lab();
        Colour? found = null;
        var distance = double.MaxValue;
        for (var step = 0; step <= Steps; step++)
        {
            var lighter = (double)step / Steps;
            // Near black and white there is no room for a strong hue.
            for (var strength = 1.0; strength >= 0; strength -= 0.25)
            {
                if (OfLab(lighter, a * strength, b * strength) is not { } tried)
                {
                    continue;
                }

                var away = Math.Abs(lighter - lightness) + ((1 - strength) * Math.Sqrt((a * a) + (b * b)));
                if (away < distance && passes(tried))
                {
                    (found, distance) = (tried, away);
                }

                break;
            }
        }

        return found;
    }

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    // OKLab (Björn Ottosson, 2020): equal steps of its lightness look equal, which those of HSL do not.
    private (double Lightness, double A, double B) Lab()
    {
        var (r, g, b) = (Linear(R), Linear(G), Linear(B));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return ((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s), (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    /// <summary>Null for a colour that no screen shows.</summary>
    private static Colour? OfLab(double lightness, double a, double b)
    {
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        double[] parts =
        [
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s),
        ];
        return parts.Any(part => part is < -0.001 or > 1.001) ? null : new Colour(Byte(parts[0]), Byte(parts[1]), Byte(parts[2]));
    }

    private static byte Byte(double linear)
    {
        var part = Math.Clamp(linear, 0, 1);
        return (byte)Math.Round(255 * (part <= 0.0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055), MidpointRounding.AwayFromZero);
    }
}
