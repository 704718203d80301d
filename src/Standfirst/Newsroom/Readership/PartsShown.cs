using System.Globalization;
using Standfirst.Readers;

namespace Standfirst.Newsroom.Readership;

/// <summary>A line of a small table: a word, a number, its share of all and how long its bar is.</summary>
/// <param name="Name">Of the line.</param>
/// <param name="Readers">How many.</param>
/// <param name="Share">Of all, 0 to 1.</param>
/// <param name="Bar">Of the longest, 0 to 100.</param>
internal sealed record PartLine(string Name, int Readers, double Share, double Bar);

/// <summary>One of them: its lines, and where it is a file.</summary>
internal sealed record PartTable(string Title, string Column, string File, IReadOnlyList<PartLine> Lines, string After = "");

/// <summary>All of a page.</summary>
/// <param name="Tables">In their order.</param>
/// <param name="Address">Of the page with its period; <c>csv=</c> is added to it.</param>
internal sealed record PartTables(IReadOnlyList<PartTable> Tables, string Address);

/// <summary>Readers by day, hour, host and device as the newsroom shows them.</summary>
internal static class PartsShown
{
    /// <summary>Hosts on the page; the file has all.</summary>
    public const int MostHosts = 20;

    /// <summary>The tables of a period, without those that have nothing to say.</summary>
    public static IReadOnlyList<PartTable> Tables(Period period, IReadOnlyList<DayRead> days, IReadOnlyList<Part> parts)
    {
        var hosts = Of(ReadersBy.Host, parts);
        var more = hosts.Skip(MostHosts).ToList();
        return
        [
            .. ((PartTable[])
            [
                new("By day", "Day", "days", period.Days == 1 ? [] : Days(period, days)),
                new("By hour", "Hour", "hours", Hours(parts)),
                new("Where readers came from", "Host", "hosts", [.. hosts.Take(MostHosts)],
                    more.Count == 0 ? "" : $"{Number(more.Sum(line => line.Readers))} more from {Number(more.Count)} other {(more.Count == 1 ? "host" : "hosts")}; the file has them."),
                new("By device", "Device", "devices", Of(ReadersBy.Device, parts)),
            ]).Where(table => table.Lines.Count > 0),
        ];
    }

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    public static string BarWidth(double bar) => bar.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Lines of a file, by the name in its address; null where there is no such file.</summary>
    public static Csv? File(string what, Period period, IReadOnlyList<DayRead> days, IReadOnlyList<Part> parts)
    {
        (string Column, IReadOnlyList<PartLine> Lines)? table = what switch
        {
            "days" => ("Day", Days(period, days)),
            "hours" => ("Hour", Hours(parts)),
            "hosts" => ("Host", Of(ReadersBy.Host, parts)),
            "devices" => ("Device", Of(ReadersBy.Device, parts)),
            _ => null,
        };
        if (table is not { } found)
        {
            return null;
        }

        var csv = new Csv().Line(found.Column, "Readers");
        foreach (var line in found.Lines)
        {
            csv.Line(line.Name, line.Readers.ToString(CultureInfo.InvariantCulture));
        }

        return csv;
    }

    private static IReadOnlyList<PartLine> Days(Period period, IReadOnlyList<DayRead> days)
    {
        var known = days.ToDictionary(one => one.Day, one => one.Readers);
        return known.Count == 0 ? [] : Lines([.. Enumerable.Range(0, period.Days).Select(period.From.AddDays)
            .Select(day => (day.ToString("ddd d MMM", CultureInfo.InvariantCulture), known.GetValueOrDefault(day)))]);
    }

    /// <summary>All 24, those in which nobody came as well.</summary>
    private static IReadOnlyList<PartLine> Hours(IReadOnlyList<Part> parts)
    {
        var hours = parts.Where(part => part.By == ReadersBy.Hour).ToDictionary(part => part.Value, part => part.Readers);
        return hours.Count == 0 ? [] : Lines([.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture)).Select(hour => (hour + ":00", hours.GetValueOrDefault(hour)))]);
    }

    private static IReadOnlyList<PartLine> Of(ReadersBy by, IReadOnlyList<Part> parts)
        => Lines([.. parts.Where(part => part.By == by).Select(part => (Word(part), part.Readers))]);

    private static string Word(Part part) => part.Value switch
    {
        ReferrerHost.None => "direct or unknown",
        ReferrerHost.Own => "this site",
        ReferrerHost.Other => "other hosts",
        _ when part.By == ReadersBy.Device => part.Value.ToLowerInvariant(),
        _ => part.Value,
    };

    private static IReadOnlyList<PartLine> Lines(List<(string Name, int Readers)> some)
    {
        var (sum, most) = (Math.Max(1, some.Sum(one => (long)one.Readers)), Math.Max(1, some.Select(one => one.Readers).DefaultIfEmpty().Max()));
        return [.. some.Select(one => new PartLine(one.Name, one.Readers, one.Readers / (double)sum, 100.0 * one.Readers / most))];
    }
}
