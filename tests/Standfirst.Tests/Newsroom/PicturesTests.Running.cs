using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Tests.Pictures;

namespace Standfirst.Tests.Newsroom;

/// <summary>Where pictures run, and what takes their place.</summary>
public sealed partial class PicturesTests
{
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
}
