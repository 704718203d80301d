using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A section's front, its children's stories included, and the pages of its older stories.</summary>
internal sealed class SectionPage(Printer printer, LineUps lineUps, MostRead mostRead, CardReading reading)
{
    public const int Size = 24;

    private const int Seconds = 2;

    /// <param name="visit">The request.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="section">Which.</param>
    /// <param name="tried">A line-up that somebody looks at before readers do; null for the one that is published.</param>
    /// <returns>False where there is no such page.</returns>
    public async Task<bool> Show(Visit visit, NewsDb db, SectionNode section, List<Slot>? tried = null)
    {
        visit.IsPersonal = tried is not null;
        if (visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var picks = await visit.Masthead.Front.Shelf(db, section, visit.Now, (number - 1) * Size, Size + 1, visit.Stop);
        if (picks.Count == 0 && number > 1)
        {
            return false;
        }

        var isFirst = number == 1;
        var slots = isFirst ? tried ?? await lineUps.Of(db, section.Id, visit.Stop) : [];
        var most = isFirst ? await mostRead.Of(visit.Masthead, [.. section.Family], visit.Stop) : [];
        var shelf = picks.Take(Size).Select(pick => pick.Id).ToList();
        var rows = await reading.Read(db, visit.Now, slots.Select(slot => slot.Story).Concat(shelf).Concat(most), visit.Stop);
        var view = View(visit, section, number, picks.Count > Size, slots, shelf, most, rows);
        await printer.Print(visit, db, view, Page(visit, section, number, view));
        return true;
    }

    private static SectionView View(
        Visit visit, SectionNode section, int number, bool hasNext, List<Slot> slots, List<long> shelf, IReadOnlyList<long> most, Dictionary<long, CardRow> rows)
    {
        var cards = new Cards(visit, visit.Masthead.Language);
        List<CardRow> Found(IEnumerable<long> ids) => [.. ids.Distinct().Select(id => rows.GetValueOrDefault(id)).OfType<CardRow>()];
        var stories = Found(slots.Select(slot => slot.Story).Concat(shelf));
        var top = number > 1 ? 0 : stories.Count == 0 ? 0 : 1 + Math.Min(Seconds, stories.Count - 1);
        return new SectionView
        {
            Name = section.Name,
            Url = section.Url,
            Description = section.Description,
            Children = [.. section.Children.Select(child => new MenuItem(child.Name, child.Url))],
            Lead = top > 0 ? cards.Of(stories[0]) : null,
            Seconds = top > 1 ? cards.Of(stories.Take(top).Skip(1)) : [],
            Stories = cards.Of(stories.Skip(top)),
            MostRead = cards.Of(Found(most).Take(MostRead.Shown)),
            Paging = Cards.Paging(section.Url, number, hasNext),
        };
    }

    private static PageView Page(Visit visit, SectionNode section, int number, SectionView view)
    {
        var url = Cards.Page(section.Url, number);
        var crumbs = Head.Crumbs(visit, section);
        var page = Head.Page(visit, section.Name, url);
        return page with
        {
            Description = Head.Beginning(section.Description),
            Breadcrumb = crumbs,
            MenuUrl = section.Top.Url,
            Alternates = Head.Feeds(section.Name, section.Url),
            OpenGraph = page.OpenGraph! with { Image = view.Lead?.Picture is { } picture ? visit.AbsoluteUrl(picture.Src) : null, ImageAlt = view.Lead?.Picture?.Alt ?? "" },
            JsonLd = [LinkedData.Breadcrumb(visit, crumbs, url)],
        };
    }
}
