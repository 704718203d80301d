using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Staff;

namespace Standfirst.BrowserTests;

/// <summary>The copy desk beside somebody who writes.</summary>
public sealed class ProofsTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quotation_that_was_never_opened_is_underlined_as_one_types_and_mended_by_a_key_another_by_a_click()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        await DeskTests.Begin(edda, "Weir holds", "This is a great success for us,” the mayor, Ana Lopez, said on 9 March 2026. The the gate was shut.");
        var list = edda.Locator("#findings");
        await Assertions.Expect(edda.Locator(".text .proof.is-error").First).ToHaveTextAsync("This is a great success for us,”");
        await Assertions.Expect(list).ToContainTextAsync("never opened");
        await DeskTests.Clean(edda, "findings");

        await DeskTests.Text(edda).PressAsync("Control+Home");
        await edda.Keyboard.PressAsync("F8");
        Assert.Contains("This is a great success", await edda.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
        await edda.Keyboard.PressAsync("Control+.");
        await Assertions.Expect(DeskTests.Text(edda)).ToContainTextAsync("“This is a great success for us,”");
        await Assertions.Expect(list).Not.ToContainTextAsync("never opened");

        var doubled = list.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The the" });
        await doubled.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(DeskTests.Text(edda)).ToContainTextAsync("2026. The gate was shut.");
        await Assertions.Expect(doubled).ToHaveCountAsync(0);

        // A headline's findings stand at its field; undo takes a fix back as it takes back typing.
        await edda.GetByLabel("Headline", new() { Exact = true }).FillAsync("Weir holds as river falls.");
        var stop = list.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "headline" }).Filter(new() { HasText = "stop" });
        await stop.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(edda.GetByLabel("Headline", new() { Exact = true })).ToHaveValueAsync("Weir holds as river falls");
        // What was mended is kept as what is typed is.
        var kept = "";
        for (var wait = 0; wait < 100 && !kept.Contains("2026. The gate was shut.", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100, Stop);
            kept = PlainText.Of(Document.Parse(await newsroom.Read(db => db.Drafts.OrderByDescending(one => one.Id).Select(one => one.Body).FirstAsync(Stop)))).Text;
        }

        Assert.Equal("“This is a great success for us,” the mayor, Ana Lopez, said on 9 March 2026. The gate was shut.", kept.Trim());
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }
}
