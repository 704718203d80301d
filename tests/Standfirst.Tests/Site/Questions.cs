using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Standfirst.Tests.Site;

/// <summary>Counts what EF and our own commands ask of one database; other tests run beside this one.</summary>
internal sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IDisposable _all;
    // Each model's EF has a listener of its own.
    private readonly List<IDisposable> _listeners = [];
    private readonly ConditionalWeakTable<sqlite3, object> _counted = [];

    public Questions() => _all = DiagnosticListener.AllListeners.Subscribe(this);

    /// <summary>Of the paper whose questions are counted.</summary>
    public string? Connection { get; set; }

    public int Count { get; set; }

    /// <summary>Instructions that SQLite carried out, in tens.</summary>
    public long Steps { get; set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _listeners.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // What other programs at the paper are told goes out beside the pages, whenever something changed.
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData asked && asked.Command.Connection?.ConnectionString == Connection
            && !asked.Command.CommandText.Contains("pg_notify", StringComparison.Ordinal))
        {
            Count++;
            if (asked.Command.Connection is SqliteConnection { Handle: { } handle } && _counted.TryAdd(handle, handle))
            {
                raw.sqlite3_progress_handler(handle, 10, _ => Step(), null);
            }
        }
    }

    public void OnCompleted()
    {
    }

    /// <returns>To go on.</returns>
    private int Step()
    {
        Steps++;
        return 0;
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _listeners.ForEach(one => one.Dispose());
        _all.Dispose();
    }
}
