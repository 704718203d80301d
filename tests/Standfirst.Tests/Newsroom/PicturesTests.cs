using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Tests.Pictures;

namespace Standfirst.Tests.Newsroom;

public sealed partial class PicturesTests
{
    private const string Desk = "/newsroom/pictures";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Described(int width = 1600, int height = 1200, string caption = "The weir at dawn", string keywords = "flood") => MadePictures.WithXmp(MadePictures.Jpeg(width, height), $"""
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Jo Lens</rdf:li></rdf:Seq></dc:creator>
        <photoshop:Credit>Reuters</photoshop:Credit><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Reuters</rdf:li></rdf:Alt></dc:rights>
        <dc:subject><rdf:Bag><rdf:li>{keywords}</rdf:li></rdf:Bag></dc:subject><exif:GPSLatitude>52,13.5N</exif:GPSLatitude>
        """);

    [Fact]
    public async Task The_contact_sheet_is_searched_by_words_names_and_keywords_in_any_case()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await Bring(browser, ("weir.jpg", Described(caption: "Das Wehr in ÖSTERREICH", keywords: "Hochwasser")), ("gate.jpg", MadePictures.Jpeg(400, 300)));
        foreach (var (words, files) in ((string, string[])[])[("österreich", ["weir.jpg"]), ("HOCHWASSER wehr", ["weir.jpg"]), ("gate", ["gate.jpg"]), ("gate wehr", []), ("", ["gate.jpg", "weir.jpg"]), ("reuters", ["weir.jpg"]), ("100%", [])])
        {
            Assert.Equal(files, await Shown(browser, paper, $"{Desk}?q={Uri.EscapeDataString(words)}"));
        }
    }

    [Fact]
    public async Task Filters_show_what_lacks_something_what_ends_what_is_mine_and_what_is_unused()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var whole = await Add(paper, "whole.jpg");
        var ending = await Add(paper, "ending.jpg", picture => picture.LimitRights(new DateOnly(2026, 3, 31), TimeZoneInfo.Utc));
        var over = await Add(paper, "over.jpg", picture => picture.LimitRights(new DateOnly(2026, 3, 9), TimeZoneInfo.Utc));
        await Add(paper, "later.jpg", picture => picture.LimitRights(new DateOnly(2026, 5, 1), TimeZoneInfo.Utc));
        var bare = await Add(paper, "bare.jpg", picture => picture.Credit = "");
        var portrait = await Add(paper, "portrait.jpg");
        await Bring(browser, ("mine.jpg", MadePictures.Jpeg(300, 200)));
        await paper.Change(db =>
        {
            var story = Make.Story();
            story.Show(db.Pictures.Single(one => one.Id == whole));
            db.Stories.Add(story);
            db.Stories.Add(Make.Story(body: Body(ending)));
            db.Pages.Add(new Standfirst.Pages.StaticPage("About", Gallery(over, bare), "/about", TestPaper.Start));
            db.Writers.Add(new Writer("Ada Quill", "ada-quill") { PictureId = portrait });
        });
        Assert.Equal(["mine.jpg", "bare.jpg"], await Shown(browser, paper, Desk + "?show=missing"));
        Assert.Equal(["over.jpg", "ending.jpg"], await Shown(browser, paper, Desk + "?show=ending"));
        Assert.Equal(["mine.jpg"], await Shown(browser, paper, Desk + "?mine=1"));
        Assert.Equal(["mine.jpg", "later.jpg"], await Shown(browser, paper, Desk + "?show=unused"));
        await browser.Get(Desk);
        Assert.Equal(["No caption, credit, alt text and rights", "No credit", "Rights ended on 9 Mar 2026", "Rights end on 31 Mar 2026"], browser.Page.QuerySelectorAll(".contact-sheet .missing").Select(one => one.TextContent.Trim()));
    }

    [Fact]
    public async Task A_long_contact_sheet_goes_on_where_the_page_before_ended_with_the_same_filter()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await paper.Change(db => db.Pictures.AddRange(Enumerable.Range(0, 90).Select(n => Whole(Picture.Stored($"{n:x32}", $"{n:00}.jpg", "image/jpeg", 9, 300, 200, TestPaper.Start)))));
        var seen = new List<string>();
        for (var next = Desk + "?q=lens"; next is not null; next = browser.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            Assert.Contains("q=lens", next, StringComparison.Ordinal);
            seen.AddRange(await Shown(browser, paper, next));
        }

        Assert.Equal(Enumerable.Range(0, 90).Reverse().Select(n => $"{n:00}.jpg"), seen);
    }

    [Fact]
    public async Task A_focal_point_is_saved_and_the_crops_keep_it()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await Bring(browser, ("weir.jpg", Described(1600, 800)));
        var address = browser.Led!;
        var before = await Crops(browser, address);
        await browser.Submit(address, address, ("caption", "The weir"), ("credit", "Jo Lens"), ("alt", "A weir"), ("rights", "Ours"), ("focalx", "100"), ("focaly", "12,5"));
        Assert.Equal(address, browser.Led);
        var after = await Crops(browser, address);
        Assert.Contains("Saved. It may run.", browser.Text, StringComparison.Ordinal);
        Assert.EndsWith("-3x2-4.webp", before[0], StringComparison.Ordinal);
        Assert.EndsWith("-3x2-8.webp", after[0], StringComparison.Ordinal);
        Assert.Equal((1, 0.125), await paper.Read(async db => await db.Pictures.SingleAsync(Stop) is { } one ? (one.FocalX, one.FocalY) : default));
        Assert.Equal("12.5%", browser.Page.QuerySelector("circle")!.GetAttribute("cy"));
        foreach (var crop in after)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(crop)).Status);
        }

        await browser.Submit(address, address, ("focalx", "101"), ("caption", "Typed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("a number from 0 to 100", browser.Page.QuerySelector("#field-focalx-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("101", Value(browser, "focalx"));
    }

    [Fact]
    public async Task Two_who_describe_one_picture_do_not_overwrite_each_other()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        using var tom = await Browser.SignedIn(paper, Role.PhotoEditor, "tom@example.org", "Tom Reed");
        await Bring(ada, ("weir.jpg", Described()));
        var address = ada.Led!;
        await ada.Get(address);
        await Save(tom, address, ("credit", "Tom’s credit"));
        await SaveHere(ada, address, ("credit", "Ada’s credit"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
        Assert.Contains("Credit is now “Tom’s credit”", ada.Text, StringComparison.Ordinal);
        Assert.Equal("Ada’s credit", Value(ada, "credit"));
        await SaveHere(ada, address);
        Assert.Equal("Ada’s credit", await paper.Read(db => db.Pictures.Select(one => one.Credit).SingleAsync(Stop)));
        Assert.Equal(["credit", "credit"], await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.DescribedPicture).Select(one => one.Details).ToListAsync(Stop)));
    }

    [Fact]
    public async Task The_chooser_finds_by_words_and_goes_on_and_the_editor_sees_a_picture_by_its_number()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await paper.Change(db => db.Pictures.AddRange(Enumerable.Range(0, 30).Select(n => Whole(Picture.Stored($"{n:x32}", $"{n:00}.jpg", "image/jpeg", 9, 300, 200, TestPaper.Start)))));
        await Bring(browser, ("weir.jpg", Described()));
        var id = browser.Led!.Split('/')[^1];
        var first = await Json(browser, $"{Desk}/choose?q=");
        var second = await Json(browser, first.GetProperty("next").GetString()!);
        Assert.Equal((24, 7), (first.GetProperty("pictures").GetArrayLength(), second.GetProperty("pictures").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        var found = (await Json(browser, $"{Desk}/choose?q=dawn")).GetProperty("pictures");
        Assert.Equal((1, id), (found.GetArrayLength(), found[0].GetProperty("id").ToString()));
        await browser.Get(found[0].GetProperty("thumb").GetString()!);
        Assert.Equal("image/webp", browser.Answer.Content.Headers.ContentType!.MediaType);
        await browser.Get($"{Desk}/{id}/shown");
        Assert.Matches("^/pictures/[0-9a-f]{32}/960.webp$", browser.Led);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{Desk}/404/shown")).Status);
    }

    private static Picture Whole(Picture picture)
    {
        (picture.Caption, picture.Credit, picture.Alt, picture.Rights) = ("The weir", "Jo Lens", "A weir", "Ours");
        return picture;
    }

    /// <summary>A picture that may run, of an archive; nobody of the staff brought it.</summary>
    private static async Task<long> Add(TestPaper paper, string name, Action<Picture>? with = null)
    {
        var picture = Whole(Picture.Stored(Guid.NewGuid().ToString("n"), name, "image/jpeg", 9, 600, 400, TestPaper.Start));
        with?.Invoke(picture);
        await paper.Change(db => db.Pictures.Add(picture));
        return picture.Id;
    }

    /// <summary>A text with the last picture in a box, and a caption of its own.</summary>
    private static string Body(params long[] pictures) => "{\"type\":\"doc\",\"content\":[" + string.Join(',', pictures.Select((id, i) =>
    {
        var node = $"{{\"type\":\"picture\",\"attrs\":{{\"picture\":{id},\"alt\":\"Alt of {i}\",\"credit\":\"Credit of {i}\"}},\"content\":[{{\"type\":\"text\",\"text\":\"My own caption\"}}]}}";
        return i < pictures.Length - 1 ? node : $"{{\"type\":\"factBox\",\"attrs\":{{\"title\":\"Box\"}},\"content\":[{node}]}}";
    })) + "]}";

    private static string Gallery(params long[] pictures)
        => "{\"type\":\"doc\",\"content\":[{\"type\":\"gallery\",\"content\":[" + string.Join(',', pictures.Select(id => $"{{\"type\":\"picture\",\"attrs\":{{\"picture\":{id}}}}}")) + "]}]}";

    private static async Task<List<string>> Shown(Browser browser, TestPaper paper, string address)
    {
        await browser.Get(address);
        var ids = browser.Page.QuerySelectorAll(".contact-sheet > li > a").Select(one => long.Parse(one.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture)).ToList();
        var names = await paper.Read(db => db.Pictures.ToDictionaryAsync(one => one.Id, one => one.FileName, Stop));
        return [.. ids.Select(id => names[id])];
    }

    private static async Task<string[]> Crops(Browser browser, string address)
    {
        await browser.Get(address);
        return [.. browser.Page.QuerySelectorAll("img[data-crop]").Select(one => one.GetAttribute("src")!)];
    }

    private static (string, string)[] Texts(Browser browser) => [.. ((string[])["caption", "credit", "alt", "rights"]).Where(name => browser.Page.QuerySelector($"[name={name}]") is not null).Select(name => (name, Value(browser, name)))];

    /// <summary>Opens the form, changes these fields and sends it with all others as they stood, as a browser does.</summary>
    private static async Task Save(Browser browser, string address, params (string Name, string Value)[] fields)
    {
        await browser.Get(address);
        await SaveHere(browser, address, fields);
    }

    private static Task<Browser> SaveHere(Browser browser, string address, params (string Name, string Value)[] fields) => browser.SubmitHere(address, address, [.. Texts(browser), .. fields]);

    private static async Task<JsonElement> Json(Browser browser, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "application/json" } } };
        return JsonDocument.Parse(await browser.Send(request)).RootElement;
    }

    private static async Task<(bool Blocked, string Said)> Chosen(Browser browser)
    {
        var one = (await Json(browser, $"{Desk}/choose?q=weir.jpg")).GetProperty("pictures")[0];
        return (one.GetProperty("blocked").GetBoolean(), one.GetProperty("warning").GetString() ?? one.GetProperty("problems")[0].GetString()!);
    }

    private static async Task<JsonElement> BringByScript(Browser browser, string name, byte[] content)
    {
        await browser.Get(Desk);
        var request = new HttpRequestMessage(HttpMethod.Post, Desk) { Content = new MultipartFormDataContent { { new ByteArrayContent(content), "files", name } } };
        request.Headers.Add("X-CSRF", browser.Token);
        request.Headers.Add("Accept", "application/json");
        return JsonDocument.Parse(await browser.Send(request)).RootElement.GetProperty("pictures")[0];
    }

    /// <summary>Whether a picture's file says where it was taken, in EXIF or in words.</summary>
    private static bool Gps(byte[] file)
    {
        using var image = NetVips.Image.NewFromBuffer(file);
        return image.GetFields().Any(field => field.Contains("GPS", StringComparison.Ordinal)) || System.Text.Encoding.Latin1.GetString(file).Contains("GPSLat", StringComparison.Ordinal);
    }

    private static async Task<string> Bring(Browser browser, params (string Name, byte[] Content)[] files)
    {
        await browser.Get(Desk);
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, Desk) { Content = Form(browser, [], [.. files.Select(one => ("files", one.Name, one.Content))]) });
    }

    private static MultipartFormDataContent Form(Browser browser, (string Name, string Value)[] fields, params (string Field, string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(browser.Token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in files)
        {
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, field, name);
        }

        return form;
    }

    private static string Value(Browser browser, string name) => browser.Page.QuerySelector($"[name={name}]") switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException(name),
    };
}
