using Standfirst.Import;
using Standfirst.Staff;

namespace Standfirst.BrowserTests;

/// <summary>Menus and the record, in the hands of an editor at a desk and on a telephone.</summary>
public sealed class HouseTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_of_a_menu_is_moved_by_keyboard_again_and_again_and_readers_see_it_at_once()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        await edda.GotoAsync("/newsroom/menus");
        await DeskTests.Clean(edda, "menus-empty");
        await edda.GetByRole(AriaRole.Button, new() { Name = "Begin with these" }).First.ClickAsync();
        var rows = edda.Locator("ol[aria-labelledby=menu-Head] > li");
        var first = (await rows.First.Locator("summary").TextContentAsync())!.Trim().Split(" Section")[0];
        await edda.GetByRole(AriaRole.Button, new() { Name = $"Move {first} down" }).FocusAsync();
        await edda.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync(first);
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        await edda.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync(first);
        await DeskTests.Clean(edda, "menus");
        await edda.GotoAsync("/");
        await Assertions.Expect(edda.Locator("nav.menu li").Nth(2)).ToHaveTextAsync(first);
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }

    [Fact]
    public async Task The_record_is_clean_at_a_desk_and_on_a_telephone()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var report = new ImportReport { Source = "old.example" };
        report.Stories.Add(Outcome.Imported, 12345);
        report.Comments.Add(Outcome.Skipped, 17);
        report.Repairs.Add(new Repair("a bare & was read as &amp;", 1204, "export-1.xml, line 12, column 4"));
        for (var i = 0; i < 150; i++)
        {
            report.Lose($"post {i} “Harbour wall holds against the highest tide since the year of the flood”", i % 2 == 0 ? "featured image" : "shortcode", "its file did not come along: http://old.example/wp-content/uploads/2014/05/photo-of-the-harbour-wall.jpg");
        }

        await newsroom.Read(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await db.Keep(report, ["export-1.xml", "export-2.xml"], TimeProvider.System.GetUtcNow(), Stop);
            await transaction.CommitAsync(Stop);
            return 0;
        });
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        foreach (var desk in (string[])["log", "record/corrections", "record/imports"])
        {
            await edda.GotoAsync($"/newsroom/{desk}");
            await DeskTests.Clean(edda, desk.Replace('/', '-'));
        }

        await edda.GetByRole(AriaRole.Link, new() { Name = "old.example" }).ClickAsync();
        await DeskTests.Clean(edda, "record-import");
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }

    /// <summary>Faults, warnings and offers stand beside their colours; the front as it would be stands beside it all and breaks no policy.</summary>
    [Fact]
    public async Task The_look_is_set_without_a_word_of_code_and_its_page_is_clean()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var ada = await newsroom.SignedIn(Role.Administrator, "Ada Quill");
        await ada.GotoAsync("/newsroom/look");
        await DeskTests.Clean(ada, "look");
        await ada.Locator("#field-light-paper").FillAsync("#fff1e5");
        await ada.Locator("#field-light-ink").FillAsync("#6b6560");
        await ada.Locator("#field-dark-accent").FillAsync("#5a2020");
        await ada.GetByLabel("The lead").SelectOptionAsync("above");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Show me", Exact = true }).ClickAsync();
        var front = ada.FrameLocator("iframe");
        await Assertions.Expect(front.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 241, 229)");
        await Assertions.Expect(ada.Locator("#field-dark-accent-wrong")).ToContainTextAsync("at least 4.5:1 is needed");
        await ada.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await DeskTests.Clean(ada, "look-shown-dark");
        await ada.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await DeskTests.Clean(ada, "look-shown");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Take #" }).Last.ClickAsync();
        await Assertions.Expect(front.Locator("body")).ToHaveCSSAsync("background-color", "rgb(21, 20, 18)");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Change", Exact = true }).ClickAsync();
        await Assertions.Expect(ada.GetByRole(AriaRole.Status)).ToContainTextAsync("Changed, for every page at once.");
        await ada.GotoAsync("/");
        await Assertions.Expect(ada.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 241, 229)");
        await Newsroom.Shoot(ada, "look-front");
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }
}
