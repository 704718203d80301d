using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Standfirst.Pictures;

namespace Standfirst.Site;

/// <summary>The paper's picture in the widths that browsers ask for. Addresses carry its hash, so they never change.</summary>
internal sealed class IconFiles(FileStore files)
{
    private const byte TabSize = 32;
    private const int TouchSize = 180;

    // A few kilobytes each, of the one picture that the paper has.
    private readonly ConcurrentDictionary<(string Hash, int Size), byte[]> made = new();

    /// <summary>Where it is; null for a paper without one.</summary>
    public static string? Address(string hash, int size) => hash.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"/icons/{hash}/{size}.png");

    public static string Link(string hash) => Address(hash, TabSize) ?? "/icon.svg";

    public static string? TouchLink(string hash) => Address(hash, TouchSize);

    /// <summary>The picture; null where it is not the paper's, or no such width is served.</summary>
    public byte[]? Png(Masthead masthead, string hash, int size)
    {
        if (hash != masthead.Particulars.Icon || !SiteIcon.Sizes.Contains(size))
        {
            return null;
        }

        if (made.TryGetValue((hash, size), out var ready))
        {
            return ready;
        }

        if (files.Find(hash) is not { } path)
        {
            return null;
        }

        if (made.Count >= SiteIcon.Sizes.Count)
        {
            made.Clear();
        }

        return made[(hash, size)] = SiteIcon.Resized(File.ReadAllBytes(path), size);
    }

    public byte[]? Ico(Masthead masthead) => Png(masthead, masthead.Particulars.Icon, TabSize) is { } png ? SiteIcon.Ico(png, TabSize) : null;
}

internal static class IconRoutes
{
    public static void MapIcons(this IEndpointRouteBuilder site)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        site.MapMethods("/icons/{hash}/{size:int}.png", reading, async Task<Results<FileContentHttpResult, NotFound>> (
            string hash, int size, Mastheads mastheads, IconFiles icons, HttpResponse response, CancellationToken stop) =>
        {
            if (icons.Png(await mastheads.Now(stop), hash, size) is not { } png)
            {
                return TypedResults.NotFound();
            }

            response.Headers.CacheControl = PictureFiles.Immutable;
            return TypedResults.Bytes(png, "image/png");
        });
        // Browsers, readers of feeds and robots ask for it whatever a page says.
        site.MapMethods("/favicon.ico", reading, async Task<Results<FileContentHttpResult, RedirectHttpResult>> (
            Mastheads mastheads, IconFiles icons, HttpResponse response, CancellationToken stop) =>
        {
            response.Headers.CacheControl = "public, max-age=86400";
            return icons.Ico(await mastheads.Now(stop)) is { } ico ? TypedResults.Bytes(ico, "image/x-icon") : TypedResults.Redirect("/icon.svg");
        });
    }
}
