namespace Standfirst.Sample.Drawing;

/// <summary>Staithe Lane School: brick, two gables, a bell turret, railings along the lane.</summary>
internal static class School
{
    private static readonly Camera Eye = new(900, 880, 1320, 1.8, -9);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 980, 0.36, 0.05, 0.52, 11.2);
        Nature.Foliage(plate, [(new P(70, 560), 150), (new P(190, 700), 110), (new P(1690, 640), 120), (new P(1790, 540), 130)], 22, 0.32, 5, 0.5);
        Range(plate);
        Gable(plate, -13.6, 3);
        Gable(plate, 3.2, 4);
        Yard(plate);
        Railings(plate);
        return plate.Jpeg();
    }

    private static void Range(Plate plate)
    {
        var wall = Eye.Wall((-14.5, 0, 26), (15, 0, 26));
        P ridgeLeft = Eye.At(-13, 9.6, 30), ridgeRight = Eye.At(14.6, 9.6, 30);
        Turret(plate, ridgeLeft.To(ridgeRight, 0.49));
        Masonry.Bricks(plate, wall, 0, 0, 29.5, 5.4, 0.36, Hatch.Lines(0, 6, 60), 0.17, 2);
        Masonry.Slates(plate, wall.At(-0.4, 5.3), wall.At(30, 5.3), ridgeRight, ridgeLeft, 17, 0.44, Hatch.Lines(86, 6, 52), 9);
        plate.Shade(wall.Box(0, 4.8, 29.5, 5.4), 0.65, Hatch.Lines(62, 5));
        for (var i = 0; i < 3; i++)
        {
            Masonry.Sash(plate, wall, 9.9 + (i * 2.6), 1.5, 1.7, 3, 3, 4);
        }

        Masonry.Band(plate, wall, 8.2, 17.6, 0.9, 0.2, 0.1);
    }

    private static void Turret(Plate plate, P p)
    {
        var s = 44.0;
        var body = Shape.Box(p.X - s, p.Y - (s * 2.1), s * 2, s * 2.6);
        plate.Solid(body, 0);
        plate.Fill(Shape.Box(p.X - (s * 0.66), p.Y - (s * 1.8), s * 1.32, s * 1.5), 0.85, Hatch.Lines(0, 5.5));
        plate.Solid(Shape.Smooth((p.X - 20, p.Y - (s * 0.75)), (p.X - 12, p.Y - (s * 1.45)), (p.X + 12, p.Y - (s * 1.45)), (p.X + 20, p.Y - (s * 0.75))), 0);
        plate.Outline(Shape.Smooth((p.X - 20, p.Y - (s * 0.75)), (p.X - 12, p.Y - (s * 1.45)), (p.X + 12, p.Y - (s * 1.45)), (p.X + 20, p.Y - (s * 0.75))), 2.4);
        plate.Line((p.X, p.Y - (s * 1.75)), (p.X, p.Y - (s * 0.6)), 4);
        foreach (var x in (double[])[-1, -0.66, 0.66, 1])
        {
            plate.Line((p.X + (s * x), p.Y - (s * 2.1)), (p.X + (s * x), p.Y + 8), x == 1 ? 5 : 3);
        }

        for (var k = 0; k < 5; k++)
        {
            plate.Line((p.X - s, p.Y - (s * 0.3) + (k * 8)), (p.X + s, p.Y - (s * 0.3) + (k * 8)), 2);
        }

        var cap = Shape.Of((p.X - (s * 1.35), p.Y - (s * 2)), (p.X - (s * 0.5), p.Y - (s * 3.1)), (p.X, p.Y - (s * 4.5)), (p.X + (s * 0.5), p.Y - (s * 3.1)), (p.X + (s * 1.35), p.Y - (s * 2)));
        plate.Fill(cap, (x, _) => 0.34 + ((x - p.X) / s * 0.36), Hatch.Lines(0, 5.6));
        plate.Outline(cap, 2.6);
        plate.Line((p.X, p.Y - (s * 3.2)), (p.X - 6, p.Y - (s * 2)), 1.8);
        plate.Line((p.X, p.Y - (s * 4.4)), (p.X, p.Y - (s * 5.8)), 3);
        plate.Line((p.X - 22, p.Y - (s * 5.3)), (p.X + 22, p.Y - (s * 5.3)), 2.4);
        plate.Solid(Shape.Of((p.X + 22, p.Y - (s * 5.3) - 8), (p.X + 38, p.Y - (s * 5.3)), (p.X + 22, p.Y - (s * 5.3) + 8)));
    }

    private static void Gable(Plate plate, double x, uint seed)
    {
        const double Wide = 8.4, Eaves = 5.8, Peak = 11.6;
        var front = Eye.Wall((x, 0, 23), (x + Wide, 0, 23));
        var side = Eye.Wall((x + Wide, 0, 23), (x + Wide, 0, 28));
        P peak = front.At(Wide / 2, Peak), eaves = front.At(Wide + 0.4, Eaves - 0.3);
        P backPeak = Eye.At(x + (Wide / 2), Peak, 31), backEaves = Eye.At(x + Wide + 0.4, Eaves - 0.3, 27.5);
        plate.Fill(side.Box(0, 0, 5, Eaves), 0.7, Hatch.Lines(88, 5.6));
        Masonry.Slates(plate, eaves, backEaves, backPeak, peak, 14, 0.56, Hatch.Lines(50, 6), seed);
        var face = front.Poly((0, 0), (Wide, 0), (Wide, Eaves), (Wide / 2, Peak), (0, Eaves));
        var hatch = Hatch.Lines(0, 6.4, 60);
        plate.Fill(face, (px, py) => 0.26 + ((Noise.Soft(px * 0.02, py * 0.03) - 0.5) * 0.24), hatch);
        Masonry.Bricks(plate, front, 0, 0, Wide, Eaves, 0.26, hatch, 0.17, seed);
        for (var v = Eaves; v < Peak - 0.4; v += 0.17)
        {
            var inset = (v - Eaves) / (Peak - Eaves) * Wide / 2;
            plate.Line(front.At(inset, v), front.At(Wide - inset, v), 1);
        }

        // Stone quoins, a great window of three lights under a round one, a coped gable.
        for (var v = 0.0; v < Eaves - 0.3; v += 0.56)
        {
            foreach (var left in (bool[])[true, false])
            {
                var wide = ((int)(v / 0.56) & 1) == 0 ? 0.7 : 0.42;
                var box = left ? front.Box(0, v, wide, v + 0.56) : front.Box(Wide - wide, v, Wide, v + 0.56);
                plate.Fill(box, 0.04, hatch);
                plate.Outline(box, 1.6);
            }
        }

        for (var i = 0; i < 3; i++)
        {
            Masonry.Sash(plate, front, 1.5 + (i * 1.9), 1.6, 1.5, i == 1 ? 4.6 : 3.9, 2, 5, true, 0.14);
        }

        P c = front.At(Wide / 2, 8.2);
        var r = 0.85 * Eye.Scale((x, 0, 23));
        plate.Solid(Shape.Ellipse(c.X, c.Y, r * 1.25, r * 1.25), 0);
        plate.Outline(Shape.Ellipse(c.X, c.Y, r * 1.25, r * 1.25), 2.2);
        plate.Fill(Shape.Ellipse(c.X, c.Y, r, r), 0.85, Hatch.Lines(56, 5.5));
        for (var k = 0; k < 6; k++)
        {
            plate.Scratch([c, P.Polar(c, r, k * Math.PI / 3)], 3);
        }

        Masonry.Band(plate, front, 0, Wide, 0.8, 0.25, 0.1);
        foreach (var (a, b) in ((P, P)[])[(new P(-0.4, Eaves - 0.3), new P(Wide / 2, Peak)), (new P(Wide + 0.4, Eaves - 0.3), new P(Wide / 2, Peak))])
        {
            var cope = front.Poly(a, b, b + new P(0, 0.55), a + new P(0, 0.55));
            plate.Fill(cope, 0.03, Hatch.Lines(90, 7));
            plate.Outline(cope, 2.4);
        }

        P f = front.At(Wide / 2, Peak + 0.4);
        plate.Line(f, f + new P(0, -50), 7, 3);
        plate.Solid(Shape.Ellipse(f.X, f.Y - 46, 7, 9, 16));
        plate.Outline(face, 2.2);
    }

    private static void Yard(Plate plate)
    {
        plate.Fill(Shape.Box(0, 968, 1800, 240), (x, y) => 0.04 + (0.26 * Noise.Soft(x * 0.005, y * 0.02)) + ((y - 968) * 0.0009), Hatch.Ground(880, 13, 320, 5));
        var dice = new Dice(41);
        foreach (var (x, z) in ((double, double)[])[(-6, 19), (-5, 18.5), (-4.6, 20), (1.2, 19.5), (2, 20), (8, 18.6), (9.2, 19.4), (12, 19)])
        {
            P p = Eye.At(x, 0, z);
            Figures.Person(plate, dice, p.X, p.Y, 1.32 * Eye.Scale((x, 0, z)), 0.66, dice.Chance(0.5), false, dice.Chance(0.5));
        }
    }

    private static void Railings(Plate plate)
    {
        var run = Eye.Wall((-20, 0, 13.4), (22, 0, 13.4));
        Masonry.Ashlar(plate, run, 0, 0, 42, 0.55, 0.3, Hatch.Lines(0, 6.5), 0.3, 1.1, 6, 1.8);
        plate.Outline(run.Box(0, 0, 42, 0.55), 2.4);
        for (var u = 0.2; u < 42; u += 0.3)
        {
            if (u is > 24 and < 26.9)
            {
                continue;
            }

            P foot = run.At(u, 0.55), head = run.At(u, 1.75);
            plate.Line(foot, head, 5.5, 4.5);
            plate.Solid(Shape.Of(head + new P(-6, 2), head + new P(0, -19), head + new P(6, 2)));
        }

        plate.Line(run.At(0, 0.75), run.At(42, 0.75), 6);
        plate.Line(run.At(0, 1.6), run.At(42, 1.6), 6);
        foreach (var u in (double[])[7.2, 23.6, 26.6])
        {
            Masonry.Bricks(plate, run, u, 0, u + 0.8, 2.1, 0.42, Hatch.Lines(0, 6), 0.15, 8, 1.4);
            plate.Outline(run.Box(u, 0, u + 0.8, 2.1), 2.6);
            plate.Fill(run.Poly((u - 0.1, 2.1), (u + 0.9, 2.1), (u + 0.9, 2.25), (u + 0.4, 2.6), (u - 0.1, 2.25)), 0.08, Hatch.Lines(0, 6));
            plate.Outline(run.Poly((u - 0.1, 2.1), (u + 0.9, 2.1), (u + 0.9, 2.25), (u + 0.4, 2.6), (u - 0.1, 2.25)), 2.4);
        }

        plate.Shade(Eye.Flat((-20, 0, 13.3), (22, 0, 13.3), (22, 0, 12.2), (-20, 0, 12.2)), 0.4, Hatch.Lines(30, 6));
    }
}
