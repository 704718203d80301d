using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_days_of_readers_story_id",
                table: "days_of_readers");

            migrationBuilder.AddColumn<bool>(
                name: "counts_readers",
                table: "papers",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "parts_of_readers",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    readers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parts_of_readers", x => new { x.day, x.by, x.value });
                });

            migrationBuilder.CreateTable(
                name: "parts_of_story_readers",
                columns: table => new
                {
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    readers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parts_of_story_readers", x => new { x.story_id, x.day, x.by, x.value });
                    table.ForeignKey(
                        name: "fk_parts_of_story_readers_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_days_of_readers_day_readers_story_id",
                table: "days_of_readers",
                columns: new[] { "day", "readers", "story_id" });

            migrationBuilder.CreateIndex(
                name: "ix_days_of_readers_story_id_day_readers",
                table: "days_of_readers",
                columns: new[] { "story_id", "day", "readers" });

            migrationBuilder.CreateIndex(
                name: "ix_parts_of_story_readers_day",
                table: "parts_of_story_readers",
                column: "day");

            // Days that were counted before have no hours, hosts and devices, but their sum is known.
            migrationBuilder.Sql(
                """
                INSERT INTO parts_of_readers (day, "by", value, readers) SELECT day, 'All', '', SUM(readers) FROM days_of_readers GROUP BY day
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parts_of_readers");

            migrationBuilder.DropTable(
                name: "parts_of_story_readers");

            migrationBuilder.DropIndex(
                name: "ix_days_of_readers_day_readers_story_id",
                table: "days_of_readers");

            migrationBuilder.DropIndex(
                name: "ix_days_of_readers_story_id_day_readers",
                table: "days_of_readers");

            migrationBuilder.DropColumn(
                name: "counts_readers",
                table: "papers");

            migrationBuilder.CreateIndex(
                name: "ix_days_of_readers_story_id",
                table: "days_of_readers",
                column: "story_id");
        }
    }
}
