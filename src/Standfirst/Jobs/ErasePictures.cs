using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Jobs;

/// <summary>At the start and every hour: erases the pictures whose time to be put back is over, and originals that no deleted picture names.</summary>
internal sealed class ErasePictures(IDbContextFactory<NewsDb> databases, PictureStore store, TimeProvider clock, ILogger<ErasePictures> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                await Erase(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Erase(CancellationToken stop)
    {
        try
        {
            // The files before the rows: an original that is put aside meanwhile has its row already, and is not seen.
            var files = store.Removed().ToList();
            await using var db = await databases.CreateDbContextAsync(stop);
            var before = clock.GetUtcNow().AddDays(-RemovedPicture.KeptDays);
            var erased = await db.RemovedPictures.Where(one => one.At <= before).ExecuteDeleteAsync(stop);
            var kept = await db.RemovedPictures.Where(one => one.Hash != null).Select(one => one.Hash!).ToHashSetAsync(stop);
            foreach (var hash in files.Where(hash => !kept.Contains(hash)))
            {
                store.Erase(hash);
            }

            if (erased > 0)
            {
                log.LogInformation("{Count} pictures that were deleted {Days} days ago are erased", erased, RemovedPicture.KeptDays);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Deleted pictures could not be erased, in an hour then: {Reason}", failure.Message);
        }
    }
}
