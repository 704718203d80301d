using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using Standfirst.Jobs;
using Standfirst.Newsroom;
using Standfirst.Search;
using Standfirst.Site;
using Standfirst.Storage;
using Standfirst.Themes;

namespace Standfirst;

/// <summary>The web program: what is registered, and the order in which a request passes. Wiring only.</summary>
internal static class Serving
{
    public static WebApplication Build(Settings settings, IReadOnlyCollection<string> urls, TimeProvider clock, string? theme = null)
    {
        // Beside all that follows: it reads a few dozen templates.
        _ = Task.Run(() => Theme.BuiltIn);
        // Named, since the newsroom's pages are looked for in the assembly of this name, and not in that of whoever starts the program.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Serving).Assembly.GetName().Name });
        // The settings are Standfirst's own: no appsettings.json and no stray ASPNETCORE_ variable may change how a paper is served.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        Log(builder.Logging);
        builder.WebHost.UseUrls([.. urls]).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 256 * 1024;
        });

        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(clock);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(9));
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, settings));
        services.AddNewsDb(settings.News);
        // Before all that listens to saves: the index is written in the save's transaction, and others are told when it is over.
        services.AddSearch(settings);
        services.AddSite(settings, theme);
        services.AddNewsroom(settings);
        services.AddJobs();

        var app = builder.Build();
        // The database's model takes as long to make as all the rest of a start; whoever needs it first waits for it, and hears of a failure.
        _ = Task.Run(() => app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().Prepare());
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        // The newsroom looks who is there by itself, see Gate. Put before everything else, as they are where nobody says no, these two make a scope
        // of services for each page that comes from memory: a tenth of what it costs.
        foreach (var unused in (string[])["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"])
        {
            ((IApplicationBuilder)app).Properties[unused] = true;
        }

        // Before the site: its addresses come before a section's, and the page cache never sees them.
        app.UseNewsroom();
        app.UseSite();
        return app;
    }

    /// <summary>Brings the schema up to date; waits for nobody, since the program that serves is the one that migrates.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken stop = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(stop);
        // Migrate compares the whole model with the last migration's before it looks whether there is anything to do: half a second of a start.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await db.Database.MigrateAsync(stop);
        }
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // SQLite rebuilds a table in more than one transaction, which it tells each new paper of, without anything for its operator to do.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error);
        // At every start it says that the keys stand in a folder unencrypted. They do, as the database beside them.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It has nothing to say above this level; asked whether it may, it begins and ends an activity with each request.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Why it does not start is said in one line by the command; a service that fails later is critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // For people on a terminal, for machines anywhere else.
        if (Console.IsOutputRedirected)
        {
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            logging.AddSimpleConsole(line =>
            {
                line.SingleLine = true;
                line.TimestampFormat = "HH:mm:ss ";
                line.ColorBehavior = LoggerColorBehavior.Default;
            });
        }
    }

    private static void Trust(ForwardedHeadersOptions forwarded, Settings settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }
}
