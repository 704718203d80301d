using Microsoft.Net.Http.Headers;

namespace Standfirst.Site;

/// <summary>
/// Whether a form was sent from our own pages. They are cached, so they carry no token; the browser itself says where a request comes
/// from, in headers that no page can set.
/// </summary>
internal static class CommentsOrigin
{
    public static bool IsForeign(HttpRequest request, string? publicUrl)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            // Said by the browser of this very request, so it stands above Origin, which a page without referrers makes "null" even for
            // its own forms. "none" is the reader's own doing: a request repeated from the history.
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        if (origin.Length == 0)
        {
            // No browser: every one of them sends one of the two with a form. Without a reader's cookies there is nothing to abuse.
            return false;
        }

        if (publicUrl is not null && origin.Equals(publicUrl, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Only the host: behind a proxy that ends TLS the scheme that we see is not the one that the browser sees.
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https")
            || !from.Authority.Equals(Authority(request.Host.Value, from.Scheme), StringComparison.OrdinalIgnoreCase);
    }

    private static string Authority(string? host, string scheme)
        => Uri.TryCreate($"{scheme}://{host}", UriKind.Absolute, out var own) ? own.Authority : "";
}
