using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Storage;

namespace Standfirst.Site.Cache;

/// <summary>
/// Where several programs serve one paper, PostgreSQL itself carries what changed from each to the others (<c>NOTIFY</c>): a correction made
/// here is on their pages a moment later. A program that lost its connection cannot know what it missed, and makes all pages anew.
/// </summary>
internal sealed class OtherNodes : BackgroundService
{
    private const string Subject = "standfirst_changes";

    /// <summary>PostgreSQL takes 8,000 bytes; who is told of more makes everything anew.</summary>
    private const int MostLetters = 7_000;

    /// <summary>A busy thread drops its story thousands of times a second, and once is enough for the others.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly string _name = Guid.NewGuid().ToString("n");
    private readonly Channel<string> _changed = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PageStore _store;
    private readonly IDbContextFactory<NewsDb> _databases;
    private readonly string _connection;
    private readonly ILogger<OtherNodes> _log;

    public OtherNodes(PageStore store, IDbContextFactory<NewsDb> databases, Settings settings, ILogger<OtherNodes> log)
    {
        (_store, _databases, _log) = (store, databases, log);
        // A connection of its own, which asks whether the other end is still there when nothing was heard for a while.
        _connection = new NpgsqlConnectionStringBuilder(settings.News) { Pooling = false, KeepAlive = 10 }.ConnectionString;
        store.DroppedHere += tags =>
        {
            foreach (var tag in tags)
            {
                _changed.Writer.TryWrite(tag);
            }
        };
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Listen(stoppingToken), Tell(stoppingToken));

    private async Task Listen(CancellationToken stop)
    {
        var isLost = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connection);
                connection.Notification += (_, heard) => Hear(heard.Payload);
                await connection.OpenAsync(stop);
                await using (var command = new NpgsqlCommand($"LISTEN {Subject}", connection))
                {
                    await command.ExecuteNonQueryAsync(stop);
                }

                // At the start as well: a page may have been made before this.
                _store.Drop([Tags.Everything], isHeard: true);
                if (isLost)
                {
                    _log.LogInformation("Changes of other programs at this paper are heard again");
                }

                isLost = false;
                while (true)
                {
                    await connection.WaitAsync(stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost)
            {
                if (!isLost)
                {
                    _log.LogWarning("What other programs at this paper change is not heard until the database is back; pages from memory may be a minute old: {Reason}", lost.Message);
                }

                isLost = true;
                await Task.Delay(Again, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(string message)
    {
        var words = message.Split(' ');
        if (words[0] != _name)
        {
            _store.Drop(words[1..], isHeard: true);
        }
    }

    private async Task Tell(CancellationToken stop)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (tags.Count == 0)
                {
                    tags.Add(await _changed.Reader.ReadAsync(stop));
                    await Task.Delay(Gather, stop);
                }

                while (_changed.Reader.TryRead(out var tag))
                {
                    tags.Add(tag);
                }

                var message = string.Join(' ', tags.Prepend(_name));
                if (tags.Contains(Tags.Everything) || message.Length > MostLetters)
                {
                    message = $"{_name} {Tags.Everything}";
                }

                await using var db = await _databases.CreateDbContextAsync(stop);
                await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Subject}, {message})", stop);
                tags.Clear();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // Kept, and told when the database is back.
                _log.LogWarning("Other programs at this paper could not be told of a change: {Reason}", failed.Message);
                await Task.Delay(Again, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
