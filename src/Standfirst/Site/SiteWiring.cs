using System.Globalization;
using Standfirst.Site.Cache;
using Standfirst.Site.Outward;
using Standfirst.Storage;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>What the reader's site needs, and its routes. The route table is the security policy: what is not here does not answer.</summary>
internal static class SiteWiring
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddSite(this IServiceCollection services, Settings settings, string? theme)
    {
        services.AddRouting();
        services.AddSingleton(provider => new LiveTheme(theme, provider.GetRequiredService<ILogger<LiveTheme>>()));
        services.AddSingleton<ThemeShelf>();
        services.AddSingleton<Mastheads>().AddSingleton<CardReading>().AddSingleton<KeptStories>().AddSingleton<LineUps>().AddSingleton<MostRead>().AddSingleton<Printer>();
        services.AddSingleton<FrontPage>().AddSingleton<SectionPage>().AddSingleton<StoryPage>().AddSingleton<PlainPage>().AddSingleton<ErrorPages>();
        services.AddSingleton<WriterPage>().AddSingleton<TopicPage>().AddSingleton<CorrectionsPage>().AddSingleton<HistoryPage>().AddSingleton<FindPage>();
        services.AddSingleton<QuotationReading>().AddSingleton<SpeakerPage>().AddSingleton<QuotationsPage>().AddSingleton<QuotationFeeds>();
        services.AddSingleton<FeedReading>().AddSingleton<FeedPages>().AddSingleton<SitemapPages>().AddSingleton<NinjsDocument>().AddSingleton<AboutFiles>().AddSingleton<IconFiles>();
        services.AddSingleton<Door>().AddSingleton<OwnAddresses>();
        services.AddSingleton<AskSignposts>(provider => provider.GetRequiredService<OwnAddresses>().Ask);
        services.AddSingleton<ShowStory>(provider => provider.GetRequiredService<Door>().Again);
        services.AddSingleton<TryFront>(provider => (http, tried) => provider.GetRequiredService<Door>().TryFront(http, tried, provider.GetRequiredService<FrontPage>()));
        services.AddSingleton<Health>();
        services.AddPageCache(settings);
        services.AddHostedService<CdnPurge>().AddHostedService<HubPing>();
        services.AddComments(settings);
        services.AddPictures(settings);
    }

    public static void UseSite(this WebApplication app)
    {
        app.UsePageCache();
        // What is no page (a redirect, a plain error) has them as well.
        var settings = app.Services.GetRequiredService<Settings>();
        app.Use((http, next) =>
        {
            SecurityHeaders.Set(http.Response.Headers, settings.IsKnownSecure(http.Request));
            return next(http);
        });
        app.UseRouting();
        app.MapPictures();
        app.MapIcons();
        app.MapLogos();
        var operators = app.MapGroup("");
        operators.MapGet("/healthz", () => "ok\n");
        operators.MapGet("/readyz", (Health health, CancellationToken stop) => health.Ready(stop));
        Pages(app);
        app.MapTheme();
        app.MapComments();
    }

    /// <summary>For anybody: pages, the same for all.</summary>
    private static void Pages(WebApplication app)
    {
        var services = app.Services;
        var door = services.GetRequiredService<Door>();
        var front = services.GetRequiredService<FrontPage>();
        var writers = services.GetRequiredService<WriterPage>();
        var topics = services.GetRequiredService<TopicPage>();
        app.MapMethods("/", Reading, http => door.Front(http, front));
        app.Route("/writers/{slug}", (visit, db) => writers.Show(visit, db, Slug(visit)));
        app.Route("/topics/{slug}", (visit, db) => topics.Show(visit, db, Slug(visit)));
        var speakers = services.GetRequiredService<SpeakerPage>();
        app.Route("/speakers/{slug}", (visit, db) => speakers.Show(visit, db, Slug(visit)));
        app.Route(QuotationsPage.Url, services.GetRequiredService<QuotationsPage>().Show);
        app.Route("/corrections", services.GetRequiredService<CorrectionsPage>().Show);
        var history = services.GetRequiredService<HistoryPage>();
        app.Route("/history/{slug:long}", (visit, db) => history.Show(visit, db, Number(visit), null));
        app.Route("/history/{slug:long}/{span}", (visit, db) => history.Show(visit, db, Number(visit), (string)visit.Http.GetRouteValue("span")!));
        app.Route("/search", services.GetRequiredService<FindPage>().Show);
        app.MapMethods("/preview/{token}", Reading, door.Preview);
        app.MapMethods("/preview/front/{token}", Reading, http => door.PreviewFront(http, front));
        ForMachines(app);
        // Whatever no other route has: a section, a story, a page, a former address.
        app.MapMethods("/{**path}", Reading, door.Any).WithOrder(int.MaxValue);
    }

    private static void ForMachines(WebApplication app)
    {
        var feeds = app.Services.GetRequiredService<FeedPages>();
        var quotations = app.Services.GetRequiredService<QuotationFeeds>();
        var sitemaps = app.Services.GetRequiredService<SitemapPages>();
        var ninjs = app.Services.GetRequiredService<NinjsDocument>();
        foreach (var name in FeedPages.Names)
        {
            app.Route("/" + name, (visit, db) => feeds.Paper(visit, db, name));
            app.Route("/writers/{slug}/" + name, (visit, db) => feeds.Writer(visit, db, name, Slug(visit)));
            app.Route("/topics/{slug}/" + name, (visit, db) => feeds.Topic(visit, db, name, Slug(visit)));
            app.Route("/speakers/{slug}/" + name, (visit, db) => quotations.Speaker(visit, db, name, Slug(visit)));
            app.Route(QuotationsPage.Url + "/" + name, (visit, db) => quotations.All(visit, db, name));
        }

        app.Route("/comments/" + FeedPages.RssName, (visit, db) => feeds.Comments(visit, db, null));
        app.Route("/sitemap.xml", sitemaps.Index);
        app.Route("/sitemaps/{slug}", (visit, db) => sitemaps.Part(visit, db, Slug(visit)));
        app.Route("/news-sitemap.xml", sitemaps.News);
        app.Route("/robots.txt", sitemaps.Robots);
        var about = app.Services.GetRequiredService<AboutFiles>();
        foreach (var folder in (string[])["/", "/.well-known/"])
        {
            app.Route(folder + "trust.txt", about.Trust);
            app.Route(folder + "security.txt", about.Security);
        }

        app.Route("/site.webmanifest", about.Manifest);
        app.Route("/icon.svg", about.Letter);
        app.Route("/api/v1/stories/{slug:long}", (visit, db) => ninjs.Show(visit, db, Number(visit)));
    }

    private static void Route(this WebApplication app, string pattern, Answer answer)
    {
        var door = app.Services.GetRequiredService<Door>();
        app.MapMethods(pattern, Reading, http => door.Fixed(http, answer));
    }

    private static long Number(Visit visit) => long.Parse(Slug(visit), CultureInfo.InvariantCulture);

    private static string Slug(Visit visit) => ((string)visit.Http.GetRouteValue("slug")!).ToLowerInvariant();
}
