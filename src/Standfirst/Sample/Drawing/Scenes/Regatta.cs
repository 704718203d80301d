namespace Standfirst.Sample.Drawing;

/// <summary>Two eights, level, below Elver Bridge; people and flags on the near bank.</summary>
internal static class Regatta
{
    private static readonly Camera Eye = new(900, 430, 1350, 5);

    public static byte[] Draw()
    {
        var plate = new Plate(1800, 1200);
        Nature.Sky(plate, 560, 0.4, 0.05, 0.5, 21.4);
        var dice = new Dice(4);
        Nature.Foliage(plate, Enumerable.Range(0, 12).Select(i => (new P(1130 + (i * 64) + dice.Between(-20, 20), dice.Between(352, 400)), dice.Between(44, 80))), 15, 0.34, 3, 0.4);
        for (var i = 0; i < 4; i++)
        {
            Buildings.House(plate, Eye, (-34 + (i * 8.6), 1.6, 62 + (i % 2)), 0, 7.6, 7, 7 + (i % 3), 3, 3, 3, (uint)(i + 2), 0.16 + (i % 2 * 0.1), i % 2 == 0);
        }

        Bridge(plate);
        Nature.Water(plate, Shape.Box(0, 545, 1800, 660), 430, 546, 14, 0.12, 0.34, 0.34, 2.8);
        Eight(plate, new V(-10.2, 0, 26), 7, 1);
        Eight(plate, new V(-9.4, 0, 18.2), 7, 2);
        Bank(plate);
        return plate.Jpeg();
    }

    private static void Bridge(Plate plate)
    {
        var face = Eye.Wall((-24, 0, 50), (30, 0, 50));
        double Deck(double u) => 6.6 + (1.7 * (1 - Math.Pow((u - 27) / 27, 2)));
        P[] top = face.Line([.. Enumerable.Range(0, 28).Select(i => new P(i * 2, Deck(i * 2)))]);
        Masonry.Ashlar(plate, face, 0, 0, 54, 6.6, 0.2, Hatch.Lines(0, 5.8), 0.55, 1.3, 3, 1, 0.1);
        plate.Fill(Shape.Of([.. top, face.At(54, 6.4), face.At(0, 6.4)]), 0.16, Hatch.Lines(0, 5.8));
        for (var i = 0; i < 5; i++)
        {
            double u = 2.6 + (i * 10), w = 8.6, rise = 3.3 + (i == 2 ? 0.8 : i is 1 or 3 ? 0.5 : 0), spring = 1.2;
            plate.Fill(face.Arch(u, 0, u + w, spring, rise), (x, y) => 0.04 + (0.1 * Noise.Soft(x * 0.01, y * 0.03)), Hatch.Lines(0, 5));
            var bank = Shape.Of(face.At(u, 0), face.At(u, 1.1), face.At(u + (w * 0.4), 1.5), face.At(u + w, 1.2), face.At(u + w, 0));
            plate.Fill(bank, 0.4, Hatch.Lines(70, 5));
            // The soffit: seen on the side away from the middle.
            var shift = (4 - (2 * i)) * 0.38 + (i == 2 ? 0.6 : 0);
            var hole = face.Arch(u + shift, 0, u + w + shift, spring, rise);
            var ring = face.Arch(u, 0, u + w, spring, rise);
            var soffit = shift > 0
                ? Shape.Of([.. Half(face, u, w, spring, rise, 0, left: true), .. Half(face, u, w, spring, rise, shift, left: true).Reverse()])
                : Shape.Of([.. Half(face, u, w, spring, rise, 0, left: false), .. Half(face, u, w, spring, rise, shift, left: false).Reverse()]);
            plate.Fill(soffit, 0.86, Hatch.Lines(20, 5));
            plate.Outline(ring, 2);
            Masonry.Voussoirs(plate, face, u, u + w, spring, rise, 0.75, 17, 0.06, Hatch.Lines(90, 6), (uint)i);
            if (i > 0)
            {
                P a = face.At(u - 1.4, 0), b = face.At(u, 0), c = face.At(u - 0.7, 3.2);
                var mid = a.To(b, 0.5) + new P(0, 8);
                plate.Fill(Shape.Of(a, mid, c + new P(0, 16), face.At(u - 1.4, 2.4)), 0.1, Hatch.Lines(0, 5.5));
                plate.Fill(Shape.Of(mid, b, face.At(u, 2.4), c + new P(0, 16)), 0.6, Hatch.Lines(80, 5));
                plate.Line([face.At(u - 1.4, 2.4), c, face.At(u, 2.4)], 2);
                plate.Line(c + new P(0, 16), mid, 1.6);
            }
        }

        plate.Line(top, 3.4);
        plate.Line([.. top.Select(p => p + new P(0, 28))], 2.4);
        plate.Shade(Shape.Of([.. top.Select(p => p + new P(0, 28)), .. top.Reverse().Select(p => p + new P(0, 38))]), 0.6, Hatch.Lines(60, 4.6));
        var dice = new Dice(61);
        for (var i = 0; i < 46; i++)
        {
            var u = dice.Between(3, 51);
            P p = face.At(u, Deck(u) - 0.75);
            Figures.Person(plate, dice, p.X, p.Y, 40 * dice.Between(0.9, 1.06), 0.7, dice.Chance(0.4), false, dice.Chance(0.2));
        }

        for (var i = 0; i < 27; i++)
        {
            var parapet = Shape.Of(top[i], top[i + 1], top[i + 1] + new P(0, 24), top[i] + new P(0, 24));
            plate.Fill(parapet, 0.06 + (i * 7 % 5 * 0.03), Hatch.Lines(0, 5.6));
            plate.Outline(parapet, 1.2);
        }

        for (var i = 0; i < 5; i++)
        {
            Buildings.Lamp(plate, face.At(7.6 + (i * 9.8), 0).X, top[0].Y - 24, 96);
        }
    }

    private static P[] Half(Wall face, double u, double w, double spring, double rise, double shift, bool left) =>
        face.Line([.. Enumerable.Range(0, 13).Select(i => i / 12.0 * Math.PI / 2).Select(t => new P(
            u + shift + (w / 2) + ((left ? -1 : 1) * w / 2 * Math.Cos(t)), spring + (rise * Math.Sin(t)))), new P(u + shift + (w / 2), spring + rise)]);

    private static void Eight(Plate plate, V stern, double angle, uint crew)
    {
        double a = angle * Math.PI / 180;
        V along = new(Math.Cos(a), 0, -Math.Sin(a) * 0.35);
        P At(double s, double y, double off = 0) => Eye.At(stern + (along * s) + new V(0, y, off));
        double Px(double s) => Eye.Scale(stern + (along * s));
        const double Long = 19;
        P[] top = [.. Enumerable.Range(0, 31).Select(i => i / 30.0).Select(t => At(t * Long, 0.1 + (0.26 * Math.Pow(Math.Sin(Math.PI * Math.Clamp(t, 0.03, 0.97)), 0.5))))];
        P[] water = [.. Enumerable.Range(0, 31).Select(i => At(i / 30.0 * Long, 0))];
        plate.Shade(Shape.Of([.. water, .. water.Reverse().Select(p => p + new P(6, Px(9) * 0.5))]), (x, y) => 0.5 + (0.6 * (Noise.Soft(x * 0.02, y * 0.1) - 0.5)), Hatch.Ground(430, 14, 770, 5));

        // Oars of the far side first, then the crew from bow to stroke, then the hull and the near oars.
        var lean = -0.34;
        void Oar(double s, double side)
        {
            P grip = At(s - 0.5, 0.78), pin = At(s, 0.55, -side * 0.8), blade = At(s - 1.1, 0.1, -side * 3.6);
            plate.Line(grip, pin, Px(s) * 0.05);
            plate.Line(pin, blade, Px(s) * 0.055, Px(s) * 0.05);
            P tip = At(s - 1.25, 0.02, -side * 4.3), w = new(0, Px(s) * 0.13);
            plate.Solid(Shape.Of(blade - (w * 0.4), tip - w, tip + (w * 0.6), blade + (w * 0.4)), crew == 1 ? 1 : 0.05);
            plate.Outline(Shape.Of(blade - (w * 0.4), tip - w, tip + (w * 0.6), blade + (w * 0.4)), 2);
            for (var k = 0; k < 4; k++)
            {
                plate.Scratch(Curve.Arc(tip + new P(0, w.Y * 0.6), w.Y * (1 + (k * 0.8)), w.Y * (0.25 + (k * 0.15)), 0.1 * k, Math.PI - (0.2 * k), 8), 2.4);
                plate.Line(Curve.Arc(tip + new P(0, w.Y * 0.8), w.Y * (1.3 + (k * 0.8)), w.Y * (0.3 + (k * 0.15)), 0.1 * k, Math.PI - (0.2 * k), 8), 1.6);
            }
        }

        for (var i = 0; i < 8; i += 2)
        {
            Oar(4.1 + (i * 1.4), -1);
        }

        for (var i = 7; i >= 0; i--)
        {
            Rower(plate, At, Px, 4.1 + (i * 1.4), lean, crew);
        }

        Cox(plate, At, Px, 2.2, crew);
        var hull = Shape.Of([.. top, .. water.Reverse()]);
        plate.Fill(hull, crew == 1 ? 0.2 : 0.72, Hatch.Lines(0, 4.6, 60));
        plate.Outline(hull, 2.6);
        plate.Scratch([.. top.Skip(2).Take(27).Select(p => p + new P(0, 4))], 2);
        for (var i = 1; i < 8; i += 2)
        {
            Oar(4.1 + (i * 1.4), 1);
        }

        plate.Scratch(Curve.Through(At(Long, 0), At(Long - 0.6, -0.08, -0.3), At(Long - 2.4, 0, -0.7)), 3);
        for (var k = 0; k < 7; k++)
        {
            plate.Line(Curve.Through(At(0.4 - (k * 0.5), 0, -0.1), At(-0.6 - (k * 0.7), 0, -0.2 - (k * 0.06)), At(-1.6 - k, 0, -0.1 - (k * 0.1))), 2, 0.8);
        }
    }

    private static void Rower(Plate plate, Func<double, double, double, P> at, Func<double, double> px, double s, double lean, uint crew)
    {
        var k = px(s);
        P seat = at(s + 0.25, 0.36, 0), neck = at(s + 0.25 - (lean * -0.9), 1.06, 0), hands = at(s - 0.62, 0.8, 0), knee = at(s - 0.5, 0.72, 0), foot = at(s - 0.95, 0.3, 0);
        neck = new P(seat.X - (k * 0.3), neck.Y);
        plate.Line([seat, knee, foot], k * 0.15, k * 0.1);
        var torso = Shape.Smooth(seat + new P(-k * 0.2, 0), neck + new P(-k * 0.16, k * 0.08), neck + new P(k * 0.08, -k * 0.02), neck + new P(k * 0.26, k * 0.2), seat + new P(k * 0.22, 0));
        plate.Fill(torso, (x, _) => (crew == 1 ? 0.62 : 0.04) + ((x - seat.X) / k * 0.5), Hatch.Lines(crew == 1 ? 0 : 80, 5, 12));
        plate.Outline(torso, 2.2);
        if (crew == 2)
        {
            plate.Line(seat.To(neck, 0.55) + new P(-k * 0.16, 0), seat.To(neck, 0.55) + new P(k * 0.22, 0), k * 0.07);
        }

        P shoulder = neck + new P(k * 0.02, k * 0.14);
        plate.Line([shoulder, shoulder.To(hands, 0.5) + new P(0, k * 0.07), hands], k * 0.15, k * 0.1);
        plate.Scratch([shoulder.To(hands, 0.1), shoulder.To(hands, 0.5) + new P(0, k * 0.06), hands], k * 0.07);
        var head = Shape.Ellipse(neck.X - (k * 0.04), neck.Y - (k * 0.19), k * 0.125, k * 0.155, 18);
        plate.Fill(head, (x, _) => 0.12 + (Math.Max(0, x - neck.X) / k * 3), Hatch.Lines(70, 4));
        plate.Outline(head, 2);
        plate.Solid(Shape.Smooth((neck.X - (k * 0.15), neck.Y - (k * 0.25)), (neck.X - (k * 0.06), neck.Y - (k * 0.38)), (neck.X + (k * 0.09), neck.Y - (k * 0.34)), (neck.X + (k * 0.11), neck.Y - (k * 0.12)), (neck.X + (k * 0.04), neck.Y - (k * 0.24))));
    }

    private static void Cox(Plate plate, Func<double, double, double, P> at, Func<double, double> px, double s, uint crew)
    {
        var k = px(s);
        P seat = at(s, 0.2, 0), neck = seat + new P(0, -k * 0.62);
        var body = Shape.Smooth(seat + new P(-k * 0.24, 0), neck + new P(-k * 0.2, k * 0.12), neck + new P(k * 0.18, k * 0.1), seat + new P(k * 0.3, 0));
        plate.Fill(body, crew == 1 ? 0.4 : 0.75, Hatch.Lines(80, 5, 12));
        plate.Outline(body, 2.2);
        plate.Line(neck + new P(k * 0.1, k * 0.2), seat + new P(k * 0.4, -k * 0.2), k * 0.09);
        plate.Solid(Shape.Ellipse(neck.X + (k * 0.02), neck.Y - (k * 0.12), k * 0.12, k * 0.14, 16), 0);
        plate.Outline(Shape.Ellipse(neck.X + (k * 0.02), neck.Y - (k * 0.12), k * 0.12, k * 0.14, 16), 2);
        plate.Solid(Shape.Of(neck + new P(-k * 0.12, -k * 0.16), neck + new P(-k * 0.06, -k * 0.29), neck + new P(k * 0.12, -k * 0.28), neck + new P(k * 0.3, -k * 0.15)));
        plate.Solid(Shape.Of(neck + new P(k * 0.12, -k * 0.1), neck + new P(k * 0.32, -k * 0.2), neck + new P(k * 0.32, k * 0.06)), 0.8);
    }

    private static void Bank(Plate plate)
    {
        var dice = new Dice(83);
        var bank = Shape.Of([(-10, 1040), .. Curve.Through((0, 1030), (320, 1052), (700, 1096), (1100, 1108), (1450, 1080), (1800, 1040)), (1810, 1210), (-10, 1210)]).Rough(6, 30);
        Nature.Rock(plate, bank, 0.34, 12, 7.1, 0.008);
        double Edge(double x) => 1060 + (50 * Math.Sin((x - 120) / 1560 * Math.PI));
        P? last = null;
        for (var i = 0; i < 7; i++)
        {
            double x = 40 + (i * 290), foot = Edge(x) + 60, top = foot - 318 + (i % 2 * 24);
            plate.Line((x, foot), (x, top), 7, 4);
            var wave = i * 1.3;
            var flag = Shape.Of([.. Curve.Through((x, top + 2), (x + 36, top + 12 + (6 * Math.Sin(wave))), (x + 76, top + 2), (x + 112, top + 10)), .. Curve.Through((x + 112, top + 66), (x + 76, top + 60), (x + 36, top + 70), (x, top + 62))]);
            var design = i % 3;
            plate.Fill(flag, (fx, fy) => design switch { 0 => ((int)((fy - top) / 21) & 1) == 0 ? 0.7 : 0.05, 1 => fx - x < 46 ? 0.75 : 0.1, _ => Math.Abs(fx - x - 42) < 11 || Math.Abs(fy - top - 34) < 9 ? 0.85 : 0.06 } + (0.12 * Math.Sin((fx - x) * 0.08)), Hatch.Lines(80, 5, 70));
            plate.Outline(flag, 2.6);
            if (last is { } from)
            {
                P to = (x, top + 110), mid = from.To(to, 0.5) + new P(0, 46);
                var rope = Curve.Through(from, from.To(mid, 0.5) + new P(0, 12), mid, mid.To(to, 0.5) + new P(0, 12), to);
                plate.Line(rope, 1.8);
                for (var k = 2; k < rope.Length - 2; k += 5)
                {
                    var pennant = Shape.Of(rope[k], rope[Math.Min(rope.Length - 1, k + 3)], rope[k + 1] + new P(4, 30));
                    plate.Solid(pennant, k % 2 == 0 ? 1 : 0);
                    plate.Outline(pennant, 1.8);
                }
            }

            last = (x, top + 110);
        }

        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 22; i++)
            {
                var x = (i * 84) + dice.Between(-28, 28) + (row * 40);
                if (dice.Chance(0.8))
                {
                    Figures.Person(plate, dice, x, Edge(x) + 70 + (row * 52), dice.Between(150, 172) + (row * 14), dice.Between(0.45, 0.95), dice.Chance(0.42), dice.Chance(0.06), dice.Chance(0.16));
                }
            }
        }

        for (var i = 0; i < 60; i++)
        {
            Nature.Grass(plate, dice, (dice.Between(0, 1800), 1212), dice.Between(30, 70), 4, 0.2, 3);
        }
    }
}
