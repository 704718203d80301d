using Standfirst.Readers;

namespace Standfirst.Site;

/// <summary>A story was shown: what the request says of its reader.</summary>
internal static class ReadersSeen
{
    /// <summary>To be called where a story is answered with 200 or 304, from the cache or not.</summary>
    public static void Saw(this ReaderCounter counter, HttpContext context, long story)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            counter.Saw(story, context.Connection.RemoteIpAddress, request.Headers.UserAgent, request.Headers.Referer, request.Headers.Host, IsPrefetch(request.Headers));
        }
    }

    private static bool IsPrefetch(IHeaderDictionary headers)
        => Says(headers["Sec-Purpose"]) || Says(headers["Purpose"]) || Says(headers["X-Purpose"]) || Says(headers["X-Moz"]);

    private static bool Says(string? purpose)
        => purpose is not null && (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase)
            || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase));
}
