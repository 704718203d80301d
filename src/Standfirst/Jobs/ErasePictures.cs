using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Jobs;

/// <summary>Erases the pictures whose time to be put back is over, and originals that no deleted picture names.</summary>
internal sealed class ErasePictures(IDbContextFactory<NewsDb> databases, PictureStore store, TimeProvider clock, ILogger<ErasePictures> log) : Hourly("Erasing deleted pictures", clock, log)
{
    protected override async Task Do(DateTimeOffset now, CancellationToken stop)
    {
        // The files before the rows: an original that is put aside meanwhile has its row already, and is not seen.
        var files = store.Removed().ToList();
        await using var db = await databases.CreateDbContextAsync(stop);
        var before = now.AddDays(-RemovedPicture.KeptDays);
        var erased = await db.RemovedPictures.Where(one => one.At <= before).ExecuteDeleteAsync(stop);
        var kept = await db.RemovedPictures.Where(one => one.Hash != null).Select(one => one.Hash!).ToHashSetAsync(stop);
        foreach (var hash in files.Where(hash => !kept.Contains(hash)))
        {
            store.Erase(hash);
        }

        if (erased > 0)
        {
            Log.LogInformation("{Count} pictures that were deleted {Days} days ago are erased", erased, RemovedPicture.KeptDays);
        }
    }
}
