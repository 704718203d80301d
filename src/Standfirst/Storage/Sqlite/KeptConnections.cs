using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

// The connection of a context can be replaced by this class alone. Should it change with a version of EF, this file does not compile.
#pragma warning disable EF1001

namespace Standfirst.Storage.Sqlite;

/// <summary>
/// A context of the pool keeps its connection open, and a connection its statements prepared. EF opens one for each question, which on SQLite
/// registers forty functions, sets the pragmas and reads the SQL again: two thirds of a question that an index answers.
/// </summary>
internal static class KeptConnections
{
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options)
        => options.ReplaceService<ISqliteRelationalConnection, Connection>().AddInterceptors(Opening.Only, Creating.Only);

    private sealed class Connection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder sql, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
        : SqliteRelationalConnection(dependencies, sql, log)
    {
        protected override void CloseDbConnection() => Prepared.Of(DbConnection).TakeBack();

        protected override Task CloseDbConnectionAsync()
        {
            Prepared.Of(DbConnection).TakeBack();
            return Task.CompletedTask;
        }

        protected override void DisposeDbConnection()
        {
            Prepared.Of(DbConnection).Forget();
            base.DisposeDbConnection();
        }

        protected override ValueTask DisposeDbConnectionAsync()
        {
            Prepared.Of(DbConnection).Forget();
            return base.DisposeDbConnectionAsync();
        }
    }

    /// <summary>Pragmas are set on every connection as it opens.</summary>
    private sealed class Opening : DbConnectionInterceptor
    {
        public static readonly Opening Only = new();

        // WAL: readers never wait for the writer. FULL: what was answered as saved survives a power cut.
        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>A command of our own words whose statement is kept like those of EF. Its reader has to be read to its end and closed before it.</summary>
    public static DbCommand Ask(DbConnection connection) => connection is SqliteConnection sqlite ? new Command(sqlite) : connection.CreateCommand();

    private sealed class Creating : DbCommandInterceptor
    {
        public static readonly Creating Only = new();

        public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result)
            => InterceptionResult<DbCommand>.SuppressWithResult(new Command((SqliteConnection)eventData.Connection));
    }

    /// <summary>The statements of one connection, which has one user at a time.</summary>
    private sealed class Prepared
    {
        /// <summary>A page of the site asks some ten different questions, all of the program a few hundred; a large one takes some 30 KB.</summary>
        private const int Most = 64;

        private static readonly ConditionalWeakTable<DbConnection, Prepared> ByConnection = [];

        private readonly Dictionary<string, SqliteCommand> idle = [];
        private readonly HashSet<SqliteCommand> lent = [];

        public static Prepared Of(DbConnection connection) => ByConnection.GetOrCreateValue(connection);

        public SqliteCommand Lend(string text, SqliteConnection connection)
        {
            var command = idle.Remove(text, out var known) ? known : new SqliteCommand(text, connection);
            lent.Add(command);
            return command;
        }

        /// <param name="command">One that was lent.</param>
        /// <param name="isGood">It was read to its end.</param>
        public void Return(SqliteCommand command, bool isGood)
        {
            command.Parameters.Clear();
            if (!lent.Remove(command) || !isGood || idle.Count >= Most || !idle.TryAdd(command.CommandText, command))
            {
                command.Dispose();
            }
        }

        /// <summary>The context is done with. What it still reads ends here: a statement that is not at its end keeps the database as it was when it began.</summary>
        public void TakeBack()
        {
            if (lent.Count > 0)
            {
                foreach (var command in lent)
                {
                    command.Dispose();
                }

                lent.Clear();
            }

            if (idle.Count >= Most)
            {
                Forget();
            }
        }

        /// <summary>Before the connection closes: it may be another's next, with its statements.</summary>
        public void Forget()
        {
            foreach (var command in idle.Values.Concat(lent))
            {
                command.Dispose();
            }

            idle.Clear();
            lent.Clear();
        }
    }

    /// <summary>What EF asks with: it lends its parameters to the prepared command of the same text.</summary>
    private sealed class Command : SqliteCommand
    {
        private readonly Prepared prepared;
        private SqliteCommand? lent;
        private SqliteDataReader? reader;

        public Command(SqliteConnection connection) => (Connection, prepared) = (connection, Prepared.Of(connection));

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            GiveBack();
            lent = prepared.Lend(CommandText, Connection!);
            lent.Transaction = Transaction;
            lent.CommandTimeout = CommandTimeout;
            foreach (SqliteParameter parameter in Parameters)
            {
                lent.Parameters.Add(parameter);
            }

            return reader = lent.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                GiveBack();
            }

            base.Dispose(disposing);
        }

        private void GiveBack()
        {
            if (lent is not null)
            {
                prepared.Return(lent, isGood: reader is { IsClosed: true });
                (lent, reader) = (null, null);
            }
        }
    }
}
