using NetVips;
using Standfirst.Pictures;

namespace Standfirst.Sample.Drawing;

/// <summary>
/// An engraver's plate: what is drawn later lies in front of what was drawn before. Beside the ink it keeps the tone of each place, from
/// which water takes its reflections.
/// </summary>
internal sealed class Plate(int width, int height)
{
    private readonly float[] ink = new float[width * height];
    private readonly float[] tones = new float[width * height];

    public int Width => width;

    public int Height => height;

    public Shape Whole => Shape.Box(0, 0, width, height);

    public void Fill(Shape shape, double tone, Hatch hatch) => Fill(shape, (_, _) => tone, hatch);

    public void Fill(Shape shape, Func<double, double, double> tone, Hatch hatch) => shape.Cover(width, height, (y, from, to, cover) =>
    {
        for (var x = from; x < to; x++)
        {
            var c = cover[x];
            if (c > 0)
            {
                var i = (y * width) + x;
                var t = Math.Clamp(tone(x, y), 0, 1);
                ink[i] += c * ((float)hatch.Ink(x, y, t) - ink[i]);
                tones[i] += c * ((float)t - tones[i]);
            }
        }
    });

    /// <summary>Cuts more lines into what is there: a shadow cast on it.</summary>
    public void Shade(Shape shape, Func<double, double, double> tone, Hatch hatch) => shape.Cover(width, height, (y, from, to, cover) =>
    {
        for (var x = from; x < to; x++)
        {
            var i = (y * width) + x;
            var t = Math.Clamp(tone(x, y), 0, 1) * cover[x];
            ink[i] = Math.Max(ink[i], (float)hatch.Ink(x, y, t));
            tones[i] = (float)(1 - ((1 - tones[i]) * (1 - t)));
        }
    });

    public void Shade(Shape shape, double tone, Hatch hatch) => Shade(shape, (_, _) => tone, hatch);

    public void Solid(Shape shape, double tone = 1) => shape.Cover(width, height, (y, from, to, cover) =>
    {
        for (var x = from; x < to; x++)
        {
            var i = (y * width) + x;
            ink[i] += cover[x] * ((float)tone - ink[i]);
            tones[i] += cover[x] * ((float)tone - tones[i]);
        }
    });

    /// <summary>What another plate carries inside a shape: for faces with holes that are built up of stones.</summary>
    public void Paste(Plate other, Shape shape) => shape.Cover(width, height, (y, from, to, cover) =>
    {
        for (var x = from; x < to; x++)
        {
            var i = (y * width) + x;
            ink[i] += cover[x] * (other.ink[i] - ink[i]);
            tones[i] += cover[x] * (other.tones[i] - tones[i]);
        }
    });

    /// <summary>A line that swells from one weight to another and trembles a little.</summary>
    public void Line(IReadOnlyList<P> points, double from = 2, double to = -1, double tremble = 0.8)
    {
        to = to < 0 ? from : to;
        var total = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            total += (points[i] - points[i - 1]).Length;
        }

        var along = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            P a = points[i - 1], b = points[i];
            var length = (b - a).Length;
            var steps = Math.Max(1, (int)(length / 14));
            for (var s = 0; s < steps; s++)
            {
                P p = a.To(b, (double)s / steps), q = a.To(b, (s + 1.0) / steps);
                var t = total <= 0 ? 0 : (along + (length * s / steps)) / total;
                var weight = (from + ((to - from) * t)) * (0.82 + (0.36 * Noise.At(p.X * 0.05, p.Y * 0.05)));
                Dab(Shaken(p, tremble), Shaken(q, tremble), weight, 1);
            }

            along += length;
        }
    }

    public void Line(P a, P b, double from = 2, double to = -1) => Line([a, b], from, to);

    public void Outline(Shape shape, double weight = 2)
    {
        foreach (var ring in shape.Rings)
        {
            Line([.. ring, ring[0]], weight);
        }
    }

    /// <summary>A line left white: glazing bars, ropes before dark, spray.</summary>
    public void Scratch(IReadOnlyList<P> points, double weight = 2)
    {
        for (var i = 1; i < points.Count; i++)
        {
            Dab(points[i - 1], points[i], weight, 0);
        }
    }

    /// <summary>The mean tone about a place, rough on purpose: five pixels.</summary>
    public double ToneAt(double x, double y)
    {
        float At(double px, double py) => tones[(Math.Clamp((int)py, 0, height - 1) * width) + Math.Clamp((int)px, 0, width - 1)];
        return (At(x, y) + At(x - 5, y) + At(x + 5, y) + At(x, y - 6) + At(x, y + 6)) / 5;
    }

    public byte[] Jpeg()
    {
        Vips.Ready();
        var bytes = new byte[ink.Length * 3];
        for (var i = 0; i < ink.Length; i++)
        {
            double k = ink[i];
            bytes[i * 3] = (byte)(249.5 - (k * 221));
            bytes[(i * 3) + 1] = (byte)(246.5 - (k * 220));
            bytes[(i * 3) + 2] = (byte)(238.5 - (k * 215));
        }

        using var raw = Image.NewFromMemory(bytes, width, height, 3, NetVips.Enums.BandFormat.Uchar);
        using var colour = raw.Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        return colour.JpegsaveBuffer(q: 88, optimizeCoding: true);
    }

    private static P Shaken(P p, double tremble) => tremble <= 0 ? p : p + new P(
        (Noise.At(p.X * 0.03, p.Y * 0.03) - 0.5) * 2 * tremble, (Noise.At((p.X * 0.03) + 50, (p.Y * 0.03) + 50) - 0.5) * 2 * tremble);

    private void Dab(P a, P b, double weight, float value)
    {
        var half = weight / 2;
        int x0 = Math.Max(0, (int)(Math.Min(a.X, b.X) - half - 1)), x1 = Math.Min(width - 1, (int)(Math.Max(a.X, b.X) + half + 1));
        int y0 = Math.Max(0, (int)(Math.Min(a.Y, b.Y) - half - 1)), y1 = Math.Min(height - 1, (int)(Math.Max(a.Y, b.Y) + half + 1));
        var d = b - a;
        var square = (d.X * d.X) + (d.Y * d.Y);
        for (var y = y0; y <= y1; y++)
        {
            for (var x = x0; x <= x1; x++)
            {
                double px = x + 0.5 - a.X, py = y + 0.5 - a.Y;
                var t = square <= 0 ? 0 : Math.Clamp(((px * d.X) + (py * d.Y)) / square, 0, 1);
                double ox = px - (d.X * t), oy = py - (d.Y * t);
                var c = (float)Math.Clamp(half + 0.5 - Math.Sqrt((ox * ox) + (oy * oy)), 0, 1);
                if (c > 0)
                {
                    var i = (y * width) + x;
                    ink[i] = value > 0 ? Math.Max(ink[i], c) : Math.Min(ink[i], 1 - c);
                    tones[i] += c * 0.8f * (value - tones[i]);
                }
            }
        }
    }
}
