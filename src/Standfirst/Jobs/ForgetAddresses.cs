using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Jobs;

/// <summary>Takes the hash of the reader's address from comments older than the publication keeps it.</summary>
internal sealed class ForgetAddresses(IDbContextFactory<NewsDb> databases, TimeProvider clock, ILogger<ForgetAddresses> log) : Hourly("Forgetting readers’ addresses", clock, log)
{
    // Readers post meanwhile, and SQLite has one writer.
    private const int Together = 2000;

    protected override async Task Do(DateTimeOffset now, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var days = (await db.Papers.AsNoTracking().SingleOrDefaultAsync(stop))?.Comments.KeepAddressDays ?? new CommentRules().KeepAddressDays;
        var before = now.AddDays(-days);
        var forgotten = 0;
        for (var some = Together; some == Together; forgotten += some)
        {
            some = await db.Comments.Where(comment => comment.AddressHash != null && comment.PostedAt < before).OrderBy(comment => comment.Id).Take(Together)
                .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.AddressHash, (string?)null).SetProperty(comment => comment.NetworkHash, (string?)null), stop);
        }

        await db.CommentReports.Where(report => report.AddressHash != null && report.At < before)
            .ExecuteUpdateAsync(set => set.SetProperty(report => report.AddressHash, (string?)null), stop);
        if (forgotten > 0)
        {
            Log.LogInformation("Addresses of {Count} comments forgotten", forgotten);
        }
    }
}
