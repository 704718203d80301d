using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Pages;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Newsroom.House;

/// <summary>One page beside the stories.</summary>
internal sealed class EditPageModel(PaperNow papers) : NewsroomPage
{
    private const int MaxTitle = 200;

    public StaticPage Shown { get; private set; } = null!;

    public string Language { get; private set; } = "en";

    public string Title { get; private set; } = "";

    public string Path { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool IsPublic { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Whether an editor put the foot's menu together, so that no page's own place counts.</summary>
    public bool IsFootChosen { get; private set; }

    public async Task<IActionResult> OnGet(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (Title, Path, Text, IsPublic, Place) = (Shown.Title, Shown.Path, Shown.Body, Shown.IsPublic, Shown.MenuPosition?.ToString(CultureInfo.InvariantCulture) ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, string? title, string? path, string? body, string? isPublic, string? place, string? language, string? description, Guid version)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (Title, Path, Text, IsPublic, Place) = ((title ?? "").Trim(), "/" + (path ?? "").Trim().Trim('/'), body ?? "", isPublic is not null, (place ?? "").Trim());
        Document? document = null;
        try
        {
            document = Document.Parse(Text);
        }
        catch (DocumentException wrong)
        {
            Text = Shown.Body;
            Wrong("body", $"The text could not be read at {wrong.Path}: {wrong.Message}");
        }

        if (Title.Length is 0 or > MaxTitle)
        {
            Wrong("title", Title.Length == 0 ? "Please give it a title." : $"At most {MaxTitle} characters.");
        }

        int? position = null;
        if (Place.Length > 0)
        {
            if (int.TryParse(Place, CultureInfo.InvariantCulture, out var number))
            {
                position = number;
            }
            else
            {
                Wrong("place", "A place is a number; empty for none.");
            }
        }

        if (Path.Length < 2 || (Addresses.Key(Path) != Shown.PathKey && !await Db.IsFree(Path, Stop)))
        {
            Wrong("path", Path.Length < 2 ? "Please give it an address." : $"{Path} is taken.");
        }

        if (version != Shown.Version)
        {
            Wrong("story", "A colleague changed this page since you opened it. What you wrote stands here; save again to put it in the place of theirs.");
        }

        if (!ModelState.IsValid || document is null)
        {
            return Again();
        }

        if (Addresses.Key(Path) != Shown.PathKey)
        {
            if (Shown.IsPublic)
            {
                await Db.Lead(Shown.Path, Path, Stop);
            }

            Shown.Move(Path);
        }

        Shown.Write(Title, document.ToJson(), Now);
        (Shown.IsPublic, Shown.MenuPosition, Shown.Language, Shown.SearchDescription) = (IsPublic, position, (language ?? "").Trim(), (description ?? "").Trim());
        Log(Acts.Changed, new AuditSubject("page", id, Title));
        await Db.SaveChangesAsync(Stop);
        return Done(FormattableString.Invariant($"/newsroom/pages/{id}"), IsPublic ? $"Saved. Readers find it at {Path}." : "Saved.");
    }

    public async Task<IActionResult> OnPostDelete(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Shown.IsPublic)
        {
            return Done(FormattableString.Invariant($"/newsroom/pages/{id}"), "Readers can read it. Take it off the site first.");
        }

        Db.Pages.Remove(Shown);
        Log(Acts.Deleted, new AuditSubject("page", id, Shown.Title));
        await Db.SaveChangesAsync(Stop);
        return Done("/newsroom/pages", "The page is gone.");
    }

    private async Task<bool> Load(long id)
    {
        Language = (await papers.Get(Stop)).Language;
        IsFootChosen = await Db.MenuEntries.AnyAsync(entry => entry.Place == MenuPlace.Foot && entry.Removal == null, Stop);
        var page = await Db.Pages.SingleOrDefaultAsync(one => one.Id == id, Stop);
        Shown = page!;
        return page is not null;
    }
}
