using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Sqlite.Migrations
{
    /// <summary>An index of the few stories whose key lies in a later day than their own, so that a search up to a date need not walk from today.</summary>
    public partial class SearchSurplus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE INDEX ix_search_stories_surplus ON search_stories (published_at, key) WHERE key / 1024 <> published_at / 864000000000;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_search_stories_surplus;");
        }
    }
}
