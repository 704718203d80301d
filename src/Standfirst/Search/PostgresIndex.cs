using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>
/// Stems in a <c>tsvector</c> weighted by field, and those of the headline once more in one of their own: asked for by weight, PostgreSQL
/// would have to read every row that has the word. Written words for phrases are kept in parts: a <c>tsvector</c> knows 256 places of a word.
/// </summary>
internal sealed class PostgresIndex : StoryIndex
{
    /// <summary>Written words in one part, and how many of them the next part repeats: a phrase may not be longer.</summary>
    private const int PartWords = 1000, Overlap = 64;

    /// <summary>The tags of which a story published in one of these months (in UTC) has one: whole years, and months of the first and the last.</summary>
    public static IEnumerable<string> Periods(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (from.UtcDateTime, to.UtcDateTime);
        for (var year = first.Year; year <= last.Year; year++)
        {
            var (start, end) = (year == first.Year ? first.Month : 1, year == last.Year ? last.Month : 12);
            if (start == 1 && end == 12)
            {
                yield return Year(year);
                continue;
            }

            for (var month = start; month <= end; month++)
            {
                yield return Month(year, month);
            }
        }
    }

    protected override async Task Put(NewsDb db, IReadOnlyList<StoryText> texts, CancellationToken stop)
    {
        if (texts.Count == 0)
        {
            return;
        }

        await using var rows = (NpgsqlCommand)Command(db, """
            INSERT INTO search_stories (story_id, published_at, visible_from, language, analysis, headline, words, section_id)
            SELECT story_id, published_at, visible_from, language, $5, headline::tsvector, words::tsvector, section_id
            FROM unnest($1, $2, $3, $4, $6, $7, $8) AS new (story_id, published_at, visible_from, language, headline, words, section_id)
            ON CONFLICT (story_id) DO UPDATE SET published_at = excluded.published_at, visible_from = excluded.visible_from,
                language = excluded.language, analysis = excluded.analysis, headline = excluded.headline, words = excluded.words,
                section_id = excluded.section_id
            """);
        rows.Parameters.Add(Longs(texts.Select(text => text.StoryId)));
        rows.Parameters.Add(Times(texts.Select(text => text.PublishedAt)));
        rows.Parameters.Add(Times(texts.Select(text => text.VisibleFrom)));
        rows.Parameters.Add(Texts(texts.Select(text => text.Language)));
        rows.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Analysis.Version });
        rows.Parameters.Add(Texts(texts.Select(text => new WordVector().Add(text.Headline, 'A').AddTags(Tags(text)).ToString())));
        rows.Parameters.Add(Texts(texts.Select(text => new WordVector()
            .Add(text.Headline, 'A').Add(text.Dek, 'B').Add(text.Names, 'C').Add(text.Body, 'D').AddTags(Tags(text)).ToString())));
        rows.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. texts.Select(text => text.SectionId)] });
        await rows.ExecuteNonQueryAsync(stop);

        await using var former = (NpgsqlCommand)Command(db, "DELETE FROM search_written WHERE story_id = ANY($1)");
        former.Parameters.Add(Longs(texts.Select(text => text.StoryId)));
        await former.ExecuteNonQueryAsync(stop);

        var parts = texts.SelectMany(text => Parts(text.Written).Select((part, number) => (text.StoryId, Number: number, Written: part))).ToList();
        await using var written = (NpgsqlCommand)Command(db, """
            INSERT INTO search_written (story_id, part, written)
            SELECT story_id, part, written::tsvector FROM unnest($1, $2, $3) AS new (story_id, part, written)
            """);
        written.Parameters.Add(Longs(parts.Select(part => part.StoryId)));
        written.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. parts.Select(part => part.Number)] });
        written.Parameters.Add(Texts(parts.Select(part => part.Written)));
        await written.ExecuteNonQueryAsync(stop);
    }

    protected override async Task Remove(NewsDb db, IReadOnlyList<long> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return;
        }

        // What is written goes with it, by the foreign key.
        await using var command = (NpgsqlCommand)Command(db, "DELETE FROM search_stories WHERE story_id = ANY($1)");
        command.Parameters.Add(Longs(ids));
        await command.ExecuteNonQueryAsync(stop);
    }

    private static string Tags(StoryText text) => string.Join(' ', Periods(text.PublishedAt, text.PublishedAt).Prepend(Year(text.PublishedAt.UtcDateTime.Year)).Prepend(text.Tags));

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year}");

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"m{year}.{month}");

    private static IEnumerable<string> Parts(string written)
    {
        var words = written.Split(' ');
        for (var from = 0; from == 0 || from + Overlap < words.Length; from += PartWords - Overlap)
        {
            yield return new WordVector().Add(string.Join(' ', words.AsSpan(from, Math.Min(PartWords, words.Length - from))!), 'D').ToString();
        }
    }

    private static NpgsqlParameter<long[]> Longs(IEnumerable<long> values) => new() { TypedValue = [.. values] };

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> values) => new() { TypedValue = [.. values] };

    private static NpgsqlParameter<DateTime[]> Times(IEnumerable<DateTimeOffset> values)
        => new() { TypedValue = [.. values.Select(value => value.UtcDateTime)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz };
}
