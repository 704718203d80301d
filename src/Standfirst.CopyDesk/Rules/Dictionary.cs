namespace Standfirst.CopyDesk.Rules;

/// <summary>Words of lists and of Hunspell dictionaries, with the forms that their affix rules make.</summary>
internal sealed class Dictionary
{
    /// <summary>English has 150,000 forms, German with its endings not quite a million.</summary>
    private const int Most = 3_000_000;

    private const int MostNear = 3;

    private int made;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Dictionary() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool HasWords => words.Count > 0;

    /// <summary>A word a line.</summary>
    /// <exception cref="FormatException">They are too many.</exception>
    public void AddWords(string list)
    {
        foreach (var line in list.Split('\n'))
        {
            if (line.Trim() is { Length: > 0 } word && word != "#")
            {
                Add(word);
            }
        }
    }

    /// <exception cref="FormatException">The affix file is not one.</exception>
    public void AddHunspell(string dic, string aff)
    {
        var affixes = new Affixes(aff);
        foreach (var line in dic.Split('\n').Skip(1))
        {
            var entry = line.Split('\t')[0].Trim();
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            if (entry.Length == 0 || slash == 0)
            {
                continue;
            }

            var word = slash < 0 ? entry : entry[..slash];
            Add(word);
            if (slash > 0)
            {
                foreach (var form in affixes.Forms(word, entry[(slash + 1)..]))
                {
                    Add(form);
                }
            }
        }
    }

    public bool Has(ReadOnlySpan<char> word)
    {
        if (lookup.Contains(word) || IsNumber(word))
        {
            return true;
        }

        Span<char> lower = stackalloc char[64];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) is var length && lookup.Contains(lower[..length]);
    }

    /// <summary>Words that differ by one letter, by two that changed places, or by a blank.</summary>
    public IEnumerable<string> Near(string word)
    {
        var lower = word.ToLowerInvariant();
        var isCapital = char.IsUpper(word[0]);
        return Edits(lower).Where(Has).Distinct().Take(MostNear).Select(one => isCapital ? char.ToUpperInvariant(one[0]) + one[1..] : one);

        bool Has(string candidate) => candidate.Split(' ') is [var one, var other] ? one.Length > 1 && other.Length > 1 && words.Contains(one) && words.Contains(other) : words.Contains(candidate);
    }

    private static IEnumerable<string> Edits(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        }

        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }

        for (var i = 0; i <= word.Length; i++)
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return word.Insert(i, letter.ToString());
                if (i < word.Length)
                {
                    yield return word[..i] + letter + word[(i + 1)..];
                }
            }
        }

        for (var i = 1; i < word.Length; i++)
        {
            yield return word.Insert(i, " ");
        }
    }

    /// <summary>5, 1,000, 3.5, 10-12, and a number with a unit that is a word.</summary>
    private bool IsNumber(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || (digits > 0 && word[digits] is '.' or ',' or '-')))
        {
            digits++;
        }

        return digits > 0 && (digits == word.Length || lookup.Contains(word[digits..]));
    }

    private void Add(string word)
    {
        if (++made > Most)
        {
            throw new FormatException($"the dictionaries make more than {Most:N0} words.");
        }

        words.Add(word);
    }

    /// <summary>The PFX and SFX lines of an affix file.</summary>
    private sealed class Affixes
    {
        private readonly Dictionary<string, List<Affix>> byFlag = new(StringComparer.Ordinal);
        private readonly string kind = "";

        public Affixes(string text)
        {
            var crosses = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var line in text.Split('\n'))
            {
                var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (parts is ["FLAG", var flags, ..])
                {
                    kind = flags;
                }
                else if (parts is ["PFX" or "SFX", _, "Y" or "N", _, ..] && parts.Length == 4)
                {
                    crosses[parts[1]] = parts[2] == "Y";
                }
                else if (parts is ["PFX" or "SFX", var flag, var strip, var added, ..])
                {
                    var condition = parts.Length > 4 && parts[4] != "." ? parts[4] : "";
                    var isPrefix = parts[0] == "PFX";
                    var bare = added.Split('/')[0];
                    if (!byFlag.TryGetValue(flag, out var list))
                    {
                        byFlag[flag] = list = [];
                    }

                    list.Add(new Affix(isPrefix, strip == "0" ? "" : strip, bare == "0" ? "" : bare, condition, crosses.GetValueOrDefault(flag)));
                }
            }
        }

        public IEnumerable<string> Forms(string word, string flags)
        {
            var affixes = Flags(flags).SelectMany(flag => byFlag.GetValueOrDefault(flag, [])).ToList();
            foreach (var affix in affixes)
            {
                if (affix.Made(word) is not { } form)
                {
                    continue;
                }

                yield return form;
                if (affix is { IsPrefix: true, Crosses: true })
                {
                    foreach (var suffix in affixes.Where(other => other is { IsPrefix: false, Crosses: true }))
                    {
                        if (suffix.Made(form) is { } both)
                        {
                            yield return both;
                        }
                    }
                }
            }
        }

        private IEnumerable<string> Flags(string flags) => kind switch
        {
            "num" => flags.Split(','),
            "long" => flags.Chunk(2).Select(pair => new string(pair)),
            _ => flags.Select(flag => flag.ToString()),
        };
    }

    /// <param name="IsPrefix">Before the word, or behind it.</param>
    /// <param name="Strip">Goes from the word.</param>
    /// <param name="Added">Stands there instead.</param>
    /// <param name="Condition">What the word must begin or end with: letters and [sets].</param>
    /// <param name="Crosses">Whether a prefix and a suffix may stand on one word.</param>
    private sealed record Affix(bool IsPrefix, string Strip, string Added, string Condition, bool Crosses)
    {
        private readonly List<string> sets = Sets(Condition);

        public string? Made(string word)
        {
            if (word.Length < Strip.Length || sets.Count > word.Length)
            {
                return null;
            }

            for (var i = 0; i < sets.Count; i++)
            {
                var letter = IsPrefix ? word[i] : word[word.Length - sets.Count + i];
                var isNegated = sets[i][0] == '^';
                if (sets[i] != "." && sets[i].AsSpan(isNegated ? 1 : 0).Contains(letter) == isNegated)
                {
                    return null;
                }
            }

            return IsPrefix
                ? word.StartsWith(Strip, StringComparison.Ordinal) ? Added + word[Strip.Length..] : null
                : word.EndsWith(Strip, StringComparison.Ordinal) ? word[..^Strip.Length] + Added : null;
        }

        private static List<string> Sets(string condition)
        {
            var sets = new List<string>();
            for (var i = 0; i < condition.Length; i++)
            {
                var close = condition[i] == '[' ? condition.IndexOf(']', i) : -1;
                sets.Add(close > i + 1 ? condition[(i + 1)..close] : condition[i].ToString());
                i = close > i + 1 ? close : i;
            }

            return sets;
        }
    }
}
