using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>Says that stories wait to be analysed again.</summary>
internal sealed class IndexSignal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => raised.Writer.TryWrite(true);

    public ValueTask<bool> Wait(CancellationToken stop) => raised.Reader.ReadAsync(stop);
}

/// <summary>
/// Beside the serving site: when it starts, and when a topic or the paper's language changed, brings in what is missing from the index or
/// was analysed otherwise. The site answers meanwhile, and finds what is already there.
/// </summary>
internal sealed class IndexKeeper(IDbContextFactory<NewsDb> databases, StoryIndex index, IndexSignal signal, ILogger<IndexKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using (var db = await databases.CreateDbContextAsync(stoppingToken))
                {
                    if (await index.Refresh(db, progress: null, stoppingToken) is > 0 and var written)
                    {
                        log.LogInformation("The search index was brought up to date for {Stories} stories", written);
                    }
                }

                await signal.Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                log.LogError(failed, "The search index could not be brought up to date; it is tried again in a minute");
                try
                {
                    await Task.Delay(Again, stoppingToken);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }
}
