namespace Standfirst.Sample.Drawing;

/// <summary>People small enough to be a coat and a hat.</summary>
internal static class Figures
{
    public static void Person(Plate plate, Dice dice, double x, double feet, double height, double tone = 0.7, bool skirt = false, bool umbrella = false, bool waving = false)
    {
        var w = height * 0.13;
        double head = feet - (height * 0.92), shoulder = feet - (height * 0.8), hip = feet - (height * 0.44);
        var side = dice.Chance(0.5) ? 1 : -1;
        var hatch = Hatch.Lines(dice.Between(76, 104), Math.Clamp(height * 0.034, 4, 6.5), 9);
        if (skirt)
        {
            var gown = Shape.Smooth((x - (w * 0.55), hip - (height * 0.06)), (x + (w * 0.55), hip - (height * 0.06)), (x + (w * 1.15), feet - 2), (x, feet), (x - (w * 1.15), feet - 2));
            plate.Fill(gown, (px, _) => tone - 0.2 + ((px - x) / w * 0.2), hatch);
            plate.Outline(gown, 1 + (height * 0.006));
        }
        else
        {
            plate.Line((x - (w * 0.2), hip), (x - (w * 0.55), feet), w * 0.62, w * 0.42);
            plate.Line((x + (w * 0.2), hip), (x + (w * 0.5), feet), w * 0.62, w * 0.42);
            plate.Line((x + (w * 0.45), feet), (x + (w * (0.5 + (0.5 * side))), feet + 1), w * 0.35);
        }

        var coat = Shape.Smooth((x - (w * 0.85), shoulder + (w * 0.25)), (x - (w * 0.3), shoulder - (w * 0.25)), (x + (w * 0.3), shoulder - (w * 0.25)),
            (x + (w * 0.85), shoulder + (w * 0.25)), (x + (w * 0.75), hip + (height * 0.03)), (x - (w * 0.75), hip + (height * 0.03)));
        plate.Fill(coat, (px, _) => tone + ((px - x) / w * 0.22), hatch);
        plate.Outline(coat, 1.2 + (height * 0.006));
        var hand = waving ? new P(x + (side * w * 1.5), shoulder - (height * 0.18)) : new P(x + (side * w * 1.05), hip + (height * 0.02));
        plate.Line([(x + (side * w * 0.75), shoulder + (w * 0.3)), (x + (side * w * 1.25), shoulder + (height * (waving ? -0.02 : 0.15))), hand], w * 0.42, w * 0.3);
        plate.Line((x - (side * w * 0.78), shoulder + (w * 0.3)), (x - (side * w * 0.98), hip), w * 0.42, w * 0.3);
        var face = Shape.Ellipse(x, head, w * 0.4, w * 0.5, 16);
        plate.Fill(face, (px, _) => 0.1 + (Math.Max(0, px - x) / w * 0.9), Hatch.Lines(60, 4));
        plate.Outline(face, 1 + (height * 0.004));
        plate.Solid(Shape.Ellipse(x, head - (w * 0.34), w * (skirt ? 0.62 : 0.58), w * 0.13, 14));
        plate.Solid(Shape.Smooth((x - (w * 0.38), head - (w * 0.3)), (x - (w * 0.3), head - (w * 0.72)), (x + (w * 0.3), head - (w * 0.72)), (x + (w * 0.38), head - (w * 0.3))));
        if (umbrella)
        {
            double top = head - (height * 0.3), edge = head - (height * 0.1);
            plate.Line((x + (w * 0.9), hip - (w * 0.5)), (x + (w * 0.3), top), 1.6 + (height * 0.005));
            var dome = Shape.Smooth((x - (w * 2.1), edge), (x - (w * 1.3), top + (w * 0.5)), (x + (w * 0.3), top), (x + (w * 1.9), top + (w * 0.6)), (x + (w * 2.6), edge), (x + (w * 1.2), edge - (w * 0.35)), (x + (w * 0.2), edge), (x - (w * 0.9), edge - (w * 0.35)));
            plate.Fill(dome, (px, _) => 0.5 + ((px - x) / w * 0.16), Hatch.Rings((x + (w * 0.3), edge + w), 4.5));
            plate.Outline(dome, 1.6);
        }
    }

    /// <summary>A crowd along a line, farther ones first.</summary>
    public static void Crowd(Plate plate, Dice dice, P from, P to, double height, int count, double tone = 0.62, double waving = 0.1)
    {
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < count; i++)
            {
                var p = from.To(to, (i + dice.Between(-0.3, 0.3) + (row * 0.5)) / count);
                Person(plate, dice, p.X, p.Y + (row * height * 0.1), height * dice.Between(0.88, 1.08), tone * dice.Between(0.4, 1.3), dice.Chance(0.4), false, dice.Chance(waving));
            }
        }
    }
}
