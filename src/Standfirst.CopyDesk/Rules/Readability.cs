namespace Standfirst.CopyDesk.Rules;

/// <summary>What the body of a story comes to: words, sentences, syllables, and its blocks by kind.</summary>
internal sealed class Readability
{
    public Readability(RuleBlocks blocks)
    {
        foreach (var block in blocks.Summary.Blocks)
        {
            Paragraphs++;
            Sentences += Math.Max(block.Passage!.Sentences.Length, 1);
            Count(block.Text);
        }
    }

    public int Words { get; private set; }

    public int Sentences { get; }

    public int Paragraphs { get; }

    public int Characters { get; private set; }

    public int Syllables { get; private set; }

    /// <summary>Seven letters and more.</summary>
    public int LongWords { get; private set; }

    /// <summary>Three syllables and more.</summary>
    public int PolysyllabicWords { get; private set; }

    /// <summary>The same without a common ending.</summary>
    public int ComplexWords { get; private set; }

    public double Grade(string metric)
    {
        var (words, sentences) = ((double)Words, (double)Sentences);
        return metric switch
        {
            "Flesch-Kincaid" => (0.39 * words / sentences) + (11.8 * Syllables / words) - 15.59,
            "Gunning Fog" => 0.4 * ((words / sentences) + (100 * ComplexWords / words)),
            "Coleman-Liau" => (5.88 * Characters / words) - (29.6 * sentences / words) - 15.8,
            "SMOG" => (1.0430 * Math.Sqrt(PolysyllabicWords * 30 / sentences)) + 3.1291,
            _ => (4.71 * Characters / words) + (0.5 * words / sentences) - 21.43,
        };
    }

    private void Count(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’'))
            {
                i++;
            }

            var word = text[start..i];
            var letters = word.Length - word.Count('\'') - word.Count('’');
            var syllables = Syllable.Count(word);
            Words++;
            Characters += letters;
            Syllables += syllables;
            LongWords += word.Length > 6 ? 1 : 0;
            PolysyllabicWords += syllables > 2 ? 1 : 0;
            ComplexWords += syllables - (word.EndsWith("es") || word.EndsWith("ed") || word.EndsWith("ing") ? 1 : 0) > 2 ? 1 : 0;
        }
    }
}

/// <summary>
/// Syllables of an English word, by its vowels: each run of them is one, a silent e none, and some runs are two. On the words of a newspaper
/// it is right for nineteen of twenty, which is what a grade of a text needs.
/// </summary>
internal static class Syllable
{
    private static readonly string[] Split = ["ia", "io", "iu", "eo", "ua", "ue", "ie"];

    public static int Count(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word[..lower.Length].ToLowerInvariant(lower);
        var count = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            if (IsVowel(lower, i) && (i == 0 || !IsVowel(lower, i - 1)))
            {
                count++;
            }
        }

        return Math.Max(count + Parted(lower) - Silent(lower), 1);
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'é' or 'ö' or 'ü' or 'ä';

    /// <summary>Vowels that meet and are spoken apart: radio, idea, science; not nation, special, question.</summary>
    private static int Parted(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 1; i + 1 < word.Length; i++)
        {
            var pair = word.Slice(i, 2);
            var before = word[i - 1];
            var parts = pair switch
            {
                "ia" or "io" or "iu" => before is not ('t' or 's' or 'c' or 'g' or 'x') && !(i > 1 && word[(i - 2)..i] is "ll" or "sh" or "rr"),
                "eo" => !word[..i].EndsWith("p") && before is not 'g',
                "ua" => before is not ('q' or 'g'),
                "ue" => i + 2 < word.Length && before is not ('q' or 'g') && word[i + 2] is 'n' or 'l',
                "ie" => i + 2 < word.Length && word[i + 2] is 't' or 'n' && before is not 'r' && !word[(i + 2)..].StartsWith("nd") && before is 'c' or 'l' or 'd' or 'u',
                _ => false,
            };
            count += parts && Split.AsSpan().Contains(pair.ToString()) ? 1 : 0;
        }

        return count + (word.EndsWith("ism") || word.EndsWith("thm") || (word.EndsWith("ing") && word.Length > 4 && IsVowel(word, word.Length - 4)) ? 1 : 0);
    }

    /// <summary>The e at the end, of -ed and of -es where it is not spoken, and the one before -ly, -ment, -less, -ful and -some.</summary>
    private static int Silent(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length < 3)
        {
            return 0;
        }

        var count = 0;
        foreach (var ending in new[] { "ly", "ment", "ments", "less", "ful", "ness" })
        {
            count += length > ending.Length + 3 && word.EndsWith(ending) && word[length - ending.Length - 1] == 'e' && !IsVowel(word, length - ending.Length - 2) ? 1 : 0;
        }

        if (word[^1] == 'e' && !IsVowel(word, length - 2))
        {
            return count + ((word[^2] == 'l' && !IsVowel(word, length - 3)) || IsLiquid(word, length - 2) ? 0 : 1);
        }

        if (word.EndsWith("ed") && length > 3 && !IsVowel(word, length - 3))
        {
            return count + (word[^3] is 't' or 'd' || IsLiquid(word, length - 3) ? 0 : 1);
        }

        return count + (word.EndsWith("es") && length > 3 && !IsVowel(word, length - 3) && word[^3] is not ('s' or 'z' or 'x' or 'c' or 'g' or 'h') && !IsLiquid(word, length - 3) ? 1 : 0);
    }

    /// <summary>An l or r that is spoken as a syllable: tables, settled, hundred, acres.</summary>
    private static bool IsLiquid(ReadOnlySpan<char> word, int at) => at > 1 && word[at] is 'l' or 'r' && word[at - 1] is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'z';
}
