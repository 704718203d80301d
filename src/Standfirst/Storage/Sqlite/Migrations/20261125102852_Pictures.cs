using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "added_by",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "added_by_id",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rights_day",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "rights_until",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "picture_replacements",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    old_id = table.Column<long>(type: "INTEGER", nullable: false),
                    new_id = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    places = table.Column<string>(type: "TEXT", nullable: false),
                    put_back_by = table.Column<string>(type: "TEXT", nullable: false),
                    put_back_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_picture_replacements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pictures_in_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    picture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<long>(type: "INTEGER", nullable: true),
                    page_id = table.Column<long>(type: "INTEGER", nullable: true),
                    draft_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pictures_in_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_pictures_in_texts_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pictures_in_texts_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pictures_in_texts_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "removed_pictures",
                columns: table => new
                {
                    picture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: true),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    kept = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removed_pictures", x => x.picture_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pictures_added_by_id",
                table: "pictures",
                column: "added_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_pictures_rights_until",
                table: "pictures",
                column: "rights_until");

            migrationBuilder.CreateIndex(
                name: "ix_picture_replacements_new_id",
                table: "picture_replacements",
                column: "new_id");

            migrationBuilder.CreateIndex(
                name: "ix_picture_replacements_old_id",
                table: "picture_replacements",
                column: "old_id");

            migrationBuilder.CreateIndex(
                name: "ix_pictures_in_texts_draft_id",
                table: "pictures_in_texts",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_pictures_in_texts_page_id",
                table: "pictures_in_texts",
                column: "page_id");

            migrationBuilder.CreateIndex(
                name: "ix_pictures_in_texts_picture_id",
                table: "pictures_in_texts",
                column: "picture_id");

            migrationBuilder.CreateIndex(
                name: "ix_pictures_in_texts_story_id",
                table: "pictures_in_texts",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_removed_pictures_hash",
                table: "removed_pictures",
                column: "hash");

            migrationBuilder.Sql("UPDATE pictures SET words = lower(caption || ' ' || credit || ' ' || alt || ' ' || rights || ' ' || file_name || ' ' || metadata)");
            foreach (var sql in PictureTriggers.Sqlite.Concat(PictureTriggers.SqliteFill))
            {
                migrationBuilder.Sql(sql);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in PictureTriggers.SqliteDown)
            {
                migrationBuilder.Sql(sql);
            }

            migrationBuilder.DropTable(
                name: "picture_replacements");

            migrationBuilder.DropTable(
                name: "pictures_in_texts");

            migrationBuilder.DropTable(
                name: "removed_pictures");

            migrationBuilder.DropIndex(
                name: "ix_pictures_added_by_id",
                table: "pictures");

            migrationBuilder.DropIndex(
                name: "ix_pictures_rights_until",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "added_by",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "added_by_id",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "rights_day",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "rights_until",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "words",
                table: "pictures");
        }
    }
}
