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

    [Fact]
    public async Task From_a_blank_page_to_published_takes_at_most_ten_acts_beside_typing()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        var picture = await newsroom.Read(db => db.Pictures.Where(one => one.Caption != "" && one.Credit != "" && one.Alt != "" && one.Rights != "").Select(one => one.Id).FirstAsync(Stop));
        await edda.GotoAsync("/newsroom");
        var acts = 0;
        async Task Act(Task act)
        {
            acts++;
            await act;
        }

        await Act(edda.Keyboard.PressAsync("c"));
        await edda.WaitForURLAsync("**/stories/*");
        await Act(edda.GetByLabel("Headline", new() { Exact = true }).ClickAsync());
        await edda.Keyboard.TypeAsync("Ferry sails again");
        await Act(edda.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).ClickAsync());
        await edda.Keyboard.TypeAsync("The ferry sailed at dawn.");
        await Act(edda.GetByLabel("Section").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        await Act(edda.GetByText("Papers", new() { Exact = true }).ClickAsync());
        await Act(edda.GetByLabel("Lead picture").ClickAsync());
        await edda.Keyboard.TypeAsync($"{picture}");
        await Act(edda.Keyboard.PressAsync("Control+Enter"));
        await edda.WaitForURLAsync("**/publish");
        await Act(edda.Keyboard.PressAsync("Control+Enter"));
        await Assertions.Expect(edda.Locator(".head-of-story .state")).ToHaveTextAsync("Published");
        TestContext.Current.SendDiagnosticMessage($"{acts} acts");
        Assert.InRange(acts, 1, 10);
    }

    [Fact]
    public async Task Two_who_write_in_the_same_paragraph_are_asked_and_nothing_is_lost()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        var cleo = await newsroom.SignedIn(Role.CopyEditor, "Cleo Marks");
        var address = await Begin(edda, "One ferry", "The ferry sailed.");
        await edda.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(edda.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await cleo.GotoAsync(address);
        await Assertions.Expect(cleo.GetByText("Edda Stone is writing this story")).ToBeVisibleAsync();
        await cleo.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Text(cleo).ClickAsync();
        await cleo.Keyboard.PressAsync("Control+End");
        await cleo.Keyboard.TypeAsync(" It was late.");
        await Assertions.Expect(cleo.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        // Edda is told within the ten seconds, and takes it back; both have changed the same paragraph.
        await Assertions.Expect(edda.Locator(".bar").Filter(new() { HasText = "Cleo Marks" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await edda.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await Text(edda).ClickAsync();
        await edda.Keyboard.PressAsync("Control+End");
        await edda.Keyboard.TypeAsync(" It was early.");
        await edda.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(edda.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Newsroom.Shoot(cleo, "taken-over");
        await cleo.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync(new() { Timeout = 15_000 });
        await Text(cleo).ClickAsync();
        await cleo.Keyboard.PressAsync("Control+End");
        await cleo.Keyboard.TypeAsync("!");
        await cleo.GetByRole(AriaRole.Button, new() { Name = "Choose…" }).ClickAsync(new() { Timeout = 15_000 });
        var dialog = cleo.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("It was late.!");
        await Assertions.Expect(dialog).ToContainTextAsync("It was early.");
        await Clean(cleo, "clash");
        await dialog.GetByLabel("Both").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save what is chosen" }).ClickAsync();
        await Assertions.Expect(cleo.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        await cleo.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(cleo.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        var body = await newsroom.Read(db => db.Stories.OrderByDescending(one => one.Id).Select(one => one.Body).FirstAsync(Stop));
        Assert.Contains("It was late.!", body, StringComparison.Ordinal);
        Assert.Contains("It was early.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_line_is_cut_or_the_server_dies_what_was_typed_comes_back_from_the_browser()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        var address = await Begin(edda, "Cut off", "Before the cut.");
        await Assertions.Expect(edda.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        await edda.Context.SetOfflineAsync(true);
        await edda.Keyboard.TypeAsync(" While it was cut.");
        await Assertions.Expect(edda.GetByText("Offline: what you write is kept in this browser")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Clean(edda, "offline");
        await edda.Context.SetOfflineAsync(false);
        await Assertions.Expect(edda.GetByText("Offline: what you write is kept in this browser")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(edda.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        Assert.Contains("While it was cut.", await Draft(newsroom), StringComparison.Ordinal);

        await Text(edda).ClickAsync();
        await edda.Keyboard.PressAsync("Control+End");
        await newsroom.Kill(async () =>
        {
            await edda.Keyboard.TypeAsync(" While it was dead.");
            await edda.WaitForTimeoutAsync(1000);
            // And the window is gone as well.
            await edda.GotoAsync("about:blank");
        });
        Assert.DoesNotContain("While it was dead.", await Draft(newsroom), StringComparison.Ordinal);
        await edda.GotoAsync(address);
        await Assertions.Expect(edda.GetByText("Text that was never sent")).ToBeVisibleAsync();
        await Clean(edda, "left-over");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).ClickAsync();
        await Assertions.Expect(Text(edda)).ToContainTextAsync("While it was dead.");
        await Assertions.Expect(edda.Locator("[data-saved]")).ToContainTextAsync("Saved", new() { Timeout = 10_000 });
        Assert.Contains("While it was dead.", await Draft(newsroom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_read_by_a_reader_and_a_killed_story_says_why()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        var (id, path) = await newsroom.Read(async db =>
        {
            var story = await db.Stories.Where(one => one.Path != null && one.LeadPictureId != null).OrderByDescending(one => one.PublishedAt).FirstAsync(Stop);
            return (story.Id, story.Path!);
        });
        await edda.GotoAsync($"/newsroom/stories/{id}");
        await edda.GetByLabel("Dek").FillAsync("What was said of it before was not so.");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Correct…" }).ClickAsync();
        await edda.WaitForURLAsync("**/correct");
        await Clean(edda, "correct");
        await edda.GetByLabel("Correction", new() { Exact = true }).CheckAsync();
        await edda.GetByLabel("Note to readers").FillAsync("An earlier version of this story said otherwise.");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Publish the change" }).ClickAsync();
        await Assertions.Expect(edda.GetByText("Correction published.")).ToBeVisibleAsync();
        var reader = newsroom.Page;
        await reader.GotoAsync(path);
        await Assertions.Expect(reader.GetByText("An earlier version of this story said otherwise.")).ToBeVisibleAsync();
        await reader.GetByRole(AriaRole.Link, new() { Name = "Versions of this story" }).ClickAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Version 2" })).ToBeVisibleAsync();
        await reader.GetByRole(AriaRole.Link, new() { Name = "Version 2" }).ClickAsync();
        await Clean(reader, "history");

        await edda.GotoAsync($"/newsroom/stories/{id}/revisions");
        await Clean(edda, "revisions");
        await edda.GotoAsync($"/newsroom/stories/{id}/kill");
        await Clean(edda, "kill");
        await edda.GetByLabel("Reason", new() { Exact = true }).FillAsync("It was made up.");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Kill the story" }).ClickAsync();
        Assert.Equal(410, (await reader.GotoAsync(path))!.Status);
        await Assertions.Expect(reader.GetByText("It was made up.")).ToBeVisibleAsync();
        await Clean(reader, "killed");
    }

    [Fact]
    public async Task A_line_up_is_made_by_keyboard_alone()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Administrator, "Edda Stone");
        await edda.GotoAsync("/newsroom/fronts");
        var before = await Lead(newsroom);
        await Clean(edda, "fronts");
        await edda.Locator("#place-2").FocusAsync();
        // Letters choose in a list; a space would open it.
        await edda.Keyboard.TypeAsync((await edda.Locator("#place-0 option").Nth(6).TextContentAsync())!.Split(' ')[0]);
        var chosen = await edda.EvaluateAsync<string>("document.activeElement.selectedOptions[0].textContent");
        await edda.Keyboard.PressAsync("Alt+ArrowUp");
        await edda.Keyboard.PressAsync("Alt+ArrowUp");
        Assert.Equal("place-0", await edda.EvaluateAsync<string>("document.activeElement.id"));
        await edda.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(edda.GetByText("The line-up is out.")).ToBeVisibleAsync();
        Assert.Equal(chosen.Trim(), await Lead(newsroom));
        Assert.NotEqual(before, await Lead(newsroom));
        var said = newsroom.Said.Where(line => !line.Contains("status of 4", StringComparison.Ordinal)).ToList();
        Assert.True(said.Count == 0, string.Join("\n", said));
    }

    private static async Task<string> Lead(Newsroom newsroom)
    {
        await newsroom.Page.GotoAsync("/");
        return (await newsroom.Page.Locator("main .headline a").First.TextContentAsync())!.Trim();
    }

    internal static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true });

    private static Task<string> Draft(Newsroom newsroom) => newsroom.Read(db => db.Drafts.OrderByDescending(one => one.Id).Select(one => one.Body).FirstAsync(Stop));

    internal static async Task<string> Begin(IPage page, string headline, string text)
    {
        await page.GotoAsync("/newsroom");
        await page.GetByRole(AriaRole.Button, new() { Name = "New story" }).ClickAsync();
        await page.WaitForURLAsync("**/stories/*");
        await page.GetByLabel("Headline", new() { Exact = true }).FillAsync(headline);
        await Text(page).ClickAsync();
        await page.Keyboard.TypeAsync(text);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Nothing that axe finds, nothing wider than a telephone, and pictures of both to be looked at.</summary>
    internal static async Task Clean(IPage page, string name)
    {
        await page.SetViewportSizeAsync(360, 900);
        await Newsroom.Shoot(page, $"{name}-360");
        Assert.Equal($"{name} 360", $"{name} {await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)")}");
        Assert.Empty(await Axe.Violations(page));
        await page.SetViewportSizeAsync(1280, 900);
        await Newsroom.Shoot(page, $"{name}-1280");
    }
}
