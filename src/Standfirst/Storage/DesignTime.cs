using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Storage;

/// <summary>For <c>dotnet ef migrations add</c> alone; neither database is opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteNewsDb>, IDesignTimeDbContextFactory<PostgresNewsDb>
{
    SqliteNewsDb IDesignTimeDbContextFactory<SqliteNewsDb>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsDb>();
        Databases.UseSqlite(options, "design.db");
        return new SqliteNewsDb(options.Options);
    }

    PostgresNewsDb IDesignTimeDbContextFactory<PostgresNewsDb>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresNewsDb>();
        Databases.UsePostgres(options, "Host=localhost");
        return new PostgresNewsDb(options.Options);
    }
}
