using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;

namespace Standfirst.Search;

/// <summary>What is asked of the quotations; what is not given is not asked.</summary>
internal sealed record QuotationQuery
{
    /// <summary>Words, "phrases", -without; filters of the story search mean nothing here.</summary>
    public SearchQuery Words { get; init; } = SearchQuery.Parse("");

    public long? Speaker { get; init; }

    public string SourceKey { get; init; } = "";

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Before { get; init; }

    /// <summary>Only those behind this one: the last of the page before.</summary>
    public long? Behind { get; init; }
}

/// <summary>Finds quotations that readers may see, the newest first: on SQLite and on PostgreSQL the same.</summary>
internal static class QuotationSearch
{
    /// <summary>Their numbers.</summary>
    public static async Task<IReadOnlyList<long>> Find(NewsDb db, QuotationQuery query, DateTimeOffset now, int most, CancellationToken stop)
    {
        var from = query.From is { } first ? Quotation.FirstKey(first) : 0;
        var before = Math.Min(query.Before is { } end ? Quotation.FirstKey(end) : long.MaxValue, query.Behind ?? long.MaxValue);
        if (query.Words.IsEmpty && query.SourceKey.Length == 0)
        {
            var all = db.Quotations.Public(now).Where(quotation => quotation.Id >= from && quotation.Id < before);
            all = query.Speaker is { } speaker ? all.Where(quotation => quotation.SpeakerId == speaker) : all;
            return await all.OrderByDescending(quotation => quotation.Id).Take(most).Select(quotation => quotation.Id).ToListAsync(stop);
        }

        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var question = Question.Of(query.Words, await Languages.InUse(db, stop));
            string[] tags = [StoryText.Any, .. query.Speaker is { } of ? [QuotationIndex.SpeakerTag(of)] : Array.Empty<string>(), .. query.SourceKey.Length > 0 ? [QuotationIndex.SourceTag(query.SourceKey)] : Array.Empty<string>()];
            await using var command = db.Database.GetDbConnection().CreateCommand();
            if (db is PostgresNewsDb)
            {
                Ask(command, question, tags);
                Add(command, "@now", now.UtcDateTime);
            }
            else
            {
                // CROSS JOIN: the index leads, newest first, and stops when there are enough.
                command.CommandText = """
                    SELECT q.id FROM quotation_index CROSS JOIN quotations q ON q.id = quotation_index.rowid
                    WHERE quotation_index MATCH @match AND q.visible_from <= @now AND quotation_index.rowid >= @from AND quotation_index.rowid < @before
                    ORDER BY quotation_index.rowid DESC LIMIT @most
                    """;
                Add(command, "@match", Match(question, tags));
                Add(command, "@now", now.UtcTicks);
            }

            Add(command, "@from", from);
            Add(command, "@before", before);
            Add(command, "@most", most);
            var found = new List<long>();
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                found.Add(rows.GetInt64(0));
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string Match(Question question, string[] tags)
    {
        var and = tags.Select(tag => "tags : " + Fts(tag)).ToList();
        if (question.Ways.Count > 0)
        {
            and.Add($"words : ({string.Join(" OR ", question.Ways.Select(way => "(" + string.Join(" AND ", way.Select(Any)) + ")"))})");
        }

        and.AddRange(question.Phrases.Select(phrase => "written : " + Fts(string.Join(' ', phrase))));
        List<string> not = [.. question.WithoutPhrases.Select(phrase => "written : " + Fts(string.Join(' ', phrase))), .. question.Without.Select(stem => "words : " + Fts(stem))];
        var match = $"({string.Join(" AND ", and)})";
        return not.Count == 0 ? match : $"{match} NOT ({string.Join(" OR ", not)})";

        static string Any(IEnumerable<string> stems) => "(" + string.Join(" OR ", stems.Select(Fts)) + ")";
    }

    private static void Ask(DbCommand command, Question question, string[] tags)
    {
        List<string> and = [.. tags.Select(tag => Vector("=" + tag)), .. question.Without.Select(stem => "!" + Vector(stem))];
        if (question.Ways.Count > 0)
        {
            and.Add($"({string.Join(" | ", question.Ways.Select(way => "(" + string.Join(" & ", way.Select(stems => "(" + string.Join(" | ", stems.Select(Vector)) + ")")) + ")"))})");
        }

        Add(command, "@match", string.Join(" & ", and));
        var where = "";
        foreach (var (i, (phrase, isWanted)) in question.Phrases.Select(phrase => (phrase, true)).Concat(question.WithoutPhrases.Select(phrase => (phrase, false))).Index())
        {
            Add(command, $"@phrase{i}", string.Join(" <-> ", phrase.Select(Vector)));
            where += $" AND {(isWanted ? "" : "NOT ")}w.written @@ @phrase{i}::tsquery";
        }

        command.CommandText = $"""
            SELECT q.id FROM quotation_words w JOIN quotations q ON q.id = w.quotation_id
            WHERE w.words @@ @match::tsquery{where} AND q.visible_from <= @now AND q.id >= @from AND q.id < @before
            ORDER BY q.id DESC LIMIT @most
            """;
    }

    /// <summary>Terms have no quotation mark in them, see <see cref="Folding"/>; one that slipped in would still only be a term.</summary>
    private static string Fts(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Vector(string term) => "'" + term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
