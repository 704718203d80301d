using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>One picture: its words, its rights, its focal point with each crop, where it runs, what its metadata said.</summary>
internal sealed class PictureModel(PaperNow paper, PictureStore store, Renditions renditions) : NewsroomPage
{
    private const int MaxCaption = 2000;
    private const int MaxLine = 500;

    public static readonly (Crop Crop, string Name, int Across, int Down)[] Crops =
    [
        (Crop.ThreeByTwo, "3:2, leads and seconds", 3, 2), (Crop.FourByThree, "4:3, small slots", 4, 3), (Crop.Square, "1:1, writers", 1, 1), (Crop.Wide, "16:9, links on other sites", 16, 9),
    ];

    /// <summary>As it is kept.</summary>
    public Picture Picture { get; private set; } = null!;

    /// <summary>What stands in the fields: as it is kept, or as it was typed.</summary>
    public PictureForm Form { get; private set; } = null!;

    /// <summary>The fields as they were when the form was opened.</summary>
    public string Was { get; private set; } = "";

    public IReadOnlyList<PicturePlace> Places { get; private set; } = [];

    /// <summary>Pictures that it took the place of, and those that took its place, latest first.</summary>
    public IReadOnlyList<PictureReplacement> Replacements { get; private set; } = [];

    /// <summary>The right to a picture is the business of who brought it, and of photo editors.</summary>
    public bool MayChangeRights => Picture.AddedById == Me.Id || May(Permission.ManagePictures);

    public bool MayDelete => Places.Count == 0 ? MayChangeRights : May(Permission.ManagePictures);

    public async Task<IActionResult> OnGet(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Form = PictureForm.Of(Picture);
        Was = Form.Mark();
        return Page();
    }

    public async Task<IActionResult> OnPost(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var form = await Request.ReadFormAsync(Stop);
        var kept = PictureForm.Of(Picture);
        Form = PictureForm.Of(form, kept);
        Was = form["was"].ToString();
        if (Was != kept.Mark())
        {
            Was = kept.Mark();
            Wrong("picture", "A colleague changed this picture while you wrote. " + string.Concat(kept.Differs(Form).Select(one => $"{one.Name} is now “{one.Value}”. ")) + "Yours is kept in the fields: save again to put it in its place.");
            return Again();
        }

        var limit = Check(kept);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var changes = Form.Differs(kept).Select(one => one.Name.ToLowerInvariant()).ToList();
        if (changes.Count == 0)
        {
            return Done(Address, "Nothing was changed.");
        }

        (Picture.Caption, Picture.Credit, Picture.Alt, Picture.Rights) = (Form.Caption, Form.Credit, Form.Alt, Form.Rights);
        (Picture.FocalX, Picture.FocalY) = (Number(Form.FocalX)!.Value / 100, Number(Form.FocalY)!.Value / 100);
        Picture.LimitRights(limit, (await paper.Get(Stop)).Zone);
        Log(Acts.DescribedPicture, Picture.Subject(), PictureUse.List(changes));
        await Db.SaveChangesAsync(Stop);
        var problems = PictureUse.Problems(Picture, Now);
        return Done(Address, problems.Count == 0 ? "Saved. It may run." : $"Saved. It may not run yet: {string.Join(' ', problems)}");
    }

    /// <summary>Takes it off the desk and off the site. What it was is kept, so that it can be put back.</summary>
    public async Task<IActionResult> OnPostDelete(long id, string? reason)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (Form, Was) = (PictureForm.Of(Picture), PictureForm.Of(Picture).Mark());
        var why = (reason ?? "").Trim();
        if (!MayDelete)
        {
            Wrong("picture", Places.Count > 0 ? "It is in use. A photo editor or an editor can delete it, with a reason." : "This is a colleague’s picture. They can delete it, or a photo editor.");
            return Again();
        }

        if (why.Length > 400 || (Places.Count > 0 && why.Length == 0))
        {
            Wrong("reason", why.Length > 400 ? "At most 400 characters." : "It is in use: please say why it must go.");
            return Again();
        }

        Db.RemovedPictures.Add(new RemovedPicture(Picture, why, Me.Id, Me.Shown, Now));
        Db.Pictures.Remove(Picture);
        Log(Acts.DeletedPicture, Picture.Subject(), Places.Count == 0 ? why : $"{why} (ran in {Places.Count})");
        await Db.SaveChangesAsync(Stop);
        if (Picture.Hash is { } hash)
        {
            store.Remove(hash);
            await renditions.Forget(hash, Stop);
        }

        return Done("/newsroom/pictures/deleted", "Deleted. It can be put back here.");
    }

    private string Address => $"/newsroom/pictures/{Picture.Id}";

    /// <summary>A share of the whole in percent, as it was typed.</summary>
    private static double? Number(string text)
        => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100
            ? number : null;

    private DateOnly? Check(PictureForm kept)
    {
        foreach (var (field, text, most) in ((string, string, int)[])[("caption", Form.Caption, MaxCaption), ("credit", Form.Credit, MaxLine), ("alt", Form.Alt, MaxCaption), ("rights", Form.Rights, MaxCaption)])
        {
            if (text.Length > most)
            {
                Wrong(field, $"At most {most} characters; these are {text.Length}.");
            }
        }

        DateOnly? limit = null;
        if (Form.Until.Length > 0)
        {
            if (DateOnly.TryParseExact(Form.Until, PictureForm.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999)
            {
                limit = day;
            }
            else
            {
                Wrong("until", "Please write a day as 2026-03-31.");
            }
        }

        if (!MayChangeRights && (Form.Rights != kept.Rights || Form.Until != kept.Until))
        {
            Wrong("rights", "The rights of a colleague’s picture are changed by them or by a photo editor.");
        }

        foreach (var (field, text) in ((string, string)[])[("focalx", Form.FocalX), ("focaly", Form.FocalY)])
        {
            if (Number(text) is null)
            {
                Wrong(field, "Please write a number from 0 to 100.");
            }
        }

        return limit;
    }

    private async Task<bool> Load(long id)
    {
        if (await Db.Pictures.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } picture)
        {
            return false;
        }

        Picture = picture;
        Places = await Db.PlacesOf(id, Now, Stop);
        Replacements = await Db.PictureReplacements.AsNoTracking().Where(one => one.OldId == id || one.NewId == id).OrderByDescending(one => one.Id).Take(20).ToListAsync(Stop);
        return true;
    }
}

/// <summary>The fields of the form as texts.</summary>
internal sealed record PictureForm(string Caption, string Credit, string Alt, string Rights, string Until, string FocalX, string FocalY)
{
    public const string Day = "yyyy-MM-dd";

    public static PictureForm Of(Picture picture) => new(
        picture.Caption, picture.Credit, picture.Alt, picture.Rights, picture.RightsDay?.ToString(Day, CultureInfo.InvariantCulture) ?? "", Percent(picture.FocalX), Percent(picture.FocalY));

    /// <summary>As sent; a field that was not sent is as it is kept.</summary>
    public static PictureForm Of(IFormCollection form, PictureForm kept)
    {
        string Sent(string name, string other) => form.TryGetValue(name, out var value) ? value.ToString().Trim().ReplaceLineEndings("\n") : other;
        return new(Sent("caption", kept.Caption), Sent("credit", kept.Credit), Sent("alt", kept.Alt), Sent("rights", kept.Rights), Sent("until", kept.Until), Sent("focalx", kept.FocalX), Sent("focaly", kept.FocalY));
    }

    /// <summary>Tells these fields from any others, to see whether somebody changed them meanwhile.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Caption, Credit, Alt, Rights, Until, FocalX, FocalY))))[..16];

    /// <summary>The fields in which this is not the other, with what this one says.</summary>
    public IEnumerable<(string Name, string Value)> Differs(PictureForm from) => ((string Name, string Value, string Other)[])
    [
        ("Caption", Caption, from.Caption), ("Credit", Credit, from.Credit), ("Alt text", Alt, from.Alt), ("Rights", Rights, from.Rights), ("Last day", Until, from.Until),
        ("Focal point", $"{FocalX}, {FocalY}", $"{from.FocalX}, {from.FocalY}"),
    ] is var all ? all.Where(one => one.Value != one.Other).Select(one => (one.Name, one.Value)) : [];

    private static string Percent(double share) => Math.Round(share * 100, 1).ToString(CultureInfo.InvariantCulture);
}
