using System.Buffers;

namespace Standfirst.Readers;

/// <summary>
/// Tells programs from people by what they call themselves. It cannot catch those that lie; counted in, the honest ones alone would make
/// "most read" a list of what search engines fetch.
/// </summary>
public static class Robots
{
    // Parts of names. "bot" alone catches most; the rest are crawlers, fetchers of previews, monitors and libraries that do not say so.
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "bot", "crawl", "spider", "slurp", "archiver", "archive.org", "facebookexternalhit", "facebookcatalog", "meta-externalagent", "whatsapp",
            "embedly", "preview", "monitor", "pingdom", "uptime", "lighthouse", "pagespeed", "headless", "phantomjs", "selenium", "puppeteer", "playwright",
            "curl", "wget", "libwww", "python", "httpx", "aiohttp", "scrapy", "java/", "okhttp", "go-http-client", "guzzle", "ruby", "perl", "php/",
            "node-fetch", "axios", "undici", "postman", "insomnia", "apache-httpclient", "winhttp", "feed", "rss", "reader/", "validator", "scan", "checker",
            "fetch", "google-", "mediapartners", "qwantify", "claude", "anthropic", "chatgpt", "openai", "perplexity", "cohere", "ahrefs", "semrush",
            "dataprovider", "nutch", "heritrix",
        ],
        StringComparison.OrdinalIgnoreCase);

    // A maker of telephones, whose name stands in the browsers on them.
    private const string Telephone = "cubot";

    /// <param name="userAgent">As it was sent; who sends none is no browser.</param>
    public static bool Is(string? userAgent)
        => string.IsNullOrWhiteSpace(userAgent) || (userAgent.AsSpan().ContainsAny(Names) && !userAgent.Contains(Telephone, StringComparison.OrdinalIgnoreCase));
}
