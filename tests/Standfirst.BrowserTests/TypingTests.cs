using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.BrowserTests;

/// <summary>Measures: so nothing else runs beside it.</summary>
[CollectionDefinition(nameof(TypingTests), DisableParallelization = true)]
[Collection(nameof(TypingTests))]
public sealed class TypingTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_in_a_story_of_ten_thousand_words_is_answered_within_a_frame()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var edda = await newsroom.SignedIn(Role.Editor, "Edda Stone");
        var address = await DeskTests.Begin(edda, "Long", "");
        var paragraph = string.Join(' ', Enumerable.Repeat("The river rose again that night and nobody on the quay had slept.", 4));
        var id = long.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await newsroom.Read(async db =>
        {
            var story = await db.Stories.SingleAsync(one => one.Id == id, Stop);
            story.Revise("Long", "", System.Text.Json.JsonSerializer.Serialize(new
            {
                type = "doc",
                content = Enumerable.Range(0, 195).Select(_ => new { type = "paragraph", content = new[] { new { type = "text", text = paragraph } } }),
            }), "Edda Stone", TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync(Stop);
        });
        await edda.GotoAsync(address);
        await Assertions.Expect(edda.Locator("[data-words]")).ToContainTextAsync("words");
        await DeskTests.Text(edda).ClickAsync();
        // From the key to the end of what the page does for it, as the browser's own clock of events tells it; a finer one than the frame's.
        await edda.EvaluateAsync(
            """
            () => {
              window.spans = [];
              let began = 0;
              const text = document.querySelector('.text');
              addEventListener('keydown', () => { began = performance.now(); }, true);
              const after = new MessageChannel();
              let at = 0;
              after.port1.onmessage = () => window.spans.push(performance.now() - at);
              // After the input the editor has read what changed and has drawn its state; the next message is behind all of that.
              text.addEventListener('input', () => { if (began) { at = began; began = 0; after.port2.postMessage(0); } });
            }
            """);
        foreach (var letter in "And then, when the light came back over the harbour, they saw what the water had done to the mill and to the lane behind it. ")
        {
            await edda.Keyboard.PressAsync(letter == ' ' ? "Space" : letter.ToString());
            await edda.WaitForTimeoutAsync(15);
        }

        var spans = (await edda.EvaluateAsync<double[]>("() => window.spans")).Order().ToArray();
        var (p50, p95) = (spans[spans.Length / 2], spans[(int)(spans.Length * 0.95)]);
        TestContext.Current.SendDiagnosticMessage($"{spans.Length} keys in {await edda.Locator("[data-words]").First.TextContentAsync()}: p50 {p50:0.0} ms, p95 {p95:0.0} ms");
        Console.WriteLine($"Typing in a story of 10,000 words: {spans.Length} keys, p50 {p50:0.0} ms, p95 {p95:0.0} ms");
        Assert.InRange(spans.Length, 80, 200);
        Assert.True(p95 < 16, $"p95 of {p95:0.0} ms");
    }
}
