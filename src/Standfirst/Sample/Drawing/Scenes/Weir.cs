namespace Standfirst.Sample.Drawing;

/// <summary>Tarrow Weir in flood from the bank below it: gate 3, in the middle, is shut; the other four run.</summary>
internal static class Weir
{
    private const double Bay = 6.0, Thick = 1.6, Deck = 6.4;
    private static readonly Camera Eye = new(880, 455, 1360, 5.2);
    private static readonly V Near = new(-9.6, 0, 17);
    private static readonly V Along = new(0.86, 0, 0.51);
    private static readonly V Down = new(0.51, 0, -0.86);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 640, 0.4, 0.12, 0.47, 2.3, 0.75);
        Rain(plate);
        Background(plate);
        Nature.Water(plate, Shape.Box(0, 440, 1800, 760), 455, 600, 13, 0.3, 0.15, 0.55, 3.1);
        FarBank(plate);
        for (var i = 5; i >= 0; i--)
        {
            if (i < 5)
            {
                Gate(plate, i);
            }

            Pier(plate, i);
        }

        Footbridge(plate);
        Abutment(plate);
        for (var i = 4; i >= 0; i--)
        {
            Foam(plate, i);
        }

        Streaks(plate);
        Boom(plate);
        Foreground(plate);
        return plate.Jpeg();
    }

    private static V World(double s, double n, double y) => Near + (Along * s) + (Down * n) + new V(0, y, 0);

    private static P On(double s, double n, double y) => Eye.At(World(s, n, y));

    private static Wall Face(double s0, double n0, double s1, double n1) => Eye.Wall(World(s0, n0, 0), World(s1, n1, 0));

    private static void Rain(Plate plate)
    {
        var dice = new Dice(5);
        for (var i = 0; i < 130; i++)
        {
            P p = (dice.Between(0, 1800), dice.Between(-20, 330));
            plate.Line(p, p + new P(-22, 92) * dice.Between(0.5, 1.3), 1.1, 0.7);
        }
    }

    private static void Background(Plate plate)
    {
        var hill = Shape.Of([(0, 470), .. Curve.Through((0, 372), (260, 340), (560, 372), (900, 392), (1240, 348), (1560, 322), (1800, 352)), (1800, 470)]);
        plate.Fill(hill, (x, y) => 0.24 + ((Noise.Soft(x * 0.012, y * 0.03) - 0.5) * 0.3), Hatch.Bent(-8, 6, (x, _) => Math.Sin(x * 0.006) * 22));
        Tower(plate, 1108, 218, 390);
        var dice = new Dice(8);
        Nature.Foliage(plate, Enumerable.Range(0, 15).Select(i => (new P(70 + (i * 84) + dice.Between(-20, 20), dice.Between(318, 372)), dice.Between(42, 74))), 13, 0.3, 9, 0.34);
        Nature.Foliage(plate, [(new P(182, 236), 92), (new P(96, 300), 84), (new P(300, 300), 76)], 17, 0.36, 19, 0.4);
    }

    private static void Tower(Plate plate, double x, double top, double foot)
    {
        plate.Fill(Shape.Box(x - 34, top + 40, 40, foot - top), 0.16, Hatch.Lines(90, 5.5));
        plate.Fill(Shape.Box(x + 6, top + 40, 26, foot - top), 0.5, Hatch.Lines(90, 5.5));
        plate.Outline(Shape.Box(x - 34, top + 40, 66, foot - top), 1.6);
        for (var i = 0; i < 5; i++)
        {
            plate.Fill(Shape.Box(x - 37 + (i * 15.5), top + 30, 9, 12), 0.35, Hatch.Lines(90, 5));
            plate.Outline(Shape.Box(x - 37 + (i * 15.5), top + 30, 9, 12), 1.2);
        }

        plate.Solid(Shape.Of((x - 20, top + 100), (x - 20, top + 74), (x - 14, top + 66), (x - 8, top + 74), (x - 8, top + 100)));
        plate.Line((x, top + 32), (x, top - 26), 2);
        plate.Line((x, top - 24), (x + 17, top - 20), 3);
    }

    private static void FarBank(Plate plate)
    {
        var dice = new Dice(21);
        var mill = Eye.Wall((17.4, 1.8, 43), (25, 1.8, 37));
        var gable = Eye.Wall((15.2, 1.8, 39.5), (17.4, 1.8, 43));
        Masonry.Bricks(plate, mill, 0, 0, 9.6, 6.4, 0.3, Hatch.Lines(-4, 5.5), 0.3, 4);
        plate.Fill(gable.Poly((0, 0), (4.1, 0), (4.1, 6.4), (2, 9.2), (0, 6.4)), 0.62, Hatch.Lines(88, 5.5));
        Masonry.Slates(plate, mill.At(-0.2, 6.3), mill.At(10.5, 6.3), mill.At(10.5, 9) + new P(-30, 0), gable.At(2, 9.3), 9, 0.5, Hatch.Lines(78, 6), 3);
        for (var i = 0; i < 4; i++)
        {
            Masonry.Sash(plate, mill, 0.9 + (i * 2.2), 3.7, 1, 1.6, 2, 2);
            Masonry.Sash(plate, mill, 0.9 + (i * 2.2), 0.9, 1, 1.6, 2, 2);
        }

        Nature.Foliage(plate, [(new P(1790, 300), 96), (new P(1742, 400), 66), (new P(1800, 440), 80)], 17, 0.46, 33);
        var bank = Shape.Of([(1380, 642), .. Curve.Through((1400, 590), (1480, 556), (1580, 540), (1700, 548), (1800, 560)), (1800, 668), (1640, 648)]);
        Nature.Rock(plate, bank, 0.48, 18, 4.4, 0.02);
        for (var x = 1400; x < 1800; x += 13)
        {
            Nature.Grass(plate, dice, (x, 566 + (Math.Abs(x - 1590) * 0.1) + dice.Between(0, 60)), dice.Between(16, 34), 4, 0.2, 1.4);
        }

        Nature.Foliage(plate, [(new P(1440, 548), 40), (new P(1520, 532), 34)], 12, 0.5, 35);
    }

    private static void Gate(Plate plate, int i)
    {
        var shut = i == 2;
        double s0 = (i * Bay) + Thick, s1 = (i + 1) * Bay;
        var scale = Eye.Scale(World(s0, 0, 3)) / 60;
        var back = Face(s0, -0.4, s1, -0.4);
        plate.Fill(back.Box(0, 0.2, Bay - Thick, Deck), (x, y) => 0.86, Hatch.Lines(90, 5.5));
        var deep = Face(s1, -2.4, s1, 0.4);
        plate.Fill(deep.Box(0, 0, 2.8, Deck), 0.8, Hatch.Lines(84, 5.5));
        double low = shut ? 0.4 : 3.35, high = shut ? 4.5 : 6.2;
        if (shut)
        {
            plate.Fill(back.Box(0, 4.3, Bay - Thick, Deck), 0.2, Hatch.Lines(0, 5));
        }

        var panel = Face(s0, -0.2, s1, -0.2);
        var width = Bay - Thick;
        plate.Fill(panel.Box(0, low, width, high), (x, y) => (shut ? 0.5 : 0.6) + ((Noise.Soft(x * 0.02, y * 0.006) - 0.5) * 0.4), Hatch.Lines(90, 5.6, 60));
        for (var k = 0; k <= 4; k++)
        {
            var v = low + ((high - low - 0.22) * k / 4);
            plate.Fill(panel.Box(0, v, width, v + 0.22), 0.12, Hatch.Lines(0, 5));
            plate.Outline(panel.Box(0, v, width, v + 0.22), 1 + scale * 0.6);
            plate.Shade(panel.Box(0, v - 0.2, width, v), 0.75, Hatch.Lines(60, 4.6));
        }

        for (var k = 1; k < 5; k++)
        {
            plate.Fill(panel.Box((width * k / 5) - 0.08, low, (width * k / 5) + 0.08, high), 0.25, Hatch.Lines(0, 5));
            plate.Outline(panel.Box((width * k / 5) - 0.08, low, (width * k / 5) + 0.08, high), 1 + scale * 0.4);
        }

        plate.Outline(panel.Box(0, low, width, high), 2);
        if (shut)
        {
            Debris(plate, panel, width, scale);
        }
        else
        {
            Jet(plate, s0, s1, scale);
        }
    }

    // What the flood has brought lies against the gate that did not open.
    private static void Debris(Plate plate, Wall panel, double width, double scale)
    {
        var dice = new Dice(12);
        for (var k = 0; k < 46; k++)
        {
            P a = panel.At(dice.Between(0, width), dice.Between(4.1, 4.7)), b = panel.At(dice.Between(0, width), dice.Between(4.3, 5.5));
            plate.Line(Curve.Through(a, a.To(b, 0.5) + new P(0, dice.Between(-9, 9)), b), dice.Between(1.4, 4) * (0.6 + (scale * 0.4)), 1.2);
        }

        for (var k = 0; k < 9; k++)
        {
            var u = dice.Between(0.1, width - 0.1);
            plate.Scratch(panel.Line((u, 4.3), (u + 0.05, dice.Between(0.5, 2.4))), dice.Between(1.4, 3));
        }
    }

    private static void Jet(Plate plate, double s0, double s1, double scale)
    {
        double Fall(double t) => 3.45 - (2.9 * Math.Pow(t, 1.7));
        P At(double u, double t) => On(s0 + ((s1 - s0) * u), -0.3 + (t * 5), Fall(t));
        P[] left = [.. Enumerable.Range(0, 13).Select(k => At(0, k / 12.0))], right = [.. Enumerable.Range(0, 13).Select(k => At(1, k / 12.0)).Reverse()];
        plate.Fill(Shape.Of([.. left, .. right]), 0.04, Hatch.Lines(0, 7));
        var dice = new Dice((uint)(s0 * 10));
        for (var k = 0; k < 34; k++)
        {
            var u = (k + dice.Between(0.1, 0.9)) / 34;
            double t0 = dice.Chance(0.6) ? 0 : dice.Between(0, 0.4), t1 = t0 + dice.Between(0.25, 0.75);
            P[] run = [.. Enumerable.Range(0, 8).Select(j => At(u + (0.02 * Math.Sin((k * 3) + j)), Math.Min(1, t0 + ((t1 - t0) * j / 7.0))))];
            plate.Line(run, (t0 <= 0 ? 3.4 : 2) * (0.5 + (scale * 0.5)), 0.7);
        }

        plate.Shade(Shape.Of(At(0, 0), At(1, 0), At(1, 0.16), At(0, 0.1)), 0.7, Hatch.Lines(76, 4.6));
    }

    private static void Pier(Plate plate, int i)
    {
        double s = i * Bay, e = s + Thick, tip = s + (Thick / 2);
        var near = Eye.Scale(World(s, 1, 3));
        var spacing = near > 60 ? 6.8 : 5.6;
        var seed = (uint)(40 + i);
        var side = Face(s, -2.4, s, 1.2);
        Masonry.Ashlar(plate, side, 0, 0, 3.6, Deck, 0.58, Hatch.Lines(74, spacing, 50), 0.62, 1.1, seed, 1.6, 0.12);
        var front = Face(s, 1.2, e, 1.2);
        Masonry.Ashlar(plate, front, 0, 0, Thick, Deck, 0.2, Hatch.Lines(4, spacing), 0.62, 0.9, seed, 1.5);
        plate.Outline(front.Box(0, 0, Thick, Deck), 2);
        var right = Face(tip, 3.4, e, 1.2);
        Masonry.Ashlar(plate, right, 0, 0, right.Length, 4.5, 0.1, Hatch.Lines(-20, spacing), 0.62, 1, seed + 7, 1.5, 0.08);
        var left = Face(s, 1.2, tip, 3.4);
        Masonry.Ashlar(plate, left, 0, 0, left.Length, 4.5, 0.36, Hatch.Lines(24, spacing, 66), 0.62, 1, seed + 9, 1.6, 0.14);
        P top = On(tip, 1.2, 5.5), a = On(s, 1.2, 4.5), b = On(tip, 3.4, 4.5), c = On(e, 1.2, 4.5);
        plate.Fill(Shape.Of(a, b, top), 0.24, Hatch.Lines(30, spacing));
        plate.Fill(Shape.Of(b, c, top), 0.04, Hatch.Lines(-10, spacing));
        plate.Line([a, top, c], 2);
        plate.Line([a, b, c], 2.4);
        plate.Line(b, top, 1.8);
        plate.Line(b, On(tip, 3.4, 0), near * 0.035);
        // Wet stone below the splash is darker than the dry.
        plate.Shade(left.Box(0, 0, left.Length, 1.9), (x, y) => 0.42 * Noise.Soft(x * 0.03, y * 0.02), Hatch.Lines(80, 5));
    }

    private static void Footbridge(Plate plate)
    {
        double end = (5 * Bay) + Thick;
        var face = Face(-3, 0.9, end, 0.9);
        double length = face.Length;
        for (var i = 4; i >= 0; i--)
        {
            Gear(plate, i);
        }

        var dice = new Dice(77);
        foreach (var (u, tall) in ((double, double)[])[(24.6, 1.75), (11.3, 1.8), (12.4, 1.68)])
        {
            var p = face.At(u, Deck + 0.4);
            Figures.Person(plate, dice, p.X, p.Y, tall * Eye.Scale(World(u - 3, 0.9, 7)), 0.75, tall < 1.7, tall > 1.7);
        }

        plate.Fill(face.Box(0, Deck, length, Deck + 0.45), 0.16, Hatch.Lines(90, 6));
        plate.Outline(face.Box(0, Deck, length, Deck + 0.45), 2.2);
        plate.Shade(face.Box(0, Deck - 0.55, length, Deck), 0.72, Hatch.Lines(66, 5));
        for (var u = 0.0; u < length; u += 0.8)
        {
            plate.Line(face.At(u, Deck + 0.12), face.At(u, Deck + 0.33), 1.5);
        }

        for (var u = 0.0; u < length; u += 1.5)
        {
            var w = Math.Clamp(Eye.Scale(World(u - 3, 1, 7)) * 0.05, 1.2, 6);
            plate.Line(face.At(u, Deck + 0.4), face.At(u, Deck + 1.55), w);
            plate.Line(face.At(u, Deck + 0.5), face.At(u + 1.5, Deck + 1.45), w * 0.45);
            plate.Line(face.At(u + 1.5, Deck + 0.5), face.At(u, Deck + 1.45), w * 0.45);
        }

        plate.Line(face.Line((0, Deck + 1.55), (length, Deck + 1.55)), 8, 2.4);
        plate.Line(face.Line((0, Deck + 1), (length, Deck + 1)), 3, 1.2);
    }

    // The lifting gear of a gate: a portal with a shaft, a spur wheel and two racks.
    private static void Gear(Plate plate, int i)
    {
        double s0 = (i * Bay) + Thick + 0.5, s1 = ((i + 1) * Bay) - 0.5;
        var face = Face(s0, -0.6, s1, -0.6);
        var scale = Eye.Scale(World(s0, -0.6, 8));
        void Post(double u0, double v0, double u1, double v1, double tone)
        {
            plate.Fill(face.Box(u0, v0, u1, v1), tone, Hatch.Lines(90, 5));
            plate.Outline(face.Box(u0, v0, u1, v1), 1.2 + (scale * 0.008));
        }

        var length = face.Length;
        var raised = i == 2 ? 8.3 : 9.9;
        foreach (var u in (double[])[length * 0.3, length * 0.7])
        {
            Post(u - 0.07, Deck, u + 0.07, raised, 0.85);
            for (var v = Deck + 1; v < raised; v += 0.16)
            {
                plate.Line(face.At(u + 0.07, v), face.At(u + 0.15, v), 1.6);
            }
        }

        Post(0, Deck, 0.3, 9, 0.5);
        Post(length - 0.3, Deck, length, 9, 0.5);
        Post(-0.3, 8.75, length + 0.3, 9.2, 0.3);
        plate.Shade(face.Box(-0.3, 8.75, length + 0.3, 8.92), 0.7, Hatch.Lines(60, 4.5));
        plate.Line(face.At(0.3, 8.2), face.At(length - 0.3, 8.2), scale * 0.09);
        P hub = face.At(length / 2, 8.2);
        double r = scale * 0.56;
        plate.Outline(Shape.Ellipse(hub.X, hub.Y, r * 0.72, r), Math.Max(2, scale * 0.07));
        for (var k = 0; k < 8; k++)
        {
            var a = k * Math.PI / 4;
            plate.Line(hub, hub + new P(Math.Cos(a) * r * 0.72, Math.Sin(a) * r), Math.Max(1.2, scale * 0.028));
        }

        plate.Solid(Shape.Ellipse(hub.X, hub.Y, r * 0.18, r * 0.2));
    }

    private static void Abutment(Plate plate)
    {
        var wall = Face(-5, 1.3, 0.2, 1.3);
        Masonry.Ashlar(plate, wall, 0, 0, wall.Length, Deck - 0.1, 0.46, Hatch.Lines(-3, 7, 70), 0.62, 1.1, 91, 2);
        plate.Line(wall.At(wall.Length, 0), wall.At(wall.Length, Deck), 3);
    }

    private static void Foam(Plate plate, int i)
    {
        double s0 = (i * Bay) + Thick - 0.3, s1 = ((i + 1) * Bay) + 0.3;
        var dice = new Dice((uint)(300 + i));
        var quiet = i == 2;
        for (var k = 0; k < (quiet ? 14 : 40); k++)
        {
            double far = quiet ? dice.Between(0.4, 1.4) : 3.4 + (k * 0.125) + dice.Between(-0.5, 0.5);
            var p = On(dice.Between(s0, s1), far, dice.Between(0.05, quiet ? 0.2 : 0.75));
            var size = Eye.Scale(World((s0 + s1) / 2, far, 0)) * dice.Between(0.22, 0.62) * (quiet ? 0.5 : 1);
            var blob = Shape.Ellipse(p.X, p.Y, size * 1.25, size * 0.72, 18).Rough(size * 0.22, size * 0.5, dice.Next() * 60);
            plate.Fill(blob, (x, y) => ((y - p.Y) / size * 0.62) + ((x - p.X) / size * 0.2) - 0.04, Hatch.Lines(dice.Between(-16, 20), 5.5));
            for (var a = 0; a < 3; a++)
            {
                var turn = dice.Between(3.3, 5.4);
                plate.Line(Curve.Arc(p, size * 1.2 * (1 - (a * 0.2)), size * 0.68 * (1 - (a * 0.2)), turn, turn + dice.Between(0.5, 1.3), 8), 1.7, 0.8);
            }
        }

        for (var k = 0; k < (quiet ? 0 : 46); k++)
        {
            var p = On(dice.Between(s0, s1), dice.Between(3.2, 6), dice.Between(0.6, 2.1));
            plate.Solid(Shape.Ellipse(p.X, p.Y, dice.Between(1, 3.6), dice.Between(1, 3), 8), 0);
        }
    }

    // White water drawn out downstream: bands of foam between dark tongues.
    private static void Streaks(Plate plate)
    {
        var dice = new Dice(64);
        for (var k = 0; k < 420; k++)
        {
            double s = dice.Between(-1, 33), n = 7.2 + (dice.Next() * 13), run = dice.Between(0.8, 2.8);
            var here = World(s, n, 0);
            if (here.Z < 12.6)
            {
                continue;
            }

            P[] line = [.. Enumerable.Range(0, 8).Select(j => On(s + (0.35 * Math.Sin((j * 0.8) + k)), n + (run * j / 7.0), 0.05 + (0.12 * Math.Sin((j * 1.1) + (k * 2)))))];
            var w = Eye.Scale(here) * 0.03;
            if (dice.Chance(0.62))
            {
                plate.Scratch(Curve.Through(line), w * dice.Between(0.8, 3.2));
            }
            else
            {
                plate.Line(Curve.Through(line), w * 1.2, 0.8);
            }
        }
    }

    private static void Boom(Plate plate)
    {
        var dice = new Dice(31);
        V Place(double t) => new(-7.6 + (t * 19.5), 0.12, 12.6 + (t * 4.4) - (Math.Sin(t * Math.PI) * 1.5));
        for (var k = 0; k < 60; k++)
        {
            var t = dice.Between(0.28, 0.8);
            P a = Eye.At(Place(t) + new V(0, dice.Between(0, 0.5), 0.5)), b = a + new P(dice.Between(-120, 120), dice.Between(-66, 26));
            plate.Line(Curve.Through(a, a.To(b, 0.5) + new P(dice.Between(-9, 9), dice.Between(-14, 6)), b), dice.Between(2, 6), 1.2);
        }

        for (var i = 21; i >= 0; i--)
        {
            P a = Eye.At(Place(i / 22.0)), b = Eye.At(Place((i + 0.78) / 22.0));
            var r = Eye.Scale(Place(i / 22.0)) * 0.2;
            var log = Shape.Of([.. Curve.Arc(a, r * 0.6, r, Math.PI * 0.5, Math.PI * 1.5, 10), .. Curve.Arc(b, r * 0.6, r, -Math.PI * 0.5, Math.PI * 0.5, 10)]);
            plate.Shade(log.Moved(6, r * 0.9), 0.8, Hatch.Lines(2, 5.5));
            plate.Fill(log, (x, y) => 0.34 + ((y - a.To(b, (x - a.X) / Math.Max(1, b.X - a.X)).Y) / r * 0.5), Hatch.Bent(0, 5.4, (x, _) => (x - a.X) * -0.04));
            plate.Outline(log, 2.4);
            plate.Outline(Shape.Ellipse(b.X, b.Y, r * 0.6, r), 2);
            var c = Eye.At(Place((i + 1) / 22.0));
            plate.Line(b, c, 4.5);
            plate.Scratch([a + new P(r, r * 0.9), b + new P(r, r * 0.95)], 3);
        }
    }

    private static void Foreground(Plate plate)
    {
        var dice = new Dice(55);
        var bank = Shape.Of([(1120, 1210), .. Curve.Through((1120, 1200), (1250, 1140), (1420, 1100), (1600, 1040), (1800, 985)), (1810, 1210)]);
        Nature.Rock(plate, bank, 0.66, 24, 8.8, 0.009);
        for (var k = 0; k < 46; k++)
        {
            var x = dice.Between(1130, 1800);
            Nature.Grass(plate, dice, (x, 1216 - ((x - 1130) * 0.3) + dice.Between(0, 90)), dice.Between(60, 150), 6, 0.2, 3);
        }
    }
}
