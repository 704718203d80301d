using System.Globalization;

namespace Standfirst.Import.WordPress;

/// <summary>
/// The moments of an archive. WordPress writes a time in the site's zone and the same in UTC, does not name the zone, and writes zeros for the
/// second where a draft was never scheduled; so the zone is learned from the items that have both.
/// </summary>
internal sealed class Dates
{
    /// <summary>A colon in quotes is a colon; without it is a culture's sign for one, for which two of them cost more than all the rest.</summary>
    private static readonly string[] Forms = ["yyyy-MM-dd HH':'mm':'ss", "yyyy-MM-dd'T'HH':'mm':'ss", "yyyy-MM-dd HH':'mm", "yyyy-MM-dd"];

    private static readonly DateTimeOffset Earliest = new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes east of UTC and how often, for each month of the year: summer time shifts it.</summary>
    private readonly Dictionary<(int Month, int Minutes), int> offsets = [];

    public void Learn(string local, string gmt)
    {
        if (Parse(local) is { } here && Parse(gmt) is { } there && Math.Abs((here - there).TotalHours) <= 15)
        {
            var key = (here.Month, (int)Math.Round((here - there).TotalMinutes / 15) * 15);
            offsets[key] = offsets.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>The moment that is meant, or null where nothing of it can be one.</summary>
    public DateTimeOffset? Of(string local, string gmt, string published = "")
    {
        if (Parse(gmt) is { } utc)
        {
            return new DateTimeOffset(utc, TimeSpan.Zero);
        }

        if (Parse(local) is { } here)
        {
            return new DateTimeOffset(here, TimeSpan.FromMinutes(Offset(here.Month))).ToUniversalTime();
        }

        return DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var said)
            && said > Earliest ? said : null;
    }

    private int Offset(int month)
    {
        var of = offsets.Where(one => one.Key.Month == month).ToList();
        return (of.Count > 0 ? of : [.. offsets]).GroupBy(one => one.Key.Minutes).OrderByDescending(group => group.Sum(one => one.Value)).FirstOrDefault()?.Key ?? 0;
    }

    private static DateTime? Parse(string written)
        => DateTime.TryParseExact(written.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time > Earliest.DateTime && time.Year < 2200 ? time : null;
}
