using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>A story that belongs somewhere on a page; its card is read afterwards, once, however many places it has.</summary>
internal sealed class Pick
{
    public int Place { get; init; }

    public long Id { get; init; }
}

/// <summary>Cards of stories that are live, by their numbers.</summary>
internal static class CardReading
{
    private static readonly Func<NewsDb, DateTimeOffset, List<long>, IAsyncEnumerable<CardRow>> ByIds = Compiled.List(
        (NewsDb db, DateTimeOffset now, List<long> ids) => db.Stories.Live(now).Where(story => ids.Contains(story.Id)).Select(CardRow.Of));

    /// <summary>Those of them that readers may see, by number.</summary>
    public static async Task<Dictionary<long, CardRow>> Read(NewsDb db, DateTimeOffset now, IEnumerable<long> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToList();
        var found = new Dictionary<long, CardRow>(wanted.Count);
        if (wanted.Count == 0)
        {
            return found;
        }

        await foreach (var card in ByIds(db, now, wanted).WithCancellation(stop))
        {
            found[card.Id] = card;
        }

        return found;
    }

    /// <summary>The same in the order of the numbers.</summary>
    public static async Task<List<CardRow>> List(NewsDb db, DateTimeOffset now, IReadOnlyList<long> ids, CancellationToken stop)
    {
        var found = await Read(db, now, ids, stop);
        return [.. ids.Distinct().Select(id => found.GetValueOrDefault(id)).OfType<CardRow>()];
    }
}
