using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Quotations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "speakers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speakers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unnamed_sources",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    given = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    reason_by = table.Column<string>(type: "text", nullable: false),
                    approved_by_id = table.Column<long>(type: "bigint", nullable: true),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    in_story = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unnamed_sources", x => x.id);
                    table.ForeignKey(
                        name: "fk_unnamed_sources_members_approved_by_id",
                        column: x => x.approved_by_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unnamed_sources_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quotations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<long>(type: "bigint", nullable: true),
                    is_named = table.Column<bool>(type: "boolean", nullable: false),
                    speaker_words = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    visible_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotations", x => x.id);
                    table.ForeignKey(
                        name: "fk_quotations_speakers_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "speakers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_quotations_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "speaker_attributes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    speaker_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    declared = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speaker_attributes", x => x.id);
                    table.ForeignKey(
                        name: "fk_speaker_attributes_speakers_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "speakers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "speaker_names",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    speaker_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speaker_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_speaker_names_speakers_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "speakers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_quotations_introductions",
                table: "quotations",
                columns: new[] { "speaker_id", "id" },
                filter: "role <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_quotations_speaker_id_id_visible_from",
                table: "quotations",
                columns: new[] { "speaker_id", "id", "visible_from" });

            migrationBuilder.CreateIndex(
                name: "ix_quotations_story_id",
                table: "quotations",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_speaker_attributes_name",
                table: "speaker_attributes",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_speaker_attributes_speaker_id_name",
                table: "speaker_attributes",
                columns: new[] { "speaker_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speaker_names_key",
                table: "speaker_names",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speaker_names_speaker_id",
                table: "speaker_names",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_speakers_slug",
                table: "speakers",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unnamed_sources_approved_by_id",
                table: "unnamed_sources",
                column: "approved_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_unnamed_sources_open",
                table: "unnamed_sources",
                column: "id",
                filter: "approved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unnamed_sources_story_id_key",
                table: "unnamed_sources",
                columns: new[] { "story_id", "key" },
                unique: true);

            foreach (var sql in QuotationTables.Postgres.Concat(QuotationTables.Fill))
            {
                migrationBuilder.Sql(sql);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in QuotationTables.PostgresDown)
            {
                migrationBuilder.Sql(sql);
            }

            migrationBuilder.DropTable(
                name: "quotations");

            migrationBuilder.DropTable(
                name: "speaker_attributes");

            migrationBuilder.DropTable(
                name: "speaker_names");

            migrationBuilder.DropTable(
                name: "unnamed_sources");

            migrationBuilder.DropTable(
                name: "speakers");
        }
    }
}
