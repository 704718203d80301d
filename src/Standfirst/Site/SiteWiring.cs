using Standfirst.Site.Cache;

namespace Standfirst.Site;

/// <summary>What the reader's site needs, and its routes. The route table is the security policy: what is not here does not answer.</summary>
internal static class SiteWiring
{
    public static void AddSite(this IServiceCollection services, Settings settings, string? theme)
    {
        _ = theme;
        services.AddRouting();
        services.AddSingleton<Health>();
        services.AddPageCache();
        services.AddPictures(settings);
    }

    public static void UseSite(this WebApplication app)
    {
        app.UsePageCache();
        app.UseRouting();
        app.MapPictures();
        var operators = app.MapGroup("");
        operators.MapGet("/healthz", () => "ok\n");
        operators.MapGet("/readyz", (Health health, CancellationToken stop) => health.Ready(stop));
    }
}
