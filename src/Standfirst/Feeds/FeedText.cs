using System.Globalization;
using System.Text;

namespace Standfirst.Feeds;

/// <summary>Makes text fit for feeds.</summary>
internal static class FeedText
{
    private const char Joiner = '\u2060';

    /// <summary>Without what XML cannot hold: control characters, halves of characters, non-characters.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' || c is >= '\uFDD0' and <= '\uFDEF'))
        {
            return text;
        }

        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) != 0xFFFE)
                {
                    made.Append(c).Append(text[i + 1]);
                }

                i++;
            }
            else if (c is '\t' or '\n' or '\r')
            {
                made.Append(c);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE' && c is not (>= '\uFDD0' and <= '\uFDEF'))
            {
                made.Append(c);
            }
        }

        return made.ToString();
    }

    /// <summary>One line of plain text: no breaks, no double blanks.</summary>
    public static string Line(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// A line for RSS, whose titles nobody knows to be text or HTML: some readers show <c>&lt;b&gt;</c>, others obey it. A word joiner, which
    /// nobody sees, keeps tags and entities from being any, so both show what was written.
    /// </summary>
    public static string Ambiguous(string text)
    {
        var line = Line(text);
        if (!line.AsSpan().ContainsAny('<', '&'))
        {
            return line;
        }

        var made = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            made.Append(line[i]);
            var next = i + 1 < line.Length ? line[i + 1] : ' ';
            if ((line[i] == '<' && (char.IsAsciiLetter(next) || next is '/' or '!' or '?')) || (line[i] == '&' && (char.IsAsciiLetterOrDigit(next) || next == '#')))
            {
                made.Append(Joiner);
            }
        }

        return made.ToString();
    }

    /// <summary>RFC 822 as RSS wants it, in a form that every validator takes.</summary>
    public static string Rfc822(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " GMT";

    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString(at.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>
    /// The times of change of a feed's entries, no two alike: an archive that came in by one import has thousands of the same second, and
    /// readers that sort by it would show them in a different order each time.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Distinct(IReadOnlyList<FeedEntry> entries)
    {
        var times = new DateTimeOffset[entries.Count];
        var used = new HashSet<long>();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var at = entries[i].Updated;
            var tick = at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond);
            while (!used.Add(tick))
            {
                tick += TimeSpan.TicksPerMillisecond;
            }

            times[i] = new DateTimeOffset(tick, TimeSpan.Zero);
        }

        return times;
    }
}
