using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Tests;

/// <summary>
/// Migrates once for each run, then copies: a fresh database for each test in milliseconds. On PostgreSQL a copy costs a third of a second
/// and each connection a process, which was more than the tests themselves: there a database is emptied after its test and used again.
/// </summary>
internal static class TestDatabases
{
    /// <summary>A connection string of a server where databases may be made; set, the whole suite runs on PostgreSQL.</summary>
    public const string PostgresVariable = "STANDFIRST_TESTS_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } given ? given : null;
    private const string EmptyEverything = """
        SET LOCAL session_replication_role = replica; -- neither foreign keys nor triggers while it goes
        SET LOCAL lock_timeout = '2s';
        DO $$
        DECLARE
            it text;
            has boolean;
        BEGIN
            FOR it IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' LOOP
                EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || it || ')' INTO has;
                IF has THEN
                    EXECUTE 'DELETE FROM ' || it;
                END IF;
            END LOOP;
            PERFORM setval(quote_ident(sequencename)::regclass, 1, false) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
        END
        $$;
        """;

    private static readonly string Run = Guid.NewGuid().ToString("n")[..12];
    private static readonly string Root = Directory.CreateTempSubdirectory("standfirst-tests-").FullName;
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static string templateTables = "";
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static readonly ConcurrentBag<string> Emptied = [];
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

        if (Emptied.TryTake(out var emptied))
        {
            return new TestDatabase(Connection(emptied), folder, () => Empty(emptied));
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

        return new TestDatabase(Connection(name), folder, () => Empty(name));
    }

    /// <summary>As the template was: no rows, every number again from one. A database whose tables a test changed, or still holds, is dropped.</summary>
    private static async Task Empty(string name)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection(name));
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(EmptyEverything, connection, transaction);
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            var tables = await Tables(connection);
            if (tables == templateTables)
            {
                Emptied.Add(name);
                return;
            }
        }
        catch (PostgresException)
        {
            // Locked by what outlived its test.
        }

        await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
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

        await using var connection = new NpgsqlConnection(Connection(name));
        await connection.OpenAsync();
        templateTables = await Tables(connection);
        // A template that somebody is connected to is not copied.
        NpgsqlConnection.ClearPool(connection);
        return name;
    }

    private static async Task<string> Tables(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public'", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static string Connection(string database)
        => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 30, ConnectionPruningInterval = 10, IncludeErrorDetail = true }.ConnectionString;

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
            foreach (var name in Emptied.Append($"standfirst_tests_{Run}"))
            {
                Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
            }
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
