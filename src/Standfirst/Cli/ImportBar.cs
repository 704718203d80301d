using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Standfirst.Import.WordPress;

namespace Standfirst.Cli;

/// <summary>How far an import is, with items a second, on a terminal; elsewhere nothing, so that a log holds the report alone.</summary>
internal static class ImportBar
{
    public static async Task<T> Show<T>(Func<IProgress<ImportProgress>?, Task<T>> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await work(null);
        }

        var result = default(T);
        await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bar => result = await work(new Bar(bar)));
        return result!;
    }

    private sealed class Bar(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Stopwatch clock = new();
        private ProgressTask? task;
        private string phase = "";

        public void Report(ImportProgress value)
        {
            if (task is null || phase != value.Phase)
            {
                if (task is not null)
                {
                    task.Value = task.MaxValue;
                }

                phase = value.Phase;
                task = context.AddTask(phase, maxValue: Math.Max(1, value.Of));
                clock.Restart();
            }

            task.Value = value.Done;
            var speed = value.Items / Math.Max(0.001, clock.Elapsed.TotalSeconds);
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{phase}: {value.Items:N0} items, {speed:N0} a second");
        }
    }
}
