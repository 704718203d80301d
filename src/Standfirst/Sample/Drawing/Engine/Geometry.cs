namespace Standfirst.Sample.Drawing;

/// <summary>A place on the plate, in pixels, y downwards.</summary>
internal readonly record struct P(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static implicit operator P((double X, double Y) pair) => new(pair.X, pair.Y);

    public static P operator +(P a, P b) => new(a.X + b.X, a.Y + b.Y);

    public static P operator -(P a, P b) => new(a.X - b.X, a.Y - b.Y);

    public static P operator *(P a, double k) => new(a.X * k, a.Y * k);

    public P To(P other, double t) => new(X + ((other.X - X) * t), Y + ((other.Y - Y) * t));

    public static P Polar(P centre, double radius, double angle) =>
        new(centre.X + (radius * Math.Cos(angle)), centre.Y + (radius * Math.Sin(angle)));
}

/// <summary>A place in the world, in metres: x to the right, y up, z away from the eye.</summary>
internal readonly record struct V(double X, double Y, double Z)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    public static implicit operator V((double X, double Y, double Z) triple) => new(triple.X, triple.Y, triple.Z);

    public static V operator +(V a, V b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static V operator -(V a, V b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static V operator *(V a, double k) => new(a.X * k, a.Y * k, a.Z * k);
}

/// <summary>Smooth lines through points.</summary>
internal static class Curve
{
    public static P[] Through(params P[] points) => Run(points, closed: false);

    public static P[] Closed(params P[] points) => Run(points, closed: true);

    public static P[] Arc(P centre, double radiusX, double radiusY, double from, double to, int steps = 24) =>
        [.. Enumerable.Range(0, steps + 1).Select(i => from + ((to - from) * i / steps))
            .Select(a => new P(centre.X + (radiusX * Math.Cos(a)), centre.Y + (radiusY * Math.Sin(a))))];

    private static P[] Run(P[] p, bool closed)
    {
        var line = new List<P>();
        var spans = closed ? p.Length : p.Length - 1;
        P At(int i) => closed ? p[(i + p.Length) % p.Length] : p[Math.Clamp(i, 0, p.Length - 1)];
        for (var i = 0; i < spans; i++)
        {
            P a = At(i - 1), b = At(i), c = At(i + 1), d = At(i + 2);
            var steps = Math.Clamp((int)((c - b).Length / 6), 4, 24);
            for (var s = 0; s < steps; s++)
            {
                double t = (double)s / steps, t2 = t * t, t3 = t2 * t;
                line.Add(((b * 2) + ((c - a) * t) + (((a * 2) - (b * 5) + (c * 4) - d) * t2) + (((b * 3) - a - (c * 3) + d) * t3)) * 0.5);
            }
        }

        if (!closed)
        {
            line.Add(p[^1]);
        }

        return [.. line];
    }
}
