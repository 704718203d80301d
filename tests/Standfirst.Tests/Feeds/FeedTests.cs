using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Standfirst.Comments;
using Standfirst.Stories;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";

    private static readonly string[] Nasty =
    [
        "<b>Bold</b> & <i>slanted</i>",
        "AT&T; &amp; &lt;p&gt; &#60;",
        "</title></item><item>",
        "]]> <![CDATA[ x ]]>",
        "Tab\tand\u0001control\u000B and \uFFFE end",
        "A smile 😀 and العربية",
        "Line\nbreak  and   blanks ",
        "\"Quotes\" 'and' <!-- comment -->",
        "<script>alert(1)</script>",
        "5 < 6 & 7 > 6",
        "  ",
    ];

    [Fact]
    public async Task No_headline_however_nasty_makes_a_feed_that_a_validator_would_speak_about()
    {
        await using var paper = await NastyPaper();
        foreach (var of in (string[])["", "/news", "/writers/ada-quill", "/topics/harbour"])
        {
            var rss = XDocument.Parse(await paper.Text(of + "/feed.xml"));
            Assert.Empty(FeedCheck.Rss(rss));
            Assert.Equal(Nasty.Length, rss.Descendants("item").Count());
            var atom = XDocument.Parse(await paper.Text(of + "/atom.xml"));
            Assert.Empty(FeedCheck.Atom(atom));
            Assert.Equal(Nasty.Length, atom.Descendants(FeedCheck.AtomSpace + "entry").Count());
            using var json = JsonDocument.Parse(await paper.Text(of + "/feed.json"));
            Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
            Assert.Equal(Nasty.Length, json.RootElement.GetProperty("items").GetArrayLength());
            Assert.Empty(FeedCheck.Rss(XDocument.Parse(await paper.Text("/comments/feed.xml"))));
        }
    }

    [Fact]
    public async Task A_title_shows_what_was_written_whether_a_reader_takes_it_for_text_or_for_html()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story("<b>Bold</b> &amp; brave")));
        var rss = XDocument.Parse(await paper.Text("/feed.xml")).Descendants("item").Single().Element("title")!.Value;
        Assert.Equal("<b>Bold</b> &amp; brave", rss.Replace("\u2060", "", StringComparison.Ordinal));
        var asHtml = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(rss).Body!.TextContent;
        Assert.Equal("<b>Bold</b> &amp; brave", asHtml.Replace("\u2060", "", StringComparison.Ordinal));
        var atom = XDocument.Parse(await paper.Text("/atom.xml")).Descendants(FeedCheck.AtomSpace + "entry").Single().Element(FeedCheck.AtomSpace + "title")!;
        Assert.Equal("html", atom.Attribute("type")!.Value);
        Assert.Equal("<b>Bold</b> &amp; brave", WebUtility.HtmlDecode(atom.Value));
        using var json = JsonDocument.Parse(await paper.Text("/feed.json"));
        Assert.Equal("<b>Bold</b> &amp; brave", json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task An_entry_has_the_whole_text_names_topics_and_absolute_addresses()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        var body = """{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"See "},{"type":"text","text":"the wall","marks":[{"type":"link","attrs":{"href":"/news/wall"}}]},{"type":"text","text":"."}]}]}""";
        await paper.Change(db => db.Add(Make.Story("Wall", Make.Section(), "/news/mole", by: [Make.Writer(), Make.Writer("Bo Inkwell")], topics: [Make.Topic()], body: body)));
        var item = XDocument.Parse(await paper.Text("/feed.xml")).Descendants("item").Single();
        Assert.Equal("https://gazette.example/news/mole", item.Element("link")!.Value);
        Assert.Equal("https://gazette.example/news/mole#comments", item.Element("comments")!.Value);
        Assert.Equal(["Ada Quill", "Bo Inkwell"], item.Elements(Creator + "creator").Select(creator => creator.Value));
        Assert.Equal(["News", "Harbour"], item.Elements("category").Select(category => category.Value));
        Assert.Contains("href=\"https://gazette.example/news/wall\"", item.Element(FeedCheck.ContentSpace + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Equal("Mon, 09 Mar 2026 12:00:00 GMT", item.Element("pubDate")!.Value);
    }

    [Fact]
    public async Task A_feed_names_itself_where_it_was_asked_for_and_its_language()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        await paper.Change(db => db.Add(Make.Story(section: Make.Section(), by: [Make.Writer()], topics: [Make.Topic()])));
        foreach (var of in (string[])["", "/news", "/writers/ada-quill", "/topics/harbour"])
        {
            var channel = XDocument.Parse(await paper.Text(of + "/feed.xml")).Root!.Element("channel")!;
            Assert.Equal($"https://gazette.example{of}/feed.xml", channel.Element(FeedCheck.AtomSpace + "link")!.Attribute("href")!.Value);
            Assert.Equal("en", channel.Element("language")!.Value);
            Assert.StartsWith("https://gazette.example" + of, channel.Element("link")!.Value, StringComparison.Ordinal);
            var atom = XDocument.Parse(await paper.Text(of + "/atom.xml")).Root!;
            Assert.Equal($"https://gazette.example{of}/atom.xml", atom.Elements(FeedCheck.AtomSpace + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            Assert.Equal("en", atom.Attribute(XNamespace.Xml + "lang")!.Value);
            using var json = JsonDocument.Parse(await paper.Text(of + "/feed.json"));
            Assert.Equal($"https://gazette.example{of}/feed.json", json.RootElement.GetProperty("feed_url").GetString());
            // The page says so as well.
            Assert.NotNull((await paper.Page(of + "/")).QuerySelector($"link[rel=alternate][href='{of}/feed.xml']") ?? (await paper.Page(of)).QuerySelector($"link[rel=alternate][href='{of}/feed.xml']"));
        }
    }

    [Fact]
    public async Task An_entry_stays_the_same_when_the_paper_moves_and_is_new_when_corrected()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Add(Make.Story(path: "/wall")));
        async Task<(string Id, string Updated, string Text)> Entry()
        {
            var entry = XDocument.Parse(await paper.Text("/atom.xml")).Descendants(FeedCheck.AtomSpace + "entry").Single();
            return (entry.Element(FeedCheck.AtomSpace + "id")!.Value, entry.Element(FeedCheck.AtomSpace + "updated")!.Value, entry.Element(FeedCheck.AtomSpace + "content")!.Value);
        }

        var before = await Entry();
        await paper.Change(db => db.Stories.Single().Correct(CorrectionKind.Correction, "It was built in 1912.", "The editor", TestPaper.Start));
        var after = await Entry();
        Assert.StartsWith("urn:uuid:", before.Id, StringComparison.Ordinal);
        Assert.Equal(before.Id, after.Id);
        Assert.True(string.CompareOrdinal(after.Updated, before.Updated) > 0);
        Assert.Contains("It was built in 1912.", after.Text, StringComparison.Ordinal);
        using var moved = new HttpRequestMessage(HttpMethod.Get, "/atom.xml") { Headers = { Host = "elsewhere.example" } };
        var elsewhere = await (await paper.Http.SendAsync(moved, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(before.Id, elsewhere, StringComparison.Ordinal);
        Assert.Contains("http://elsewhere.example/wall", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_of_a_story_and_of_the_paper_have_their_feeds()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            db.Add(Make.Story("Wall", path: "/wall"));
            db.Add(Make.Story("Mole", path: "/mole"));
        });
        var ids = await paper.Read(db => Task.FromResult(db.Stories.ToDictionary(story => story.Path!, story => story.Id)));
        await paper.Change(db =>
        {
            db.Add(Said(ids["/wall"], "Ann <b>", "First & <b>foremost</b>", CommentState.Published));
            db.Add(Said(ids["/mole"], "Ben", "Second", CommentState.Published));
            db.Add(Said(ids["/wall"], "Eve", "Held", CommentState.Held));
        });
        var all = XDocument.Parse(await paper.Text("/comments/feed.xml"));
        Assert.Empty(FeedCheck.Rss(all));
        Assert.Equal(2, all.Descendants("item").Count());
        var one = XDocument.Parse(await paper.Text("/wall/comments/feed.xml"));
        Assert.Empty(FeedCheck.Rss(one));
        var item = Assert.Single(one.Descendants("item"));
        Assert.Contains("First &amp; &lt;b&gt;foremost", item.Element(FeedCheck.ContentSpace + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await paper.Status("/nothing/comments/feed.xml"));
    }

    [Fact]
    public async Task An_Arabic_story_is_marked_as_such_in_an_English_feed()
    {
        await using var paper = await TestPaper.Begin();
        var story = Make.Story("جدار الميناء");
        story.Language = "ar";
        await paper.Change(db => db.Add(story));
        var item = XDocument.Parse(await paper.Text("/feed.xml")).Descendants("item").Single();
        Assert.Equal("ar", item.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Contains("dir=\"rtl\"", item.Element(FeedCheck.ContentSpace + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_known_by_its_address_goes_along_without_a_length()
    {
        await using var paper = await TestPaper.Begin();
        var story = Make.Story();
        var picture = Standfirst.Pictures.Picture.Remote("https://elsewhere.example/wall.png", "wall.png", TestPaper.Start);
        picture.Credit = "Ada Lens";
        story.Show(picture);
        await paper.Change(db => db.Add(story));
        var item = XDocument.Parse(await paper.Text("/feed.xml")).Descendants("item").Single();
        Assert.Null(item.Element("enclosure"));
        var content = item.Element(Media + "content")!;
        Assert.Equal("https://elsewhere.example/wall.png", content.Attribute("url")!.Value);
        Assert.Equal("image/png", content.Attribute("type")!.Value);
        Assert.Equal("Ada Lens", content.Element(Media + "credit")!.Value);
    }

    [Theory]
    [InlineData("Nothing \0 and \u0008 bell", "Nothing and bell")]
    [InlineData("A smile \uD83D\uDE00 stays", "A smile \uD83D\uDE00 stays")]
    [InlineData("No character \uFFFF \uFDD0", "No character")]
    public void What_no_xml_can_hold_is_left_out(string written, string shown) => Assert.Equal(shown, Standfirst.Feeds.FeedText.Line(written));

    /// <summary>Not among the data above: an attribute is kept as UTF-8, which has no half of a pair.</summary>
    [Fact]
    public void Half_a_pair_of_surrogates_is_left_out() => Assert.Equal("Lone half", Standfirst.Feeds.FeedText.Line("Lone \uD83D half"));

    private static Comment Said(long story, string name, string text, CommentState state)
    {
        var comment = new Comment(story, null, name, text, TestPaper.Start);
        comment.Decide(new Verdict(state, "test", "", TestPaper.Start));
        return comment;
    }

    private static async Task<TestPaper> NastyPaper()
    {
        var paper = await TestPaper.Begin();
        var news = Make.Section();
        var ada = Make.Writer();
        var harbour = Make.Topic();
        // All of one moment, as an archive that came in by one import.
        await paper.Change(db => db.AddRange(Nasty.Select((headline, n) => Make.Story(headline, news, $"/news/{n}", dek: headline, by: [ada], topics: [harbour]))));
        await paper.Change(db => db.AddRange(db.Stories.Select(story => story.Id).ToList().Select((id, n) => Said(id, Nasty[n] + "x", Nasty[n] + "x", CommentState.Published))));
        return paper;
    }
}
