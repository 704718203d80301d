using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Standfirst.Publication;
using Standfirst.Readers;
using Standfirst.Staff;
using Standfirst.Tests.Themes;
using Standfirst.Themes;

namespace Standfirst.Tests.Newsroom;

/// <summary>What an administrator sets of the theme without code: measured, kept, and seen by readers in the very next page.</summary>
public sealed class LookTests
{
    private const string Desk = "/newsroom/look";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colour_that_cannot_be_read_is_refused_with_its_contrast_and_the_nearest_that_can()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit(Desk, Desk, ("light-ink", "#999999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        var wrong = admin.Page.QuerySelector("#field-light-ink-wrong")!.TextContent;
        // #999999 on #fffefb, by the formula of WCAG 2.
        Assert.Contains("a contrast of 2.82:1 with Paper; at least 4.5:1 is needed, 7:1 is better", wrong, StringComparison.Ordinal);
        Assert.Equal("#999999", admin.Page.QuerySelector("#field-light-ink")!.GetAttribute("value"));
        Assert.Null(admin.Page.QuerySelector("#field-dark-ink-wrong"));
        var offer = admin.Page.QuerySelector("button[name=instead]")!.GetAttribute("value")!;
        Assert.Contains(offer.Split(':')[1], wrong, StringComparison.Ordinal);
        Assert.Empty(await paper.Read(async db => (await db.Papers.AsNoTracking().SingleAsync(Stop)).Look.Choices));

        // It is taken by its button, and kept with a warning: it passes, and seven would be better.
        await admin.Press("look", "Show", ("instead", offer));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        var taken = admin.Page.QuerySelector("#field-light-ink")!.GetAttribute("value");
        Assert.Equal(offer.Split(':')[1], taken);
        Assert.Contains("7:1 is better", admin.Page.QuerySelector("[data-warning=light-ink]")!.TextContent, StringComparison.Ordinal);
        await admin.SubmitHere(Desk, Desk);
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        Assert.Contains($"--ink:{taken}", await Sheet(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ground_that_was_changed_is_told_at_the_ground()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit(Desk, Desk, ("dark-paper", "#777777"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains(":1 with it; at least 4.5:1 is needed", admin.Page.QuerySelector("#field-dark-paper-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("#field-dark-ink-wrong"));
    }

    [Theory]
    [InlineData("red;}body{display:none")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("url(https://evil.example/)")]
    [InlineData("</style><script>")]
    public async Task What_is_no_colour_is_refused_and_stands_there_as_it_was_typed(string hostile)
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var before = await Sheet(paper);
        await admin.Submit(Desk, Desk, ("light-accent", hostile));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains(hostile, admin.Page.QuerySelector("#field-light-accent-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hostile, admin.Page.QuerySelector("#field-light-accent")!.GetAttribute("value"));
        // Nor through the address of a trial, nor from a row that nobody checked.
        Assert.DoesNotContain("body{display", await admin.Read($"{Desk}/style.css?light-accent={Uri.EscapeDataString(hostile)}"), StringComparison.Ordinal);
        await paper.Change(db => db.Papers.Single().Look = new Look { Choices = [new LookChoice { Theme = "courant", Part = LookPart.Light, Name = "accent", Value = hostile }] });
        paper.Services.GetRequiredService<LiveTheme>().Use(ShelvedTheme.Default, (await paper.Read(db => db.Papers.AsNoTracking().SingleAsync(Stop))).Look);
        Assert.Equal(before, await Sheet(paper));
    }

    [Fact]
    public async Task Colours_reach_readers_in_each_scheme_at_a_new_address_and_the_pages_that_were_kept_are_gone()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit(Desk, Desk, ("dark-accent", "#ffcc00"));
        var old = await StyleAddress(paper);
        Assert.NotEqual(Theme.BuiltIn.Assets.StyleUrl, old);
        await admin.Submit(Desk, Desk, ("light-paper", "#FFF1E5"), ("light-accent", "0d5c63"), ("dark-accent", "#8fd6b0"));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);

        var address = await StyleAddress(paper);
        Assert.NotEqual(old, address);
        var sheet = await Sheet(paper);
        var light = Block(sheet, "@media screen and (prefers-color-scheme:light){:root{");
        Assert.Contains("--paper:#fff1e5;--accent:#0d5c63", light, StringComparison.Ordinal);
        // What lies between paper and ink follows the paper, in the light alone.
        Assert.Contains("--hair:#", light, StringComparison.Ordinal);
        Assert.Equal("--accent:#8fd6b0", Block(sheet, "@media screen and (prefers-color-scheme:dark){:root{"));
        using var style = await paper.Http.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        // A page that somebody kept asks for yesterday's sheet, and gets today's for a minute.
        using var former = await paper.Http.GetAsync(new Uri(old, UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.OK, TimeSpan.FromMinutes(1)), (former.StatusCode, former.Headers.CacheControl!.MaxAge));

        var entry = await paper.Read(db => db.AuditLog.Where(one => one.SubjectKind == "look").OrderByDescending(one => one.Id).FirstAsync(Stop));
        Assert.Contains("Paper in the light from “#fffefb” to “#fff1e5”", entry.Details, StringComparison.Ordinal);
        Assert.Contains("Accent in the dark from “#ffcc00” to “#8fd6b0”", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_that_is_picked_counts_where_nothing_was_typed()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit(Desk, Desk, ("light-accent-pick", "#123456"));
        Assert.Contains("--accent:#123456", await Sheet(paper), StringComparison.Ordinal);
        await admin.Submit(Desk, Desk, ("light-accent-pick", "#654321"), ("light-accent", "#222222"));
        Assert.Contains("--accent:#222222", await Sheet(paper), StringComparison.Ordinal);
        await admin.Submit(Desk, Desk, ("light-accent", ""));
        Assert.Equal(Theme.BuiltIn.Assets.StyleUrl, await StyleAddress(paper));
    }

    [Fact]
    public async Task With_nothing_set_not_one_byte_differs_and_the_way_back_leads_there()
    {
        await using var paper = await Newspaper();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var (page, sheet) = (await Front(paper), await Sheet(paper));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(Theme.BuiltIn.Assets.Style.Bytes), sheet);
        await admin.Submit(Desk, Desk);
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        Assert.Contains("Nothing had changed", (await admin.Follow()).Text, StringComparison.Ordinal);
        Assert.Equal(page, await Front(paper));

        await admin.Submit(Desk, Desk, ("light-accent", "#123456"), ("faces", "system"), ("front-lead", "above"), ("front-most-read", "hidden"));
        await Logo(admin, ("logo", Png(600, 200)));
        Assert.NotEqual(page, await Front(paper));
        foreach (var (own, gone, stays) in ((string, string, string)[])[("colours", "--accent:#123456", "Georgia"), ("faces", "--serif:Georgia", "top-lead>.has-picture"), ("front", "top-lead>.has-picture", ".logo{")])
        {
            Assert.Contains(gone, await Sheet(paper), StringComparison.Ordinal);
            await admin.Get(Desk);
            await admin.Press("own", null, ("own", own));
            Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
            var after = await Sheet(paper);
            Assert.DoesNotContain(gone, after, StringComparison.Ordinal);
            Assert.Contains(stays, after, StringComparison.Ordinal);
        }

        await admin.Get(Desk);
        await admin.Press("own", null, ("own", "logo"));
        Assert.Equal(page, await Front(paper));
        Assert.Equal(sheet, await Sheet(paper));

        await admin.Submit(Desk, Desk, ("dark-accent", "#abcdef"), ("faces", "system"));
        await admin.Get(Desk);
        await admin.Press("own", null, ("own", "all"));
        Assert.Equal(page, await Front(paper));
        Assert.Null((await admin.Get(Desk)).Page.QuerySelector("#own"));
    }

    [Fact]
    public async Task Faces_that_nothing_is_set_in_are_neither_named_nor_fetched()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        Assert.Equal(2, (await Preloads(paper)).Count);
        Assert.Contains("@font-face", await Sheet(paper), StringComparison.Ordinal);

        await admin.Submit(Desk, Desk, ("faces", "system"));
        Assert.Empty(await Preloads(paper));
        var sheet = await Sheet(paper);
        Assert.DoesNotContain("@font-face", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("/faces/", sheet, StringComparison.Ordinal);
        Assert.Contains("--sans:system-ui, sans-serif", sheet, StringComparison.Ordinal);

        await admin.Submit(Desk, Desk, ("faces", "sans-headlines"));
        Assert.Contains("/faces/text-", Assert.Single(await Preloads(paper)), StringComparison.Ordinal);
        var headlines = await Sheet(paper);
        Assert.DoesNotContain("/faces/display-", headlines, StringComparison.Ordinal);
        Assert.DoesNotContain("font-family:Courant Display", headlines, StringComparison.Ordinal);
        Assert.Contains("font-family:Courant Sans", headlines, StringComparison.Ordinal);
        // The faces themselves stay where they are: a page kept elsewhere still asks for them.
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(new Uri(ThemeAssets.FacesOf("latin")[1], UriKind.Relative), Stop)).StatusCode);
        await admin.Submit(Desk, Desk, ("faces", "comic"));
        Assert.Equal(Theme.BuiltIn.Assets.StyleUrl, await StyleAddress(paper));
    }

    [Fact]
    public async Task A_logo_stands_in_place_of_the_name_with_its_size_and_one_that_is_gone_is_served_no_more()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await Logo(admin, ("logo", Png(900, 200)), ("darkLogo", Png(400, 200)));
        Assert.Equal(HttpStatusCode.SeeOther, admin.Status);
        var image = (await Document(paper, "/")).QuerySelector("h1.nameplate img")!;
        // 900 × 200 in a room of 560 × 80, and of 40 on other pages.
        Assert.Equal(("360", "80", "The Test Gazette"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        var dark = (await Document(paper, "/")).QuerySelector("h1.nameplate source")!;
        Assert.Equal(("160", "80", "(prefers-color-scheme: dark)"), (dark.GetAttribute("width"), dark.GetAttribute("height"), dark.GetAttribute("media")));
        var small = (await Document(paper, "/search")).QuerySelector("p.nameplate img")!;
        Assert.Equal(("180", "40"), (small.GetAttribute("width"), small.GetAttribute("height")));

        var address = image.GetAttribute("src")!;
        using (var answer = await paper.Http.GetAsync(new Uri(address, UriKind.Relative), Stop))
        {
            Assert.Equal((HttpStatusCode.OK, "image/webp"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var kept = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal((900, 200), (kept.Width, kept.Height));
        }

        Assert.Contains(".logo{", await Sheet(paper), StringComparison.Ordinal);
        // Another one for the light; that for the dark stays.
        await Logo(admin, ("logo", Png(300, 100)));
        Assert.Equal(dark.GetAttribute("srcset"), (await Document(paper, "/")).QuerySelector("h1.nameplate source")!.GetAttribute("srcset"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(new Uri(address, UriKind.Relative), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("note.png", "no picture")]
    [InlineData("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    public async Task What_is_no_logo_is_refused_beside_its_field(string name, string content)
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await Logo(admin, name, ("logo", System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains(name, admin.Page.QuerySelector("#field-logo-wrong")!.TextContent, StringComparison.Ordinal);
        await Logo(admin, ("logo", Png(100, 20)));
        Assert.Contains("at least 40", admin.Page.QuerySelector("#field-logo-wrong")!.TextContent, StringComparison.Ordinal);
        await Logo(admin, ("darkLogo", Png(300, 100)));
        Assert.Contains("one for the dark alone", admin.Page.QuerySelector("#field-logo-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await paper.Read(db => db.Papers.AsNoTracking().SingleAsync(Stop))).Look.Logos);
    }

    [Fact]
    public async Task The_front_is_laid_out_as_it_was_chosen()
    {
        await using var paper = await Newspaper();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        Assert.Equal(4, (await Document(paper, "/")).QuerySelectorAll(".block-more .card").Length);
        Assert.DoesNotContain("top-lead>.has-picture", await Sheet(paper), StringComparison.Ordinal);
        await admin.Submit(Desk, Desk, ("front-headlines", "six"), ("front-lead", "above"));
        Assert.Equal(6, (await Document(paper, "/")).QuerySelectorAll(".block-more .card").Length);
        Assert.Contains("top-lead>.has-picture", await Sheet(paper), StringComparison.Ordinal);
        await admin.Submit(Desk, Desk, ("front-headlines", "two"));
        Assert.Equal(2, (await Document(paper, "/")).QuerySelectorAll(".block-more .card").Length);
    }

    [Fact]
    public async Task Most_read_stands_on_the_front_or_not()
    {
        await using var paper = await Newspaper();
        await paper.Change(db =>
        {
            var day = DateOnly.FromDateTime(TestPaper.Start.UtcDateTime);
            foreach (var story in db.Stories.ToList())
            {
                db.DaysOfReaders.Add(new DayOfReaders(story.Id, day) { Readers = 7 });
            }
        });
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        Assert.NotNull((await Document(paper, "/")).QuerySelector(".most-read"));
        await admin.Submit(Desk, Desk, ("front-most-read", "hidden"));
        Assert.Null((await Document(paper, "/")).QuerySelector(".most-read"));
    }

    [Fact]
    public async Task Show_me_shows_the_front_with_what_was_typed_and_readers_see_nothing_of_it()
    {
        await using var paper = await Newspaper();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var before = await Front(paper);
        await admin.Get(Desk);
        await admin.Press("look", "Show", ("dark-accent", "#aabbcc"), ("front-headlines", "six"), ("scheme", "dark"));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal("#aabbcc", admin.Page.QuerySelector("#field-dark-accent")!.GetAttribute("value"));
        var trial = admin.Page.QuerySelector("iframe")!.GetAttribute("src")!;
        var html = await admin.Read(trial);
        Assert.Equal("no-store", admin.Answer.Headers.CacheControl!.ToString());
        Assert.Contains("frame-ancestors 'self'", admin.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var shown = await new HtmlParser().ParseDocumentAsync(html, Stop);
        Assert.Equal(6, shown.QuerySelectorAll(".block-more .card").Length);
        var address = shown.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var sheet = await admin.Read(address);
        Assert.Equal("text/css", admin.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("@media screen and (min-width:0){:root{--accent:#aabbcc}}", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("prefers-color-scheme", sheet, StringComparison.Ordinal);
        // Nobody else gets there, and nothing was kept.
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Http.GetAsync(new Uri(address, UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(before, await Front(paper));
    }

    [Fact]
    public async Task Each_theme_keeps_what_was_set_of_it_and_one_without_settings_says_so()
    {
        await using var paper = await TestPaper.Begin();
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        var plain = Path.Combine(paper.Settings.DataFolder, "themes", "plain");
        CopiedTheme.To(plain);
        await File.WriteAllTextAsync(Path.Combine(plain, "theme.json"), """{ "css": ["tokens.css", "base.css"] }""", Stop);
        await admin.Submit(Desk, Desk, ("light-accent", "#123456"));
        await admin.Submit("/newsroom/settings", null, ("theme", "kiosk"));
        Assert.Equal(Theme.BuiltInCalled("kiosk")!.Assets.StyleUrl, await StyleAddress(paper));
        await admin.Submit(Desk, Desk, ("light-board", "#00b3a4"), ("front-lead", "beside"));
        Assert.Contains("--board:#00b3a4;", await Sheet(paper), StringComparison.Ordinal);
        await admin.Submit("/newsroom/settings", null, ("theme", "plain"));
        Assert.Contains("This theme, plain, has nothing to set", (await admin.Get(Desk)).Text, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("#look"));
        await admin.Submit("/newsroom/settings", null, ("theme", ""));
        var sheet = await Sheet(paper);
        Assert.Contains("--accent:#123456", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("--board", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_node_and_a_paper_that_starts_again_take_the_look_too()
    {
        await using var paper = await TestPaper.Begin();
        // The first that it sees when it starts, and another one later. Nobody told this one: it looks once a second.
        foreach (var colour in (string[])["#123456", "#654321"])
        {
            await paper.Change(db => db.Papers.Single().Look = new Look { Choices = [new LookChoice { Theme = "courant", Part = LookPart.Light, Name = "accent", Value = colour }] });
            await Waiting.Until(async () =>
            {
                paper.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await Sheet(paper)).Contains($"--accent:{colour}", StringComparison.Ordinal);
            });
        }
    }

    /// <summary>A paper with enough stories for a lead, seconds, briefs and a block of a section.</summary>
    private static async Task<TestPaper> Newspaper()
    {
        var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            var (news, courts) = (Make.Section("News"), Make.Section("Courts"));
            for (var n = 0; n < 24; n++)
            {
                db.Stories.Add(Make.Story($"Headline number {n}", n < 12 ? news : courts, at: TestPaper.Start.AddHours(-n - 1)));
            }
        });
        return paper;
    }

    private static async Task Logo(Browser browser, params (string Field, byte[] Picture)[] pictures) => await Logo(browser, "logo.png", pictures);

    private static async Task Logo(Browser browser, string name, params (string Field, byte[] Picture)[] pictures)
    {
        await browser.Get(Desk);
        using var form = new MultipartFormDataContent { { new StringContent(browser.Token), "__RequestVerificationToken" } };
        foreach (var (field, picture) in pictures)
        {
            form.Add(new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, field, name);
        }

        await browser.Send(new HttpRequestMessage(HttpMethod.Post, Desk + "?handler=Logo") { Content = form });
    }

    private static byte[] Png(int width, int height)
    {
        using var image = Image.Black(width, height, bands: 4);
        return image.PngsaveBuffer();
    }

    /// <summary>As readers get it, without what says when it was made.</summary>
    private static Task<string> Front(TestPaper paper) => paper.Http.GetStringAsync("/", Stop);

    private static async Task<IDocument> Document(TestPaper paper, string address) => await new HtmlParser().ParseDocumentAsync(await paper.Http.GetStringAsync(new Uri(address, UriKind.Relative), Stop), Stop);

    private static async Task<string> StyleAddress(TestPaper paper) => (await Document(paper, "/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

    private static async Task<string> Sheet(TestPaper paper) => await paper.Http.GetStringAsync(new Uri(await StyleAddress(paper), UriKind.Relative), Stop);

    private static async Task<List<string>> Preloads(TestPaper paper) => [.. (await Document(paper, "/")).QuerySelectorAll("link[rel=preload]").Select(link => link.GetAttribute("href")!)];

    private static string Block(string sheet, string head)
    {
        var start = sheet.LastIndexOf(head, StringComparison.Ordinal) + head.Length;
        return sheet[start..sheet.IndexOf('}', start)];
    }
}
