using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.BrowserTests;

/// <summary>A story's way from a blank page to readers, in the hands of those who do it.</summary>
public sealed class DeskTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reporter_writes_and_submits_an_editor_publishes_in_few_acts_and_every_page_on_the_way_is_clean()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var rosa = await newsroom.SignedIn(Role.Reporter, "Rosa Field");
        await rosa.GotoAsync("/newsroom");
        await Clean(rosa, "desk");
        await rosa.GetByRole(AriaRole.Button, new() { Name = "New story" }).ClickAsync();
        await rosa.GetByLabel("Headline", new() { Exact = true }).FillAsync("Weir holds as river falls");
        await rosa.GetByLabel("Dek").FillAsync("The board measures a metre less than on Monday.");
        await rosa.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).ClickAsync();
        await rosa.Keyboard.TypeAsync("The weir held through the night.\nNobody was hurt, the Harbour Board said.");
        await Assertions.Expect(rosa.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        Assert.Equal("", await newsroom.Read(db => db.Stories.OrderByDescending(one => one.Id).Select(one => one.Headline).FirstAsync(Stop)));
        await Clean(rosa, "story");
        await rosa.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(rosa.GetByRole(AriaRole.Status).First).ToContainTextAsync("Submitted.");

        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        await edda.GotoAsync("/newsroom");
        await edda.GetByRole(AriaRole.Link, new() { Name = "Weir holds as river falls" }).ClickAsync();
        await Clean(edda, "story-submitted");
        await edda.GetByLabel("Section").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await edda.Keyboard.PressAsync("Control+Enter");
        await edda.WaitForURLAsync("**/publish");
        await Clean(edda, "publish");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Assertions.Expect(edda.Locator(".head-of-story .state")).ToHaveTextAsync("Published");
        await Clean(edda, "story-published");
        await edda.GetByRole(AriaRole.Link, new() { Name = "On the site" }).ClickAsync();
        await Assertions.Expect(edda.GetByRole(AriaRole.Heading, new() { Name = "Weir holds as river falls" })).ToBeVisibleAsync();

        foreach (var (address, name) in ((string, string)[])[("/newsroom/stories?state=all", "stories"), ("/newsroom/stories?view=board", "board")])
        {
            await edda.GotoAsync(address);
            await Clean(edda, name);
        }

        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }

    private static async Task Clean(IPage page, string name)
    {
        foreach (var width in (int[])[360, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            await Newsroom.Shoot(page, $"{name}-{width}");
            Assert.Empty(await Axe.Violations(page));
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
    }
}
