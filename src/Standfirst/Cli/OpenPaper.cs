using Microsoft.EntityFrameworkCore;
using Standfirst.Search;
using Standfirst.Storage;

namespace Standfirst.Cli;

/// <summary>The paper of a data folder, for a verb that works on it without serving it: settings, database brought up to date.</summary>
internal sealed class OpenPaper : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OpenPaper(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    public static async Task<OpenPaper> At(Settings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        services.AddNewsDb(settings.News);
        services.AddSearch(settings);
        var paper = new OpenPaper(services.BuildServiceProvider());
        await using var db = paper.Db();
        await db.Database.MigrateAsync();
        return paper;
    }

    public NewsDb Db() => services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
