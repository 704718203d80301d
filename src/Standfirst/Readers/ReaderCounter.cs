using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Readers;

/// <summary>
/// Counts readers of stories, in memory, each once a story and day. A reader is known for that day by a hash of address and browser with a
/// random salt; the salt exists in memory alone and is thrown away at midnight, and of the hashes only bits are kept, so that nobody,
/// the paper included, can tell afterwards who read what. Of a new reader the hour, the referrer's host and the kind of device are counted
/// too, each in a sum of its own.
/// </summary>
public sealed class ReaderCounter(TimeProvider clock)
{
    private const int SaltLength = 16;

    private static readonly string[] Hours = [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))];
    private static readonly string[] Devices = Enum.GetNames<Device>();

    private readonly Lock _lock = new();
    private CountedReaders _counted = new();
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private volatile Today? _today;
    private volatile bool _isOn = true;

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

    /// <summary>Whether the paper counts readers. Switched off, what is in memory is forgotten.</summary>
    public bool IsOn
    {
        get => _isOn;
        set
        {
            _isOn = value;
            if (!value)
            {
                Forget();
            }
        }
    }

    /// <summary>The host that the operator named, beside the one that a request came to.</summary>
    public string? OwnHost { get; init; }

    /// <summary>Somebody was shown a story. Takes about a microsecond, waits for nothing and never fails.</summary>
    /// <param name="story">Its id.</param>
    /// <param name="address">Of the reader's machine; forgotten as soon as this returns.</param>
    /// <param name="userAgent">As it was sent.</param>
    /// <param name="referrer">As it was sent; of a reader who is new its host is counted.</param>
    /// <param name="host">That the request came to, as it was sent: links from there are the paper's own.</param>
    /// <param name="isPrefetch">A browser fetches it in case it is wanted: nobody has seen it yet.</param>
    public void Saw(long story, IPAddress? address, string? userAgent, string? referrer = null, string? host = null, bool isPrefetch = false)
    {
        if (!_isOn || isPrefetch || address is null || Robots.Is(userAgent))
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

        // Only now, and so once for each reader: a page that is loaded again costs no more than before.
        var hour = new PartInMemory(ReadersBy.Hour, Hours[TimeZoneInfo.ConvertTime(now, today.Zone).Hour], 1);
        var device = new PartInMemory(ReadersBy.Device, Devices[(int)DeviceOfReader.Of(userAgent)], 1);
        var from = ReferrerHost.Find(referrer);
        // Before it is looked at whether it is a site: at home the paper may be a name without a dot, or a number.
        var isOwn = !from.IsEmpty && ((OwnHost is not null && ReferrerHost.IsSame(from, OwnHost)) || ReferrerHost.IsSame(from, WithoutPort(host)));
        var isSite = ReferrerHost.IsSite(from);
        lock (_lock)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counted.Stories, (story, today.Day), out _)++;
            var site = new PartInMemory(ReadersBy.Host, isOwn ? ReferrerHost.Own : isSite ? today.Host(from) : ReferrerHost.None, 1);
            _counted.Add(0, today.Day, new PartInMemory(ReadersBy.All, "", 1));
            _counted.Add(0, today.Day, hour);
            _counted.Add(0, today.Day, device);
            _counted.Add(0, today.Day, site);
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(today.Held, story, out var isKnown);
            if (isKnown && held is null)
            {
                _counted.Add(story, today.Day, hour);
                _counted.Add(story, today.Day, device);
                _counted.Add(story, today.Day, site);
            }
            else
            {
                held = (held ?? new HeldParts()).With(hour, device, site);
                if (held.Readers == PartOfStoryReaders.FewestOfStory)
                {
                    foreach (var part in held.Parts)
                    {
                        _counted.Add(story, today.Day, part);
                    }

                    held = null;
                }
            }
        }
    }

    /// <summary>What was counted since the last time, to be kept.</summary>
    public CountedReaders Take()
    {
        lock (_lock)
        {
            var taken = _counted;
            _counted = new();
            return taken;
        }
    }

    /// <summary>What was taken and could not be kept; it goes with the next.</summary>
    public void PutBack(CountedReaders taken)
    {
        lock (_lock)
        {
            foreach (var (key, count) in taken.Stories)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counted.Stories, key, out _) += count;
            }

            foreach (var (key, count) in taken.Parts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counted.Parts, key, out _) += count;
            }
        }
    }

    /// <summary>Lets go of what was counted and not kept yet, and of whom it has seen today.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            (_counted, _today) = (new(), null);
        }
    }

    private static ReadOnlySpan<char> WithoutPort(ReadOnlySpan<char> host) => host.LastIndexOf(':') is >= 0 and var port ? host[..port] : host;

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
        private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

        public Today(DateTimeOffset now, TimeZoneInfo zone)
        {
            Zone = zone;
            var local = TimeZoneInfo.ConvertTime(now, zone);
            Day = DateOnly.FromDateTime(local.DateTime);
            _begins = Midnight(Day, zone);
            _ends = Midnight(Day.AddDays(1), zone);
        }

        public TimeZoneInfo Zone { get; }

        public DateOnly Day { get; }

        public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(SaltLength);

        public Sieve Seen { get; } = new();

        /// <summary>Of stories with too few readers to keep more than their number; null once there are enough. What is held at midnight is forgotten.</summary>
        public Dictionary<long, HeldParts?> Held { get; } = [];

        /// <summary>In small letters and once in memory, or <see cref="ReferrerHost.Other"/> where the day has enough of them.</summary>
        public string Host(ReadOnlySpan<char> from)
        {
            Span<char> small = stackalloc char[ReferrerHost.Longest];
            small = small[..from.ToLowerInvariant(small)];
            var hosts = _hosts.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!hosts.TryGetValue(small, out var host) && _hosts.Count < ReferrerHost.MostOfDay)
            {
                _hosts.Add(host = small.ToString());
            }

            return host ?? ReferrerHost.Other;
        }

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
