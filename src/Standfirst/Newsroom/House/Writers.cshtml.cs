using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.House;

/// <summary>Whose names stand over stories, each with a page of their own.</summary>
internal sealed class WritersModel : NewsroomPage
{
    private const string Address = "/newsroom/writers";
    private const int MaxBiography = 5000;
    private const int PageSize = 20;

    public string Words { get; private set; } = "";

    /// <summary>The address of the next page, null on the last.</summary>
    public string? Next { get; private set; }

    public IReadOnlyList<(Writer Writer, int Stories)> Writers { get; private set; } = [];

    /// <summary>Whose form was sent; 0 for the one that makes a new one.</summary>
    public long Sent { get; private set; }

    public Task OnGet(string? words, string? after) => Load(words, after);

    public async Task<IActionResult> OnPostAdd(string? name)
    {
        var given = (name ?? "").Trim();
        if (!Named(given))
        {
            await Load(null, null);
            return Again();
        }

        var made = Slugs.From(given, "writer");
        var taken = (await Db.Writers.Where(writer => writer.Slug.StartsWith(made)).Select(writer => writer.Slug).ToListAsync(Stop)).ToHashSet();
        var slug = Slugs.Free(made, taken.Contains);
        Db.Writers.Add(new Writer(given, slug));
        Log(Acts.Made, new AuditSubject("writer", null, given));
        await Db.SaveChangesAsync(Stop);
        return Done($"{Address}?words={Uri.EscapeDataString(given)}", $"{given} is at /writers/{slug}. Bylines with this name lead there from the next time they are set.");
    }

    public async Task<IActionResult> OnPostChange(long id, string? name, string? slug, string? title, string? biography, string? email, string? website, string? picture)
    {
        Sent = id;
        if (await Db.Writers.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } writer)
        {
            return NotFound();
        }

        var given = (name ?? "").Trim();
        var address = Slugs.From(string.IsNullOrWhiteSpace(slug) ? given : slug.Trim(), "writer");
        long? shown = long.TryParse(picture, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (await Db.Writers.AnyAsync(one => one.Id != id && one.Slug == address, Stop))
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
            await Load(writer.Name, null);
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
        return Done($"{Address}?words={Uri.EscapeDataString(given)}", $"{given} is changed.");
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

    private async Task Load(string? words, string? after)
    {
        Words = (words ?? "").Trim();
        var writers = Db.Writers.AsNoTracking();
        if (Words.Length > 0)
        {
            var lower = Words.ToLowerInvariant();
            writers = writers.Where(writer => NewsDb.Lower(writer.Name).Contains(lower));
        }

        // By its address, which is the same order on both databases.
        var some = await writers.Behind(writer => writer.Slug, after).OrderBy(writer => writer.Slug).Take(PageSize + 1).Select(writer => new { Writer = writer, Count = Db.Set<Byline>().Count(byline => byline.WriterId == writer.Id) }).ToListAsync(Stop);
        Writers = [.. some.Take(PageSize).Select(one => (one.Writer, one.Count))];
        Next = some.Count > PageSize ? $"{Address}?words={Uri.EscapeDataString(Words)}&after={Uri.EscapeDataString(Writers[^1].Writer.Slug)}" : null;
    }
}
