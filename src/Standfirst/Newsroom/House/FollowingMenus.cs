using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>Menus after a merge: what led to the one leads to the other. What is deleted takes its entries along by itself.</summary>
internal static class FollowingMenus
{
    public static async Task FollowSection(this NewsDb db, long from, long into, CancellationToken stop)
        => Follow(db, await db.MenuEntries.Where(entry => entry.SectionId == from || entry.SectionId == into).ToListAsync(stop), entry => entry.SectionId == from, new MenuTarget(Section: into));

    public static async Task FollowTopic(this NewsDb db, long from, long into, CancellationToken stop)
        => Follow(db, await db.MenuEntries.Where(entry => entry.TopicId == from || entry.TopicId == into).ToListAsync(stop), entry => entry.TopicId == from, new MenuTarget(Topic: into));

    private static void Follow(NewsDb db, IReadOnlyList<MenuEntry> entries, Func<MenuEntry, bool> isMerged, MenuTarget target)
    {
        foreach (var entry in entries.Where(isMerged).ToList())
        {
            if (entries.Any(other => !isMerged(other) && other.Place == entry.Place && other.IsStanding))
            {
                // Both stood in the menu: once is enough.
                db.MenuEntries.Remove(entry);
            }
            else
            {
                entry.LeadTo(target);
            }
        }
    }
}
