namespace Standfirst.Sample.Drawing;

/// <summary>Told of each row that a shape touches: the columns from..to (exclusive) and how much of each pixel is covered.</summary>
internal delegate void RowOfCover(int y, int from, int to, float[] cover);

/// <summary>An area bounded by closed lines; a line inside another cuts a hole.</summary>
internal sealed class Shape(params P[][] rings)
{
    private const int Passes = 4;

    public P[][] Rings { get; } = rings;

    public static Shape Of(params P[] corners) => new(corners);

    public static Shape Smooth(params P[] points) => new(Curve.Closed(points));

    public static Shape Box(double x, double y, double width, double height) =>
        Of((x, y), (x + width, y), (x + width, y + height), (x, y + height));

    public static Shape Ellipse(double x, double y, double radiusX, double radiusY, int steps = 48) =>
        new(Curve.Arc((x, y), radiusX, radiusY, 0, Math.PI * 2, steps));

    public Shape Without(Shape hole) => new([.. Rings, .. hole.Rings]);

    /// <summary>The same area with an edge as of rock, leaves or a hand that shakes.</summary>
    public Shape Rough(double amount, double scale = 22, double seed = 0)
    {
        var rough = Rings.Select(ring =>
        {
            var line = new List<P>();
            for (var i = 0; i < ring.Length; i++)
            {
                P a = ring[i], b = ring[(i + 1) % ring.Length];
                var steps = Math.Max(1, (int)((b - a).Length / (scale * 0.4)));
                for (var s = 0; s < steps; s++)
                {
                    var p = a.To(b, (double)s / steps);
                    line.Add(p + new P(
                        (Noise.Soft((p.X / scale) + seed, p.Y / scale) - 0.5) * 2 * amount,
                        (Noise.Soft((p.X / scale) + seed + 91, (p.Y / scale) + 47) - 0.5) * 2 * amount));
                }
            }

            return line.ToArray();
        });
        return new([.. rough]);
    }

    public Shape Moved(double dx, double dy) => new([.. Rings.Select(r => r.Select(p => p + new P(dx, dy)).ToArray())]);

    /// <summary>Exact across a row, four passes down it.</summary>
    public void Cover(int width, int height, RowOfCover row)
    {
        var ys = Rings.SelectMany(r => r).Select(p => p.Y).DefaultIfEmpty().ToArray();
        int top = Math.Max(0, (int)Math.Floor(ys.Min())), bottom = Math.Min(height - 1, (int)Math.Ceiling(ys.Max()));
        var edges = Rings.SelectMany(r => r.Select((p, i) => (A: p, B: r[(i + 1) % r.Length])))
            .Where(e => e.A.Y != e.B.Y).Select(e => e.A.Y < e.B.Y ? e : (A: e.B, B: e.A)).OrderBy(e => e.A.Y).ToArray();
        var cover = new float[width + 1];
        var crossings = new List<double>();
        var live = new List<(P A, P B)>();
        var next = 0;
        for (var y = top; y <= bottom; y++)
        {
            while (next < edges.Length && edges[next].A.Y < y + 1)
            {
                live.Add(edges[next++]);
            }

            live.RemoveAll(e => e.B.Y <= y);
            int from = width, to = 0;
            for (var pass = 0; pass < Passes; pass++)
            {
                var at = y + ((pass + 0.5) / Passes);
                crossings.Clear();
                foreach (var (a, b) in live)
                {
                    if (a.Y <= at && b.Y > at)
                    {
                        crossings.Add(a.X + ((b.X - a.X) * (at - a.Y) / (b.Y - a.Y)));
                    }
                }

                crossings.Sort();
                for (var i = 0; i + 1 < crossings.Count; i += 2)
                {
                    Span(cover, Math.Max(0, crossings[i]), Math.Min(width, crossings[i + 1]), ref from, ref to);
                }
            }

            if (from < to)
            {
                row(y, from, to, cover);
                Array.Clear(cover, from, to - from);
            }
        }
    }

    private static void Span(float[] cover, double left, double right, ref int from, ref int to)
    {
        if (right <= left)
        {
            return;
        }

        int a = (int)left, b = (int)Math.Ceiling(right);
        from = Math.Min(from, a);
        to = Math.Max(to, b);
        for (var x = a; x < b; x++)
        {
            cover[x] += (float)((Math.Min(right, x + 1) - Math.Max(left, x)) / Passes);
        }
    }
}
