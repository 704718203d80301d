using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Tests;

/// <summary>Migrates once for each run, then copies: a fresh database for each test in milliseconds.</summary>
internal static class TestDatabases
{
    /// <summary>A connection string of a server where databases may be made; set, the whole suite runs on PostgreSQL.</summary>
    public const string PostgresVariable = "STANDFIRST_TESTS_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } given ? given : null;
    private static readonly string Run = Guid.NewGuid().ToString("n")[..12];
    private static readonly string Root = Directory.CreateTempSubdirectory("standfirst-tests-").FullName;
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static int made;

    static TestDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public static bool OnPostgres => Server is not null;

    public static async Task<TestDatabase> Make()
    {
        var template = await Template.Value;
        var number = Interlocked.Increment(ref made);
        var folder = Directory.CreateDirectory(Path.Combine(Root, $"{number}")).FullName;
        if (Server is null)
        {
            var file = Path.Combine(folder, "standfirst.db");
            File.Copy(template, file);
            return new TestDatabase(file, folder, () => Task.CompletedTask);
        }

        var name = $"{template}_{number}";
        // PostgreSQL refuses to copy a template that is being copied.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new TestDatabase(Connection(name), folder, () => Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    private static async Task<string> MakeTemplate()
    {
        if (Server is null)
        {
            var file = Path.Combine(Root, "template.db");
            var options = new DbContextOptionsBuilder<SqliteNewsDb>();
            Databases.UseSqlite(options, file);
            await using (var db = new SqliteNewsDb(options.Options))
            {
                await db.Database.MigrateAsync();
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            SqliteConnection.ClearAllPools();
            return file;
        }

        var name = $"standfirst_tests_{Run}";
        await Execute($"CREATE DATABASE {name}");
        var postgres = new DbContextOptionsBuilder<PostgresNewsDb>();
        Databases.UsePostgres(postgres, Connection(name));
        await using (var db = new PostgresNewsDb(postgres.Options))
        {
            await db.Database.MigrateAsync();
        }

        return name;
    }

    private static string Connection(string database)
        => new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false, IncludeErrorDetail = true }.ConnectionString;

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
        if (Server is not null && Template.IsValueCreated)
        {
            Execute($"DROP DATABASE IF EXISTS standfirst_tests_{Run} WITH (FORCE)").GetAwaiter().GetResult();
        }
    }
}

internal sealed class TestDatabase(string connection, string folder, Func<Task> drop) : IAsyncDisposable
{
    public string Connection { get; } = connection;

    public string Folder { get; } = folder;

    public async ValueTask DisposeAsync()
    {
        await drop();
        if (!TestDatabases.OnPostgres)
        {
            SqliteConnection.ClearPool(new SqliteConnection($"Data Source={Connection}"));
        }

        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A pooled connection still holds the file; the whole root goes when the run ends.
        }
    }
}
