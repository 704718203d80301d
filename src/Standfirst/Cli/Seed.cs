using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Standfirst.Sample;

namespace Standfirst.Cli;

/// <summary><c>seed</c>: plausible stories and comments for load tests.</summary>
internal static class Seed
{
    public static Command Command()
    {
        var stories = Number("--stories", "How many stories.", 5_000_000);
        var comments = Number("--comments", "How many comments: ten on each of the newest hundred stories, the rest spread.", 50_000_000);
        var randomSeed = new Option<long>("--random-seed") { Description = "Another number gives other stories; the same gives the same.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var command = new Command("seed", "Fills an empty publication with plausible stories and comments, for load tests.") { stories, comments, randomSeed };
        command.SetAction(async (call, stop) =>
        {
            await Fill(call.Settings(), call.GetValue(stories), call.GetValue(comments), call.GetValue(randomSeed), stop);
            return 0;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", Required = true };
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var one] && (!int.TryParse(one.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > most))
            {
                given.AddError($"“{one.Value}” is not a number for {name}: 0 to {most.ToString("N0", CultureInfo.InvariantCulture)}.");
            }
        });
        return option;
    }

    private static async Task Fill(Settings settings, int stories, int comments, long seed, CancellationToken stop)
    {
        if (comments > 0 && stories == 0)
        {
            throw new CommandException("Comments need stories to stand under: give --stories too.");
        }

        await using var paper = await OpenPaper.At(settings);
        await using var db = paper.Db();
        if (!await Seeding.IsEmpty(db, stop))
        {
            throw new CommandException($"The publication in {settings.DataFolder} is not empty; only an empty one can be seeded.");
        }

        var clock = Stopwatch.StartNew();
        var seeding = new Seeding(db, stories, comments, seed);
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            await seeding.Fill(null, stop);
        }
        else
        {
            await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(bars => seeding.Fill(new Bar(bars.AddTask("Seeding", maxValue: Math.Max(stories + comments, 1))), stop));
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Seeded {stories:N0} stories and {comments:N0} comments in {clock.Elapsed.TotalSeconds:N1} seconds."));
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Stories, int Comments)>
    {
        public void Report((int Stories, int Comments) value)
        {
            task.Value = value.Stories + value.Comments;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Stories:N0} stories, {value.Comments:N0} comments");
        }
    }
}
