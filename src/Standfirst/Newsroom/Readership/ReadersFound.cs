using Microsoft.EntityFrameworkCore;
using Standfirst.Readers;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Readership;

/// <summary>A story and how many readers it had.</summary>
internal sealed record StoryRead(long Id, int Readers);

/// <summary>A value of <see cref="ReadersBy"/> and how many readers it had.</summary>
internal sealed record Part(ReadersBy By, string Value, int Readers);

/// <summary>A day and how many readers it had.</summary>
internal sealed record DayRead(DateOnly Day, int Readers);

/// <summary>What was counted in a period.</summary>
internal sealed class ReadersFound(NewsDb db, Period period, CancellationToken stop)
{
    /// <summary>Of each day, the first of them are read. More than are ever shown.</summary>
    public const int OfDay = 200;

    private static readonly Func<NewsDb, DateOnly, IAsyncEnumerable<StoryRead>> MostOfDay = Compiled.List(
        (NewsDb db, DateOnly day) => db.DaysOfReaders.AsNoTracking().Where(one => one.Day == day).OrderByDescending(one => one.Readers).ThenByDescending(one => one.StoryId)
            .Select(one => new StoryRead(one.StoryId, one.Readers)).Take(OfDay));

    /// <summary>
    /// The most read, exactly, and mostly without looking at the others: of 100,000 stories a fifth may be read on each day, nearly all of them
    /// once. Each day's first are read from the index. A story that is missing on a day had no more readers there than the last of
    /// them; so all that could be among the most read are known, and only those are summed.
    /// </summary>
    public async Task<List<StoryRead>> Most(int most)
    {
        var (known, leasts) = (new Dictionary<long, (int Readers, int Beside)>(), 0);
        for (var day = period.From; day <= period.To; day = day.AddDays(1))
        {
            var rows = await MostOfDay(db, day).ToList(stop);
            var least = rows.Count < OfDay ? 0 : rows[^1].Readers;
            leasts += least;
            foreach (var row in rows)
            {
                var (readers, beside) = known.GetValueOrDefault(row.Id);
                known[row.Id] = (readers + row.Readers, beside + least);
            }
        }

        var last = known.Values.Select(one => one.Readers).OrderDescending().Skip(most - 1).FirstOrDefault();
        if (leasts > last)
        {
            return await Sum(null, most);
        }

        var candidates = known.Where(one => one.Value.Readers + leasts - one.Value.Beside >= last).Select(one => one.Key).ToList();
        return await Sum(candidates, most);
    }

    public Task<List<DayRead>> Days()
        => db.PartsOfReaders.AsNoTracking().Where(one => one.Day >= period.From && one.Day <= period.To && one.By == ReadersBy.All).OrderBy(one => one.Day)
            .Select(one => new DayRead(one.Day, one.Readers)).ToListAsync(stop);

    /// <summary>All hours, hosts and devices, the largest first.</summary>
    public Task<List<Part>> Parts()
        => db.PartsOfReaders.AsNoTracking().Where(one => one.Day >= period.From && one.Day <= period.To && one.By != ReadersBy.All)
            .GroupBy(one => new { one.By, one.Value }).Select(some => new { some.Key.By, some.Key.Value, Readers = some.Sum(one => one.Readers) })
            .OrderByDescending(one => one.Readers).ThenBy(one => one.Value).Select(one => new Part(one.By, one.Value, one.Readers)).ToListAsync(stop);

    public Task<List<DayRead>> DaysOf(long story)
        => db.DaysOfReaders.AsNoTracking().Where(one => one.StoryId == story && one.Day >= period.From && one.Day <= period.To).OrderBy(one => one.Day)
            .Select(one => new DayRead(one.Day, one.Readers)).ToListAsync(stop);

    public Task<List<Part>> PartsOf(long story)
        => db.PartsOfStoryReaders.AsNoTracking().Where(one => one.StoryId == story && one.Day >= period.From && one.Day <= period.To)
            .GroupBy(one => new { one.By, one.Value }).Select(some => new { some.Key.By, some.Key.Value, Readers = some.Sum(one => one.Readers) })
            .OrderByDescending(one => one.Readers).ThenBy(one => one.Value).Select(one => new Part(one.By, one.Value, one.Readers)).ToListAsync(stop);

    private Task<List<StoryRead>> Sum(List<long>? stories, int most)
    {
        var days = db.DaysOfReaders.AsNoTracking().Where(one => one.Day >= period.From && one.Day <= period.To);
        days = stories is null ? days : days.Where(one => stories.Contains(one.StoryId));
        return days.GroupBy(one => one.StoryId).Select(some => new { Id = some.Key, Readers = some.Sum(one => one.Readers) })
            .OrderByDescending(one => one.Readers).ThenByDescending(one => one.Id).Take(most).Select(one => new StoryRead(one.Id, one.Readers)).ToListAsync(stop);
    }
}
