using System.Globalization;
using System.Text;

namespace Standfirst.Search;

/// <summary>
/// Brings a word to the form in which words are compared: no case, no accents, one form of each Arabic letter, digits of every script as
/// 0 to 9. What comes out is letters, digits, marks that carry meaning, and points between digits: no index can take it apart again.
/// </summary>
internal static class Folding
{
    /// <summary>Longer ones are no words; their beginning stands for them.</summary>
    public const int MaxLength = 64;

    /// <summary>The form that stemmers know: composed, lower case, the straight apostrophe, nothing invisible.</summary>
    public static string Lower(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            word = word[..(char.IsHighSurrogate(word[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        Span<char> plain = stackalloc char[word.Length];
        var length = 0;
        var isAscii = true;
        foreach (var c in word)
        {
            if (c is '\u00AD' or '\u200C' or '\u200D' or ',')
            {
                continue;
            }

            plain[length++] = c is '’' or '＇' or 'ʼ' ? '\'' : c;
            isAscii &= c < 128 || c is '’' or '＇' or 'ʼ';
        }

        if (isAscii)
        {
            var made = new string(plain[..length]);
            return made.ToLowerInvariant();
        }

        // İ becomes i and a point above in lower case, which would be a letter of its own.
        return new string(plain[..length]).Normalize(NormalizationForm.FormKC).Replace('İ', 'I').ToLowerInvariant();
    }

    /// <summary>The form in which words are compared, of one that <see cref="Lower"/> made; empty where no letter is left.</summary>
    public static string Fold(string lower, bool keepApostrophe = false)
    {
        if (IsPlain(lower))
        {
            return lower;
        }

        var made = new StringBuilder(lower.Length + 2);
        var before = 0;
        foreach (var rune in lower.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var value = rune.Value;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    if (!IsDropped(value, before))
                    {
                        made.Append(rune.ToString());
                    }

                    continue;
                case UnicodeCategory.DecimalDigitNumber:
                    made.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0)));
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                    if (value != 'ـ')
                    {
                        made.Append(Spelled(value) ?? rune.ToString());
                    }

                    break;
                default:
                    if ((value == '.' && made.Length > 0 && char.IsAsciiDigit(made[^1])) || (value == '\'' && keepApostrophe))
                    {
                        made.Append((char)value);
                    }

                    break;
            }

            before = value;
        }

        return made.ToString().TrimEnd('.').Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlain(string lower)
    {
        foreach (var c in lower)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Accents of Latin and Greek letters, the stress of Cyrillic ones, vowel marks of Arabic and Hebrew. Й stays, and every vowel of India.</summary>
    private static bool IsDropped(int mark, int letter) => mark switch
    {
        >= 0x0591 and <= 0x05C7 or >= 0x0610 and <= 0x061A or >= 0x064B and <= 0x065F or 0x0670 or >= 0x06D6 and <= 0x06ED => true,
        0x0300 or 0x0301 => letter < 0x0600,
        0x0308 => letter < 0x0400 || letter == 'е',
        >= 0x0300 and <= 0x036F => letter < 0x0400 || letter is >= 0x1E00 and <= 0x1FFF,
        _ => false,
    };

    private static string? Spelled(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ς' => "σ",
        'ٱ' => "ا",
        'ى' or 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ʼ' => "",
        _ => null,
    };
}
