using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>Numbers of stories, newest first, of the lists that are not fronts.</summary>
internal static class ListReading
{
    private static readonly Func<NewsDb, DateTimeOffset, int, int, IAsyncEnumerable<long>> OfAll = Compiled.List(
        (NewsDb db, DateTimeOffset now, int skip, int take) => db.Stories.Live(now).Newest().Skip(skip).Take(take).Select(story => story.Id));

    // From the names and topics to the stories and not the other way round: most stories are by others and about something else.
    private static readonly Func<NewsDb, DateTimeOffset, long, int, int, IAsyncEnumerable<long>> OfWriter = Compiled.List(
        (NewsDb db, DateTimeOffset now, long writer, int skip, int take) => db.Set<Byline>().Where(byline => byline.WriterId == writer)
            .Join(db.Stories.Live(now), byline => byline.StoryId, story => story.Id, (byline, story) => new { story.Id, story.PublishedAt })
            .OrderByDescending(story => story.PublishedAt).ThenByDescending(story => story.Id).Skip(skip).Take(take).Select(story => story.Id));

    private static readonly Func<NewsDb, DateTimeOffset, long, int, int, IAsyncEnumerable<long>> OfTopic = Compiled.List(
        (NewsDb db, DateTimeOffset now, long topic, int skip, int take) => db.Set<StoryTopic>().Where(about => about.TopicId == topic)
            .Join(db.Stories.Live(now), about => about.StoryId, story => story.Id, (about, story) => new { story.Id, story.PublishedAt })
            .OrderByDescending(story => story.PublishedAt).ThenByDescending(story => story.Id).Skip(skip).Take(take).Select(story => story.Id));

    public static Task<List<long>> All(NewsDb db, DateTimeOffset now, int skip, int take, CancellationToken stop) => OfAll(db, now, skip, take).ToList(stop);

    public static Task<List<long>> By(NewsDb db, DateTimeOffset now, long writer, int skip, int take, CancellationToken stop)
        => OfWriter(db, now, writer, skip, take).ToList(stop);

    public static Task<List<long>> About(NewsDb db, DateTimeOffset now, long topic, int skip, int take, CancellationToken stop)
        => OfTopic(db, now, topic, skip, take).ToList(stop);
}
