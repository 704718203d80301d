using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>What a story's page asks the database: its row, what hangs on it, and what stands around it.</summary>
internal static class StoryReading
{
    /// <summary>Places of <see cref="Pick"/>; a shared topic is <see cref="Topic"/> and above.</summary>
    public const int More = 0;
    public const int Earlier = 1;
    public const int Translation = 2;
    public const int Topic = 3;

    /// <summary>So many topics are looked at for related stories: the first are what the story is about.</summary>
    public const int Topics = 4;

    private const int MoreCount = 12;
    private const int EarlierCount = 9;
    private const int TranslationCount = 20;
    private const int TopicCount = 9;

    public static readonly Func<NewsDb, string, Task<StoryRow?>> ByKey = Compiled.One(
        (NewsDb db, string key) => db.Stories.Where(story => story.PathKey == key).Select(StoryRow.Of));

    public static readonly Func<NewsDb, long, Task<StoryRow?>> ById = Compiled.One(
        (NewsDb db, long id) => db.Stories.Where(story => story.Id == id).Select(StoryRow.Of));

    public static readonly Func<NewsDb, long, Task<StoryPartsRow?>> Parts = Compiled.One(
        (NewsDb db, long id) => db.Stories.Where(story => story.Id == id).Select(StoryPartsRow.Of));

    private static readonly Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IAsyncEnumerable<Pick>> WithSection
        = EF.CompileAsyncQuery(Compiled.WrittenOut(Around((db, now, section) => db.Stories.Live(now).Where(story => story.SectionId == section))));

    private static readonly Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IAsyncEnumerable<Pick>> WithoutSection
        = EF.CompileAsyncQuery(Compiled.WrittenOut(Around((db, now, section) => db.Stories.Live(now))));

    /// <summary>More of the section (or of the paper), the same course of events, translations, and stories on the same topics.</summary>
    public static Task<List<Pick>> Surrounding(NewsDb db, DateTimeOffset now, StoryPartsRow story, CancellationToken stop)
    {
        var card = story.Card;
        long At(int n) => n < story.Topics.Count ? story.Topics[n].Id : 0;
        var ask = card.SectionId is null ? WithoutSection : WithSection;
        return ask(db, now, card.SectionId ?? 0, card.Thread, card.TranslationOfId ?? card.Id, At(0), At(1), At(2), At(3)).ToList(stop);
    }

    private static Expression<Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IQueryable<Pick>>> Around(
        Expression<Func<NewsDb, DateTimeOffset, long, IQueryable<Story>>> more)
    {
        Expression<Func<IQueryable<Story>, NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IQueryable<Pick>>> all =
            (siblings, db, now, section, thread, root, first, second, third, fourth) =>
                siblings.Newest().Take(MoreCount).Select(story => new Pick { Place = More, Id = story.Id })
                .Concat(db.Stories.Live(now).Where(story => story.Thread == thread && thread != "").Newest().Take(EarlierCount)
                    .Select(story => new Pick { Place = Earlier, Id = story.Id }))
                .Concat(db.Stories.Where(story => story.Id == root || story.TranslationOfId == root).OrderBy(story => story.Id).Take(TranslationCount)
                    .Select(story => new Pick { Place = Translation, Id = story.Id }))
                .Concat(db.Set<StoryTopic>().Where(topic => topic.TopicId == first).OrderByDescending(topic => topic.StoryId).Take(TopicCount)
                    .Select(topic => new Pick { Place = Topic, Id = topic.StoryId }))
                .Concat(db.Set<StoryTopic>().Where(topic => topic.TopicId == second).OrderByDescending(topic => topic.StoryId).Take(TopicCount)
                    .Select(topic => new Pick { Place = Topic + 1, Id = topic.StoryId }))
                .Concat(db.Set<StoryTopic>().Where(topic => topic.TopicId == third).OrderByDescending(topic => topic.StoryId).Take(TopicCount)
                    .Select(topic => new Pick { Place = Topic + 2, Id = topic.StoryId }))
                .Concat(db.Set<StoryTopic>().Where(topic => topic.TopicId == fourth).OrderByDescending(topic => topic.StoryId).Take(TopicCount)
                    .Select(topic => new Pick { Place = Topic + 3, Id = topic.StoryId }));
        var parameters = all.Parameters.Skip(1).ToList();
        var siblings = Compiled.Put(more.Body, more.Parameters, parameters);
        return Expression.Lambda<Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IQueryable<Pick>>>(
            Compiled.Put(all.Body, [all.Parameters[0]], [siblings]), parameters);
    }
}
