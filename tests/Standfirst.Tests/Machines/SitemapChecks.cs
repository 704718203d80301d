using System.Globalization;
using System.Xml.Linq;

namespace Standfirst.Tests.Machines;

/// <summary>A sitemap by the protocol of sitemaps.org, and a news sitemap by the rules of the search engines' news.</summary>
internal static class SitemapChecks
{
    private const int MostAddresses = 50_000, MostNews = 1_000;

    /// <summary>Of an address; others have no meaning to any search engine.</summary>
    private static readonly string[] Parts = ["loc", "lastmod"];

    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <param name="text">The file.</param>
    /// <param name="root">What it is: <c>urlset</c> or <c>sitemapindex</c>.</param>
    /// <param name="where">Its address.</param>
    /// <param name="faults">Told there.</param>
    /// <returns>Its addresses.</returns>
    public static IReadOnlyList<string> Map(string text, string root, string where, Faults faults)
    {
        if (FeedChecks.Xml(text, root, where, faults) is not { } map)
        {
            return [];
        }

        var name = root == "urlset" ? "url" : "sitemap";
        faults.Unless(map.Root!.Elements().All(one => one.Name == Protocol + name), where, "has an element that is unknown");
        var addresses = new List<string>();
        foreach (var one in map.Root.Elements())
        {
            faults.Same(Parts, Parts.Union(one.Elements().Where(part => part.Name.Namespace == Protocol).Select(part => part.Name.LocalName)), where + ", an address’s parts");
            var loc = (string?)one.Element(Protocol + "loc") ?? "";
            faults.Unless(Uri.IsWellFormedUriString(loc, UriKind.Absolute) && loc.Length < 2048, where, $"“{loc}” is no absolute address");
            faults.Unless((string?)one.Element(Protocol + "lastmod") is not { } changed || LinkedDataChecks.IsMoment(changed), where, $"{loc} has a lastmod that is no moment");
            addresses.Add(loc);
        }

        faults.Same(addresses.Count, addresses.Distinct().Count(), where + ", different addresses");
        faults.Unless(addresses.Count <= MostAddresses, where, "has too many addresses");
        return addresses;
    }

    /// <returns>Address and title of each story.</returns>
    public static IReadOnlyList<(string Url, string Title)> Recent(string text, string publication, DateTimeOffset now, string where, Faults faults)
    {
        var addresses = Map(text, "urlset", where, faults);
        faults.Unless(addresses.Count <= MostNews, where, "has too many stories");
        var found = new List<(string Url, string Title)>();
        foreach (var (n, one) in XDocument.Parse(text).Root!.Elements().Index())
        {
            var (at, news) = ($"{where} {addresses[n]}", one.Element(News + "news"));
            faults.Same(["publication", "publication_date", "title"], news?.Elements().Select(part => part.Name.LocalName) ?? [], at);
            var by = news?.Element(News + "publication");
            faults.Same(publication, (string?)by?.Element(News + "name"), at + " name");
            var language = (string?)by?.Element(News + "language") ?? "";
            faults.Unless(language is "zh-cn" or "zh-tw" || (language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)), at, $"“{language}” is no language");
            var date = (string?)news?.Element(News + "publication_date") ?? "";
            faults.Unless(LinkedDataChecks.IsMoment(date) && DateTimeOffset.Parse(date, CultureInfo.InvariantCulture) is var published && published >= now.AddDays(-2) && published <= now, at, $"“{date}” is not within two days");
            found.Add((addresses[n], (string?)news?.Element(News + "title") ?? ""));
        }

        return found;
    }
}
