using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>A story that matches: what the database knows of it without reading it.</summary>
internal readonly record struct Candidate(long StoryId, DateTimeOffset PublishedAt, double Relevance);

/// <summary>What both databases share: reading the question, weighing by age, leafing, marking.</summary>
internal abstract class StorySearch(IDbContextFactory<NewsDb> databases) : ISearch
{
    /// <summary>Worth of a field, of headline, dek, names, body: a headline says what a story is about.</summary>
    protected const float HeadlineWeight = 0.8f, DekWeight = 0.3f, NamesWeight = 0.4f, BodyWeight = 0.1f;

    /// <summary>A story of this age has half the advantage of one of today; a very old one keeps <see cref="Least"/> of its relevance.</summary>
    private const double HalfDays = 90, Least = 0.4;

    public async Task<SearchPage> Find(SearchQuery query, DateTimeOffset now, int page, CancellationToken stop = default)
    {
        var nothing = new SearchPage { Query = query, Number = Math.Max(page, 1) };
        if (query.IsEmpty)
        {
            return nothing;
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var (question, problems) = await Read(db, query, stop);
        if (question.AsksNothing)
        {
            return nothing with { Problems = problems };
        }

        var candidates = await Candidates(db, question, now, SearchPage.Most + 1, inHeadline: false, isRanked: true, stop);
        var isMore = candidates.Count > SearchPage.Most;
        if (isMore)
        {
            candidates.RemoveAt(SearchPage.Most);
            if (question.Stems.Count > 0)
            {
                // Only the newest of a common word are ranked; those whose headline has all of it come in whatever their age.
                candidates = [.. candidates.UnionBy(await Candidates(db, question, now, SearchPage.Most / 4, inHeadline: true, isRanked: true, stop), one => one.StoryId)];
            }
        }

        var ids = candidates.OrderByDescending(one => one.Relevance * Freshness(now - one.PublishedAt))
            .ThenByDescending(one => one.PublishedAt).ThenByDescending(one => one.StoryId)
            .Take(SearchPage.Most).Skip((nothing.Number - 1) * SearchPage.Size).Take(SearchPage.Size).Select(one => one.StoryId).ToList();
        return nothing with
        {
            Total = Math.Min(candidates.Count, SearchPage.Most),
            IsMore = isMore,
            Problems = problems,
            Hits = ids.Count == 0 ? [] : await Hits(db, ids, question, stop),
        };
    }

    public async Task<IReadOnlyList<long>> Numbers(SearchQuery query, int most, CancellationToken stop = default)
    {
        if (query.IsEmpty)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var (question, _) = await Read(db, query, stop);
        return question.AsksNothing ? [] : [.. (await Candidates(db, question, DateTimeOffset.MaxValue, most, inHeadline: false, isRanked: false, stop)).Select(one => one.StoryId)];
    }

    private static async Task<(Question Question, IReadOnlyList<SearchProblem> Problems)> Read(NewsDb db, SearchQuery query, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var question = Question.Of(query, await Languages.InUse(db, stop));
        return (question, await Filters.Apply(query, question, db, stop));
    }

    /// <summary>The newest that match and are visible, with their relevance; where asked, only those whose headline alone matches.</summary>
    protected abstract Task<List<Candidate>> Candidates(NewsDb db, Question question, DateTimeOffset now, int most, bool inHeadline, bool isRanked, CancellationToken stop);

    private static double Freshness(TimeSpan age) => Least + ((1 - Least) / (1 + (Math.Max(age.TotalDays, 0) / HalfDays)));

    private static async Task<List<SearchHit>> Hits(NewsDb db, List<long> ids, Question question, CancellationToken stop)
    {
        var paperLanguage = await db.Papers.AsNoTracking().Where(paper => paper.Id == Paper.OnlyId).Select(paper => paper.Language).FirstOrDefaultAsync(stop) ?? "";
        // By number alone: asked for by state too, SQLite walks the index of all published stories. When it may be seen was asked already.
        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id))
            .Include(story => story.Section).Include(story => story.LeadPicture).Include(story => story.Counts)
            .Include(story => story.Bylines.OrderBy(byline => byline.Position)).ThenInclude(byline => byline.Writer)
            .AsSplitQuery().ToListAsync(stop);
        return
        [
            .. stories.Where(story => story.Status == Status.Published).OrderBy(story => ids.IndexOf(story.Id)).Select(story =>
            {
                var marking = new Marking(question, Analysis.Of(story.Language.Length > 0 ? story.Language : paperLanguage));
                return new SearchHit(story, marking.Whole(story.Headline), marking.Passage(StoryText.PlainBody(story.Body), story.Dek));
            }),
        ];
    }
}
