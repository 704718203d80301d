using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace Standfirst.Tests.Machines;

/// <summary>Everything that is for machines alone: feeds, maps, what the paper says of itself. No theme changes it.</summary>
/// <param name="filled">The paper.</param>
public abstract class MachineFileTests(FilledPaper filled)
{
    protected FilledPaper Filled { get; } = filled;

    [Fact]
    public async Task Every_feed_is_one_that_a_validator_has_nothing_to_say_about()
    {
        var (answers, faults, paper) = (new Answers(Filled.Paper), new Faults(), Filled.Paper);
        var feeds = new FeedMachines(answers, faults);
        var pages = await PageKinds.Of(paper);
        var stories = pages.Where(page => page.Story is not null).Select(page => (Url: answers.Site + Publication.Addresses.Encode(page.Story!.Path), page.Story.Headline, page.Language)).DistinctBy(one => one.Url).ToDictionary(one => one.Url);
        var ids = new Dictionary<string, string>();
        foreach (var of in pages.Where(page => page.HasFeeds && !page.Address.Contains('?', StringComparison.Ordinal)).Select(page => page.Address.TrimEnd('/')).Prepend(""))
        {
            var entries = await feeds.Three(of);
            var isSaid = of.StartsWith("/speakers/", StringComparison.Ordinal) || of == "/quotations";
            faults.Unless(!isSaid || entries.Count > 0, of, "quotes nobody");
            foreach (var entry in isSaid ? [] : entries)
            {
                faults.Same(Standfirst.Feeds.FeedText.Line(stories[entry.Url].Headline), entry.Title, $"{of} {entry.Url}, its title");
                faults.Same(stories[entry.Url].Language, entry.Language, $"{of} {entry.Url}, its language");
                faults.Same(entry.Id, ids.GetValueOrDefault(entry.Url, entry.Id), $"{of} {entry.Url}, its id in another feed");
                ids[entry.Url] = entry.Id;
            }
        }

        Assert.True(ids.Count > 10);
        var discussed = pages.Where(page => page.Story is not null).MaxBy(page => page.Story!.Comments)!;
        faults.Same(50, (await feeds.Comments(Publication.Addresses.Encode(discussed.Story!.Path))).Count, "comments of a story");
        faults.Same(50, (await feeds.Comments("")).Count, "comments of the paper");
        faults.None();
    }

    [Fact]
    public async Task Sitemaps_keep_their_protocol_and_robots_may_go_where_they_lead()
    {
        var (answers, faults, paper) = (new Answers(Filled.Paper), new Faults(), Filled.Paper);
        var robots = new RobotsRules((await answers.Of("/robots.txt")).Text, "/robots.txt", faults);
        faults.Same([answers.Site + "/sitemap.xml", answers.Site + "/news-sitemap.xml"], robots.Sitemaps.Select(one => one), "/robots.txt");
        faults.Unless(!robots.Allows("/search?q=gull") && !robots.Allows("/search") && !robots.Allows("/comments/7/report") && !robots.Allows("/wall?reply=3"), "/robots.txt", "lets robots into what is without end");
        var all = new List<string>();
        foreach (var part in SitemapChecks.Map((await answers.Of("/sitemap.xml")).Text, "sitemapindex", "/sitemap.xml", faults))
        {
            all.AddRange(SitemapChecks.Map((await answers.Of(part)).Text, "urlset", part, faults));
        }

        faults.Same(all.Count, all.Distinct().Count(), "different addresses of all parts");
        var pages = await PageKinds.Of(paper);
        foreach (var one in all)
        {
            await answers.Leads(one, "sitemap", faults);
            faults.Unless(robots.Allows(one[answers.Site.Length..]), "/robots.txt", $"forbids {one}, which is in the sitemap");
            faults.Same(one, (await answers.Of(one)).Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), $"{one}, under which it wants to be known");
        }

        // Every story that is this paper's own.
        faults.Same([], pages.Where(page => page.Story is { Canonical: "" } && !page.Address.Contains('?', StringComparison.Ordinal)).Select(page => answers.Site + page.Address).Except(all), "stories in no sitemap");
        var name = await paper.Read(db => db.Papers.Select(one => one.Name).SingleAsync(TestContext.Current.CancellationToken));
        var recent = SitemapChecks.Recent((await answers.Of("/news-sitemap.xml")).Text, name, paper.Clock.GetUtcNow(), "/news-sitemap.xml", faults);
        Assert.NotEmpty(recent);
        foreach (var (url, title) in recent)
        {
            faults.Same(Standfirst.Feeds.FeedText.Line((await answers.Of(url)).Page.QuerySelector("main h1")!.TextContent), title, $"/news-sitemap.xml {url}");
        }

        faults.None();
    }

    [Fact]
    public async Task What_the_paper_says_of_itself_can_be_read_and_is_there()
    {
        var (answers, faults, paper) = (new Answers(Filled.Paper), new Faults(), Filled.Paper);
        foreach (var (address, type) in ((string, string)[])[("/site.webmanifest", "application/manifest+json"), ("/trust.txt", "text/plain"), ("/security.txt", "text/plain"), ("/.well-known/security.txt", "text/plain"), ("/.well-known/trust.txt", "text/plain"), ("/robots.txt", "text/plain"), ("/icon.svg", "image/svg+xml")])
        {
            var answer = await answers.Of(address);
            faults.Same((200, type), ((int)answer.Status, answer.MediaType), address);
        }

        var language = await paper.Read(db => db.Papers.Select(one => one.Language).SingleAsync(TestContext.Current.CancellationToken));
        await AboutChecks.Manifest((await answers.Of("/site.webmanifest")).Text, language, answers, faults);
        await AboutChecks.Trust((await answers.Of("/trust.txt")).Text, answers, faults);
        await AboutChecks.Security((await answers.Of("/security.txt")).Text, paper.Clock.GetUtcNow(), answers, faults);
        var letter = XDocument.Parse((await answers.Of("/icon.svg")).Text).Root!;
        faults.Same("svg", letter.Name.LocalName, "/icon.svg");
        faults.Same("0 0 64 64", (string?)letter.Attribute("viewBox"), "/icon.svg");
        faults.None();
    }
}
