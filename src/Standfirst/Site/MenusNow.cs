using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The menus as pages show them.</summary>
/// <param name="Head">Sections with those within them, and what else an editor put there.</param>
/// <param name="Foot">Links beside the paper's name.</param>
/// <param name="FollowsStories">Nobody chose the head, and of its sections only some fit: those with stories.</param>
internal sealed record MenusNow(IReadOnlyList<MenuItem> Head, IReadOnlyList<LinkView> Foot, bool FollowsStories)
{
    public static async Task<MenusNow> Read(NewsDb db, IReadOnlyCollection<Section> sections, SectionTree tree, DateTimeOffset now, CancellationToken stop)
    {
        var lines = await db.MenuLines(sections, stop);
        var (head, foot) = (In(lines, MenuPlace.Head), In(lines, MenuPlace.Foot));
        return new MenusNow(
            head.Count > 0 ? [.. head.Where(line => line.IsPublic).Select(line => new MenuItem(line.Name, line.Url) { Children = tree.Find(line.Entry.SectionId)?.Item.Children ?? [] })]
                : [.. (await db.HeadByItself(sections, now, stop)).Select(section => tree.Find(section.Id)!.Item)],
            foot.Count > 0 ? [.. foot.Where(line => line.IsPublic).Select(line => new LinkView(line.Name, line.Url))]
                : await db.Pages.FootByItself().Select(page => new LinkView(page.Title, Addresses.Encode(page.Path))).ToListAsync(stop),
            head.Count == 0 && tree.Top.Count > Menus.MostByItself);
    }

    private static List<MenuLine> In(IReadOnlyList<MenuLine> lines, MenuPlace place) => [.. lines.Where(line => line.Entry.Place == place)];
}
