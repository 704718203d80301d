namespace Standfirst.Sample.Drawing;

/// <summary>Elverhythe and Sandrick, and the northern half of them as the flood left it. Places stand on a grid of 100 by 100.</summary>
internal static class TownMap
{
    private static readonly P[] West = [(46, -4), (45, 8), (44, 18), (45.4, 28), (46.4, 34), (47, 41), (46.6, 48), (45, 55), (45.4, 60), (46, 66), (45.6, 72), (43, 78), (36, 84), (22, 90), (-4, 95)];
    private static readonly P[] East = [(53, -4), (51, 8), (49.6, 18), (51, 28), (52, 34), (53, 41), (54, 48), (57, 56), (62, 64), (65, 70), (67, 76), (71, 82), (76, 87), (81, 92), (84, 94), (87, 92), (92, 87), (104, 84)];

    public static byte[] Draw()
    {
        var map = new Ground(new Sheet(1800, 1200), 0, 0, 18, 12);
        map.Base(flood: false);
        map.Streets();
        map.Closed();
        map.Landmarks();
        map.SouthernLandmarks();
        map.Furniture("Elverhythe");
        return map.Sheet.Png();
    }

    public static byte[] DrawFlood()
    {
        var map = new Ground(new Sheet(1800, 1200), 4, 3.5, 21.2, 21.2);
        map.Base(flood: true);
        map.Streets();
        map.Landmarks();
        map.Flood();
        map.Furniture("Where the Elver flooded");
        return map.Sheet.Png();
    }

    /// <summary>Grid places laid on a sheet from an origin at a scale.</summary>
    internal sealed class Ground(Sheet sheet, double x0, double y0, double kx, double ky)
    {
        public Sheet Sheet => sheet;

        private bool Near => ky > 15;

        public P At(double x, double y) => ((x - x0) * kx, (y - y0) * ky);

        public P[] Line(params P[] grid) => [.. Curve.Through([.. grid.Select(p => At(p.X, p.Y))])];

        public void Base(bool flood)
        {
            P[] west = Line(West), east = Line(East);
            if (flood)
            {
                foreach (var area in FloodAreas())
                {
                    sheet.Fill(area, Ink.Water.To(Ink.DeepBlue, 0.2), 0.75);
                    sheet.Hatch(area, Ink.DeepBlue, 0, 11, 2.2);
                    sheet.Line([.. area.Rings[0], area.Rings[0][0]], Ink.DeepBlue, 2, 9, 7);
                }
            }

            var river = Shape.Of([.. west, At(-4, 110), At(104, 110), .. east.Reverse()]);
            sheet.Fill(river, Ink.Water);

            // Shore lines that fade outwards, as on an engraved chart.
            foreach (var bank in (P[][])[west, east])
            {
                for (var k = 1; k < 5; k++)
                {
                    var inwards = ReferenceEquals(bank, west) ? 1 : -1;
                    sheet.Line(Offset(bank, inwards * k * (5 + (k * 1.6))), Ink.DeepBlue.To(Ink.Water, 0.36 + (k * 0.13)), 1.6);
                }

                sheet.Line(bank, Ink.DeepBlue, 4);
            }

            Field(Shape.Of(At(31, 11), At(37.2, 10.4), At(38.2, 20), At(32, 22)));
            var meadow = Shape.Smooth(At(54, 15), At(63, 14), At(65, 24), At(62, 33), At(54.6, 32), At(53, 24));
            for (var i = 0; i < 40 && !flood; i++)
            {
                P p = At(54 + (Noise.At(i * 3.1, 2) * 10), 15 + (Noise.At(i * 2.3, 8) * 17));
                sheet.Line([p + new P(-7, -8), p, p + new P(7, -9)], Ink.Grey, 1.8);
                sheet.Line(p, p + new P(0, -11), Ink.Grey, 1.8);
            }

            sheet.Line([.. meadow.Rings[0], meadow.Rings[0][0]], Ink.Grey, 1.8, 6, 6);
        }

        private static P[] Offset(P[] line, double by) => [.. line.Select((p, i) =>
        {
            P a = line[Math.Max(0, i - 1)], b = line[Math.Min(line.Length - 1, i + 1)], d = b - a;
            return p + (new P(d.Y, -d.X) * (by / Math.Max(1e-6, d.Length)));
        })];

        private Shape[] FloodAreas() =>
        [
            Shape.Smooth(At(49, 8), At(55, 12), At(63, 13), At(66, 22), At(63, 33), At(56, 35), At(49, 35)),
            Shape.Smooth(At(47, 8), At(40, 9), At(31, 10), At(30.6, 16), At(32, 22.6), At(36.6, 22.6), At(37.8, 30), At(40.6, 34), At(48, 34.4)),
        ];

        private void Field(Shape field)
        {
            sheet.Hatch(field, Ink.Grey, 12, 11, 1.8);
            sheet.Outline(field, Ink.Black, 2);
        }

        private void Street(double weight, params P[] grid)
        {
            var line = Line(grid);
            sheet.Line(line, Ink.Black, weight + 4.4);
            sheet.Line(line, Ink.Paper, weight);
        }

        public void Streets()
        {
            var w = Near ? 17 : 11;
            // Casings first, so that crossings stay open.
            P[][] streets =
            [
                [(38.4, 12), (39.6, 20), (40.4, 25), (42, 29), (44.6, 34), (45.4, 41)],
                [(46.6, 41), (41, 43), (34, 44.4), (28, 45)],
                [(24, 40), (22.4, 32), (20, 22), (15, 8)],
                [(20, 47), (17, 51), (15, 57), (8, 62), (-4, 66)],
                [(36, 44.2), (40, 50), (42, 54), (42.6, 60), (43.4, 70)],
                [(28, 47), (30, 50), (33, 57), (36, 64), (38, 74), (30, 82)],
                [(53.4, 41), (60, 42), (66, 42.6), (76, 38), (90, 30), (104, 27)],
                [(62, 42.4), (64, 50), (68, 57), (70, 66), (74, 73), (80, 84)],
                [(70, 66), (66.6, 69.6)],
                [(70, 66), (78, 64), (92, 62), (104, 63)],
                [(8, 36), (16, 37.4), (23.4, 38)],
            ];
            foreach (var street in streets)
            {
                sheet.Line(Line(street), Ink.Black, w + 4.4);
            }

            sheet.Fill(Shape.Of(At(20, 42.4), At(28.2, 42.4), At(28.2, 48), At(20, 48)), Ink.Black);
            foreach (var street in streets)
            {
                sheet.Line(Line(street), Ink.Paper, w);
            }

            P a = At(20, 42.4), b = At(28.2, 48);
            sheet.Fill(Shape.Box(a.X + 2.4, a.Y + 2.4, b.X - a.X - 4.8, b.Y - a.Y - 4.8), Ink.Paper);
            foreach (var street in streets)
            {
                Houses(Line(street), w);
            }
        }

        // Built-up ground: small black blocks along both sides of a street, none in the water, on open land or on another street.
        private void Houses(P[] line, double street)
        {
            var along = 0.0;
            for (var i = 1; i < line.Length; i++)
            {
                P a = line[i - 1], d = line[i] - a;
                along += d.Length;
                if (along < (Near ? 34 : 24))
                {
                    continue;
                }

                along = 0;
                foreach (var side in (int[])[-1, 1])
                {
                    double chance = Noise.At((a.X * 0.031) + (side * 7), a.Y * 0.037), size = (Near ? 13 : 8) * (0.75 + (0.6 * Noise.At(a.Y * 0.07, a.X * 0.05)));
                    P n = new P(-d.Y, d.X) * (side / d.Length), t = d * (1 / d.Length), c = a + (n * ((street / 2) + size + 7));
                    P grid = (x0 + (c.X / kx), y0 + (c.Y / ky));
                    if (chance < 0.3 || !Dry(grid))
                    {
                        continue;
                    }

                    sheet.Fill(Shape.Of(c + (t * size * 1.1) + (n * size), c - (t * size * 1.1) + (n * size), c - (t * size * 1.1) - (n * size), c + (t * size * 1.1) - (n * size)), Ink.Grey.To(Ink.Pale, 0.35));
                }
            }
        }

        private static bool Dry(P g)
        {
            static double Across(P[] bank, double y)
            {
                for (var i = 1; i < bank.Length; i++)
                {
                    if (bank[i].Y >= y)
                    {
                        return bank[i - 1].X + ((bank[i].X - bank[i - 1].X) * (y - bank[i - 1].Y) / (bank[i].Y - bank[i - 1].Y));
                    }
                }

                return 200;
            }

            var inTown = g.X < Across(West, g.Y) - 1.6 || (g.Y < 86 && g.X > Across(East, g.Y) + 1.6);
            var open = (g.X is > 30 and < 42.4 && g.Y is > 9 and < 23 && g.X < 38) || g.X is > 18.6 and < 29.6 && g.Y is > 34 and < 49.4 || (g.X > 52 && g.X < 66 && g.Y < 34);
            return inTown && !open && !(g.X is > 27 and < 34 && g.Y is > 49 and < 55) && !(g.X is > 37 and < 42 && g.Y is > 58 and < 64);
        }

        public void Closed()
        {
            var stretch = Line((46, 41.2), (41, 43), (34, 44.4), (28.2, 45));
            sheet.Line(stretch, Ink.DeepRed, 11);
            sheet.Line(stretch, Ink.Paper, 3, 10, 8);
            Label("closed to through", 25.6, 35, 26, Ink.DeepRed, 0, 0.135);
            Label("traffic,", 25.6, 37.8, 26, Ink.DeepRed, 0, 0.135);
            Label("10am to 4pm", 25.6, 40.6, 26, Ink.DeepRed, 0, 0.135);
        }

        private void Label(string text, double x, double y, double size, Ink ink, double anchor = 0, double weight = 0.12, double angle = 0, double slant = 0, double spacing = 0) =>
            sheet.Text(text, At(x, y), size, ink, anchor, weight, angle, slant, spacing, 7);

        private void Building(double x, double y, double w, double h)
        {
            P c = At(x, y);
            sheet.Fill(Shape.Box(c.X - (w / 2), c.Y - (h / 2), w, h), Ink.Black);
        }

        public void Landmarks()
        {
            var k = Near ? 1.35 : 1;
            double big = Near ? 31 : 27, small = Near ? 29 : 25;
            P weir = At(49, 34);
            sheet.Line(At(45.6, 34.6), At(52.4, 33.4), Ink.Black, 13 * k);
            sheet.Line(At(45.6, 34.6), At(52.4, 33.4), Ink.Paper, 5 * k, 12 * k, 7 * k);
            Bridge(k);
            Building(24, 45.2, 58 * k, 34 * k);
            Building(22, 36, 46 * k, 30 * k);
            Building(66, 46, 50 * k, 28 * k);
            P church = At(30, 52);
            sheet.Fill(Shape.Box(church.X - (24 * k), church.Y - (9 * k), 48 * k, 18 * k), Ink.Black);
            sheet.Fill(Shape.Box(church.X - (4 * k), church.Y - (20 * k), 14 * k, 40 * k), Ink.Black);
            P gate = At(42, 54);
            sheet.Fill(Shape.Box(gate.X - (17 * k), gate.Y - (9 * k), 34 * k, 18 * k), Ink.Black);
            sheet.Fill(Shape.Box(gate.X - (5 * k), gate.Y - (10 * k), 10 * k, 20 * k), Ink.Paper);
            Label("Tarrow Weir", 53.6, Near ? 37 : 36.2, big, Ink.Black, 0, 0.14);
            Label("Elver Bridge", 54, Near ? 40 : 39.6, small, Ink.Black);
            Label("Mill Meadows", 58.6, 24.6, small, Ink.Black, 0.5, 0.115, 0, 0.2);
            Label("Long Meadow", Near ? 30 : 30.2, 15, small, Ink.Black, 1, 0.115, 0, 0.2);
            Label("allotments", Near ? 30 : 30.2, Near ? 17.2 : 17.8, small, Ink.Black, 1, 0.115, 0, 0.2);
            Label("Malthouse Row", Near ? 38.4 : 39, Near ? 24.2 : 22.6, small, Ink.Black, 1);
            if (!Near)
            {
                Label("Weir Lane", 41.4, 31.6, small, Ink.Black, 1);
                Label("Fore Street", 36.8, 48.2, small, Ink.Black, 0.5, 0.12, -4);
            }
            else
            {
                Label("Weir Lane", 39.6, 30.4, small, Ink.Black, 1);
                Label("Fore Street", 37, 47, small, Ink.Black, 0.5, 0.12, -5);
            }

            Label("Market Hall", 19, Near ? 46 : 46.4, small, Ink.Black, 1);
            Label("Courthouse", 19.4, Near ? 35 : 34.6, small, Ink.Black, 1);
            Label("Castle Street", Near ? 9 : 7, Near ? 39.2 : 41, small * 0.92, Ink.Grey, 0, 0.115, 4);
            Label("St Nicholas’", Near ? 25.8 : 27.4, Near ? 52 : 52.2, small, Ink.Black, 1);
            Label("Church", Near ? 25.8 : 27.4, Near ? 54 : 55, small, Ink.Black, 1);
            Label("Tollgate Lane", Near ? 5.2 : 12.6, Near ? 55.6 : 60, small * 0.92, Ink.Grey, Near ? 0 : 0.5, 0.115, Near ? 0 : -24);
            Label("Water Gate", Near ? 43.4 : 40.4, Near ? 56.6 : 57, small, Ink.Black, Near ? 0 : 1);
            Label("Staithe Lane School", 68.2, Near ? 47 : 47, small, Ink.Black);
        }

        private void Bridge(double k)
        {
            P a = At(46.4, 41.2), b = At(53.4, 40.9);
            sheet.Line(a, b, Ink.Black, 22 * k);
            sheet.Line(a, b, Ink.Paper, 14 * k);
            for (var i = 1; i < 5; i++)
            {
                P p = a.To(b, i / 5.0);
                sheet.Fill(Shape.Of(p + new P(-5, -11 * k), p + new P(0, -17 * k), p + new P(5, -11 * k)), Ink.Black);
                sheet.Fill(Shape.Of(p + new P(-5, 11 * k), p + new P(0, 17 * k), p + new P(5, 11 * k)), Ink.Black);
            }
        }

        public void SouthernLandmarks()
        {
            Building(40, 61, 40, 30);
            Label("Custom House", 38, 63, 25, Ink.Black, 1);
            // The quay with its six berths.
            sheet.Line(At(45.2, 60.6), At(45.8, 72), Ink.Black, 9);
            for (var i = 0; i < 6; i++)
            {
                P p = At(45.4, 61.6 + (i * 1.9));
                sheet.Line(p, p + new P(16, 0), Ink.Black, 3);
            }

            Label("Town Quay", 41.6, 68.4, 27, Ink.Black, 1, 0.14);
            Label("berths 1 to 6", 41.6, 71.4, 24, Ink.Grey, 1);
            sheet.Line([At(46.4, 66.4), At(55, 68), At(65, 69.8)], Ink.Black, 4, 4, 11);
            Label("ferry", 55.4, 66.4, 26, Ink.Black, 0.5, 0.12, 0, 0.22);
            P hard = At(65.4, 70);
            sheet.Fill(Shape.Of(hard + new P(-10, -4), hard + new P(26, -16), hard + new P(30, 2), hard + new P(-4, 12)), Ink.Black);
            Label("Sandrick Hard", 68.4, 73.2, 25, Ink.Black);
            Label("SANDRICK", 75.4, 61, 30, Ink.Black, 0, 0.13, 0, 0, 6);
            Label("ELVER HAVEN", 53.5, 84, 34, Ink.DeepBlue, 0.5, 0.11, 0, 0.2, 12);
            Label("River Elver", 48.5, 14, 25, Ink.DeepBlue, 0.5, 0.11, 84, 0.2, 3);
            P light = At(80, 91);
            for (var i = 0; i < 12; i++)
            {
                sheet.Line(P.Polar(light, 15, i * Math.PI / 6), P.Polar(light, 27, i * Math.PI / 6), Ink.Black, 3);
            }

            sheet.Fill(Shape.Ellipse(light.X, light.Y, 10, 10), Ink.Black);
            Label("Gull Point", 82.4, 88, 25, Ink.Black);
            Label("lighthouse", 82.4, 91, 25, Ink.Black);
            Label("to the sea", 30, 95, 24, Ink.DeepBlue, 0.5, 0.11, 0, 0.2);
        }

        public void Flood()
        {
            Label("19 homes flooded", 38.4, 26.4, 28, Ink.DeepRed, 1, 0.14);
            Label("10 homes flooded", 39.6, 32.6, 28, Ink.DeepRed, 1, 0.14);
            Label("gate 3 of 5", 53.6, 34.6, 28, Ink.DeepRed, 0, 0.14);
            P gate = At(49, 34);
            sheet.Fill(Shape.Ellipse(gate.X, gate.Y, 13, 13), Ink.Paper);
            sheet.Fill(Shape.Ellipse(gate.X, gate.Y, 10, 10), Ink.DeepRed);
            sheet.Line(gate + new P(12, 0), At(53.2, 34), Ink.DeepRed, 2.4);
            P rest = At(66, 43.2);
            sheet.Fill(Shape.Ellipse(rest.X, rest.Y, 22, 22), Ink.Paper);
            sheet.Outline(Shape.Ellipse(rest.X, rest.Y, 21, 21), Ink.DeepRed, 3);
            sheet.Line(rest + new P(-12, 0), rest + new P(12, 0), Ink.DeepRed, 8);
            sheet.Line(rest + new P(0, -12), rest + new P(0, 12), Ink.DeepRed, 8);
            Label("rest centre", 68.2, 44.6, 28, Ink.DeepRed, 0, 0.14);
            Label("River Elver", 48.2, 13, 27, Ink.DeepBlue, 0.5, 0.12, 84, 0.2, 3);
            var key = Shape.Box(1330, 1030, 66, 36);
            sheet.Fill(key, Ink.Water.To(Ink.DeepBlue, 0.2), 0.75);
            sheet.Hatch(key, Ink.DeepBlue, 0, 11, 2.2);
            sheet.Outline(key, Ink.DeepBlue, 2);
            sheet.Text("under water", (1414, 1060), 28, Ink.Black);
        }

        public void Furniture(string title)
        {
            double left = 50, w = Lettering.Width(title, 44, 2) + 50;
            sheet.Fill(Shape.Box(left - 18, 26, w, 84), Ink.Paper, 0.94);
            sheet.Text(title, (left, 88), 44, Ink.Black, 0, 0.15, 0, 0, 2);
            P n = (1716, 190);
            sheet.Fill(Shape.Of(n + new P(0, -92), n + new P(15, 0), n + new P(0, -14)), Ink.Black);
            sheet.Outline(Shape.Of(n + new P(0, -92), n + new P(-15, 0), n + new P(0, -14)), Ink.Black, 2.4);
            sheet.Text("N", n + new P(0, -104), 30, Ink.Black, 0.5, 0.13);
            sheet.Text("The Packet", (1760, 1172), 24, Ink.Grey, 1, 0.115, 0, 0, 0, 6);
            var frame = Shape.Box(8, 8, 1784, 1184);
            sheet.Outline(frame, Ink.Black, 3);
        }
    }
}
