using System.Collections.Concurrent;
using System.Linq.Expressions;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// Which stories stand on the front and on the sections' fronts. For each section one short walk along the index, all in one query that is
/// translated once for a tree of sections: a paper of a hundred thousand stories is read as fast as one of a hundred.
/// </summary>
internal sealed class FrontReading
{
    /// <summary>Top sections that are looked at; a front shows those of them that have the newest stories.</summary>
    private const int MaxCandidates = 24;

    /// <summary>Place of the newest stories of all, beside the blocks' places from 0.</summary>
    public const int Newest = -1;

    private const int NewestCount = 32;

    /// <summary>More than a block shows: some of them stand at the top of the page already.</summary>
    private const int BlockCount = 12;

    /// <summary>A family larger than this is read by one walk over all its stories instead of one for each of its sections.</summary>
    private const int MaxWalks = 24;

    private readonly string _shape;
    private readonly Translated _translated;

    /// <param name="tree">The sections.</param>
    /// <param name="before">What was translated for the same tree before, when only names in it changed.</param>
    public FrontReading(SectionTree tree, FrontReading? before = null)
    {
        Blocks = [.. tree.Top.Take(MaxCandidates)];
        _shape = string.Join(';', Blocks.Select(section => string.Join(',', section.Family))) + string.Join(' ', tree.All.Select(section => string.Join(',', section.Family)));
        _translated = before?._shape == _shape ? before._translated : new Translated();
    }

    /// <summary>Sections that may have a block on the front, in its order.</summary>
    public IReadOnlyList<SectionNode> Blocks { get; }

    /// <summary>Candidates for the front, each place's newest first where it is one section; a family's are to be ordered by their cards.</summary>
    public Task<List<Pick>> Front(NewsDb db, DateTimeOffset now, CancellationToken stop)
    {
        _translated.Front ??= Compiled.List(Compiled.Together<Func<NewsDb, DateTimeOffset, IQueryable<Pick>>, Pick>(
            [NewestOf(), .. Blocks.SelectMany((section, place) => Walks(section).Select(walk => InBlock(place, walk)))]));
        return _translated.Front(db, now).ToList(stop);
    }

    /// <summary>One page of a section and all below it, newest first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="section">The section.</param>
    /// <param name="now">The moment at which stories must be live.</param>
    /// <param name="skip">Stories on the pages before.</param>
    /// <param name="take">How many.</param>
    /// <param name="stop">Ends it.</param>
    public Task<List<Pick>> Shelf(NewsDb db, SectionNode section, DateTimeOffset now, int skip, int take, CancellationToken stop)
        => _translated.Shelves.GetOrAdd(section.Id, static (_, section) => ShelfOf(section), section)(db, now, skip + take, skip, take).ToList(stop);

    private static IEnumerable<IReadOnlyList<long>> Walks(SectionNode section)
        => section.Family.Count <= MaxWalks ? section.Family.Select(id => (IReadOnlyList<long>)[id]) : [section.Family];

    private static Expression<Func<NewsDb, DateTimeOffset, IQueryable<Pick>>> NewestOf()
        => (db, now) => db.Stories.Live(now).Newest().Take(NewestCount).Select(story => new Pick { Place = Newest, Id = story.Id });

    private static Expression<Func<NewsDb, DateTimeOffset, IQueryable<Pick>>> InBlock(int place, IReadOnlyList<long> sections)
    {
        if (sections is [var section])
        {
            return (db, now) => db.Stories.Live(now).Where(story => story.SectionId == section).Newest().Take(BlockCount)
                .Select(story => new Pick { Place = place, Id = story.Id });
        }

        var family = sections.ToList();
        return (db, now) => db.Stories.Live(now).Where(story => story.SectionId != null && family.Contains(story.SectionId.Value)).Newest().Take(BlockCount)
            .Select(story => new Pick { Place = place, Id = story.Id });
    }

    private static Func<NewsDb, DateTimeOffset, int, int, int, IAsyncEnumerable<Pick>> ShelfOf(SectionNode section)
    {
        var walks = Walks(section).Select(Walk).ToList();
        var all = Compiled.Together<Func<NewsDb, DateTimeOffset, int, IQueryable<Found>>, Found>(walks);
        Expression<Func<IQueryable<Found>, int, int, IQueryable<Pick>>> page = (found, skip, take) => found.OrderByDescending(story => story.At)
            .ThenByDescending(story => story.Id).Skip(skip).Take(take).Select(story => new Pick { Place = 0, Id = story.Id });
        return Compiled.List(Compiled.Over(all, page));
    }

    private static Expression<Func<NewsDb, DateTimeOffset, int, IQueryable<Found>>> Walk(IReadOnlyList<long> sections)
    {
        if (sections is [var section])
        {
            return (db, now, reach) => db.Stories.Live(now).Where(story => story.SectionId == section).Newest().Take(reach)
                .Select(story => new Found { Id = story.Id, At = story.PublishedAt });
        }

        var family = sections.ToList();
        return (db, now, reach) => db.Stories.Live(now).Where(story => story.SectionId != null && family.Contains(story.SectionId.Value)).Newest().Take(reach)
            .Select(story => new Found { Id = story.Id, At = story.PublishedAt });
    }

    private sealed class Translated
    {
        public ConcurrentDictionary<long, Func<NewsDb, DateTimeOffset, int, int, int, IAsyncEnumerable<Pick>>> Shelves { get; } = new();

        public Func<NewsDb, DateTimeOffset, IAsyncEnumerable<Pick>>? Front { get; set; }
    }

    private sealed class Found
    {
        public long Id { get; init; }

        public DateTimeOffset? At { get; init; }
    }
}
