namespace Standfirst.Themes.Views;

/// <summary>Which way a language is written.</summary>
public static class Directions
{
    private static readonly HashSet<string> FromTheRight =
        new(["ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    /// <summary><c>rtl</c> or <c>ltr</c>; a script named in the tag (<c>uz-Arab</c>, <c>ks-Deva</c>) decides before the language does.</summary>
    /// <param name="language">BCP 47; empty is left to right.</param>
    public static string Of(string language)
    {
        var parts = language.Split('-', '_');
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 4 && char.IsAsciiLetter(part[0]))
            {
                return part.ToLowerInvariant() is "arab" or "hebr" or "thaa" or "syrc" or "nkoo" or "adlm" ? "rtl" : "ltr";
            }
        }

        return FromTheRight.Contains(parts[0]) ? "rtl" : "ltr";
    }
}
