using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Standfirst.Readers;
using Standfirst.Site.Outward;

namespace Standfirst.Site.Cache;

/// <summary>
/// A rendered page as an endpoint answers it. A page of status 200 with tags is kept and served from memory until one of its tags is
/// dropped or its time is over; anything else goes out once. Nothing that depends on who asks may be in a page with tags.
/// </summary>
internal sealed class Page(ReadOnlyMemory<byte> body, string contentType) : IResult
{
    /// <summary>Longest that a page is kept: it says "25 min", and figures that are counted beside it grow.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What it was made from; none for a page that must not be kept.</summary>
    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>The next minute at which something on it appears or ends, if one is known.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The story that whoever gets this page reads.</summary>
    public long? StoryId { get; init; }

    /// <summary>Such as the content security policy.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; init; } = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var making = httpContext.Features.Get<Making>();
        var keeps = making is not null && Status == StatusCodes.Status200OK && Tags.Count > 0;
        var services = httpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var headers = Status == StatusCodes.Status200OK && Tags.Count > 0 && services.GetRequiredService<Settings>() is { HasCdn: true } settings
            ? [.. Headers, .. CdnHeaders.Of(settings, Tags, ValidUntil, now)] : Headers;
        var page = new FinishedPage(body, contentType, keeps) { StoryId = StoryId, Headers = headers };
        if (keeps)
        {
            var end = now + Lifetime;
            making!.Store.Keep(making.Key, page, Tags, ValidUntil < end ? ValidUntil.Value : end, making.Begun);
        }

        // Before the answer goes out: whoever has it is counted.
        if (StoryId is { } story && Status == StatusCodes.Status200OK)
        {
            services.GetService<ReaderCounter>()?.Saw(httpContext, story);
        }

        await Write(httpContext, page, Status, isPublic: Tags.Count > 0 && Status < StatusCodes.Status500InternalServerError);
    }

    /// <summary>Writes it in the form the client takes; 304 where the client has it.</summary>
    public static async Task Write(HttpContext context, FinishedPage page, int status, bool isPublic)
    {
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        var form = page.For(Codings.Best(request.Headers.AcceptEncoding));
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = isPublic ? Revalidate : NoStore;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        if (isPublic)
        {
            headers.ETag = form.ETag;
            if (request.Headers.IfNoneMatch is { Count: > 0 } known && page.IsKnown(known))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        headers.ContentType = page.ContentType;
        if (form.ContentEncoding.Count > 0)
        {
            headers.ContentEncoding = form.ContentEncoding;
        }

        headers.ContentLength = form.Body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.BodyWriter.WriteAsync(form.Body, context.RequestAborted);
        }
    }

    // Browsers and proxies may keep it but ask each time: a correction must not wait in somebody's cache, and 304 costs nothing.
    private static readonly StringValues Revalidate = "public, max-age=0, must-revalidate";
    private static readonly StringValues NoStore = "no-store";
}

/// <summary>On a request whose page is being made for the cache.</summary>
internal sealed record Making(PageStore Store, PageKey Key, long Begun, TimeProvider Clock);
