using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Pages instead of the one that was asked for. They say so, and offer what there is.</summary>
internal sealed class ErrorPages(Printer printer, CardReading reading)
{
    private const int LatestCount = 4;

    private static readonly Func<NewsDb, DateTimeOffset, IAsyncEnumerable<long>> Latest = Compiled.List(
        (NewsDb db, DateTimeOffset now) => db.Stories.Live(now).Newest().Take(LatestCount).Select(story => story.Id));

    public async Task NotFound(Visit visit, NewsDb db)
    {
        // What the address says is the best question there is: its last words.
        var words = Addresses.Decode(visit.Http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var query = string.Join(' ', words.Split('.')[0].Split('-', '_', ' ', '+').Where(word => word.Length > 2 && word.All(char.IsLetter)).Take(6));
        await Print(visit, db, new ErrorView { Status = StatusCodes.Status404NotFound, Query = query, Latest = await LatestCards(visit, db) });
    }

    public async Task Withdrawn(Visit visit, NewsDb db, StoryRow row)
    {
        visit.Tags.Add(Tags.Story(row.Id));
        await Print(visit, db, new ErrorView
        {
            Status = StatusCodes.Status410Gone,
            Reason = row.KillIsPublic ? row.KillReason ?? "" : "",
            Withdrawn = visit.TimesIn(visit.Masthead.Language).At(row.KilledAt),
            Latest = await LatestCards(visit, db),
        });
    }

    /// <summary>Without the database, which may be what failed.</summary>
    public Task Failed(Visit visit, int status) => printer.Fail(visit, new ErrorView { Status = status }, Page(visit), status);

    private async Task<IReadOnlyList<StoryCard>> LatestCards(Visit visit, NewsDb db)
    {
        visit.Tags.Add(Tags.Lists);
        var ids = await Latest(db, visit.Now).ToList(visit.Stop);
        return new Cards(visit, visit.Masthead.Language).Of(await reading.List(db, visit.Now, ids, visit.Stop));
    }

    private Task Print(Visit visit, NewsDb db, ErrorView view) => printer.Print(visit, db, view, Page(visit), view.Status);

    private static PageView Page(Visit visit) => Head.Page(visit, visit.Masthead.Name, null) with { Robots = "noindex" };
}
