using System.Globalization;

namespace Standfirst.Feeds;

/// <summary>An address in a sitemap.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Changed">When it last changed; null where nobody knows.</param>
public sealed record SitemapAddress(string Url, DateTimeOffset? Changed = null);

/// <summary>A story in a news sitemap.</summary>
public sealed record NewsAddress(string Url, string Title, string Language, DateTimeOffset Published);

/// <summary>Sitemaps as sitemaps.org and the search engines' news want them.</summary>
public static class Sitemap
{
    public const string MediaType = "application/xml";

    /// <summary>Addresses in one file, by the protocol.</summary>
    public const int MaxAddresses = 50_000;

    /// <summary>Stories in a news sitemap, and how old they may be.</summary>
    public const int MaxNews = 1000;

    public static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsProtocol = "http://www.google.com/schemas/sitemap-news/0.9";

    public static ReadOnlyMemory<byte> Index(IEnumerable<SitemapAddress> parts) => List("sitemapindex", "sitemap", parts);

    public static ReadOnlyMemory<byte> Part(IEnumerable<SitemapAddress> addresses) => List("urlset", "url", addresses);

    public static ReadOnlyMemory<byte> News(string publication, IEnumerable<NewsAddress> stories) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement("urlset", Protocol);
        xml.WriteAttributeString("xmlns", "news", null, NewsProtocol);
        foreach (var story in stories)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", story.Url);
            xml.WriteStartElement("news", "news", NewsProtocol);
            xml.WriteStartElement("news", "publication", NewsProtocol);
            xml.WriteElementString("news", "name", NewsProtocol, FeedText.Line(publication));
            xml.WriteElementString("news", "language", NewsProtocol, NewsLanguage(story.Language));
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", NewsProtocol, Iso(story.Published));
            xml.WriteElementString("news", "title", NewsProtocol, FeedText.Line(story.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static ReadOnlyMemory<byte> List(string root, string element, IEnumerable<SitemapAddress> addresses) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement(root, Protocol);
        foreach (var (url, changed) in addresses)
        {
            xml.WriteStartElement(element);
            xml.Element("loc", url);
            if (changed is { } time)
            {
                xml.Element("lastmod", Iso(time));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    // ISO 639 alone, but for Chinese, whose two scripts they tell apart.
    private static string NewsLanguage(string language) => language.ToLowerInvariant() switch
    {
        "zh-tw" or "zh-hant" or "zh-hk" => "zh-tw",
        var zh when zh.StartsWith("zh", StringComparison.Ordinal) => "zh-cn",
        var other => other.Split('-')[0],
    };

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
