namespace Standfirst.Body.Reading;

/// <summary>The signs that a browser sets around a q element, by language (CLDR's delimiters).</summary>
internal static class QuotationSigns
{
    public static (string Open, string Close) Of(string language, bool inner)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        var (open, close, innerOpen, innerClose) = (end < 0 ? language : language[..end]).ToLowerInvariant() switch
        {
            "de" or "cs" or "sk" or "sl" or "is" => ("„", "“", "‚", "‘"),
            "pl" or "hu" or "ro" or "hr" => ("„", "”", "‚", "’"),
            "bg" or "lt" => ("„", "“", "„", "“"),
            "fr" => ("« ", " »", "“", "”"),
            "ar" => ("”", "“", "’", "‘"),
            "es" or "it" or "pt" or "el" or "ca" or "no" or "nb" or "nn" => ("«", "»", "“", "”"),
            "ru" or "uk" or "be" => ("«", "»", "„", "“"),
            "fa" => ("«", "»", "‹", "›"),
            "da" or "sv" or "fi" => ("”", "”", "’", "’"),
            "ja" or "zh" => ("「", "」", "『", "』"),
            _ => ("“", "”", "‘", "’"),
        };
        return inner ? (innerOpen, innerClose) : (open, close);
    }
}
