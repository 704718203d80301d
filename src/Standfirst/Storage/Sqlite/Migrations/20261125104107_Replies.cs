using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Replies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "act_id",
                table: "verdict",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "verdict",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "network_hash",
                table: "comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "act_id",
                table: "bans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "comment_id",
                table: "bans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lifted_by",
                table: "bans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reply_acts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    member_id = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    story_id = table.Column<long>(type: "INTEGER", nullable: true),
                    on = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_reply_acts_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reply_acts_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    comment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    address_hash = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    act_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_comment_reports_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comment_reports_reply_acts_act_id",
                        column: x => x.act_id,
                        principalTable: "reply_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_verdict_act_id",
                table: "verdict",
                column: "act_id",
                filter: "act_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_comments_posted_at",
                table: "comments",
                column: "posted_at");

            migrationBuilder.CreateIndex(
                name: "ix_bans_act_id",
                table: "bans",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_bans_comment_id",
                table: "bans",
                column: "comment_id");

            migrationBuilder.CreateIndex(
                name: "ix_comment_reports_act_id",
                table: "comment_reports",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_comment_reports_comment_id_address_hash",
                table: "comment_reports",
                columns: new[] { "comment_id", "address_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comment_reports_open",
                table: "comment_reports",
                column: "comment_id",
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reply_acts_member_id_id",
                table: "reply_acts",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reply_acts_story_id",
                table: "reply_acts",
                column: "story_id");

            migrationBuilder.AddForeignKey(
                name: "fk_bans_comments_comment_id",
                table: "bans",
                column: "comment_id",
                principalTable: "comments",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_bans_reply_acts_act_id",
                table: "bans",
                column: "act_id",
                principalTable: "reply_acts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_verdict_reply_acts_act_id",
                table: "verdict",
                column: "act_id",
                principalTable: "reply_acts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_bans_comments_comment_id",
                table: "bans");

            migrationBuilder.DropForeignKey(
                name: "fk_bans_reply_acts_act_id",
                table: "bans");

            migrationBuilder.DropForeignKey(
                name: "fk_verdict_reply_acts_act_id",
                table: "verdict");

            migrationBuilder.DropTable(
                name: "comment_reports");

            migrationBuilder.DropTable(
                name: "reply_acts");

            migrationBuilder.DropIndex(
                name: "ix_verdict_act_id",
                table: "verdict");

            migrationBuilder.DropIndex(
                name: "ix_comments_posted_at",
                table: "comments");

            migrationBuilder.DropIndex(
                name: "ix_bans_act_id",
                table: "bans");

            migrationBuilder.DropIndex(
                name: "ix_bans_comment_id",
                table: "bans");

            migrationBuilder.DropColumn(
                name: "act_id",
                table: "verdict");

            migrationBuilder.DropColumn(
                name: "before",
                table: "verdict");

            migrationBuilder.DropColumn(
                name: "network_hash",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "act_id",
                table: "bans");

            migrationBuilder.DropColumn(
                name: "comment_id",
                table: "bans");

            migrationBuilder.DropColumn(
                name: "lifted_by",
                table: "bans");
        }
    }
}
