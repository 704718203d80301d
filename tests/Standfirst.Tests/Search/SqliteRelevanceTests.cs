using Microsoft.Data.Sqlite;
using Standfirst.Search;

namespace Standfirst.Tests.Search;

/// <summary>Our BM25 beside that of FTS5, over the same index.</summary>
public sealed class SqliteRelevanceTests
{
    private static readonly string[] Fields = ["headline", "dek", "body", "names", "written", "tags"];

    [Theory]
    [InlineData("w1")]
    [InlineData("w7 AND w2")]
    [InlineData("w40 OR w3 OR w12")]
    [InlineData("{headline dek body names} : (w5 AND w1) AND tags : w9")]
    public void Of_few_stories_it_is_what_FTS5_says(string match)
    {
        using var connection = Filled(stories: 450, words: 60);
        var rows = Relevances(connection, match);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Theirs, row.Ours, 1e-6 * (1 + Math.Abs(row.Theirs))));
        Assert.True(rows.Select(row => row.Ours).Distinct().Count() > 1);
    }

    [Fact]
    public void Of_many_it_is_near_what_FTS5_says()
    {
        using var connection = Filled(stories: 9000, words: 6);
        var rows = Relevances(connection, "w3 AND body : w1");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.InRange(row.Ours / row.Theirs, 0.8, 1.25));
    }

    private static List<(double Ours, double Theirs)> Relevances(SqliteConnection connection, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {SqliteRelevance.Call}, -bm25(search_index, 0.8, 0.3, 0.1, 0.4, 0, 0) FROM search_index WHERE search_index MATCH $match";
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$lastKey", 1_000_000L);
        var rows = new List<(double, double)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add((reader.GetDouble(0), reader.GetDouble(1)));
        }

        return rows;
    }

    /// <summary>Stories evenly over the keys up to a million; word n is rarer than n - 1, and some fields are empty.</summary>
    private static SqliteConnection Filled(int stories, int words)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqliteRelevance.Teach(connection);
        SqliteRelevance.Teach(connection);
        var dice = new Random(5);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE VIRTUAL TABLE search_index USING fts5 ({string.Join(", ", Fields)}, content='', contentless_delete=1)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO search_index (rowid, headline, dek, body, names, written, tags) VALUES ($key, $headline, $dek, $body, $names, $written, $tags)";
        for (var story = 1; story <= stories; story++)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$key", story * 1_000_000L / stories);
            foreach (var field in Fields)
            {
                command.Parameters.AddWithValue("$" + field, string.Join(' ', Enumerable.Range(0, dice.Next(field == "body" ? 30 : 8)).Select(_ => $"w{(int)(words * dice.NextDouble() * dice.NextDouble())}")));
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return connection;
    }
}
