using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Standfirst.Comments;
using Standfirst.Site.Cache;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>
/// Where replies wait to be judged and kept. One hand empties it and keeps all that it finds in one transaction, so that the wait for the
/// disk is paid once for many; a reply is answered only when it is safe. One hand also means that of the same comment sent twenty times at
/// once the second already finds the first.
/// </summary>
internal sealed class CommentsPostbox(IDbContextFactory<NewsDb> databases, CommentsDesk desk, PageStore pages, ILogger<CommentsPostbox> log) : BackgroundService
{
    private const int MaxTogether = 64;

    // A flood waits here, each one's connection with it; beyond this it waits in the kernel.
    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(new BoundedChannelOptions(1024) { SingleReader = true });

    /// <summary>Ends when the reply is safe, or was refused.</summary>
    /// <exception cref="DbException">It could not be kept.</exception>
    /// <exception cref="ChannelClosedException">The program is stopping.</exception>
    public async Task<CommentsPosting> Post(Reply reply, CancellationToken stop)
    {
        var letter = new Letter(reply);
        await _letters.Writer.WriteAsync(letter, stop);
        return await letter.Answer.Task;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // The server has stopped before: whoever was still heard is in here, and is answered.
        _letters.Writer.TryComplete();
        if (ExecuteTask is { } emptying)
        {
            await emptying.WaitAsync(cancellationToken);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The token is not looked at: what is in the box is kept before the program ends.
        await Task.Yield();
        var batch = new List<Letter>(MaxTogether);
        while (await _letters.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < MaxTogether && _letters.Reader.TryRead(out var letter))
            {
                batch.Add(letter);
            }

            await Keep(batch);
            batch.Clear();
        }
    }

    private async Task Keep(List<Letter> batch)
    {
        try
        {
            await KeepTogether(batch);
        }
        catch (Exception failure) when (batch.Count > 1 && !IsOfTheDatabase(failure))
        {
            // Something about one of them: the others must not go down with it.
            foreach (var letter in batch)
            {
                try
                {
                    await KeepTogether([letter]);
                }
                catch (Exception own)
                {
                    Fail([letter], own);
                }
            }
        }
        catch (Exception failure)
        {
            Fail(batch, failure);
        }
    }

    private async Task KeepTogether(List<Letter> batch)
    {
        List<CommentsPosting> postings;
        await using (var db = await databases.CreateDbContextAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            postings = await desk.Take(db, batch.ConvertAll(letter => letter.Reply));
            await transaction.CommitAsync();
        }

        Renew(postings);
        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Answer.TrySetResult(postings[i]);
        }
    }

    /// <summary>Before their writers are answered, so that each finds its comment on the page it is led to.</summary>
    private void Renew(List<CommentsPosting> postings)
    {
        var changed = postings.Where(posting => posting.Ruling == Ruling.Publish).Select(posting => Tags.Story(posting.StoryId)).ToHashSet();
        if (changed.Count > 0)
        {
            changed.Add(Tags.Comments);
            pages.Drop(changed);
        }
    }

    private void Fail(List<Letter> batch, Exception failure)
    {
        log.LogError(failure, "{Count} comments could not be kept", batch.Count);
        foreach (var letter in batch)
        {
            letter.Answer.TrySetException(failure);
        }
    }

    /// <summary>Gone, full or locked: then one alone fares no better, and each would wait as long again to find that out.</summary>
    private static bool IsOfTheDatabase(Exception failure) => failure switch
    {
        PostgresException postgres => postgres.IsTransient,
        NpgsqlException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is not 19,
        _ => failure.InnerException is { } inner && IsOfTheDatabase(inner),
    };

    private sealed record Letter(Reply Reply)
    {
        public TaskCompletionSource<CommentsPosting> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
