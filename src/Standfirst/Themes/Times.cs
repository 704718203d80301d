using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

internal enum TimeForm
{
    Full,
    Weekday,
    Date,
    Clock,
    Day,
    Year,
}

/// <summary>Writes moments as a page needs them: in its language, in the publication's zone, as seen from the moment the page is made.</summary>
/// <param name="words">The page's language.</param>
/// <param name="zone">The publication's zone.</param>
/// <param name="now">When the page is made.</param>
public sealed class Times(Words words, TimeZoneInfo zone, DateTimeOffset now)
{
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase);

    private readonly DateTimeOffset _now = TimeZoneInfo.ConvertTime(now, zone);

    /// <summary>The moment the page is made.</summary>
    public TimeView Now => new(this, _now);

    public TimeView At(DateTimeOffset moment) => new(this, TimeZoneInfo.ConvertTime(moment, zone));

    public TimeView? At(DateTimeOffset? moment) => moment is { } known ? At(known) : null;

    /// <summary>A language's name in itself: <c>العربية</c>; its code where nobody knows it.</summary>
    /// <param name="language">BCP 47.</param>
    public static string NameOf(string language)
    {
        if (Names.TryGetValue(language, out var known))
        {
            return known;
        }

        var name = Ask(language);

        // Asking the system takes longer than rendering a page; but a name that nobody has must not fill the memory.
        if (Names.Count < 500)
        {
            Names.TryAdd(language, name);
        }

        return name;
    }

    internal static string Iso(DateTimeOffset at) => at.ToString(at.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    internal static string DayIso(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal bool IsFresh(DateTimeOffset at) => _now - at < TimeSpan.FromDays(1);

    internal string Brief(DateTimeOffset at)
    {
        var ago = _now - at;
        return ago switch
        {
            _ when ago < TimeSpan.FromMinutes(1) => words.Get("just_now"),
            _ when ago < TimeSpan.FromHours(1) => words.Count("minutes_short", (long)ago.TotalMinutes),
            _ when ago < TimeSpan.FromDays(1) => words.Count("hours_short", (long)ago.TotalHours),
            _ => Write(at.Year == _now.Year ? TimeForm.Day : TimeForm.Date, at),
        };
    }

    internal string Write(TimeForm form, DateTimeOffset at)
    {
        var pattern = form switch
        {
            TimeForm.Full => words.Get("time_full"),
            TimeForm.Weekday => words.Get("time_weekday"),
            TimeForm.Date => words.Get("time_date"),
            TimeForm.Clock => words.Get("time_clock"),
            TimeForm.Day => words.Get("time_day"),
            _ => "{year}",
        };

        var text = new StringBuilder(48);
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(pattern[i]);
                continue;
            }

            Append(text, pattern.AsSpan(i + 1, end - i - 1), at);
            i = end;
        }

        return text.ToString();
    }

    private static string Ask(string language)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(language.Split('-')[0]).NativeName;
            return name.Length == 0 || name.StartsWith("Unknown", StringComparison.Ordinal) ? language : name;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    private void Append(StringBuilder text, ReadOnlySpan<char> part, DateTimeOffset at)
    {
        var invariant = CultureInfo.InvariantCulture;
        _ = part switch
        {
            "weekday" => text.Append(words.List("weekdays")[(int)at.DayOfWeek]),
            // French: 1er juin, 2 juin.
            "day" => at.Day == 1 ? text.Append(words.Get("time_first_day")) : text.Append(invariant, $"{at.Day}"),
            "month" => text.Append(words.List("months")[at.Month - 1]),
            "year" => text.Append(invariant, $"{at.Year}"),
            "hour" => text.Append(invariant, $"{at.Hour:00}"),
            "hour24" => text.Append(invariant, $"{at.Hour}"),
            "hour12" => text.Append(invariant, $"{(at.Hour + 11) % 12 + 1}"),
            "half" => text.Append(words.Get(at.Hour < 12 ? "time_morning" : "time_afternoon")),
            "minute" => text.Append(invariant, $"{at.Minute:00}"),
            "zone" => text.Append(Zone(at.Offset)),
            _ => text.Append('{').Append(part).Append('}'),
        };
    }

    private string Zone(TimeSpan offset)
    {
        var zero = words.Get("time_zone");
        if (offset == TimeSpan.Zero)
        {
            return zero;
        }

        var sign = offset < TimeSpan.Zero ? '−' : '+';
        var away = offset.Duration();
        return away.Minutes == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{zero}{sign}{away.Hours}")
            : string.Create(CultureInfo.InvariantCulture, $"{zero}{sign}{away.Hours}:{away.Minutes:00}");
    }
}
