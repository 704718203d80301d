using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
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

    private const int MoreCount = 10;
    private const int EarlierCount = 9;
    private const int TranslationCount = 20;
    private const int TopicCount = 9;
    private const int RelatedCount = 7;

    public static readonly Func<NewsDb, string, Task<StoryRow?>> ByKey = Compiled.One(
        (NewsDb db, string key) => db.Stories.Where(story => story.PathKey == key).Select(StoryRow.Of));

    public static readonly Func<NewsDb, long, Task<StoryRow?>> ById = Compiled.One(
        (NewsDb db, long id) => db.Stories.Where(story => story.Id == id).Select(StoryRow.Of));

    private static readonly Func<NewsDb, long, Task<BodyRow?>> BodyById = Compiled.One(
        (NewsDb db, long id) => db.Stories.Where(story => story.Id == id).Select(BodyRow.Of));

    private static readonly Func<NewsDb, long, IAsyncEnumerable<TopicRow>> TopicsOf = Compiled.List(
        (NewsDb db, long id) => db.Set<StoryTopic>().Where(about => about.StoryId == id).OrderBy(about => about.Position).Select(TopicRow.Of));

    private static readonly Func<NewsDb, long, IAsyncEnumerable<CorrectionRow>> CorrectionsOf = Compiled.List(
        (NewsDb db, long id) => db.Corrections.Where(note => note.StoryId == id).OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Select(CorrectionRow.Of));

    private static readonly Compiled.EachModel<Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IAsyncEnumerable<Pick>>> WithSection
        = new(() => EF.CompileAsyncQuery(Compiled.WrittenOut(Around((db, now, section) => db.Stories.Live(now).Where(story => story.SectionId == section)))));

    private static readonly Compiled.EachModel<Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IAsyncEnumerable<Pick>>> WithoutSection
        = new(() => EF.CompileAsyncQuery(Compiled.WrittenOut(Around((db, now, section) => db.Stories.Live(now)))));

    /// <summary>The story's text, of the version that it has by now.</summary>
    public static async Task<BodyRow> Body(NewsDb db, StoryRow story)
        => await BodyById(db, story.Id) ?? throw new InvalidOperationException($"Story {story.Id} was deleted while its page was made.");

    /// <summary>More of the section (or of the paper), the same course of events, translations, and stories on the same topics.</summary>
    public static async Task<List<Pick>> Surrounding(NewsDb db, DateTimeOffset now, StoryRow story, IReadOnlyList<TopicRow> topics, CancellationToken stop)
    {
        long At(int n) => n < topics.Count ? topics[n].Id : 0;
        var ask = (story.SectionId is null ? WithoutSection : WithSection).Of(db);
        return Chosen(await ask(db, now, story.SectionId ?? 0, story.Thread, story.TranslationOfId ?? story.Id, At(0), At(1), At(2), At(3)).ToList(stop), story);
    }

    /// <summary>Without what cannot come to be shown: of those that share topics the ones with most in common, some more than are shown since one may not be live.</summary>
    private static List<Pick> Chosen(List<Pick> found, StoryRow story)
    {
        var related = found.Where(pick => pick.Place >= Topic && pick.Id != story.Id).GroupBy(pick => pick.Id)
            .OrderByDescending(shared => shared.Count()).ThenByDescending(shared => shared.Key).Take(RelatedCount).Select(shared => shared.Key).ToHashSet();
        found.RemoveAll(pick => pick.Id == story.Id || (pick.Place >= Topic && !related.Contains(pick.Id)));
        if (story.TranslationOfId is { } original)
        {
            found.Add(new Pick { Place = Translation, Id = original });
        }

        return found;
    }

    public static Task<List<TopicRow>> About(NewsDb db, StoryRow story, CancellationToken stop) => TopicsOf(db, story.Id).ToList(stop);

    /// <summary>Newest first; few stories have any, and only those are asked about.</summary>
    public static Task<List<CorrectionRow>> Corrections(NewsDb db, StoryRow story, CancellationToken stop)
        => story.HasCorrections ? CorrectionsOf(db, story.Id).ToList(stop) : Task.FromResult<List<CorrectionRow>>([]);

    /// <summary>The pages of those who said its block quotations, by number; null where nobody has one.</summary>
    public static async Task<IReadOnlyDictionary<int, string>?> Speakers(NewsDb db, long story, DateTimeOffset now, CancellationToken stop)
    {
        var speakers = await db.Quotations.Public(now).Where(quotation => quotation.StoryId == story && quotation.Kind == QuotationKind.Block)
            .Select(quotation => new { quotation.Number, quotation.Speaker!.Slug }).ToDictionaryAsync(said => said.Number, said => Cards.SpeakerUrl(said.Slug), stop);
        return speakers.Count == 0 ? null : speakers;
    }

    private static Expression<Func<NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IQueryable<Pick>>> Around(
        Expression<Func<NewsDb, DateTimeOffset, long, IQueryable<Story>>> more)
    {
        Expression<Func<IQueryable<Story>, NewsDb, DateTimeOffset, long, string, long, long, long, long, long, IQueryable<Pick>>> all =
            (siblings, db, now, section, thread, root, first, second, third, fourth) =>
                siblings.Newest().Take(MoreCount).Select(story => new Pick { Place = More, Id = story.Id })
                .Concat(db.Stories.Live(now).Where(story => story.Thread == thread && thread != "").Newest().Take(EarlierCount)
                    .Select(story => new Pick { Place = Earlier, Id = story.Id }))
                .Concat(db.Stories.Where(story => story.TranslationOfId == root).OrderBy(story => story.TranslationOfId).ThenBy(story => story.Id).Take(TranslationCount)
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
