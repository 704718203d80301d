using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Site.Cache;

/// <summary>An import beside the running site bumps <see cref="Paper.Edition"/>; this one looks once a second and drops every page.</summary>
internal sealed class EditionWatch(IDbContextFactory<NewsDb> databases, PageStore store, TimeProvider clock, ILogger<EditionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Watch(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Where the server could not start either, the host would report this end as a failure.
        }
    }

    private async Task Watch(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        long? seen = null;
        do
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                var edition = await db.Papers.AsNoTracking().Select(paper => paper.Edition).SingleOrDefaultAsync(stoppingToken);
                if (seen is not null && seen != edition)
                {
                    store.Drop([Tags.Everything]);
                }

                seen = edition;
            }
            catch (Exception gone) when (gone is not OperationCanceledException)
            {
                log.LogWarning(gone, "The database did not answer; pages that are kept go on being served");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
