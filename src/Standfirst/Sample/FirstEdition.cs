using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Sample.Drawing;
using Standfirst.Storage;

namespace Standfirst.Sample;

/// <summary>What a new data folder begins with: the sample edition, its pictures drawn on the spot.</summary>
internal static class FirstEdition
{
    /// <summary>Fills an empty publication; one that has a story or a section is left as it is.</summary>
    public static async Task<bool> Fill(IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(stop);
        if (!await IsEmpty(db, stop))
        {
            return false;
        }

        var store = services.GetRequiredService<PictureStore>();
        var clock = services.GetRequiredService<TimeProvider>();
        var drawn = Drawings.All.ToDictionary(
            drawing => drawing.Name,
            drawing => Task.Run(async () => await store.Arrive(drawing.Draw(), drawing.FileName, clock.GetUtcNow(), stop), stop));
        await Task.WhenAll(drawn.Values);
        return await SampleEdition.Fill(db, (name, _) => drawn.TryGetValue(name, out var picture)
            ? picture
            : throw new InvalidOperationException($"No drawing is called {name}."), clock, stop);
    }

    /// <summary>Not through EF: every start asks, and the first question that EF translates takes it longer than all else here.</summary>
    private static async Task<bool> IsEmpty(NewsDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "SELECT NOT EXISTS (SELECT 1 FROM stories) AND NOT EXISTS (SELECT 1 FROM sections)";
        return Convert.ToBoolean(await ask.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }
}
