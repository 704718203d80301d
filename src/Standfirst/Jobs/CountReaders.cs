using Microsoft.EntityFrameworkCore;
using Standfirst.Readers;
using Standfirst.Storage;

namespace Standfirst.Jobs;

/// <summary>Every ten seconds and at the end: keeps what <see cref="ReaderCounter"/> has counted, in one transaction off the readers' path.</summary>
internal sealed class CountReaders(ReaderCounter counter, IDbContextFactory<NewsDb> databases, TimeProvider clock, ILogger<CountReaders> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Keep();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                await Keep();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopped; the last ones are kept by StopAsync.
        }
    }

    private async Task Keep()
    {
        var taken = counter.Take();
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            if (await db.Papers.AsNoTracking().SingleOrDefaultAsync() is { } paper)
            {
                counter.Zone = paper.Zone;
            }

            if (taken.Count > 0)
            {
                await Keep(db, taken);
            }
        }
        catch (Exception failure)
        {
            // Readers do not notice; the figures follow when the database is back.
            counter.PutBack(taken);
            log.LogWarning("Readers could not be counted, later then: {Reason}", failure.Message);
        }
    }

    private static async Task Keep(NewsDb db, IReadOnlyDictionary<(long Story, DateOnly Day), int> taken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // In the order of their keys, so that two nodes never wait for each other around a corner. A story that is gone is left out.
        foreach (var ((story, day), readers) in taken.OrderBy(one => one.Key.Story).ThenBy(one => one.Key.Day))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO days_of_readers (story_id, day, readers) SELECT id, {day}, {readers} FROM stories WHERE id = {story}
                ON CONFLICT (day, story_id) DO UPDATE SET readers = days_of_readers.readers + excluded.readers
                """);
            await db.Database.ExecuteSqlAsync($"UPDATE story_counts SET readers = readers + {readers} WHERE story_id = {story}");
        }

        await transaction.CommitAsync();
    }
}
