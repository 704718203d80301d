using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Feeds;
using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Site;

/// <summary>Feeds of the paper, its sections, writers and topics, in three formats; and of comments.</summary>
internal sealed class FeedPages(Printer printer, FeedReading reading, Settings settings)
{
    public const string RssName = "feed.xml";
    public const string AtomName = "atom.xml";
    public const string JsonName = "feed.json";

    private const int CommentCount = 50;
    private const string CommentsName = "/comments/" + RssName;

    public static readonly string[] Names = [RssName, AtomName, JsonName];

    /// <summary>Of an address like <c>/news/feed.xml</c>: what stands before the feed's name, and the name.</summary>
    public static (string Of, string Name)? Read(string path)
    {
        var slash = path.LastIndexOf('/');
        var name = path[(slash + 1)..].ToLowerInvariant();
        return Names.Contains(name) ? (path[..slash], name) : null;
    }

    public async Task<bool> Paper(Visit visit, NewsDb db, string name)
    {
        var ids = await ListReading.All(db, visit.Now, 0, FeedReading.Count, visit.Stop);
        return await Send(visit, db, name, visit.Masthead.Name, visit.Site.Tagline, "/", "/" + name, ids);
    }

    public async Task<bool> Section(Visit visit, NewsDb db, string name, SectionNode section)
    {
        var picks = await visit.Masthead.Front.Shelf(db, section, visit.Now, 0, FeedReading.Count, visit.Stop);
        return await Send(visit, db, name, Title(visit, section.Name), section.Description, section.Url, section.Url + name, [.. picks.Select(pick => pick.Id)]);
    }

    public async Task<bool> Writer(Visit visit, NewsDb db, string name, string slug)
    {
        if (await WriterPage.Find(db, slug, visit.Stop) is not { } writer)
        {
            return false;
        }

        var ids = await ListReading.By(db, visit.Now, writer.Id, 0, FeedReading.Count, visit.Stop);
        var url = Cards.WriterUrl(writer.Slug);
        return await Send(visit, db, name, Title(visit, writer.Name), writer.Title, url, $"{url}/{name}", ids);
    }

    public async Task<bool> Topic(Visit visit, NewsDb db, string name, string slug)
    {
        if (await TopicPage.Find(db, slug, visit.Stop) is not { } topic)
        {
            return false;
        }

        var ids = await ListReading.About(db, visit.Now, topic.Id, 0, FeedReading.Count, visit.Stop);
        var url = Cards.TopicUrl(topic.Slug);
        return await Send(visit, db, name, Title(visit, topic.Name), topic.Description, url, $"{url}/{name}", ids);
    }

    /// <summary>The newest comments of the whole paper, or of one story (<c>{its path}/comments/feed.xml</c>).</summary>
    public async Task<bool> Comments(Visit visit, NewsDb db, StoryRow? story)
    {
        visit.Tags.Add(story is null ? Tags.Comments : Tags.Story(story.Id));
        visit.Tags.Add(Tags.Lists);
        var live = db.Stories.Live(visit.Now);
        var all = db.Comments.Where(comment => comment.State == CommentState.Published && !comment.IsPingback);
        all = story is null ? all.Where(comment => live.Any(one => one.Id == comment.StoryId)) : all.Where(comment => comment.StoryId == story.Id);
        var comments = await all.OrderByDescending(comment => comment.Id).Take(CommentCount)
            .Select(comment => new { comment.Id, comment.StoryId, comment.ThreadId, comment.Name, comment.Text, comment.PostedAt, comment.Story.Headline, comment.Story.Path, comment.Story.Language, All = (int?)comment.Story.Counts.Comments })
            .ToListAsync(visit.Stop);
        var places = new List<string>(comments.Count);
        foreach (var comment in comments)
        {
            // As many as a page holds are all on the first: nothing needs to be asked.
            var page = comment.All > CommentsOutline.MaxThreads ? await CommentsOutline.PageOf(db, comment.StoryId, comment.ThreadId ?? comment.Id, comment.Id, visit.Stop) : 1;
            places.Add(visit.Address + CommentsAddress.Of(comment.Path ?? "/", comment.Id, page));
        }

        var headline = story is null ? null : comments.FirstOrDefault()?.Headline ?? await db.Stories.Where(one => one.Id == story.Id).Select(one => one.Headline).FirstAsync(visit.Stop);
        var home = story is null ? "/" : Addresses.Encode(story.Path);
        var self = story is null ? CommentsName : home.TrimEnd('/') + CommentsName;
        var words = Themes.Words.For(visit.Masthead.Language);
        var feed = new Feed
        {
            Title = (headline ?? visit.Masthead.Name) + words.Get("colon") + words.Get("comments"),
            Publisher = visit.Masthead.Name,
            Home = visit.Address + home,
            Self = visit.Address + self,
            Id = FeedIds.Feed("comments", visit.Address + home),
            Language = visit.Masthead.Language,
            Updated = comments.Count > 0 ? comments.Max(comment => comment.PostedAt) : visit.Now,
            Entries = [.. comments.Select((comment, n) => new FeedEntry
            {
                Id = FeedIds.Comment(comment.Id, comment.PostedAt),
                Url = places[n],
                Title = headline is null ? comment.Name + words.Get("colon") + comment.Headline : comment.Name,
                Html = FeedReading.Directed(CommentText.Render(comment.Text), visit.LanguageOf(comment.Language)),
                Published = comment.PostedAt,
                Updated = comment.PostedAt,
                Language = visit.LanguageOf(comment.Language),
                Authors = [new FeedAuthor(comment.Name)],
            })],
        };
        await printer.Send(visit, db, Rss.Write(feed), Rss.MediaType + "; charset=utf-8");
        return true;
    }

    /// <summary>The paper and what of it the feed has.</summary>
    public static string Title(Visit visit, string name) => visit.Masthead.Name + Themes.Words.For(visit.Masthead.Language).Get("colon") + name;

    private async Task<bool> Send(Visit visit, NewsDb db, string name, string title, string description, string home, string self, IReadOnlyList<long> ids)
        => await Send(visit, db, name, title, description, home, self, await reading.Entries(visit, db, ids, visit.Stop));

    /// <summary>A feed in the format that its name says.</summary>
    public async Task<bool> Send(Visit visit, NewsDb db, string name, string title, string description, string home, string self, IReadOnlyList<FeedEntry> entries)
    {
        visit.Tags.Add(Tags.Lists);
        var feed = new Feed
        {
            Title = title,
            Description = description,
            Publisher = visit.Masthead.Name,
            Home = visit.Address + home,
            Self = visit.Address + self,
            // Behind another name than the paper's it is a feed that the hub was not told of.
            Hub = visit.Address == settings.PublicUrl ? settings.WebSubHub?.AbsoluteUri : null,
            Id = FeedIds.Feed(name, visit.Address + home),
            Language = visit.Masthead.Language,
            Updated = entries.Count > 0 ? entries.Max(entry => entry.Updated) : visit.Now,
            Entries = entries,
        };
        var (bytes, type) = name switch
        {
            AtomName => (Atom.Write(feed), Atom.MediaType),
            JsonName => (JsonFeed.Write(feed), JsonFeed.MediaType),
            _ => (Rss.Write(feed), Rss.MediaType),
        };
        await printer.Send(visit, db, bytes, type + "; charset=utf-8", link: feed.Hub is { } hub ? $"<{hub}>; rel=\"hub\", <{feed.Self}>; rel=\"self\"" : null);
        return true;
    }
}
