using Standfirst.Comments;

namespace Standfirst.Site;

/// <summary>What replies need, and their route.</summary>
internal static class CommentsWiring
{
    public static void AddComments(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(_ => AddressKey.In(settings.DataFolder));
        services.AddSingleton(provider => new Pace(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CommentsDesk>();
        services.AddSingleton<CommentsPostbox>();
        services.AddHostedService(provider => provider.GetRequiredService<CommentsPostbox>());
        services.AddSingleton<CommentForm>();
    }

    public static void MapComments(this IEndpointRouteBuilder routes)
        => routes.MapPost("/comments", (RequestDelegate)(context => context.RequestServices.GetRequiredService<CommentForm>().Post(context)));
}
