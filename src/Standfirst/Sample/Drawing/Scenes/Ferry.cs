namespace Standfirst.Sample.Drawing;

/// <summary>The Sandrick Maid, double-ended, one funnel, lying at Sandrick Hard.</summary>
internal static class Ferry
{
    private const double Line = 905;

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        var eye = new Camera(900, 690, 1400, 3.2);
        Nature.Sky(plate, 800, 0.36, 0.06, 0.5, 13.7);
        var hill = Shape.Of([(0, 720), .. Curve.Through((0, 560), (240, 520), (560, 556), (900, 610), (1300, 640), (1800, 600)), (1800, 720)]);
        plate.Fill(hill, (x, y) => 0.2 + ((Noise.Soft(x * 0.01, y * 0.03) - 0.5) * 0.26), Hatch.Bent(-5, 5.6, (x, _) => Math.Sin(x * 0.007) * 16));
        var dice = new Dice(3);
        Nature.Foliage(plate, Enumerable.Range(0, 14).Select(i => (new P((i * 140) + dice.Between(-30, 30), dice.Between(606, 650)), dice.Between(40, 66))), 13, 0.3, 4, 0.36);
        foreach (var (x, z, w, seed) in ((double, double, double, uint)[])[(-22, 44, 8, 3), (-12.6, 46, 6.5, 5), (-5, 48, 8, 7), (5, 46, 7, 2), (14, 44, 9, 6)])
        {
            Buildings.House(plate, eye, (x, 0.6, z), 0, w, 6, 4.4 + (seed % 3), 2.4, 2 + (int)(seed % 2), 2, seed, 0.14, seed % 2 == 0);
        }

        var bank = Shape.Of([(0, 772), .. Curve.Through((0, 752), (500, 744), (1100, 750), (1800, 742)), (1800, 772)]).Rough(5, 30);
        Nature.Rock(plate, bank, 0.5, 20, 2.2, 0.03);
        Vessel(plate);
        Nature.Water(plate, Shape.Box(0, 768, 1800, 440), 690, 768, 13, 0.14, 0.3, 0.34, 9.4);
        Vessel(plate);
        Reflection(plate);
        Hard(plate);
        foreach (var (x, y, s) in ((double, double, double)[])[(360, 250, 30), (470, 320, 20), (1490, 230, 26), (1400, 310, 16)])
        {
            Nature.Gull(plate, (x, y), s);
        }

        return plate.Jpeg();
    }

    private static double Sheer(double t) => Line - 96 - (62 * Math.Pow(Math.Abs((t * 2) - 1), 2.3));

    private static double At(double t) => 330 + (1150 * t);

    private static void Vessel(Plate plate)
    {
        var dice = new Dice(9);
        const double Floor = 120;
        // Deck house with benches and passengers under an awning, wheelhouse amidships, funnel behind it.
        Turned.Body(plate, 1010, [(352, 50), (376, 48), (640, 46)], 0.3, 0.8, 6.2, 0.16, 3);
        Turned.Body(plate, 1010, [(392, 49), (452, 48)], 0.02, 0.5, 6.2, 0.16, 2.2);
        plate.Solid(Shape.Ellipse(1010, 352, 50, 9), 0.95);
        var smoke = Enumerable.Range(0, 11).Select(k => (new P(1030 + (k * 46), 318 - (k * 13) - (Math.Sin(k) * 14)), 24.0 + (k * 5)));
        foreach (var (p, r) in smoke)
        {
            plate.Fill(Shape.Ellipse(p.X, p.Y, r * 1.3, r, 26).Rough(r * 0.3, r * 0.7, p.X), (x, y) => 0.2 + ((y - p.Y) / r * 0.24) - ((p.X - 1030) * 0.0004), Hatch.Rings(p + new P(-r, -r), 6));
        }

        plate.Fill(Shape.Of((At(0.13), Line - Floor), (At(0.13), 680), (At(0.87), 680), (At(0.87), Line - Floor)), 0.4, Hatch.Lines(90, 6));
        for (var i = 0; i < 20; i++)
        {
            var x = At(0.15 + (i * 0.036) + dice.Between(-0.008, 0.008));
            if (Math.Abs(x - 880) > 100)
            {
                Figures.Person(plate, dice, x, Line - 62, dice.Between(124, 138), dice.Between(0.3, 0.85), dice.Chance(0.45));
            }
        }

        for (var i = 0; i <= 12; i++)
        {
            var x = At(0.13 + (0.74 * i / 12));
            plate.Line((x, 676), (x, Sheer(0.5) + 6), 6);
        }

        var awning = Shape.Of([.. Curve.Through((At(0.1), 682), (At(0.3), 662), (At(0.5), 656), (At(0.7), 662), (At(0.9), 682)), (At(0.9), 700), (At(0.1), 700)]);
        plate.Fill(awning, (x, y) => 0.02 + ((y - 655) * 0.004), Hatch.Lines(90, 7));
        plate.Outline(awning, 2.8);
        for (var i = 0; i < 46; i++)
        {
            var x = At(0.1 + (0.8 * i / 46));
            plate.Line(Curve.Arc((x + 10, 700), 10, 9, Math.PI, 0, 6).Select(p => new P(p.X, 1400 - p.Y)).ToArray(), 2);
        }

        Wheelhouse(plate);
        Hull(plate);
        foreach (var (x, top, rake) in ((double, double, double)[])[(At(0.06), 470, 6), (At(0.94), 500, -6)])
        {
            plate.Line((x, Sheer(0.06)), (x - rake, top), 8, 4);
        }

        plate.Line((At(0.06) - 6, 474), (846, 500), 1.6);
        plate.Line((At(0.94) + 6, 504), (1010, 372), 1.6);
        var flag = Shape.Of([.. Curve.Through((At(0.94) + 8, 506), (At(0.94) + 44, 514), (At(0.94) + 92, 504)), .. Curve.Through((At(0.94) + 92, 552), (At(0.94) + 44, 560), (At(0.94) + 8, 554))]);
        plate.Fill(flag, (x, _) => 0.5 + (0.25 * Math.Sin(x * 0.1)), Hatch.Lines(80, 5));
        plate.Outline(flag, 2);
    }

    private static void Wheelhouse(Plate plate)
    {
        var house = Shape.Of((800, 700), (794, 540), (946, 540), (940, 700));
        plate.Fill(house, (x, _) => 0.08 + (Math.Max(0, x - 880) * 0.003), Hatch.Lines(90, 6.4));
        plate.Outline(house, 3);
        for (var i = 0; i < 4; i++)
        {
            var pane = Shape.Box(804 + (i * 35), 560, 28, 56);
            plate.Fill(pane, (x, y) => 0.9 - ((x + y) % 60 < 12 ? 0.5 : 0), Hatch.Lines(54, 5));
            plate.Outline(pane, 2.2);
        }

        for (var k = 1; k < 5; k++)
        {
            plate.Line((801, 622 + (k * 16)), (940, 622 + (k * 16)), 1.3);
        }

        var roof = Shape.Of([.. Curve.Through((776, 544), (870, 520), (964, 544)), (964, 554), (776, 554)]);
        plate.Fill(roof, 0.3, Hatch.Lines(0, 5.4));
        plate.Outline(roof, 2.6);
        plate.Line((846, 526), (846, 450), 4);
        plate.Outline(Shape.Ellipse(1170, 720, 26, 26), 9);
        plate.Outline(Shape.Ellipse(600, 720, 26, 26), 9);
    }

    private static void Hull(Plate plate)
    {
        P[] rail = [.. Enumerable.Range(0, 41).Select(i => new P(At(i / 40.0), Sheer(i / 40.0)))];
        var hull = Shape.Of([.. rail, .. Curve.Through((At(0.996), Line - 100), (At(0.975), Line - 20), (At(0.93), Line + 8), (At(0.5), Line + 16), (At(0.07), Line + 8), (At(0.025), Line - 20), (At(0.004), Line - 100))]);
        plate.Fill(hull, (x, y) => 0.5 + ((y - Line) * 0.003) + (Math.Pow((x - 905) / 575, 3) * 0.28), Hatch.Bent(0, 6.2, (x, _) => Math.Pow(Math.Abs((x - 905) / 575), 2.3) * 62, 64));
        plate.Outline(hull, 3.4);
        var strake = rail.Select(p => p + new P(0, 17)).ToArray();
        plate.Scratch(strake, 11);
        plate.Line(strake.Select(p => p + new P(0, 6)).ToArray(), 2.2);
        plate.Line(rail, 5);
        plate.Scratch([.. rail.Skip(1).Take(39).Select(p => new P(p.X, (p.Y * 0.12) + ((Line - 8) * 0.88)))], 4);
        for (var i = 0; i < 11; i++)
        {
            var x = At(0.14 + (i * 0.072));
            plate.Solid(Shape.Ellipse(x, Line - 52, 12, 12, 18), 0);
            plate.Outline(Shape.Ellipse(x, Line - 52, 12, 12, 18), 2.6);
            plate.Solid(Shape.Ellipse(x, Line - 52, 7, 7, 18), 0.95);
        }

        foreach (var t in (double[])[0.1, 0.22, 0.36, 0.64, 0.78, 0.9])
        {
            plate.Line((At(t), Sheer(t) + 8), (At(t), Sheer(t) + 22), 3);
            Turned.Body(plate, At(t), [(Sheer(t) + 22, 12), (Sheer(t) + 46, 15), (Sheer(t) + 70, 12)], 0.3, 0.8, 4.6, 0.2, 2);
        }
    }

    private static void Reflection(Plate plate)
    {
        var pool = Shape.Of([.. Curve.Through((270, Line + 2), (600, Line + 14), (905, Line + 18), (1250, Line + 14), (1560, Line + 2)), .. Curve.Through((1540, 1080), (1300, 1190), (800, 1200), (420, 1130))]);
        Nature.Water(plate, pool, 690, Line + 10, 13, 0.14, 0.62, 0.4, 9.4);
    }

    private static void Hard(Plate plate)
    {
        var stone = Shape.Of([(-10, 930), .. Curve.Through((0, 872), (170, 868), (316, 880)), (420, 930), (720, 1210), (-10, 1210)]);
        plate.Fill(stone, (x, y) => 0.1 + (0.3 * Noise.Soft(x * 0.01, y * 0.02)), Hatch.Ground(690, 13, 500, 5));
        plate.Outline(stone, 3.4);
        var dice = new Dice(15);
        for (var row = 0; row < 8; row++)
        {
            double y = 880 + (row * row * 4.6) + (row * 12), right = y < 930 ? 330 + ((y - 880) * 1.8) : 420 + ((y - 930) * 1.07);
            plate.Line(Curve.Through((-5, y - 4), (right * 0.5, y), (right, y + 2)), 1.6 + (row * 0.2));
            for (var x = dice.Between(0, 40); x < right - 10; x += 44 + (row * 12) + dice.Between(-10, 20))
            {
                plate.Line((x, y), (x + 8 + (row * 2), y + 20 + (row * 9)), 1.4 + (row * 0.16));
                if (dice.Chance(0.3))
                {
                    plate.Shade(Shape.Of((x, y), (x + 44 + (row * 10), y), (x + 52 + (row * 12), y + 20 + (row * 9)), (x + 8, y + 20 + (row * 9))), 0.36, Hatch.Lines(30, 6));
                }
            }
        }

        foreach (var (x, y) in ((double, double)[])[(260, 900), (130, 1010)])
        {
            var s = (y - 690) / 210;
            Turned.Body(plate, x, [(y - (80 * s), 24 * s), (y - (62 * s), 25 * s), (y - (52 * s), 17 * s), (y, 19 * s)], 0.3, 0.8, 5.4, 0.22, 3);
        }

        plate.Line(Curve.Through((262, 846), (300, 852), (352, 826), (378, 790)), 6, 4);
        Figures.Person(plate, dice, 180, 912, 190, 0.75);
        Figures.Person(plate, dice, 66, 950, 200, 0.6, true);
        Figures.Person(plate, dice, 330, 894, 176, 0.8, false, false, true);
    }
}
