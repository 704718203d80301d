namespace Standfirst.Sample.Drawing;

/// <summary>The Water Gate: a pointed arch with a room over it, cobbles, and the quay seen through.</summary>
internal static class Archway
{
    private static readonly Camera Eye = new(900, 830, 880, 1.7);
    private const double Half = 2.5, Spring = 3.6, Rise = 3.1, Front = 11, Back = 16;

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 900, 0.4, 0.06, 0.5, 31.2);
        Beyond(plate);
        Vault(plate);
        Gatehouse(plate);
        Buildings.House(plate, Eye, (-19, 0, 10.4), 0, 10.6, 6, 6.2, 3, 4, 2, 3, 0.3, true);
        Buildings.House(plate, Eye, (7.4, 0, 10.4), 0, 11, 6, 5.6, 3, 4, 2, 6, 0.34);
        Cobbles(plate);
        Life(plate);
        return plate.Jpeg();
    }

    private static P[] Head(double z, double half = Half, double rise = Rise)
    {
        // Two arcs that meet in a point.
        var left = Enumerable.Range(0, 13).Select(i => i / 12.0).Select(t => Eye.At(-half * Math.Cos(t * Math.PI / 2 * 0.86) / 1.0 + (half * Math.Cos(Math.PI / 2 * 0.86) * t), Spring + (rise * Math.Sin(t * Math.PI / 2 * 0.86) / Math.Sin(Math.PI / 2 * 0.86)), z));
        var right = Enumerable.Range(0, 13).Select(i => 1 - (i / 12.0)).Select(t => Eye.At((half * Math.Cos(t * Math.PI / 2 * 0.86)) - (half * Math.Cos(Math.PI / 2 * 0.86) * t), Spring + (rise * Math.Sin(t * Math.PI / 2 * 0.86) / Math.Sin(Math.PI / 2 * 0.86)), z));
        return [.. left, .. right];
    }

    private static Shape Opening(double z) => Shape.Of([Eye.At(-Half, 0, z), .. Head(z), Eye.At(Half, 0, z)]);

    private static void Beyond(Plate plate)
    {
        plate.Solid(Opening(Front), 0);
        var far = Shape.Of([(560, 846), .. Curve.Through((560, 812), (760, 800), (950, 806), (1240, 796)), (1240, 846)]);
        plate.Fill(far, 0.24, Hatch.Lines(-4, 5));
        Nature.Water(plate, Shape.Box(620, 838, 560, 70), 822, 840, 9, 0.12, 0.2, 0.3, 8.1);
        Buildings.Boat(plate, 985, 856, 120, -1, 8, true);
        Buildings.Boat(plate, 850, 874, 180, 1, 4);
        plate.Fill(Eye.Flat((-8, 0, 24), (8, 0, 24), (8, 0, Front), (-8, 0, Front)), (x, y) => 0.08 + (0.2 * Noise.Soft(x * 0.01, y * 0.05)), Hatch.Ground(822, 9, 100, 5));
        var dice = new Dice(2);
        foreach (var x in (double[])[-1.2, 1.4])
        {
            P p = Eye.At(x, 0, 23);
            Turned.Body(plate, p.X, [(p.Y - 40, 11), (p.Y - 30, 12), (p.Y - 26, 7), (p.Y, 9)], 0.5, 0.6, 4.6, 0.2, 2);
        }

        foreach (var (x, z, s) in ((double, double, bool)[])[(0.2, 21, false), (1, 20.4, true)])
        {
            P p = Eye.At(x, 0, z);
            Figures.Person(plate, dice, p.X, p.Y, 1.72 * Eye.Scale((x, 0, z)), 0.75, s);
        }
    }

    private static void Vault(Plate plate)
    {
        P[] near = [Eye.At(-Half, 0, Front), .. Head(Front), Eye.At(Half, 0, Front)];
        for (var d = 0; d < 5; d++)
        {
            double z0 = Back - d, z1 = z0 - 1;
            P[] a = [Eye.At(-Half, 0, z0), .. Head(z0), Eye.At(Half, 0, z0)], b = [Eye.At(-Half, 0, z1), .. Head(z1), Eye.At(Half, 0, z1)];
            var dice = new Dice((uint)d + 5);
            for (var i = 0; i + 1 < a.Length; i++)
            {
                var side = i < a.Length / 2 ? 0.66 : 0.84;
                var stone = Shape.Of(a[i], a[i + 1], b[i + 1], b[i]);
                plate.Fill(stone, side + dice.Between(-0.08, 0.08) - (d == 0 ? 0.2 : 0), Hatch.Lines(i < 14 ? 78 : 100, 5.4, 56));
                plate.Line(a[i], b[i], 1.6);
            }

            plate.Line(b, 2);
        }

        foreach (var s in (double[])[-1, 1])
        {
            for (var v = 0.45; v < Spring; v += 0.45)
            {
                plate.Line(Eye.At(s * Half, v, Back), Eye.At(s * Half, v, Front), 1.5);
            }
        }

        plate.Line(near, 3);
    }

    private static void Gatehouse(Plate plate)
    {
        var wall = Eye.Wall((-8.4, 0, Front), (7.4, 0, Front));
        var block = new Plate(1800, 1200);
        const double Top = 10.4;
        Masonry.Ashlar(block, wall, 0, 0, 15.8, Top, 0.2, Hatch.Lines(2, 6.6, 64), 0.42, 0.8, 44, 1.5, 0.15);
        var face = wall.Box(0, 0, 15.8, Top).Without(Opening(Front));
        plate.Paste(block, face);
        plate.Outline(face, 2.6);
        // Two orders of moulded stone round the arch.
        foreach (var (half, rise, t) in ((double, double, double)[])[(Half + 0.55, Rise + 0.6, 0.08), (Half + 0.24, Rise + 0.27, 0.4)])
        {
            var order = Shape.Of([Eye.At(-half, 0, Front), .. Head(Front, half, rise), Eye.At(half, 0, Front)]).Without(Opening(Front));
            plate.Fill(order, (x, y) => t + (x > 900 ? -0.04 : 0.12), Hatch.Lines(90, 6));
            plate.Outline(order, 2.4);
        }

        P[] inner = Head(Front, Half + 0.24, Rise + 0.27), outer = Head(Front, Half + 0.55, Rise + 0.6);
        for (var i = 0; i < inner.Length; i++)
        {
            plate.Line(inner[i], outer[i], 2);
        }

        // Buttresses, the room's two windows, a shield between them, battlements.
        foreach (var u in (double[])[3.4, 11.4])
        {
            var b = wall.Poly((u, 0), (u + 1.2, 0), (u + 1.2, 4.8), (u + 0.9, 6), (u + 0.3, 6), (u, 4.8));
            plate.Fill(b, 0.1, Hatch.Lines(0, 6.6));
            for (var v = 0.5; v < 5; v += 0.5)
            {
                plate.Line(wall.At(u, v), wall.At(u + 1.2, v), 1.6);
            }

            plate.Outline(b, 2.8);
            plate.Shade(wall.Box(u + 1.2, 0, u + 1.75, 5), 0.6, Hatch.Lines(52, 5.4));
        }

        Masonry.Band(plate, wall, 0, 15.8, 7.1, 0.22, 0.22);
        foreach (var u in (double[])[5.6, 9.4])
        {
            foreach (var k in (double[])[0, 0.72])
            {
                Masonry.Sash(plate, wall, u + k, 7.7, 0.6, 1.5, 2, 4, true, 0.06);
            }

            plate.Line(wall.Line((u - 0.25, 9.0), (u - 0.25, 9.45), (u + 1.6, 9.45), (u + 1.6, 9.0)), 6);
        }

        P c = wall.At(8.4, 8.5);
        var shield = Shape.Smooth(c + new P(-36, -46), c + new P(0, -50), c + new P(36, -46), c + new P(32, 20), c + new P(0, 56), c + new P(-32, 20));
        plate.Solid(shield, 0);
        plate.Shade(shield, (x, y) => Math.Sin((y - c.Y) * 0.22) > 0.2 ? 0.66 : 0.05, Hatch.Lines(0, 5));
        plate.Outline(shield, 3.4);
        Masonry.Band(plate, wall, -0.2, 16, Top - 0.3, 0.3, 0.3);
        for (var u = 0.0; u < 15.6; u += 1.5)
        {
            var merlon = wall.Box(u, Top, u + 0.85, Top + 0.8);
            plate.Fill(merlon, 0.16, Hatch.Lines(2, 6.4));
            plate.Outline(merlon, 2.6);
        }

        for (var k = 0; k < 7; k++)
        {
            P p = wall.At(1 + (k % 2 * 0.6), 2 + (k * 0.7));
            Nature.Foliage(plate, [(p, 50 - (k * 3))], 11, 0.42, (uint)(50 + k));
        }

        P lamp = wall.At(8.4, 5.2) + new P(0, -66);
        plate.Line(lamp, lamp + new P(0, 60), 3);
        plate.Solid(Shape.Of(lamp + new P(-18, 66), lamp + new P(18, 66), lamp + new P(12, 108), lamp + new P(-12, 108)), 0);
        plate.Outline(Shape.Of(lamp + new P(-18, 66), lamp + new P(18, 66), lamp + new P(12, 108), lamp + new P(-12, 108)), 3);
        plate.Solid(Shape.Of(lamp + new P(-22, 66), lamp + new P(0, 46), lamp + new P(22, 66)));
    }

    private static void Cobbles(Plate plate)
    {
        var dice = new Dice(13);
        plate.Fill(Shape.Of(Eye.At(-24, 0, 10.4), Eye.At(-Half, 0, 10.4), Eye.At(-Half, 0, Back), Eye.At(Half, 0, Back), Eye.At(Half, 0, 10.4), Eye.At(24, 0, 10.4), (1800, 1200), (0, 1200)), 0.74, Hatch.Lines(10, 5.4));
        for (var z = Back; z > 4; z -= z * 0.024)
        {
            double wide = z > Front ? Half : 24, px = Eye.Scale((0, 0, z)), size = 0.27;
            for (var x = -wide + dice.Between(0, size); x < wide; x += size)
            {
                P p = Eye.At(x + dice.Between(-0.04, 0.04), 0, z);
                if (p.X is < -60 or > 1860)
                {
                    continue;
                }

                double w = px * size * 0.47, h = w * Math.Clamp(1.7 / z * 2.2, 0.24, 0.62), t = dice.Between(0.12, 0.42) + (z > Front ? 0.3 : 0);
                var stone = Shape.Ellipse(p.X, p.Y, w, h, 14);
                plate.Fill(stone, (sx, sy) => t + (((sx - p.X) / w * 0.16) + ((sy - p.Y) / h * 0.26)), Hatch.Bent(0, 5.4, (sx, _) => Math.Pow((sx - p.X) / w, 2) * 6));
                plate.Line(Curve.Arc((p.X, p.Y), w, h, 0, Math.PI, 8), 1 + (px * 0.008));
            }
        }
    }

    private static void Life(Plate plate)
    {
        var dice = new Dice(8);
        foreach (var (x, z, s) in ((double, double, bool)[])[(-1.1, 12.6, true), (-4.6, 8.6, false), (-3.8, 8.4, true), (4.4, 7.4, false)])
        {
            P p = Eye.At(x, 0, z);
            var h = 1.72 * Eye.Scale((x, 0, z));
            plate.Shade(Shape.Ellipse(p.X + (h * 0.28), p.Y, h * 0.34, h * 0.05), 0.75, Hatch.Lines(0, 4.6));
            Figures.Person(plate, dice, p.X, p.Y, h, 0.72, s);
        }
    }
}
