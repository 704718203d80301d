using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Search;

/// <summary>Asks FTS5.</summary>
internal sealed class SqliteSearch(IDbContextFactory<NewsDb> databases, FoundTexts texts, Vocabulary vocabulary) : StorySearch(databases, texts, vocabulary)
{
    protected override async Task<List<Candidate>> Candidates(NewsDb db, Question question, DateTimeOffset now, Walk walk, CancellationToken stop)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        SqliteRelevance.Teach(connection);
        await using var command = (SqliteCommand)KeptConnections.Ask(connection);
        // CROSS JOIN: the index leads, by date, and stops when there are enough.
        command.CommandText = $"""
            SELECT s.story_id, s.published_at, s.section_id, {(walk.IsRanked && question.Stems.Count > 0 ? SqliteRelevance.Call : "0")}
            FROM search_index CROSS JOIN search_stories s ON s.key = search_index.rowid
            WHERE search_index MATCH $match AND s.visible_from <= $now
            {(question.From is null ? "" : "AND s.published_at >= $from AND search_index.rowid >= $fromKey")}
            {(question.Before is null ? "" : $"AND s.published_at < $before AND search_index.rowid < {SqliteIndex.EndKey}")}
            ORDER BY search_index.rowid {(walk.OldestFirst ? "ASC" : "DESC")} LIMIT $most
            """;
        command.Parameters.AddWithValue("$match", Match(question, walk.InHeadline));
        command.Parameters.AddWithValue("$now", now.UtcTicks);
        command.Parameters.AddWithValue("$lastKey", SqliteIndex.FirstKey(now));
        command.Parameters.AddWithValue("$most", walk.Most);
        if (question.From is { } from)
        {
            command.Parameters.AddWithValue("$from", from.UtcTicks);
            command.Parameters.AddWithValue("$fromKey", SqliteIndex.FirstKey(from));
        }

        if (question.Before is { } before)
        {
            command.Parameters.AddWithValue("$before", before.UtcTicks);
            command.Parameters.AddWithValue("$nextDay", SqliteIndex.FirstKey(before) + SqliteIndex.PerDay);
        }

        var found = new List<Candidate>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(new Candidate(rows.GetInt64(0), new DateTimeOffset(rows.GetInt64(1), TimeSpan.Zero), await rows.IsDBNullAsync(2, stop) ? null : rows.GetInt64(2), rows.GetDouble(3)));
        }

        return found;
    }

    private static string Match(Question question, bool inHeadline)
    {
        var stems = "{headline dek body names} : ";
        var and = new List<string>();
        if (question.Ways.Count > 0)
        {
            and.Add(stems + Ways(question, stem => stem));
        }

        if (inHeadline)
        {
            and.Add("tags : " + (question.Ways.Count > 0 ? Ways(question, SqliteIndex.InHeadline) : AnyOf(question.Stems.Select(SqliteIndex.InHeadline))));
        }

        and.AddRange(question.Phrases.Select(phrase => "written : " + Quote(string.Join(' ', phrase))));
        and.AddRange(question.Tags.Select(tags => "tags : " + AnyOf(tags)));
        if (question.PhraseStems.Count > 0)
        {
            // bm25 sees only what the expression names: these let a phrase's words count by their fields.
            and.Add(question.IsOneLanguage ? stems + AnyOf(question.PhraseStems) : $"({stems}{AnyOf(question.PhraseStems)} OR tags : {Quote(StoryText.Any)})");
        }

        if (and.Count == 0)
        {
            and.Add("tags : " + Quote(StoryText.Any));
        }

        var not = new List<string>();
        if (question.Without.Count > 0)
        {
            not.Add(stems + AnyOf(question.Without));
        }

        not.AddRange(question.WithoutPhrases.Select(phrase => "written : " + Quote(string.Join(' ', phrase))));
        if (question.WithoutTags.Count > 0)
        {
            not.Add("tags : " + AnyOf(question.WithoutTags));
        }

        var match = new StringBuilder("(").AppendJoin(" AND ", and).Append(')');
        if (not.Count > 0)
        {
            match.Append(" NOT (").AppendJoin(" OR ", not).Append(')');
        }

        return match.ToString();
    }

    private static string Ways(Question question, Func<string, string> term)
        => $"({string.Join(" OR ", question.Ways.Select(way => "(" + string.Join(" AND ", way.Select(stems => AnyOf(stems.Select(term)))) + ")"))})";

    private static string AnyOf(IEnumerable<string> terms) => "(" + string.Join(" OR ", terms.Select(Quote)) + ")";

    /// <summary>Terms have no quotation mark in them, see <see cref="Folding"/>; one that slipped in would still only be a term.</summary>
    private static string Quote(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
