using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The front page: the editor's line-up first, what it leaves open filled with the newest, then the sections. Two questions to the database.</summary>
internal sealed class FrontPage(Printer printer, LineUps lineUps, MostRead mostRead, CardReading reading, LiveTheme theme)
{
    private const int Seconds = FrontPlaces.Seconds;
    private const int Briefs = FrontPlaces.Briefs;
    private const int Blocks = 10;

    /// <param name="visit">The request.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="tried">A line-up that somebody looks at before readers do; null for the one that is published.</param>
    public async Task Show(Visit visit, NewsDb db, List<Slot>? tried = null)
    {
        visit.IsPersonal = tried is not null || visit.Tried is not null;
        visit.Tags.Add(Tags.Lists);
        var masthead = visit.Masthead;
        var picks = await masthead.Front.Front(db, visit.Now, visit.Stop);
        var most = await mostRead.Of(masthead, null, visit.Stop);
        var slots = tried ?? await lineUps.Of(db, null, visit.Stop);
        var cards = await reading.Read(db, visit.Now, slots.Select(slot => slot.Story).Concat(picks.Select(pick => pick.Id)).Concat(most), visit.Stop);
        var view = View(visit, (visit.Tried ?? theme.Current).Shape, picks, slots, most, cards);
        await printer.Print(visit, db, view, Page(visit, view));
    }

    private static FrontView View(Visit visit, FrontShape shape, List<Pick> picks, List<Slot> slots, IReadOnlyList<long> most, Dictionary<long, CardRow> rows)
    {
        var used = new HashSet<long>();
        var places = new CardRow?[1 + Seconds + Briefs];
        foreach (var slot in slots.Where(slot => slot.Position >= 0 && slot.Position < places.Length))
        {
            if (places[slot.Position] is null && rows.TryGetValue(slot.Story, out var row) && used.Add(row.Id))
            {
                places[slot.Position] = row;
            }
        }

        var newest = new Queue<CardRow>(picks.Where(pick => pick.Place == FrontReading.Newest).Select(pick => rows.GetValueOrDefault(pick.Id)).OfType<CardRow>()
            .Where(row => visit.LanguageOf(row.Language) == visit.Masthead.Language && !used.Contains(row.Id)));
        // A brief is no lead; it waits for its own column.
        Fill(places, 0, 1 + Seconds, [.. newest.Where(row => row.Kind != StoryKind.Brief)], used);
        Fill(places, 1 + Seconds, places.Length, [.. newest], used);

        var cards = new Cards(visit, visit.Masthead.Language);
        var sections = visit.Masthead.Front.Blocks;
        var blocks = sections.Select((section, place) => (Section: section, Stories: BlockOf(place, shape.BlockStories, picks, rows, used))).Where(block => block.Stories.Count > 0).ToList();
        // An archive may come with fifty sections; those that nobody writes in any more have no place on the front.
        var shown = blocks.OrderByDescending(block => block.Stories[0].PublishedAt).Take(Blocks).Select(block => block.Section.Id).ToHashSet();
        return new FrontView
        {
            Lead = places[0] is { } lead ? cards.Of(lead) : null,
            Seconds = cards.Of(places[1..(1 + Seconds)].OfType<CardRow>()),
            Briefs = cards.Of(places[(1 + Seconds)..].OfType<CardRow>()),
            Blocks = [.. blocks.Where(block => shown.Contains(block.Section.Id)).Select(block => new SectionBlock
            {
                Section = new LinkView(block.Section.Name, block.Section.Url),
                Lead = cards.Of(block.Stories[0]),
                Stories = cards.Of(block.Stories.Skip(1)),
            })],
            MostRead = !shape.ShowsMostRead ? [] : cards.Of(most.Select(id => rows.GetValueOrDefault(id)).OfType<CardRow>().Take(MostRead.Shown)),
        };
    }

    private static void Fill(CardRow?[] places, int from, int to, List<CardRow> with, HashSet<long> used)
    {
        var next = 0;
        for (var place = from; place < to; place++)
        {
            while (places[place] is null && next < with.Count)
            {
                var row = with[next++];
                if (used.Add(row.Id))
                {
                    places[place] = row;
                }
            }
        }
    }

    private static List<CardRow> BlockOf(int place, int more, List<Pick> picks, Dictionary<long, CardRow> rows, HashSet<long> used)
    {
        var stories = picks.Where(pick => pick.Place == place).Select(pick => rows.GetValueOrDefault(pick.Id)).OfType<CardRow>()
            .Where(row => !used.Contains(row.Id)).OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id).Take(1 + more).ToList();
        used.UnionWith(stories.Select(row => row.Id));
        return stories;
    }

    private static PageView Page(Visit visit, FrontView view)
    {
        var page = Head.Page(visit, visit.Masthead.Name, "/");
        return page with
        {
            Description = Head.Beginning(visit.Site.Tagline),
            OpenGraph = page.OpenGraph! with { Image = view.Lead?.Picture is { } picture ? visit.AbsoluteUrl(picture.Src) : null, ImageAlt = view.Lead?.Picture?.Alt ?? "" },
            JsonLd = [LinkedData.WebSite(visit)],
        };
    }
}
