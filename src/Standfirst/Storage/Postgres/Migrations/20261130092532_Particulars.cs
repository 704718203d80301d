using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Standfirst.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Particulars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "particulars",
                table: "papers",
                type: "jsonb",
                nullable: false,
                defaultValue: "{\"AllowsTraining\":null,\"Contact\":\"\",\"Founded\":null,\"Icon\":\"\",\"LegalName\":\"\",\"Profiles\":[],\"SecurityContact\":\"\",\"TrustLines\":[],\"Policies\":[]}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "particulars",
                table: "papers");
        }
    }
}
