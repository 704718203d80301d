using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>What became of a file that somebody brought.</summary>
/// <param name="Name">As it came.</param>
/// <param name="Picture">The picture that it is now; null where it was refused.</param>
/// <param name="WasHere">The same bytes were on the desk before.</param>
/// <param name="Problem">Why it was refused; empty where it was not.</param>
internal sealed record PictureArrival(string Name, Picture? Picture, bool WasHere, string Problem);

/// <summary>Takes files as pictures, each for itself: a bad one is refused with its reason, and those beside it are kept.</summary>
internal sealed class PictureArrivals(NewsDb db, PictureStore store, Renditions renditions)
{
    /// <summary>Files of one request.</summary>
    public const int MostAtOnce = 20;

    /// <summary>Bytes of a request that brings so many, each as large as the store takes; and the form around them.</summary>
    public const long MaxRequest = (MostAtOnce * PictureStore.MaxBytes) + (1L << 20);

    public const long MaxRequestOfOne = PictureStore.MaxBytes + (2L << 20);

    public async Task<IReadOnlyList<PictureArrival>> Take(HttpContext http, IEnumerable<IFormFile> files)
    {
        var arrivals = new List<PictureArrival>();
        // A form whose file field was left empty sends a file without a name.
        foreach (var (number, file) in files.Where(file => file.FileName.Length > 0).Index())
        {
            arrivals.Add(number < MostAtOnce ? await Take(http, file)
                : new PictureArrival(FileNames.Plain(file.FileName), null, false, $"At most {MostAtOnce} pictures are taken at once. Bring this one with the next."));
        }

        return arrivals;
    }

    public async Task<PictureArrival> Take(HttpContext http, IFormFile file)
    {
        var (stop, now) = (http.RequestAborted, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var name = FileNames.Plain(file.FileName);
        Picture picture;
        try
        {
            await using var content = file.OpenReadStream();
            picture = await store.Arrive(content, name, now, stop);
        }
        catch (PictureException refused)
        {
            return new PictureArrival(name, null, false, refused.Message);
        }

        if (await db.Pictures.SingleOrDefaultAsync(one => one.Hash == picture.Hash, stop) is { } here)
        {
            return new PictureArrival(name, here, true, "");
        }

        if (await db.RemovedPictures.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == picture.Hash, stop) is { } removed)
        {
            store.Remove(picture.Hash!);
            return new PictureArrival(name, null, false, $"{removed.By} deleted this picture on {removed.At:d MMM yyyy}{(removed.Reason.Length > 0 ? $": {removed.Reason}" : "")}. It can be put back under “Deleted pictures”.");
        }

        picture.Bring(http.Member().Id, http.Member().Shown);
        db.Pictures.Add(picture);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await db.SaveChangesAsync(stop);
            db.AuditLog.Add(http.Entry(Acts.AddedPicture, picture.Subject(), name));
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two brought the same picture at the same moment; the other one's is kept.
            db.ChangeTracker.Clear();
            if (await db.Pictures.SingleOrDefaultAsync(one => one.Hash == picture.Hash, stop) is { } others)
            {
                return new PictureArrival(name, others, true, "");
            }

            throw;
        }

        renditions.Expect(picture.Hash!);
        return new PictureArrival(name, picture, false, "");
    }
}
