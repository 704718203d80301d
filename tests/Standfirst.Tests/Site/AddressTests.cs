using System.Net;
using Standfirst.Pages;
using Standfirst.Publication;

namespace Standfirst.Tests.Site;

public sealed class AddressTests
{
    [Theory]
    [InlineData("/News/Harbour-Wall", "/news/harbour-wall")]
    [InlineData("/news/harbour-wall/", "/news/harbour-wall")]
    [InlineData("/news/h%61rbour-wall", "/news/harbour-wall")]
    [InlineData("/news/harbour-wall/?comments=2", "/news/harbour-wall?comments=2")]
    [InlineData("/news", "/news/")]
    [InlineData("/NEWS/", "/news/")]
    [InlineData("/about/", "/about")]
    [InlineData("/writers/Ada-Quill/", "/writers/ada-quill")]
    [InlineData("/topics/harbour/", "/topics/harbour")]
    [InlineData("/corrections/", "/corrections")]
    [InlineData("/Feed.xml", "/feed.xml")]
    [InlineData("/News/Feed.xml", "/news/feed.xml")]
    [InlineData("/OLD/wall.html", "/news/harbour-wall")]
    [InlineData("/old/wall.html?utm_source=x", "/news/harbour-wall")]
    [InlineData("/?p=12", "/news/harbour-wall")]
    [InlineData("/?p=12&utm_source=x", "/news/harbour-wall")]
    public async Task Another_form_of_an_address_leads_to_the_shown_one(string asked, string shown)
    {
        await using var paper = await Paper();
        Assert.Equal(shown, await paper.Led(asked));
        Assert.Equal(HttpStatusCode.OK, await paper.Status(shown));
    }

    [Fact]
    public async Task A_path_in_Arabic_answers_encoded_in_either_case()
    {
        await using var paper = await Paper();
        const string path = "/news/جدار-الميناء";
        await paper.Change(db => db.Add(Make.Story("جدار الميناء", path: path)));
        var encoded = Addresses.Encode(path);
        Assert.Equal(HttpStatusCode.OK, await paper.Status(encoded));
        Assert.Equal(HttpStatusCode.OK, await paper.Status(encoded.ToLowerInvariant()));
        Assert.Equal(encoded, await paper.Led(encoded + "/"));
        Assert.EndsWith(encoded, (await paper.Page(encoded)).QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/news/nothing")]
    [InlineData("/writers/nobody")]
    [InlineData("/topics/nothing")]
    [InlineData("/nothing/feed.xml")]
    [InlineData("/sitemaps/9.xml")]
    [InlineData("/sitemaps/x")]
    [InlineData("/news/?page=2")]
    [InlineData("/news/?page=0")]
    [InlineData("/news/?page=x")]
    [InlineData("/news/harbour-wall/feed.xml")]
    [InlineData("/security.txt")]
    [InlineData("/hidden")]
    public async Task An_unknown_address_is_a_page_that_says_so(string asked)
    {
        await using var paper = await Paper();
        var answer = await paper.Get(asked);
        var page = await paper.Page(asked);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("404", page.QuerySelector(".error-code")!.TextContent);
        Assert.Contains("Harbour wall", page.Headlines());
        Assert.NotNull(page.QuerySelector("form[role=search]"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task What_was_asked_for_is_what_a_missing_page_offers_to_search()
    {
        await using var paper = await Paper();
        var page = await paper.Page("/2019/03/harbour-wall-breaks.html");
        Assert.Equal("harbour wall breaks", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_front_is_the_front_whatever_strangers_append()
    {
        await using var paper = await Paper();
        Assert.Equal(HttpStatusCode.OK, await paper.Status("/?utm_source=x"));
        Assert.Equal(HttpStatusCode.OK, await paper.Status("/?p=404404"));
    }

    [Fact]
    public async Task A_head_request_says_what_a_get_would()
    {
        await using var paper = await Paper();
        foreach (var address in (string[])["/", "/news/harbour-wall", "/feed.xml", "/nothing"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            var head = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var get = await paper.Get(address);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task Pages_take_no_posts()
    {
        await using var paper = await Paper();
        var answer = await paper.Http.PostAsync("/news/harbour-wall", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private static async Task<TestPaper> Paper()
    {
        var paper = await TestPaper.Begin();
        var news = Make.Section();
        await paper.Change(db =>
        {
            db.Add(Make.Story("Harbour wall", news, "/news/harbour-wall", by: [Make.Writer()], topics: [Make.Topic()]));
            db.Add(new StaticPage("About us", Make.Body("We print."), "/about", Make.Yesterday) { IsPublic = true });
            db.Add(new StaticPage("Hidden", Make.Body("Not yet."), "/hidden", Make.Yesterday));
            db.Add(new Redirect("/old/wall.html", "/news/harbour-wall"));
            db.Add(new Redirect("/?p=12", "/news/harbour-wall"));
        });
        return paper;
    }
}
