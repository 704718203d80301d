using System.Collections.Concurrent;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// Cards of stories that are live, by their numbers. The same few hundred stand on nearly every page, so they are kept in memory until
/// something of their story changes. Whether they are live is asked anew each time.
/// </summary>
internal sealed class CardReading
{
    /// <summary>About a kilobyte each.</summary>
    private const int MostKept = 4000;

    // By number alone: asked what is live as well, SQLite walks through all stories instead.
    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<CardRow>> ByIds = Compiled.List(
        (NewsDb db, List<long> ids) => db.Stories.Where(story => ids.Contains(story.Id)).Select(CardRow.Of));

    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<BylineRow>> BylinesOf = Compiled.List(
        (NewsDb db, List<long> ids) => db.Set<Byline>().Where(byline => ids.Contains(byline.StoryId)).OrderBy(byline => byline.StoryId).ThenBy(byline => byline.Position)
            .Select(BylineRow.Of));

    private readonly ConcurrentDictionary<long, CardRow> _kept = new();
    private long _changes;

    public CardReading(PageStore store) => store.Dropped += tags =>
    {
        Interlocked.Increment(ref _changes);
        foreach (var tag in tags)
        {
            if (tag == Tags.Everything)
            {
                _kept.Clear();
            }
            else if (Tags.IsStory(tag, out var id))
            {
                _kept.TryRemove(id, out _);
            }
        }
    };

    /// <summary>Those of them that readers may see, by number.</summary>
    public async Task<Dictionary<long, CardRow>> Read(NewsDb db, DateTimeOffset now, IEnumerable<long> ids, CancellationToken stop)
    {
        var found = new Dictionary<long, CardRow>();
        var missing = new List<long>();
        foreach (var id in ids.Distinct())
        {
            if (!_kept.TryGetValue(id, out var card))
            {
                missing.Add(id);
            }
            else if (card.IsLive(now))
            {
                found[id] = card;
            }
        }

        if (missing.Count > 0)
        {
            foreach (var card in await Fetch(db, missing, stop))
            {
                if (card.IsLive(now))
                {
                    found[card.Id] = card;
                }
            }
        }

        return found;
    }

    /// <summary>The same in the order of the numbers.</summary>
    public async Task<List<CardRow>> List(NewsDb db, DateTimeOffset now, IReadOnlyList<long> ids, CancellationToken stop)
    {
        var found = await Read(db, now, ids, stop);
        return [.. ids.Distinct().Select(id => found.GetValueOrDefault(id)).OfType<CardRow>()];
    }

    /// <summary>That of one story whatever its state, for somebody who has a right to see it; null where there is no such story.</summary>
    public async Task<CardRow?> Any(NewsDb db, long id, CancellationToken stop) => (await Fetch(db, [id], stop)).SingleOrDefault();

    private async Task<Dictionary<long, CardRow>.ValueCollection> Fetch(NewsDb db, List<long> ids, CancellationToken stop)
    {
        var changes = Interlocked.Read(ref _changes);
        var fetched = new Dictionary<long, CardRow>(ids.Count);
        await foreach (var card in ByIds(db, ids).WithCancellation(stop))
        {
            fetched[card.Id] = card;
        }

        await foreach (var byline in BylinesOf(db, ids).WithCancellation(stop))
        {
            fetched.GetValueOrDefault(byline.StoryId)?.Bylines.Add(byline);
        }

        if (_kept.Count + fetched.Count > MostKept)
        {
            _kept.Clear();
        }

        // What changed while it was read may have been read too early.
        foreach (var card in fetched.Values)
        {
            _kept[card.Id] = card;
        }

        if (Interlocked.Read(ref _changes) != changes)
        {
            foreach (var id in fetched.Keys)
            {
                _kept.TryRemove(id, out _);
            }
        }

        return fetched.Values;
    }
}
