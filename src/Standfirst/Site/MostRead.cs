using Microsoft.EntityFrameworkCore;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>What was read most today and yesterday. Counting takes a walk over two days' rows, so it is done once a minute and not for each page.</summary>
internal sealed class MostRead(IDbContextFactory<NewsDb> databases, TimeProvider clock, ILogger<MostRead> log) : IDisposable
{
    public const int Shown = 8;

    private const int Kept = 300;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneCounts = new(1);
    private volatile Counted? _counted;

    /// <summary>
    /// Stories in the order of their readers, of a section's family or of all; none where the paper does not count. Whether they are live
    /// still, their cards tell.
    /// </summary>
    public async ValueTask<IReadOnlyList<long>> Of(Masthead masthead, IReadOnlyCollection<long>? sections, CancellationToken stop)
    {
        if (!masthead.CountsReaders)
        {
            return [];
        }

        var (now, zone) = (clock.GetUtcNow(), masthead.Zone);
        if (_counted is not { } counted)
        {
            counted = await Count(zone, now, stop);
        }
        else if (now - counted.At >= Fresh && _oneCounts.CurrentCount > 0)
        {
            // Nobody waits for a list that is a minute old.
            _ = Task.Run(() => Count(zone, now, CancellationToken.None), CancellationToken.None);
        }

        return [.. counted.Stories.Where(story => sections is null || (story.Section is { } id && sections.Contains(id))).Take(Shown * 2).Select(story => story.Id)];
    }

    public void Dispose() => _oneCounts.Dispose();

    private async Task<Counted> Count(TimeZoneInfo zone, DateTimeOffset now, CancellationToken stop)
    {
        await _oneCounts.WaitAsync(stop);
        try
        {
            if (_counted is { } already && now - already.At < Fresh)
            {
                return already;
            }

            var yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date).AddDays(-1);
            await using var db = await databases.CreateDbContextAsync(stop);
            var most = db.DaysOfReaders.Where(day => day.Day >= yesterday)
                .GroupBy(day => day.StoryId).Select(days => new { StoryId = days.Key, Readers = days.Sum(day => day.Readers) });
            var stories = await db.Stories.Live(now).Join(most, story => story.Id, day => day.StoryId, (story, day) => new { story.Id, story.SectionId, day.Readers })
                .OrderByDescending(story => story.Readers).ThenByDescending(story => story.Id).Take(Kept).ToListAsync(stop);
            return _counted = new Counted(now, [.. stories.Select(story => (story.Id, story.SectionId))]);
        }
        catch (Exception failed) when (failed is not OperationCanceledException && _counted is not null)
        {
            log.LogWarning("The most read stories could not be counted: {Reason}", failed.Message);
            return _counted;
        }
        finally
        {
            _oneCounts.Release();
        }
    }

    private sealed record Counted(DateTimeOffset At, IReadOnlyList<(long Id, long? Section)> Stories);
}
