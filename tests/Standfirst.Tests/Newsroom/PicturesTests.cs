using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Pictures;

namespace Standfirst.Tests.Newsroom;

public sealed class PicturesTests
{
    private const string Desk = "/newsroom/pictures";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Described(int width = 1600, int height = 1200, string caption = "The weir at dawn", string keywords = "flood") => MadePictures.WithXmp(MadePictures.Jpeg(width, height), $"""
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Jo Lens</rdf:li></rdf:Seq></dc:creator>
        <photoshop:Credit>Reuters</photoshop:Credit><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Reuters</rdf:li></rdf:Alt></dc:rights>
        <dc:subject><rdf:Bag><rdf:li>{keywords}</rdf:li></rdf:Bag></dc:subject><exif:GPSLatitude>52,13.5N</exif:GPSLatitude>
        """);

    [Fact]
    public async Task Several_come_in_at_once_and_a_bad_one_is_refused_by_its_name_while_the_good_ones_are_kept()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await Bring(browser, ("weir.jpg", Described()), ("trick.jpg", "<svg onload='x'/>"u8.ToArray()), ("cut.jpg", MadePictures.Jpeg(800, 600)[..9000]), ("gate.jpg", MadePictures.Jpeg(400, 300)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("trick.jpg is an SVG drawing", browser.Text, StringComparison.Ordinal);
        Assert.Contains("cut.jpg is cut short or damaged", browser.Text, StringComparison.Ordinal);
        Assert.Equal(["weir.jpg", "gate.jpg"], await paper.Read(db => db.Pictures.OrderBy(one => one.Id).Select(one => one.FileName).ToListAsync(Stop)));
        Assert.Equal(2, await paper.Read(db => db.AuditLog.CountAsync(one => one.Act == Acts.AddedPicture && one.Who == "Ada Quill", Stop)));

        await Bring(browser, ("again.jpg", Described()));
        Assert.Contains("on the desk already", (await browser.Get(browser.Led!)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await paper.Read(db => db.Pictures.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_a_file_says_of_itself_stands_in_its_fields_and_what_it_lacks_on_the_contact_sheet()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        await Bring(browser, ("weir.jpg", Described()));
        await browser.Get(browser.Led!);
        Assert.Equal(["The weir at dawn", "Jo Lens/Reuters", "", "© Reuters"], ((string[])["caption", "credit", "alt", "rights"]).Select(name => Value(browser, name)));
        Assert.Contains("flood", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13.5", browser.Text, StringComparison.Ordinal);
        await browser.Get(Desk);
        Assert.Equal("No alt text", browser.Page.QuerySelector(".contact-sheet .missing")!.TextContent);
        var thumb = browser.Page.QuerySelector(".contact-sheet img")!.GetAttribute("src")!;
        await browser.Get(thumb);
        Assert.Equal("image/webp", browser.Answer.Content.Headers.ContentType!.MediaType);
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
