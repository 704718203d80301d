using System.Runtime.InteropServices;
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
        CountedReaders? taken = null;
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            // Before anything is taken: another node may have switched it off, or nobody asked yet since the start.
            if (await db.Papers.AsNoTracking().Select(paper => new { paper.TimeZone, paper.CountsReaders }).SingleOrDefaultAsync() is { } paper)
            {
                counter.Zone = TimeZoneInfo.TryFindSystemTimeZoneById(paper.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
                counter.IsOn = paper.CountsReaders;
            }

            taken = counter.Take();
            if (taken.Stories.Count > 0)
            {
                await Keep(db, taken);
            }
        }
        catch (Exception failure)
        {
            // Readers do not notice; the figures follow when the database is back.
            if (taken is not null)
            {
                counter.PutBack(taken);
            }

            log.LogWarning("Readers could not be counted, later then: {Reason}", failure.Message);
        }
    }

    /// <summary>Added to what is there, since other nodes count as well.</summary>
    private static async Task Keep(NewsDb db, CountedReaders taken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // In the order of their keys, so that two nodes never wait for each other around a corner. A story that is gone is left out.
        foreach (var ((story, day), readers) in taken.Stories.OrderBy(one => one.Key.Story).ThenBy(one => one.Key.Day))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO days_of_readers (story_id, day, readers) SELECT id, {day}, {readers} FROM stories WHERE id = {story}
                ON CONFLICT (day, story_id) DO UPDATE SET readers = days_of_readers.readers + excluded.readers
                """);
            await db.Database.ExecuteSqlAsync($"UPDATE story_counts SET readers = readers + {readers} WHERE story_id = {story}");
        }

        foreach (var ((story, day, by, value), readers) in (await WithRoom(db, taken)).OrderBy(one => one.Key.Story).ThenBy(one => one.Key.Day).ThenBy(one => one.Key.By).ThenBy(one => one.Key.Value, StringComparer.Ordinal))
        {
            var name = by.ToString();
            await (story == 0
                ? db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO parts_of_readers (day, "by", value, readers) VALUES ({day}, {name}, {value}, {readers})
                    ON CONFLICT (day, "by", value) DO UPDATE SET readers = parts_of_readers.readers + excluded.readers
                    """)
                : db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO parts_of_story_readers (story_id, day, "by", value, readers) SELECT id, {day}, {name}, {value}, {readers} FROM stories WHERE id = {story}
                    ON CONFLICT (story_id, day, "by", value) DO UPDATE SET readers = parts_of_story_readers.readers + excluded.readers
                    """));
        }

        await transaction.CommitAsync();
    }

    /// <summary>
    /// What was counted beside the number of readers, hosts beyond those that a day has room for as one. The counter has a limit of its own, which
    /// a start begins anew; this one holds for all starts, and but for a moment for all nodes.
    /// </summary>
    private static async Task<Dictionary<(long Story, DateOnly Day, ReadersBy By, string Value), int>> WithRoom(NewsDb db, CountedReaders taken)
    {
        var known = new Dictionary<DateOnly, HashSet<string>>();
        foreach (var day in taken.Parts.Keys.Where(key => key.By == ReadersBy.Host).Select(key => key.Day).Distinct())
        {
            var hosts = await db.PartsOfReaders.Where(part => part.Day == day && part.By == ReadersBy.Host).Select(part => part.Value).ToHashSetAsync();
            var isNew = taken.Parts.Where(part => part.Key is { Story: 0, By: ReadersBy.Host } && part.Key.Day == day && part.Key.Value[0] != '(' && !hosts.Contains(part.Key.Value));
            hosts.UnionWith(isNew.OrderByDescending(part => part.Value).Select(part => part.Key.Value).Take(Math.Max(0, ReferrerHost.MostOfDay - hosts.Count(host => host[0] != '('))).ToList());
            known[day] = hosts;
        }

        var parts = new Dictionary<(long, DateOnly, ReadersBy, string), int>();
        foreach (var ((story, day, by, value), readers) in taken.Parts)
        {
            var hasRoom = by != ReadersBy.Host || value[0] == '(' || known[day].Contains(value);
            CollectionsMarshal.GetValueRefOrAddDefault(parts, (story, day, by, hasRoom ? value : ReferrerHost.Other), out _) += readers;
        }

        return parts;
    }
}
