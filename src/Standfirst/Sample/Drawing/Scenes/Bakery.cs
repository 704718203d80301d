namespace Standfirst.Sample.Drawing;

/// <summary>Hobday's window: rows of round and long loaves, the peel against the wall.</summary>
internal static class Bakery
{
    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        var front = new Wall((u, v) => (u * 100, 1130 - (v * 100)), 18);
        Masonry.Bricks(plate, front, 0, 0, 18, 11.4, 0.26, Hatch.Lines(0, 6.8, 64), 0.34, 4, 1.6);
        Window(plate, front);
        Door(plate, front);
        Peel(plate);
        Pavement(plate);
        return plate.Jpeg();
    }

    private static void Frame(Plate plate, Shape shape, double tone = 0.1, double angle = 90)
    {
        plate.Fill(shape, tone, Hatch.Lines(angle, 7));
        plate.Outline(shape, 2.8);
    }

    private static void Window(Plate plate, Wall w)
    {
        Frame(plate, w.Box(2.9, 0.3, 11.3, 10.2), 0.3);
        for (var i = 0; i < 5; i++)
        {
            var panel = w.Box(3.3 + (i * 1.58), 0.7, 4.6 + (i * 1.58), 2);
            plate.Fill(panel, 0.44, Hatch.Lines(0, 6.4));
            plate.Outline(panel, 2.6);
            plate.Line(w.Line((3.3 + (i * 1.58), 0.7), (3.3 + (i * 1.58), 2), (4.6 + (i * 1.58), 2)), 5);
        }

        var glass = w.Box(3.3, 2.5, 10.9, 8.6);
        plate.Fill(glass, (x, y) => 0.93 - (0.12 * Noise.Soft(x * 0.006, y * 0.008)), Hatch.Lines(90, 6, 62));
        // Three shelves: long loaves leaning, round cobs, tins.
        var dice = new Dice(5);
        foreach (var (v, kind) in ((double, int)[])[(6.5, 2), (4.5, 1), (2.6, 0)])
        {
            Frame(plate, w.Box(3.3, v - 0.16, 10.9, v), 0.06, 0);
            plate.Shade(w.Box(3.3, v - 0.5, 10.9, v - 0.16), 0.9, Hatch.Lines(0, 5));
            for (var i = 0; i < (kind == 2 ? 15 : kind == 1 ? 7 : 6); i++)
            {
                if (kind == 2)
                {
                    Baton(plate, w.At(3.6 + (i * 0.5), v), 150 + dice.Between(-8, 18), dice.Between(-0.1, 0.14), dice);
                }
                else if (kind == 1)
                {
                    Cob(plate, w.At(3.88 + (i * 1.07), v), 52, 46 + dice.Between(-3, 4), i % 2 == 0);
                }
                else
                {
                    Tin(plate, w.At(3.96 + (i * 1.26), v), 56, dice);
                }
            }
        }

        for (var i = 1; i < 5; i++)
        {
            var u = 3.3 + (i * 7.6 / 5);
            plate.Scratch(w.Line((u, 2.5), (u, 8.6)), 11);
            plate.Line(w.Line((u - 0.06, 2.5), (u - 0.06, 8.6)), 2.2);
            plate.Line(w.Line((u + 0.06, 2.5), (u + 0.06, 8.6)), 3);
        }

        for (var k = 0; k < 3; k++)
        {
            P a = w.At(3.5 + (k * 3.1), 8.4);
            for (var j = 0; j < 4; j++)
            {
                plate.Scratch([a + new P(60 + (j * 12), 0), a + new P((j * 12) - 20, 120 - (j * 16))], 2.4);
            }
        }

        plate.Outline(glass, 5);
        // The board over the window carries the name.
        Frame(plate, w.Box(2.7, 8.9, 11.5, 10.3), 0.86, 0);
        foreach (var stroke in Lettering.Strokes("HOBDAY", w.At(4.25, 9.28), 66, 0, 0, 38))
        {
            plate.Scratch(stroke, 9);
        }

        Frame(plate, w.Box(2.5, 10.3, 11.7, 10.6), 0.06, 90);
        plate.Shade(w.Box(2.7, 8.55, 11.5, 8.9), 0.6, Hatch.Lines(60, 5.4));
        Frame(plate, w.Box(2.8, 2.1, 11.4, 2.4), 0.04, 90);
        plate.Shade(w.Box(2.9, 1.9, 11.3, 2.1), 0.7, Hatch.Lines(60, 5));
        foreach (var u in (double[])[2.7, 11.1])
        {
            Frame(plate, w.Box(u, 0.3, u + 0.4, 8.9), 0.14, 90);
        }
    }

    private static void Cob(Plate plate, P foot, double half, double high, bool cross)
    {
        var loaf = Shape.Smooth(foot + new P(-half, -4), foot + new P(-half * 0.86, -high * 0.66), foot + new P(-half * 0.3, -high * 1.02), foot + new P(half * 0.3, -high * 1.02), foot + new P(half * 0.86, -high * 0.66), foot + new P(half, -4), foot + new P(0, 2));
        plate.Solid(loaf, 0);
        plate.Fill(loaf, (x, y) => 0.14 + ((x - foot.X) / half * 0.26) + ((y - foot.Y + (high * 0.6)) / high * 0.4), Hatch.Rings(foot + new P(-half * 0.3, 16), 5.6));
        plate.Outline(loaf, 2.6);
        foreach (var s in cross ? (double[])[-1, 1] : [0.6])
        {
            var cut = Curve.Through(foot + new P(-half * 0.5 * s, -high * 0.92), foot + new P(0, -high * 0.7), foot + new P(half * 0.56 * s, -high * 0.4));
            plate.Scratch(cut, 8);
            plate.Line([.. cut.Select(p => p + new P(2, 4))], 2.4, 1.2);
        }
    }

    private static void Baton(Plate plate, P foot, double tall, double lean, Dice dice)
    {
        P tip = foot + new P(tall * lean, -tall), side = new(21, 0);
        var loaf = Shape.Smooth(foot - side, foot.To(tip, 0.5) - (side * 1.1), tip - (side * 0.5), tip + new P(0, -9), tip + (side * 0.5), foot.To(tip, 0.5) + (side * 1.1), foot + side, foot + new P(0, 5));
        plate.Solid(loaf, 0);
        plate.Fill(loaf, (x, y) => 0.3 + ((x - foot.X - ((foot.Y - y) * lean)) / 22 * 0.32), Hatch.Bent(0, 5.4, (x, y) => Math.Pow((x - foot.X - ((foot.Y - y) * lean)) / 22, 2) * -7));
        plate.Outline(loaf, 2.4);
        for (var k = 1; k < 5; k++)
        {
            var p = foot.To(tip, (k * 0.2) + dice.Between(-0.02, 0.02));
            plate.Scratch(Curve.Through(p + new P(-11, 9), p, p + new P(12, -9)), 6);
            plate.Line(Curve.Through(p + new P(-11, 13), p + new P(1, 4), p + new P(12, -5)), 1.8);
        }
    }

    private static void Tin(Plate plate, P foot, double half, Dice dice)
    {
        var side = Shape.Of(foot + new P(-half, 0), foot + new P(-half * 0.98, -62), foot + new P(half * 0.98, -62), foot + new P(half, 0));
        plate.Fill(side, (x, _) => 0.3 + ((x - foot.X) / half * 0.16), Hatch.Lines(90, 5.6));
        plate.Outline(side, 2.4);
        foreach (var k in (double[])[-0.5, 0.5])
        {
            var top = Shape.Smooth(foot + new P((k - 0.56) * half, -58), foot + new P((k - 0.5) * half, -100 - dice.Between(0, 8)), foot + new P(k * half, -116), foot + new P((k + 0.5) * half, -100 - dice.Between(0, 8)), foot + new P((k + 0.56) * half, -58));
            plate.Solid(top, 0);
            plate.Fill(top, (x, y) => 0.2 + ((x - foot.X - (k * half)) / half * 0.4) + ((y - foot.Y + 90) * 0.006), Hatch.Rings(foot + new P(k * half - 10, -30), 5.6));
            plate.Outline(top, 2.6);
        }
    }

    private static void Door(Plate plate, Wall w)
    {
        Frame(plate, w.Box(13.1, 0, 16.9, 9.6), 0.12);
        Frame(plate, w.Box(13.5, 0.2, 16.5, 7.6), 0.62);
        var pane = w.Box(13.9, 3.4, 16.1, 7.2);
        plate.Fill(pane, (x, y) => 0.92 - (0.2 * Noise.Soft(x * 0.01, y * 0.01)), Hatch.Lines(58, 6, 64));
        for (var k = 0; k < 5; k++)
        {
            plate.Scratch([w.At(14.2 + (k * 0.16), 7), w.At(13.95 + (k * 0.16), 5.6 + (k * 0.3))], 2.6);
        }

        plate.Outline(pane, 4);
        plate.Scratch(w.Line((15, 3.4), (15, 7.2)), 7);
        plate.Scratch(w.Line((13.9, 5.3), (16.1, 5.3)), 7);
        foreach (var u in (double[])[13.9, 15.15])
        {
            Frame(plate, w.Box(u, 0.7, u + 0.95, 2.9), 0.5, 0);
        }

        Frame(plate, w.Box(13.5, 7.9, 16.5, 9.3), 0.9, 58);
        plate.Scratch(w.Line((14.5, 7.9), (14.5, 9.3)), 6);
        plate.Scratch(w.Line((15.5, 7.9), (15.5, 9.3)), 6);
        plate.Solid(Shape.Ellipse(1375, 820, 13, 13), 0);
        plate.Outline(Shape.Ellipse(1375, 820, 13, 13), 4);
        Frame(plate, w.Box(12.9, 9.6, 17.1, 9.95), 0.05);
        plate.Shade(w.Box(13.1, 9.3, 16.9, 9.6), 0.6, Hatch.Lines(60, 5.4));
    }

    // The peel: a flat blade of ash on a long pole, leaning, with its shadow on the bricks.
    private static void Peel(Plate plate)
    {
        P foot = (70, 1150), neck = (184, 420), tip = (214, 150);
        plate.Shade(Shape.Of(foot + new P(40, 0), neck + new P(70, 20), neck + new P(96, 20), foot + new P(62, 0)), 0.6, Hatch.Lines(55, 5.4));
        plate.Shade(Shape.Smooth(neck + new P(64, 10), neck + new P(150, -70), tip + new P(150, 20), tip + new P(60, 10)), 0.55, Hatch.Lines(55, 5.4));
        var pole = Shape.Of(foot + new P(-14, 0), neck + new P(-13, 0), neck + new P(13, 0), foot + new P(14, 0));
        plate.Fill(pole, (x, y) => 0.06 + ((x - 70 - ((1150 - y) * 0.156)) * 0.026), Hatch.Lines(-81, 5.6));
        plate.Outline(pole, 3);
        var blade = Shape.Smooth(neck + new P(-18, 18), neck + new P(-86, -70), tip + new P(-92, 20), tip + new P(-50, -34), tip + new P(40, -30), tip + new P(88, 44), neck + new P(84, -60), neck + new P(18, 18));
        plate.Solid(blade, 0);
        plate.Fill(blade, (x, y) => 0.1 + (0.34 * Noise.Soft(x * 0.05, y * 0.006)), Hatch.Bent(-82, 7, (x, y) => (Noise.Soft(x * 0.02, y * 0.004) - 0.5) * 40, 16));
        plate.Outline(blade, 3.6);
    }

    private static void Pavement(Plate plate)
    {
        plate.Fill(Shape.Box(0, 1130, 1800, 80), (x, y) => 0.16 + (0.2 * Noise.Soft(x * 0.01, y * 0.04)), Hatch.Lines(0, 8));
        plate.Line((0, 1130), (1800, 1130), 4.6);
        for (var x = -40; x < 1800; x += 210)
        {
            plate.Line((x, 1130), (x - 60, 1200), 3);
        }
    }
}
