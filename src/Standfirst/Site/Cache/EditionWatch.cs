using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Themes;

namespace Standfirst.Site.Cache;

/// <summary>
/// An import beside the running site bumps <see cref="Paper.Edition"/>; this one looks once a second and drops every page. It takes the theme
/// and the look that were chosen, here or on another node.
/// </summary>
internal sealed class EditionWatch(IDbContextFactory<NewsDb> databases, PageStore store, LiveTheme live, ThemeShelf shelf, TimeProvider clock, ILogger<EditionWatch> log) : BackgroundService
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
        string? theme = null;
        var look = "";
        do
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                var now = await db.Papers.AsNoTracking().Select(paper => new { paper.Edition, paper.Theme, paper.Look }).SingleOrDefaultAsync(stoppingToken);
                var edition = now?.Edition ?? 0;
                if (seen is not null && seen != edition)
                {
                    store.Drop([Tags.Everything]);
                }

                seen = edition;
                if (now is not null && (now.Theme != theme || now.Look.Mark != look))
                {
                    var isOther = now.Theme != theme;
                    (theme, look) = (now.Theme, now.Look.Mark);
                    var found = shelf.Find(theme);
                    live.Use(found ?? ShelvedTheme.Default, now.Look);
                    if (found is null && isOther && !live.IsFixed)
                    {
                        log.LogWarning("There is no theme {Theme}, in themes/ of the data folder or in the program; the built-in one is used", theme);
                    }
                }
            }
            catch (Exception gone) when (gone is not OperationCanceledException)
            {
                log.LogWarning(gone, "The database did not answer; pages that are kept go on being served");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
