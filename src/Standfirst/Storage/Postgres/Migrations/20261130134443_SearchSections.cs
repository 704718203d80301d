using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <summary>The section of each story beside its words, so that a search can count by it without reading the stories.</summary>
    public partial class SearchSections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                ALTER TABLE search_stories ADD COLUMN section_id bigint;
                UPDATE search_stories SET section_id = (SELECT section_id FROM stories WHERE stories.id = search_stories.story_id);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE search_stories DROP COLUMN section_id;");
        }
    }
}
