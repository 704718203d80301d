using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>What the page shows, and what was typed into it.</summary>
internal sealed partial class MenusModel
{
    /// <summary>What a menu shows by itself is told up to here; a foot of more pages has them all the same.</summary>
    public const int Told = 20;

    private async Task Load()
    {
        Sections = await Db.Sections.AsNoTracking().OrderBy(one => one.Path).ToListAsync(Stop);
        var pages = await Db.Pages.OrderBy(page => page.Title).ThenBy(page => page.Id).Select(page => new { page.Id, page.Title, page.Path, page.IsPublic }).ToListAsync(Stop);
        Pages = [.. pages.Select(page => (page.Id, page.Title.Length > 0 ? page.Title : page.Path, page.IsPublic))];
        Lines = await Db.MenuLines(Sections, Stop);
        var head = await Db.HeadByItself(Sections, Now, Stop);
        var foot = await Db.Pages.FootByItself().Select(page => new { page.Title, page.Id }).ToListAsync(Stop);
        ByItself = new Dictionary<MenuPlace, IReadOnlyList<(string, MenuTarget)>>
        {
            [MenuPlace.Head] = [.. head.Select(section => (section.Name, new MenuTarget(Section: section.Id)))],
            [MenuPlace.Foot] = [.. foot.Select(page => (page.Title, new MenuTarget(Page: page.Id)))],
        };
    }

    private async Task<int> Next(MenuPlace menu) => await Db.MenuEntries.Where(entry => entry.Place == menu).MaxAsync(entry => (int?)entry.Position, Stop) + 1 ?? 0;

    /// <summary>Where the new entry leads; null with what is wrong said beside its field.</summary>
    private async Task<MenuTarget?> Chosen()
    {
        var given = ((string[])[Target, Topic, Typed]).Count(one => one.Length > 0);
        if (given != 1)
        {
            Wrong("target", given == 0 ? "Choose a section or a page, or name a topic or an address." : "It leads to one of them: a section or a page, or a topic, or an address.");
            return null;
        }

        if (Typed.Length > 0)
        {
            var address = MenuTarget.Typed(Typed);
            if (address is null)
            {
                Wrong("address", "An address of this site, such as /corrections, or one that begins with https://.");
            }

            return address;
        }

        if (Topic.Length > 0)
        {
            var slug = Slugs.From(Topic, "topic");
            var topic = await Db.Topics.Where(one => one.Name == Topic || one.Slug == slug).OrderByDescending(one => one.Name == Topic).FirstOrDefaultAsync(Stop);
            if (topic is null)
            {
                Wrong("topic", $"There is no topic called “{Topic}”.");
            }

            return topic is null ? null : new MenuTarget(Topic: topic.Id);
        }

        if (Target.Split(':') is [var kind, var number] && long.TryParse(number, CultureInfo.InvariantCulture, out var id))
        {
            if (kind == "section" && Sections.Any(section => section.Id == id))
            {
                return new MenuTarget(Section: id);
            }

            if (kind == "page" && Pages.Any(page => page.Id == id))
            {
                return new MenuTarget(Page: id);
            }
        }

        Wrong("target", "It is not there any more. Choose another.");
        return null;
    }

    private string NameOf(MenuTarget target)
        => Sections.FirstOrDefault(section => section.Id == target.Section)?.Name ?? Pages.FirstOrDefault(page => page.Id == target.Page).Title ?? target.Address;

    private void IsTitle(string title, bool isNeeded)
    {
        if (title.Length > MenuEntry.MaxTitle)
        {
            Wrong("title", $"At most {MenuEntry.MaxTitle} characters.");
        }
        else if (isNeeded && title.Length == 0)
        {
            Wrong("title", "An address has no name of its own. Please give it one.");
        }
    }
}
