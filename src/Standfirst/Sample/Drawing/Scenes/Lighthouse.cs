namespace Standfirst.Sample.Drawing;

/// <summary>Gull Point lighthouse on its rock, a low cottage beside it, gulls about the lamp.</summary>
internal static class Lighthouse
{
    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 830, 0.46, 0.06, 0.5, 5.1);
        var coast = Shape.Of([(0, 812), .. Curve.Through((0, 770), (180, 762), (330, 778), (520, 800), (640, 812))]);
        plate.Fill(coast, (x, y) => 0.3 + ((Noise.Soft(x * 0.02, y * 0.05) - 0.5) * 0.3), Hatch.Lines(-6, 5));
        Buildings.Boat(plate, 300, 822, 110, 1, 5, true);
        Nature.Water(plate, Shape.Box(0, 812, 1800, 400), 800, 812, 14, 0.24, 0.2, 0.5, 6.6);
        Rocks(plate);
        Cottage(plate);
        Tower(plate);
        Front(plate);
        foreach (var (x, y, s) in ((double, double, double)[])[(1010, 210, 34), (930, 300, 22), (1370, 170, 26), (1440, 260, 38), (1290, 90, 20), (860, 170, 16), (700, 420, 26), (620, 350, 18), (1560, 380, 22), (1130, 80, 15)])
        {
            Nature.Gull(plate, (x, y), s, (x % 7) * 0.04);
        }

        return plate.Jpeg();
    }

    private static void Rocks(Plate plate)
    {
        var back = Shape.Of([(560, 1010), .. Curve.Through((600, 960), (690, 880), (800, 838), (930, 800), (1080, 782), (1260, 776), (1420, 786), (1560, 830), (1680, 880), (1800, 900)), (1800, 1210), (560, 1210)]).Rough(16, 46, 2);
        Nature.Rock(plate, back, 0.34, 58, 3.3);
        var dice = new Dice(6);
        for (var k = 0; k < 60; k++)
        {
            var x = dice.Between(800, 1560);
            Nature.Grass(plate, dice, (x, 808 + (Math.Abs(x - 1200) * 0.07) + dice.Between(0, 20)), dice.Between(14, 30), 5, 0.35, 1.6);
        }
    }

    private static void Cottage(Plate plate)
    {
        var eye = new Camera(900, 800, 1500, 2.4, 0);
        Buildings.House(plate, eye, (-0.9, 2.2, 27), 0, 4.2, 4, 2.6, 1.7, 3, 1, 4, 0.06);
        Buildings.House(plate, eye, (-4.6, 2.1, 27.5), 0, 3.6, 3.4, 2.1, 1.4, 2, 1, 3, 0.1);
        for (var k = 0; k < 26; k++)
        {
            double x = 590 + (k * 17);
            plate.Line((x, 806 + (k % 3) - (k * 0.5)), (x, 838 + (k * 0.1)), 4);
        }

        plate.Line((584, 816), (1020, 806), 2.4);
        plate.Line((584, 828), (1020, 822), 2.4);
    }

    private static void Tower(Plate plate)
    {
        const double X = 1190;
        Turned.Body(plate, X, [(300, 62), (420, 68), (560, 80), (700, 98), (806, 122)], 0.02, 0.95, 7, 0.2, 3);
        foreach (var (top, bottom) in ((double, double)[])[(372, 470), (578, 680)])
        {
            double Half(double y) => 62 + ((y - 300) * 0.042) + (Math.Pow(Math.Max(0, y - 300) / 506, 2.2) * 38);
            Turned.Body(plate, X, [(top, Half(top)), ((top + bottom) / 2, Half((top + bottom) / 2)), (bottom, Half(bottom))], 0.5, 0.7, 6.2, 0.2, 2.4);
        }

        foreach (var (y, s) in ((double, double)[])[(420, 1.0), (530, 1.05), (630, 1.1)])
        {
            var slit = Shape.Of((X - 30, y + (26 * s)), (X - 30, y), (X - 22, y - 10), (X - 12, y), (X - 12, y + (26 * s)));
            plate.Solid(slit);
            plate.Scratch([(X - 34, y + 32), (X - 8, y + 32)], 4);
            plate.Line((X - 36, y + 35), (X - 6, y + 35), 2);
        }

        plate.Solid(Shape.Of((X - 46, 808), (X - 46, 748), (X - 34, 730), (X - 18, 730), (X - 6, 748), (X - 6, 808)));
        plate.Scratch([(X - 26, 735), (X - 26, 808)], 2);
        // Corbels, gallery, lantern, dome.
        Turned.Body(plate, X, [(276, 92), (284, 90), (300, 66)], 0.1, 0.9, 5.5, 0.14, 2.6);
        plate.Solid(Shape.Box(X - 98, 266, 196, 12), 0);
        plate.Outline(Shape.Box(X - 98, 266, 196, 12), 2.6);
        Turned.Body(plate, X, [(238, 46), (268, 46)], 0.1, 0.8, 5, 0.14, 2.4);
        var lantern = Shape.Box(X - 42, 160, 84, 80);
        plate.Solid(lantern, 0);
        plate.Shade(lantern, (x, _) => 0.06 + (Math.Max(0, x - X) * 0.012), Hatch.Lines(90, 5));
        for (var k = -3; k <= 3; k++)
        {
            plate.Line((X + (k * 14), 160), (X + (k * 14), 240), k is -3 or 3 ? 4 : 2.2);
        }

        for (var k = 0; k < 4; k++)
        {
            plate.Line((X - 42, 160 + (k * 26.6)), (X + 42, 160 + (k * 26.6)), 2);
        }

        Turned.Body(plate, X, [(176, 10), (200, 17), (224, 10)], 0.2, 0.7, 4.5, 0.2, 2.2);
        Turned.Body(plate, X, [(104, 5), (112, 20), (134, 44), (160, 54)], 0.26, 0.85, 5.2, 0.2, 2.8);
        plate.Solid(Shape.Ellipse(X, 100, 9, 9, 16));
        plate.Line((X, 96), (X, 60), 3);
        for (var k = 0; k <= 14; k++)
        {
            var x = X - (96 * Math.Cos(k * Math.PI / 14));
            plate.Line((x, 238), (x, 266), 3);
        }

        plate.Line((X - 96, 238), (X + 96, 238), 4);
        plate.Line((X - 96, 252), (X + 96, 252), 2);
        plate.Shade(Shape.Of((X + 70, 306), (X - 30, 300), (X - 20, 322), (X + 70, 336)), 0.6, Hatch.Lines(60, 5));
    }

    private static void Front(Plate plate)
    {
        var dice = new Dice(19);
        foreach (var (x, y, w, h, s) in ((double, double, double, double, double)[])[(1500, 990, 330, 150, 1.0), (980, 1010, 300, 120, 2), (1250, 1080, 420, 170, 3), (720, 1090, 190, 70, 4), (1720, 1120, 280, 190, 5)])
        {
            var rock = Shape.Of((x - w, y + h), (x - (w * 0.8), y), (x - (w * 0.35), y - (h * 0.55)), (x + (w * 0.1), y - (h * 0.42)), (x + (w * 0.5), y - (h * 0.62)), (x + (w * 0.86), y + (h * 0.1)), (x + w, y + h)).Rough(26, 60, s);
            Nature.Rock(plate, rock, 0.52, 62, s * 2.7, 0.009);
            // The sea breaks white at the foot of each rock.
            for (var k = 0; k < 26; k++)
            {
                double px = x + dice.Between(-w, w), py = y + (h * dice.Between(0.66, 1.06)), r = dice.Between(14, 40);
                var foam = Shape.Ellipse(px, py, r * 1.5, r * 0.6, 18).Rough(r * 0.2, r * 0.5, dice.Next() * 40);
                plate.Fill(foam, (_, fy) => (fy - py) / r * 0.4, Hatch.Lines(4, 5.5));
                plate.Line(Curve.Arc((px, py), r * 1.1, r * 0.5, 0.4, 2.7, 10), 1.5, 0.9);
            }
        }

        for (var k = 0; k < 90; k++)
        {
            double x = dice.Between(560, 1240), y = dice.Between(920, 1090);
            plate.Solid(Shape.Ellipse(x, y, dice.Between(1, 4), dice.Between(1, 4), 8), 0);
        }
    }
}
