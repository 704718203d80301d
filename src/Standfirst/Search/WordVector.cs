using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Standfirst.Search;

/// <summary>
/// The text form of a PostgreSQL <c>tsvector</c>, within its limits: 16,383 places, 256 for each word, one megabyte. What lies beyond is
/// left out rather than that a story cannot be saved.
/// </summary>
internal sealed class WordVector
{
    private const int LastPlace = 16_383;
    private const int PlacesOfAWord = 255;

    /// <summary>UTF-16 units of different words and their places, well under a megabyte in UTF-8.</summary>
    private const int MaxSize = 250_000;

    private readonly Dictionary<string, StringBuilder> words = [];
    private readonly Dictionary<string, int> counts = [];
    private readonly StringBuilder tagged = new();
    private int place;
    private int size;

    public WordVector Add(string terms, char weight)
    {
        foreach (var range in terms.AsSpan().Split(' '))
        {
            var term = terms[range];
            if (term.Length == 0)
            {
                continue;
            }

            place = Math.Min(place + 1, LastPlace);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out var isKnown);
            if (size > MaxSize || count >= PlacesOfAWord)
            {
                continue;
            }

            count++;
            if (!isKnown || !words.TryGetValue(term, out var places))
            {
                words[term] = places = new StringBuilder();
                size += term.Length + 4;
            }

            places.Append(places.Length > 0 ? ',' : ':').Append(place.ToString(CultureInfo.InvariantCulture)).Append(weight);
            size += 2;
        }

        return this;
    }

    /// <summary>Tags have no place, so that they count in no rank; an equals sign keeps them from being a word.</summary>
    public WordVector AddTags(string tags)
    {
        foreach (var tag in tags.Split(' '))
        {
            tagged.Append("'=").Append(tag).Append("' ");
        }

        return this;
    }

    public override string ToString()
    {
        foreach (var (word, places) in words)
        {
            tagged.Append('\'').Append(word).Append('\'').Append(places).Append(' ');
        }

        return tagged.ToString();
    }
}
