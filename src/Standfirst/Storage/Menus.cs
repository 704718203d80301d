using Microsoft.EntityFrameworkCore;
using Standfirst.Pages;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Stories;

namespace Standfirst.Storage;

/// <summary>An entry of a menu and where it leads at this moment.</summary>
/// <param name="Entry">As an editor made it.</param>
/// <param name="Target">What it leads to is called so.</param>
/// <param name="Url">Encoded.</param>
/// <param name="IsPublic">Whether readers can go there: a page may be off the site.</param>
internal sealed record MenuLine(MenuEntry Entry, string Target, string Url, bool IsPublic)
{
    public string Name => Entry.Title.Length > 0 ? Entry.Title : Target;
}

/// <summary>What stands in the menus: what an editor chose, or what fits where nobody chose.</summary>
internal static class Menus
{
    /// <summary>Sections at the head where nobody chose: a row that a large screen shows without a second.</summary>
    public const int MostByItself = 12;

    public static async Task<IReadOnlyList<MenuLine>> MenuLines(this NewsDb db, IEnumerable<Section> sections, CancellationToken stop)
    {
        var entries = await db.MenuEntries.Where(entry => entry.Removal == null).OrderBy(entry => entry.Position).ThenBy(entry => entry.Id).ToListAsync(stop);
        var (pages, topics) = (entries.Select(entry => entry.PageId).OfType<long>().ToList(), entries.Select(entry => entry.TopicId).OfType<long>().ToList());
        var pageOf = pages.Count == 0 ? [] : await db.Pages.Where(page => pages.Contains(page.Id)).Select(page => new { page.Id, page.Title, page.Path, page.IsPublic }).ToDictionaryAsync(page => page.Id, stop);
        var topicOf = topics.Count == 0 ? [] : await db.Topics.AsNoTracking().Where(topic => topics.Contains(topic.Id)).ToDictionaryAsync(topic => topic.Id, stop);
        var sectionOf = sections.ToDictionary(section => section.Id);
        var lines = new List<MenuLine>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.SectionId is { } id && sectionOf.TryGetValue(id, out var section))
            {
                lines.Add(new MenuLine(entry, section.Name, Addresses.Encode(section.Path), true));
            }
            else if (entry.PageId is { } page && pageOf.TryGetValue(page, out var found))
            {
                lines.Add(new MenuLine(entry, found.Title, Addresses.Encode(found.Path), found.IsPublic));
            }
            else if (entry.TopicId is { } topic && topicOf.TryGetValue(topic, out var about))
            {
                lines.Add(new MenuLine(entry, about.Name, "/topics/" + Uri.EscapeDataString(about.Slug), true));
            }
            else if (entry.Address.Length > 0)
            {
                lines.Add(new MenuLine(entry, entry.Address, entry.Address, true));
            }
        }

        return lines;
    }

    /// <summary>
    /// The head where nobody chose: the top sections in their order; of more than fit, those that have something to read come first to a place.
    /// </summary>
    public static async Task<IReadOnlyList<Section>> HeadByItself(this NewsDb db, IReadOnlyCollection<Section> sections, DateTimeOffset now, CancellationToken stop)
    {
        var top = sections.Where(section => section.ParentId is null).OrderBy(section => section.Position).ThenBy(section => section.Name, StringComparer.Ordinal).ToList();
        if (top.Count <= MostByItself)
        {
            return top;
        }

        // For each section a look whether there is one, by the index; never a count of the archive.
        var live = db.Stories.Live(now);
        var read = await db.Sections.Where(section => live.Any(story => story.SectionId == section.Id)).Select(section => section.Path).ToListAsync(stop);
        var shown = top.OrderByDescending(section => read.Exists(path => path.StartsWith(section.Path, StringComparison.Ordinal))).Take(MostByItself).ToHashSet();
        return [.. top.Where(shown.Contains)];
    }

    /// <summary>The foot where nobody chose: the public pages that were given a place in it.</summary>
    public static IQueryable<StaticPage> FootByItself(this IQueryable<StaticPage> pages)
        => pages.Where(page => page.IsPublic && page.MenuPosition != null).OrderBy(page => page.MenuPosition).ThenBy(page => page.Title);
}
