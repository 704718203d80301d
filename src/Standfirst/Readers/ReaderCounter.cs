using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Readers;

/// <summary>
/// Counts readers of stories, in memory, each once a story and day. A reader is known for that day by a hash of address and browser with a
/// random salt; the salt exists in memory alone and is thrown away at midnight, and of the hashes only bits are kept, so that nobody,
/// the paper included, can tell afterwards who read what.
/// </summary>
public sealed class ReaderCounter(TimeProvider clock)
{
    private const int SaltLength = 16;

    private readonly Lock _lock = new();
    private Dictionary<(long Story, DateOnly Day), int> _counts = [];
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private volatile Today? _today;

    /// <summary>The publication's: a day ends at its midnight.</summary>
    public TimeZoneInfo Zone
    {
        get => _zone;
        set
        {
            if (!value.Equals(_zone))
            {
                _zone = value;
                _today = null;
            }
        }
    }

    /// <summary>Somebody was shown a story. Takes about a microsecond, waits for nothing and never fails.</summary>
    /// <param name="story">Its id.</param>
    /// <param name="address">Of the reader's machine; forgotten as soon as this returns.</param>
    /// <param name="userAgent">As it was sent.</param>
    /// <param name="isPrefetch">A browser fetches it in case it is wanted: nobody has seen it yet.</param>
    public void Saw(long story, IPAddress? address, string? userAgent, bool isPrefetch = false)
    {
        if (isPrefetch || address is null || Robots.Is(userAgent))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var today = _today is { } kept && kept.Contains(now) ? kept : Begin(now);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(today.Salt, story, address, userAgent!, hash);
        if (!today.Seen.Add(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..])))
        {
            return;
        }

        lock (_lock)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, (story, today.Day), out _)++;
        }
    }

    /// <summary>What was counted since the last time, to be kept.</summary>
    public IReadOnlyDictionary<(long Story, DateOnly Day), int> Take()
    {
        lock (_lock)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>What was taken and could not be kept; it goes with the next.</summary>
    public void PutBack(IReadOnlyDictionary<(long Story, DateOnly Day), int> taken)
    {
        lock (_lock)
        {
            foreach (var (key, count) in taken)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += count;
            }
        }
    }

    private static void Hash(byte[] salt, long story, IPAddress address, string userAgent, Span<byte> hash)
    {
        // A browser's name is seldom longer than 300 letters; what follows does not tell readers apart.
        Span<byte> all = stackalloc byte[SaltLength + 8 + 16 + 600];
        salt.CopyTo(all);
        BinaryPrimitives.WriteInt64LittleEndian(all[SaltLength..], story);
        address.TryWriteBytes(all[(SaltLength + 8)..], out var length);
        all[(SaltLength + 8 + length)..(SaltLength + 24)].Clear();
        var name = userAgent.AsSpan(0, Math.Min(userAgent.Length, 200));
        var end = SaltLength + 24 + Encoding.UTF8.GetBytes(name, all[(SaltLength + 24)..]);
        SHA256.HashData(all[..end], hash);
    }

    private Today Begin(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _today is { } kept && kept.Contains(now) ? kept : _today = new Today(now, _zone);
        }
    }

    /// <summary>A day of the publication's zone, with its salt and whom it has seen.</summary>
    private sealed class Today
    {
        private readonly DateTimeOffset _begins;
        private readonly DateTimeOffset _ends;

        public Today(DateTimeOffset now, TimeZoneInfo zone)
        {
            var local = TimeZoneInfo.ConvertTime(now, zone);
            Day = DateOnly.FromDateTime(local.DateTime);
            _begins = Midnight(Day, zone);
            _ends = Midnight(Day.AddDays(1), zone);
        }

        public DateOnly Day { get; }

        public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(SaltLength);

        public Sieve Seen { get; } = new();

        public bool Contains(DateTimeOffset now) => now >= _begins && now < _ends;

        private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            // Where clocks go forward at midnight the day begins with the first moment that there is.
            while (zone.IsInvalidTime(midnight))
            {
                midnight = midnight.AddMinutes(15);
            }

            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        }
    }
}
