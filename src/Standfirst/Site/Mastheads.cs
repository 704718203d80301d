using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>The masthead of this moment: read again by the first page that is made after something of it changed.</summary>
internal sealed class Mastheads : IDisposable
{
    private readonly IDbContextFactory<NewsDb> _databases;
    private readonly TimeProvider _clock;
    private readonly ILogger<Mastheads> _log;
    private readonly SemaphoreSlim _oneReads = new(1);
    private long _mark;
    private volatile Kept? _kept;

    public Mastheads(IDbContextFactory<NewsDb> databases, PageStore store, TimeProvider clock, ILogger<Mastheads> log)
    {
        (_databases, _clock, _log) = (databases, clock, log);
        store.Dropped += tags =>
        {
            if (tags.Contains(Tags.Everything) || (tags.Contains(Tags.Lists) && _kept is { Masthead.FollowsStories: true }))
            {
                Interlocked.Increment(ref _mark);
            }
        };
    }

    public ValueTask<Masthead> Now(CancellationToken stop = default)
        => _kept is { } kept && kept.Mark == Interlocked.Read(ref _mark) ? new(kept.Masthead) : new(Renew(stop));

    public void Dispose() => _oneReads.Dispose();

    private async Task<Masthead> Renew(CancellationToken stop)
    {
        await _oneReads.WaitAsync(stop);
        try
        {
            var mark = Interlocked.Read(ref _mark);
            if (_kept is { } kept && kept.Mark == mark)
            {
                return kept.Masthead;
            }

            var masthead = await Read(stop);
            _kept = new Kept(mark, masthead);
            return masthead;
        }
        catch (DbException gone) when (_kept is not null)
        {
            _log.LogWarning("The masthead could not be read again, pages show the former one: {Reason}", gone.Message);
            return _kept.Masthead;
        }
        finally
        {
            _oneReads.Release();
        }
    }

    private async Task<Masthead> Read(CancellationToken stop)
    {
        await using var db = await _databases.CreateDbContextAsync(stop);
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(stop) ?? new Paper();
        var sections = await db.Sections.AsNoTracking().ToListAsync(stop);
        var writers = await db.Writers.Select(writer => new { writer.Id, writer.Slug, writer.Title }).ToListAsync(stop);
        var tree = new SectionTree(sections);
        var menus = await MenusNow.Read(db, sections, tree, _clock.GetUtcNow(), stop);
        var pages = paper.Particulars.Policies.Select(policy => policy.PageId).ToList();
        var paths = pages.Count == 0 ? [] : await db.Pages.Where(page => page.IsPublic && pages.Contains(page.Id)).ToDictionaryAsync(page => page.Id, page => page.Path, stop);
        return new Masthead(
            paper,
            tree,
            new FrontReading(tree, _kept?.Masthead.Front),
            menus,
            writers.ToDictionary(writer => writer.Id, writer => new WriterName(Cards.WriterUrl(writer.Slug), writer.Title)),
            [.. paper.Particulars.Policies.Where(policy => paths.ContainsKey(policy.PageId)).Select(policy => (policy.Kind, paths[policy.PageId]))]);
    }

    private sealed record Kept(long Mark, Masthead Masthead);
}
