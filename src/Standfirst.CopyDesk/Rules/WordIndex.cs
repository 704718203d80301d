namespace Standfirst.CopyDesk.Rules;

/// <summary>Words of a rule that were found.</summary>
/// <param name="Words">Whose they are.</param>
/// <param name="Number">Which of them.</param>
/// <param name="Start">In the text.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct WordHit(RuleWords Words, int Number, int Start, int Length);

/// <summary>
/// The plain words of all rules by their first word. A text is walked through once for all of them: a list of seven hundred clichés costs what
/// one does, where one expression of seven hundred parts took three millionths of a second for each word of a story.
/// </summary>
internal sealed class WordIndex
{
    private const int LongestWord = 40;

    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Which words can be a first one, by their length and their letters at both ends: most words of a story are none.</summary>
    private readonly bool[] sieve = new bool[8192];

    public WordIndex(IEnumerable<Rule> rules)
    {
        foreach (var words in rules.SelectMany(rule => rule.Words))
        {
            foreach (var (text, number) in words.Plain)
            {
                var length = 0;
                while (length < text.Length && IsWord(text[length]))
                {
                    length++;
                }

                var first = text[..length].ToLowerInvariant();
                if (!entries.TryGetValue(first, out var list))
                {
                    entries[first] = list = [];
                    sieve[Sieve(first)] = true;
                }

                list.Add(new Entry(words, number, text));
            }
        }

        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && IsWordBeyond(c));

    /// <summary>All that stand in a text, in its order.</summary>
    public WordHit[] In(ReadOnlySpan<char> text)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        List<WordHit>? hits = null;
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsWord(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && IsWord(text[at]))
            {
                at++;
            }

            var word = text[start..at];
            if (word.Length > LongestWord || word.ToLowerInvariant(lower) is var length && !sieve[Sieve(lower[..length])] || !lookup.TryGetValue(lower[..length], out var list))
            {
                continue;
            }

            foreach (var entry in list)
            {
                if (entry.StandsAt(text, start))
                {
                    (hits ??= []).Add(new WordHit(entry.Words, entry.Number, start, entry.Text.Length));
                }
            }
        }

        return hits is null ? [] : [.. hits];
    }

    private static int Sieve(ReadOnlySpan<char> word) => (word[0] + (word[^1] << 5) + (word[word.Length / 2] << 8) + (word.Length << 3)) & 8191;

    /// <summary>What \w of an expression takes.</summary>
    private static bool IsWordBeyond(char c) => char.GetUnicodeCategory(c) is <= System.Globalization.UnicodeCategory.OtherLetter or System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.DecimalDigitNumber or System.Globalization.UnicodeCategory.ConnectorPunctuation;

    private sealed record Entry(RuleWords Words, int Number, string Text)
    {
        /// <summary>The first word is here, whatever its capitals: the rest is compared, and that no letter follows.</summary>
        public bool StandsAt(ReadOnlySpan<char> text, int start)
        {
            var end = start + Text.Length;
            return end <= text.Length && text[start..end].Equals(Text, Words.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && (end == text.Length || !IsWord(text[end]));
        }
    }
}
