using System.Xml.Linq;
using System.Xml.Schema;
using Standfirst.Pages;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Feeds;

public sealed class SitemapTests
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Every_public_page_is_in_a_part_of_the_sitemap_and_answers()
    {
        await using var paper = await Paper();
        var addresses = new List<string>();
        foreach (var part in Addresses(await paper.Text("/sitemap.xml")))
        {
            addresses.AddRange(Addresses(await paper.Text(new Uri(part).AbsolutePath)));
        }

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        foreach (var address in addresses)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, await paper.Status(new Uri(address).AbsolutePath));
        }

        var paths = addresses.Select(address => new Uri(address).AbsolutePath).ToList();
        Assert.Equal(["/", "/about", "/news/", "/news/old", "/news/wall", "/topics/harbour", "/writers/ada-quill"], paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sitemaps_are_valid_by_their_schemas()
    {
        await using var paper = await Paper();
        Validate(await paper.Text("/sitemap.xml"), "siteindex.xsd");
        Validate(await paper.Text("/sitemaps/1.xml"), "sitemap.xsd");
        Validate(await paper.Text("/sitemaps/fronts.xml"), "sitemap.xsd");
    }

    [Fact]
    public async Task The_news_sitemap_has_the_last_two_days_with_title_and_language()
    {
        await using var paper = await Paper();
        var url = Assert.Single(XDocument.Parse(await paper.Text("/news-sitemap.xml")).Root!.Elements());
        Assert.EndsWith("/news/wall", url.Element(Protocol + "loc")!.Value, StringComparison.Ordinal);
        var news = url.Element(News + "news")!;
        Assert.Equal("<b>Wall</b> & sea", news.Element(News + "title")!.Value);
        Assert.Equal("The Test Gazette", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("en", news.Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("2026-03-09T12:00:00Z", news.Element(News + "publication_date")!.Value);
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemaps_are()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        var robots = await paper.Text("/robots.txt");
        Assert.Contains("Sitemap: https://gazette.example/sitemap.xml\n", robots, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://gazette.example/news-sitemap.xml\n", robots, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Addresses(string xml) => XDocument.Parse(xml).Descendants(Protocol + "loc").Select(loc => loc.Value);

    private static void Validate(string xml, string schema)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, Samples.Path("sitemaps", schema));
        var wrong = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, problem) => wrong.Add(problem.Message));
        Assert.Empty(wrong);
    }

    private static async Task<TestPaper> Paper()
    {
        var paper = await TestPaper.Begin();
        var news = Make.Section();
        await paper.Change(db =>
        {
            db.Add(Make.Story("<b>Wall</b> & sea", news, "/news/wall", by: [Make.Writer()], topics: [Make.Topic()]));
            db.Add(Make.Story("Old", news, "/news/old", at: TestPaper.Start.AddDays(-9)));
            db.Add(Make.Writer("Nobody Yet"));
            db.Add(Make.Topic("Nothing yet"));
            db.Add(new StaticPage("About", Make.Body("We print."), "/about", Make.Yesterday) { IsPublic = true });
            db.Add(new StaticPage("Hidden", Make.Body("Not yet."), "/hidden", Make.Yesterday));
        });
        return paper;
    }
}
