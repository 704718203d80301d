using System.Globalization;
using System.Text;

namespace Standfirst.Publication;

/// <summary>
/// Paths as people share them: with and without a trailing slash, in either case, encoded or not. A path is kept as it is shown;
/// it is found by its key, and whoever asks by another form is led to the shown one.
/// </summary>
public static class Addresses
{
    /// <summary>Longest path that is kept; longer ones are of no browser and of no archive.</summary>
    public const int MaxLength = 1000;

    private static readonly string[] Own =
    [
        "writers", "topics", "speakers", "quotations", "corrections", "history", "preview", "search", "comments", "pictures", "files", "faces", "theme",
        "newsroom", "api", "healthz", "readyz", "metrics", ".well-known", "feed.xml", "atom.xml", "feed.json", "sitemap.xml",
        "sitemaps", "news-sitemap.xml", "robots.txt", "trust.txt", "favicon.ico", "favicon.svg",
    ];

    private static readonly string[] OwnLeaves = ["feed.xml", "atom.xml", "feed.json"];

    /// <summary>Path and query of a link into the paper's own site; null of one elsewhere, within its page, or to no page at all.</summary>
    /// <param name="href">As it stands in the text.</param>
    /// <param name="site">Scheme and host that readers know the paper by.</param>
    public static string? Inside(string href, string site)
    {
        var end = href.IndexOf('#', StringComparison.Ordinal);
        var address = (end < 0 ? href : href[..end]).Trim();
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            return address;
        }

        address = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        return Uri.TryCreate(address, UriKind.Absolute, out var there) && there.Scheme is "http" or "https" && Uri.TryCreate($"{there.Scheme}://{site[(site.IndexOf("://", StringComparison.Ordinal) + 3)..]}", UriKind.Absolute, out var own)
            && there.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase) ? there.PathAndQuery : null;
    }

    /// <summary>The form under which an address is looked up: decoded, composed, lower case, no trailing slash; a query is kept as it is.</summary>
    public static string Key(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? address : address[..query];
        path = Decode(path).Normalize(NormalizationForm.FormC).ToLowerInvariant().TrimEnd('/');
        if (path.Length == 0 || path[0] != '/')
        {
            path = '/' + path;
        }

        return query < 0 ? path : path + address[query..];
    }

    /// <summary>Percent-decoded where that gives valid UTF-8, else as it was.</summary>
    public static string Decode(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        var decoded = Uri.UnescapeDataString(path);
        return decoded.Any(c => char.IsControl(c) || c == '\uFFFD') ? path : decoded;
    }

    /// <summary>As it stands in a Location header or a link: percent-encoded where it must be.</summary>
    public static string Encode(string path)
    {
        var made = new StringBuilder(path.Length + 8);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~/!$&'()*+,;=:@?%".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                made.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            foreach (var one in bytes[..count])
            {
                made.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
            }
        }

        return made.ToString();
    }

    /// <summary>Whether the address belongs to the site itself, so that no section, story or page may have it.</summary>
    public static bool IsOwn(string path)
    {
        var parts = Key(path).Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 || Own.Contains(parts[0]) || OwnLeaves.Contains(parts[^1]);
    }
}
