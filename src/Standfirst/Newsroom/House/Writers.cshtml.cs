using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Newsroom.House;

/// <summary>Whose names stand over stories, each with a page of their own.</summary>
internal sealed class WritersModel : NewsroomPage
{
    private const string Address = "/newsroom/writers";
    private const int MaxBiography = 5000;

    public IReadOnlyList<(Writer Writer, int Stories)> Writers { get; private set; } = [];

    /// <summary>Whose form was sent; 0 for the one that makes a new one.</summary>
    public long Sent { get; private set; }

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostAdd(string? name)
    {
        await Load();
        var given = (name ?? "").Trim();
        if (!Named(given))
        {
            return Again();
        }

        var slug = Slugs.Free(Slugs.From(given, "writer"), one => Writers.Any(writer => writer.Writer.Slug == one));
        Db.Writers.Add(new Writer(given, slug));
        Log(Acts.Made, new AuditSubject("writer", null, given));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{given} is at /writers/{slug}. Bylines with this name lead there from the next time they are set.");
    }

    public async Task<IActionResult> OnPostChange(long id, string? name, string? slug, string? title, string? biography, string? email, string? website, string? picture)
    {
        await Load();
        Sent = id;
        if (await Db.Writers.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } writer)
        {
            return NotFound();
        }

        var given = (name ?? "").Trim();
        var address = Slugs.From(string.IsNullOrWhiteSpace(slug) ? given : slug.Trim(), "writer");
        long? shown = long.TryParse(picture, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Writers.Any(one => one.Writer.Id != id && one.Writer.Slug == address))
        {
            Wrong("slug", $"/writers/{address} is taken.");
        }

        if (!string.IsNullOrWhiteSpace(website) && !(Uri.TryCreate(website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "http" or "https"))
        {
            Wrong("website", "An address begins with https://.");
        }

        if ((biography ?? "").Length > MaxBiography)
        {
            Wrong("biography", $"At most {MaxBiography} characters.");
        }

        if (!string.IsNullOrWhiteSpace(picture) && (shown is null || !await Db.Pictures.AnyAsync(one => one.Id == shown, Stop)))
        {
            Wrong("picture", $"There is no picture {picture.Trim()}.");
        }

        if (!Named(given) || !ModelState.IsValid)
        {
            return Again();
        }

        if (writer.Slug != address)
        {
            await Db.Lead($"/writers/{writer.Slug}", $"/writers/{address}", Stop);
        }

        (writer.Name, writer.Slug, writer.Title, writer.Biography) = (given, address, (title ?? "").Trim(), (biography ?? "").Trim().ReplaceLineEndings("\n"));
        (writer.Email, writer.Website, writer.PictureId) = ((email ?? "").Trim(), (website ?? "").Trim(), shown);
        Log(Acts.Changed, new AuditSubject("writer", id, given));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{given} is changed.");
    }

    private bool Named(string name)
    {
        if (name.Length is > 0 and <= 120)
        {
            return true;
        }

        Wrong("name", name.Length == 0 ? "Please give a name." : "At most 120 characters.");
        return false;
    }

    private async Task Load() => Writers =
    [
        .. (await Db.Writers.AsNoTracking().OrderBy(writer => writer.Name).Select(writer => new { Writer = writer, Count = Db.Stories.Count(story => story.Bylines.Any(byline => byline.WriterId == writer.Id)) }).ToListAsync(Stop))
            .Select(one => (one.Writer, one.Count)),
    ];
}
