namespace Standfirst.Comments;

/// <summary>
/// How many comments each address sent within the last minute, exactly, in memory. Bounded: under a flood from more addresses than it
/// keeps, the ones that wrote longest ago are forgotten, since they are the first to be free again anyway.
/// </summary>
public sealed class Pace(TimeProvider clock, int maxAddresses = 20_000)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<long>> _times = [];

    /// <summary>Addresses that are remembered now.</summary>
    public int Count => _times.Count;

    /// <summary>Counts one more, or says how long to wait: then it is not counted.</summary>
    /// <param name="address">Keyed hash.</param>
    /// <param name="perMinute">0 for no limit.</param>
    public TimeSpan? Wait(string address, int perMinute)
    {
        if (perMinute <= 0 || address.Length == 0)
        {
            return null;
        }

        // Not the time of day: setting the clock back must not shut anyone out.
        var now = clock.GetTimestamp();
        lock (_lock)
        {
            if (!_times.TryGetValue(address, out var times))
            {
                MakeRoom(now);
                _times[address] = times = new Queue<long>(1);
            }

            while (times.TryPeek(out var first) && clock.GetElapsedTime(first, now) >= Window)
            {
                times.Dequeue();
            }

            if (times.Count >= perMinute)
            {
                return Window - clock.GetElapsedTime(times.Peek(), now);
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void MakeRoom(long now)
    {
        if (_times.Count < maxAddresses)
        {
            return;
        }

        foreach (var (address, times) in _times)
        {
            if (times.Count == 0 || clock.GetElapsedTime(times.Last(), now) >= Window)
            {
                _times.Remove(address);
            }
        }

        if (_times.Count >= maxAddresses)
        {
            // Half at once, so that a flood does not pay for this with each of its comments.
            foreach (var (address, _) in _times.OrderBy(one => one.Value.Last()).Take(maxAddresses / 2).ToList())
            {
                _times.Remove(address);
            }
        }
    }
}
