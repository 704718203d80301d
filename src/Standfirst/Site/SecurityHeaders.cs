using Microsoft.Extensions.Primitives;

namespace Standfirst.Site;

/// <summary>On every page. Pages need no script, so none may run; JSON-LD is data and needs no leave.</summary>
internal static class SecurityHeaders
{
    // Pictures of an archive that were not brought along are where they were, and that is often http; no script comes of them.
    private const string Policy = "default-src 'none'; img-src 'self' http: https: data:; media-src 'self' http: https:; style-src 'self'; font-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    public static readonly IReadOnlyList<KeyValuePair<string, StringValues>> All =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    public static void Set(IHeaderDictionary headers)
    {
        foreach (var (name, value) in All)
        {
            headers[name] = value;
        }
    }
}
