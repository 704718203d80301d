namespace Standfirst.Readers;

/// <summary>
/// Remembers what it has seen in a fixed amount of memory (a Bloom filter): never forgets one, and takes a new one for an old one seldom,
/// with three million in it once in two hundred times. It holds no address and nothing from which one could be found.
/// </summary>
internal sealed class Sieve
{
    private const int Bits = 25;
    private const int Probes = 6;

    private readonly long[] _bits = new long[(1 << Bits) / 64];

    /// <summary>Whether it is new; from now on it is not. Safe from several threads: of two with the same, one is told that it is new, or both in rare cases.</summary>
    public bool Add(ulong low, ulong high)
    {
        var isNew = false;
        for (var probe = 0; probe < Probes; probe++)
        {
            var at = (low + ((ulong)probe * (high | 1))) >> (64 - Bits);
            var bit = 1L << (int)(at & 63);
            isNew |= (Interlocked.Or(ref _bits[at >> 6], bit) & bit) == 0;
        }

        return isNew;
    }
}
