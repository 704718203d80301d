using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Sqlite.Migrations
{
    /// <summary>Tables of the search index, which the model does not know: it is written and asked by <see cref="Standfirst.Search"/> alone.</summary>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TABLE search_stories (
                    key INTEGER NOT NULL PRIMARY KEY,
                    story_id INTEGER NOT NULL UNIQUE REFERENCES stories (id) ON DELETE CASCADE,
                    published_at INTEGER NOT NULL,
                    visible_from INTEGER NOT NULL,
                    language TEXT NOT NULL,
                    analysis INTEGER NOT NULL);
                CREATE INDEX ix_search_stories_language ON search_stories (language);
                CREATE VIRTUAL TABLE search_index USING fts5 (
                    headline, dek, body, names, written, tags,
                    content='', contentless_delete=1, tokenize="ascii tokenchars '.'");
                -- Imports write much at once: fewer, larger pieces are merged less often.
                INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);
                INSERT INTO search_index (search_index, rank) VALUES ('automerge', 8);
                CREATE TRIGGER search_stories_gone AFTER DELETE ON search_stories BEGIN
                    DELETE FROM search_index WHERE rowid = old.key;
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_stories; DROP TABLE search_index;");
        }
    }
}
