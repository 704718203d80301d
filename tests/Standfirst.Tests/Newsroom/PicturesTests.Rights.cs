using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Pictures;

namespace Standfirst.Tests.Newsroom;

/// <summary>What keeps a picture from readers, and who may do what with it.</summary>
public sealed partial class PicturesTests
{
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
    public async Task A_deleted_picture_is_erased_after_thirty_days_and_its_bytes_may_come_again()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        await Bring(ada, ("weir.jpg", Described()));
        await ada.Submit(ada.Led!, "?handler=Delete");
        var aside = Path.Combine(paper.Settings.Pictures, "removed");
        Assert.Single(Originals(aside));
        Assert.Contains("Kept until 9 Apr", (await ada.Get($"{Desk}/deleted")).Text, StringComparison.Ordinal);
        // Nobody's: what a stop between the row and its file leaves.
        Directory.CreateDirectory(Path.Combine(aside, "ab"));
        await File.WriteAllTextAsync(Path.Combine(aside, "ab", $"ab{new string('0', 30)}.jpg"), "", Stop);

        // The clock is set, and one hour of it goes by: every second of thirty days would wake what looks each second.
        Browser.Later(paper, TimeSpan.FromDays(29));
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await Waiting.Until(() => Originals(aside).Count == 1);
        Assert.Equal(1, await paper.Read(db => db.RemovedPictures.CountAsync(Stop)));
        Browser.Later(paper, TimeSpan.FromHours(23));
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await Waiting.Until(() => Originals(aside).Count == 0);
        Assert.Equal(0, await paper.Read(db => db.RemovedPictures.CountAsync(Stop)));

        using var again = await Browser.SignedIn(paper, Role.Reporter, "tom@example.org", "Tom Reed");
        await Bring(again, ("weir.jpg", Described()));
        Assert.Equal("The weir at dawn", await paper.Read(db => db.Pictures.Select(one => one.Caption).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_photo_editor_erases_a_deleted_picture_at_once_and_nobody_else_does()
    {
        await using var paper = await TestPaper.Begin();
        using var ada = await Browser.SignedIn(paper, Role.Reporter);
        using var tom = await Browser.SignedIn(paper, Role.PhotoEditor, "tom@example.org", "Tom Reed");
        await Bring(ada, ("weir.jpg", Described()));
        var id = ada.Led!.Split('/')[^1];
        await ada.Submit(ada.Led!, "?handler=Delete");
        await ada.Get($"{Desk}/deleted");
        Assert.Null(ada.Page.QuerySelector("form[action$='?handler=Erase']"));
        await ada.Fetch($"{Desk}/deleted?handler=Erase", ("id", id));
        Assert.Contains("A photo editor can erase it", ada.Text, StringComparison.Ordinal);
        Assert.Single(Originals(Path.Combine(paper.Settings.Pictures, "removed")));

        await tom.Submit($"{Desk}/deleted", $"{Desk}/deleted?handler=Erase");
        Assert.Equal($"{Desk}/deleted", tom.Led);
        Assert.Empty(Originals(paper.Settings.Pictures));
        await tom.Fetch($"{Desk}/deleted?handler=Erase", ("id", id));
        Assert.Contains("somebody erased it or put it back meanwhile", tom.Text, StringComparison.Ordinal);
        Assert.Equal("The weir at dawn", await paper.Read(db => db.AuditLog.Where(one => one.Act == Acts.ErasedPicture).Select(one => one.SubjectLabel).SingleAsync(Stop)));
        Assert.Contains("Nothing was deleted.", (await tom.Get($"{Desk}/deleted")).Text, StringComparison.Ordinal);
    }

    private static List<string> Originals(string folder) => [.. Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories)];

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
}
