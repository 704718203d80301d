using System.Globalization;
using System.Text;

namespace Standfirst.Search;

/// <summary>A word's place in a text, in UTF-16 units.</summary>
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Parts a text into words, the same for every language, so that a phrase means the same in a story and in a question. Hyphens part;
/// apostrophes, the points of <c>U.S.</c> and those inside a number join; an elided article (<c>l’homme</c>) stands alone. Scripts that
/// write without spaces give one word for each letter: a word of theirs is found as a phrase.
/// </summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = new HashSet<string>(
        ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "nell", "sull", "dall", "un", "quest", "quell"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public Word Current { get; private set; }

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        int size;
        while (at < text.Length && Kind(at, out size) is not (Letter.Spaced or Letter.Digit or Letter.Unspaced))
        {
            at += size;
        }

        if (at >= text.Length)
        {
            return false;
        }

        var start = at;
        if (Kind(at, out size) == Letter.Unspaced)
        {
            at += size;
            while (at < text.Length && Kind(at, out size) == Letter.Mark)
            {
                at += size;
            }
        }
        else
        {
            while (at < text.Length && (Kind(at, out size) is Letter.Spaced or Letter.Digit or Letter.Mark || Joins(start, ref size)))
            {
                at += size;
            }
        }

        Current = new Word(start, at - start);
        return true;
    }

    /// <summary>Whether what stands here is inside a word: asked only between two letters.</summary>
    private readonly bool Joins(int start, ref int size)
    {
        var joiner = text[at];
        size = 1;
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var before = at > start ? Kind(at - 1, out _) : Letter.None;
        var after = Kind(at + 1, out _);
        return joiner switch
        {
            // Invisible: a soft hyphen, and what keeps Persian letters from joining.
            '\u00AD' or '\u200C' or '\u200D' => after is Letter.Spaced or Letter.Mark,
            '\'' or '’' or '＇' => before is Letter.Spaced or Letter.Mark && after == Letter.Spaced && !Elided.Contains(text[start..at]),
            '·' => before == Letter.Spaced && after == Letter.Spaced,
            '.' or ',' when before == Letter.Digit => after == Letter.Digit,
            '.' => before == Letter.Spaced && after == Letter.Spaced && Single(at - 1, start) && (at + 2 >= text.Length || Kind(at + 2, out _) is not (Letter.Spaced or Letter.Digit)),
            _ => false,
        };
    }

    /// <summary>Whether one letter stands alone here, as in <c>U.S.A</c> and not in <c>example.com</c>.</summary>
    private readonly bool Single(int letter, int start) => letter == start || text[letter - 1] == '.';

    private readonly Letter Kind(int index, out int size)
    {
        var c = text[index];
        size = 1;
        if (c < 128)
        {
            return char.IsAsciiLetter(c) ? Letter.Spaced : char.IsAsciiDigit(c) ? Letter.Digit : Letter.None;
        }

        if (Rune.DecodeFromUtf16(text[index..], out var rune, out size) != System.Buffers.OperationStatus.Done)
        {
            size = 1;
            return Letter.None;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter => Letter.Spaced,
            UnicodeCategory.OtherLetter => IsUnspaced(rune.Value) ? Letter.Unspaced : Letter.Spaced,
            UnicodeCategory.DecimalDigitNumber => Letter.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Letter.Mark,
            _ => Letter.None,
        };
    }

    /// <summary>Thai, Lao, Myanmar, Khmer, kana and Han.</summary>
    private static bool IsUnspaced(int rune) => rune is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Letter
    {
        None,
        Spaced,
        Unspaced,
        Digit,
        Mark,
    }
}
