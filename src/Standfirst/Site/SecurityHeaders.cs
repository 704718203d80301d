using Microsoft.Extensions.Primitives;

namespace Standfirst.Site;

/// <summary>On every page. Pages need no script, so none may run; JSON-LD is data and needs no leave.</summary>
internal static class SecurityHeaders
{
    // No script runs that could connect; what audits a page from within it (Lighthouse) reads robots.txt through it.
    // Pictures of an archive that were not brought along are where they were, and that is often http; no script comes of them.
    private const string Policy = "default-src 'none'; img-src 'self' http: https: data:; media-src 'self' http: https:; style-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    public static readonly IReadOnlyList<KeyValuePair<string, StringValues>> All =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>Where readers come over TLS they come so from then on; a paper that is tried over plain http must not lock itself out.</summary>
    private static readonly IReadOnlyList<KeyValuePair<string, StringValues>> OverTls = [.. All, new("Strict-Transport-Security", Settings.StrictTransport)];

    /// <param name="isSecure">See <see cref="Settings.IsKnownSecure"/>.</param>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> For(bool isSecure) => isSecure ? OverTls : All;

    public static void Set(IHeaderDictionary headers, bool isSecure)
    {
        foreach (var (name, value) in For(isSecure))
        {
            headers[name] = value;
        }
    }
}
