using Microsoft.EntityFrameworkCore.Diagnostics;
using Standfirst.Storage;
using Standfirst.Themes;

namespace Standfirst.Site.Cache;

internal static class CacheWiring
{
    public static void AddPageCache(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<PageStore>(provider => new PageStore(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NextMoment>();
        services.AddSingleton<IInterceptor, ChangeWatch>();
        services.AddHostedService<EditionWatch>();
        if (Databases.IsPostgres(settings.News))
        {
            services.AddHostedService<OtherNodes>();
        }
    }

    /// <summary>Before routing, so that a page that is kept costs neither a route nor a service scope.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().PageCache)
        {
            var store = app.Services.GetRequiredService<PageStore>();
            app.Services.GetRequiredService<LiveTheme>().Changed += (_, _) => store.Drop([Tags.Everything]);
            app.UseMiddleware<PageCacheMiddleware>();
        }
    }
}
