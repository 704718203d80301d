using Standfirst.Comments;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>What replies need, and their route.</summary>
internal static class CommentsWiring
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddComments(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(_ => AddressKey.In(settings.DataFolder));
        services.AddSingleton(provider => new Pace(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CommentsDesk>();
        services.AddSingleton<CommentsPostbox>();
        services.AddHostedService(provider => provider.GetRequiredService<CommentsPostbox>());
        services.AddSingleton<OwnComments>();
        services.AddSingleton<CommentForm>().AddSingleton<ReportForm>().AddSingleton<EditForm>();
    }

    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var (door, report, edit) = (services.GetRequiredService<Door>(), services.GetRequiredService<ReportForm>(), services.GetRequiredService<EditForm>());
        routes.MapPost("/comments", (RequestDelegate)(context => context.RequestServices.GetRequiredService<CommentForm>().Post(context)));
        Map("/comments/{id:long:min(1)}/report", report.Show, report.Post);
        Map("/comments/{id:long:min(1)}/edit", edit.Show, edit.Post);
        routes.MapMethods("/comments/edit", Reading, http => door.Here(http, edit.Newest));

        void Map(string pattern, Func<Visit, NewsDb, long, Task<bool>> show, Func<Visit, NewsDb, long, Task<bool>> post)
        {
            routes.MapMethods(pattern, Reading, Asked);
            routes.MapPost(pattern, Sent);

            Task Asked(HttpContext http) => door.Here(http, (visit, db) => show(visit, db, Id(http)));
            Task Sent(HttpContext http) => door.Here(http, (visit, db) => post(visit, db, Id(http)));
        }
    }

    private static long Id(HttpContext http) => long.Parse((string)http.GetRouteValue("id")!, System.Globalization.CultureInfo.InvariantCulture);
}
