using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes.Views;
using Standfirst.Topics;

namespace Standfirst.Site;

/// <summary>All stories about something, someone or some place.</summary>
internal sealed class TopicPage(Printer printer, CardReading reading)
{
    public const int Size = 20;

    public static string Path(Topic topic) => "/topics/" + topic.Slug;

    public static Task<Topic?> Find(NewsDb db, string slug, CancellationToken stop)
        => db.Topics.AsNoTracking().FirstOrDefaultAsync(topic => topic.Slug == slug, stop);

    public static string KindOf(TopicKind kind) => kind switch
    {
        TopicKind.Person => "person",
        TopicKind.Place => "place",
        TopicKind.Organisation => "organisation",
        _ => "topic",
    };

    public async Task<bool> Show(Visit visit, NewsDb db, string slug)
    {
        if (await Find(db, slug, visit.Stop) is not { } topic || visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var ids = await ListReading.About(db, visit.Now, topic.Id, (number - 1) * Size, Size + 1, visit.Stop);
        if (ids.Count == 0 && number > 1)
        {
            return false;
        }

        var rows = await reading.List(db, visit.Now, [.. ids.Take(Size)], visit.Stop);
        var cards = new Cards(visit, visit.Masthead.Language);
        var url = Cards.TopicUrl(topic.Slug);
        var view = new TopicView
        {
            Name = topic.Name,
            Kind = KindOf(topic.Kind),
            Description = topic.Description,
            Stories = cards.Of(rows),
            Paging = Cards.Paging(url, number, ids.Count > Size),
        };
        var crumbs = Head.Crumbs(visit, null, topic.Name);
        var own = Cards.Page(url, number);
        var page = Head.Page(visit, topic.Name, own) with
        {
            Description = Head.Beginning(topic.Description),
            Breadcrumb = crumbs,
            Alternates = Head.Feeds(topic.Name, url),
            JsonLd = [LinkedData.Breadcrumb(visit, crumbs, own)],
        };
        await printer.Print(visit, db, view, page);
        return true;
    }
}
