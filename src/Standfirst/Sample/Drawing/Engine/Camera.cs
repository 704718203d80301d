namespace Standfirst.Sample.Drawing;

/// <summary>An eye so high above the ground (metres), looking level along z after the world is turned by the yaw (degrees).</summary>
internal sealed class Camera(double centre, double horizon, double focal, double eye, double yaw = 0)
{
    private readonly double sin = Math.Sin(yaw * Math.PI / 180);
    private readonly double cos = Math.Cos(yaw * Math.PI / 180);

    public double Horizon => horizon;

    public P At(V v)
    {
        double x = (v.X * cos) - (v.Z * sin), z = Math.Max(0.05, (v.X * sin) + (v.Z * cos));
        return (centre + (focal * x / z), horizon - (focal * (v.Y - eye) / z));
    }

    public P At(double x, double y, double z) => At(new V(x, y, z));

    /// <summary>Pixels per metre at a place.</summary>
    public double Scale(V v) => focal / Math.Max(0.05, (v.X * sin) + (v.Z * cos));

    /// <summary>Where on level ground (or water, at its height) a pixel lies, unturned.</summary>
    public (double X, double Z) Ground(double px, double py, double level = 0)
    {
        var z = focal * (eye - level) / Math.Max(0.6, py - horizon);
        return ((px - centre) * z / focal, z);
    }

    public Shape Flat(params V[] corners) => Shape.Of([.. corners.Select(At)]);

    public Wall Wall(V foot, V towards)
    {
        var along = new V(towards.X - foot.X, 0, towards.Z - foot.Z);
        var unit = along * (1 / along.Length);
        return new((u, v) => At(foot + (unit * u) + new V(0, v, 0)), along.Length);
    }
}

/// <summary>An upright face: metres along it and metres above its foot become a place on the plate.</summary>
internal sealed class Wall(Func<double, double, P> map, double length)
{
    public double Length => length;

    public P At(double u, double v) => map(u, v);

    public Shape Box(double u0, double v0, double u1, double v1) => Shape.Of(map(u0, v0), map(u1, v0), map(u1, v1), map(u0, v1));

    public Shape Poly(params P[] corners) => Shape.Of(Line(corners));

    public P[] Line(params P[] points) => [.. points.Select(p => map(p.X, p.Y))];

    /// <summary>An opening with a round head; a rise below the half width flattens it, above it points it.</summary>
    public Shape Arch(double u0, double v0, double u1, double spring, double rise)
    {
        var head = Curve.Arc(((u0 + u1) / 2, spring), (u1 - u0) / 2, rise, Math.PI, 0, 20);
        return Shape.Of(Line([(u0, v0), .. head, (u1, v0)]));
    }

    public P[] ArchLine(double u0, double u1, double spring, double rise) =>
        Line(Curve.Arc(((u0 + u1) / 2, spring), (u1 - u0) / 2, rise, Math.PI, 0, 20));
}
