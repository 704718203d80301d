using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Staff;
using Standfirst.Tests;

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
        await doubled.GetByRole(AriaRole.Button, new() { Name = "Remove one" }).ClickAsync();
        await Assertions.Expect(DeskTests.Text(edda)).ToContainTextAsync("2026. The gate was shut.");
        await Assertions.Expect(doubled).ToHaveCountAsync(0);

        // A headline's findings stand at its field; undo takes a fix back as it takes back typing.
        await edda.GetByLabel("Headline", new() { Exact = true }).FillAsync("Weir holds as river falls.");
        var stop = list.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "headline" }).Filter(new() { HasText = "stop" });
        await stop.GetByRole(AriaRole.Button).Nth(1).ClickAsync();
        await Assertions.Expect(edda.GetByLabel("Headline", new() { Exact = true })).ToHaveValueAsync("Weir holds as river falls");
        // What was mended is kept as what is typed is, two seconds after the last change: on a quick machine nothing is there yet.
        var kept = "";
        await Waiting.Until(async () =>
        {
            kept = PlainText.Of(Document.Parse(await newsroom.Read(db => db.Drafts.OrderByDescending(one => one.Id).Select(one => one.Body).FirstOrDefaultAsync(Stop)) ?? "")).Text;
            return kept.Contains("2026. The gate was shut.", StringComparison.Ordinal);
        });

        Assert.Equal("“This is a great success for us,” the mayor, Ana Lopez, said on 9 March 2026. The gate was shut.", kept.Trim());
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }

    [Fact]
    public async Task What_is_right_is_let_stand_by_a_key_or_with_a_reason_and_taken_back()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        await DeskTests.Begin(edda, "Weir holds again", "The the gate was shut, the mayor, Ana Lopez, said. Reuters reported it first.");
        var list = edda.Locator("#findings > ul");
        var stands = edda.Locator("#findings > details");
        await Assertions.Expect(list).ToContainTextAsync("The the");
        var day = list.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Reuters" });
        await day.GetByRole(AriaRole.Button, new() { Name = "Let it stand" }).ClickAsync();
        await Assertions.Expect(day).ToHaveCountAsync(0);
        await Assertions.Expect(stands).ToContainTextAsync("“Reuters” (source-unlinked)");

        // An error asks why.
        await DeskTests.Text(edda).PressAsync("Control+Home");
        await edda.Keyboard.PressAsync("F8");
        await edda.Keyboard.PressAsync("Control+Shift+Period");
        await edda.GetByLabel("Why it is right in this story").FillAsync("A band of that name.");
        await DeskTests.Clean(edda, "stet");
        await edda.Keyboard.PressAsync("Enter");
        await Assertions.Expect(list).Not.ToContainTextAsync("The the");
        await Assertions.Expect(stands).ToContainTextAsync("A band of that name. Edda Stone");

        // It holds when one types on, and for whoever opens the story later.
        await edda.Keyboard.PressAsync("Control+End");
        await edda.Keyboard.TypeAsync(" Twice twice.");
        await Assertions.Expect(list).ToContainTextAsync("Twice twice");
        await Assertions.Expect(list).Not.ToContainTextAsync("The the");
        await Waiting.Until(() => newsroom.Read(db => db.Drafts.AnyAsync(draft => draft.Body.Contains("Twice twice"), Stop)));
        await edda.ReloadAsync();
        await Assertions.Expect(list).ToContainTextAsync("Twice twice");
        await Assertions.Expect(list).Not.ToContainTextAsync("The the");
        await stands.Locator("summary").ClickAsync();
        await stands.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The the" }).GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Assertions.Expect(list).ToContainTextAsync("The the");
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));

        // With no network nothing stands that the server does not know of, and the line says so.
        await edda.Context.SetOfflineAsync(true);
        await edda.Keyboard.PressAsync("F8");
        await edda.Keyboard.PressAsync("Control+Shift+Period");
        await edda.GetByLabel("Why it is right in this story").FillAsync("It is a name.");
        await edda.Keyboard.PressAsync("Enter");
        await Assertions.Expect(edda.Locator("#findings").GetByRole(AriaRole.Status)).ToHaveTextAsync("The server did not take it; it stands as it was.");
        await Assertions.Expect(list).ToContainTextAsync("The the");
    }

    [Fact]
    public async Task Who_said_what_is_confirmed_at_once_or_by_a_key_or_named_by_hand_and_stays_in_the_story()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        await DeskTests.Begin(edda, "Weir holds again", "Ana Lopez, the mayor, spoke on 9 March 2026.\n“The weir holds,” Lopez told CBS. “It will hold in May.”\nRoy Bell, the engineer, said: “It was built well.”\n“Nobody asked us.”");
        var said = edda.Locator("[data-said]");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("3 to confirm");
        await DeskTests.Clean(edda, "said");
        await said.GetByRole(AriaRole.Button, new() { Name = "Confirm the 2 that the text attributes" }).ClickAsync();
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 to confirm, 3 confirmed");
        await Assertions.Expect(edda.Locator(".text .quotation")).ToHaveCountAsync(3);

        // The one that only goes on from the paragraph before is not sure: the key leads there, and it was somebody else.
        await DeskTests.Text(edda).PressAsync("Control+Home");
        await edda.Keyboard.PressAsync("Control+Shift+Quote");
        Assert.Equal("“Nobody asked us.”", await edda.EvaluateAsync<string>("getSelection().toString()"));
        await said.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Nobody asked us" }).GetByRole(AriaRole.Button, new() { Name = "Change…" }).ClickAsync();
        await edda.Locator("dialog").GetByLabel("Speaker", new() { Exact = true }).FillAsync("Mia Brook");
        await edda.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("4 confirmed");
        await edda.Keyboard.PressAsync("Control+s");
        var body = "";
        await Waiting.Until(async () =>
        {
            body = await newsroom.Read(db => db.Stories.OrderByDescending(one => one.Id).Select(one => one.Body).FirstAsync(Stop));
            return body.Contains("Mia Brook", StringComparison.Ordinal);
        });

        var marks = Document.Parse(body).Content.OfType<Paragraph>().SelectMany(one => one.Content).OfType<Text>()
            .SelectMany(text => text.Marks.OfType<Quotation>().Select(mark => $"{text.Value} {mark.Speaker} {mark.Source}")).ToList();
        Assert.Equal(4, marks.Count);
        Assert.StartsWith("“The weir holds,” Ana Lopez", marks[0], StringComparison.Ordinal);
        Assert.Contains("CBS", marks[0], StringComparison.Ordinal);
        Assert.StartsWith("“It was built well.” Roy Bell", marks[2], StringComparison.Ordinal);
        Assert.Equal("“Nobody asked us.” Mia Brook", marks[3].Trim());

        // Changed to nobody, it is a proposal again, which a key confirms; undo takes that back.
        await said.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "built well" }).GetByRole(AriaRole.Button, new() { Name = "Change…" }).ClickAsync();
        await edda.Locator("dialog").GetByLabel("Speaker", new() { Exact = true }).FillAsync("");
        await edda.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 to confirm, 3 confirmed");
        await edda.Keyboard.PressAsync("Control+Shift+Quote");
        await edda.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("4 confirmed");
        await edda.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 to confirm, 3 confirmed");
        Assert.True(newsroom.Said.Count == 0, string.Join("\n", newsroom.Said));
    }
}
