using NetVips;
using Standfirst.Pictures;

namespace Standfirst.Sample.Drawing;

/// <summary>An ink of a map or a chart.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Paper = new(250, 247, 240);
    public static readonly Ink Black = new(28, 26, 23);
    public static readonly Ink Grey = new(112, 107, 99);
    public static readonly Ink Pale = new(219, 213, 201);
    public static readonly Ink DeepBlue = new(31, 74, 122);
    public static readonly Ink Water = new(205, 220, 231);
    public static readonly Ink DeepRed = new(166, 46, 34);

    public Ink To(Ink other, double t) =>
        new(Red + ((other.Red - Red) * t), Green + ((other.Green - Green) * t), Blue + ((other.Blue - Blue) * t));
}

/// <summary>A sheet of paper for maps and charts, printed in flat colours.</summary>
internal sealed class Sheet
{
    private readonly float[] pixels;

    public Sheet(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = new float[width * height * 3];
        Fill(Shape.Box(0, 0, width, height), Ink.Paper);
    }

    public int Width { get; }

    public int Height { get; }

    public void Fill(Shape shape, Ink ink, double strength = 1) => Fill(shape, (_, _) => ink, (_, _) => strength);

    public void Fill(Shape shape, Func<double, double, Ink> ink, Func<double, double, double> strength) => shape.Cover(Width, Height, (y, from, to, cover) =>
    {
        for (var x = from; x < to; x++)
        {
            var c = cover[x] * strength(x, y);
            if (c > 0)
            {
                Blend(((y * Width) + x) * 3, ink(x, y), c);
            }
        }
    });

    /// <summary>Ruled lines clipped to a shape: fields, flood, built ground.</summary>
    public void Hatch(Shape shape, Ink ink, double angle, double spacing, double weight)
    {
        double a = angle * Math.PI / 180, nx = -Math.Sin(a), ny = Math.Cos(a);
        Fill(shape, (_, _) => ink, (x, y) =>
        {
            var phase = ((x * nx) + (y * ny)) / spacing;
            return Math.Clamp((weight / 2) - (Math.Abs(phase - Math.Round(phase)) * spacing) + 0.5, 0, 1);
        });
    }

    public void Line(IReadOnlyList<P> points, Ink ink, double weight, double dash = 0, double gap = 0)
    {
        foreach (var run in dash > 0 ? Dashes(points, dash, gap) : [points])
        {
            Fill(Stroke(run, weight / 2), ink);
        }
    }

    public void Line(P a, P b, Ink ink, double weight, double dash = 0, double gap = 0) => Line([a, b], ink, weight, dash, gap);

    public void Outline(Shape shape, Ink ink, double weight)
    {
        foreach (var ring in shape.Rings)
        {
            Line([.. ring, ring[0]], ink, weight);
        }
    }

    /// <summary>Text on its base line; anchor 0 starts at the place, 0.5 is centred, 1 ends there. A halo keeps it clear of lines.</summary>
    public void Text(string text, P at, double size, Ink ink, double anchor = 0, double weight = 0.115, double angle = 0, double slant = 0, double spacing = 0, double halo = 0)
    {
        double wide = Lettering.Width(text, size, spacing) * anchor, a = angle * Math.PI / 180;
        var start = at - new P(Math.Cos(a) * wide, Math.Sin(a) * wide);
        foreach (var pass in halo > 0 ? (bool[])[true, false] : [false])
        {
            foreach (var stroke in Lettering.Strokes(text, start, size, angle, slant, spacing))
            {
                Dabs(stroke, pass ? Ink.Paper : ink, (size * weight) + (pass ? halo * 2 : 0));
            }
        }
    }

    public byte[] Png()
    {
        Vips.Ready();
        var bytes = new byte[pixels.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Math.Clamp(pixels[i] + 0.5f, 0, 255);
        }

        using var raw = Image.NewFromMemory(bytes, Width, Height, 3, NetVips.Enums.BandFormat.Uchar);
        using var colour = raw.Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        return colour.PngsaveBuffer(compression: 7);
    }

    private static IEnumerable<IReadOnlyList<P>> Dashes(IReadOnlyList<P> points, double dash, double gap)
    {
        var run = new List<P>();
        var at = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            var length = (points[i] - points[i - 1]).Length;
            for (var d = 0.0; d < length; d += 1)
            {
                if ((at + d) % (dash + gap) < dash)
                {
                    run.Add(points[i - 1].To(points[i], d / length));
                }
                else if (run.Count > 0)
                {
                    yield return run.ToArray();
                    run.Clear();
                }
            }

            at += length;
        }

        if (run.Count > 1)
        {
            yield return run;
        }
    }

    // One outline a segment with round joints would overlap itself; a stroke is therefore painted as dabs of its segments.
    private static Shape Stroke(IReadOnlyList<P> p, double half)
    {
        List<P> left = [], right = [];
        for (var i = 0; i < p.Count; i++)
        {
            P before = i > 0 ? p[i] - p[i - 1] : p[1] - p[0], after = i < p.Count - 1 ? p[i + 1] - p[i] : before;
            P a = before * (1 / Math.Max(1e-9, before.Length)), b = after * (1 / Math.Max(1e-9, after.Length));
            var t = a + b;
            var length = t.Length;
            var n = length < 0.2 ? new P(-a.Y, a.X) : new P(-t.Y / length, t.X / length);
            var miter = length < 0.2 ? 1 : Math.Min(2.2, 2 / length);
            left.Add(p[i] + (n * half * miter));
            right.Add(p[i] - (n * half * miter));
        }

        right.Reverse();
        return Shape.Of([.. left, .. right]);
    }

    private void Dabs(P[] stroke, Ink ink, double weight)
    {
        var half = weight / 2;
        double left = stroke.Min(p => p.X) - half - 1, right = stroke.Max(p => p.X) + half + 1, top = stroke.Min(p => p.Y) - half - 1, bottom = stroke.Max(p => p.Y) + half + 1;
        for (var y = Math.Max(0, (int)top); y <= Math.Min(Height - 1, (int)bottom); y++)
        {
            for (var x = Math.Max(0, (int)left); x <= Math.Min(Width - 1, (int)right); x++)
            {
                var nearest = double.MaxValue;
                for (var i = 1; i < stroke.Length; i++)
                {
                    nearest = Math.Min(nearest, Distance((x + 0.5, y + 0.5), stroke[i - 1], stroke[i]));
                }

                var c = Math.Clamp(half - nearest + 0.5, 0, 1);
                if (c > 0)
                {
                    Blend(((y * Width) + x) * 3, ink, c);
                }
            }
        }
    }

    private static double Distance(P p, P a, P b)
    {
        P d = b - a, o = p - a;
        var square = (d.X * d.X) + (d.Y * d.Y);
        var t = square <= 0 ? 0 : Math.Clamp(((o.X * d.X) + (o.Y * d.Y)) / square, 0, 1);
        return (o - (d * t)).Length;
    }

    private void Blend(int i, Ink ink, double c)
    {
        pixels[i] += (float)((ink.Red - pixels[i]) * c);
        pixels[i + 1] += (float)((ink.Green - pixels[i + 1]) * c);
        pixels[i + 2] += (float)((ink.Blue - pixels[i + 2]) * c);
    }
}
