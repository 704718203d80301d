using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>Asks <c>tsvector</c>.</summary>
internal sealed class PostgresSearch(IDbContextFactory<NewsDb> databases, FoundTexts texts, Vocabulary vocabulary) : StorySearch(databases, texts, vocabulary)
{
    private static readonly float[] Weights = [BodyWeight, NamesWeight, DekWeight, HeadlineWeight];

    protected override async Task<List<Candidate>> Candidates(NewsDb db, Question question, DateTimeOffset now, Walk walk, CancellationToken stop)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        var where = new List<string> { "visible_from <= " + Add(command, now.UtcDateTime) };
        if (question.From is { } from)
        {
            where.Add("published_at >= " + Add(command, from.UtcDateTime));
        }

        if (question.Before is { } before)
        {
            where.Add("published_at < " + Add(command, before.UtcDateTime));
        }

        if (Match(question) is { Length: > 0 } match)
        {
            where.Add($"words @@ {Add(command, match)}::tsquery");
        }

        if (walk.InHeadline)
        {
            where.Add($"headline @@ {Add(command, question.Ways.Count > 0 ? Ways(question) : AnyOf(question.Stems))}::tsquery");
        }

        where.AddRange(question.Phrases.Select(phrase => "story_id IN " + Written(command, phrase)));
        where.AddRange(question.WithoutPhrases.Select(phrase => "story_id NOT IN " + Written(command, phrase)));
        // Joined by "or": with "and" ts_rank would measure how near the words stand, and not how often. 1: by the length of the story.
        var relevance = !walk.IsRanked || question.Stems.Count == 0 ? "0::float4" : $"ts_rank({Add(command, Weights)}, words, {Add(command, AnyOf(question.Stems))}::tsquery, 1)";
        command.CommandText = $"""
            SELECT story_id, published_at, section_id, {relevance}
            FROM (SELECT story_id, published_at, section_id, words FROM search_stories WHERE {string.Join(" AND ", where)}
                  ORDER BY published_at {(walk.OldestFirst ? "ASC, story_id ASC" : "DESC, story_id DESC")} LIMIT {Add(command, walk.Most)}) AS walked
            """;
        var found = new List<Candidate>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(new Candidate(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), await rows.IsDBNullAsync(2, stop) ? null : rows.GetInt64(2), rows.GetFloat(3)));
        }

        return found;
    }

    private static string Match(Question question)
    {
        var and = new List<string>();
        if (question.Ways.Count > 0)
        {
            and.Add(Ways(question));
        }

        and.AddRange(question.Tags.Select(tags => AnyOf(tags.Select(tag => "=" + tag))));
        List<string> not = [.. question.Without, .. question.WithoutTags.Select(tag => "=" + tag)];
        if (not.Count > 0)
        {
            // Without a word that must be there, the index would have to be read whole.
            and.Add(and.Count == 0 ? Quote("=" + StoryText.Any) : "");
            and.Add("!" + AnyOf(not));
        }

        return string.Join(" & ", and.Where(part => part.Length > 0));
    }

    private static string Ways(Question question) => "(" + string.Join(" | ", question.Ways.Select(way => "(" + string.Join(" & ", way.Select(AnyOf)) + ")")) + ")";

    private static string Written(NpgsqlCommand command, string[] phrase)
        => $"(SELECT story_id FROM search_written WHERE written @@ {Add(command, string.Join(" <-> ", phrase.Select(Quote)))}::tsquery)";

    private static string AnyOf(IEnumerable<string> terms) => "(" + string.Join(" | ", terms.Select(Quote)) + ")";

    /// <summary>Terms have neither in them, see <see cref="Folding"/>; one that slipped in would still only be a term.</summary>
    private static string Quote(string term)
        => "'" + term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Add<T>(NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${command.Parameters.Count}";
    }
}
