using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Look : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "look",
                table: "papers",
                type: "jsonb",
                nullable: false,
                defaultValue: "{\"Choices\":[],\"Logos\":[]}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "look",
                table: "papers");
        }
    }
}
