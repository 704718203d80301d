using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>
/// The words that the paper prints, to tell what a misspelt question meant. Read from the newest stories and a sample of the older ones when
/// it is first wanted, again when it is ten minutes old, and kept in memory: a table of words would have to be written with each story, and
/// the index knows stems alone.
/// </summary>
internal sealed class Vocabulary(IDbContextFactory<NewsDb> databases, TimeProvider clock, ILogger<Vocabulary> log)
{
    private const int NewestRead = 3000, OlderRead = 1500, AtOnce = 250;

    /// <summary>About six megabytes.</summary>
    private const int MostWords = 60_000;

    /// <summary>In a paper of this size a word that stands in one story alone is as likely a slip.</summary>
    private const int Large = 300;

    /// <summary>A rare word gives way only to one that is so many times as frequent.</summary>
    private const int TimesAsFrequent = 10;

    private const int ShortestWord = 3, LongestWord = 30, MostRespelt = 4;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10), Old = TimeSpan.FromHours(1), Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _starting = new();
    private volatile Read? _read;
    private Task<Read>? _reading;

    /// <summary>The question with its rare words spelt as a frequent one nearly like it; null where there is none.</summary>
    /// <param name="query">As it was asked.</param>
    /// <param name="isRare">Whether a word by itself finds next to nothing: the vocabulary is a sample.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<SearchQuery?> Respell(SearchQuery query, Func<string, Task<bool>> isRare, CancellationToken stop)
    {
        if (await Latest(stop) is not { } words)
        {
            return null;
        }

        var (parts, respelt) = (new List<QueryPart>(query.Parts), 0);
        for (var i = 0; i < parts.Count && respelt < MostRespelt; i++)
        {
            if (parts[i].IsFilter || parts[i].IsExcluded)
            {
                continue;
            }

            // From the last word on, so that the places of those before stay what they are.
            var (value, places) = (parts[i].Value, PlacesOf(parts[i].Value));
            foreach (var place in places.AsEnumerable().Reverse())
            {
                var typed = value.Substring(place.Start, place.Length);
                if (respelt < MostRespelt && words.Nearest(typed) is { } nearest && await isRare(typed))
                {
                    value = value[..place.Start] + nearest + value[place.End..];
                    respelt++;
                }
            }

            parts[i] = parts[i] with { Value = value };
        }

        return respelt == 0 ? null : SearchQuery.Of(parts);
    }

    private static List<Word> PlacesOf(string value)
    {
        var places = new List<Word>();
        foreach (var word in new Words(value))
        {
            places.Add(word);
        }

        return places;
    }

    /// <summary>What was read last; where nothing was, or long ago, the reader waits a moment for it.</summary>
    private async Task<Read?> Latest(CancellationToken stop)
    {
        var reading = Begin();
        if (reading is null || (_read is { } read && clock.GetUtcNow() < read.At + Old))
        {
            return _read;
        }

        try
        {
            return await reading.WaitAsync(Patience, clock, stop);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The paper's words could not be read: {Reason}", failed.Message);
            return _read;
        }
    }

    private Task<Read>? Begin()
    {
        lock (_starting)
        {
            if (_read is { } read && clock.GetUtcNow() < read.At + Fresh)
            {
                return null;
            }

            if (_reading is null or { IsCompleted: true })
            {
                _reading = Task.Run(ReadAll);
            }

            return _reading;
        }
    }

    private async Task<Read> ReadAll()
    {
        var (counts, now) = (new Dictionary<string, (int Stories, int Last)>(StringComparer.Ordinal), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync();
        var live = db.Stories.AsNoTracking().Live(now);
        var ids = await live.Newest().Select(story => story.Id).Take(NewestRead).ToListAsync();
        if (ids.Count == NewestRead)
        {
            var all = await live.Select(story => story.Id).ToListAsync();
            all.Sort();
            ids.AddRange(all.Where((_, i) => i % ((all.Count / OlderRead) + 1) == 0));
        }

        var number = 0;
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            await foreach (var story in db.Stories.AsNoTracking().Where(story => some.Contains(story.Id)).Select(story => new { story.Headline, story.Dek, story.Body }).AsAsyncEnumerable())
            {
                Count(counts, $"{story.Headline}\n{story.Dek}\n{StoryText.PlainBody(story.Body)}", ++number);
            }
        }

        // A name counts as much as what stands in a few stories: readers ask for people by it.
        foreach (var name in await db.Writers.OrderBy(writer => writer.Id).Select(writer => writer.Name).Take(MostWords).ToListAsync())
        {
            Count(counts, name, ++number);
        }

        foreach (var name in await db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Name).Take(MostWords).ToListAsync())
        {
            Count(counts, name, ++number);
        }

        return _read = new Read(counts.Select(word => (word.Key, word.Value.Stories)), ids.Count > Large ? 2 : 1, now);
    }

    private static void Count(Dictionary<string, (int Stories, int Last)> counts, string text, int number)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var place in new Words(text))
        {
            if (place.Length is >= ShortestWord and <= LongestWord)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(place.Start, place.Length), out _);
                count = count.Last == number ? count : (count.Stories + 1, number);
            }
        }
    }

    /// <param name="Shown">As the paper writes it most.</param>
    /// <param name="Stories">In so many stories of those that were read.</param>
    /// <param name="Letters">A bit for each of its letters: two words that differ in many of these are not alike.</param>
    private readonly record struct Known(string Written, string Shown, int Stories, ulong Letters);

    private sealed class Read
    {
        private readonly Known[] _words;
        private readonly Dictionary<string, int> _stories;

        public Read(IEnumerable<(string Word, int Stories)> words, int least, DateTimeOffset at)
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

            _words = [.. known.Where(word => word.Value.Stories >= least).OrderByDescending(word => word.Value.Stories).Take(MostWords)
                .Select(word => new Known(word.Key, word.Value.Shown, word.Value.Stories, LettersOf(word.Key)))];
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
}
