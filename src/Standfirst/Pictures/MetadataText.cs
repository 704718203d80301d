using System.Text;
using MetadataExtractor;

namespace Standfirst.Pictures;

/// <summary>Text out of metadata blocks, whose declared encoding is wrong as often as it is missing.</summary>
internal static class MetadataText
{
    private const int Longest = 4000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // Bytes 0x80 to 0x9F as Windows has them: quotation marks and dashes, where Latin-1 has control codes.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>
    /// Bytes as text: UTF-8 where they are valid UTF-8 (no accented Latin-1 text of any length is by chance),
    /// otherwise Windows' Latin, whatever the block declares.
    /// </summary>
    public static string Decode(StringValue value)
    {
        var bytes = value.Bytes ?? [];
        try
        {
            return Clean(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Clean(string.Create(bytes.Length, bytes, static (chars, from) =>
            {
                for (var at = 0; at < chars.Length; at++)
                {
                    chars[at] = from[at] is >= 0x80 and < 0xA0 ? Windows[from[at] - 0x80] : (char)from[at];
                }
            }));
        }
    }

    /// <summary>Without control characters (line breaks stay), without padding, and not endless.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length >= Longest)
            {
                break;
            }

            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}
