using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Tests.Pictures;

namespace Standfirst.BrowserTests;

/// <summary>Replies and pictures, in the hands of those who look after them.</summary>
public sealed class OtherDesksTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_reply_is_approved_by_one_key_and_somebody_is_banned_and_told_so()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        await newsroom.Read(async db =>
        {
            (await db.Papers.SingleAsync(Stop)).Comments.Hold = Hold.All;
            await db.Comments.Where(one => one.State == CommentState.Held).ExecuteDeleteAsync(Stop);
            return await db.SaveChangesAsync(Stop);
        });
        var path = await newsroom.Read(db => db.Stories.Where(one => one.Counts.Comments > 0 && one.Path != null).Select(one => one.Path!).FirstAsync(Stop));
        var reader = newsroom.Page;
        foreach (var words in (string[])["It has stuck before, in the spring of 1991.", "Buy a boat from me."])
        {
            await Post(reader, path, "Hedda Marsh", words);
            await Assertions.Expect(reader).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("comment=held"));
        }

        var mo = await newsroom.SignedIn(Role.Moderator, "Mo Reed");
        await mo.GotoAsync("/newsroom/replies");
        await DeskTests.Clean(mo, "replies");
        await mo.GetByRole(AriaRole.Link, new() { Name = "Read one by one" }).ClickAsync();
        await Assertions.Expect(mo.GetByRole(AriaRole.Article)).ToContainTextAsync("in the spring of 1991");
        await DeskTests.Clean(mo, "reply");
        await mo.Keyboard.PressAsync("a");
        // The next one is there.
        await Assertions.Expect(mo.GetByRole(AriaRole.Article)).ToContainTextAsync("Buy a boat");
        await reader.GotoAsync(path);
        await Assertions.Expect(reader.GetByText("in the spring of 1991")).ToBeVisibleAsync();
        await mo.Keyboard.PressAsync("b");
        await mo.GetByLabel("Name: Hedda Marsh").CheckAsync();
        await mo.GetByLabel("Why").FillAsync("Advertisements.");
        await DeskTests.Clean(mo, "ban");
        await mo.GetByRole(AriaRole.Button, new() { Name = "Ban", Exact = true }).ClickAsync();
        await Assertions.Expect(mo.GetByText("Undo")).ToBeVisibleAsync();
        await Post(reader, path, "Hedda Marsh", "Two boats.");
        await Assertions.Expect(reader.GetByText("Advertisements.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_picture_comes_in_with_what_its_file_says_and_its_crops_follow_the_focal_point()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var pia = await newsroom.SignedIn(Role.PhotoEditor, "Pia Lens");
        await pia.GotoAsync("/newsroom/pictures");
        var file = MadePictures.WithXmp(MadePictures.Jpeg(1600, 1200),
            """
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The weir at dawn</rdf:li></rdf:Alt></dc:description>
            <photoshop:Credit>Jo Lens</photoshop:Credit><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Ours</rdf:li></rdf:Alt></dc:rights>
            """);
        await pia.GetByLabel("Picture files").SetInputFilesAsync([new FilePayload { Name = "weir.jpg", MimeType = "image/jpeg", Buffer = file }, new FilePayload { Name = "trick.jpg", MimeType = "image/jpeg", Buffer = "<svg/>"u8.ToArray() }]);
        await Assertions.Expect(pia.GetByText("SVG")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await DeskTests.Clean(pia, "pictures-brought");
        await pia.GotoAsync((await pia.Locator("[data-arrivals] a").First.GetAttributeAsync("href"))!);
        await Assertions.Expect(pia.GetByLabel("Caption")).ToHaveValueAsync("The weir at dawn");
        await Assertions.Expect(pia.GetByLabel("Credit")).ToHaveValueAsync("Jo Lens");
        await pia.GetByLabel("Alt text").FillAsync("Water pours over a weir in low light.");
        await pia.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(pia.GetByLabel("Alt text")).ToHaveValueAsync("Water pours over a weir in low light.");
        await DeskTests.Clean(pia, "picture");
        Assert.Equal("Water pours over a weir in low light.", await newsroom.Read(db => db.Pictures.OrderByDescending(one => one.Id).Select(one => one.Alt).FirstAsync(Stop)));
    }

    private static async Task Post(IPage reader, string path, string name, string words)
    {
        await reader.GotoAsync(path);
        var form = reader.Locator("form[action='/comments']");
        await form.Locator("input[name=name]").FillAsync(name);
        await form.Locator("textarea[name=body]").FillAsync(words);
        await form.Locator("button").First.ClickAsync();
    }
}
