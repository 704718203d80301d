namespace Standfirst.Tests.Machines;

/// <summary>The checks themselves: what is broken is refused, by the words that tell where.</summary>
public sealed class CheckTests
{
    private const string Rss = """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Paper</title><link>https://a.example/</link><description>d</description><language>en</language><lastBuildDate>Tue, 10 Mar 2026 12:00:00 GMT</lastBuildDate><atom:link rel="self" type="application/rss+xml" href="https://a.example/feed.xml"/><item><title>T</title><link>https://a.example/t</link><guid isPermaLink="false">urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa</guid><pubDate>Tue, 10 Mar 2026 11:00:00 GMT</pubDate><content:encoded>&lt;p&gt;&lt;a href="https://a.example/x"&gt;x&lt;/a&gt;&lt;/p&gt;</content:encoded><media:content url="https://a.example/p.jpg" type="image/jpeg" width="700"/></item></channel></rss>""";

    private const string Atom = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41ab</id><title>Paper</title><updated>2026-03-10T11:00:00Z</updated><link rel="alternate" type="text/html" href="https://a.example/"/><link rel="self" type="application/atom+xml" href="https://a.example/atom.xml"/><author><name>Paper</name></author><entry><id>urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa</id><title>T</title><published>2026-03-10T10:00:00Z</published><updated>2026-03-10T11:00:00Z</updated><link rel="alternate" type="text/html" href="https://a.example/t"/><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>""";

    private const string JsonFeed = """{"version":"https://jsonfeed.org/version/1.1","title":"Paper","home_page_url":"https://a.example/","feed_url":"https://a.example/feed.json","language":"en","items":[{"id":"urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa","url":"https://a.example/t","title":"T","content_html":"<p>x</p>","date_published":"2026-03-10T10:00:00Z","date_modified":"2026-03-10T11:00:00Z"}]}""";

    private const string Article = """{"@context":"https://schema.org","@type":["NewsArticle","OpinionNewsArticle"],"headline":"H","url":"https://a.example/t","mainEntityOfPage":"https://a.example/t","inLanguage":"en","datePublished":"2026-03-10T10:00:00+04:00","dateModified":"2026-03-10T11:00:00Z","author":[{"@type":"Person","name":"Ada"}],"publisher":{"@type":"NewsMediaOrganization","name":"Paper","url":"https://a.example/"},"commentCount":3,"timeRequired":"PT4M","image":[{"@type":"ImageObject","url":"https://a.example/p.jpg","width":7}]}""";

    private const string Ninjs = """{"uri":"urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa","standard":{"name":"ninjs","version":"3.1","schema":"https://a.example/s"},"type":"text","version":"1","firstCreated":"2026-03-10T10:00:00Z","versionCreated":"2026-03-10T11:00:00Z","pubStatus":"usable","language":"en","headlines":[{"value":"H","contentType":"text/plain"}],"bodies":[{"value":"B","contentType":"text/html","wordCount":1}],"infoSources":[{"name":"Ada","uri":"https://a.example/a"}]}""";

    private const string Map = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc><lastmod>2026-03-10T10:00:00Z</lastmod></url><url><loc>https://a.example/b</loc></url></urlset>""";

    [Theory]
    [InlineData("", "", null)]
    [InlineData("\"@context\":\"https://schema.org\",", "", "context")]
    [InlineData("\"OpinionNewsArticle\"", "\"OpinionArticle\"", "unknown type")]
    [InlineData("\"commentCount\":3", "\"comments\":3", "no known property")]
    [InlineData("\"commentCount\":3", "\"commentCount\":\"3\"", "no Integer")]
    [InlineData("\"headline\":\"H\"", "\"headline\":\" \"", "no Text")]
    [InlineData("\"headline\":\"H\",", "", "lacks headline")]
    [InlineData("\"2026-03-10T11:00:00Z\"", "\"2026-03-10T11:00:00\"", "no Moment")]
    [InlineData("\"PT4M\"", "\"4 minutes\"", "no Duration")]
    [InlineData("\"url\":\"https://a.example/p.jpg\"", "\"url\":\"/p.jpg\"", "no Url")]
    [InlineData("\"inLanguage\":\"en\"", "\"inLanguage\":\"english\"", "no Language")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ada\"}", "{\"@type\":\"ImageObject\",\"url\":\"https://a.example/p.jpg\"}", "and not a Person")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ada\"}", "{\"@type\":\"Person\"}", "lacks name")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ada\"}", "", "empty list")]
    [InlineData("\"headline\":\"H\"", "\"headline\":\"H\",\"headline\":\"H\"", "uplicate")]
    public void Linked_data_that_is_broken_is_refused(string what, string by, string? told) => Refused(Article, what, by, told, (text, faults) => LinkedDataChecks.Read(text, "here", faults));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("<guid isPermaLink=\"false\">urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa</guid>", "", "MissingGuid")]
    [InlineData("isPermaLink=\"false\"", "", "isPermaLink")]
    [InlineData("Tue, 10 Mar 2026 11", "Mon, 10 Mar 2026 11", "InvalidRFC2822Date")]
    [InlineData("Tue, 10 Mar 2026 11:00", "Tue, 10 Mar 2026 13:00", "after it was built")]
    [InlineData("href=\"https://a.example/x\"", "href=\"/x\"", "no address outside")]
    [InlineData("&lt;p&gt;&lt;a", "&lt;script&gt;1&lt;/script&gt;&lt;p&gt;&lt;a", "<script>")]
    [InlineData("&lt;p&gt;&lt;a", "&lt;p style=\"x\"&gt;&lt;a", "style=")]
    [InlineData("&lt;p&gt;&lt;a", "&lt;p onclick=\"x\"&gt;&lt;a", "onclick=")]
    [InlineData("<language>en</language>", "<language>english</language>", "no language")]
    [InlineData("<language>en</language>", "<language>ar</language>", "from the right")]
    [InlineData("width=\"700\"", "width=\"wide\"", "no number")]
    [InlineData("<link>https://a.example/t</link>", "<link>/t</link>", "no absolute address")]
    [InlineData("</item>", "<category/></item>", "empty")]
    [InlineData("</item>", "", "tag")]
    public void Rss_that_is_broken_is_refused(string what, string by, string? told) => Refused(Rss, what, by, told, (text, faults) => FeedChecks.Rss(text, "here", faults));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("<entry><id>urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa</id>", "<entry>", "MissingElement")]
    [InlineData("urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa", "7", "no IRI")]
    [InlineData("<published>2026-03-10T10", "<published>2026-03-10T12", "updated before")]
    [InlineData("<published>2026-03-10T10:00:00Z", "<published>yesterday", "InvalidRFC3339Date")]
    [InlineData("<title>Paper</title><updated>2026-03-10T11", "<title>Paper</title><updated>2026-03-10T10", "updated")]
    [InlineData("xml:lang=\"en\"", "", "no language")]
    [InlineData("<author><name>Paper</name></author>", "", "MissingElement")]
    public void Atom_that_is_broken_is_refused(string what, string by, string? told) => Refused(Atom, what, by, told, (text, faults) => FeedChecks.Atom(text, "here", faults));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("version/1.1", "version/2", "version")]
    [InlineData("\"content_html\":\"<p>x</p>\"", "\"content\":\"x\"", "unknown members")]
    [InlineData("<p>x</p>", "<img src='p.jpg'>", "no address outside")]
    [InlineData("2026-03-10T11:00:00Z", "2026-03-09T11:00:00Z", "updated before")]
    [InlineData("}]}", "}]", "end of")]
    public void A_json_feed_that_is_broken_is_refused(string what, string by, string? told) => Refused(JsonFeed, what, by, told, (text, faults) => FeedChecks.Json(text, "here", faults));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("\"uri\":\"urn:uuid:6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa\",", "", "lacks uri")]
    [InlineData("\"3.1\"", "\"2.0\"", "standard")]
    [InlineData("\"usable\"", "\"fine\"", "pubStatus")]
    [InlineData("text/html", "html", "text of type")]
    [InlineData("\"wordCount\":1", "\"wordCount\":\"1\"", "no whole number")]
    [InlineData("\"wordCount\":1", "\"words\":1", "unknown")]
    [InlineData("https://a.example/a", "/a", "no absolute address")]
    [InlineData("[{\"value\":\"H\",\"contentType\":\"text/plain\"}]", "[]", "no list")]
    [InlineData("\"versionCreated\":\"2026-03-10T11", "\"versionCreated\":\"2026-03-10T09", "before it was first")]
    [InlineData("\"type\":\"text\"", "\"type\":\"text\",\"mood\":\"good\"", "unknown member")]
    public void Ninjs_that_is_broken_is_refused(string what, string by, string? told) => Refused(Ninjs, what, by, told, (text, faults) => NinjsChecks.Read(text, "here", faults));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("https://a.example/b", "https://a.example/", "different addresses")]
    [InlineData("https://a.example/b", "/b", "no absolute address")]
    [InlineData("2026-03-10T10:00:00Z", "10 March", "no moment")]
    [InlineData("<loc>https://a.example/b</loc>", "<loc>https://a.example/b</loc><priority>1</priority>", "parts")]
    public void A_sitemap_that_is_broken_is_refused(string what, string by, string? told) => Refused(Map, what, by, told, (text, faults) => SitemapChecks.Map(text, "urlset", "here", faults));

    [Theory]
    [InlineData("/search", true, "/search-and-rescue/")]
    [InlineData("/search$", false, "/search-and-rescue/")]
    [InlineData("/search$", true, "/search")]
    [InlineData("/*?reply=", true, "/wall?reply=3")]
    [InlineData("/comments/*/edit", false, "/comments/")]
    public void Rules_for_robots_are_read_as_the_standard_has_them(string rule, bool forbids, string path)
        => Assert.Equal(!forbids, new RobotsRules($"User-agent: *\nDisallow: {rule}\n", "here", new Faults()).Allows(path));

    /// <summary>The table of types, held against the vocabulary itself where it lies beside the clone.</summary>
    [Fact]
    public void The_types_and_properties_that_are_known_are_schema_orgs()
    {
        using var file = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Samples.Path("structured-data", "schemaorg-current-https-30.0.jsonld")));
        var all = file.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(one => one.Text("@id")!);
        string[] Named(string of, string name) => [.. all[of].List(name).Select(one => one.Text("@id")!)];
        IEnumerable<string> Line(string type) => Named(type, "rdfs:subClassOf").Where(all.ContainsKey).SelectMany(Line).Prepend(type);
        var faults = new Faults();
        foreach (var (name, type) in SchemaTypes.All)
        {
            faults.Unless(all.ContainsKey("schema:" + name), name, "is no type");
            faults.Unless(type.Parent is null || Line("schema:" + name).Contains("schema:" + type.Parent), name, $"is no {type.Parent}");
            foreach (var (property, _) in type.Own.Where(one => one.Key != "query-input"))
            {
                faults.Unless(all.ContainsKey("schema:" + property) && Named("schema:" + property, "schema:domainIncludes").Intersect(Line("schema:" + name)).Any(), $"{name}.{property}", "is no property of it");
            }
        }

        faults.None();
    }

    private static void Refused(string whole, string what, string by, string? told, Action<string, Faults> check)
    {
        var faults = new Faults();
        var broken = what.Length == 0 ? whole : whole.Replace(what, by, StringComparison.Ordinal);
        Assert.True(what.Length == 0 || broken != whole);
        check(broken, faults);
        if (told is null)
        {
            faults.None();
            return;
        }

        Assert.Contains(faults.All, fault => fault.Contains(told, StringComparison.Ordinal));
    }
}
