namespace Standfirst.Sample.Drawing;

/// <summary>Long Meadow: beans on poles, a shed, a water butt, a scarecrow, the river behind.</summary>
internal static class Allotments
{
    private static readonly Camera Eye = new(900, 500, 1250, 2.6);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 560, 0.3, 0.04, 0.5, 41.3);
        var hill = Shape.Of([(0, 520), .. Curve.Through((0, 420), (400, 440), (800, 470), (1300, 436), (1800, 404)), (1800, 520)]);
        plate.Fill(hill, (x, y) => 0.2 + ((Noise.Soft(x * 0.012, y * 0.04) - 0.5) * 0.24), Hatch.Bent(-4, 5.6, (x, _) => Math.Sin(x * 0.008) * 14));
        var dice = new Dice(14);
        Nature.Foliage(plate, Enumerable.Range(0, 16).Select(i => (new P((i * 120) + dice.Between(-30, 30), dice.Between(448, 490)), dice.Between(30, 56))), 12, 0.32, 6, 0.36);
        Nature.Water(plate, Shape.Box(0, 512, 1800, 60), 500, 512, 8, 0.1, 0.4, 0.2, 3.3);
        plate.Fill(Shape.Box(0, 560, 1800, 640), (x, y) => 0.2 + ((y - 560) * 0.0003) + ((Noise.Fbm(x * 0.006, y * 0.016) - 0.5) * 0.7), Hatch.Ground(500, 13, 700, 5, (x, y) => Noise.Soft(x * 0.03, y * 0.03) * 12, 60));
        for (var x = 0; x < 1800; x += 15)
        {
            Nature.Grass(plate, dice, (x, 572 + dice.Between(0, 14)), dice.Between(14, 40), 3, 0.2, 1.5);
        }

        Shed(plate);
        Rows(plate);
        Scarecrow(plate);
        Cabbages(plate);
        return plate.Jpeg();
    }

    private static void Shed(Plate plate)
    {
        var front = Eye.Wall((3.2, 0, 12.5), (7.4, 0, 12.5));
        var side = Eye.Wall((3.2, 0, 12.5), (3.2, 0, 15.5));
        plate.Fill(side.Box(0, 0, 3, 2.5), 0.6, Hatch.Lines(90, 5.6));
        plate.Outline(side.Box(0, 0, 3, 2.5), 2.4);
        var gable = front.Poly((0, 0), (4.2, 0), (4.2, 2.5), (2.1, 3.9), (0, 2.5));
        plate.Fill(gable, (x, y) => 0.24 + ((Noise.Soft(x * 0.004, y * 0.05) - 0.5) * 0.4), Hatch.Lines(1, 6.4));
        for (var v = 0.25; v < 3.8; v += 0.25)
        {
            var inset = Math.Max(0, (v - 2.5) / 1.4 * 2.1);
            plate.Line(front.At(inset, v), front.At(4.2 - inset, v), 2.2);
        }

        plate.Fill(front.Box(0.5, 0, 1.6, 2.1), 0.5, Hatch.Lines(90, 6));
        plate.Outline(front.Box(0.5, 0, 1.6, 2.1), 3);
        plate.Line(front.At(0.5, 0.3), front.At(1.6, 1.9), 4);
        Masonry.Sash(plate, front, 2.3, 1, 1.3, 1, 2, 2, false, 0.08);
        foreach (var (a, b) in ((P, P)[])[(new P(-0.4, 2.3), new P(2.1, 4)), (new P(4.6, 2.3), new P(2.1, 4))])
        {
            var roof = front.Poly(a, b, b + new P(0, 0.24), a + new P(0, 0.24));
            plate.Fill(roof, 0.7, Hatch.Lines(60, 5.6));
            plate.Outline(roof, 2.6);
        }

        plate.Outline(gable, 2.6);
        P butt = Eye.At(2.5, 0, 12);
        var px = Eye.Scale((2.5, 0, 12));
        Turned.Body(plate, butt.X, [(butt.Y - (px * 1.25), px * 0.4), (butt.Y - (px * 0.6), px * 0.5), (butt.Y, px * 0.42)], 0.26, 0.85, 6, 0.2, 3);
        plate.Solid(Shape.Ellipse(butt.X, butt.Y - (px * 1.25), px * 0.4, px * 0.09), 0.9);
        foreach (var k in (double[])[1.0, 0.6, 0.2])
        {
            plate.Line(Curve.Arc((butt.X, butt.Y - (px * k)), px * (k == 0.6 ? 0.5 : 0.46), px * 0.1, 0, Math.PI, 14), 5);
        }

        plate.Line([side.At(0, 2.4), (butt.X + (px * 0.3), side.At(0, 2.2).Y), (butt.X + (px * 0.15), butt.Y - (px * 1.3))], 7);
        plate.Line(front.At(4.5, 0), front.At(4.2, 1.7), 4);
        plate.Line(front.At(5, 0), front.At(4.3, 1.9), 4);
    }

    private static void Scarecrow(Plate plate)
    {
        P foot = Eye.At(-3.7, 0, 7.8);
        var k = Eye.Scale((0, 0, 7.8));
        P At(double x, double y) => foot + new P(x * k, -y * k);
        plate.Line(foot, At(0.03, 2.3), 11);
        plate.Line(At(-0.95, 1.72), At(0.95, 1.62), 10);
        var coat = Shape.Of(At(-0.85, 1.86), At(-0.2, 1.9), At(0.2, 1.9), At(0.86, 1.76), At(0.9, 1.46), At(0.36, 1.5), At(0.4, 0.86), At(0.22, 0.94), At(0.1, 0.8), At(-0.1, 0.92), At(-0.3, 0.8), At(-0.36, 1.5), At(-0.9, 1.56)).Rough(4, 16);
        plate.Fill(coat, (x, _) => 0.55 + ((x - foot.X) / k * 0.24), Hatch.Lines(84, 6, 40));
        plate.Outline(coat, 3);
        plate.Line(At(0, 1.86), At(0.02, 0.92), 3);
        var patch = Shape.Of(At(0.1, 1.2), At(0.28, 1.22), At(0.27, 1.04), At(0.1, 1.02));
        plate.Solid(patch, 0);
        plate.Fill(patch, 0.3, Hatch.Lines(45, 6, 90));
        plate.Outline(patch, 2.4);
        var dice = new Dice(3);
        foreach (var s in (double[])[-1, 1])
        {
            for (var i = 0; i < 12; i++)
            {
                plate.Line(At(s * 0.88, 1.68), At(s * dice.Between(1, 1.25), 1.68 + dice.Between(-0.22, 0.14)), 2.4, 1);
            }
        }

        var head = Shape.Ellipse(At(0, 2.14).X, At(0, 2.14).Y, k * 0.2, k * 0.24);
        plate.Fill(head, (x, _) => 0.12 + ((x - foot.X) / k * 1.2), Hatch.Lines(30, 5.4));
        plate.Outline(head, 2.6);
        plate.Solid(Shape.Ellipse(At(-0.07, 2.18).X, At(-0.07, 2.18).Y, 4, 4, 12));
        plate.Solid(Shape.Ellipse(At(0.08, 2.18).X, At(0.08, 2.18).Y, 4, 4, 12));
        plate.Line(Curve.Through(At(-0.08, 2.04), At(0, 2.01), At(0.1, 2.05)), 2.6);
        plate.Solid(Shape.Of(At(-0.42, 2.29), At(-0.2, 2.34), At(-0.16, 2.66), At(0.14, 2.7), At(0.2, 2.36), At(0.42, 2.26), At(0, 2.25)));
        Nature.Gull(plate, At(1.9, 3.1), 26);
    }

    private static void Rows(Plate plate)
    {
        var dice = new Dice(26);
        foreach (var (x0, far, near) in ((double, double, double)[])[(-5.6, 17, 8), (-1.6, 19, 6.6), (1.0, 17, 5.6)])
        {
            for (var z = far; z > near; z -= 0.85)
            {
                var k = Eye.Scale((0, 0, z));
                P l = Eye.At(x0 - 0.5, 0, z), r = Eye.At(x0 + 0.5, 0, z), top = Eye.At(x0, 2.1, z);
                plate.Shade(Shape.Ellipse(Eye.At(x0, 0, z).X + (k * 0.3), Eye.At(x0, 0, z).Y, k * 0.9, k * 0.12), 0.6, Hatch.Lines(0, 5));
                plate.Line(l, top + new P(k * 0.12, -k * 0.14), Math.Max(2, k * 0.03));
                plate.Line(r, top + new P(-k * 0.12, -k * 0.14), Math.Max(2, k * 0.03));
                foreach (var (foot, s) in ((P, int)[])[(l, 1), (r, -1)])
                {
                    for (var i = 0; i < 15; i++)
                    {
                        var p = foot.To(top, dice.Between(0.02, 0.98)) + new P(dice.Between(-0.2, 0.2) * k, dice.Between(-0.05, 0.05) * k);
                        Leaf(plate, p, k * dice.Between(0.09, 0.15), dice, 0.2 + (s < 0 ? 0.24 : 0));
                        if (dice.Chance(0.3))
                        {
                            plate.Line(Curve.Through(p, p + new P(k * 0.03, k * 0.12), p + new P(k * 0.01, k * 0.24)), Math.Max(2, k * 0.026), 1.6);
                        }
                    }
                }
            }

            plate.Line(Eye.At(x0, 2.1, far), Eye.At(x0, 2.1, near), 3, 7);
        }
    }

    private static void Leaf(Plate plate, P p, double size, Dice dice, double tone)
    {
        double a = dice.Between(0, Math.PI * 2), t = tone + dice.Between(-0.16, 0.3);
        P tip = P.Polar(p, size * 1.3, a), left = P.Polar(p, size * 0.72, a + 1.1), right = P.Polar(p, size * 0.72, a - 1.1), back = P.Polar(p, size * 0.4, a + Math.PI);
        var leaf = Shape.Smooth(tip, left, back, right);
        plate.Solid(leaf, 0);
        plate.Fill(leaf, t, Hatch.Lines((a * 57) + 50, 4.8));
        plate.Outline(leaf, 1.2 + (size * 0.03));
        plate.Line(back, tip, 1 + (size * 0.02));
    }

    private static void Cabbages(Plate plate)
    {
        var dice = new Dice(33);
        foreach (var (z, x0, count) in ((double, double, int)[])[(8.4, 2.8, 5), (6.6, 2.4, 5), (5.3, 2.0, 4)])
        {
            for (var i = 0; i < count; i++)
            {
                P p = Eye.At(x0 + (i * 0.86), 0.1, z);
                var r = Eye.Scale((0, 0, z)) * 0.34;
                plate.Shade(Shape.Ellipse(p.X + (r * 0.3), p.Y + (r * 0.5), r * 1.5, r * 0.3), 0.7, Hatch.Lines(0, 5));
                for (var leaf = 0; leaf < 9; leaf++)
                {
                    double ring = leaf < 5 ? 1 : leaf < 8 ? 0.56 : 0.1, a = (leaf * 2.4) + dice.Between(-0.3, 0.3);
                    P c = p + new P(Math.Cos(a) * r * 0.6 * ring, (Math.Sin(a) * r * 0.3 * ring) - (r * 0.3 * (1 - ring)));
                    var s = r * (leaf < 5 ? 0.62 : 0.46);
                    var shape = Shape.Ellipse(c.X, c.Y, s, s * 0.78, 20).Rough(s * 0.16, s * 0.4, dice.Next() * 40);
                    plate.Solid(shape, 0);
                    plate.Fill(shape, (x, y) => 0.16 + (((x - c.X) + (y - c.Y)) / s * 0.24), Hatch.Rings(p, 5.4));
                    plate.Outline(shape, 2);
                    for (var v = -2; v <= 2; v++)
                    {
                        plate.Line(c + new P(0, s * 0.5), c + new P(v * s * 0.32, -s * (0.6 - (Math.Abs(v) * 0.12))), 1.5, 0.8);
                    }
                }
            }
        }
    }
}
