namespace Standfirst.Storage;

/// <summary>The words of quotations, which the model does not know: statements for migrations. They are written and asked by <c>Search.QuotationIndex</c> alone.</summary>
internal static class QuotationTables
{
    private const string ReadAgain =
        "UPDATE search_stories SET analysis = 0 WHERE story_id IN (SELECT id FROM stories WHERE body LIKE '%\"quotation\"%' OR body LIKE '%\"blockquote\"%')";

    /// <summary>On SQLite: numbered as the quotations are, so that the newest come first.</summary>
    public static IEnumerable<string> Sqlite =>
    [
        "CREATE VIRTUAL TABLE quotation_index USING fts5 (words, written, tags, content='', contentless_delete=1, tokenize=\"ascii tokenchars '.'\")",
        "CREATE TRIGGER quotations_gone AFTER DELETE ON quotations BEGIN DELETE FROM quotation_index WHERE rowid = old.id; END",
    ];

    public static IEnumerable<string> Postgres =>
    [
        "CREATE TABLE quotation_words (quotation_id bigint NOT NULL PRIMARY KEY REFERENCES quotations (id) ON DELETE CASCADE, words tsvector NOT NULL, written tsvector NOT NULL)",
        "CREATE INDEX ix_quotation_words_words ON quotation_words USING gin (words) WITH (gin_pending_list_limit = 512)",
        "CREATE INDEX ix_quotation_words_written ON quotation_words USING gin (written) WITH (gin_pending_list_limit = 512)",
    ];

    /// <summary>The stories that are there are read by the index when the site starts, as after any change of what it keeps.</summary>
    public static IEnumerable<string> Fill => [ReadAgain];

    public static IEnumerable<string> SqliteDown => ["DROP TRIGGER quotations_gone", "DROP TABLE quotation_index"];

    public static IEnumerable<string> PostgresDown => ["DROP TABLE quotation_words"];
}
