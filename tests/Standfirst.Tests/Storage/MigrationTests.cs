using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_has_a_migration_for_every_change_of_the_model()
    {
        var options = new DbContextOptionsBuilder<SqliteNewsDb>();
        Databases.UseSqlite(options, "none.db");
        using var db = new SqliteNewsDb(options.Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Postgres_has_a_migration_for_every_change_of_the_model()
    {
        var options = new DbContextOptionsBuilder<PostgresNewsDb>();
        Databases.UsePostgres(options, "Host=none");
        using var db = new PostgresNewsDb(options.Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
