using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NewsroomLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_stories_modified_at_id",
                table: "stories",
                columns: new[] { "modified_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stories_section_id_modified_at_id",
                table: "stories",
                columns: new[] { "section_id", "modified_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_byline_name",
                table: "byline",
                column: "name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stories_modified_at_id",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "ix_stories_section_id_modified_at_id",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "ix_byline_name",
                table: "byline");
        }
    }
}
