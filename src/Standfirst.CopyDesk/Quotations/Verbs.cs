namespace Standfirst.CopyDesk.Quotations;

/// <summary>Makes the forms of English verbs, so that the lexicon lists each verb once.</summary>
internal static class Verbs
{
    private const string Vowels = "aeiou";

    /// <param name="list">Verbs parted by blanks; an irregular one with its past and participle, <c>write/wrote/written</c>; a + behind one that doubles its last letter, <c>admit+</c>.</param>
    /// <returns>The finite forms but the plain one, the plain forms, the forms in -ing, and the past participles, each parted by blanks.</returns>
    public static (string Finite, string Plain, string Ing, string Participles) Forms(string list)
    {
        var (finite, plain, ing, participles) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var item in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('/');
            var doubles = parts[0].EndsWith('+');
            var verb = parts[0].TrimEnd('+');
            var past = parts.Length > 1 ? parts[1] : Stem(verb, doubles) + "ed";
            var participle = parts.Length > 2 ? parts[2] : past;
            plain.Add(verb);
            finite.Add(past);
            finite.Add(Third(verb));
            ing.Add((verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "y" : DropsE(verb) ? verb[..^1] : doubles ? verb + verb[^1] : verb) + "ing");
            participles.Add(participle);
        }

        return (string.Join(' ', finite), string.Join(' ', plain), string.Join(' ', ing), string.Join(' ', participles));
    }

    private static bool DropsE(string verb) => verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal);

    private static bool EndsInConsonantY(string verb) => verb.EndsWith('y') && !Vowels.Contains(verb[^2], StringComparison.Ordinal);

    private static string Stem(string verb, bool doubles)
        => verb.EndsWith('e') ? verb[..^1] : EndsInConsonantY(verb) ? verb[..^1] + "i" : doubles ? verb + verb[^1] : verb;

    private static string Third(string verb)
        => EndsInConsonantY(verb) ? verb[..^1] + "ies"
            : verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith('x') || verb.EndsWith("go", StringComparison.Ordinal) ? verb + "es"
            : verb + "s";
}
