using System.Buffers;
using System.Text;

namespace Standfirst.Body;

/// <summary>What counts as space and as a letter that cannot stand in a page.</summary>
internal static class Letters
{
    private static readonly SearchValues<char> Collapsing = SearchValues.Create(" \t\n\r\f");

    // Characters that HTML forbids, as a checker reports them: controls, and the noncharacters of the first plane.
    private static readonly SearchValues<char> Irregular = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat(Enumerable.Range(0xfdd0, 0x20)).Append(0xfffe).Append(0xffff)
            .Select(code => (char)code)]);

    public static bool IsSpace(char letter) => letter is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>A character that no page may hold; spaces are not among them.</summary>
    public static bool IsForbidden(char letter) => letter <= '\u009f'
        ? (letter < ' ' && !IsSpace(letter)) || letter >= '\u007f'
        : letter is >= '\ufdd0' and <= '\ufdef' or >= '\ufffe';

    /// <summary>Nothing that a reader would see.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\u200b' or '\ufeff') && !IsForbidden(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One line: spaces collapsed, none around, nothing forbidden; empty where there is nothing to see.</summary>
    public static string Line(string text)
    {
        if (text.Length == 0 || (!text.AsSpan().ContainsAny(Irregular) && !text.Contains("  ", StringComparison.Ordinal)
            && text[0] != ' ' && text[^1] != ' ' && !HasLoneSurrogate(text) && !IsBlank(text)))
        {
            return text;
        }

        var made = new StringBuilder(text.Length);
        var afterSpace = true;
        Collapse(text, made, ref afterSpace);
        if (made.Length > 0 && made[^1] == ' ')
        {
            made.Length--;
        }

        var line = made.ToString();
        return IsBlank(line) ? "" : line;
    }

    /// <summary>The same, and null for an empty line.</summary>
    public static string? LineOrNull(string? text) => text is null || Line(text) is not { Length: > 0 } line ? null : line;

    /// <summary>Appends the text with its runs of space as one, none where the last thing was a space already.</summary>
    public static void Collapse(ReadOnlySpan<char> text, StringBuilder made, ref bool afterSpace)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (IsSpace(letter))
            {
                if (!afterSpace)
                {
                    made.Append(' ');
                    afterSpace = true;
                }
            }
            else if (!IsForbidden(letter) && !(char.IsSurrogate(letter) && IsLone(text, i)))
            {
                made.Append(letter);
                afterSpace = false;
            }
        }
    }

    /// <summary>Whether <see cref="Collapse"/> would leave it as it is, wherever it stands.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || Collapsing.Contains(text[0]) || Collapsing.Contains(text[^1]) || text.ContainsAny(Irregular))
        {
            return false;
        }

        return text.IndexOf("  ") < 0 && !HasLoneSurrogate(text);
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && IsLone(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLone(ReadOnlySpan<char> text, int i) => char.IsHighSurrogate(text[i])
        ? !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        : !(i > 0 && char.IsHighSurrogate(text[i - 1]));
}
