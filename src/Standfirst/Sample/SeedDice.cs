namespace Standfirst.Sample;

/// <summary>Chance that comes out the same for the same seed on every machine and in every version: SplitMix64.</summary>
internal sealed class SeedDice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice of one thing of a kind, whatever was thrown for others before.</summary>
    public static SeedDice Of(long seed, string kind, long number)
    {
        var mixed = unchecked((ulong)seed * 0x9E3779B97F4A7C15);
        foreach (var c in kind)
        {
            mixed = unchecked((mixed ^ c) * 0x100000001B3);
        }

        var dice = new SeedDice(unchecked(mixed ^ ((ulong)number * 0xD1B54A32D192ED03)));
        dice.Next();
        return dice;
    }

    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 to one less than <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>From 0 up to 1, without 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the first more often than one of the last, as names are in the news.</summary>
    public T Early<T>(IReadOnlyList<T> items) => items[(int)(items.Count * Math.Pow(Fraction(), 2))];

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }
}
