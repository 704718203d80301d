namespace Standfirst.Sample.Drawing;

/// <summary>A long-handled brass pot, small cups without handles, a bowl of beans.</summary>
internal static class CoffeePot
{
    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Table(plate);
        Pot(plate);
        Bowl(plate);
        Cup(plate, 930, 900, 1.0);
        Cup(plate, 640, 1010, 1.16);
        Beans(plate);
        return plate.Jpeg();
    }

    private static void Table(Plate plate)
    {
        plate.Fill(Shape.Box(0, 0, 1800, 760), (x, y) => 0.04 + (0.3 * Math.Max(0, 1 - (Math.Abs(x - 1000) / 900)) * (y / 760)), Hatch.Lines(0, 9));
        plate.Fill(Shape.Box(0, 740, 1800, 460), (x, y) => 0.12 + ((Noise.Soft(x * 0.003, y * 0.03) - 0.5) * 0.24), Hatch.Bent(0, 9, (x, y) => (Noise.Soft(x * 0.003, y * 0.012) - 0.5) * 60));
        plate.Line((0, 740), (1800, 740), 3);
        // The tray: beaten brass with a rim and a ring of leaves.
        foreach (var (rx, ry, w) in ((double, double, double)[])[(760, 232, 4), (742, 222, 2), (640, 182, 2), (610, 172, 2)])
        {
            if (rx > 750)
            {
                plate.Shade(Shape.Ellipse(910, 985, rx + 16, ry + 8, 90), 0.7, Hatch.Lines(0, 6));
                plate.Solid(Shape.Ellipse(900, 960, rx, ry, 90), 0);
                plate.Fill(Shape.Ellipse(900, 960, rx, ry, 90), (x, y) => 0.12 + (0.16 * Math.Sin(((x - 900) * 0.006) + ((y - 960) * 0.01))), Hatch.Rings((900, 960), 9, 0.305));
            }

            plate.Outline(Shape.Ellipse(900, 960, rx, ry, 90), w);
        }

        for (var i = 0; i < 64; i++)
        {
            var a = i * Math.PI / 32;
            P p = (900 + (690 * Math.Cos(a)), 960 + (201 * Math.Sin(a)));
            var leaf = Shape.Smooth(p + new P(-24, 0), p + new P(0, -7), p + new P(24, 0), p + new P(0, 7));
            plate.Outline(leaf, 1.8);
            plate.Line(p + new P(-18, 0), p + new P(18, 0), 1.4);
        }
    }

    private static void Shadow(Plate plate, double x, double y, double rx, double ry) =>
        plate.Shade(Shape.Ellipse(x, y, rx, ry, 60), (px, py) => 0.78 - (0.5 * Math.Max(0, new P((px - x) / rx, (py - y) / ry).Length - 0.4)), Hatch.Lines(8, 6, 40));

    private static void Pot(Plate plate)
    {
        const double X = 1010;
        Shadow(plate, X + 130, 912, 320, 62);
        // The handle goes up to the right, flat, turned at its end.
        var handle = Shape.Of([.. Curve.Through((X + 120, 404), (X + 300, 330), (X + 480, 246), (X + 600, 172)), .. Curve.Through((X + 628, 176), (X + 616, 206), (X + 488, 288), (X + 310, 374), (X + 128, 452))]);
        plate.Solid(handle, 0);
        plate.Fill(handle, (x, y) => 0.2 + ((y - (428 - ((x - X - 120) * 0.5))) * 0.013), Hatch.Bent(-25, 6, (x, _) => 0));
        plate.Outline(handle, 3.6);
        plate.Line(Curve.Through((X + 150, 420), (X + 310, 350), (X + 480, 268), (X + 586, 204)), 2);
        plate.Solid(Shape.Ellipse(X + 600, 192, 9, 9, 20));
        Turned.Body(plate, X, [(380, 148), (400, 138), (452, 132), (520, 150), (620, 196), (720, 232), (800, 240), (860, 226), (896, 204)], 0.1, 1.15, 7, 0.2, 3.6, -0.35);
        // Mouth, dark inside, coffee standing in it; a lip drawn out on the left.
        var mouth = Shape.Smooth((X - 176, 366), (X - 110, 344), (X, 336), (X + 110, 344), (X + 150, 376), (X + 110, 408), (X, 420), (X - 110, 410));
        plate.Solid(mouth, 0);
        plate.Fill(mouth, (x, y) => 0.78 + ((x - X) * -0.0012) - ((y - 380) * 0.003), Hatch.Lines(0, 5.6));
        var coffee = Shape.Ellipse(X + 4, 392, 108, 22, 50);
        plate.Solid(coffee, 0.96);
        plate.Scratch(Curve.Arc((X, 392), 84, 14, 2.6, 4.2, 20), 3);
        for (var k = 0; k < 16; k++)
        {
            plate.Scratch(Curve.Arc((X - 60 + (k * 8.6), 398 + (6 * Math.Sin(k))), 5, 3, 0, Math.PI * 2, 10), 1.8);
        }

        plate.Outline(mouth, 5);
        plate.Outline(Shape.Smooth((X - 162, 368), (X - 104, 350), (X, 343), (X + 104, 350), (X + 138, 376), (X + 102, 401), (X, 412), (X - 102, 402)), 2);
        // Chased bands.
        foreach (var (y, half) in ((double, double)[])[(470, 132), (500, 142), (706, 229), (736, 236)])
        {
            plate.Line(Curve.Arc((X, y), half, half * 0.2, 0, Math.PI, 40), 2.8);
        }

        for (var i = 0; i < 17; i++)
        {
            double a = Math.PI * (i + 0.5) / 17, x = X + (230 * Math.Cos(a)), y = 721 + (46 * Math.Sin(a)), w = 15 * Math.Sin(a);
            plate.Line([(x - w, y), (x, y - 12), (x + w, y), (x, y + 12), (x - w, y)], 2.2);
        }

        for (var i = 0; i < 9; i++)
        {
            double a = Math.PI * (i + 0.5) / 9, w = 26 * Math.Sin(a), x = X + (176 * Math.Cos(a)), y = 606 + (36 * Math.Sin(a));
            plate.Line(Curve.Through((x - w, y + 52), (x - (w * 0.9), y), (x, y - 40), (x + (w * 0.9), y), (x + w, y + 52)), 2.4);
            plate.Line(Curve.Through((x, y + 44), (x - (w * 0.4), y + 10), (x, y - 18), (x + (w * 0.4), y + 10), (x, y + 44)), 1.8);
        }

        plate.Solid(Shape.Box(X + 104, 396, 40, 64), 0.1);
        plate.Outline(Shape.Box(X + 104, 396, 40, 64), 3);
        plate.Solid(Shape.Ellipse(X + 124, 414, 5, 5, 12));
        plate.Solid(Shape.Ellipse(X + 124, 442, 5, 5, 12));
        foreach (var s in (double[])[-40, 10, 54])
        {
            plate.Line(Curve.Through((X + s, 318), (X + s - 26, 250), (X + s + 22, 190), (X + s - 8, 120), (X + s + 18, 60)), 2.6, 0.8);
        }
    }

    private static void Cup(Plate plate, double x, double y, double k)
    {
        Shadow(plate, x + (66 * k), y + (6 * k), 140 * k, 26 * k);
        Turned.Body(plate, x, [(y - (150 * k), 98 * k), (y - (110 * k), 94 * k), (y - (50 * k), 74 * k), (y - (16 * k), 50 * k), (y, 48 * k)], 0.0, 0.95, 7, 0.22, 3.4, -0.4);
        plate.Solid(Shape.Ellipse(x, y - (150 * k), 98 * k, 25 * k), 0);
        plate.Fill(Shape.Ellipse(x, y - (150 * k), 98 * k, 25 * k), (px, py) => 0.4 - ((px - x) / 98 / k * 0.3), Hatch.Lines(0, 5.4));
        plate.Solid(Shape.Ellipse(x + 2, y - (143 * k), 84 * k, 17 * k), 0.97);
        plate.Scratch(Curve.Arc((x, y - (143 * k)), 70 * k, 11 * k, 2.5, 4.1, 16), 3);
        plate.Outline(Shape.Ellipse(x, y - (150 * k), 98 * k, 25 * k), 4);
        foreach (var (v, h) in ((double, double)[])[(118, 95), (84, 87)])
        {
            plate.Line(Curve.Arc((x, y - (v * k)), h * k, h * k * 0.23, 0, Math.PI, 30), 3);
        }

        for (var i = 0; i < 11; i++)
        {
            double a = Math.PI * (i + 0.5) / 11, w = 11 * k * Math.Sin(a);
            P p = (x + (91 * k * Math.Cos(a)), y - (101 * k) + (21 * k * Math.Sin(a)));
            plate.Solid(Shape.Smooth(p + new P(-w, 0), p + new P(0, -9 * k), p + new P(w, 0), p + new P(0, 9 * k)), 0.95);
        }
    }

    private static void Bean(Plate plate, Dice dice, P p, double size)
    {
        double a = dice.Between(0, Math.PI), cos = Math.Cos(a), sin = Math.Sin(a);
        P At(double u, double v) => p + new P(((u * cos) - (v * sin)) * size, ((u * sin) + (v * cos)) * size * 0.82);
        var bean = Shape.Smooth(At(-1, 0), At(-0.7, -0.56), At(0, -0.7), At(0.7, -0.56), At(1, 0), At(0.7, 0.56), At(0, 0.7), At(-0.7, 0.56));
        plate.Solid(bean, 0);
        plate.Fill(bean, (x, y) => 0.56 + ((x - p.X + y - p.Y) / size * 0.24), Hatch.Lines(a * 57, 4.6, 60));
        plate.Outline(bean, 2.6);
        var seam = Curve.Through(At(-0.9, 0.04), At(-0.3, -0.12), At(0.3, 0.12), At(0.9, -0.04));
        plate.Line(seam, 4);
        plate.Scratch([.. seam.Select(q => q + new P(-2, -4))], 1.6);
    }

    private static void Bowl(Plate plate)
    {
        const double X = 420, Y = 860;
        var dice = new Dice(12);
        Shadow(plate, X + 110, Y + 16, 250, 46);
        Turned.Body(plate, X, [(Y - 150, 214), (Y - 110, 204), (Y - 50, 160), (Y - 14, 98), (Y, 92)], 0.04, 1.0, 7, 0.2, 3.6, -0.4);
        plate.Solid(Shape.Ellipse(X, Y - 150, 214, 52), 0.92);
        for (var k = 0; k < 120; k++)
        {
            double t = k / 120.0, w = 196 * (1 - (t * 0.55)), x = X + dice.Between(-w, w), off = Math.Abs(x - X) / 200;
            Bean(plate, dice, (x, Y - 142 - ((1 - off) * 66 * t) - dice.Between(-18, 14) * (1 - t) * (1 - off)), dice.Between(20, 26));
        }

        var rim = Curve.Arc((X, Y - 150), 214, 52, 0, Math.PI, 60);
        plate.Scratch([.. rim.Select(p => p + new P(0, 5))], 15);
        plate.Line(rim, 4);
        plate.Line([.. rim.Select(p => p + new P(0, 14))], 3.4);
        for (var i = 0; i < 22; i++)
        {
            double a = Math.PI * (i + 0.5) / 22;
            P p = (X + (196 * Math.Cos(a)), Y - 96 + (42 * Math.Sin(a)));
            plate.Line(Curve.Arc(p, 17 * Math.Sin(a), 13, 0, Math.PI, 10), 2.4);
        }
    }

    private static void Beans(Plate plate)
    {
        var dice = new Dice(44);
        foreach (var (x, y) in ((double, double)[])[(860, 1060), (920, 1086), (1120, 1040), (1010, 1098), (780, 1100), (1240, 1010), (350, 960), (470, 940), (960, 1046)])
        {
            Shadow(plate, x + 14, y + 12, 34, 12);
            Bean(plate, dice, (x, y), 26);
        }
    }
}
