using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>The theme's style sheet and faces, from memory.</summary>
internal static class ThemeFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Serves <c>/theme/{hash}/style.css</c> and <c>/faces/{file}</c>.</summary>
    public static IEndpointRouteBuilder MapTheme(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/theme/{hash}/style.css", [HttpMethods.Get, HttpMethods.Head], (string hash, LiveTheme theme, HttpContext http) =>
        {
            // A page kept elsewhere may still ask for the sheet of yesterday: it gets today's, but not for ever. One that the theme failed on
            // was made by the built-in theme, and wants that one's.
            var assets = hash == Theme.BuiltIn.Assets.StyleHash ? Theme.BuiltIn.Assets : theme.Current.Assets;
            return Send(http, assets.Style, assets.StyleHash, hash == assets.StyleHash ? ForEver : "public, max-age=60");
        });
        routes.MapMethods("/faces/{file}", [HttpMethods.Get, HttpMethods.Head], (string file, HttpContext http) =>
        {
            if (ThemeAssets.Face(file) is { } face)
            {
                return Send(http, face, file, ForEver);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return routes;
    }

    private static Task Send(HttpContext http, ThemeAsset asset, string tag, string cache)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = cache;
        headers.ETag = $"\"{tag}\"";
        headers.XContentTypeOptions = "nosniff";
        http.Response.ContentType = asset.MediaType;
        if (asset.Gzip is not null)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (http.Request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString().Contains(tag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (bytes, encoding) = Choose(asset, http.Request.Headers.AcceptEncoding);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static (byte[] Bytes, string? Encoding) Choose(ThemeAsset asset, StringValues accepted)
    {
        var accepts = accepted.ToString();
        return (asset.Brotli, asset.Gzip) switch
        {
            ({ } brotli, _) when accepts.Contains("br", StringComparison.OrdinalIgnoreCase) => (brotli.Value, "br"),
            (_, { } gzip) when accepts.Contains("gzip", StringComparison.OrdinalIgnoreCase) => (gzip, "gzip"),
            _ => (asset.Bytes, null),
        };
    }
}
