using Standfirst.Search;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The search page. Not for search engines: its addresses are without end.</summary>
internal sealed class FindPage(Printer printer, ISearch search, CardReading reading)
{
    public async Task<bool> Show(Visit visit, NewsDb db)
    {
        if (visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var query = SearchQuery.Parse(visit.Http.Request.Query["q"].ToString());
        var found = await search.Find(query, visit.Now, number, visit.Stop);
        if (found.Hits.Count == 0 && number > 1)
        {
            return false;
        }

        var rows = await reading.Read(db, visit.Now, found.Hits.Select(hit => hit.Story.Id), visit.Stop);
        var words = Themes.Words.For(visit.Masthead.Language);
        var cards = new Cards(visit, visit.Masthead.Language);
        var url = query.Text.Length == 0 ? "/search" : "/search?q=" + Uri.EscapeDataString(query.Text);
        var view = new SearchView
        {
            Query = query.Text,
            Problem = string.Join(' ', found.Problems.Select(problem => words.Get("search_" + problem.Key).Replace("{}", problem.Typed, StringComparison.Ordinal))),
            Total = found.Total,
            Results = [.. found.Hits.Where(hit => rows.ContainsKey(hit.Story.Id)).Select(hit => new SearchResult(cards.Of(rows[hit.Story.Id]), new Html(hit.Passage)))],
            Paging = Paging(found, url, number),
        };
        var title = words.Get("search");
        await printer.Print(visit, db, view, Head.Page(visit, query.Text.Length > 0 ? query.Text + words.Get("colon") + title : title, Cards.Page(url, number)) with { Robots = "noindex, follow" });
        return true;
    }

    private static PagingView? Paging(SearchPage found, string url, int number)
        => Cards.Paging(url, number, number < found.Pages) is { } paging ? paging with { Count = found.Pages } : null;
}
