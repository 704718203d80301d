using Standfirst.Search;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The search page. Not for search engines: its addresses are without end.</summary>
internal sealed class FindPage(Printer printer, ISearch search, CardReading reading)
{
    private const int MostSections = 8, MostYears = 12;

    public async Task<bool> Show(Visit visit, NewsDb db)
    {
        if (visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var order = visit.Http.Request.Query["order"] == "newest" ? SearchOrder.Newest : SearchOrder.Best;
        var found = await search.Find(SearchQuery.Parse(visit.Http.Request.Query["q"].ToString()), visit.Now, number, order, visit.Stop);
        if (found.Hits.Count == 0 && number > 1)
        {
            return false;
        }

        var rows = await reading.Read(db, visit.Now, found.Hits.Select(hit => hit.Story.Id), visit.Stop);
        var words = Themes.Words.For(visit.Masthead.Language);
        var (query, url, cards) = (found.Query, Url(found.Query, order), new Cards(visit, visit.Masthead.Language));
        var view = new SearchView
        {
            Query = query.Text,
            Problem = string.Join(' ', found.Problems.Select(problem => words.Get("search_" + problem.Key).Replace("{}", problem.Typed, StringComparison.Ordinal))),
            IsAnswered = found.IsAnswered,
            Total = found.Total,
            IsMore = found.IsMore,
            Results = [.. found.Hits.Where(hit => rows.ContainsKey(hit.Story.Id)).Select(hit => new SearchResult(cards.Of(rows[hit.Story.Id]), new Html(hit.Passage)))],
            Meant = found.Meant is { } meant ? new SearchLink(meant.Text, Url(meant, order)) : null,
            Orders = found.Total < 2 ? [] :
            [
                new SearchLink(words.Get("search_best"), Url(query, SearchOrder.Best)) { IsCurrent = order == SearchOrder.Best },
                new SearchLink(words.Get("search_newest"), Url(query, SearchOrder.Newest)) { IsCurrent = order == SearchOrder.Newest },
            ],
            Filters = [.. query.Parts.Where(part => part.IsFilter && !found.Problems.Any(problem => problem.Typed == part.Value || problem.Typed == part.Filter)).Select(part => new SearchLink(part.ToString(), Url(query.Without(part), order)))],
            Sections = Sections(visit, found),
            Years = Years(visit, found),
            Paging = Paging(found, url, number),
        };
        var title = words.Get("search");
        await printer.Print(visit, db, view, Head.Page(visit, query.Text.Length > 0 ? query.Text + words.Get("colon") + title : title, Cards.Page(url, number)) with { Robots = "noindex, follow" });
        return true;
    }

    private static SearchLink[] Sections(Visit visit, SearchPage found)
    {
        if (found.Query.Has(QueryPartKind.Section))
        {
            return [];
        }

        var sections = found.Sections.Select(section => (Node: visit.Masthead.Sections.Find(section.Of), section.Count)).Where(section => section.Node is not null).ToList();
        return sections.Count < 2 ? [] :
        [
            .. sections.Take(MostSections).Select(section => new SearchLink(
                section.Node!.Name, Url(found.Query.With(visit.Masthead.Language, (QueryPartKind.Section, section.Node.Path.Trim('/'))), found.Order)) { Count = section.Count ?? 0 }),
        ];
    }

    private static SearchLink[] Years(Visit visit, SearchPage found)
        => found.Years.Count < 2 || found.Query.Has(QueryPartKind.From) || found.Query.Has(QueryPartKind.To) ? [] :
        [
            .. found.Years.Take(MostYears).Select(year =>
            {
                var written = year.Of.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
                var narrowed = found.Query.With(visit.Masthead.Language, (QueryPartKind.From, written), (QueryPartKind.To, written));
                return new SearchLink(written, Url(narrowed, found.Order)) { Count = year.Count ?? 0 };
            }),
        ];

    private static string Url(SearchQuery query, SearchOrder order)
        => query.Text.Length == 0 ? "/search" : "/search?q=" + Uri.EscapeDataString(query.Text) + (order == SearchOrder.Newest ? "&order=newest" : "");

    private static PagingView? Paging(SearchPage found, string url, int number)
        => Cards.Paging(url, number, number < found.Pages) is { } paging ? paging with { Count = found.Pages } : null;
}
