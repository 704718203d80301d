using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;

namespace Standfirst.Storage;

/// <summary>Chooses the database by the connection string: a key that only PostgreSQL knows (<c>Host=</c>), or else a SQLite file.</summary>
public static class Databases
{
    public static bool IsPostgres(string connection)
        => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connection.Contains("Server=", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Registers the database, and with it every <see cref="IInterceptor"/> that is registered: that is how search and the page cache learn
    /// of each change, so that no entry point can forget to tell them.
    /// </summary>
    public static IServiceCollection AddNewsDb(this IServiceCollection services, string connection)
    {
        if (IsPostgres(connection))
        {
            services.AddPooledDbContextFactory<PostgresNewsDb>((provider, options) => UsePostgres(options, connection).AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddSingleton<IDbContextFactory<NewsDb>, Factory<PostgresNewsDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteNewsDb>((provider, options) => UseSqlite(options, connection).AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddSingleton<IDbContextFactory<NewsDb>, Factory<SqliteNewsDb>>();
        }

        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext());
    }

    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, string connection)
        => Both(options).UseNpgsql(connection, postgres => postgres.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connection)
    {
        var path = connection.Contains('=', StringComparison.Ordinal) ? connection : $"Data Source={connection}";
        var full = new SqliteConnectionStringBuilder(path) { ForeignKeys = true, DefaultTimeout = 30, Pooling = true };
        // A list of ids is one parameter, as on PostgreSQL: else each length of list is another statement to translate and to prepare.
        return KeptConnections.Use(Both(options).UseSqlite(full.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));
    }

    /// <summary>Makes the model, once for all contexts; nothing is asked of the database.</summary>
    public static void Prepare(this IDbContextFactory<NewsDb> databases)
    {
        using var db = databases.CreateDbContext();
        _ = db.Model;
    }

    private static DbContextOptionsBuilder Both(DbContextOptionsBuilder options) => options.UseSnakeCaseNamingConvention();

    private sealed class Factory<T>(IDbContextFactory<T> inner) : IDbContextFactory<NewsDb>
        where T : NewsDb
    {
        public NewsDb CreateDbContext() => inner.CreateDbContext();
    }
}
