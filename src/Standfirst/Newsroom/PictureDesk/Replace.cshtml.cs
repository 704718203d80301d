using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>Another picture in the place of one, wherever it runs.</summary>
internal sealed class ReplaceModel(PictureArrivals arrivals) : NewsroomPage
{
    public Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PicturePlace> Places { get; private set; } = [];

    public string By { get; private set; } = "";

    public bool IsSame { get; private set; } = true;

    public async Task<IActionResult> OnGet(long id, string? by)
    {
        By = by ?? "";
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(long id, string? by, string? same, IFormFile? file)
    {
        await using var transaction = file is null ? await Db.Database.BeginTransactionAsync(Stop) : null;
        if (!await Load(id))
        {
            return NotFound();
        }

        (By, IsSame) = ((by ?? "").Trim(), same == "1");
        var isNew = false;
        if (file is not null)
        {
            // It is on the desk from now on, whatever becomes of the rest: nobody has to bring it twice.
            var arrival = await arrivals.Take(HttpContext, file);
            if (arrival.Picture is not { } came)
            {
                Wrong("file", arrival.Problem);
                return Again();
            }

            By = came.Id.ToString(CultureInfo.InvariantCulture);
            isNew = !arrival.WasHere;
        }

        var other = long.TryParse(By, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await Db.Pictures.SingleOrDefaultAsync(one => one.Id == number, Stop) : null;
        if (other is null || other.Id == id)
        {
            Wrong("by", other is null ? "Bring a file, or write the number of a picture on the desk." : "This is the same picture.");
            return Again();
        }

        if (IsSame)
        {
            Describe(other, isNew);
        }

        if (PictureUse.Problems(other, Now) is { Count: > 0 } problems)
        {
            Wrong("by", $"Picture {other.Id} may not run: {string.Join(' ', problems)} Describe it first; nothing was replaced.");
            await Db.SaveChangesAsync(Stop);
            if (transaction is not null)
            {
                await transaction.CommitAsync(Stop);
            }

            return Again();
        }

        await using var own = transaction is null ? await Db.Database.BeginTransactionAsync(Stop) : null;
        var done = await Db.Replace(Picture, other, Me.Shown, Now, Stop);
        Db.PictureReplacements.Add(done);
        var count = done.ReadPlaces().Count;
        Log(Acts.ReplacedPicture, Picture.Subject(), $"by picture {other.Id}, {other.Label}, in {count} {(count == 1 ? "place" : "places")}");
        try
        {
            await Db.SaveChangesAsync(Stop);
            await (own ?? transaction)!.CommitAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Meanwhile(id);
        }

        return Done($"/newsroom/pictures/{other.Id}", $"It runs in {count} {(count == 1 ? "place" : "places")} now. The old one is kept and can be put back below.");
    }

    public async Task<IActionResult> OnPostBack(long id, long replacement)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        if (!await Load(id) || await Db.PictureReplacements.SingleOrDefaultAsync(one => one.Id == replacement && one.OldId == id && one.PutBackAt == null, Stop) is not { } made)
        {
            return NotFound();
        }

        if (PictureUse.HasEnded(Picture, Now))
        {
            Wrong("by", PictureUse.Ended(Picture) + " It cannot be put back.");
            return Again();
        }

        var (done, left) = await Db.PutBack(made, Picture, Me.Shown, Now, Stop);
        made.PutBack(Me.Shown, Now);
        Log(Acts.PutPictureBack, Picture.Subject(), $"in {done} of {done + left}");
        try
        {
            await Db.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Meanwhile(id);
        }

        return Done($"/newsroom/pictures/{id}", left == 0 ? $"It is back in all {done} places." : $"It is back in {done} places; {left} were changed since and kept as they are.");
    }

    private async Task<IActionResult> Meanwhile(long id)
    {
        await Db.Database.CurrentTransaction!.RollbackAsync(Stop);
        Db.ChangeTracker.Clear();
        await Load(id);
        Wrong("by", "A colleague saved one of the stories at the same moment. Nothing was replaced; try again.");
        return Again();
    }

    /// <summary>A better version of the same picture: what is known of the old one holds for it. What a colleague wrote to one that was on the desk stays.</summary>
    private void Describe(Picture better, bool isNew)
    {
        string Of(string old, string own) => isNew || own.Length == 0 ? old : own;
        (better.Caption, better.Credit, better.Alt) = (Of(Picture.Caption, better.Caption), Of(Picture.Credit, better.Credit), Of(Picture.Alt, better.Alt));
        if (isNew || better.Rights.Length == 0)
        {
            better.Rights = Picture.Rights;
            better.LimitRightsAs(Picture);
        }

        if (isNew)
        {
            (better.FocalX, better.FocalY) = (Picture.FocalX, Picture.FocalY);
        }
    }

    private async Task<bool> Load(long id)
    {
        if (await Db.Pictures.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } picture)
        {
            return false;
        }

        Picture = picture;
        Places = await Db.PlacesOf(id, Now, Stop);
        return true;
    }
}
