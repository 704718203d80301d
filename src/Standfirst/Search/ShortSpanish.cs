namespace Standfirst.Search;

/// <summary>
/// Lucene's Spanish stemmer leaves words of up to four letters alone and takes two from longer ones, so that <c>casa</c> did not find
/// <c>casas</c>, nor <c>año</c> <c>años</c>. This gives it such words in a form of which singular and plural have one stem, and keeps
/// <c>casas</c> apart from <c>casos</c>.
/// </summary>
internal static class ShortSpanish
{
    /// <param name="lower">In lower case, with its accents or without, and no stop word.</param>
    public static string Form(string lower) => lower switch
    {
        "caos" or "dios" => lower,
        // casas, años, aves: their singular is so short that it is left as it is.
        [_, _, .., 'a' or 'o', 's'] when lower.Length is 4 or 5 => lower[..^1],
        [_, _, 'e', 's'] => lower[..^1],
        // jefe as jefes, of which the stemmer makes jef.
        [_, _, _, 'e'] => lower + "s",
        _ => lower,
    };
}
