using System.Globalization;

namespace Standfirst.Sample.Drawing;

/// <summary>The level above Tarrow Weir over five days, six-hourly, with the peak between.</summary>
internal static class WaterLevelChart
{
    private const double Left = 70, Right = 1640, Top = 300, Bottom = 990, Low = 2, High = 4.5;

    private static readonly (double Hour, double Level)[] Levels =
    [
        (0, 2.18), (6, 2.20), (12, 2.24), (18, 2.31), (24, 2.39), (30, 2.47), (36, 2.58), (42, 2.74), (48, 2.93), (54, 3.12), (60, 3.30), (66, 3.48),
        (72, 3.61), (78, 3.74), (84, 3.86), (90, 3.97), (96, 4.05), (100 + (20 / 60.0), 4.08), (102, 4.06), (108, 3.94), (114, 3.77), (120, 3.58),
    ];

    public static byte[] Draw()
    {
        var sheet = new Sheet(1800, 1200);
        sheet.Fill(Shape.Box(Left, 54, Right + 90 - Left, 7), Ink.Black);
        sheet.Text("The Elver at Tarrow Weir", (Left, 136), 50, Ink.Black, 0, 0.15);
        sheet.Text("Metres above gauge datum, upstream side of the weir", (Left, 208), 30, Ink.Grey, 0, 0.105);
        double from = X(72 + 17 + (10 / 60.0)), to = X(96 + 4 + (10 / 60.0));
        sheet.Fill(Shape.Box(from, Top, to - from, Bottom - Top), Ink.Pale, 0.7);
        sheet.Hatch(Shape.Box(from, Top, to - from, Bottom - Top), Ink.Grey.To(Ink.Pale, 0.5), -60, 12, 1.6);
        sheet.Text("gate 3", ((from + to) / 2, Bottom - 66), 28, Ink.Black, 0.5, 0.115, 0, 0, 0, 8);
        sheet.Text("stuck", ((from + to) / 2, Bottom - 24), 28, Ink.Black, 0.5, 0.115, 0, 0, 0, 8);
        for (var v = 2.0; v < 4.6; v += 0.5)
        {
            sheet.Line((Left, Y(v)), (Right, Y(v)), v == 2 ? Ink.Black : Ink.Pale, v == 2 ? 3 : 2);
            sheet.Text(v.ToString("0.0", CultureInfo.InvariantCulture), (Right + 90, Y(v) + 12), 28, Ink.Grey, 1);
        }

        foreach (var (level, name) in ((double, string)[])[(3.10, "Flood alert 3.10"), (3.60, "Flood warning 3.60"), (4.31, "Record (1978) 4.31")])
        {
            sheet.Line((Left, Y(level)), (Right, Y(level)), Ink.DeepRed, 2.6, level > 4 ? 0 : 16, 10);
            sheet.Text(name, (Left + 8, Y(level) - 14), 28, Ink.DeepRed, 0, 0.115, 0, 0, 0, 6);
        }

        string[] days = ["four days|before", "three days|before", "two days|before", "day before|the peak", "day of|the peak"];
        for (var d = 0; d <= 5; d++)
        {
            sheet.Line((X(d * 24), Bottom), (X(d * 24), Bottom + 26), Ink.Black, 2.6);
            for (var q = 1; q < 4 && d < 5; q++)
            {
                sheet.Line((X((d * 24) + (q * 6)), Bottom), (X((d * 24) + (q * 6)), Bottom + 10), Ink.Grey, 2);
            }

            if (d < 5)
            {
                var words = days[d].Split('|');
                sheet.Text(words[0], (X((d * 24) + 12), Bottom + 48), 26, Ink.Black, 0.5);
                sheet.Text(words[1], (X((d * 24) + 12), Bottom + 86), 26, Ink.Black, 0.5);
            }
        }

        P[] line = [.. Levels.Select(l => new P(X(l.Hour), Y(l.Level)))];
        sheet.Fill(Shape.Of([.. line, (Right, Bottom), (Left, Bottom)]), Ink.DeepBlue, 0.12);
        sheet.Line(line, Ink.DeepBlue, 8);
        P peak = (X(100 + (20 / 60.0)), Y(4.08));
        sheet.Fill(Shape.Ellipse(peak.X, peak.Y, 14, 14), Ink.Paper);
        sheet.Fill(Shape.Ellipse(peak.X, peak.Y, 11, 11), Ink.DeepBlue);
        sheet.Text("4.08 m, 4.20am", (peak.X + 24, peak.Y - 12), 27, Ink.Black, 0, 0.14, 0, 0, 0, 8);
        sheet.Text("2.18 m", (X(1), Y(2.18) - 24), 28, Ink.DeepBlue, 0, 0.13);
        sheet.Line((Left, 1120), (Right + 90, 1120), Ink.Pale, 2);
        sheet.Text("Source: Elver Rivers Authority", (Left, 1164), 25, Ink.Grey);
        sheet.Text("The Packet", (Right + 90, 1164), 25, Ink.Grey, 1);
        return sheet.Png();
    }

    private static double X(double hour) => Left + ((Right - Left) * hour / 120);

    private static double Y(double level) => Bottom - ((Bottom - Top) * (level - Low) / (High - Low));
}
