using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Tests.Pictures;

namespace Standfirst.Tests.Newsroom;

/// <summary>How pictures come in.</summary>
public sealed partial class PicturesTests
{
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

    [Fact]
    public async Task A_script_brings_one_and_hears_in_json_what_became_of_it()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var came = await BringByScript(browser, "weir.jpg", Described());
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var picture = came.GetProperty("picture");
        Assert.Equal(("Jo Lens/Reuters", 1600, "It has no alt text."), (picture.GetProperty("credit").GetString(), picture.GetProperty("width").GetInt32(), picture.GetProperty("problems")[0].GetString()));
        var refused = await BringByScript(browser, "words.jpg", "words"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("words.jpg is not a picture", refused.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_came_is_made_ready_before_a_reader_asks_for_it()
    {
        await using var paper = await TestPaper.Begin();
        using var photographer = await Browser.SignedIn(paper, Role.PhotoEditor);
        await photographer.Get("/newsroom/pictures");
        await Bring(photographer, ("weir.jpg", Described(640, 480)));
        var hash = await paper.Read(db => db.Pictures.Select(picture => picture.Hash).SingleAsync(Stop));
        var folder = Path.Combine(paper.Settings.Pictures, "renditions", hash![..2], hash);
        await Waiting.Until(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.avif").Length == 3);

        Assert.Equal(["320.avif", "480.avif", "640.avif"], Directory.GetFiles(folder, "*.avif").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_larger_than_the_store_takes_is_refused_beside_a_good_one_and_more_than_twenty_at_once_too()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var huge = new byte[PictureStore.MaxBytes + 1];
        MadePictures.Jpeg(64, 64).CopyTo(huge, 0);
        await Bring(browser, ("huge.jpg", huge), ("small.jpg", MadePictures.Jpeg(200, 100)));
        Assert.Contains("huge.jpg is larger than 64 MiB", browser.Text, StringComparison.Ordinal);
        Assert.Equal("small.jpg", await paper.Read(db => db.Pictures.Select(one => one.FileName).SingleAsync(Stop)));
        await Bring(browser, [.. Enumerable.Range(0, 21).Select(n => ($"{n}.jpg", MadePictures.Jpeg(64 + n, 64)))]);
        Assert.Contains("At most 20 pictures are taken at once", browser.Text, StringComparison.Ordinal);
        Assert.Equal(21, await paper.Read(db => db.Pictures.CountAsync(Stop)));
    }

    [Fact]
    public async Task Hostile_samples_are_refused_in_bounded_time_each_with_its_reason()
    {
        var folder = Samples.Path("images", "pillow");
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var files = ((string[])["decompression_bomb.gif", "decompression_bomb.ico", "broken_data_stream.png", "truncated_image.png", "truncated_jpeg.jpg"]).Select(name => (name, File.ReadAllBytes(Path.Combine(folder, name)))).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Bring(browser, [.. files, ("good.jpg", MadePictures.Jpeg(400, 300))]);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 40);
        Assert.Equal(files.Length, browser.Page.QuerySelectorAll("[data-arrivals] .wrong").Length);
        Assert.All(files, file => Assert.Contains(file.name, browser.Page.QuerySelector("[data-arrivals]")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("good.jpg", await paper.Read(db => db.Pictures.Select(one => one.FileName).SingleAsync(Stop)));
    }
}
