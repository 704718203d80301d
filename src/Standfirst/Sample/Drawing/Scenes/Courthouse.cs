namespace Standfirst.Sample.Drawing;

/// <summary>The courthouse in Castle Street: steps, four columns, the royal arms in the pediment.</summary>
internal static class Courthouse
{
    private static readonly Camera Eye = new(880, 930, 1440, 1.75);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 1000, 0.42, 0.08, 0.5, 7.7);
        Buildings.House(plate, Eye, (-27, 0, 33), 0, 9, 8, 8, 3.4, 3, 3, 3, 0.3, true);
        Buildings.House(plate, Eye, (17.2, 0, 33), 0, 10, 8, 9, 3.4, 3, 3, 4, 0.34, true);
        Wing(plate, -17.6, -7, 11);
        Wing(plate, 7, 17.6, 12);
        Street(plate);
        Portico(plate);
        Life(plate);
        return plate.Jpeg();
    }

    private static void Wing(Plate plate, double from, double to, uint seed)
    {
        var wall = Eye.Wall((from, 0, 29), (to, 0, 29));
        var w = to - from;
        Masonry.Ashlar(plate, wall, 0, 0, w, 4.6, 0.26, Hatch.Lines(0, 6.2), 0.55, 1.2, seed, 2.2, 0.08);
        Masonry.Ashlar(plate, wall, 0, 4.6, w, 10.2, 0.12, Hatch.Lines(0, 6.6), 0.6, 1.3, seed + 5, 0.9, 0.05);
        for (var i = 0; i < 3; i++)
        {
            var u = (w * (i + 0.5) / 3) - 0.75;
            Masonry.Sash(plate, wall, u, 1.5, 1.5, 2.3, 2, 2, true);
            Masonry.Sash(plate, wall, u, 5.8, 1.5, 3, 3, 4);
            plate.Fill(wall.Poly((u - 0.35, 9.15), (u + 0.75, 9.75), (u + 1.85, 9.15)), 0.3, Hatch.Lines(0, 5));
            plate.Outline(wall.Poly((u - 0.35, 9.15), (u + 0.75, 9.75), (u + 1.85, 9.15)), 2);
        }

        Masonry.Band(plate, wall, -0.1, w + 0.1, 4.5, 0.35);
        Masonry.Band(plate, wall, -0.4, w + 0.4, 10.2, 0.8, 0.5);
        plate.Fill(wall.Box(0, 11, w, 12.1), 0.14, Hatch.Lines(90, 6));
        plate.Outline(wall.Box(0, 11, w, 12.1), 1.8);
        for (var u = 0.5; u < w - 0.4; u += 0.42)
        {
            P p = wall.At(u, 11.9), q = wall.At(u, 11.15);
            plate.Line(p, q, 4);
        }
    }

    private static void Portico(Plate plate)
    {
        var back = Eye.Wall((-7, 0, 28.6), (7, 0, 28.6));
        Masonry.Ashlar(plate, back, 0, 1.6, 14, 10.4, 0.62, Hatch.Lines(64, 6), 0.6, 1.3, 31, 1.5, 0.07);
        foreach (var u in (double[])[1.7, 10.7])
        {
            Masonry.Sash(plate, back, u, 3, 1.6, 3.6, 3, 4);
        }

        var door = back.Arch(5.8, 1.6, 8.2, 5.6, 1.2);
        plate.Fill(back.Arch(5.3, 1.6, 8.7, 5.6, 1.7), 0.16, Hatch.Lines(90, 6));
        plate.Outline(back.Arch(5.3, 1.6, 8.7, 5.6, 1.7), 2.2);
        plate.Fill(door, 0.9, Hatch.Lines(90, 5.5));
        plate.Scratch(back.Line((5.8, 5.4), (8.2, 5.4)), 4);
        for (var k = 1; k < 6; k++)
        {
            plate.Scratch([back.At(7, 5.5), back.At(7 - (1.2 * Math.Cos(k * Math.PI / 6)), 5.6 + (1.2 * Math.Sin(k * Math.PI / 6)))], 2);
        }

        plate.Scratch(back.Line((7, 1.6), (7, 5.4)), 3);
        Steps(plate);
        foreach (var x in (double[])[-6, -2.1, 2.1, 6])
        {
            P foot = Eye.At(x, 1.6, 26), top = Eye.At(x, 9.2, 26);
            var half = 0.58 * Eye.Scale((x, 0, 26));
            plate.Shade(Shape.Of(foot + new P(half, -10), foot + new P(half * 2.3, -22), top + new P(half * 2.3, 40), top + new P(half, 20)), 0.55, Hatch.Lines(40, 5));
            Turned.Column(plate, foot.X, top.Y, foot.Y - 26, half, 9);
            foreach (var (dy, h, k) in ((double, double, double)[])[(-26, 12, 1.18), (-14, 14, 1.38)])
            {
                var plinth = Shape.Box(foot.X - (half * k), foot.Y + dy, half * 2 * k, h);
                plate.Fill(plinth, (px, _) => 0.1 + (Math.Max(0, px - foot.X) / half * 0.4), Hatch.Lines(90, 6));
                plate.Outline(plinth, 2);
            }

            // Ionic: two scrolls and a slab.
            var slab = Shape.Box(top.X - (half * 1.3), top.Y - 22, half * 2.6, 14);
            plate.Fill(slab, 0.06, Hatch.Lines(90, 6));
            plate.Outline(slab, 2);
            foreach (var s in (double[])[-1, 1])
            {
                plate.Solid(Shape.Ellipse(top.X + (s * half * 0.95), top.Y + 2, half * 0.36, half * 0.36, 20), 0);
                for (var r = 0.36; r > 0.06; r -= 0.13)
                {
                    plate.Outline(Shape.Ellipse(top.X + (s * half * 0.95), top.Y + 2, half * r, half * r, 20), 1.8);
                }
            }
        }

        var face = Eye.Wall((-7.2, 0, 25.6), (7.2, 0, 25.6));
        Masonry.Band(plate, face, 0, 14.4, 9.5, 0.75, 0.35, 0.06);
        Masonry.Band(plate, face, 0, 14.4, 10.25, 0.75, 0, 0.16);
        for (var u = 0.2; u < 14.2; u += 0.42)
        {
            plate.Solid(face.Box(u, 10.78, u + 0.2, 10.98), 0.85);
        }

        Masonry.Band(plate, face, -0.5, 14.9, 11, 0.5, 0.22, 0.04);
        var tympanum = face.Poly((0.4, 11.5), (14, 11.5), (7.2, 14.2));
        plate.Fill(tympanum, (x, y) => 0.5 + ((Noise.Soft(x * 0.01, y * 0.02) - 0.5) * 0.2), Hatch.Lines(0, 5.6, 50));
        Arms(plate, face.At(7.2, 12.55), 50);
        foreach (var s in (double[])[-1, 1])
        {
            P a = face.At(7.2 + (s * 7.9), 11.5), b = face.At(7.2, 14.5), c = face.At(7.2, 15.2), d = face.At(7.2 + (s * 7.9), 12);
            plate.Fill(Shape.Of(a, b, c, d), s < 0 ? 0.04 : 0.14, Hatch.Lines(90, 6));
            plate.Outline(Shape.Of(a, b, c, d), 2.2);
            plate.Line(a.To(d, 0.5), b.To(c, 0.5), 1.3);
            plate.Shade(Shape.Of(a, b, b + new P(0, 14), a + new P(-s * 46, 0)), 0.6, Hatch.Lines(60, 5));
        }

        P pole = face.At(7.2, 15.1);
        plate.Line(pole, pole + new P(0, -120), 4, 2.5);
        var flag = Shape.Of([.. Curve.Through(pole + new P(2, -118), pole + new P(36, -126), pole + new P(70, -112), pole + new P(98, -118)), .. Curve.Through(pole + new P(98, -66), pole + new P(66, -62), pole + new P(34, -76), pole + new P(2, -68))]);
        plate.Fill(flag, (x, y) => 0.3 + (0.25 * Math.Sin((x - pole.X) * 0.09)), Hatch.Lines(80, 5));
        plate.Outline(flag, 2);
    }

    // The arms: a quartered shield under a crown between a lion and a unicorn, with a scroll.
    private static void Arms(Plate plate, P c, double s)
    {
        foreach (var side in (double[])[-1, 1])
        {
            P At(double x, double y) => c + new P(side * x * s, y * s);
            var beast = Shape.Smooth(At(0.75, 0.75), At(0.7, 0.1), At(0.62, -0.35), At(0.78, -0.78), At(1.1, -0.95), At(1.32, -0.66), At(1.24, -0.2), At(1.5, 0.16), At(1.72, 0.62), At(1.98, 0.86), At(1.4, 0.9), At(1.22, 0.6), At(1.02, 0.84));
            plate.Fill(beast, (x, y) => 0.02 + ((y - c.Y) / s * 0.16), Hatch.Lines(side * 40, 5));
            plate.Outline(beast, 2);
            plate.Line(Curve.Through(At(1.72, 0.6), At(2.2, 0.36), At(2.02, -0.06), At(2.3, -0.24)), 3.4, 2);
            plate.Line(At(0.74, -0.1), At(0.5, -0.24), 5, 3);
            plate.Line(At(0.74, 0.16), At(0.5, 0.1), 5, 3);
            plate.Line(side < 0 ? Curve.Through(At(1.02, -0.9), At(1.4, -0.8), At(1.36, -0.3)) : [At(0.98, -0.9), At(0.84, -1.5)], side < 0 ? 5 : 3, 2);
            plate.Solid(Shape.Ellipse(At(0.92, -0.74).X, At(0.92, -0.74).Y, 2, 2, 8));
        }

        var shield = Shape.Smooth(c + new P(-0.52 * s, -0.5 * s), c + new P(0, -0.56 * s), c + new P(0.52 * s, -0.5 * s), c + new P(0.48 * s, 0.3 * s), c + new P(0, 0.84 * s), c + new P(-0.48 * s, 0.3 * s));
        plate.Fill(shield, (x, y) => (x < c.X) == (y < c.Y) ? 0.1 : 0.5, Hatch.Lines(90, 4.6));
        plate.Outline(shield, 2.6);
        plate.Line(c + new P(0, -0.5 * s), c + new P(0, 0.8 * s), 2);
        plate.Line(c + new P(-0.5 * s, 0), c + new P(0.5 * s, 0), 2);
        var crown = Shape.Smooth(c + new P(-0.4 * s, -0.64 * s), c + new P(-0.46 * s, -1.02 * s), c + new P(0, -1.2 * s), c + new P(0.46 * s, -1.02 * s), c + new P(0.4 * s, -0.64 * s));
        plate.Fill(crown, 0.1, Hatch.Lines(90, 5));
        plate.Outline(crown, 2.4);
        plate.Line(c + new P(0, -0.66 * s), c + new P(0, -1.34 * s), 3);
        var scroll = Curve.Through(c + new P(-1.9 * s, 0.94 * s), c + new P(-0.9 * s, 1.02 * s), c + new P(0, 0.94 * s), c + new P(0.9 * s, 1.02 * s), c + new P(1.9 * s, 0.94 * s));
        plate.Scratch(scroll, 12);
        plate.Line([.. scroll.Select(p => p + new P(0, -6))], 1.8);
        plate.Line([.. scroll.Select(p => p + new P(0, 6))], 1.8);
    }

    private static void Steps(Plate plate)
    {
        for (var i = 0; i < 8; i++)
        {
            double z = 25.4 - (i * 0.42), y = 1.6 - (i * 0.2), half = 7.2 + (i * 0.12);
            var riser = Eye.Wall((-half, y - 0.2, z), (half, y - 0.2, z));
            var tread = Eye.Flat((-half, y, z + 0.6), (half, y, z + 0.6), (half, y, z), (-half, y, z));
            plate.Solid(tread, 0);
            plate.Fill(riser.Box(0, 0, half * 2, 0.2), 0.44, Hatch.Lines(0, 4.6, 64));
            plate.Line(riser.At(0, 0.2), riser.At(half * 2, 0.2), 1.8);
            plate.Line(riser.At(0, 0), riser.At(half * 2, 0), 2);
        }

        foreach (var s in (double[])[-1, 1])
        {
            var block = Eye.Wall((s * 7.2 - 0.7, 0, 22), (s * 7.2 + 1.1, 0, 22));
            Masonry.Ashlar(plate, block, 0, 0, 1.8, 1.9, 0.16, Hatch.Lines(0, 6.5), 0.6, 1, 8);
            plate.Outline(block.Box(0, 0, 1.8, 1.9), 2.4);
            P p = block.At(0.9, 1.9);
            Buildings.Lamp(plate, p.X, p.Y, 260);
        }
    }

    private static void Street(Plate plate)
    {
        plate.Fill(Shape.Box(0, 1000, 1800, 200), (x, y) => 0.1 + (0.3 * Noise.Soft(x * 0.006, y * 0.03)) + ((y - 1000) * 0.0011), Hatch.Ground(930, 13, 270, 5));
        var dice = new Dice(66);
        for (var row = 0; row < 15; row++)
        {
            double z = 20.5 / (1 + (row * 0.115)), size = 0.62;
            P edge = Eye.At(0, 0, z);
            plate.Line((0, edge.Y), (1800, edge.Y), 0.9 + (row * 0.07));
            var next = Eye.At(0, 0, 20.5 / (1 + ((row + 1) * 0.115))).Y;
            for (var x = -14.0 + ((row & 1) * 0.3); x < 14; x += size)
            {
                P p = Eye.At(x + dice.Between(-0.05, 0.05), 0, z);
                if (p.X is > -20 and < 1820 && dice.Chance(0.7))
                {
                    plate.Line(p, ((p.X - 880) * (next - 930) / (p.Y - 930) + 880, next), 1 + (row * 0.06));
                }
            }
        }
    }

    private static void Life(Plate plate)
    {
        var dice = new Dice(17);
        foreach (var (x, z, skirt) in ((double, double, bool)[])[(-1.2, 22.6, false), (-0.3, 22.4, true), (4.2, 21, false), (-10.5, 18, true), (-9.6, 18.2, false), (9.8, 17, false), (-4.4, 13.2, false), (7.4, 12.4, true)])
        {
            var lift = z > 22 ? 0.5 : 0;
            P p = Eye.At(x, lift, z);
            var h = 1.72 * Eye.Scale((x, 0, z));
            plate.Shade(Shape.Ellipse(p.X + (h * 0.28), p.Y, h * 0.34, h * 0.035), 0.75, Hatch.Lines(0, 4.5));
            Figures.Person(plate, dice, p.X, p.Y, h, 0.74, skirt, z < 13 && skirt);
        }

        foreach (var x in (double[])[-12.6, 13.2])
        {
            P p = Eye.At(x, 0, 19);
            Buildings.Lamp(plate, p.X, p.Y, 330);
        }
    }
}
