namespace Standfirst.Sample.Drawing;

/// <summary>Sky, water, leaves, grass and rock.</summary>
internal static class Nature
{
    /// <summary>A ruled sky: clouds are what the ruling leaves white, with curved shade under them.</summary>
    public static void Sky(Plate plate, double bottom, double top = 0.34, double low = 0.06, double cloud = 0.5, double seed = 0, double stormy = 0)
    {
        double Cloud(double x, double y) => Noise.Fbm((x * 0.0021) + seed, (y * 0.0046) + seed);
        plate.Fill(Shape.Box(0, 0, plate.Width, bottom), (x, y) =>
        {
            var down = y / bottom;
            var n = Cloud(x, y);
            var blue = top + ((low - top) * down);
            var inside = Math.Clamp((n - cloud) * 9, 0, 1);
            var below = Math.Clamp((n - Cloud(x - 26, y - 34)) * 3.4, -0.12, 0.4);
            return (blue * (1 - inside)) + (inside * (Math.Max(0, below) + (stormy * (0.12 + (0.55 * Math.Clamp((n - cloud) * 3, 0, 1))))));
        }, Hatch.Bent(0, 6.6, (x, y) => (Noise.At((x * 0.0021) + seed, (y * 0.0046) + seed) - 0.5) * 30 * (0.3 + stormy), 28));
    }

    /// <summary>
    /// Water down from a level line on the plate: lines that close up towards the horizon and swell in the ripples, with the tones above
    /// the shore thrown down and broken.
    /// </summary>
    public static void Water(Plate plate, Shape shape, double horizon, double shore, double near, double tone = 0.2, double mirror = 0.55,
        double rough = 0.28, double seed = 0, Func<double, double, double>? also = null)
    {
        double depth = plate.Height - horizon;
        double Wave(double x, double y)
        {
            var s = 0.22 + ((y - horizon) / depth * 0.9);
            return Noise.Soft(((x - 900) * 0.009 / s) + seed, (Math.Log(1 + (s * 3)) * 26) + seed);
        }

        plate.Fill(shape, (x, y) =>
        {
            var n = Wave(x, y) - 0.5;
            var down = Math.Max(0, y - shore);
            var reach = (y - horizon) / depth;
            var m = mirror <= 0 ? 0 : mirror * plate.ToneAt(x + (n * (16 + (reach * 60))), shore - (down * 0.86) + (n * (10 + (reach * 70))) - 3);
            var ripple = n * rough * 2 * (0.5 + reach);
            return tone + m + ripple + (also?.Invoke(x, y) ?? 0);
        }, Hatch.Ground(horizon, near, depth, 5.2, (x, y) => (Wave(x, y) - 0.5) * (3 + ((y - horizon) / depth * 22))));
    }

    /// <summary>Leaves in clumps from back to front, lit from the upper left. The crowns are centres and radii.</summary>
    public static void Foliage(Plate plate, IEnumerable<(P Centre, double Radius)> crowns, double leaf, double tone, uint seed, double dark = 0.55)
    {
        var dice = new Dice(seed);
        foreach (var (centre, radius) in crowns)
        {
            var count = (int)Math.Clamp(radius * radius / (leaf * leaf) * 1.5, 6, 260);
            var clumps = Enumerable.Range(0, count).Select(_ =>
            {
                double a = dice.Between(0, Math.PI * 2), r = radius * Math.Sqrt(dice.Next());
                return new P(centre.X + (r * Math.Cos(a)), centre.Y + (r * Math.Sin(a) * 0.86));
            }).OrderByDescending(p => (p.Y - centre.Y) - ((centre.X - p.X) * 0.3)).ToArray();
            foreach (var p in clumps)
            {
                var size = leaf * dice.Between(0.7, 1.25);
                var lit = ((p.X - centre.X) * 0.5 / radius) + ((p.Y - centre.Y) * 0.75 / radius);
                var blob = Shape.Ellipse(p.X, p.Y, size, size * 0.8, 14).Rough(size * 0.34, size * 0.6, dice.Next() * 50);
                var base0 = tone + (lit * 0.34);
                plate.Fill(blob, (x, y) => base0 + (((x - p.X) * 0.5) + (y - p.Y)) / size * dark * 0.6, Hatch.Lines(dice.Between(20, 60), 5.4, 58, 0.9));
                for (var k = 0; k < 3; k++)
                {
                    var a = dice.Between(-0.5, 2.4);
                    var c = P.Polar(p, size * 0.72, a);
                    plate.Line(Curve.Arc(c, size * 0.3, size * 0.24, a - 1.5, a + 1.5, 6), 1.3 + (size * 0.02));
                }
            }
        }
    }

    /// <summary>A tuft of blades or reeds.</summary>
    public static void Grass(Plate plate, Dice dice, P root, double height, int blades, double lean = 0.25, double weight = 2)
    {
        for (var i = 0; i < blades; i++)
        {
            var h = height * dice.Between(0.5, 1.1);
            var x = root.X + dice.Between(-height * 0.35, height * 0.35);
            var tip = new P(x + (h * (lean + dice.Between(-0.35, 0.35))), root.Y - h);
            plate.Line(Curve.Through((x, root.Y), ((x * 0.8) + (tip.X * 0.2), root.Y - (h * 0.55)), tip), weight * dice.Between(0.8, 1.5), 0.8);
        }
    }

    /// <summary>Broken rock or rough ground: facets of noise, cut downhill.</summary>
    public static void Rock(Plate plate, Shape shape, double tone, double angle, double seed, double scale = 0.012)
    {
        double High(double x, double y) => Noise.Fbm((x * scale) + seed, (y * scale * 1.6) + seed);
        plate.Fill(shape, (x, y) =>
        {
            var slope = (High(x + 7, y + 9) - High(x, y)) * 7.5;
            var crack = Math.Abs(Noise.Soft((x * scale * 0.8) + seed + 31, (y * scale * 2.1) + 9) - 0.5) < 0.022 ? 0.5 : 0;
            return tone + slope + crack;
        }, Hatch.Bent(angle, 6.4, (x, y) => (High(x, y) - 0.5) * 90, 50));
        plate.Outline(shape, 2.2);
    }

    public static void Gull(Plate plate, P p, double size, double tilt = 0)
    {
        plate.Line(Curve.Through((p.X - size, p.Y - (size * (0.34 + tilt))), (p.X - (size * 0.45), p.Y - (size * 0.42)), p,
            (p.X + (size * 0.5), p.Y - (size * 0.36)), (p.X + size, p.Y - (size * (0.2 - tilt)))), 1.2 + (size * 0.05), 1 + (size * 0.02));
        plate.Line(p + new P(-size * 0.12, 0), p + new P(size * 0.22, size * 0.07), 1 + (size * 0.11), 1);
    }
}
