namespace Standfirst.Jobs;

/// <summary>What is done soon after the start and every hour. A failure is told and waits for the next hour: nothing of it is urgent.</summary>
/// <param name="what">As the log says what could not be done.</param>
/// <param name="clock">The program's.</param>
/// <param name="log">Where a failure is told.</param>
internal abstract class Hourly(string what, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>The first readers come before it.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(20);

    protected ILogger Log => log;

    protected abstract Task Do(DateTimeOffset now, CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Start, clock, stoppingToken);
            using var timer = new PeriodicTimer(Every, clock);
            do
            {
                await Try(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            await Do(clock.GetUtcNow(), stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("{What} could not be done, in an hour then: {Reason}", what, failure.Message);
        }
    }
}
