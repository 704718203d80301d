namespace Standfirst.Sample.Drawing;

/// <summary>
/// How a surface is cut: a family of lines that swell with the tone, a second family across it in the shade and a third in the dark.
/// A family is a phase (lines stand at whole numbers) and the distance between two lines in pixels at that place.
/// </summary>
internal sealed class Hatch(Func<double, double, (double Phase, double Spacing)> first, Func<double, double, (double Phase, double Spacing)>? second = null)
{
    private const double Finest = 0.62;

    public double Wobble { get; init; } = 0.5;

    /// <summary>Straight lines at an angle in degrees, 0 horizontal, growing clockwise.</summary>
    public static Hatch Lines(double angle, double spacing = 7, double cross = 62, double wobble = 0.5) =>
        new(Family(angle, spacing), Family(angle + cross, spacing)) { Wobble = wobble };

    /// <summary>Lines that follow a form: at the angle, pushed aside by so many pixels.</summary>
    public static Hatch Bent(double angle, double spacing, Func<double, double, double> push, double cross = 62)
    {
        double a = angle * Math.PI / 180, nx = -Math.Sin(a), ny = Math.Cos(a);
        return new((x, y) => (((x * nx) + (y * ny) + push(x, y)) / spacing, spacing), Family(angle + cross, spacing));
    }

    /// <summary>Rings about a point, flattened by the second radius.</summary>
    public static Hatch Rings(P centre, double spacing = 7, double flat = 1) =>
        new((x, y) => (Math.Sqrt(((x - centre.X) * (x - centre.X)) + ((y - centre.Y) * (y - centre.Y) / (flat * flat))) / spacing, spacing), Family(40, spacing));

    /// <summary>Level lines that stand closer towards the horizon, as water and ground are cut.</summary>
    public static Hatch Ground(double horizon, double near, double depth, double far = 5, Func<double, double, double>? push = null, double cross = 24)
    {
        var k = (near - far) / depth;
        return new((x, y) =>
        {
            var down = Math.Max(0, y - horizon);
            var spacing = far + (k * down);
            return ((Math.Log(spacing / far) / k) + ((push?.Invoke(x, y) ?? 0) / spacing), spacing);
        }, Family(cross, (near + far) / 2));
    }

    public static Func<double, double, (double Phase, double Spacing)> Family(double angle, double spacing)
    {
        double a = angle * Math.PI / 180, nx = -Math.Sin(a) / spacing, ny = Math.Cos(a) / spacing;
        return (x, y) => ((x * nx) + (y * ny), spacing);
    }

    /// <summary>Ink at a pixel, 0 to 1, for a tone of 0 (paper) to 1 (black).</summary>
    public double Ink(double x, double y, double tone)
    {
        if (tone <= 0.015)
        {
            return 0;
        }

        if (tone >= 0.975)
        {
            return 1;
        }

        var sway = Noise.At(x * 0.017, y * 0.017) - 0.5;
        var swell = 0.86 + (Noise.At((x * 0.045) + 40, (y * 0.045) + 11) * 0.28);
        tone = Math.Min(0.98, tone * swell);
        var one = tone < 0.4 ? tone : 0.4 + ((tone - 0.4) * 0.45);
        var (phase, spacing) = first(x, y);
        var ink = Cut(x, y, phase + (sway * Wobble), spacing, one);
        if (tone > 0.42 && ink < 1)
        {
            var two = Math.Min(0.56, 1 - ((1 - tone) / (1 - one)));
            var across = second ?? first;
            var (p2, s2) = across(x, y);
            ink = Math.Max(ink, Cut(x, y, p2 - (sway * Wobble), s2, two));
            var three = 1 - ((1 - tone) / ((1 - one) * (1 - two)));
            if (three > 0.02 && ink < 1)
            {
                ink = Math.Max(ink, Cut(x, y, (((x * 0.62) + (y * 0.78)) / s2) + sway, s2, three));
            }
        }

        return ink;
    }

    // Below the finest line that prints, a line is not cut thinner but broken, as a burin lifts.
    private static double Cut(double x, double y, double phase, double spacing, double cover)
    {
        var half = cover * spacing / 2;
        var index = Math.Floor(phase + 0.5);
        var off = Math.Abs(phase - index) * spacing;
        if (half < Finest)
        {
            var gap = Noise.At((x * 0.037) + (index * 5.37), (y * 0.037) + (index * 3.71));
            var keep = Math.Clamp(((half / Finest) - gap + 0.12) * 6, 0, 1);
            return keep <= 0 ? 0 : Math.Clamp((Finest * (0.4 + (0.6 * keep))) - off + 0.5, 0, 1) * keep;
        }

        return Math.Clamp(half - off + 0.5, 0, 1);
    }
}
