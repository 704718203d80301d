using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>Whether this node can serve: for a load balancer and for whoever is woken at night.</summary>
internal sealed class Health(IDbContextFactory<NewsDb> databases, ILogger<Health> log)
{
    public async Task<IResult> Ready(CancellationToken stop)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            await db.Papers.AsNoTracking().AnyAsync(stop);
            return Results.Text("ready\n");
        }
        catch (Exception gone) when (gone is not OperationCanceledException)
        {
            log.LogError(gone, "The database does not answer");
            return Results.Text("The database does not answer.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
