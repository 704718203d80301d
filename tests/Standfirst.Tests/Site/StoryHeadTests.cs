using System.Net;
using Standfirst.Sections;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests.Site;

/// <summary>What machines read in a story's page, held against what people see there.</summary>
public sealed class StoryHeadTests
{
    private const string Hostile = "</script><script>alert(1)</script> \"quoted\" & 'so' <b>on</b> \u2028 ]]> {{ page }}";

    [Fact]
    public async Task Linked_data_says_what_the_page_shows()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        var news = Make.Section();
        var courts = new Section("Courts", "courts", news);
        var story = Make.Story("Judge frees harbour mole", courts, "/news/courts/mole", by: [Make.Writer(), Make.Writer("Bo Inkwell")],
            topics: [Make.Topic(), Make.Topic("Rosa Vole", TopicKind.Person)]);
        story.Dateline = "GULLPORT";
        story.Kind = StoryKind.Analysis;
        story.Correct(CorrectionKind.Correction, "The judge is a woman.", "The editor", Make.Yesterday.AddHours(2));
        await paper.Change(db => db.Add(story));
        var page = await paper.Page("/news/courts/mole");
        var data = page.LinkedData("NewsArticle");

        Assert.Contains("AnalysisNewsArticle", data.GetProperty("@type").ToString(), StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, data.GetProperty("headline").GetString());
        Assert.Equal(page.QuerySelector(".story-head .dek")!.TextContent, data.GetProperty("description").GetString());
        Assert.Equal("https://gazette.example/news/courts/mole", data.GetProperty("url").GetString());
        Assert.Equal(data.GetProperty("url").GetString(), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(page.QuerySelectorAll("a[rel=author]").Select(a => a.TextContent), data.GetProperty("author").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(
            page.QuerySelectorAll("a[rel=author]").Select(a => "https://gazette.example" + a.GetAttribute("href")),
            data.GetProperty("author").EnumerateArray().Select(one => one.GetProperty("url").GetString()));
        var times = page.QuerySelectorAll(".story-meta time").Select(time => time.GetAttribute("datetime")).ToList();
        Assert.Equal(times[0], data.GetProperty("datePublished").GetString());
        Assert.Equal(times[1], data.GetProperty("dateModified").GetString());
        Assert.Equal("Courts", data.GetProperty("articleSection").GetString());
        Assert.StartsWith("GULLPORT", page.QuerySelector(".dateline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("GULLPORT", data.GetProperty("dateline").GetString());
        Assert.Equal(page.QuerySelectorAll(".topics dd").Select(dd => dd.TextContent), data.GetProperty("keywords").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("The judge is a woman.", data.GetProperty("correction")[0].GetProperty("text").GetString());
        Assert.Contains("The judge is a woman.", page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.DocumentElement.GetAttribute("lang"), data.GetProperty("inLanguage").GetString());
        Assert.Equal("NewsMediaOrganization", data.GetProperty("publisher").GetProperty("@type").GetString());
        Assert.Equal("The Test Gazette", data.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(0, data.GetProperty("commentCount").GetInt32());
    }

    [Fact]
    public async Task The_way_from_the_front_is_the_same_for_people_and_machines()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        await paper.Change(db => db.Add(Make.Story("Mole", new Section("Courts", "courts", news), "/news/courts/mole")));
        var page = await paper.Page("/news/courts/mole");
        var steps = page.QuerySelectorAll("nav[aria-label=Breadcrumb] li").Select(li => li.TextContent).ToList();
        Assert.Equal(["Home", "News", "Courts", "Mole"], steps);
        Assert.Equal(steps, page.LinkedData("BreadcrumbList").GetProperty("itemListElement").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_hostile_headline_stays_text_everywhere()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section(Hostile);
        await paper.Change(db => db.Add(Make.Story(Hostile, news, "/news/hostile", dek: Hostile, by: [Make.Writer(Hostile)], topics: [Make.Topic(Hostile)])));
        var page = await paper.Page("/news/hostile");
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.Equal(Hostile, page.LinkedData("NewsArticle").GetProperty("headline").GetString());
        Assert.Equal(Hostile, page.Content("og:title"));
        Assert.Contains("alert(1)", page.Title, StringComparison.Ordinal);
        Assert.Empty((await paper.Page("/")).QuerySelectorAll("script:not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task Translations_name_each_other_and_Arabic_is_written_from_the_right()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        var arabic = Make.Story("جدار الميناء يصمد", path: "/news/wall-ar");
        arabic.Language = "ar";
        await paper.Change(db => db.Add(arabic));
        var english = Make.Story("Harbour wall holds", path: "/news/wall");
        english.TranslationOfId = arabic.Id;
        await paper.Change(db => db.Add(english));
        foreach (var (path, language, direction, other) in (ValueTuple<string, string, string, string>[])[("/news/wall-ar", "ar", "rtl", "/news/wall"), ("/news/wall", "en", "ltr", "/news/wall-ar")])
        {
            var page = await paper.Page(path);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
            var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));
            Assert.Equal("https://gazette.example/news/wall-ar", alternates["ar"]);
            Assert.Equal("https://gazette.example/news/wall", alternates["en"]);
            Assert.NotNull(page.QuerySelector($".facts a[href='{other}'][hreflang]"));
            Assert.Equal("https://gazette.example" + other, page.LinkedData("NewsArticle").GetProperty("workTranslation")[0].GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task The_head_names_the_page_for_links_and_other_programs()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        var story = Make.Story(path: "/wall", by: [Make.Writer()]);
        story.SearchTitle = "What holds the wall";
        story.SearchDescription = "Stone by stone.";
        await paper.Change(db => db.Add(story));
        var page = await paper.Page("/wall?utm_source=elsewhere");
        Assert.StartsWith("What holds the wall", page.Title, StringComparison.Ordinal);
        Assert.Equal("Stone by stone.", page.Content("description"));
        Assert.Equal("article", page.Content("og:type"));
        Assert.Equal("Harbour wall holds", page.Content("og:title"));
        Assert.Equal("https://gazette.example/wall", page.Content("og:url"));
        Assert.Equal("https://gazette.example/wall", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://gazette.example/writers/ada-quill", page.Content("article:author"));
        var ninjs = page.QuerySelector("link[rel=alternate][type='application/ninjs+json']")!.GetAttribute("href")!;
        Assert.StartsWith("https://gazette.example/api/v1/stories/", ninjs, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await paper.Status(new Uri(ninjs).AbsolutePath));
    }

    [Fact]
    public async Task The_front_tells_machines_what_paper_it_is_and_how_to_search_it()
    {
        await using var paper = await TestPaper.Begin();
        var site = (await paper.Page("/")).LinkedData("WebSite");
        Assert.Equal("The Test Gazette", site.GetProperty("name").GetString());
        Assert.Equal("NewsMediaOrganization", site.GetProperty("publisher").GetProperty("@type").GetString());
        Assert.EndsWith("/search?q={search_term_string}", site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writers_page_is_a_profile()
    {
        await using var paper = await TestPaper.Begin();
        var ada = Make.Writer();
        ada.Title = "Harbour correspondent";
        ada.Biography = "Born in a boat.\n\nStayed.";
        await paper.Change(db => db.Add(Make.Story(by: [ada])));
        var page = await paper.Page("/writers/ada-quill");
        var person = page.LinkedData("ProfilePage").GetProperty("mainEntity");
        Assert.Equal(page.QuerySelector("h1")!.TextContent, person.GetProperty("name").GetString());
        Assert.Equal(page.QuerySelector(".writer-title")!.TextContent, person.GetProperty("jobTitle").GetString());
        Assert.Equal(["Born in a boat.", "Stayed."], page.QuerySelectorAll(".page-head .dek").Select(one => one.TextContent));
    }
}
