using Microsoft.EntityFrameworkCore;
using Standfirst.Readers;
using Standfirst.Storage;

namespace Standfirst.Jobs;

/// <summary>Erases hours and hosts of readers whose time is over; how many a story had on a day stays.</summary>
internal sealed class EraseReaders(IDbContextFactory<NewsDb> databases, TimeProvider clock, ILogger<EraseReaders> log) : Hourly("Erasing old figures of readers", clock, log)
{
    protected override async Task Do(DateTimeOffset now, CancellationToken stop)
    {
        // Of whatever zone: a day more or less is none that anybody misses.
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using var db = await databases.CreateDbContextAsync(stop);
        await EraseHours(db, today.AddDays(-PartOfReaders.HoursKept), stop);
        await EraseHosts(db, today.AddDays(-PartOfReaders.HostsKept), stop);
        var before = today.AddDays(-PartOfStoryReaders.Kept);
        // A day at a time: readers post meanwhile, and SQLite has one writer.
        while (await db.PartsOfStoryReaders.Where(part => part.Day < before).MinAsync(part => (DateOnly?)part.Day, stop) is { } day)
        {
            await db.PartsOfStoryReaders.Where(part => part.Day == day).ExecuteDeleteAsync(stop);
        }
    }

    private static Task<int> EraseHours(NewsDb db, DateOnly before, CancellationToken stop)
        => db.PartsOfReaders.Where(part => part.Day < before && part.By == ReadersBy.Hour).ExecuteDeleteAsync(stop);

    private static Task<int> EraseHosts(NewsDb db, DateOnly before, CancellationToken stop)
        => db.PartsOfReaders.Where(part => part.Day < before && part.By == ReadersBy.Host).ExecuteDeleteAsync(stop);
}
