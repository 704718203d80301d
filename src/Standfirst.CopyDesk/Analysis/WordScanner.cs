using System.Globalization;

namespace Standfirst.CopyDesk.Analysis;

/// <summary>Cuts text into words, from left to right, once.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public int Start { get; private set; }

    public int End { get; private set; }

    public Shape Shape { get; private set; }

    /// <summary>Splits a phrase as copy is split.</summary>
    public static void Cut(ReadOnlySpan<char> text, List<(int Start, int Length)> words)
    {
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            words.Add((scanner.Start, scanner.End - scanner.Start));
        }
    }

    public static bool IsLetter(char c) => c < 128 ? (uint)((c | 0x20) - 'a') < 26 : IsForeignLetter(c);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        var blank = at > 0;
        while (at < text.Length && !Begins(text[at]))
        {
            blank &= text[at] is ' ' or '\u00a0' or '\u202f';
            at++;
        }

        if (at == text.Length)
        {
            return false;
        }

        Start = at;
        Shape = blank && at > End ? Shape.Follows : Shape.None;
        if (text[at] is '@' or '#' || IsAddress())
        {
            Shape |= Shape.Address;
            EndAddress();
            return true;
        }

        var (letters, capitals, digits, dots, other) = (0, 0, 0, 0, 0);
        while (at < text.Length)
        {
            var c = text[at];
            if ((uint)(c - '0') < 10)
            {
                digits++;
            }
            else if (IsLetter(c))
            {
                letters++;
                capitals += c < 128 ? c < 'a' ? 1 : 0 : char.IsUpper(c) ? 1 : 0;
            }
            else if (!Joins(c, letters + digits, ref dots, ref other))
            {
                break;
            }

            at++;
        }

        End = at;
        var first = text[Start];
        Shape |= char.IsUpper(first) ? Shape.Capital : Shape.None;
        Shape |= char.IsAsciiDigit(first) ? Shape.Digit : Shape.None;
        Shape |= letters == 0 && digits > 0 && other == 0 ? Shape.Number : Shape.None;
        Shape |= letters > 1 && capitals == letters ? Shape.AllCapitals : Shape.None;
        Shape |= dots > 0 ? Shape.Dotted : Shape.None;
        if (End - Start > 2 && IsApostrophe(text[End - 2]) && (text[End - 1] | 0x20) == 's')
        {
            Shape |= Shape.Possessive;

            // "NATO's" is in capitals all the same.
            Shape |= letters > 2 && capitals == letters - 1 && text[End - 1] == 's' ? Shape.AllCapitals : Shape.None;
        }

        return true;
    }

    private static bool IsForeignLetter(char c)
        => char.IsLetter(c) || char.IsSurrogate(c) || (c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber);

    /// <summary>A letter, a digit, or the mark before a handle or hashtag.</summary>
    private readonly bool Begins(char c)
        => char.IsAsciiDigit(c) || IsLetter(c) || (c is '@' or '#' && at + 1 < text.Length && (IsLetter(text[at + 1]) || text[at + 1] == '_') && (at == 0 || !IsLetter(text[at - 1])));

    /// <summary>Whether a mark within a word belongs to it.</summary>
    private bool Joins(char c, int before, ref int dots, ref int other)
    {
        if (at + 1 >= text.Length && c != '.')
        {
            return false;
        }

        var last = text[at - 1];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        switch (c)
        {
            case '\'' or '\u2019':
                other++;
                return IsLetter(next) && (IsLetter(last) || char.IsAsciiDigit(last));
            case '-' or '\u2010' or '\u2011':
                other++;
                if ((IsLetter(next) || char.IsAsciiDigit(next)) && last != '.')
                {
                    Shape |= Shape.Hyphen;
                    return true;
                }

                return false;
            case ',':
                // 1,000 and 1,000,000; but "in 2019,300 people" is two.
                return char.IsAsciiDigit(last) && HasFewDigits() && at + 3 < text.Length && char.IsAsciiDigit(next) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
                    && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
            case ':':
                return char.IsAsciiDigit(last) && char.IsAsciiDigit(next);
            case '&':
                other++;
                return char.IsUpper(last) && char.IsUpper(next);
            case '_':
                other++;
                return true;
            case '.':
                return Dot(last, next, before, ref dots, ref other);
            default:
                return false;
        }
    }

    /// <summary>One to three digits stand before: what a comma of thousands parts off.</summary>
    private readonly bool HasFewDigits()
    {
        var digits = 0;
        while (at - digits > Start && char.IsAsciiDigit(text[at - digits - 1]))
        {
            digits++;
        }

        return digits <= 3;
    }

    private readonly bool Dot(char last, char next, int before, ref int dots, ref int other)
    {
        if (char.IsAsciiDigit(last) && char.IsAsciiDigit(next))
        {
            return true;
        }

        if (!IsLetter(last))
        {
            return false;
        }

        // U.S., a.m., e.g., Ph.D.: single letters, or few, each with its stop, and the last stop too.
        var short_ = dots > 0 ? at - 2 >= 0 && (text[at - 2] == '.' || IsLetter(text[at - 2])) : before == 1 || (before == 2 && char.IsUpper(text[Start]) && at + 2 < text.Length && char.IsUpper(next) && text[at + 2] == '.');
        if (short_ && IsLetter(next) && at + 2 <= text.Length && (at + 2 == text.Length || text[at + 2] == '.'))
        {
            dots++;
            return true;
        }

        if (dots > 0 && text[at - 2] == '.' && !IsLetter(next))
        {
            return true;
        }

        // Login.gov, Node.js, index.html: a small letter behind the stop and one that is no stop before it.
        if (next is >= 'a' and <= 'z')
        {
            other++;
            return true;
        }

        return false;
    }

    private readonly bool IsAddress()
    {
        var rest = text[at..];
        if (rest[0] is 'h' or 'H' or 'w' or 'W' or 'f')
        {
            if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.Ordinal))
            {
                return true;
            }
        }

        // A mail address: letters up to an @ with something behind.
        for (var i = 1; i < rest.Length && i < 64; i++)
        {
            var c = rest[i];
            if (c == '@')
            {
                return i + 1 < rest.Length && IsLetter(rest[i + 1]);
            }

            if (!(IsLetter(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>To the blank behind it, without the marks of the sentence.</summary>
    private void EndAddress()
    {
        var isHandle = text[at] is '@' or '#';
        at++;
        while (at < text.Length && (isHandle ? IsLetter(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '_' : text[at] > ' ' && text[at] is not ('<' or '>' or '"' or '“' or '”' or '\u00a0')))
        {
            at++;
        }

        while (at > Start + 1 && text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '’' or ']')
        {
            at--;
        }

        End = at;
    }
}
