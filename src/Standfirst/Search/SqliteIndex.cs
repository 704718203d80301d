using Microsoft.Data.Sqlite;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>
/// FTS5 without a copy of the text. Its rows are numbered by the day of publication, so that the newest matches of a common word come
/// first out of the index, without sorting all of them.
/// </summary>
internal sealed class SqliteIndex : StoryIndex
{
    /// <summary>Numbers of one day; the surplus of a day with more (an archive whose dates were lost) goes into the next.</summary>
    public const long PerDay = 1024;

    /// <summary>
    /// Rows from this number on were published at <c>$before</c> or later; <c>$nextDay</c> is the first number of the day after it. Surplus
    /// counts too: an index knows it (migration <c>SearchSurplus</c>).
    /// </summary>
    public const string EndKey = "max($nextDay, coalesce((SELECT max(key) + 1 FROM search_stories INDEXED BY ix_search_stories_surplus WHERE key / 1024 <> published_at / 864000000000 AND published_at < $before), 0))";

    /// <summary>Rows from this number on were published on this day or later, but for surplus.</summary>
    public static long FirstKey(DateTimeOffset day) => day.UtcDateTime.Ticks / TimeSpan.TicksPerDay * PerDay;

    /// <summary>
    /// The tag of a story whose headline has this stem. Asked by its column FTS5 would read each story that has the word anywhere, to see
    /// where it stands.
    /// </summary>
    public static string InHeadline(string stem) => "h." + stem;

    protected override async Task Put(NewsDb db, IReadOnlyList<StoryText> texts, CancellationToken stop)
    {
        await using var known = (SqliteCommand)Command(db, "SELECT key FROM search_stories WHERE story_id = $story");
        var knownStory = known.Parameters.Add("$story", SqliteType.Integer);
        await using var last = (SqliteCommand)Command(db, "SELECT max(key) FROM search_stories WHERE key >= $from AND key < $before");
        var from = last.Parameters.Add("$from", SqliteType.Integer);
        var before = last.Parameters.Add("$before", SqliteType.Integer);
        await using var row = (SqliteCommand)Command(db, """
            INSERT INTO search_stories (key, story_id, published_at, visible_from, language, analysis, section_id) VALUES ($key, $story, $published, $visible, $language, $analysis, $section)
            ON CONFLICT (key) DO UPDATE SET published_at = excluded.published_at, visible_from = excluded.visible_from, language = excluded.language, analysis = excluded.analysis,
                section_id = excluded.section_id
            """);
        await using var words = (SqliteCommand)Command(db, """
            INSERT OR REPLACE INTO search_index (rowid, headline, dek, body, names, written, tags) VALUES ($key, $headline, $dek, $body, $names, $written, $tags)
            """);
        foreach (var text in texts)
        {
            knownStory.Value = text.StoryId;
            var first = FirstKey(text.PublishedAt);
            var key = await known.ExecuteScalarAsync(stop) as long?;
            if (key < first || key >= first + PerDay)
            {
                await Remove(db, [text.StoryId], stop);
                key = null;
            }

            for (var day = first; key is null; day += PerDay)
            {
                (from.Value, before.Value) = (day, day + PerDay);
                var next = await last.ExecuteScalarAsync(stop) is long taken ? taken + 1 : day;
                key = next < day + PerDay ? next : null;
            }

            row.Parameters.Clear();
            row.Parameters.AddWithValue("$key", key);
            row.Parameters.AddWithValue("$story", text.StoryId);
            row.Parameters.AddWithValue("$published", text.PublishedAt.UtcTicks);
            row.Parameters.AddWithValue("$visible", text.VisibleFrom.UtcTicks);
            row.Parameters.AddWithValue("$language", text.Language);
            row.Parameters.AddWithValue("$analysis", Analysis.Version);
            row.Parameters.AddWithValue("$section", (object?)text.SectionId ?? DBNull.Value);
            await row.ExecuteNonQueryAsync(stop);
            words.Parameters.Clear();
            words.Parameters.AddWithValue("$key", key);
            words.Parameters.AddWithValue("$headline", text.Headline);
            words.Parameters.AddWithValue("$dek", text.Dek);
            words.Parameters.AddWithValue("$body", text.Body);
            words.Parameters.AddWithValue("$names", text.Names);
            words.Parameters.AddWithValue("$written", text.Written);
            words.Parameters.AddWithValue("$tags", string.Join(' ', text.Headline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(InHeadline).Prepend(text.Tags)));
            await words.ExecuteNonQueryAsync(stop);
        }
    }

    protected override async Task Remove(NewsDb db, IReadOnlyList<long> ids, CancellationToken stop)
    {
        // The words go by a trigger on this table, and so they do when a story's own row is deleted.
        await using var command = (SqliteCommand)Command(db, "DELETE FROM search_stories WHERE story_id = $story");
        var story = command.Parameters.Add("$story", SqliteType.Integer);
        foreach (var id in ids)
        {
            story.Value = id;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
