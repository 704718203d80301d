using System.Buffers;
using System.Text;

namespace Standfirst.Body;

/// <summary>Which addresses may stand in a body, and how they are spelled.</summary>
public static class Address
{
    // What a URL may hold unescaped: the URL code points of the WHATWG standard in ASCII, and the percent sign.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&'()*+,-./:;=?@_~#");

    /// <summary>Null where a link may point there, otherwise the reason in words.</summary>
    public static string? LinkProblem(string address) => Problem(address, mayMail: true);

    /// <summary>Null where a picture, sound, film or frame may come from there, otherwise the reason in words.</summary>
    public static string? SourceProblem(string address) => Problem(address, mayMail: false);

    /// <summary>The scheme in lower case, or empty for an address relative to the page.</summary>
    public static string Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end > 0 && address[end] == ':' ? address[..end].ToLowerInvariant() : "";
    }

    public static bool IsRelative(string address) => Scheme(address).Length == 0 && !address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// The address as a browser understands it, spelled so that a checker accepts it: no space around, none and no stray sign within.
    /// What is already right comes back as it is.
    /// </summary>
    public static string Clean(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Plain) && address.AsSpan().Count('#') <= 1)
        {
            return address;
        }

        var text = address.AsSpan();
        while (text.Length > 0 && (text[0] <= ' ' || text[0] == '\ufeff'))
        {
            text = text[1..];
        }

        while (text.Length > 0 && text[^1] <= ' ')
        {
            text = text[..^1];
        }

        var made = new StringBuilder(text.Length + 16);
        var fragment = false;
        var hostEnd = HostEnd(text);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is '\t' or '\n' or '\r')
            {
                continue;
            }

            var escape = letter switch
            {
                '%' => !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])),
                '#' => fragment,
                '[' or ']' => i >= hostEnd,
                >= (char)0xa0 => char.IsSurrogate(letter) ? !IsPair(text, i) : IsNoncharacter(letter) || char.IsWhiteSpace(letter),
                _ => !Plain.Contains(letter),
            };
            fragment |= letter == '#';
            if (!escape)
            {
                made.Append(letter);
            }
            else if (!char.IsSurrogate(letter))
            {
                Escape(made, letter);
            }
        }

        return made.ToString();
    }

    private static string? Problem(string address, bool mayMail)
    {
        if (address.Length == 0)
        {
            return "is empty";
        }

        foreach (var letter in address)
        {
            if (letter is <= ' ' or '\u007f')
            {
                return letter == ' ' ? "contains a space" : "contains a control character";
            }
        }

        switch (Scheme(address))
        {
            case "":
                return null;
            case "http" or "https":
                var rest = address.AsSpan(address.IndexOf(':', StringComparison.Ordinal) + 1);
                return rest.StartsWith("//") && rest.Length > 2 && rest[2] is not ('/' or '?' or '#' or ':' or '\\') ? null : "names no host";
            case "mailto" or "tel" when mayMail:
                return null;
            case var scheme:
                return mayMail
                    ? $"has the scheme \"{scheme}:\"; allowed are http, https, mailto, tel, an address on this site, and #"
                    : $"has the scheme \"{scheme}:\"; allowed are http, https and an address on this site";
        }
    }

    private static int HostEnd(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf("//");
        if (start < 0 || text[..start].ContainsAny('?', '#', '/'))
        {
            return 0;
        }

        var end = text[(start + 2)..].IndexOfAny('/', '?', '#');
        return end < 0 ? text.Length : start + 2 + end;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static bool IsNoncharacter(char letter) => letter is >= '\ufdd0' and <= '\ufdef' or >= '\ufffe';

    private static void Escape(StringBuilder made, char letter)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = Encoding.UTF8.GetBytes([letter], bytes);
        foreach (var one in bytes[..count])
        {
            made.Append('%').Append(Convert.ToHexString([one]));
        }
    }
}
