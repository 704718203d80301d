using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <summary>Tables of the search index, which the model does not know: it is written and asked by <see cref="Standfirst.Search"/> alone.</summary>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TABLE search_stories (
                    story_id bigint NOT NULL PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
                    published_at timestamptz NOT NULL,
                    visible_from timestamptz NOT NULL,
                    language text NOT NULL,
                    analysis integer NOT NULL,
                    headline tsvector NOT NULL,
                    words tsvector NOT NULL);
                CREATE TABLE search_written (
                    story_id bigint NOT NULL REFERENCES search_stories (story_id) ON DELETE CASCADE,
                    part integer NOT NULL,
                    written tsvector NOT NULL,
                    PRIMARY KEY (story_id, part));
                CREATE INDEX ix_search_stories_published_at ON search_stories (published_at DESC, story_id DESC);
                CREATE INDEX ix_search_stories_language ON search_stories (language);
                -- A long list of what is not yet in the index would be read by each search.
                CREATE INDEX ix_search_stories_headline ON search_stories USING gin (headline) WITH (gin_pending_list_limit = 512);
                CREATE INDEX ix_search_stories_words ON search_stories USING gin (words) WITH (gin_pending_list_limit = 512);
                CREATE INDEX ix_search_written_written ON search_written USING gin (written) WITH (gin_pending_list_limit = 512);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_written; DROP TABLE search_stories;");
        }
    }
}
