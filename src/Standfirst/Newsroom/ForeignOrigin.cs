using Microsoft.Net.Http.Headers;

namespace Standfirst.Newsroom;

/// <summary>Whether a change was sent by a page of another site, as the browser says in headers that no page can set. Antiforgery tokens stand behind this.</summary>
internal static class ForeignOrigin
{
    public static bool Is(HttpRequest request, string? publicUrl)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
        {
            return true;
        }

        // "null" is what a page without an origin says: none of ours.
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && !IsOwn(origin, request, publicUrl);
    }

    /// <summary>By its host alone where a proxy ends TLS: the scheme that we see is not the one that the browser sees.</summary>
    public static bool IsOwn(string origin, HttpRequest request, string? publicUrl)
        => (publicUrl is not null && origin.Equals(publicUrl, StringComparison.OrdinalIgnoreCase))
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme is "http" or "https"
                && Uri.TryCreate($"{from.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) && from.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase));
}
