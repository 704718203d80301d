namespace Standfirst.Sample.Drawing;

/// <summary>The Market Hall on its open side: a vault of iron and glass on slender columns, the clock turret over it, stalls below.</summary>
internal static class MarketHall
{
    private static readonly Camera Eye = new(860, 965, 1130, 1.9);
    private const double Half = 7, Spring = 7.4, Rise = 5.4, Front = 20, Aisle = 13.4;

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 1000, 0.4, 0.08, 0.5, 4.4);
        Buildings.House(plate, Eye, (-30, 0, 27), 0, 15, 9, 9, 4, 5, 3, 7, 0.32, true);
        Buildings.House(plate, Eye, (15, 0, 27), 0, 15, 9, 8.4, 4, 5, 3, 9, 0.36, true);
        Turret(plate);
        Inside(plate);
        Floor(plate);
        for (var z = 62.0; z >= Front; z -= 6)
        {
            Ribs(plate, z);
            if (z > 24)
            {
                Stall(plate, -4.6, z - 3, (uint)z);
                Stall(plate, 4.6, z - 3, (uint)z + 1);
            }
        }

        FrontArch(plate);
        Square(plate);
        return plate.Jpeg();
    }

    private static P Vault(double t, double z, double k = 0) => Eye.At(-(Half + k) * Math.Cos(t), Spring + ((Rise + k) * Math.Sin(t)), z);

    private static P[] Arc(double z, double k = 0) => [.. Enumerable.Range(0, 33).Select(i => Vault(Math.PI * i / 32, z, k))];

    private static void Inside(Plate plate)
    {
        plate.Fill(Shape.Of([.. Arc(Front), Eye.At(Half, 0, Front), Eye.At(-Half, 0, Front)]), 0.55, Hatch.Lines(90, 6));
        foreach (var s in (double[])[-1, 1])
        {
            plate.Fill(Shape.Of(Eye.At(s * Half, 0, Front), Eye.At(s * Aisle, 0, Front), Eye.At(s * Aisle, 4.6, Front), Eye.At(s * Half, 6.6, Front)), (x, y) => 0.82 - ((y - 700) * 0.0006), Hatch.Lines(90, 5.6));
        }

        // The vault: panes between ribs and purlins, lighter towards the crown.
        const int Panes = 14;
        for (var bay = 0; bay < 8; bay++)
        {
            double far = 68 - (bay * 6), near = far - 6;
            for (var i = 0; i < Panes; i++)
            {
                double a = Math.PI * i / Panes, b = Math.PI * (i + 1) / Panes, mid = (a + b) / 2;
                var pane = Shape.Of(Vault(a, far), Vault(b, far), Vault(b, near), Vault(a, near));
                var t = 0.44 - (0.36 * Math.Sin(mid)) + (0.1 * ((bay + i) % 3 == 0 ? 1 : 0)) - (bay * 0.012) + (mid > 1.9 ? 0.08 : 0);
                plate.Fill(pane, t, Hatch.Lines(90 + ((mid - (Math.PI / 2)) * 50), 5.4));
                plate.Line(Vault(a, far), Vault(a, near), 1 + (bay * 0.28));
            }
        }

        var end = Shape.Of([.. Arc(68), Eye.At(Half, 0, 68), Eye.At(-Half, 0, 68)]);
        plate.Fill(end, 0.06, Hatch.Lines(0, 5));
        for (var k = 1; k < 8; k++)
        {
            plate.Line(Eye.At(0, Spring, 68), Vault(Math.PI * k / 8, 68), 1.4);
        }

        plate.Line(Eye.At(-Half, Spring, 68), Eye.At(Half, Spring, 68), 2.4);
        foreach (var s in (double[])[-1, 1])
        {
            for (var z = 68.0; z > Front; z -= 3)
            {
                plate.Fill(Shape.Of(Eye.At(s * Half, 3.8, z), Eye.At(s * Half, Spring, z), Eye.At(s * Half, Spring, z - 3), Eye.At(s * Half, 3.8, z - 3)), ((int)z % 2 == 0 ? 0.7 : 0.6), Hatch.Lines(90, 5));
            }
        }
    }

    private static void Floor(Plate plate)
    {
        plate.Fill(Eye.Flat((-Aisle, 0, 68), (Aisle, 0, 68), (Aisle, 0, Front), (-Aisle, 0, Front)), (x, y) => 0.5 - ((y - 890) * 0.003) + ((Noise.Soft(x * 0.01, y * 0.04) - 0.5) * 0.3), Hatch.Ground(965, 9, 140, 4.6));
        var dice = new Dice(90);
        for (var k = 0; k < 26; k++)
        {
            double z = 60 - (k * 1.5), x = dice.Between(-2.4, 2.4);
            P p = Eye.At(x, 0, z);
            Figures.Person(plate, dice, p.X, p.Y, 1.7 * Eye.Scale((x, 0, z)), 0.72, dice.Chance(0.5));
        }
    }

    private static void Ribs(Plate plate, double z)
    {
        var px = Eye.Scale((0, 0, z));
        var weight = Math.Max(1.8, px * 0.1);
        plate.Line(Arc(z), weight, -1, 0);
        plate.Line(Arc(z, -0.55), weight * 0.55, -1, 0);
        for (var i = 0; i < 26; i++)
        {
            double a = Math.PI * (i + 0.2) / 26, b = Math.PI * (i + 0.8) / 26;
            plate.Line(Vault(a, z), Vault(b, z, -0.55), Math.Max(1, px * 0.025));
        }

        plate.Line(Eye.At(-Half, Spring, z), Eye.At(Half, Spring, z), Math.Max(1.2, px * 0.035));
        for (var k = -2; k <= 2; k++)
        {
            var x = k * 2.3;
            plate.Line(Eye.At(x, Spring, z), Eye.At(x, Spring + (Rise * Math.Sqrt(1 - (x * x / (Half * Half)))) - 0.5, z), Math.Max(1, px * 0.025));
        }

        foreach (var x in (double[])[-Half, Half])
        {
            P foot = Eye.At(x, 0, z), top = Eye.At(x, Spring, z);
            Turned.Body(plate, foot.X, [(top.Y, px * 0.15), (foot.Y - (px * 0.7), px * 0.17), (foot.Y - (px * 0.5), px * 0.28), (foot.Y, px * 0.3)], 0.2, 0.9, 4.6, 0.1, Math.Max(1.4, px * 0.03));
            foreach (var s in (double[])[-1, 1])
            {
                plate.Line(Curve.Arc(top + new P(s * px * 1.5, px * 1.5), px * 1.4, px * 1.4, s > 0 ? -Math.PI : 0, -Math.PI / 2, 12), Math.Max(1.2, px * 0.06));
                plate.Outline(Shape.Ellipse(top.X + (s * px * 0.52), top.Y + (px * 0.52), px * 0.28, px * 0.28, 18), Math.Max(1, px * 0.035));
            }

            plate.Solid(Shape.Box(top.X - (px * 0.3), top.Y - (px * 0.06), px * 0.6, px * 0.2));
        }

        if (z is > 24 and < 60)
        {
            P lamp = Eye.At(0, 5.6, z);
            plate.Line(Eye.At(0, Spring, z), lamp, 1.3);
            plate.Solid(Shape.Of(lamp + new P(-px * 0.3, px * 0.2), lamp, lamp + new P(px * 0.3, px * 0.2)));
            plate.Solid(Shape.Ellipse(lamp.X, lamp.Y + (px * 0.28), px * 0.16, px * 0.14, 14), 0);
        }
    }

    private static void Stall(Plate plate, double x, double z, uint seed)
    {
        const double Wide = 3.6;
        var dice = new Dice(seed);
        var px = Eye.Scale((x, 0, z));
        var front = Eye.Wall((x - (Wide / 2), 0, z), (x + (Wide / 2), 0, z));
        plate.Fill(front.Box(0.1, 1, Wide - 0.1, 2.4), 0.85, Hatch.Lines(90, 5));
        P seller = front.At(Wide * dice.Between(0.35, 0.65), 0.3);
        Figures.Person(plate, dice, seller.X, seller.Y, 1.62 * px, 0.3, dice.Chance(0.5));
        plate.Fill(front.Box(0, 0, Wide, 0.75), 0.42, Hatch.Lines(90, Math.Clamp(px * 0.11, 4.5, 8)));
        plate.Outline(front.Box(0, 0, Wide, 0.75), 1 + (px * 0.02));
        var table = Eye.Flat((x - (Wide / 2), 1.15, z + 0.8), (x + (Wide / 2), 1.15, z + 0.8), (x + (Wide / 2), 0.75, z - 0.1), (x - (Wide / 2), 0.75, z - 0.1));
        plate.Solid(table, 0.06);
        for (var row = 0; row < 3; row++)
        {
            for (var u = 0.18; u < Wide - 0.1; u += 0.26)
            {
                P p = front.At(u + ((row & 1) * 0.1), 1.16 - (row * 0.15));
                var r = px * dice.Between(0.1, 0.15);
                var kind = (int)((u + seed) * 0.9) % 3;
                var fruit = Shape.Ellipse(p.X, p.Y, r, r * (kind == 1 ? 0.7 : 1), 14);
                plate.Fill(fruit, (fx, fy) => (kind * 0.16) + 0.12 + (((fx - p.X) + (fy - p.Y)) / r * 0.34), Hatch.Rings((p.X - (r * 2), p.Y - (r * 2)), 4.4));
                plate.Outline(fruit, 1 + (px * 0.012));
            }
        }

        foreach (var u in (double[])[0.05, Wide - 0.05])
        {
            plate.Line(front.At(u, 0), front.At(u, 2.7), px * 0.07);
        }

        const int Stripes = 9;
        for (var i = 0; i < Stripes; i++)
        {
            double a = (Wide + 0.6) * i / Stripes - 0.3, b = (Wide + 0.6) * (i + 1) / Stripes - 0.3;
            P p0 = front.At(a, 2.35), p1 = front.At(b, 2.35), q0 = Eye.At(x - (Wide / 2) + a, 3.1, z + 1.6), q1 = Eye.At(x - (Wide / 2) + b, 3.1, z + 1.6);
            plate.Fill(Shape.Of(p0, p1, q1, q0), (i & 1) == 0 ? 0.03 : 0.68, Hatch.Lines(84, 5, 70));
            var lip = Shape.Of([p0, p1, .. Curve.Arc(p0.To(p1, 0.5) + new P(0, px * 0.16), (p1.X - p0.X) / 2, px * 0.14, 0, Math.PI, 8)]);
            plate.Fill(lip, (i & 1) == 0 ? 0.1 : 0.76, Hatch.Lines(90, 5, 70));
            plate.Outline(lip, 1 + (px * 0.01));
            plate.Line(p0, q0, 1 + (px * 0.01));
        }
    }

    private static void FrontArch(Plate plate)
    {
        foreach (var s in (double[])[-1, 1])
        {
            // The aisle's lean-to roof, its valance and its outer column.
            var roof = Shape.Of(Eye.At(s * Half, 7.1, Front), Eye.At(s * (Aisle + 0.5), 4.9, Front), Eye.At(s * (Aisle + 0.5), 4.4, Front), Eye.At(s * Half, 6.5, Front));
            plate.Fill(roof, 0.14, Hatch.Lines(90, 7));
            plate.Outline(roof, 2.6);
            for (var k = 0; k < 24; k++)
            {
                P a = Eye.At(s * (Half + ((Aisle - Half) * k / 24.0)), 6.5 - (k * 2.1 / 24), Front);
                plate.Solid(Shape.Of(a, a + new P(s * 8, 26), a + new P(s * 17, 4)));
            }

            P foot = Eye.At(s * Aisle, 0, Front), top = Eye.At(s * Aisle, 4.5, Front);
            Turned.Body(plate, foot.X, [(top.Y, 11), (foot.Y - 50, 12), (foot.Y - 30, 20), (foot.Y, 21)], 0.15, 0.9, 5, 0.1, 2.4);
        }

        var band = Shape.Of([.. Arc(Front, 0.9), .. Arc(Front).Reverse()]);
        plate.Fill(band, 0.07, Hatch.Lines(90, 7));
        plate.Outline(band, 3);
        plate.Line(Arc(Front, 0.45), 2);
        for (var i = 0; i <= 40; i++)
        {
            P a = Vault(Math.PI * i / 40, Front, 0.95), b = Vault(Math.PI * i / 40, Front, 1.5);
            plate.Line(a, b, 3.4, 2);
            plate.Solid(Shape.Ellipse(b.X, b.Y, 4.4, 4.4, 10));
            P c = Vault(Math.PI * (i + 0.5) / 41, Front, 0.22);
            plate.Outline(Shape.Ellipse(c.X, c.Y, 6, 6, 12), 1.8);
        }

        // A fan of glass fills the head of the arch above the transom.
        P hub = Eye.At(0, Spring, Front);
        for (var k = 1; k < 12; k++)
        {
            var a = Math.PI * k / 12;
            plate.Line(Vault(a, Front, -3.9), Vault(a, Front), 3);
        }

        plate.Line(Arc(Front, -3.9), 4);
        plate.Line(Arc(Front, -1.9), 2.4);
        plate.Line(Eye.At(-Half, Spring, Front), Eye.At(Half, Spring, Front), 9);
        plate.Line(hub + new P(-60, 0), hub + new P(60, 0), 12);
    }

    private static void Turret(Plate plate)
    {
        P c = Eye.At(0, Spring + Rise + 1.2, Front);
        double x = c.X, y = c.Y + 20, w = 74;
        var body = Shape.Box(x - w, y - 150, w * 2, 160);
        plate.Fill(body, (px, _) => 0.12 + (Math.Max(0, (px - x) / w) * 0.4), Hatch.Lines(90, 6.4));
        plate.Outline(body, 3);
        plate.Solid(Shape.Ellipse(x, y - 78, 58, 58), 0);
        plate.Outline(Shape.Ellipse(x, y - 78, 58, 58), 5);
        plate.Outline(Shape.Ellipse(x, y - 78, 48, 48), 1.6);
        for (var k = 0; k < 12; k++)
        {
            plate.Line(P.Polar((x, y - 78), 36, k * Math.PI / 6), P.Polar((x, y - 78), 47, k * Math.PI / 6), k % 3 == 0 ? 5 : 3);
        }

        plate.Line((x, y - 78), P.Polar((x, y - 78), 26, -2.2), 5);
        plate.Line((x, y - 78), P.Polar((x, y - 78), 38, -0.5), 3.6);
        var cornice = Shape.Box(x - w - 14, y - 166, (w * 2) + 28, 18);
        plate.Solid(cornice, 0.02);
        plate.Outline(cornice, 2.6);
        var top = y - 262;
        Turned.Body(plate, x, [(top, 6), (top + 26, 20), (top + 62, 58), (y - 166, 66)], 0.24, 0.85, 6, 0.16, 2.8);
        plate.Line((x, top + 4), (x, top - 40), 4);
        plate.Solid(Shape.Ellipse(x, top - 8, 8, 8, 16));
    }

    private static void Square(Plate plate)
    {
        var y0 = Eye.At(0, 0, Front).Y;
        plate.Fill(Shape.Box(0, y0, 1800, 1200 - y0), (x, y) => 0.08 + ((y - y0) * 0.001) + (0.26 * Noise.Soft(x * 0.008, y * 0.03)), Hatch.Ground(965, 13, 235, 5));
        Stall(plate, -9.4, 16.4, 101);
        Stall(plate, 9.9, 16, 104);
        var dice = new Dice(23);
        foreach (var (x, z, skirt) in ((double, double, bool)[])[(-3.2, 17.4, true), (2.6, 16, false), (1.7, 16.2, true), (-6.4, 13.8, false), (6.2, 12.6, true), (-1.4, 12, false)])
        {
            P p = Eye.At(x, 0, z);
            var h = 1.7 * Eye.Scale((x, 0, z));
            plate.Shade(Shape.Ellipse(p.X + (h * 0.28), p.Y, h * 0.34, h * 0.04), 0.75, Hatch.Lines(0, 4.6));
            Figures.Person(plate, dice, p.X, p.Y, h, 0.74, skirt);
            if (skirt)
            {
                var basket = Shape.Smooth((p.X + (h * 0.12), p.Y - (h * 0.45)), (p.X + (h * 0.32), p.Y - (h * 0.45)), (p.X + (h * 0.28), p.Y - (h * 0.32)), (p.X + (h * 0.15), p.Y - (h * 0.32)));
                plate.Fill(basket, 0.4, Hatch.Lines(45, 5, 90));
                plate.Outline(basket, 2);
            }
        }
    }
}
