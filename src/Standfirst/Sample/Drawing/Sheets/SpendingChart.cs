using System.Globalization;

namespace Standfirst.Sample.Drawing;

/// <summary>What the harbour board paid four contractors in five years: the total as a bar, cut into its years.</summary>
internal static class SpendingChart
{
    private const double Left = 70, Right = 1730, Zero = 70, Full = 1390, Most = 1_250_000;

    private static readonly (string Name, int[] Years)[] Paid =
    [
        ("Tidewright Marine", [148_200, 203_500, 241_000, 288_600, 312_400]),
        ("Hale & Sons Piling", [62_000, 0, 84_500, 0, 71_250]),
        ("Estuary Plant Hire", [31_600, 28_900, 40_250, 36_000, 44_100]),
        ("Gannet Survey Services", [18_400, 19_100, 22_300, 24_750, 26_000]),
    ];

    public static byte[] Draw()
    {
        var sheet = new Sheet(1800, 1200);
        sheet.Fill(Shape.Box(Left, 54, Right - Left, 7), Ink.Black);
        sheet.Text("Who the harbour board paid", (Left, 136), 50, Ink.Black, 0, 0.15);
        sheet.Text("Payments in five calendar years, pounds", (Left, 208), 30, Ink.Grey, 0, 0.105);
        for (var v = 0; v <= 1_200_000; v += 300_000)
        {
            sheet.Line((X(v), 270), (X(v), 1000), v == 0 ? Ink.Black : Ink.Pale, v == 0 ? 3 : 2);
            sheet.Text(v == 0 ? "0" : "£" + v.ToString("#,0", CultureInfo.InvariantCulture), (X(v), 1044), 25, Ink.Grey, v == 0 ? 0 : 0.5);
        }

        for (var i = 0; i < Paid.Length; i++)
        {
            var (name, years) = Paid[i];
            double y = 300 + (i * 178), at = 0;
            sheet.Text(name, (Left + 12, y + 26), 31, Ink.Black, 0, 0.13, 0, 0, 0, 8);
            for (var k = 0; k < years.Length; k++)
            {
                double a = X(at), b = X(at + years[k]);
                if (years[k] > 0)
                {
                    sheet.Fill(Shape.Box(a, y + 46, b - a - 2.5, 74), i == 0 ? Ink.DeepRed : Ink.DeepBlue, 0.4 + (k * 0.15));
                }

                if (i == 0)
                {
                    sheet.Text("year " + (k + 1).ToString(CultureInfo.InvariantCulture), ((a + b) / 2, y + 94), 25, k < 2 ? Ink.Black : Ink.Paper, 0.5, 0.125);
                }

                at += years[k];
            }

            sheet.Text("£" + years.Sum().ToString("#,0", CultureInfo.InvariantCulture), (X(at) + 16, y + 95), 31, Ink.Black, 0, 0.13, 0, 0, 0, 8);
        }

        sheet.Line((Left, 1110), (Right, 1110), Ink.Pale, 2);
        sheet.Text("All four: £1,702,850. Source: Elver Harbour Board payment ledgers", (Left, 1158), 25, Ink.Grey);
        sheet.Text("The Packet", (Right, 1158), 25, Ink.Grey, 1);
        return sheet.Png();
    }

    private static double X(double pounds) => Zero + ((Full - Zero) * pounds / Most);
}
