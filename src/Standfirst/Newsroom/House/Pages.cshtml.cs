using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Pages;
using Standfirst.Publication;

namespace Standfirst.Newsroom.House;

/// <summary>Pages beside the stories: about, contact, policies; and which of them stand in the menu at the foot.</summary>
internal sealed class PagesModel : NewsroomPage
{
    public IReadOnlyList<StaticPage> Pages { get; private set; } = [];

    /// <summary>Pages at the foot by an editor's choice; null where nobody chose and their own places count.</summary>
    public IReadOnlySet<long>? Chosen { get; private set; }

    public async Task OnGet()
    {
        Pages = await Db.Pages.AsNoTracking().OrderBy(page => page.MenuPosition == null).ThenBy(page => page.MenuPosition).ThenBy(page => page.Title).ToListAsync(Stop);
        var foot = await Db.MenuEntries.Where(entry => entry.Place == MenuPlace.Foot && entry.Removal == null).Select(entry => entry.PageId).ToListAsync(Stop);
        Chosen = foot.Count > 0 ? foot.OfType<long>().ToHashSet() : null;
    }

    public async Task<IActionResult> OnPost()
    {
        var number = 1;
        while (!await Db.IsFree($"/page-{number}", Stop))
        {
            number++;
        }

        var page = new StaticPage("", Document.Empty.ToJson(), $"/page-{number}", Now);
        Db.Pages.Add(page);
        await Db.SaveChangesAsync(Stop);
        return SeeOther(FormattableString.Invariant($"/newsroom/pages/{page.Id}"));
    }
}
