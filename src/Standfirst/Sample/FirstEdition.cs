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
        if (!await SampleEdition.CanFill(db, stop))
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
}
