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

    /// <summary>In a paper of this size a word that stands in one story alone is as likely a slip.</summary>
    private const int Large = 300;

    private const int MostRespelt = 4;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10), Old = TimeSpan.FromHours(1), Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _starting = new();
    private volatile KnownWords? _read;
    private Task<KnownWords>? _reading;

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
    private async Task<KnownWords?> Latest(CancellationToken stop)
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
        catch (TimeoutException)
        {
            // Still being read: whoever asks next has it.
            return _read;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The paper's words could not be read: {Reason}", failed.Message);
            return _read;
        }
    }

    private Task<KnownWords>? Begin()
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

    private async Task<KnownWords> ReadAll()
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
        foreach (var name in await db.Writers.OrderBy(writer => writer.Id).Select(writer => writer.Name).Take(KnownWords.Most).ToListAsync())
        {
            Count(counts, name, ++number);
        }

        foreach (var name in await db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Name).Take(KnownWords.Most).ToListAsync())
        {
            Count(counts, name, ++number);
        }

        return _read = new KnownWords(counts.Select(word => (word.Key, word.Value.Stories)), ids.Count > Large ? 2 : 1, now);
    }

    private static void Count(Dictionary<string, (int Stories, int Last)> counts, string text, int number)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var place in new Words(text))
        {
            if (place.Length is >= KnownWords.ShortestWord and <= KnownWords.LongestWord)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(place.Start, place.Length), out _);
                count = count.Last == number ? count : (count.Stories + 1, number);
            }
        }
    }
}
