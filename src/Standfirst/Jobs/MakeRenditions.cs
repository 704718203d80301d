using Standfirst.Pictures;

namespace Standfirst.Jobs;

/// <summary>Makes the renditions of pictures that came, one picture after the other. What is lost when the program ends is made when it is asked for.</summary>
internal sealed class MakeRenditions(Renditions renditions, ILogger<MakeRenditions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var hash in renditions.Arrived.ReadAllAsync(stoppingToken))
            {
                await Make(hash, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Make(string hash, CancellationToken stop)
    {
        try
        {
            await renditions.MakeAll(hash, stop);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning(failed, "The renditions of {Picture} could not be made; each is tried again when it is asked for", hash);
        }
    }
}
