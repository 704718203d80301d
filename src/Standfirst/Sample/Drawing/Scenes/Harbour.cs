namespace Standfirst.Sample.Drawing;

/// <summary>Town Quay: boats along the stone, the Custom House with its cupola, two cranes behind.</summary>
internal static class Harbour
{
    private static readonly Camera Eye = new(980, 580, 1330, 6.4);

    // The quay's edge: from the left foreground away to the right.
    private static readonly V Foot = new(-10, 0, 12);
    private static readonly V Along = new(0.515, 0, 0.857);
    private static readonly V Inland = new(-0.857, 0, 0.515);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 700, 0.42, 0.06, 0.5, 17.3);
        var far = Shape.Of([(0, 640), .. Curve.Through((0, 500), (300, 520), (700, 560), (1100, 540), (1500, 530), (1800, 552)), (1800, 640)]);
        plate.Fill(far, (x, y) => 0.22 + ((Noise.Soft(x * 0.014, y * 0.05) - 0.5) * 0.26), Hatch.Lines(-4, 5));
        Crane(plate, 1452, 612, 350, 1);
        Crane(plate, 1700, 616, 310, -1);
        for (var i = 0; i < 7; i++)
        {
            Buildings.Boat(plate, 1210 + (i * 92), 632 + ((i * 7) % 10), 96 + ((i * 13) % 30), i % 2 == 0 ? 1 : -1, (uint)(60 + i), i == 4);
        }

        Town(plate);
        CustomHouse(plate);
        Quay(plate);
        Nature.Water(plate, Shape.Of(At(-4, 0, 0), At(70, 0, 0), (1800, 622), (1800, 1210), (-10, 1210)), 580, 646, 14, 0.12, 0.16, 0.34, 4.7);
        Shadow(plate);
        Boats(plate);
        OnTheQuay(plate);
        foreach (var (x, y, s) in ((double, double, double)[])[(1180, 150, 30), (1290, 220, 20), (1560, 130, 36), (1650, 240, 22), (1000, 90, 18), (1480, 330, 16)])
        {
            Nature.Gull(plate, (x, y), s, (x % 5) * 0.05);
        }

        return plate.Jpeg();
    }

    private static V World(double s, double n, double y) => Foot + (Along * s) + (Inland * n) + new V(0, y, 0);

    private static P At(double s, double n, double y) => Eye.At(World(s, n, y));

    private static Wall Face(double s0, double n0, double s1, double n1, double y = 1.9) => Eye.Wall(World(s0, n0, y), World(s1, n1, y));

    private static void Crane(Plate plate, double x, double foot, double h, double facing)
    {
        P top = (x, foot - (h * 0.62)), tip = (x + (facing * h * 0.5), foot - h);
        foreach (var s in (double[])[-1, 1])
        {
            plate.Line((x + (s * h * 0.15), foot), (x + (s * h * 0.05), foot - (h * 0.5)), 5);
        }

        for (var k = 0; k < 5; k++)
        {
            double a = foot - (h * 0.1 * k), b = a - (h * 0.1), w = h * (0.15 - (0.02 * k));
            plate.Line((x - w, a), (x + w - (h * 0.02), b), 2);
            plate.Line((x + w, a), (x - w + (h * 0.02), b), 2);
        }

        var cab = Shape.Box(x - (h * 0.1), foot - (h * 0.64), h * 0.2, h * 0.15);
        plate.Fill(cab, 0.6, Hatch.Lines(90, 5));
        plate.Outline(cab, 3);
        plate.Solid(Shape.Box(x + (facing * h * 0.02) - (h * 0.02), foot - (h * 0.6), h * 0.06, h * 0.05), 0);
        P heel = top + new P(facing * h * 0.08, h * 0.08), up = top + new P(0, -h * 0.16);
        plate.Line(heel, tip, 4);
        plate.Line(top, tip, 3);
        for (var k = 1; k < 12; k++)
        {
            plate.Line(heel.To(tip, k / 12.0), top.To(tip, (k - 0.6) / 12.0), 1.7);
        }

        plate.Line([cab.Rings[0][0] + new P(h * 0.1, 0), up, tip], 2);
        plate.Line(tip, tip + new P(0, h * 0.42), 1.7);
        plate.Solid(Shape.Box(tip.X - 5, tip.Y + (h * 0.4), 10, 12));
    }

    private static void Town(Plate plate)
    {
        for (var i = 5; i >= 0; i--)
        {
            var s = 34 + (i * 7.4);
            Buildings.House(plate, Eye, World(s, 7, 1.9), 59, 7.2, 7, 5.6 + ((i * 5) % 3), 2.4, 3, 2 + (i % 2), (uint)(i + 3), 0.2 + ((i % 3) * 0.06), i % 2 == 0);
        }
    }

    private static void CustomHouse(Plate plate)
    {
        const double S0 = 16, S1 = 32, N0 = 7, Deep = 11, Tall = 9.6;
        var front = Face(S0, N0, S1, N0);
        var side = Face(S0, N0, S0, N0 + Deep);
        Masonry.Ashlar(plate, side, 0, 0, Deep, Tall, 0.48, Hatch.Lines(-6, 6, 62), 0.6, 1.2, 4, 1.2, 0.06);
        Masonry.Ashlar(plate, front, 0, 0, 16, 3.6, 0.24, Hatch.Lines(-8, 6.2), 0.6, 1.2, 5, 2, 0.08);
        Masonry.Ashlar(plate, front, 0, 3.6, 16, Tall, 0.08, Hatch.Lines(-8, 6.6), 0.6, 1.2, 6, 0.8, 0.05);
        for (var i = 0; i < 5; i++)
        {
            var u = 1.1 + (i * 3.02);
            if (i != 2)
            {
                Masonry.Sash(plate, front, u, 0.9, 1.4, 2, 2, 3, true);
            }

            Masonry.Sash(plate, front, u, 4.5, 1.4, 2.5, 3, 4);
            Masonry.Sash(plate, front, u + 0.1, 7.7, 1.2, 1.2, 3, 2);
        }

        for (var i = 0; i < 3; i++)
        {
            Masonry.Sash(plate, side, 1.3 + (i * 3.3), 4.5, 1.4, 2.5, 3, 4);
            Masonry.Sash(plate, side, 1.3 + (i * 3.3), 0.9, 1.4, 2, 2, 3);
        }

        plate.Fill(front.Arch(6.9, 0, 9.1, 2.2, 1.05), 0.9, Hatch.Lines(90, 5));
        Masonry.Voussoirs(plate, front, 6.9, 9.1, 2.2, 1.05, 0.5, 9, 0.1, Hatch.Lines(0, 6), 3);
        Masonry.Band(plate, front, 0, 16, 3.6, 0.35, 0.25);
        Masonry.Band(plate, front, -0.4, 16.4, Tall - 0.2, 0.7, 0.5);
        Masonry.Band(plate, side, 0, Deep, Tall - 0.2, 0.7, 0.4, 0.4);
        double up = Tall + 0.5 + 1.9, mid = N0 + (Deep / 2);
        P a = At(S0 - 0.4, N0 - 0.4, up), b = At(S1 + 0.4, N0 - 0.4, up), c = At(S1 - 4.5, mid, up + 3), d = At(S0 + 4.5, mid, up + 3), e = At(S0 - 0.4, N0 + Deep + 0.4, up);
        plate.Fill(Shape.Of(e, a, d), 0.64, Hatch.Lines(40, 5.6));
        plate.Outline(Shape.Of(e, a, d), 2.2);
        Masonry.Slates(plate, a, b, c, d, 12, 0.4, Hatch.Lines(80, 6, 50), 12);
        Cupola(plate, d.To(c, 0.5), Eye.Scale(World(24, mid, 12)));
    }

    private static void Cupola(Plate plate, P p, double px)
    {
        Turned.Body(plate, p.X, [(p.Y - (px * 1.3), px * 1.4), (p.Y + (px * 0.5), px * 1.4)], 0.1, 0.7, 6, 0.1, 2.4);
        plate.Solid(Shape.Box(p.X - (px * 1.1), p.Y - (px * 3.5), px * 2.2, px * 2.2), 0.1);
        for (var k = 0; k < 5; k++)
        {
            var x = p.X + (px * (-1.05 + (k * 0.525)));
            if (k < 4)
            {
                plate.Solid(Shape.Of([(x + (px * 0.1), p.Y - (px * 1.4)), .. Curve.Arc((x + (px * 0.26), p.Y - (px * 2.8)), px * 0.16, px * 0.3, Math.PI, Math.PI * 2, 8), (x + (px * 0.42), p.Y - (px * 1.4))]), k < 2 ? 0.75 : 0.95);
            }

            plate.Line((x, p.Y - (px * 3.4)), (x, p.Y - (px * 1.3)), 3);
        }

        plate.Solid(Shape.Box(p.X - (px * 1.35), p.Y - (px * 3.7), px * 2.7, px * 0.35), 0);
        plate.Outline(Shape.Box(p.X - (px * 1.35), p.Y - (px * 3.7), px * 2.7, px * 0.35), 2.2);
        Turned.Body(plate, p.X, [(p.Y - (px * 5.6), px * 0.1), (p.Y - (px * 5.3), px * 0.55), (p.Y - (px * 4.6), px * 1.05), (p.Y - (px * 3.7), px * 1.2)], 0.2, 0.9, 5.4, 0.16, 2.6);
        plate.Line((p.X, p.Y - (px * 5.5)), (p.X, p.Y - (px * 7.6)), 3.4);
        plate.Line((p.X - (px * 0.6), p.Y - (px * 6.8)), (p.X + (px * 0.6), p.Y - (px * 6.8)), 2.4);
        plate.Solid(Shape.Ellipse(p.X, p.Y - (px * 5.8), px * 0.18, px * 0.18, 14));
    }

    private static void Quay(Plate plate)
    {
        plate.Fill(Shape.Of(At(-6, 0, 1.9), At(80, 0, 1.9), At(80, 7, 1.9), At(-6, 30, 1.9)), (x, y) => 0.05 + (0.26 * Noise.Soft(x * 0.008, y * 0.03)), Hatch.Ground(580, 13, 620, 5));
        var dice = new Dice(7);
        for (var s = -4.0; s < 60; s += 1.3)
        {
            plate.Line(At(s, 0, 1.9), At(s, 0.9, 1.9), Math.Clamp(60 / (s + 14), 1, 2.6));
            if (dice.Chance(0.7))
            {
                var n = dice.Between(1, 5);
                plate.Line(At(s, n, 1.9), At(s + dice.Between(0.6, 1.6), n, 1.9), 1.4);
            }
        }

        plate.Line(At(-6, 0.9, 1.9), At(80, 0.9, 1.9), 1.8);
        var wall = Face(-6, 0, 80, 0, 0);
        Masonry.Ashlar(plate, wall, 0, 0, 86, 1.9, 0.5, Hatch.Lines(62, 6.4, 54), 0.48, 1.3, 15, 1.8, 0.14);
        plate.Fill(wall.Box(0, 1.65, 86, 1.9), 0.1, Hatch.Lines(90, 7));
        plate.Line(wall.At(0, 1.65), wall.At(86, 1.65), 3, 1.4);
        plate.Line(wall.At(0, 1.9), wall.At(86, 1.9), 3.4, 1.4);
        plate.Shade(wall.Box(0, 0, 86, 0.7), 0.5, Hatch.Lines(0, 5));
    }

    private static void Shadow(Plate plate) =>
        plate.Shade(Shape.Of(At(-4, 0, 0), At(60, 0, 0), At(60, -1.4, 0), At(-4, -2.4, 0)), (x, y) => 0.5 + (0.4 * (Noise.Soft(x * 0.012, y * 0.06) - 0.5)), Hatch.Ground(580, 13, 620, 5));

    private static void Boats(Plate plate)
    {
        foreach (var (s, n, length, facing, seed, sail) in ((double, double, double, double, uint, bool)[])[(46, -3.4, 13, 1, 6, false), (33, -3.2, 12, -1, 5, false), (22, -3.4, 12, 1, 3, true), (11.5, -3.8, 10.5, 1, 2, false)])
        {
            P p = At(s, n, 0);
            var px = Eye.Scale(World(s, n, 0));
            var pool = Shape.Smooth((p.X - (px * length * 0.5), p.Y), (p.X, p.Y - 8), (p.X + (px * length * 0.5), p.Y), (p.X + (px * length * 0.4), p.Y + (px * 1.6)), (p.X, p.Y + (px * 2.2)), (p.X - (px * length * 0.4), p.Y + (px * 1.6)));
            plate.Shade(pool, (x, y) => 0.6 + ((Noise.Soft(x * 0.014, y * 0.07) - 0.5) * 0.9) - ((y - p.Y) / px * 0.2), Hatch.Ground(580, 13, 620, 5));
            Buildings.Boat(plate, p.X, p.Y, px * length * 0.86, facing, seed, sail);
            plate.Line(Curve.Through((p.X - (px * length * 0.4), p.Y - (px * 1.2)), (p.X - (px * length * 0.46), p.Y - (px * 0.7)), At(s - 4, 0.4, 2)), 2.4);
        }
    }

    private static void OnTheQuay(Plate plate)
    {
        var dice = new Dice(29);
        foreach (var (s, n, h, skirt) in ((double, double, double, bool)[])[(28, 4, 1.75, false), (25, 3, 1.65, true), (20, 2.4, 1.75, false), (15, 4.6, 1.75, false), (14.3, 4.2, 1.6, true), (9.6, 1.6, 1.75, false)])
        {
            P p = At(s, n, 1.9);
            Figures.Person(plate, dice, p.X, p.Y, h * Eye.Scale(World(s, n, 2)), 0.75, skirt);
        }

        foreach (var (s, n) in ((double, double)[])[(12.6, 3.4), (11.6, 3.3), (12.1, 2.6), (8, 3.8)])
        {
            P p = At(s, n, 1.9);
            var px = Eye.Scale(World(s, n, 2));
            Turned.Body(plate, p.X, [(p.Y - (px * 1), px * 0.3), (p.Y - (px * 0.5), px * 0.4), (p.Y, px * 0.31)], 0.24, 0.8, 5.6, 0.24, 2.6);
            foreach (var k in (double[])[0.78, 0.24])
            {
                plate.Line(Curve.Arc((p.X, p.Y - (px * k)), px * 0.37, px * 0.1, 0, Math.PI, 14), 4);
            }

            plate.Outline(Shape.Ellipse(p.X, p.Y - px, px * 0.3, px * 0.08), 2.4);
        }

        for (var s = 6.0; s < 46; s += 6)
        {
            P p = At(s, 0.5, 1.9);
            var px = Eye.Scale(World(s, 0.5, 2));
            Turned.Body(plate, p.X, [(p.Y - (px * 0.6), px * 0.2), (p.Y - (px * 0.45), px * 0.21), (p.Y - (px * 0.38), px * 0.13), (p.Y, px * 0.16)], 0.5, 0.6, 4.6, 0.2, 2);
        }
    }
}
