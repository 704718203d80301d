using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Standfirst.Import.Pages;

/// <summary>Finds days and times as pages write them, in the languages whose month names the platform knows.</summary>
internal static partial class Moments
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "tr", "ar", "id"];

    private static readonly FrozenDictionary<string, int> Months = MakeMonths();

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "published", "posted", "updated", "last", "modified", "on", "at", "by", "date", "uhr", "aktualisiert", "veröffentlicht", "stand", "am", "um", "publié", "le", "mis", "à", "jour", "publicado", "actualizado", "el", "a", "las", "pubblicato", "aggiornato", "il", "atualizado", "em", "às",
        "gepubliceerd", "bijgewerkt", "op", "om", "опубликовано", "обновлено", "güncelleme", "yayınlanma", "نشر", "في", "تحديث", "آخر", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "bst", "cet", "cest", "ist", "pm", "h", "min", "created", "first", "first-published", "opublikowano", "publicerad", "uppdaterad", "de", "del", "of", "the",
    };

    /// <summary>An exact moment as machines write it.</summary>
    public static DateTimeOffset? Exact(string? text)
        => text is { Length: >= 8 } && DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is > 1700 and < 3000
            ? moment
            : text is null ? null : Find(text)?.Moment;

    /// <summary>The first date in a line, and how many of its words are neither part of it nor a label such as "Published".</summary>
    public static (DateTimeOffset Moment, int OtherWords, bool IsUpdate)? Find(string line)
    {
        var (date, at, length) = Day(line);
        if (date is not { } day)
        {
            return null;
        }

        var rest = line.Remove(at, length);
        var time = Time().Match(rest);
        var moment = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        if (time.Success && int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is < 24 and var hour && int.Parse(time.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is < 60 and var minute)
        {
            var half = time.Groups[3].Value.ToLowerInvariant();
            hour = half.StartsWith('p') && hour < 12 ? hour + 12 : half.StartsWith('a') && hour == 12 ? 0 : hour;
            moment = moment.AddHours(hour).AddMinutes(minute);
            rest = rest.Remove(time.Index, time.Length);
        }

        var words = Word().Matches(rest).Select(match => match.Value.ToLowerInvariant()).ToList();
        var isUpdate = words.Exists(word => word is "updated" or "modified" or "aktualisiert" or "stand" or "actualizado" or "aggiornato" or "atualizado" or "bijgewerkt" or "обновлено" or "güncelleme" or "تحديث" or "uppdaterad" or "jour");
        return (moment, words.Count(word => !Labels.Contains(word) && !IsWeekday(word) && !char.IsDigit(word[0])), isUpdate);
    }

    private static (DateOnly? Day, int At, int Length) Day(string line)
    {
        if (Iso().Match(line) is { Success: true } iso && Make(iso.Groups[1].Value, int.Parse(iso.Groups[2].ValueSpan, CultureInfo.InvariantCulture), iso.Groups[3].Value) is { } exact)
        {
            return (exact, iso.Index, iso.Length);
        }

        foreach (var match in DayMonthYear().Matches(line).Concat(MonthDayYear().Matches(line)))
        {
            if (Months.TryGetValue(match.Groups["month"].Value.TrimEnd('.').ToLowerInvariant(), out var month) && Make(match.Groups["year"].Value, month, match.Groups["day"].Value) is { } written)
            {
                return (written, match.Index, match.Length);
            }
        }

        if (Numbers().Match(line) is { Success: true } numbers)
        {
            // With points the day comes first; with slashes only where the other way round is impossible.
            var (first, second) = (int.Parse(numbers.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(numbers.Groups[3].ValueSpan, CultureInfo.InvariantCulture));
            var year = numbers.Groups[4].Value;
            if (numbers.Groups[2].Value == "." || first > 12)
            {
                return (Make(year, second, numbers.Groups[1].Value), numbers.Index, numbers.Length);
            }

            if (second > 12)
            {
                return (Make(year, first, numbers.Groups[3].Value), numbers.Index, numbers.Length);
            }
        }

        return default;
    }

    private static DateOnly? Make(string year, int month, string day)
        => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            && y is > 1700 and < 3000 && month is > 0 and < 13 && d > 0 && d <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, d)
            : null;

    private static bool IsWeekday(string word) => word.Length >= 2 && Weekdays.Contains(word);

    private static readonly HashSet<string> Weekdays = [.. Languages.SelectMany(Formats).SelectMany(format => format.DayNames.Concat(format.AbbreviatedDayNames)).Select(name => name.TrimEnd('.').ToLowerInvariant())];

    private static FrozenDictionary<string, int> MakeMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal) { ["sept"] = 9, ["كانون"] = 1 };
        foreach (var format in Languages.SelectMany(Formats))
        {
            foreach (var names in new[] { format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames })
            {
                for (var i = 0; i < 12; i++)
                {
                    if (names[i].TrimEnd('.').ToLowerInvariant() is { Length: > 2 } name)
                    {
                        months.TryAdd(name, i + 1);
                    }
                }
            }
        }

        return months.ToFrozenDictionary();
    }

    private static IEnumerable<DateTimeFormatInfo> Formats(string language)
    {
        var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        return format.Calendar is GregorianCalendar ? [format] : [];
    }

    [GeneratedRegex(@"\b(\d{4})-(\d{2})-(\d{2})(?=\b|T)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:\.|st|nd|rd|th|º|er)?\s+(?:de\s+|of\s+)?(?<month>\p{L}[\p{L}\p{M}]{2,})\.?,?\s+(?:de\s+|del\s+)?(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b(?<month>\p{L}[\p{L}\p{M}]{2,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(\d{1,2})[:h](\d{2})(?::\d{2})?\s*([ap]\.?\s?m\.?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’-]+")]
    private static partial Regex Word();
}
