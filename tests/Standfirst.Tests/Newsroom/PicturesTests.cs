using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Storage;
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
        for (var wait = 0; wait < 200 && !(Directory.Exists(folder) && Directory.GetFiles(folder, "*.avif").Length == 3); wait++)
        {
            await Task.Delay(50, Stop);
        }

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
    public async Task Where_a_picture_runs_is_known_for_leads_texts_pages_portraits_and_what_is_being_written()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        var id = await Add(paper, "weir.jpg");
        var other = await Add(paper, "other.jpg");
        Assert.Contains("Nowhere yet", (await browser.Get($"{Desk}/{id}")).Text, StringComparison.Ordinal);
        await paper.Change(db =>
        {
            var lead = Make.Story("Led by it");
            lead.Show(db.Pictures.Single(one => one.Id == id));
            db.Stories.AddRange(lead, Make.Story("Deep in a box", body: Body(other, id)), Make.Story("Only says so", body: Make.Body($"\"picture\":{id},")), Make.Story("Another", body: Body(long.Parse($"{id}0", CultureInfo.InvariantCulture))));
            db.Pages.Add(new Standfirst.Pages.StaticPage("About us", Gallery(id), "/about", TestPaper.Start));
            db.Writers.Add(new Writer("Jo Lens", "jo-lens") { PictureId = id });
        });
        await paper.Change(db =>
        {
            var story = db.Stories.Single(one => one.Headline == "Another");
            var draft = new Draft(story, "{}", db.Members.Single().Id, "Ada Quill");
            draft.Keep("Being written", "", Body(id), "{}", TestPaper.Start);
            db.Drafts.Add(draft);
        });
        Assert.Equal(["About us On the page", "Being written In what Ada Quill is writing", "Deep in a box In the text", "Jo Lens The writer’s portrait", "Led by it Lead picture"], await Places());

        // A text that loses it is told of no more, however it is saved.
        await paper.Change(db => db.Stories.Single(one => one.Headline == "Deep in a box").Write("Deep in a box", "", Make.Body("No picture.")));
        await paper.Read(db => db.Pages.ExecuteUpdateAsync(set => set.SetProperty(page => page.Body, Make.Body("None.")), Stop));
        await paper.Change(db => db.Drafts.Remove(db.Drafts.Single()));
        Assert.Equal(["Jo Lens The writer’s portrait", "Led by it Lead picture"], await Places());

        async Task<string[]> Places()
        {
            await browser.Get($"{Desk}/{id}");
            return [.. browser.Page.QuerySelectorAll("section[aria-labelledby=places] li").Select(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" Published", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>For a database from before the triggers, whose migration reads all texts once.</summary>
    [Fact]
    public async Task Texts_that_were_there_before_are_read_at_once()
    {
        await using var paper = await TestPaper.Begin();
        var (member, _) = await Browser.Member(paper, Role.Reporter);
        await paper.Change(db =>
        {
            db.Stories.AddRange(Make.Story("One", body: Body(7, 12)), Make.Story("Two", body: Make.Body("None.")));
            db.Stories.Add(Story.Begin(member.Id, null, TestPaper.Start));
            db.Pages.Add(new Standfirst.Pages.StaticPage("About us", Gallery(12, 13), "/about", TestPaper.Start));
        });
        await using var db = paper.Open();
        Task<List<string>> Rows() => db.PicturesInTexts.OrderBy(one => one.PictureId).ThenBy(one => one.PageId).Select(one => $"{one.PictureId} {one.StoryId != null} {one.PageId != null}").ToListAsync(Stop);
        var kept = await Rows();
        Assert.Equal(["7 True False", "12 True False", "12 False True", "13 False True"], kept.Order(StringComparer.Ordinal).OrderBy(one => int.Parse(one.Split(' ')[0], CultureInfo.InvariantCulture)).ThenByDescending(one => one, StringComparer.Ordinal));
        await db.PicturesInTexts.ExecuteDeleteAsync(Stop);
        foreach (var sql in TestDatabases.OnPostgres ? PictureTriggers.PostgresFill : PictureTriggers.SqliteFill)
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Stop);
        }

        Assert.Equal(kept, await Rows());
    }

    [Fact]
    public async Task Replaced_everywhere_the_new_picture_runs_in_leads_texts_and_portraits_and_the_old_one_can_be_put_back()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.PhotoEditor);
        var old = await Add(paper, "old.jpg");
        var by = await Add(paper, "new.jpg", picture => (picture.Caption, picture.Credit, picture.Alt) = ("A new caption", "New Lens", "A new weir"));
        var body = Body(by, old);
        await paper.Change(db =>
        {
            var lead = Make.Story("Led by it", body: Make.Body("Words."));
            lead.Show(db.Pictures.Single(one => one.Id == old));
            db.Stories.AddRange(lead, Make.Story("In a box", body: body));
            db.Writers.Add(new Writer("Jo Lens", "jo-lens") { PictureId = old });
        });
        await browser.Submit($"{Desk}/{old}/replace", $"{Desk}/{old}/replace", ("by", $"{by}"));
        Assert.Equal($"{Desk}/{by}", browser.Led);
        Assert.Contains("It runs in 3 places now", (await browser.Get(browser.Led!)).Text, StringComparison.Ordinal);
        var story = await paper.Read(db => db.Stories.Include(one => one.Revisions).SingleAsync(one => one.Headline == "In a box", Stop));
        Assert.DoesNotContain($"\"picture\":{old}", story.Body, StringComparison.Ordinal);
        Assert.Contains("New Lens", story.Body, StringComparison.Ordinal);
        Assert.Contains("My own caption", story.Body, StringComparison.Ordinal);
        Assert.Equal((body, "Ada Quill"), (story.Revisions.Single().Body, story.Revisions.Single().By));
        Assert.Equal([(long?)by], await paper.Read(db => db.Stories.Where(one => one.Headline == "Led by it").Select(one => one.LeadPictureId).ToListAsync(Stop)));
        Assert.Equal([(long?)by], await paper.Read(db => db.Writers.Select(one => one.PictureId).ToListAsync(Stop)));
        Assert.Contains("in 3 places", await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.ReplacedPicture).Select(one => one.Details).SingleAsync(Stop)), StringComparison.Ordinal);

        await browser.SubmitHere($"{Desk}/{old}/replace", $"{Desk}/{old}/replace?handler=Back");
        Assert.Contains("It is back in all 3 places", (await browser.Get(browser.Led!)).Text, StringComparison.Ordinal);
        Assert.Equal(body, await paper.Read(db => db.Stories.Where(one => one.Headline == "In a box").Select(one => one.Body).SingleAsync(Stop)));
        Assert.Equal([(long?)old], await paper.Read(db => db.Stories.Where(one => one.Headline == "Led by it").Select(one => one.LeadPictureId).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_better_version_brought_as_a_file_takes_over_what_was_known_and_one_that_may_not_run_replaces_nothing()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.PhotoEditor);
        var old = await Add(paper, "old.jpg", picture => (picture.FocalX, picture.FocalY) = (0.2, 0.3));
        await paper.Change(db => db.Stories.Add(Make.Story("In a box", body: Body(old))));
        await browser.Get($"{Desk}/{old}/replace");
        await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{old}/replace") { Content = Form(browser, [("by", "")], ("file", "bare.jpg", MadePictures.Jpeg(500, 400))) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("may not run: It has no caption, credit, alt text and rights", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"\"picture\":{old}", await paper.Read(db => db.Stories.Select(one => one.Body).SingleAsync(Stop)), StringComparison.Ordinal);

        await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{old}/replace") { Content = Form(browser, [("by", ""), ("same", "1")], ("file", "better.jpg", MadePictures.Jpeg(700, 500))) });
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        var better = await paper.Read(db => db.Pictures.SingleAsync(one => one.FileName == "better.jpg", Stop));
        Assert.Equal(("The weir", "Jo Lens", 0.2), (better.Caption, better.Credit, better.FocalX));
        Assert.Contains($"\"picture\":{better.Id}", await paper.Read(db => db.Stories.Select(one => one.Body).SingleAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_that_end_warn_first_and_then_stop_new_use_at_the_gate_and_in_the_chooser()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.PhotoEditor);
        await paper.Change(db => db.Papers.Single().TimeZone = "America/New_York");
        var id = await Add(paper, "weir.jpg");
        var address = $"{Desk}/{id}";
        await browser.Submit(address, address, [("until", "2026-13-01"), .. Texts(browser)]);
        Assert.Contains("a day as 2026-03-31", browser.Text, StringComparison.Ordinal);
        await Save(browser, address, ("until", "2026-03-20"));
        Assert.Contains("The right to use it ends on 20 Mar 2026.", (await browser.Get(address)).Text, StringComparison.Ordinal);
        Assert.Equal((false, "The right to use it ends on 20 Mar 2026."), await Chosen(browser));

        var picture = await paper.Read(db => db.Pictures.SingleAsync(one => one.Id == id, Stop));
        var story = Make.Story("Held", body: Body(id), status: Status.Approved, by: [Make.Writer()], section: Make.Section());
        story.Show(picture);
        // New York's last minute of that day is four hours after that of London.
        var last = new DateTimeOffset(2026, 3, 21, 3, 59, 0, TimeSpan.Zero);
        Assert.Empty(PublishGate.Check(story, new Dictionary<long, Picture> { [id] = picture }, requiresDateline: false, last));
        var held = PublishGate.Check(story, new Dictionary<long, Picture> { [id] = picture }, requiresDateline: false, last.AddMinutes(1));
        Assert.Equal([("picture", true), ("body", true)], held.Select(one => (one.Field, one.Blocks)));
        Assert.Equal("The lead picture: The right to use it ended on 20 Mar 2026.", held[0].Message);

        Browser.Later(paper, TimeSpan.FromDays(11));
        Assert.Equal((true, "The right to use it ended on 20 Mar 2026."), await Chosen(browser));
        Assert.Contains("It can be used in no other story", (await browser.Get(address)).Text, StringComparison.Ordinal);
        var old = await Add(paper, "old.jpg");
        await paper.Change(db => db.Stories.Add(Make.Story("In a box", body: Body(old))));
        await browser.Submit($"{Desk}/{old}/replace", $"{Desk}/{old}/replace", ("by", $"{id}"));
        Assert.Contains("The right to use it ended", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_not_scheduled_for_a_time_at_which_the_right_to_its_picture_has_ended()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Editor);
        var id = await Add(paper, "weir.jpg", picture => picture.LimitRights(new DateOnly(2026, 3, 20), TimeZoneInfo.Utc));
        await paper.Change(db =>
        {
            var story = Make.Story("Held", section: Make.Section(), status: Status.Approved, by: [Make.Writer()]);
            story.Dateline = "LONDON";
            story.Show(db.Pictures.Single(one => one.Id == id));
            db.Stories.Add(story);
        });
        var sheet = await paper.Read(db => db.Stories.Select(one => $"/newsroom/stories/{one.Id}/publish").SingleAsync(Stop));
        await Publish("2026-03-21T00:00");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("The lead picture: The right to use it ended on 20 Mar 2026.", browser.Text, StringComparison.Ordinal);
        await Publish("2026-03-20T23:59");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);

        async Task Publish(string at)
        {
            await browser.Get(sheet);
            var version = browser.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
            await browser.Fetch(sheet, ("version", version), ("when", "at"), ("at", at));
        }
    }

    [Fact]
    public async Task The_gate_asks_for_caption_credit_alt_text_and_rights()
    {
        await using var paper = await TestPaper.Begin();
        var id = await Add(paper, "bare.jpg", picture => (picture.Alt, picture.Rights) = ("", ""));
        var picture = await paper.Read(db => db.Pictures.SingleAsync(Stop));
        Assert.Equal(["It has no alt text and rights."], PictureUse.Problems(picture, TestPaper.Start));
        var story = Make.Story(status: Status.Approved, by: [Make.Writer()], section: Make.Section());
        story.Show(picture);
        Assert.Equal(["The lead picture has no alt text and rights."], PublishGate.Check(story, new Dictionary<long, Picture> { [id] = picture }, requiresDateline: false, TestPaper.Start).Select(one => one.Message));
    }

    [Fact]
    public async Task A_picture_in_use_is_deleted_only_by_a_photo_editor_with_a_reason_and_is_gone_from_the_site()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        using var tom = await Browser.SignedIn(paper, Role.PhotoEditor, "tom@example.org", "Tom Reed");
        await Bring(ada, ("weir.jpg", Described()));
        var address = ada.Led!;
        var id = long.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        await paper.Change(db => db.Stories.Add(Make.Story("In a box", body: Body(id))));
        await ada.Get(address);
        Assert.Null(ada.Page.QuerySelector("form[action='?handler=Delete']"));
        await ada.Fetch($"{address}?handler=Delete", ("reason", "I can"));
        Assert.Contains("It is in use.", ada.Text, StringComparison.Ordinal);
        var shown = ada.Page.QuerySelector("[data-focal] img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(shown, Stop)).StatusCode);

        await tom.Submit(address, "?handler=Delete");
        Assert.Contains("please say why it must go", tom.Text, StringComparison.Ordinal);
        Assert.True(await paper.Read(db => db.Pictures.AnyAsync(Stop)));
        await tom.SubmitHere(address, "?handler=Delete", ("reason", "A court said so"));
        Assert.Equal($"{Desk}/deleted", tom.Led);
        Assert.False(await paper.Read(db => db.Pictures.AnyAsync(Stop)));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(shown, Stop)).StatusCode);
        Assert.Equal("A court said so (ran in 1)", await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.DeletedPicture).Select(one => one.Details).SingleAsync(Stop)));

        await Bring(ada, ("weir.jpg", Described()));
        Assert.Contains("Tom Reed deleted this picture on 10 Mar 2026: A court said so", ada.Text, StringComparison.Ordinal);

        await tom.Submit($"{Desk}/deleted", $"{Desk}/deleted");
        Assert.Equal(address, tom.Led);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(shown, Stop)).StatusCode);
        Assert.Contains("In a box", (await tom.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unused_picture_is_deleted_by_who_brought_it_and_put_back()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        using var tom = await Browser.SignedIn(paper, Role.Reporter, "tom@example.org", "Tom Reed");
        await Bring(ada, ("weir.jpg", Described()));
        var address = ada.Led!;
        await tom.Get(address);
        await tom.Fetch($"{address}?handler=Delete");
        Assert.Contains("This is a colleague’s picture", tom.Text, StringComparison.Ordinal);
        await ada.Submit(address, "?handler=Delete");
        Assert.Equal($"{Desk}/deleted", ada.Led);
        await tom.Get($"{Desk}/deleted");
        await tom.Fetch($"{Desk}/deleted", ("id", address.Split('/')[^1]));
        Assert.Contains("Who deleted it can put it back", tom.Text, StringComparison.Ordinal);
        await ada.Submit($"{Desk}/deleted", $"{Desk}/deleted");
        Assert.Equal((address, "The weir at dawn"), (ada.Led, await paper.Read(db => db.Pictures.Select(one => one.Caption).SingleAsync(Stop))));
        await Bring(ada, ("gate.jpg", MadePictures.Jpeg(300, 200)));
        Assert.Equal(2, await paper.Read(db => db.Pictures.CountAsync(Stop)));
    }

    [Fact]
    public async Task The_original_is_for_staff_alone_and_no_rendition_tells_where_it_was_taken()
    {
        await using var paper = await TestPaper.Begin();
        using var browser = await Browser.SignedIn(paper, Role.Reporter);
        byte[] jpeg;
        using (var scene = MadePictures.Scene(1000, 800).Mutate(fields =>
        {
            fields.Set(NetVips.GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 13/1 30/1 (52, 13, 30, Rational, 3 components, 24 bytes)");
            fields.Set(NetVips.GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components, 2 bytes)");
        }))
        {
            jpeg = MadePictures.WithXmp(scene.JpegsaveBuffer(), "<exif:GPSLatitude>52,13.5N</exif:GPSLatitude><dc:creator><rdf:Seq><rdf:li>Jo Lens</rdf:li></rdf:Seq></dc:creator>");
        }

        Assert.True(Gps(jpeg));
        await Bring(browser, ("place.jpg", jpeg));
        var address = browser.Led!;
        var hash = await paper.Read(db => db.Pictures.Select(one => one.Hash).SingleAsync(Stop));
        foreach (var crop in (string[])["", "-3x2-4", "-4x3-0", "-1x1-8", "-16x9-4"])
        {
            foreach (var format in RenditionName.Formats)
            {
                foreach (var width in (int[])[320, 640])
                {
                    var bytes = await paper.Http.GetByteArrayAsync($"/pictures/{hash}/{width}{crop}.{format}", Stop);
                    Assert.False(Gps(bytes), $"{width}{crop}.{format}");
                }
            }
        }

        await browser.Get(address + "/original");
        Assert.Equal("attachment; filename=place.jpg; filename*=UTF-8''place.jpg", browser.Answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(jpeg, await browser.Answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.SeeOther, (await paper.Http.GetAsync(address + "/original", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/pictures/{hash}/original.jpg", Stop)).StatusCode);
    }

    [Fact]
    public async Task Reporters_describe_and_only_photo_editors_replace_or_change_the_rights_of_others()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        using var tom = await Browser.SignedIn(paper, Role.PhotoEditor, "tom@example.org", "Tom Reed");
        using var moderator = await Browser.SignedIn(paper, Role.Moderator, "mo@example.org", "Mo");
        var id = await Add(paper, "weir.jpg");
        var address = $"{Desk}/{id}";
        await Save(ada, address, ("caption", "Ada’s words"));
        Assert.Equal(address, ada.Led);
        await Save(ada, address, ("rights", "Free for all"));
        Assert.Contains("changed by them or by a photo editor", ada.Page.QuerySelector("#field-rights-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Get(address + "/replace")).Status);
        await Save(tom, address, ("rights", "Contract of 2026"));
        Assert.Equal(("Ada’s words", "Contract of 2026"), await paper.Read(async db => await db.Pictures.SingleAsync(Stop) is { } one ? (one.Caption, one.Rights) : default));
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Get(Desk)).Status);
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
