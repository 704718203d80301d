using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_revision_stories_story_id",
                table: "revision");

            migrationBuilder.DropPrimaryKey(
                name: "pk_revision",
                table: "revision");

            migrationBuilder.RenameTable(
                name: "revision",
                newName: "revisions");

            migrationBuilder.RenameIndex(
                name: "ix_revision_story_id",
                table: "revisions",
                newName: "ix_revisions_story_id");

            migrationBuilder.AddColumn<long>(
                name: "begun_by_id",
                table: "stories",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "history",
                table: "papers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Corrections");

            migrationBuilder.AddColumn<bool>(
                name: "requires_dateline",
                table: "papers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "corrections",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Foot");

            migrationBuilder.AddColumn<bool>(
                name: "was_live",
                table: "revisions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withheld_at",
                table: "revisions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld_by",
                table: "revisions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "withheld_reason",
                table: "revisions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_revisions",
                table: "revisions",
                column: "id");

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignments_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignments_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    based_on = table.Column<Guid>(type: "uuid", nullable: false),
                    remembers_base = table.Column<bool>(type: "boolean", nullable: false),
                    was_headline = table.Column<string>(type: "text", nullable: false),
                    was_dek = table.Column<string>(type: "text", nullable: false),
                    was_body = table.Column<string>(type: "text", nullable: false),
                    was_fields = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    dek = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_drafts_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drafts_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "line_up_editions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    section_id = table.Column<long>(type: "bigint", nullable: true),
                    slots = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_up_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_line_up_editions_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    passage = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_by = table.Column<string>(type: "text", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_notes_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tab = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    writing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_over_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presences", x => x.id);
                    table.ForeignKey(
                        name: "fk_presences_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preview_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_preview_links_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "note_answer",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_note_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_answer_notes_story_note_id",
                        column: x => x.story_note_id,
                        principalTable: "notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_stories_begun_by_id",
                table: "stories",
                column: "begun_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_stories_status_modified_at_id",
                table: "stories",
                columns: new[] { "status", "modified_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_member_id_done_at_due",
                table: "assignments",
                columns: new[] { "member_id", "done_at", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_story_id",
                table: "assignments",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_member_id",
                table: "drafts",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_story_id_member_id",
                table: "drafts",
                columns: new[] { "story_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_line_up_editions_section_id_is_published_id",
                table: "line_up_editions",
                columns: new[] { "section_id", "is_published", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_line_up_editions_token_hash",
                table: "line_up_editions",
                column: "token_hash");

            migrationBuilder.CreateIndex(
                name: "ix_note_answer_story_note_id",
                table: "note_answer",
                column: "story_note_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_story_id_id",
                table: "notes",
                columns: new[] { "story_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_presences_story_id_tab",
                table: "presences",
                columns: new[] { "story_id", "tab" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_story_id",
                table: "preview_links",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_token_hash",
                table: "preview_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_revisions_stories_story_id",
                table: "revisions",
                column: "story_id",
                principalTable: "stories",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_stories_members_begun_by_id",
                table: "stories",
                column: "begun_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_revisions_stories_story_id",
                table: "revisions");

            migrationBuilder.DropForeignKey(
                name: "fk_stories_members_begun_by_id",
                table: "stories");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "line_up_editions");

            migrationBuilder.DropTable(
                name: "note_answer");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "preview_links");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropIndex(
                name: "ix_stories_begun_by_id",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "ix_stories_status_modified_at_id",
                table: "stories");

            migrationBuilder.DropPrimaryKey(
                name: "pk_revisions",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "begun_by_id",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "history",
                table: "papers");

            migrationBuilder.DropColumn(
                name: "requires_dateline",
                table: "papers");

            migrationBuilder.DropColumn(
                name: "place",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "was_live",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "withheld_at",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "withheld_by",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "withheld_reason",
                table: "revisions");

            migrationBuilder.RenameTable(
                name: "revisions",
                newName: "revision");

            migrationBuilder.RenameIndex(
                name: "ix_revisions_story_id",
                table: "revision",
                newName: "ix_revision_story_id");

            migrationBuilder.AddPrimaryKey(
                name: "pk_revision",
                table: "revision",
                column: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_revision_stories_story_id",
                table: "revision",
                column: "story_id",
                principalTable: "stories",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
