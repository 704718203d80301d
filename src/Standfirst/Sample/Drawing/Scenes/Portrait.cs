namespace Standfirst.Sample.Drawing;

/// <summary>
/// Constance Amberley, harbour pilot: an old woman with short white hair, in a pilot's cap and a knitted jersey. The face is a relief of
/// soft hills: the light on it gives the tone, and the cuts run over it as level lines do over a map.
/// </summary>
internal static class Portrait
{
    private const double X = 590, Y = 690;

    public static byte[] Draw()
    {
        var plate = new Plate(1200, 1500);
        var oval = Shape.Ellipse(600, 740, 520, 680, 120);
        plate.Fill(oval, (x, y) => 0.3 + ((x - 600) * 0.00034) + ((Noise.Soft(x * 0.004, y * 0.005) - 0.5) * 0.24) + (0.16 * Math.Max(0, 1 - (Math.Abs(y - 1000) / 500))), Hatch.Lines(-24, 7, 64));
        Jersey(plate);
        Neck(plate);
        Hair(plate, back: true);
        Face(plate);
        Features(plate);
        Hair(plate, back: false);
        Cap(plate);
        plate.Solid(Shape.Box(0, 0, 1200, 1500).Without(oval), 0);
        plate.Outline(oval, 5);
        plate.Outline(Shape.Ellipse(600, 740, 536, 696, 120), 2);
        plate.Outline(Shape.Ellipse(600, 740, 548, 708, 120), 2);
        return plate.Jpeg();
    }

    private static double Hill(double x, double y, double cx, double cy, double wx, double wy) =>
        Math.Exp(-((x - cx) * (x - cx) / (wx * wx)) - ((y - cy) * (y - cy) / (wy * wy)));

    // Height of the face towards the viewer, in pixels, about its centre; the head is turned a little to the left.
    private static double Relief(double x, double y)
    {
        double u = x - X, v = y - Y;
        var skull = Math.Sqrt(Math.Max(0, 1 - (u * u / (262 * 262)) - (v * v / (360 * 360)))) * 230;
        var h = skull;
        h += 62 * Hill(u, v, -22, 70, 40, 46);                                     // tip of the nose
        h += 44 * Hill(u, v, -16, -10, 27, 80);                                    // its bridge
        h += 17 * (Hill(u, v, -62, 84, 24, 20) + Hill(u, v, 26, 84, 26, 20));      // its wings
        h -= 40 * (Hill(u, v, -112, -38, 60, 36) + Hill(u, v, 92, -38, 66, 36));   // sockets
        h += 17 * (Hill(u, v, -110, -34, 40, 22) + Hill(u, v, 90, -34, 42, 22));   // eyeballs and lids
        h += 22 * (Hill(u, v, -112, -92, 70, 22) + Hill(u, v, 84, -92, 76, 22));   // brows
        h += 34 * (Hill(u, v, -146, 62, 60, 50) + Hill(u, v, 142, 62, 70, 54));    // cheekbones
        h -= 24 * (Hill(u, v, -140, 168, 40, 80) + Hill(u, v, 150, 168, 54, 90));  // hollow cheeks
        h -= 20 * (Hill(u, v, -92, 118, 16, 46) + Hill(u, v, 66, 118, 17, 46));    // folds from nose to mouth
        h += 16 * Hill(u, v, -18, 146, 66, 18);                                    // upper lip
        h += 18 * Hill(u, v, -18, 190, 56, 16);                                    // lower lip
        h -= 20 * Hill(u, v, -18, 170, 74, 8);                                     // mouth
        h -= 15 * Hill(u, v, -18, 222, 60, 16);
        h += 34 * Hill(u, v, -16, 276, 66, 46);                                    // chin
        h -= 12 * (Hill(u, v, -86, 258, 20, 44) + Hill(u, v, 62, 262, 22, 46));    // jowls
        return h;
    }

    private static void Face(Plate plate)
    {
        var face = Shape.Smooth((X - 226, Y - 190), (X - 238, Y - 60), (X - 226, Y + 40), (X - 206, Y + 130), (X - 160, Y + 230), (X - 92, Y + 306), (X - 20, Y + 330), (X + 58, Y + 308), (X + 140, Y + 236), (X + 202, Y + 130), (X + 238, Y + 10), (X + 244, Y - 110), (X + 226, Y - 200), (X, Y - 270));
        plate.Fill(face, (x, y) =>
        {
            double dx = (Relief(x + 3, y) - Relief(x - 3, y)) / 9.5, dy = (Relief(x, y + 3) - Relief(x, y - 3)) / 11;
            var light = ((dx * 0.52) + (dy * 0.62) + 0.62) / Math.Sqrt(1 + (dx * dx) + (dy * dy)) / 0.98;
            var cap = Math.Clamp((Y - 120 - y) / 60, 0, 1) * 0.4;
            return Math.Clamp(0.8 - (light * 0.92), 0.0, 0.62) + cap;
        }, Hatch.Bent(14, 7.2, (x, y) => Relief(x, y) * -0.34, 58));
        plate.Outline(face, 2.4);
        // Ears.
        foreach (var (x, s) in ((double, double)[])[(X + 246, 1)])
        {
            var ear = Shape.Smooth((x - 12, Y - 60), (x + 22, Y - 76), (x + 34, Y - 30), (x + 18, Y + 34), (x - 2, Y + 62), (x - 12, Y + 30));
            plate.Fill(ear, (px, py) => 0.3 + ((px - x) * 0.008), Hatch.Rings((x - 20, Y), 6));
            plate.Outline(ear, 2.6);
            plate.Line(Curve.Through((x + 2, Y - 48), (x + 20, Y - 44), (x + 16, Y + 2), (x + 2, Y + 24)), 3, 1.6);
        }
    }

    private static void Features(Plate plate)
    {
        foreach (var (ex, s) in ((double, double)[])[(X - 110, -1), (X + 88, 1)])
        {
            const double EyeY = Y - 34;
            var white = Shape.Of([.. Curve.Through((ex - 44, EyeY + 4), (ex - 20, EyeY - 14), (ex + 8, EyeY - 16), (ex + 42, EyeY + 4)), .. Curve.Through((ex + 42, EyeY + 4), (ex + 10, EyeY + 15), (ex - 20, EyeY + 13), (ex - 44, EyeY + 4))]);
            plate.Fill(white, (x, y) => 0.02 + (Math.Max(0, EyeY - 4 - y) * 0.05), Hatch.Lines(0, 5));
            var iris = Shape.Ellipse(ex - 6, EyeY - 1, 16.5, 16.5, 30);
            plate.Fill(iris, (x, y) => 0.62 + ((EyeY - y) * 0.016), Hatch.Rings((ex - 6, EyeY), 4.2));
            plate.Outline(iris, 2.4);
            plate.Solid(Shape.Ellipse(ex - 6, EyeY - 1, 7.6, 7.6, 20));
            plate.Solid(Shape.Ellipse(ex - 11, EyeY - 7, 4, 4, 14), 0);
            plate.Line(Curve.Through((ex - 48, EyeY + 6), (ex - 22, EyeY - 15), (ex + 8, EyeY - 18), (ex + 34, EyeY - 4), (ex + 50, EyeY + 10)), 6, 3.6);
            plate.Line(Curve.Through((ex - 40, EyeY + 7), (ex - 16, EyeY + 15), (ex + 14, EyeY + 16), (ex + 40, EyeY + 6)), 2.6, 1.6);
            // Heavy lids, bags, crow's feet.
            plate.Line(Curve.Through((ex - 54, EyeY - 10), (ex - 24, EyeY - 34), (ex + 14, EyeY - 36), (ex + 54, EyeY - 8)), 3.2, 1.8);
            plate.Line(Curve.Through((ex - 40, EyeY + 26), (ex - 8, EyeY + 36), (ex + 34, EyeY + 26)), 2.2, 1);
            plate.Line(Curve.Through((ex - 34, EyeY + 40), (ex - 2, EyeY + 50), (ex + 40, EyeY + 36)), 1.8, 0.8);
            for (var k = 0; k < 4; k++)
            {
                P a = (ex + (s * (58 + (k * 2))), EyeY + 2 + (k * 9)), b = a + new P(s * (42 - (k * 3)), -18 + (k * 15));
                plate.Line(Curve.Through(a, a.To(b, 0.5) + new P(0, 4), b), 2.4, 0.8);
            }

            // Brows of short white hairs over a shadow.
            for (var k = 0; k < 24; k++)
            {
                double t = k / 23.0, bx = ex + (s * (-46 + (t * 110))), by = Y - 88 - (16 * Math.Sin(t * 2.4));
                plate.Scratch([(bx, by + 6), (bx + (s * 15), by - 8)], 3.4);
                plate.Line([(bx + 3, by + 7), (bx + (s * 15) + 3, by - 5)], 1.5, 0.9);
            }
        }

        // Nose: one side in line, nostrils, the wing.
        plate.Line(Curve.Through((X + 22, Y + 52), (X + 42, Y + 78), (X + 32, Y + 100), (X + 14, Y + 102)), 3.6, 2);
        plate.Line(Curve.Through((X - 70, Y + 68), (X - 82, Y + 86), (X - 72, Y + 100), (X - 58, Y + 100)), 2.6, 1.6);
        plate.Solid(Shape.Smooth((X - 56, Y + 99), (X - 42, Y + 93), (X - 32, Y + 101), (X - 44, Y + 105)));
        plate.Solid(Shape.Smooth((X - 10, Y + 102), (X + 4, Y + 93), (X + 17, Y + 100), (X + 4, Y + 106)));
        plate.Line(Curve.Through((X - 36, Y + 108), (X - 22, Y + 114), (X - 8, Y + 108)), 2.4);
        // Mouth, shut and a little amused.
        plate.Line(Curve.Through((X - 98, Y + 162), (X - 84, Y + 168), (X - 50, Y + 167), (X - 20, Y + 172), (X + 16, Y + 168), (X + 50, Y + 167), (X + 68, Y + 156)), 4.4, 3.4);
        plate.Line(Curve.Through((X - 104, Y + 152), (X - 98, Y + 166), (X - 102, Y + 178)), 2.6, 1.2);
        plate.Line(Curve.Through((X + 72, Y + 144), (X + 70, Y + 160), (X + 76, Y + 176)), 2.6, 1.2);
        plate.Line(Curve.Through((X - 54, Y + 206), (X - 18, Y + 214), (X + 24, Y + 205)), 2.6, 1.4);
        for (var k = 0; k < 9; k++)
        {
            var x = X - 66 + (k * 12);
            plate.Line((x, Y + 138 + (k % 3)), (x + ((k - 4) * 1.2), Y + 158), 1.5, 0.8);
        }

        // Folds and the lines of eighty years.
        plate.Line(Curve.Through((X - 88, Y + 84), (X - 112, Y + 116), (X - 122, Y + 160), (X - 112, Y + 186)), 3.4, 1.2);
        plate.Line(Curve.Through((X + 46, Y + 84), (X + 76, Y + 112), (X + 92, Y + 158), (X + 84, Y + 192)), 3.8, 1.4);
        foreach (var k in (int[])[0, 1, 2])
        {
            plate.Line(Curve.Through((X - 146 - (k * 16), Y + 120 + (k * 22)), (X - 152 - (k * 13), Y + 170 + (k * 18)), (X - 136 - (k * 8), Y + 224 + (k * 10))), 1.9, 0.8);
            plate.Line(Curve.Through((X + 122 + (k * 20), Y + 118 + (k * 20)), (X + 134 + (k * 17), Y + 170 + (k * 18)), (X + 116 + (k * 10), Y + 232 + (k * 10))), 2.3, 0.9);
            plate.Line(Curve.Through((X - 110, Y - 132 - (k * 16)), (X - 30, Y - 140 - (k * 17)), (X + 60, Y - 140 - (k * 17)), (X + 130, Y - 130 - (k * 15))), 1.8, 0.9);
        }

        plate.Line(Curve.Through((X - 40, Y - 100), (X - 46, Y - 80), (X - 40, Y - 60)), 2.4, 1);
        plate.Line(Curve.Through((X + 2, Y - 100), (X + 8, Y - 80), (X + 4, Y - 62)), 2.4, 1);
    }

    private static void Neck(Plate plate)
    {
        var neck = Shape.Smooth((X - 150, Y + 210), (X + 176, Y + 190), (X + 176, Y + 400), (X + 60, Y + 470), (X - 120, Y + 440), (X - 160, Y + 360));
        plate.Fill(neck, (x, y) => 0.52 + ((x - X) * 0.0012) - ((y - Y - 300) * 0.0012), Hatch.Bent(20, 7, (x, _) => Math.Pow((x - X) / 120, 2) * 22));
        foreach (var x in (double[])[-70, -10, 66])
        {
            plate.Line(Curve.Through((X + x, Y + 310), (X + (x * 0.8), Y + 360), (X + (x * 0.66), Y + 410)), 3, 1.4);
        }
    }

    private static void Hair(Plate plate, bool back)
    {
        var dice = new Dice(back ? 3u : 4u);
        if (back)
        {
            var mass = Shape.Smooth((X - 250, Y - 190), (X - 284, Y - 90), (X - 262, Y - 4), (X - 226, Y + 20), (X + 236, Y + 40), (X + 284, Y + 0), (X + 300, Y - 90), (X + 262, Y - 200));
            plate.Fill(mass, (x, y) => 0.08 + (x > X ? 0.24 : 0.06) + ((Noise.Soft(x * 0.03, y * 0.01) - 0.5) * 0.4), Hatch.Lines(84, 6.4, 20));
        }

        foreach (var s in (double[])[-1, 1])
        {
            for (var k = 0; k < (back ? 60 : 74); k++)
            {
                double t = dice.Next(), x = X + (s * (226 + (t * 52))), y = Y - 196 + (dice.Next() * 128);
                P a = (x - (s * 8), y), b = (x + (s * dice.Between(2, 24)), y + dice.Between(36, 64)), c = (x + (s * dice.Between(-34, 8)), y + dice.Between(78, 116));
                var lock_ = Curve.Through(a, b, c);
                plate.Scratch(lock_, 5);
                plate.Line([.. lock_.Select(p => p + new P(3, 1))], s > 0 ? 2.2 : 1.5, 0.8);
            }
        }
    }

    private static void Cap(Plate plate)
    {
        // The crown overhangs the band; a badge stands on the band, and the peak shades the forehead.
        var crown = Shape.Smooth((X - 256, Y - 232), (X - 330, Y - 300), (X - 322, Y - 366), (X - 220, Y - 430), (X - 40, Y - 468), (X + 160, Y - 448), (X + 310, Y - 386), (X + 352, Y - 316), (X + 270, Y - 232), (X, Y - 220));
        plate.Fill(crown, (x, y) => 0.5 + ((x - X) * 0.0006) + ((y - Y + 340) * 0.0022) - (0.36 * Hill(x, y, X - 150, Y - 390, 120, 50)) + ((Noise.Soft(x * 0.008, y * 0.02) - 0.5) * 0.3), Hatch.Bent(4, 6.6, (x, _) => Math.Pow((x - X) / 330, 2) * 70, 52));
        plate.Outline(crown, 3.4);
        plate.Line(Curve.Through((X - 318, Y - 322), (X - 160, Y - 356), (X + 20, Y - 366), (X + 200, Y - 350), (X + 338, Y - 310)), 3, 1.6);
        plate.Line(Curve.Through((X - 120, Y - 440), (X - 90, Y - 400), (X - 110, Y - 364)), 2.6, 1);
        plate.Line(Curve.Through((X + 190, Y - 436), (X + 170, Y - 400), (X + 196, Y - 352)), 3, 1);
        var band = Shape.Of([.. Curve.Through((X - 258, Y - 244), (X - 150, Y - 282), (X, Y - 296), (X + 150, Y - 284), (X + 266, Y - 246)), .. Curve.Through((X + 258, Y - 168), (X + 150, Y - 196), (X, Y - 206), (X - 150, Y - 196), (X - 250, Y - 166))]);
        plate.Fill(band, (x, y) => 0.8 + ((x - X) * 0.0004) - (0.3 * Hill(x, y, X - 120, Y - 240, 60, 60)), Hatch.Lines(90, 5.4, 70));
        plate.Outline(band, 3);
        var peak = Shape.Of([.. Curve.Through((X - 238, Y - 186), (X - 120, Y - 204), (X, Y - 210), (X + 120, Y - 204), (X + 240, Y - 186)), .. Curve.Through((X + 206, Y - 126), (X + 90, Y - 98), (X - 40, Y - 92), (X - 160, Y - 104), (X - 238, Y - 136))]);
        plate.Fill(peak, (x, y) => 0.94 - (0.62 * Hill(x, y, X - 100, Y - 156, 110, 22)) - (0.2 * Hill(x, y, X + 130, Y - 140, 60, 14)), Hatch.Bent(0, 5.4, (x, _) => Math.Pow((x - X) / 240, 2) * -40));
        plate.Outline(peak, 3.4);
        plate.Line(Curve.Through((X - 246, Y - 190), (X - 120, Y - 216), (X, Y - 222), (X + 120, Y - 216), (X + 250, Y - 190)), 9);
        plate.Scratch(Curve.Through((X - 240, Y - 192), (X - 120, Y - 217), (X, Y - 223), (X + 120, Y - 217), (X + 244, Y - 192)), 3.4);
        foreach (var x in (double[])[-244, 248])
        {
            plate.Solid(Shape.Ellipse(X + x, Y - 192, 11, 11, 20), 0);
            plate.Outline(Shape.Ellipse(X + x, Y - 192, 11, 11, 20), 3);
        }

        P c = (X - 14, Y - 268);
        plate.Solid(Shape.Ellipse(c.X, c.Y, 46, 44, 30), 0);
        plate.Outline(Shape.Ellipse(c.X, c.Y, 46, 44, 30), 3.6);
        for (var k = 0; k < 26; k++)
        {
            plate.Line(P.Polar(c, 36, k * Math.PI / 13), P.Polar(c, 43, (k * Math.PI / 13) + 0.14), 2.4);
        }

        // An anchor.
        plate.Line(c + new P(0, -22), c + new P(0, 24), 5);
        plate.Line(c + new P(-12, -10), c + new P(12, -10), 4.4);
        plate.Line(Curve.Through(c + new P(-21, 6), c + new P(-14, 20), c + new P(0, 25), c + new P(14, 20), c + new P(21, 6)), 4.6);
        plate.Outline(Shape.Ellipse(c.X, c.Y - 26, 5, 5, 14), 3);
    }

    private static void Jersey(Plate plate)
    {
        var body = Shape.Smooth((X - 150, Y + 410), (X - 300, Y + 480), (X - 460, Y + 560), (X - 560, Y + 720), (X - 560, 1560), (X + 620, 1560), (X + 620, Y + 720), (X + 500, Y + 560), (X + 330, Y + 480), (X + 180, Y + 400));
        plate.Fill(body, (x, y) => 0.5 + ((x - X) * 0.0004) + (0.2 * Math.Pow(Math.Abs(x - X) / 560, 2)) - (0.22 * Hill(x, y, X - 240, Y + 580, 160, 120)), Hatch.Lines(90, 7, 60));
        plate.Outline(body, 3.4);
        // Knitting: plain chevrons, cables down the chest.
        for (var row = 0; row < 36; row++)
        {
            double y = Y + 440 + (row * 15);
            for (var col = -36; col <= 36; col++)
            {
                double x = X + (col * 16) + 4, drop = Math.Pow(Math.Abs(x - X) / 430, 2) * 100;
                var cable = Math.Abs(col % 12) is 5 or 6 or 7;
                P p = (x, y + drop);
                if (drop + y > 1480 || y + drop < Y + 425 + Math.Max(0, (Math.Abs(x - X) - 150) * 0.36))
                {
                    continue;
                }

                if (cable)
                {
                    var lean = Math.Sin((row * 0.9) + (col > 0 ? 0 : 2)) * 8;
                    plate.Scratch([p + new P(-6 + lean, -9), p + new P(6 - lean, 9)], 6);
                    plate.Line(p + new P(-3 + lean, -9), p + new P(9 - lean, 9), 2.2);
                }
                else
                {
                    plate.Scratch([p + new P(-7, -5), p + new P(0, 4), p + new P(7, -5)], 2.8);
                }
            }
        }

        var collar = Shape.Of([.. Curve.Through((X - 178, Y + 350), (X - 120, Y + 408), (X + 10, Y + 440), (X + 130, Y + 404), (X + 200, Y + 336)), .. Curve.Through((X + 232, Y + 424), (X + 150, Y + 496), (X + 10, Y + 530), (X - 130, Y + 500), (X - 212, Y + 438))]);
        plate.Fill(collar, (x, y) => 0.42 + ((x - X) * 0.001), Hatch.Lines(90, 6));
        plate.Outline(collar, 3.4);
        for (var k = 0; k <= 30; k++)
        {
            double t = k / 30.0, a = X - 172 + (t * 366), b = X - 206 + (t * 434);
            double sag = Math.Sin(t * Math.PI);
            plate.Line(Curve.Through((a, Y + 346 + (sag * 92)), ((a + b) / 2, Y + 388 + (sag * 96)), (b, Y + 432 + (sag * 94))), 4.2, 3.4);
        }
    }
}
