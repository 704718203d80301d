using System.Collections.Concurrent;

namespace Standfirst.Site.Cache;

/// <summary>
/// Finished pages by key, bounded by bytes, each tagged with what it was made from; a change drops its tags at once. What is read stays:
/// an entry that was asked for since the last sweep gets a second round.
/// </summary>
internal sealed class PageStore(TimeProvider clock, long maxBytes = PageStore.DefaultBytes)
{
    public const long DefaultBytes = 48 * 1024 * 1024;

    /// <summary>Drops remembered for pages that are being made; one that takes longer than this many drops is simply not kept.</summary>
    private const int Remembered = 4096;

    private readonly ConcurrentDictionary<PageKey, Entry> entries = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<PageKey, byte>> keysByTag = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PageKey, TaskCompletionSource> inTheMaking = new();
    private readonly Queue<PageKey> byAge = new();
    private readonly string[] dropped = new string[Remembered];
    private readonly Lock gate = new();
    private long drops;
    private long bytes;

    /// <summary>Tells what is kept elsewhere in memory that something changed; called with the tags, before the pages go: a page that is made anew must not be made of what is kept elsewhere.</summary>
    public event Action<IReadOnlyCollection<string>>? Dropped;

    /// <summary>The same for what changed at this program, and not what another told of.</summary>
    public event Action<IReadOnlyCollection<string>>? DroppedHere;

    public long Bytes => Interlocked.Read(ref bytes);

    public FinishedPage? Find(PageKey key)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.FreshUntil <= clock.GetUtcNow())
        {
            Remove(key);
            return null;
        }

        entry.Used = true;
        return entry.Page;
    }

    /// <summary>The number to hand back to <see cref="Keep"/>: taken before the first fact of the page is read.</summary>
    public long Begin() => Interlocked.Read(ref drops);

    /// <summary>Keeps the page, unless something it was made from changed while it was made.</summary>
    public void Keep(PageKey key, FinishedPage page, IReadOnlyCollection<string> tags, DateTimeOffset freshUntil, long begun)
    {
        lock (gate)
        {
            if (drops - begun >= Remembered)
            {
                return;
            }

            for (var n = begun; n < drops; n++)
            {
                if (dropped[n % Remembered] is var tag && (tag == Tags.Everything || tags.Contains(tag)))
                {
                    return;
                }
            }

            Remove(key);
            entries[key] = new Entry(page, tags, freshUntil, page.Weight);
            bytes += page.Weight;
            byAge.Enqueue(key);
            foreach (var tag in tags)
            {
                keysByTag.GetOrAdd(tag, _ => new()).TryAdd(key, 0);
            }

            Sweep();
        }
    }

    /// <summary>A compressed form was made after the page was kept.</summary>
    public void Grew(PageKey key)
    {
        lock (gate)
        {
            if (entries.TryGetValue(key, out var entry))
            {
                bytes += entry.Page.Weight - entry.Weight;
                entry.Weight = entry.Page.Weight;
                Sweep();
            }
        }
    }

    /// <summary>Forgets every page that was made from these.</summary>
    /// <param name="tags">What changed.</param>
    /// <param name="isHeard">Another program at the same paper changed it.</param>
    public void Drop(IReadOnlyCollection<string> tags, bool isHeard = false)
    {
        Dropped?.Invoke(tags);
        if (!isHeard)
        {
            DroppedHere?.Invoke(tags);
        }

        lock (gate)
        {
            foreach (var tag in tags)
            {
                dropped[drops % Remembered] = tag;
                Interlocked.Increment(ref drops);
                if (tag == Tags.Everything)
                {
                    entries.Clear();
                    keysByTag.Clear();
                    byAge.Clear();
                    bytes = 0;
                }
                else if (keysByTag.TryRemove(tag, out var keys))
                {
                    foreach (var key in keys.Keys)
                    {
                        Remove(key);
                    }
                }
            }
        }
    }

    /// <summary>True for the one that makes the page; the others wait until it is made and look again.</summary>
    public bool Claim(PageKey key, out Task made)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = inTheMaking.GetOrAdd(key, mine);
        made = first.Task;
        return first == mine;
    }

    public void Release(PageKey key)
    {
        if (inTheMaking.TryRemove(key, out var mine))
        {
            mine.SetResult();
        }
    }

    private void Remove(PageKey key)
    {
        lock (gate)
        {
            if (!entries.TryRemove(key, out var entry))
            {
                return;
            }

            bytes -= entry.Weight;
            foreach (var tag in entry.Tags)
            {
                if (keysByTag.TryGetValue(tag, out var keys) && keys.TryRemove(key, out _) && keys.IsEmpty)
                {
                    keysByTag.TryRemove(tag, out _);
                }
            }
        }
    }

    private void Sweep()
    {
        while ((bytes > maxBytes || byAge.Count > 2 * entries.Count + 1024) && byAge.TryDequeue(out var key))
        {
            if (!entries.TryGetValue(key, out var entry))
            {
                continue;
            }

            if (entry.Used)
            {
                entry.Used = false;
                byAge.Enqueue(key);
            }
            else
            {
                Remove(key);
            }
        }
    }

    private sealed class Entry(FinishedPage page, IReadOnlyCollection<string> tags, DateTimeOffset freshUntil, int weight)
    {
        public FinishedPage Page { get; } = page;

        public IReadOnlyCollection<string> Tags { get; } = tags;

        public DateTimeOffset FreshUntil { get; } = freshUntil;

        public int Weight { get; set; } = weight;

        public bool Used { get; set; }
    }
}
