using Standfirst.Readers;

namespace Standfirst.Site.Cache;

/// <summary>
/// Answers from memory before routing has begun. On a miss one request makes the page, and those that ask for the same meanwhile wait
/// for it: a story that a million readers are sent to at once is rendered once.
/// </summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageStore store, Settings settings, TimeProvider clock, ReaderCounter? readers = null)
{
    /// <summary>A page that takes longer than this is made by each for itself rather than waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly bool byHost = settings.PublicUrl is null;

    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) || PageKey.Of(context.Request, byHost) is not { } key)
        {
            return next(context);
        }

        return store.Find(key) is { } page ? Answer(context, key, page) : Make(context, key);
    }

    private Task Answer(HttpContext context, PageKey key, FinishedPage page)
    {
        if (page.StoryId is { } story)
        {
            readers?.Saw(context, story);
        }

        var weight = page.Weight;
        var writing = Page.Write(context, page, StatusCodes.Status200OK, isPublic: true);
        if (page.Weight != weight)
        {
            store.Grew(key);
        }

        return writing;
    }

    private async Task Make(HttpContext context, PageKey key)
    {
        if (!store.Claim(key, out var made))
        {
            await Task.WhenAny(made, Task.Delay(Patience, context.RequestAborted));
            if (store.Find(key) is { } page)
            {
                await Answer(context, key, page);
                return;
            }

            await next(context);
            return;
        }

        try
        {
            context.Features.Set(new Making(store, key, store.Begin(), clock));
            await next(context);
        }
        finally
        {
            store.Release(key);
        }
    }
}
