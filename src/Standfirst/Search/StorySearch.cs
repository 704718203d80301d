using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>A story that matches: what the index knows of it.</summary>
internal readonly record struct Candidate(long StoryId, DateTimeOffset PublishedAt, long? SectionId, double Relevance);

/// <summary>How the index is walked.</summary>
/// <param name="Most">So many at most.</param>
internal readonly record struct Walk(int Most)
{
    /// <summary>Only those whose headline alone matches.</summary>
    public bool InHeadline { get; init; }

    /// <summary>Their relevance is wanted.</summary>
    public bool IsRanked { get; init; }

    /// <summary>From the oldest on, and not from the newest.</summary>
    public bool OldestFirst { get; init; }
}

/// <summary>What both databases share: reading the question, weighing by age, leafing, narrowing, marking.</summary>
internal abstract class StorySearch(IDbContextFactory<NewsDb> databases, FoundTexts texts, Vocabulary vocabulary) : ISearch
{
    /// <summary>Worth of a field, of headline, dek, names, body: a headline says what a story is about.</summary>
    internal const float HeadlineWeight = 0.8f, DekWeight = 0.3f, NamesWeight = 0.4f, BodyWeight = 0.1f;

    /// <summary>A story of this age has half the advantage of one of today; a very old one keeps <see cref="Least"/> of its relevance.</summary>
    private const double HalfDays = 90, Least = 0.4;

    /// <summary>So few found, and a rare word among what was asked: it may be misspelt as it was once in the paper.</summary>
    private const int Few = 2;

    private static readonly Func<NewsDb, long, Task<PaperAsked?>> PaperById = Compiled.One(
        (NewsDb db, long id) => db.Papers.Where(paper => paper.Id == id).Select(paper => new PaperAsked(paper.Language, paper.TimeZone)));

    // By number alone: asked for by state too, SQLite walks the index of all published stories. When it may be seen was asked already.
    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<FoundStory>> ByIds = Compiled.List(
        (NewsDb db, List<long> ids) => db.Stories.Where(story => ids.Contains(story.Id))
            .Select(story => new FoundStory(story.Id, story.Version, story.Status, story.Headline, story.Dek, story.Language)));

    public async Task<SearchPage> Find(SearchQuery query, DateTimeOffset now, int page, SearchOrder order = SearchOrder.Best, CancellationToken stop = default)
    {
        var nothing = new SearchPage { Query = query, Number = Math.Max(page, 1) };
        if (query.IsEmpty)
        {
            return nothing;
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var (asked, paper) = await Read(db, query, stop);
        var question = asked.Question;
        if (question.AsksNothing)
        {
            return nothing with { Problems = asked.Problems };
        }

        var newest = await Candidates(db, question, now, new Walk(SearchPage.Most + 1) { IsRanked = order == SearchOrder.Best }, stop);
        var isMore = newest.Count > SearchPage.Most;
        var candidates = newest;
        if (isMore)
        {
            newest.RemoveAt(SearchPage.Most);
            if (order == SearchOrder.Best && question.Stems.Count > 0)
            {
                // Only the newest of a common word are ranked; those whose headline has all of it come in whatever their age.
                var titled = await Candidates(db, question, now, new Walk(SearchPage.Most / 4) { InHeadline = true, IsRanked = true }, stop);
                candidates = [.. newest.UnionBy(titled, one => one.StoryId)];
            }
        }

        var ids = (order == SearchOrder.Newest ? candidates.OrderByDescending(one => one.PublishedAt) : candidates.OrderByDescending(one => one.Relevance * Freshness(now - one.PublishedAt)))
            .ThenByDescending(one => one.PublishedAt).ThenByDescending(one => one.StoryId)
            .Take(SearchPage.Most).Skip((nothing.Number - 1) * SearchPage.Size).Take(SearchPage.Size).Select(one => one.StoryId).ToList();
        return nothing with
        {
            Order = order,
            IsAnswered = true,
            Total = Math.Min(candidates.Count, SearchPage.Most),
            IsMore = isMore,
            Problems = asked.Problems,
            Hits = ids.Count == 0 ? [] : await Hits(db, ids, question, paper.Language, stop),
            Sections = Sections(newest, isMore),
            Years = await Years(db, question, now, newest, isMore, paper, stop),
            Meant = candidates.Count <= Few ? await Meant(db, query, now, candidates.Count, paper, stop) : null,
        };
    }

    public async Task<IReadOnlyList<long>> Numbers(SearchQuery query, int most, CancellationToken stop = default)
    {
        if (query.IsEmpty)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var (asked, _) = await Read(db, query, stop);
        return asked.Question.AsksNothing ? [] : [.. (await Candidates(db, asked.Question, DateTimeOffset.MaxValue, new Walk(most), stop)).Select(one => one.StoryId)];
    }

    /// <summary>Those that match and are visible, the newest or the oldest first.</summary>
    protected abstract Task<List<Candidate>> Candidates(NewsDb db, Question question, DateTimeOffset now, Walk walk, CancellationToken stop);

    private static async Task<(Asked Asked, Paper Paper)> Read(NewsDb db, SearchQuery query, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var kept = await PaperById(db, Paper.OnlyId);
        var paper = new Paper { Language = kept?.Language ?? "", TimeZone = kept?.TimeZone ?? "UTC" };
        return (await Asked.Of(db, query, await Languages.InUse(db, stop), paper, stop), paper);
    }

    private static double Freshness(TimeSpan age) => Least + ((1 - Least) / (1 + (Math.Max(age.TotalDays, 0) / HalfDays)));

    /// <summary>The sections of what was found, those with most first; counted only where all were seen.</summary>
    private static IReadOnlyList<SearchCount<long>> Sections(List<Candidate> candidates, bool isMore)
        => [.. candidates.Where(one => one.SectionId is not null).CountBy(one => one.SectionId!.Value).OrderByDescending(section => section.Value).ThenBy(section => section.Key)
            .Select(section => new SearchCount<long>(section.Key, isMore ? null : section.Value))];

    /// <summary>The years of what was found, the newest first. Where not all were seen: from the newest's to the oldest's, not counted, since to count is to read them all.</summary>
    private async Task<IReadOnlyList<SearchCount<int>>> Years(
        NewsDb db, Question question, DateTimeOffset now, List<Candidate> candidates, bool isMore, Paper paper, CancellationToken stop)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var zone = paper.Zone;
        if (!isMore)
        {
            return [.. candidates.CountBy(one => YearOf(one.PublishedAt)).OrderByDescending(year => year.Key).Select(year => new SearchCount<int>(year.Key, year.Value))];
        }

        var oldest = await Candidates(db, question, now, new Walk(1) { OldestFirst = true }, stop);
        var (first, last) = (YearOf(oldest[0].PublishedAt), YearOf(candidates[0].PublishedAt));
        return [.. Enumerable.Range(first, Math.Max(last - first + 1, 1)).Reverse().Select(year => new SearchCount<int>(year, null))];

        int YearOf(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).Year;
    }

    private async Task<IReadOnlyList<SearchHit>> Hits(NewsDb db, List<long> ids, Question question, string paperLanguage, CancellationToken stop)
    {
        var stories = new Dictionary<long, FoundStory>(ids.Count);
        await foreach (var story in ByIds(db, ids).WithCancellation(stop))
        {
            if (story.Status == Status.Published)
            {
                stories[story.Id] = story;
            }
        }

        var read = await texts.Of(db, stories.Values, AnalysisOf, stop);
        return
        [
            .. ids.Where(read.ContainsKey).Select(id =>
            {
                var (story, marking) = (stories[id], new Marking(question, read[id].Analysis));
                return new SearchHit(story, marking.Whole(story.Headline), marking.Passage(read[id], story.Dek));
            }),
        ];

        Analysis AnalysisOf(FoundStory story) => Analysis.Of(story.Language.Length > 0 ? story.Language : paperLanguage);
    }

    /// <summary>The question with its rare words spelt as the paper spells them; null where that would find no more.</summary>
    private async Task<SearchQuery?> Meant(NewsDb db, SearchQuery query, DateTimeOffset now, int found, Paper paper, CancellationToken stop)
    {
        var languages = await Languages.InUse(db, stop);
        return await vocabulary.Respell(query, async word => await Finds(SearchQuery.Of([new QueryPart(QueryPartKind.Words, word, false)])) <= Few, stop) is { } meant
            && await Finds(meant) > found ? meant : null;

        async Task<int> Finds(SearchQuery other)
            => (await Candidates(db, (await Asked.Of(db, other, languages, paper, stop)).Question, now, new Walk(Few + 1), stop)).Count;
    }

    private sealed record PaperAsked(string Language, string TimeZone);

    private sealed record Asked(Question Question, IReadOnlyList<SearchProblem> Problems)
    {
        public static async Task<Asked> Of(NewsDb db, SearchQuery query, IReadOnlyCollection<string> languages, Paper paper, CancellationToken stop)
        {
            var question = Question.Of(query, languages);
            return new Asked(question, await Filters.Apply(query, question, db, paper, stop));
        }
    }
}
