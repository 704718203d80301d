namespace Standfirst.Sample.Drawing;

/// <summary>Round bodies: towers, columns, funnels, pots. Lit from the left, cut across in curves that show the roundness.</summary>
internal static class Turned
{
    /// <summary>A profile from top to bottom of half widths at heights; the roundness bends the cuts by that part of the half width.</summary>
    public static Shape Body(Plate plate, double x, (double Y, double Half)[] profile, double tone = 0.12, double depth = 0.75,
        double spacing = 6.5, double round = 0.25, double outline = 2, double gleam = -0.45, double tilt = 0)
    {
        var right = Curve.Through([.. profile.Select(p => new P(x + p.Half, p.Y))]);
        var left = Curve.Through([.. profile.Select(p => new P(x - p.Half, p.Y))]);
        var low = profile[^1];
        var foot = Curve.Arc((x, low.Y), low.Half, low.Half * Math.Abs(round), 0, Math.PI, 16);
        var shape = new Shape([[.. left.Reverse(), .. right, .. (round > 0 ? foot : [])]]);
        double Half(double y)
        {
            for (var i = 1; i < profile.Length; i++)
            {
                if (y <= profile[i].Y)
                {
                    var t = (y - profile[i - 1].Y) / Math.Max(1e-6, profile[i].Y - profile[i - 1].Y);
                    return profile[i - 1].Half + ((profile[i].Half - profile[i - 1].Half) * Math.Clamp(t, 0, 1));
                }
            }

            return low.Half;
        }

        double Across(double px, double py) => Math.Clamp((px - x) / Math.Max(1, Half(py)), -1, 1);
        plate.Fill(shape, (px, py) =>
        {
            var u = Across(px, py);
            var lit = Math.Abs(u - gleam);
            return tone + (depth * lit * lit * 0.62) - (u > 0.86 ? (u - 0.86) * 1.6 * depth : 0) + tilt;
        }, Hatch.Bent(0, spacing, (px, py) => -Math.Sqrt(Math.Max(0, 1 - Math.Pow(Across(px, py), 2))) * Half(py) * round, 66));
        if (outline > 0)
        {
            plate.Outline(shape, outline);
        }

        return shape;
    }

    /// <summary>A fluted column with base and capital on a wall's scale: pixels given.</summary>
    public static void Column(Plate plate, double x, double top, double bottom, double half, int flutes = 7, double tone = 0.05)
    {
        Body(plate, x, [(top, half * 0.84), (top + ((bottom - top) * 0.4), half * 0.96), (bottom, half)], tone, 0.6, Math.Clamp(half * 0.2, 5, 7), 0.14, 2);
        for (var i = 1; i < flutes; i++)
        {
            var u = Math.Sin(((i / (double)flutes) - 0.5) * Math.PI);
            plate.Line([(x + (u * half * 0.84), top), (x + (u * half * 0.96), top + ((bottom - top) * 0.4)), (x + (u * half), bottom)], u > 0 ? 2.4 : 1.3);
        }
    }
}
