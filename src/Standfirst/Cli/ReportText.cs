using System.Globalization;
using Standfirst.Import;

namespace Standfirst.Cli;

/// <summary>The report of an import for people: what came, what did not, and why.</summary>
internal static class ReportText
{
    /// <summary>Losses shown one by one; the JSON has all.</summary>
    private const int MostShown = 40;

    public static void Write(TextWriter to, ImportReport report)
    {
        to.WriteLine(report.DryRun ? $"Rehearsal of importing {report.Source}; nothing was kept." : $"Imported {report.Source}.");
        to.WriteLine(Line($"{"",-12}{"found",10}{"imported",10}{"skipped",10}{"unchanged",10}"));
        foreach (var (name, count) in report.Kinds)
        {
            to.WriteLine(Line($"{name,-12}{count.Found,10}{count.Imported,10}{count.Skipped,10}{count.Unchanged,10}"));
        }

        if (report.Pingbacks > 0)
        {
            to.WriteLine(Line($"{report.Pingbacks} of the comments are notes by other sites (pingbacks), kept apart from what readers say."));
        }

        if (report.Repairs.Count > 0)
        {
            to.WriteLine("\nPut right in the files:");
            foreach (var repair in report.Repairs)
            {
                to.WriteLine(Line($"  {repair.Times} × {repair.What} (first: {repair.First})"));
            }
        }

        if (report.Losses.Count > 0)
        {
            to.WriteLine(Line($"\nNot as it was: {report.Losses.Count + report.LossesNotListed}"));
            foreach (var loss in report.Losses.Take(MostShown))
            {
                to.WriteLine($"  {loss.Item}: {loss.Field}: {loss.Reason}");
            }

            if (report.Losses.Count + report.LossesNotListed > MostShown)
            {
                to.WriteLine("  … the rest is in the JSON (--report FILE.json).");
            }
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
