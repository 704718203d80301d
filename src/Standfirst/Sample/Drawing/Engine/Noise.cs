namespace Standfirst.Sample.Drawing;

/// <summary>Smooth random fields, the same on every machine: lines of a hand-cut plate are never quite straight.</summary>
internal static class Noise
{
    private const int Size = 256;
    private static readonly float[] Lattice = Make();

    /// <summary>Between 0 and 1, smooth, about one swelling per unit.</summary>
    public static double At(double x, double y)
    {
        double fx = Math.Floor(x), fy = Math.Floor(y);
        double u = x - fx, v = y - fy;
        u = u * u * (3 - (2 * u));
        v = v * v * (3 - (2 * v));
        int ix = (int)fx & 255, iy = ((int)fy & 255) * Size, jx = (ix + 1) & 255, jy = (iy + Size) & 0xFFFF;
        double a = Lattice[iy + ix], b = Lattice[iy + jx], c = Lattice[jy + ix], d = Lattice[jy + jx];
        return a + ((b - a) * u) + ((c - a + ((a - b - c + d) * u)) * v);
    }

    /// <summary>Four octaves of <see cref="At"/>, for clouds, rock and broken water.</summary>
    public static double Fbm(double x, double y) =>
        (At(x, y) * 0.53) + (At((x * 2.03) + 17, (y * 2.03) + 5) * 0.27)
        + (At((x * 4.1) + 31, (y * 4.1) + 57) * 0.13) + (At((x * 8.2) + 71, (y * 8.2) + 13) * 0.07);

    /// <summary>Two octaves, where four would cost more than they show.</summary>
    public static double Soft(double x, double y) => (At(x, y) * 0.68) + (At((x * 2.1) + 9, (y * 2.1) + 41) * 0.32);

    private static float[] Make()
    {
        var dice = new Dice(1871);
        var lattice = new float[Size * Size];
        for (var i = 0; i < lattice.Length; i++)
        {
            lattice[i] = (float)dice.Next();
        }

        return lattice;
    }
}

/// <summary>Random numbers that are the same in every run and every version of the runtime.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = (seed * 747796405u) + 2891336453u;

    public double Next()
    {
        state = (state * 747796405u) + 2891336453u;
        var word = ((state >> (int)((state >> 28) + 4)) ^ state) * 277803737u;
        return ((word >> 22) ^ word) / 4294967296.0;
    }

    public double Between(double low, double high) => low + ((high - low) * Next());

    public bool Chance(double p) => Next() < p;
}
