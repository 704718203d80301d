using System.Globalization;
using System.Text;

namespace Standfirst.Publication;

/// <summary>Makes the readable part of an address from a name or a headline, in any script.</summary>
public static class Slugs
{
    public const int MaxLength = 80;

    /// <summary>Lower-case words joined by hyphens, cut at a word; letters of other scripts stay. Never empty.</summary>
    public static string From(string text, string otherwise = "story")
    {
        var made = new StringBuilder(text.Length);
        var pending = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var spelled = Spelled(rune);
            if (spelled is null && !Rune.IsLetterOrDigit(rune) && category != UnicodeCategory.SpacingCombiningMark)
            {
                // An apostrophe joins: "editor's" is one word in an address.
                pending |= made.Length > 0 && rune.Value is not ('\'' or '’' or 'ʼ');
                continue;
            }

            if (pending)
            {
                made.Append('-');
                pending = false;
            }

            made.Append(spelled ?? Rune.ToLowerInvariant(rune).ToString());
        }

        var slug = made.ToString().Normalize(NormalizationForm.FormC);
        if (slug.Length > MaxLength)
        {
            var cut = slug.LastIndexOf('-', MaxLength);
            slug = cut > MaxLength / 2 ? slug[..cut] : slug[..(char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        return slug.Length > 0 ? slug : otherwise;
    }

    /// <summary>The slug itself, or with the first number behind it that is free.</summary>
    public static string Free(string slug, Func<string, bool> isTaken)
    {
        var free = slug;
        for (var n = 2; isTaken(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        }

        return free;
    }

    private static string? Spelled(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => null,
    };
}
