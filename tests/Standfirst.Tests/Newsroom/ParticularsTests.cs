using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using NetVips;
using Standfirst.Pages;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

/// <summary>Who stands behind the paper: what an editor says of it, and what browsers and search engines read.</summary>
public sealed class ParticularsTests
{
    private const string Desk = "/newsroom/particulars";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_editor_says_is_in_the_fronts_data_in_trust_txt_and_in_security_txt()
    {
        await using var paper = await Paper();
        using var admin = await Admin(paper);
        var ethics = (await paper.Read(db => db.Pages.Where(page => page.Title == "Ethics").Select(page => page.Id).SingleAsync(Stop))).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/security.txt", Stop)).StatusCode);
        await admin.Submit(Desk, null, ("legalName", "Elver Press Ltd"), ("founded", "1887"), ("contact", "news@elver.example"), ("securityContact", "https://elver.example/security"),
            ("profiles", "https://social.example/@elver\nhttps://video.example/elver"), ("trustLines", "belongto=https://press.example/"), ("training", "no"), ("policy-Ethics", ethics));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);

        var publisher = Data(await paper.Http.GetStringAsync("/", Stop)).GetProperty("publisher");
        Assert.Equal("Elver Press Ltd", publisher.GetProperty("legalName").GetString());
        Assert.Equal("1887", publisher.GetProperty("foundingDate").GetString());
        Assert.EndsWith("/ethics", publisher.GetProperty("ethicsPolicy").GetString(), StringComparison.Ordinal);
        Assert.False(publisher.TryGetProperty("correctionsPolicy", out _));
        Assert.Equal(["https://social.example/@elver", "https://video.example/elver"], publisher.GetProperty("sameAs").EnumerateArray().Select(one => one.GetString()));

        var trust = (await paper.Http.GetStringAsync("/trust.txt", Stop)).Split('\n');
        Assert.Contains("belongto=https://press.example/", trust);
        Assert.Contains("social=https://video.example/elver", trust);
        Assert.Contains("contact=mailto:news@elver.example", trust);
        Assert.Contains("datatrainingallowed=no", trust);
        Assert.Contains(trust, line => line.StartsWith("disclosure=http", StringComparison.Ordinal) && line.EndsWith("/ethics", StringComparison.Ordinal));
        foreach (var address in (string[])["/security.txt", "/.well-known/security.txt"])
        {
            var security = (await paper.Http.GetStringAsync(address, Stop)).Split('\n');
            Assert.Equal("Contact: https://elver.example/security", security[0]);
            var expires = DateTimeOffset.Parse(security[1]["Expires: ".Length..], CultureInfo.InvariantCulture);
            Assert.InRange(expires - TestPaper.Start, TimeSpan.FromDays(150), TimeSpan.FromDays(365));
        }

        // A policy that readers cannot read any more is promised no longer.
        await paper.Change(db => db.Pages.Single(page => page.Title == "Ethics").IsPublic = false);
        Assert.False(Data(await paper.Http.GetStringAsync("/", Stop)).GetProperty("publisher").TryGetProperty("ethicsPolicy", out _));
    }

    [Fact]
    public async Task A_picture_that_is_brought_stands_in_tabs_on_home_screens_and_in_the_manifest()
    {
        await using var paper = await Paper();
        using var admin = await Admin(paper);
        await Bring(admin, "weir.png", Png(900, 600));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);

        var html = await paper.Http.GetStringAsync("/", Stop);
        var page = await new HtmlParser().ParseDocumentAsync(html, Stop);
        foreach (var (address, size) in ((string, int)[])[(Link(page, "icon"), 32), (Link(page, "apple-touch-icon"), 180), (await Logo(paper), 512)])
        {
            using var answer = await paper.Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), Stop);
            using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal((size, size, "image/png"), (image.Width, image.Height, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        var ico = await paper.Http.GetByteArrayAsync("/favicon.ico", Stop);
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32], ico[..8]);
        using (var inside = Image.NewFromBuffer(ico[22..]))
        {
            Assert.Equal(32, inside.Width);
        }

        using var manifest = JsonDocument.Parse(await paper.Http.GetStringAsync(Link(page, "manifest"), Stop));
        Assert.Equal(["192x192", "512x512"], manifest.RootElement.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("sizes").GetString()));

        // And the letter again.
        await admin.Submit(Desk, null, ("letter", "1"));
        Assert.Contains("href=\"/icon.svg\"", await paper.Http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(new Uri(Link(page, "icon"), UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Without_a_picture_the_papers_first_letter_stands_for_it()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Papers.Single().Name = "<élan");
        Assert.Contains(">&lt;</text>", await paper.Http.GetStringAsync("/icon.svg", Stop), StringComparison.Ordinal);
        var answer = await paper.Http.GetAsync("/favicon.ico", Stop);
        Assert.Equal((HttpStatusCode.Found, "/icon.svg"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        using var manifest = JsonDocument.Parse(await paper.Http.GetStringAsync("/site.webmanifest", Stop));
        Assert.Equal("<élan", manifest.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_kept()
    {
        await using var paper = await Paper();
        using var admin = await Admin(paper);
        await admin.Submit(Desk, null, ("founded", "87"), ("contact", "us"), ("securityContact", "http://elver.example/security"), ("profiles", "elver"), ("trustLines", "member"), ("legalName", "Elver Press"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        foreach (var field in (string[])["founded", "contact", "securityContact", "profiles", "trustLines"])
        {
            Assert.NotEmpty(admin.Page.QuerySelector($"#field-{field}-wrong")!.TextContent);
        }

        Assert.Contains("https://", admin.Page.QuerySelector("#field-securityContact-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Elver Press", admin.Page.QuerySelector("#field-legalName")!.GetAttribute("value"));
        await Bring(admin, "note.png", "no picture"u8.ToArray());
        Assert.Contains("note.png", admin.Page.QuerySelector("#field-icon-wrong")!.TextContent, StringComparison.Ordinal);
        await Bring(admin, "dot.png", Png(20, 20));
        Assert.Contains("at least 180 × 180", admin.Page.QuerySelector("#field-icon-wrong")!.TextContent, StringComparison.Ordinal);
        // All faults at once; and a picture that is good is asked for again where something else is not.
        await Bring(admin, "note.png", "no picture"u8.ToArray(), contact: "us");
        Assert.Contains("note.png", admin.Page.QuerySelector("#field-icon-wrong")!.TextContent, StringComparison.Ordinal);
        await Bring(admin, "weir.png", Png(900, 600), contact: "us");
        Assert.Contains("once more", admin.Page.QuerySelector("#field-icon-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(admin.Page.QuerySelector("#field-contact-wrong")!.TextContent);
        Assert.Equal("", await paper.Read(db => db.Papers.Select(one => one.Particulars.LegalName + one.Particulars.Icon).SingleAsync(Stop)));
    }

    private static async Task<TestPaper> Paper()
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            db.Pages.Add(new StaticPage("Ethics", """{"type":"doc","content":[]}""", "/ethics", TestPaper.Start) { IsPublic = true });
        });
        return paper;
    }

    private static async Task<Browser> Admin(TestPaper paper)
    {
        var (_, key) = await Browser.Member(paper, Role.Administrator);
        var admin = new Browser(paper);
        await admin.SignIn("ada@example.org", key);
        return admin;
    }

    private static async Task Bring(Browser browser, string name, byte[] picture, string contact = "")
    {
        await browser.Get(Desk);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Token), "__RequestVerificationToken" },
            { new StringContent(contact), "contact" },
            { new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "icon", name },
        };
        await browser.Send(new HttpRequestMessage(HttpMethod.Post, Desk) { Content = form });
    }

    private static byte[] Png(int width, int height)
    {
        using var image = Image.Black(width, height, bands: 3);
        return image.PngsaveBuffer();
    }

    private static string Link(AngleSharp.Dom.IDocument page, string rel) => page.QuerySelector($"link[rel='{rel}']")!.GetAttribute("href")!;

    private static async Task<string> Logo(TestPaper paper)
        => new Uri(Data(await paper.Http.GetStringAsync("/", Stop)).GetProperty("publisher").GetProperty("logo").GetProperty("url").GetString()!).AbsolutePath;

    private static JsonElement Data(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.Clone();
    }
}
