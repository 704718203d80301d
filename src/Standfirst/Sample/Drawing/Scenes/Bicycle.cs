namespace Standfirst.Sample.Drawing;

/// <summary>A delivery bicycle with a basket, leaning on a railing.</summary>
internal static class Bicycle
{
    private static readonly P Rear = (560, 870), Fore = (1290, 905), Crank = (850, 900), Saddle = (760, 520), HeadTop = (1150, 500), HeadLow = (1178, 620);
    private const double Big = 232, Small = 190;

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Ground(plate);
        Railing(plate);
        Wheel(plate, Rear, Big, 36);
        Wheel(plate, Fore, Small, 28);
        Frame(plate);
        Basket(plate);
        return plate.Jpeg();
    }

    private static void Ground(Plate plate)
    {
        plate.Fill(Shape.Box(0, 1010, 1800, 200), (x, y) => 0.05 + (0.22 * Noise.Soft(x * 0.005, y * 0.03)), Hatch.Ground(900, 13, 300, 6));
        plate.Shade(Shape.Smooth((420, 1104), (900, 1092), (1420, 1098), (1560, 1120), (1200, 1140), (620, 1138)), (x, y) => 0.55 + ((Noise.Soft(x * 0.01, y * 0.06) - 0.5) * 0.3), Hatch.Lines(0, 6, 30));
    }

    private static void Railing(Plate plate)
    {
        foreach (var (y, w) in ((double, double)[])[(430, 26), (960, 20)])
        {
            var bar = Shape.Box(0, y, 1800, w);
            plate.Fill(bar, (_, py) => 0.16 + ((py - y) / w * 0.5), Hatch.Lines(0, 5));
            plate.Outline(bar, 2.4);
        }

        for (var x = 45; x < 1800; x += 90)
        {
            var post = x % 540 == 45;
            var half = post ? 20 : 9;
            Turned.Body(plate, x, [(post ? 380 : 456, half), (post ? 1090 : 960, half)], 0.1, 0.8, 5.6, 0.12, 2.2);
            if (post)
            {
                Turned.Body(plate, x, [(330, 5), (344, 20), (362, 25), (384, 12)], 0.2, 0.8, 5, 0.2, 2.6);
            }
        }
    }

    private static void Tube(Plate plate, P a, P b, double width, double tone = 0.42)
    {
        P d = b - a, n = new P(-d.Y, d.X) * (1 / d.Length);
        if (n.Y > 0)
        {
            n *= -1;
        }

        var h = width / 2;
        var tube = Shape.Of(a + (n * h), b + (n * h), b - (n * h), a - (n * h));
        var angle = Math.Atan2(d.Y, d.X) * 180 / Math.PI;
        plate.Solid(tube, 0);
        plate.Fill(tube, (x, y) => tone - ((((x - a.X) * n.X) + ((y - a.Y) * n.Y)) / h * 0.5), Hatch.Lines(angle, 4.4, 90));
        plate.Outline(tube, 2.8);
    }

    private static void Wheel(Plate plate, P c, double r, int spokes)
    {
        for (var i = 0; i < spokes; i++)
        {
            double a = i * Math.PI * 2 / spokes, lean = (i & 1) == 0 ? 0.9 : -0.9;
            plate.Scratch([P.Polar(c, 16, a + lean), P.Polar(c, r - 16, a)], 4.4);
            plate.Line(P.Polar(c, 16, a + lean), P.Polar(c, r - 16, a), 1.9);
        }

        var tyre = Shape.Ellipse(c.X, c.Y, r, r, 90).Without(Shape.Ellipse(c.X, c.Y, r - 19, r - 19, 90));
        plate.Solid(tyre, 0);
        plate.Fill(tyre, (x, y) => 0.72 - (Math.Cos((new P(x - c.X, y - c.Y).Length - r + 6) * 0.24) * 0.3) + ((x - c.X + y - c.Y) / r * 0.14), Hatch.Rings(c, 4.6));
        plate.Outline(tyre, 3);
        plate.Outline(Shape.Ellipse(c.X, c.Y, r - 26, r - 26, 90), 2.4);
        plate.Solid(Shape.Ellipse(c.X, c.Y, 19, 19, 30), 0);
        plate.Shade(Shape.Ellipse(c.X, c.Y, 19, 19, 30), (x, y) => 0.3 + ((x - c.X + y - c.Y) * 0.014), Hatch.Rings(c, 4.4));
        plate.Outline(Shape.Ellipse(c.X, c.Y, 19, 19, 30), 3);
        plate.Solid(Shape.Ellipse(c.X, c.Y, 7, 7, 16));
    }

    private static void Mudguard(Plate plate, P c, double r, double from, double to)
    {
        var guard = Shape.Of([.. Curve.Arc(c, r + 16, r + 16, from, to, 40), .. Curve.Arc(c, r + 6, r + 6, to, from, 40)]);
        plate.Solid(guard, 0.9);
        plate.Scratch(Curve.Arc(c, r + 12, r + 12, from + 0.2, to - 0.5, 40), 2);
    }

    private static void Frame(Plate plate)
    {
        Mudguard(plate, Rear, Big, -2.9, 0.3);
        Mudguard(plate, Fore, Small, -2.5, -0.2);
        P fork = HeadLow + new P(16, 60);
        Tube(plate, Rear, Crank, 17);
        Tube(plate, Rear, Saddle.To(Crank, 0.24), 15);
        Tube(plate, Saddle.To(Crank, 0.1), Crank, 24);
        Tube(plate, Saddle.To(Crank, 0.27), HeadTop + new P(10, 40), 24);
        Tube(plate, Crank, HeadLow, 26);
        // The plate inside the frame, on which a shop would paint its name.
        var sign = Shape.Of(Saddle.To(Crank, 0.36) + new P(24, 4), HeadTop + new P(-14, 82), HeadLow + new P(-44, 34), Crank + new P(20, -64));
        plate.Solid(sign, 0);
        plate.Fill(sign, (x, y) => 0.72 - (0.16 * Noise.Soft(x * 0.01, y * 0.02)), Hatch.Lines(-4, 6, 60));
        plate.Outline(sign, 3);
        Tube(plate, HeadTop, HeadLow, 32, 0.36);
        Tube(plate, HeadLow, fork, 22);
        plate.Line(Curve.Through(fork, fork.To(Fore, 0.5) + new P(-14, 0), Fore), 19, 13);
        plate.Scratch(Curve.Through(fork + new P(-3, 8), fork.To(Fore, 0.5) + new P(-18, 0), Fore + new P(-5, -10)), 3);
        // Chain, chain wheel, crank and pedals.
        plate.Line(Rear + new P(0, -32), Crank + new P(0, -66), 5);
        plate.Line(Rear + new P(0, 32), Crank + new P(0, 66), 5);
        plate.Solid(Shape.Ellipse(Crank.X, Crank.Y, 68, 68, 50), 0);
        plate.Outline(Shape.Ellipse(Crank.X, Crank.Y, 68, 68, 50), 9);
        plate.Outline(Shape.Ellipse(Crank.X, Crank.Y, 52, 52, 50), 2.4);
        for (var i = 0; i < 5; i++)
        {
            plate.Line(Crank, P.Polar(Crank, 60, (i * Math.PI * 2 / 5) + 0.3), 9);
        }

        plate.Solid(Shape.Ellipse(Crank.X, Crank.Y, 16, 16, 24));
        foreach (var a in (double[])[0.55, 0.55 + Math.PI])
        {
            P end = P.Polar(Crank, 130, a);
            plate.Line(Crank, end, 15, 11);
            var pedal = Shape.Box(end.X - 46, end.Y - 12, 92, 24);
            plate.Fill(pedal, 0.6, Hatch.Lines(90, 6));
            plate.Outline(pedal, 3.6);
        }

        // Saddle on its springs.
        plate.Line(Saddle.To(Crank, 0.1), Saddle + new P(-14, -30), 16);
        for (var k = 0; k < 5; k++)
        {
            plate.Line(Curve.Arc(Saddle + new P(-82, -42 + (k * 11)), 20, 6, 0, Math.PI * 2, 16), 3);
        }

        var seat = Shape.Smooth(Saddle + new P(-128, -66), Saddle + new P(-96, -92), Saddle + new P(-20, -86), Saddle + new P(80, -76), Saddle + new P(104, -58), Saddle + new P(60, -52), Saddle + new P(-10, -40), Saddle + new P(-80, -38), Saddle + new P(-124, -44));
        plate.Solid(seat, 0);
        plate.Fill(seat, (x, y) => 0.5 + ((y - Saddle.Y + 70) * 0.013), Hatch.Bent(4, 5.4, (x, _) => Math.Sin((x - Saddle.X) * 0.015) * 6));
        plate.Outline(seat, 3.6);
        // Bars, grip, brake rod, bell.
        P stem = HeadTop + new P(-12, -54);
        plate.Line(HeadTop, stem, 17);
        plate.Line(Curve.Through(stem, stem + new P(-30, -12), stem + new P(-100, -6), stem + new P(-160, 22)), 15);
        plate.Line(stem + new P(-100, -4), stem + new P(-172, 28), 27);
        for (var k = 0; k < 8; k++)
        {
            var p = (stem + new P(-104, -2)).To(stem + new P(-166, 25), k / 7.0);
            plate.Scratch([p + new P(4, -11), p + new P(-4, 11)], 2);
        }

        plate.Line(Curve.Through(stem + new P(-96, 26), stem + new P(-40, 26), HeadTop + new P(-20, 30)), 5);
        plate.Solid(Shape.Ellipse(stem.X - 44, stem.Y - 30, 20, 16, 24), 0);
        plate.Outline(Shape.Ellipse(stem.X - 44, stem.Y - 30, 20, 16, 24), 4);
        plate.Line(Crank + new P(-30, 30), (760, 1112), 10);
    }

    private static void Basket(Plate plate)
    {
        P At(double u, double v) => (1180 + (u * 400) + ((0.5 - u) * v * 56), 360 + (v * 256) - (Math.Sin(u * Math.PI) * -14));
        plate.Line([HeadLow + new P(6, 20), (1290, 640), (1540, 632)], 12);
        plate.Line((1480, 632), Fore, 10);
        plate.Line((1300, 640), Fore, 8);
        var body = Shape.Of([.. Enumerable.Range(0, 21).Select(i => At(i / 20.0, 0)), .. Enumerable.Range(0, 21).Select(i => At(1 - (i / 20.0), 1))]);
        // What it carries: loaves and a parcel.

        foreach (var (x, lean) in ((double, double)[])[(1290, -0.2), (1340, 0.05), (1392, 0.2)])
        {
            P a = (x, 390), b = (x + (lean * 150), 220);
            var loaf = Shape.Smooth(a + new P(-26, 0), a.To(b, 0.5) + new P(-28, 0), b + new P(-14, 0), b + new P(0, -14), b + new P(15, 0), a.To(b, 0.5) + new P(28, 0), a + new P(26, 0));
            plate.Solid(loaf, 0);
            plate.Fill(loaf, (px, py) => 0.24 + ((px - x - ((390 - py) * lean * 0.9)) * 0.011), Hatch.Lines(8, 6));
            plate.Outline(loaf, 3);
            for (var k = 1; k < 5; k++)
            {
                var p = a.To(b, k * 0.2);
                plate.Scratch([p + new P(-14, 12), p + new P(14, -12)], 8);
                plate.Line(p + new P(-14, 17), p + new P(14, -7), 2);
            }
        }

        var parcel = Shape.Of((1430, 386), (1424, 296), (1536, 288), (1546, 386));
        plate.Solid(parcel, 0);
        plate.Fill(parcel, 0.2, Hatch.Lines(84, 7));
        plate.Outline(parcel, 3);
        plate.Line((1482, 292), (1488, 386), 3);
        plate.Line((1426, 340), (1542, 334), 3);
        plate.Solid(body, 0.06);
        const int Across = 26, Down = 15;
        for (var j = 0; j < Down; j++)
        {
            for (var i = 0; i < Across; i++)
            {
                if (((i + j) & 1) == 0)
                {
                    double u0 = (double)i / Across, u1 = (i + 1.9) / Across, v0 = (j + 0.06) / Down, v1 = (j + 0.94) / Down;
                    u1 = Math.Min(1, u1);
                    var cane = Shape.Smooth(At(u0, (v0 + v1) / 2), At((u0 + u1) / 2, v0), At(u1, (v0 + v1) / 2), At((u0 + u1) / 2, v1));
                    var dark = u0 > 0.6 ? (u0 - 0.6) * 0.9 : 0;
                    plate.Solid(cane, 0);
                    plate.Fill(cane, (x, y) => 0.08 + dark + ((y - At(u0, v0).Y) * 0.016), Hatch.Lines(3, 5));
                    plate.Outline(cane, 1.7);
                }
            }
        }

        plate.Outline(body, 3.4);
        foreach (var v in (double[])[0, 1])
        {
            for (var i = 0; i < 34; i++)
            {
                P a = At(i / 34.0, v) + new P(0, 9), b = At((i + 1.4) / 34.0, v) + new P(0, -9);
                plate.Scratch([a, b], 12);
                plate.Line(a + new P(-3, 0), b + new P(-3, 0), 2.4);
            }
        }

    }
}
