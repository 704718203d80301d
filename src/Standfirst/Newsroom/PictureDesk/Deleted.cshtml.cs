using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>Pictures that were deleted, each to be put back by who deleted it or by a photo editor until it is erased: by the clock, or at once by a photo editor.</summary>
internal sealed class DeletedModel(PictureStore store) : NewsroomPage
{
    private const int PerPage = 50;

    /// <summary>Two may be at it.</summary>
    private const string Gone = "It is not here any more: somebody erased it or put it back meanwhile.";

    public IReadOnlyList<RemovedPicture> Removed { get; private set; } = [];

    public string? Older { get; private set; }

    public async Task OnGet(long? before)
    {
        var removed = Db.RemovedPictures.AsNoTracking();
        removed = before is null ? removed : removed.Where(one => one.PictureId < before);
        var some = await removed.OrderByDescending(one => one.PictureId).Take(PerPage + 1).ToListAsync(Stop);
        Removed = [.. some.Take(PerPage)];
        Older = some.Count > PerPage ? $"/newsroom/pictures/deleted?before={Removed[^1].PictureId}" : null;
    }

    public bool MayPutBack(RemovedPicture removed) => removed.ById == Me.Id || May(Permission.ManagePictures);

    /// <summary>A court or a frightened source does not wait thirty days.</summary>
    public bool MayErase => May(Permission.ManagePictures);

    public async Task<IActionResult> OnPostErase(long id)
    {
        if (await Find(id) is not { } removed)
        {
            return await Refused(Gone);
        }

        if (!MayErase)
        {
            return await Refused("A photo editor can erase it, or an editor.");
        }

        Db.RemovedPictures.Remove(removed);
        Log(Acts.ErasedPicture, new AuditSubject("picture", removed.PictureId, removed.Label), removed.Reason);
        await Db.SaveChangesAsync(Stop);
        if (removed.Hash is { } hash)
        {
            // Should this fail, the clock's next round finds a file without a row, and erases it.
            store.Erase(hash);
        }

        return Done("/newsroom/pictures/deleted", "Erased.");
    }

    public async Task<IActionResult> OnPost(long id)
    {
        if (await Find(id) is not { } removed)
        {
            return await Refused(Gone);
        }

        if (!MayPutBack(removed))
        {
            return await Refused("Who deleted it can put it back, or a photo editor.");
        }

        if (removed.Hash is { } hash && !store.Restore(hash))
        {
            return await Refused($"The file of “{removed.Label}” is not kept any more. Bring it in anew.");
        }

        var picture = removed.Restore();
        Db.Pictures.Add(picture);
        Db.RemovedPictures.Remove(removed);
        Log(Acts.PutPictureBack, picture.Subject());
        await Db.SaveChangesAsync(Stop);
        return Done($"/newsroom/pictures/{picture.Id}", "It is back, also in the texts that show it. Stories that had it as their lead picture have none; choose it there again.");
    }

    private Task<RemovedPicture?> Find(long id) => Db.RemovedPictures.SingleOrDefaultAsync(one => one.PictureId == id, Stop);

    private async Task<PageResult> Refused(string why)
    {
        await OnGet(null);
        Wrong("picture", why);
        return Again();
    }
}
