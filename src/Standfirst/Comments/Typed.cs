using System.Text;

namespace Standfirst.Comments;

/// <summary>Text as it comes from a form, made fit to be kept and shown: nothing in it that no reader could have meant to type.</summary>
public static class Typed
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 80;

    /// <summary>
    /// Text of several lines: one kind of line end, no control characters, no half of a surrogate pair (PostgreSQL refuses both), none of
    /// the marks that turn the direction of what follows, no blank lines at its ends.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
            else if (!IsUnwanted(c))
            {
                clean.Append(c);
            }
        }

        return Trim(clean.ToString());
    }

    /// <summary>A name: one line, single spaces, and nothing that changes the direction of the line it will stand in.</summary>
    public static string Name(string name)
    {
        var clean = Clean(name);
        var one = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            // A zero-width space makes one name look like another's.
            if (c is '\u200B' or '\u2060' or '\u200E' or '\u200F' or '\u061C')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                one.Append(c);
            }
            else if (one.Length > 0 && one[^1] != ' ')
            {
                one.Append(' ');
            }
        }

        var made = one.ToString().TrimEnd();
        return HasLetter(made) ? made : "";
    }

    /// <summary>Whether there is anything to see in it: joiners and marks alone are an empty field.</summary>
    public static bool HasLetter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.NonSpacingMark)
                && rune.Value is not (0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0x2800))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(c) || IsUnwanted(c))
            {
                return false;
            }
        }

        return text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]));
    }

    // Joiners stay: Persian, Hindi and many emoji are wrong without them.
    private static bool IsUnwanted(char c)
        => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>Blank lines at both ends go; spaces before the first word stay, since they may be meant.</summary>
    private static string Trim(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var start = 0;
        for (var i = 0; i < end.Length && char.IsWhiteSpace(end[i]); i++)
        {
            if (end[i] == '\n')
            {
                start = i + 1;
            }
        }

        return end[start..].ToString();
    }
}
