namespace Standfirst.Sample.Drawing;

/// <summary>Plain houses and boats that stand about in several views.</summary>
internal static class Buildings
{
    /// <summary>A house with its ridge along the front. The foot is the front's left corner, the direction runs along the front.</summary>
    public static void House(Plate plate, Camera eye, V foot, double angle, double width, double depth, double height, double ridge,
        int across, int floors, uint seed, double tone = 0.2, bool brick = false)
    {
        double a = angle * Math.PI / 180;
        V along = new(Math.Cos(a), 0, Math.Sin(a)), back = new(-Math.Sin(a), 0, Math.Cos(a));
        V right = foot + (along * width), middle = back * (depth / 2);
        var front = eye.Wall(foot, right);
        var px = eye.Scale(foot);
        var hatch = Hatch.Lines(90, px > 40 ? 6.5 : 5.5, 55);
        void Chimney(double k)
        {
            var at = foot + (along * (width * k)) + middle;
            P p = eye.At(at + new V(0, height + ridge - 0.3, 0));
            var w = px * 0.45;
            var stack = Shape.Box(p.X - w, p.Y - (w * 2.4), w * 2, w * 3);
            plate.Fill(stack, (x, _) => 0.3 + ((x - p.X) / w * 0.3), Hatch.Lines(0, 5));
            plate.Outline(stack, 1.5);
            plate.Line((p.X - (w * 1.2), p.Y - (w * 2.4)), (p.X + (w * 1.2), p.Y - (w * 2.4)), 3);
            plate.Fill(Shape.Box(p.X - (w * 0.6), p.Y - (w * 3.3), w * 0.5, w * 0.9), 0.6, Hatch.Lines(90, 4));
            plate.Fill(Shape.Box(p.X + (w * 0.1), p.Y - (w * 3.3), w * 0.5, w * 0.9), 0.6, Hatch.Lines(90, 4));
        }

        Chimney(0.06);
        Chimney(0.94);
        foreach (var (corner, sign) in ((V, double)[])[(foot, -1), (right, 1)])
        {
            if (((-corner.X * along.X) + (-corner.Z * along.Z)) * sign > 0)
            {
                var side = eye.Wall(corner, corner + (back * depth));
                var gable = side.Poly((0, 0), (depth, 0), (depth, height), (depth / 2, height + ridge), (0, height));
                plate.Fill(gable, tone + 0.34, hatch);
                plate.Outline(gable, 1.8);
            }
        }

        if (brick)
        {
            Masonry.Bricks(plate, front, 0, 0, width, height, tone, hatch, Math.Max(0.16, 5.5 / px), seed);
        }
        else
        {
            plate.Fill(front.Box(0, 0, width, height), (x, y) => tone + ((Noise.Soft(x * 0.013, y * 0.02) - 0.5) * 0.24), hatch);
        }

        plate.Outline(front.Box(0, 0, width, height), 1.8);
        double bay = width / across, floor = height / floors;
        for (var j = 0; j < floors; j++)
        {
            for (var i = 0; i < across; i++)
            {
                var door = j == 0 && i == (int)(seed % (uint)across);
                if (door)
                {
                    plate.Fill(front.Box((i + 0.5) * bay - 0.5, 0, ((i + 0.5) * bay) + 0.5, 2.1), 0.85, Hatch.Lines(90, 5));
                    plate.Outline(front.Box((i + 0.5) * bay - 0.6, 0, ((i + 0.5) * bay) + 0.6, 2.25), 2);
                }
                else
                {
                    Masonry.Sash(plate, front, ((i + 0.5) * bay) - 0.5, (j * floor) + (floor * 0.3), 1, Math.Min(1.7, floor * 0.56), 2, 4, false, 0.08);
                }
            }
        }

        P el = eye.At(foot + (along * -0.25) + new V(0, height - 0.05, 0)), er = eye.At(right + (along * 0.25) + new V(0, height - 0.05, 0));
        P rl = eye.At(foot + middle + new V(0, height + ridge, 0)), rr = eye.At(right + middle + new V(0, height + ridge, 0));
        Masonry.Slates(plate, el, er, rr, rl, Math.Max(4, (int)((el.Y - rl.Y) / 10)), 0.42, Hatch.Lines(84, 5.8, 50), seed);
        plate.Shade(front.Box(0, height - 0.5, width, height), 0.6, Hatch.Lines(64, 5));
    }

    /// <summary>A fishing boat seen from its side, bow to the right when facing is 1.</summary>
    public static void Boat(Plate plate, double x, double water, double length, double facing, uint seed, bool sail = false)
    {
        var dice = new Dice(seed);
        double L(double t) => x + (facing * length * (t - 0.5));
        double h = length * 0.15;
        double Sheer(double t) => water - (h * (0.72 + (1.3 * Math.Pow(Math.Abs(t - 0.42), 1.9) * 1.9)));
        double mast = length * dice.Between(0.95, 1.15), at = 0.6;
        P top = (L(at - 0.01), water - h - mast);
        plate.Line((L(at), Sheer(at)), top, length * 0.019, length * 0.008);
        plate.Line((L(0.16), Sheer(0.16)), (L(0.14), water - h - (mast * 0.55)), length * 0.014, length * 0.007);
        foreach (var t in (double[])[0.99, 0.72, 0.5, 0.02])
        {
            plate.Line(top, (L(t), Sheer(t)), 1.4);
        }

        plate.Line((L(0.14), water - h - (mast * 0.55)), (L(at - 0.02), water - h - (mast * 0.7)), 1.3);
        P heel = (L(at - 0.01), water - h - (mast * 0.22)), boom = (L(0.17), water - h - (mast * 0.34)), gaff = (L(0.26), water - h - (mast * 0.8));
        plate.Line(heel, boom, length * 0.011);
        if (sail)
        {
            var cloth = Shape.Of([.. Curve.Through(heel, heel.To(boom, 0.5) + new P(0, 12), boom), .. Curve.Through(boom, boom.To(gaff, 0.5) + new P(-8 * facing, 0), gaff), (L(at - 0.01), water - h - (mast * 0.72))]);
            plate.Fill(cloth, (px, py) => 0.28 + ((px - heel.X) / length * facing * -0.5), Hatch.Lines(86, 6.2));
            plate.Outline(cloth, 2);
        }
        else
        {
            var furled = Shape.Of([.. Curve.Through(heel, heel.To(boom, 0.3) + new P(0, -length * 0.035), heel.To(boom, 0.7) + new P(0, -length * 0.03), boom), .. Curve.Through(boom, boom.To(heel, 0.5) + new P(0, length * 0.02), heel)]);
            plate.Fill(furled, 0.4, Hatch.Lines(70, 5));
            plate.Outline(furled, 1.8);
            plate.Line(gaff.To(heel, 0.75), heel.To(boom, 0.9), 2);
        }

        var house = Shape.Of((L(0.2), Sheer(0.2) + 4), (L(0.21), water - (h * 1.75)), (L(0.37), water - (h * 1.75)), (L(0.4), Sheer(0.4) + 4));
        plate.Fill(house, 0.3, Hatch.Lines(90, 5.5));
        plate.Outline(house, 2);
        plate.Solid(Shape.Box(Math.Min(L(0.25), L(0.33)), water - (h * 1.6), length * 0.08, h * 0.38), 0.9);
        P[] rail = [.. Enumerable.Range(0, 21).Select(i => new P(L(i / 20.0), Sheer(i / 20.0)))];
        var hull = Shape.Of([.. rail, .. Curve.Through((L(0.985), water - (h * 0.4)), (L(0.95), water + 2), (L(0.5), water + 5), (L(0.06), water + 2), (L(0.015), water - (h * 0.5)))]);
        plate.Fill(hull, (px, py) => 0.5 + ((py - water) / h * 0.3) + (facing * (px - x) / length * 0.25), Hatch.Bent(2, 5.6, (px, _) => -10 * Math.Pow((px - x) / length * 2, 2)));
        plate.Outline(hull, 2.4);
        plate.Scratch([.. rail.Select(p => p + new P(0, h * 0.16))], Math.Max(2, h * 0.05));
        plate.Line([.. rail.Select(p => p + new P(0, h * 0.24))], 1.8);
        plate.Line(rail, 3.2);
        for (var i = 0; i < 5; i++)
        {
            var t = 0.15 + (i * 0.18);
            plate.Fill(Shape.Ellipse(L(t), Sheer(t) + (h * 0.4), h * 0.09, h * 0.2, 12), 0.75, Hatch.Lines(0, 4));
        }
    }

    /// <summary>A lamp post of cast iron.</summary>
    public static void Lamp(Plate plate, double x, double foot, double height)
    {
        var w = height * 0.018;
        plate.Line((x, foot), (x, foot - (height * 0.78)), w * 1.6, w);
        plate.Line((x, foot), (x, foot - (height * 0.14)), w * 3.2, w * 2);
        plate.Line((x - (w * 5), foot - (height * 0.72)), (x + (w * 5), foot - (height * 0.72)), w * 0.8);
        double t = foot - height, b = foot - (height * 0.79);
        var glass = Shape.Of((x - (w * 2), b), (x + (w * 2), b), (x + (w * 3.6), t + (height * 0.07)), (x - (w * 3.6), t + (height * 0.07)));
        plate.Solid(glass, 0);
        plate.Shade(glass, (px, _) => 0.2 + ((px - x) / w * 0.12), Hatch.Lines(90, 4));
        plate.Outline(glass, 2);
        plate.Solid(Shape.Of((x - (w * 4.2), t + (height * 0.07)), (x - w, t), (x + w, t), (x + (w * 4.2), t + (height * 0.07))));
    }
}
