using System.Numerics;
using System.Runtime.InteropServices;

namespace Standfirst.Search;

/// <summary>The words of a paper at a moment, the most frequent first, and which of them is most like one that was typed.</summary>
internal sealed class KnownWords
{
    /// <summary>About six megabytes.</summary>
    public const int Most = 60_000;

    public const int ShortestWord = 3, LongestWord = 30;

    /// <summary>A rare word gives way only to one that is so many times as frequent.</summary>
    private const int TimesAsFrequent = 10;

    private readonly KnownWord[] _words;
    private readonly Dictionary<string, int> _stories;

    public KnownWords(IEnumerable<(string Word, int Stories)> words, int least, DateTimeOffset at)
    {
        At = at;
        var known = new Dictionary<string, (string Shown, int Most, int Stories)>(StringComparer.Ordinal);
        foreach (var (word, stories) in words)
        {
            var written = Folding.Fold(Folding.Lower(word));
            if (written.Length >= ShortestWord && !char.IsAsciiDigit(written[0]))
            {
                // A capital may be that of a headline or a sentence; a name has nothing else.
                var weight = char.IsLower(word[0]) ? stories * 2 : stories;
                ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(known, written, out _);
                one = weight > one.Most ? (word, weight, one.Stories + stories) : one with { Stories = one.Stories + stories };
            }
        }

        _words = [.. known.Where(word => word.Value.Stories >= least).OrderByDescending(word => word.Value.Stories).Take(Most)
            .Select(word => new KnownWord(word.Key, word.Value.Shown, word.Value.Stories, LettersOf(word.Key)))];
        _stories = _words.ToDictionary(word => word.Written, word => word.Stories, StringComparer.Ordinal);
    }

    public DateTimeOffset At { get; }

    /// <summary>The frequent word that is most like it; null where it is frequent itself, or none is like it.</summary>
    public string? Nearest(string typed)
    {
        var written = Folding.Fold(Folding.Lower(typed));
        if (written.Length is < ShortestWord or > LongestWord || char.IsAsciiDigit(written[0]))
        {
            return null;
        }

        var (letters, most, least) = (LettersOf(written), written.Length < 5 ? 1 : 2, _stories.GetValueOrDefault(written) * TimesAsFrequent);
        var (best, bestScore) = ((string?)null, int.MaxValue);
        foreach (ref readonly var word in _words.AsSpan())
        {
            if (word.Stories < least)
            {
                // The most frequent come first.
                break;
            }

            if (Math.Abs(word.Written.Length - written.Length) > most || BitOperations.PopCount(word.Letters ^ letters) > most * 2)
            {
                continue;
            }

            // The first letter is seldom the wrong one.
            var distance = Distance(written, word.Written, most);
            var score = (distance * 2) + (word.Written[0] == written[0] ? 0 : 1);
            if (distance > 0 && distance <= most && score < bestScore)
            {
                (best, bestScore) = (word.Shown, score);
            }
        }

        return best;
    }

    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    /// <summary>How many letters are wrong, missing, too many or changed with their neighbour; more than <paramref name="most"/> is any number above it.</summary>
    private static int Distance(string one, string other, int most)
    {
        // Their lengths differ by two at most.
        const int Size = LongestWord + 3;
        Span<int> before = stackalloc int[Size], last = stackalloc int[Size], row = stackalloc int[Size];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1];
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return least;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }
}

/// <summary>A word that the paper prints.</summary>
/// <param name="Written">Folded.</param>
/// <param name="Shown">As the paper writes it most.</param>
/// <param name="Stories">In so many stories of those that were read.</param>
/// <param name="Letters">A bit for each of its letters: two words that differ in many of these are not alike.</param>
internal readonly record struct KnownWord(string Written, string Shown, int Stories, ulong Letters);
