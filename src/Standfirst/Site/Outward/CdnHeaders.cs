using System.Globalization;
using Microsoft.Extensions.Primitives;
using Standfirst.Site.Cache;

namespace Standfirst.Site.Outward;

/// <summary>
/// What a page says to a cache before the paper that is told of changes, and to no browser: how long it may be kept (RFC 9213, and the older
/// <c>Surrogate-Control</c>) and what it was made from, as the caches in use call it.
/// </summary>
internal static class CdnHeaders
{
    /// <summary>So long an old page may go out while a new one is fetched, and so long when the paper does not answer.</summary>
    private const int StaleSeconds = 30, DownSeconds = 24 * 60 * 60;

    public static IReadOnlyList<KeyValuePair<string, StringValues>> Of(Settings settings, IReadOnlyCollection<string> tags, DateTimeOffset? validUntil, DateTimeOffset now)
    {
        var keep = settings.CdnMaxAge;
        if (validUntil is { } end)
        {
            // The page may lie here for its lifetime before it goes out with this header.
            var left = end - now - Page.Lifetime;
            keep = left < keep ? left : keep;
        }

        var seconds = Math.Max((int)keep.TotalSeconds, 0);
        var control = string.Create(CultureInfo.InvariantCulture, $"max-age={seconds}, stale-while-revalidate={(seconds == 0 ? 0 : StaleSeconds)}, stale-if-error={DownSeconds}");
        var sorted = tags.Order(StringComparer.Ordinal).ToList();
        return
        [
            new("CDN-Cache-Control", control),
            new("Surrogate-Control", control),
            new("Cache-Tag", string.Join(',', sorted)),
            new("Surrogate-Key", string.Join(' ', sorted)),
        ];
    }
}
