namespace Standfirst.Sample.Drawing;

/// <summary>Stone, brick, slate and openings on upright faces, in metres.</summary>
internal static class Masonry
{
    /// <summary>Coursed stones, each cut a little differently, with dark joints.</summary>
    public static void Ashlar(Plate plate, Wall wall, double u0, double v0, double u1, double v1, double tone, Hatch hatch,
        double course = 0.45, double stone = 0.9, uint seed = 1, double joint = 1.3, double contrast = 0.16)
    {
        var dice = new Dice(seed);
        plate.Fill(wall.Box(u0, v0, u1, v1), tone, hatch);
        var rows = Math.Max(1, (int)Math.Round((v1 - v0) / course));
        for (var r = 0; r < rows; r++)
        {
            double lo = v0 + ((v1 - v0) * r / rows), hi = v0 + ((v1 - v0) * (r + 1) / rows);
            var u = u0 - (stone * dice.Between(0, 0.9));
            while (u < u1)
            {
                var next = u + (stone * dice.Between(0.65, 1.3));
                double a = Math.Max(u0, u), b = Math.Min(u1, next);
                if (b > a)
                {
                    plate.Fill(wall.Box(a, lo, b, hi), tone + ((dice.Next() - 0.5) * 2 * contrast), hatch);
                    if (b < u1)
                    {
                        plate.Line(wall.At(b, lo), wall.At(b, hi), joint * 0.8);
                    }
                }

                u = next;
            }

            if (r > 0)
            {
                plate.Line(wall.Line((u0, lo), (u1, lo)), joint);
            }
        }
    }

    /// <summary>Brickwork seen from the street: the courses, and now and then a joint.</summary>
    public static void Bricks(Plate plate, Wall wall, double u0, double v0, double u1, double v1, double tone, Hatch hatch,
        double course = 0.16, uint seed = 1, double weight = 1)
    {
        var dice = new Dice(seed);
        plate.Fill(wall.Box(u0, v0, u1, v1), (x, y) => tone + ((Noise.Soft(x * 0.02, y * 0.03) - 0.5) * 0.22), hatch);
        for (var v = v0 + course; v < v1; v += course)
        {
            var u = u0;
            while (u < u1)
            {
                var end = Math.Min(u1, u + dice.Between(0.6, 3));
                plate.Line(wall.At(u, v), wall.At(end, v), weight);
                u = end + dice.Between(0.05, 0.5);
            }

            for (u = u0 + dice.Between(0, 0.5); u < u1; u += dice.Between(0.2, 1.1))
            {
                if (dice.Chance(0.6))
                {
                    plate.Line(wall.At(u, v), wall.At(u, Math.Min(v1, v + course)), weight * 0.8);
                }

                if (dice.Chance(0.12))
                {
                    plate.Fill(wall.Box(u, v, Math.Min(u1, u + 0.24), Math.Min(v1, v + course)), tone + 0.28, hatch);
                }
            }
        }
    }

    /// <summary>Slates or tiles on a slope given by four corners: eaves left and right, ridge right and left.</summary>
    public static void Slates(Plate plate, P eavesLeft, P eavesRight, P ridgeRight, P ridgeLeft, int rows, double tone, Hatch hatch, uint seed = 1)
    {
        var dice = new Dice(seed);
        var slope = Shape.Of(eavesLeft, eavesRight, ridgeRight, ridgeLeft);
        plate.Fill(slope, (x, y) => tone + ((Noise.Soft(x * 0.015, y * 0.02) - 0.5) * 0.3), hatch);
        for (var r = 0; r < rows; r++)
        {
            double t = (double)r / rows, t2 = (r + 1.0) / rows;
            P a = eavesLeft.To(ridgeLeft, t), b = eavesRight.To(ridgeRight, t), a2 = eavesLeft.To(ridgeLeft, t2), b2 = eavesRight.To(ridgeRight, t2);
            plate.Line(a, b, 1.5);
            var count = Math.Max(2, (int)((b - a).Length / Math.Max(9, (a2 - a).Length * 0.8)));
            for (var i = 0; i < count; i++)
            {
                var s = (i + ((r & 1) * 0.5) + dice.Between(-0.1, 0.1)) / count;
                plate.Line(a.To(b, s), a2.To(b2, s), 1.1);
                if (dice.Chance(0.2))
                {
                    var e = Math.Min(1, s + (1.0 / count));
                    plate.Fill(Shape.Of(a.To(b, s), a.To(b, e), a2.To(b2, e), a2.To(b2, s)), tone + dice.Between(-0.2, 0.3), hatch);
                }
            }
        }

        plate.Outline(slope, 2);
    }

    /// <summary>A sash window: reveal, dark panes with a gleam, white bars, a sill that casts a shadow.</summary>
    public static void Sash(Plate plate, Wall wall, double u, double v, double w, double h, int across = 3, int down = 4, bool round = false, double frame = 0.1)
    {
        var rise = round ? w / 2 : 0;
        Shape Opening(double m) => round
            ? wall.Arch(u + m, v + m, u + w - m, v + h - rise, rise - m)
            : wall.Box(u + m, v + m, u + w - m, v + h - m);
        plate.Fill(Opening(-frame), 0.1, Hatch.Lines(0, 6));
        plate.Outline(Opening(-frame), 1.4);
        var corner = wall.At(u, v + h);
        plate.Fill(Opening(0), (x, y) => 0.93 - (Noise.Soft(x * 0.012, y * 0.02) * 0.34) - (0.1 * Noise.At((x + y) * 0.02, corner.X)), Hatch.Lines(56, 5.5, 66));
        plate.Line(wall.Line((u, v + h - rise), (u, v)), 3);
        var px = (wall.At(u + w, v) - wall.At(u, v)).Length;
        for (var i = 1; i < across; i++)
        {
            plate.Scratch(wall.Line((u + (w * i / across), v), (u + (w * i / across), v + h - (rise * 0.3))), Math.Clamp(px * 0.04, 1.4, 6));
        }

        for (var j = 1; j < down; j++)
        {
            var y = v + ((h - rise) * j / down);
            plate.Scratch(wall.Line((u, y), (u + w, y)), Math.Clamp(px * (j * 2 == down ? 0.07 : 0.04), 1.4, 8));
        }

        plate.Outline(Opening(0), 1.6);
        plate.Fill(wall.Box(u - (frame * 2), v - frame - 0.12, u + w + (frame * 2), v - frame), 0.06, Hatch.Lines(0, 5));
        plate.Outline(wall.Box(u - (frame * 2), v - frame - 0.12, u + w + (frame * 2), v - frame), 1.4);
        plate.Shade(wall.Box(u - frame, v - frame - 0.32, u + w + (frame * 2.5), v - frame - 0.12), 0.5, Hatch.Lines(64, 5));
    }

    /// <summary>A band that stands forward: light face, line above and below, shadow under it.</summary>
    public static void Band(Plate plate, Wall wall, double u0, double u1, double v, double h, double shadow = 0.3, double tone = 0.08)
    {
        plate.Fill(wall.Box(u0, v, u1, v + h), tone, Hatch.Lines(90, 7));
        plate.Outline(wall.Box(u0, v, u1, v + h), 1.7);
        plate.Line(wall.At(u0, v + (h * 0.35)), wall.At(u1, v + (h * 0.35)), 1);
        if (shadow > 0)
        {
            plate.Shade(wall.Box(u0, v - shadow, u1, v), 0.55, Hatch.Lines(62, 5.5));
        }
    }

    /// <summary>Wedge stones round an arch, between the opening's half width and that plus a depth.</summary>
    public static void Voussoirs(Plate plate, Wall wall, double u0, double u1, double spring, double rise, double depth, int count, double tone, Hatch hatch, uint seed = 1)
    {
        var dice = new Dice(seed);
        double middle = (u0 + u1) / 2, half = (u1 - u0) / 2;
        P Point(double t, double k) => wall.At(middle - ((half + k) * Math.Cos(t)), spring + ((rise + k) * Math.Sin(t)));
        for (var i = 0; i < count; i++)
        {
            double a = Math.PI * i / count, b = Math.PI * (i + 1) / count;
            var wedge = Shape.Of(Point(a, 0), Point((a + b) / 2, 0), Point(b, 0), Point(b, depth), Point((a + b) / 2, depth), Point(a, depth));
            plate.Fill(wedge, tone + dice.Between(-0.12, 0.12), hatch);
            plate.Outline(wedge, 1.5);
        }
    }
}
