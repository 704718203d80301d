using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>
/// Asks <c>tsvector</c>. Its index gives all that match, in no order, and the newest are wanted: where many will match, those of the newest
/// months are asked for, and of earlier ones when these were too few. To walk by date instead means to read each story's vector out of the
/// table of long values, 7 microseconds each, of which PostgreSQL's planner knows nothing.
/// </summary>
internal sealed class PostgresSearch(IDbContextFactory<NewsDb> databases, FoundTexts texts, Vocabulary vocabulary) : StorySearch(databases, texts, vocabulary)
{
    /// <summary>So many times as many as are wanted are gathered in a millisecond or two.</summary>
    private const int Few = 3;

    private static readonly float[] Weights = [BodyWeight, NamesWeight, DekWeight, HeadlineWeight];

    protected override async Task<List<Candidate>> Candidates(NewsDb db, Question question, DateTimeOffset now, Walk walk, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var column = walk.InHeadline ? "headline" : "words";
        var match = Match(question, question.Ways.Count > 0 ? Ways(question) : walk.InHeadline ? AnyOf(question.Stems) : "");
        if (match.Length == 0 || walk.OldestFirst)
        {
            // Only dates or phrases; or one alone, of many.
            return await Ask(connection, question, now, walk, column, match, stop);
        }

        var (matching, all) = (await Estimate(connection, column, match, stop), await Estimate(connection, column, "", stop));
        // So many of the newest stories should have enough of those that match, with something over.
        var newest = all * walk.Most * 1.3 / matching;
        for (var isLikely = matching > Few * walk.Most; isLikely && await Newest(connection, question, now, newest, stop) is { } window; newest *= 4)
        {
            var periods = AnyOf(PostgresIndex.Periods(window.From, window.To).Select(period => "=" + period));
            var found = await Ask(connection, question, now, walk, column, $"{match} & {periods}", stop);
            if (found.Count == walk.Most || window.IsWhole)
            {
                return found;
            }

            // Far fewer than expected: the word is rarer than the planner thinks, or an old one.
            isLikely = found.Count > walk.Most / 3;
        }

        return await Ask(connection, question, now, walk, column, match, stop);
    }

    private static async Task<List<Candidate>> Ask(NpgsqlConnection connection, Question question, DateTimeOffset now, Walk walk, string column, string match, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        var where = new List<string> { "visible_from <= " + Add(command, now.UtcDateTime) };
        if (question.From is { } from)
        {
            where.Add("published_at >= " + Add(command, from.UtcDateTime));
        }

        if (question.Before is { } before)
        {
            where.Add("published_at < " + Add(command, before.UtcDateTime));
        }

        if (match.Length > 0)
        {
            where.Add($"{column} @@ {Add(command, match)}::tsquery");
        }

        if (walk.InHeadline && question.Without.Count > 0)
        {
            where.Add($"NOT words @@ {Add(command, AnyOf(question.Without))}::tsquery");
        }

        where.AddRange(question.Phrases.Select(phrase => "story_id IN " + Written(command, phrase)));
        where.AddRange(question.WithoutPhrases.Select(phrase => "story_id NOT IN " + Written(command, phrase)));
        // Joined by "or": with "and" ts_rank would measure how near the words stand, and not how often. 1: by the length of the story.
        var relevance = !walk.IsRanked || question.Stems.Count == 0 ? "0::float4" : $"ts_rank({Add(command, Weights)}, words, {Add(command, AnyOf(question.Stems))}::tsquery, 1)";
        // Gathered before they are sorted, or the planner walks by date after all. Where there is nothing to gather by, or one alone is wanted, it should.
        var isWalked = walk.OldestFirst || (match.Length == 0 && question.Phrases.Count == 0);
        command.CommandText = $"""
            WITH found AS {(isWalked ? "NOT " : "")}MATERIALIZED (SELECT story_id, published_at, section_id, words FROM search_stories WHERE {string.Join(" AND ", where)}),
            newest AS MATERIALIZED (SELECT * FROM found ORDER BY published_at {(walk.OldestFirst ? "ASC, story_id ASC" : "DESC, story_id DESC")} LIMIT {Add(command, walk.Most)})
            SELECT story_id, published_at, section_id, {relevance} FROM newest ORDER BY published_at DESC, story_id DESC
            """;
        var found = new List<Candidate>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(new Candidate(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), await rows.IsDBNullAsync(2, stop) ? null : rows.GetInt64(2), rows.GetFloat(3)));
        }

        return found;
    }

    /// <summary>The days of so many of the newest stories that may be found, or of all that were published in the days asked for; null where the question has none and all are meant.</summary>
    private static async Task<(DateTimeOffset From, DateTimeOffset To, bool IsWhole)?> Newest(NpgsqlConnection connection, Question question, DateTimeOffset now, double stories, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        var last = Add(command, (question.Before < now ? question.Before.Value : now).UtcDateTime);
        command.CommandText = $"""
            SELECT (SELECT published_at FROM search_stories WHERE published_at <= {last} ORDER BY published_at DESC OFFSET {Add(command, (long)stories)} LIMIT 1),
                (SELECT min(published_at) FROM search_stories), (SELECT max(published_at) FROM search_stories WHERE published_at <= {last})
            """;
        await using var rows = await command.ExecuteReaderAsync(stop);
        if (!await rows.ReadAsync(stop) || await rows.IsDBNullAsync(2, stop))
        {
            return null;
        }

        var isWhole = await rows.IsDBNullAsync(0, stop);
        var (from, to) = (rows.GetFieldValue<DateTimeOffset>(isWhole ? 1 : 0), rows.GetFieldValue<DateTimeOffset>(2));
        if (from <= question.From)
        {
            (from, isWhole) = (question.From.Value, true);
        }

        return isWhole && question.From is null && question.Before is null ? null : (from, to < from ? from : to, isWhole);
    }

    /// <summary>How many stories the planner expects to match; of no match, how many there are. Its first line ends in <c>rows=N width=W)</c>.</summary>
    private static async Task<double> Estimate(NpgsqlConnection connection, string column, string match, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN SELECT FROM search_stories" + (match.Length > 0 ? $" WHERE {column} @@ {Add(command, match)}::tsquery" : "");
        var plan = (string?)await command.ExecuteScalarAsync(stop) ?? "";
        var (from, to) = (plan.IndexOf("rows=", StringComparison.Ordinal) + "rows=".Length, plan.IndexOf(" width=", StringComparison.Ordinal));
        return double.Parse(plan[from..to], CultureInfo.InvariantCulture);
    }

    private static string Match(Question question, string stems)
    {
        var and = new List<string>();
        if (stems.Length > 0)
        {
            and.Add(stems);
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
