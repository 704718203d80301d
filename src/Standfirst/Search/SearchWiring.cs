using Microsoft.EntityFrameworkCore.Diagnostics;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>What search needs, chosen by the database.</summary>
internal static class SearchWiring
{
    public static IServiceCollection AddSearch(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<IndexSignal>().AddSingleton<IInterceptor, IndexChanges>().AddHostedService<IndexKeeper>().AddSingleton<FoundTexts>().AddSingleton<Vocabulary>();
        services.AddSingleton<TellSearch>(provider => provider.GetRequiredService<StoryIndex>().Write);
        return Databases.IsPostgres(settings.News)
            ? services.AddSingleton<StoryIndex, PostgresIndex>().AddSingleton<ISearch, PostgresSearch>()
            : services.AddSingleton<StoryIndex, SqliteIndex>().AddSingleton<ISearch, SqliteSearch>();
    }
}
