using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Standfirst.Newsroom;

/// <summary>Style sheet and scripts of the newsroom, out of the program itself (embedded as <c>newsroom/NAME</c>).</summary>
internal static class Assets
{
    private const string Prefix = "newsroom/";

    private static readonly Lazy<FrozenDictionary<string, Asset>> All = new(() => typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => Read(name[Prefix.Length..])).ToFrozenDictionary(asset => asset.Name));

    /// <summary>Its address, which changes with it; null where the program has none of this name.</summary>
    public static string? Address(string name) => All.Value.TryGetValue(name, out var asset) ? $"/newsroom/{name}?v={asset.Hash}" : null;

    public static Task Send(HttpContext http)
    {
        var name = (string)http.GetRouteValue("file")!;
        if (!All.Value.TryGetValue(name, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = http.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ETag = $"\"{asset.Hash}\"";
        headers.Vary = HeaderNames.AcceptEncoding;
        http.Response.ContentType = asset.MediaType;
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(asset.Hash, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var isBrotli = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        if (isBrotli)
        {
            headers.ContentEncoding = "br";
        }

        var bytes = isBrotli ? asset.Brotli.Value : asset.Bytes;
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static Asset Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], new Lazy<byte[]>(() => Compress(bytes)), Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        });
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return to.ToArray();
    }

    private sealed record Asset(string Name, byte[] Bytes, string Hash, Lazy<byte[]> Brotli, string MediaType);
}
