namespace Standfirst.BrowserTests;

/// <summary>Reading and replying as a reader does, with and without script.</summary>
public sealed class ReplyTests(Sunday sunday)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_replies_and_sees_the_reply(bool script)
    {
        await using var reader = await sunday.Reader(script);
        await reader.Page.GotoAsync(await Addresses.Discussed(sunday));
        var words = $"The gate has stuck before, in the spring of my first year here ({script}).";
        await Fill(reader.Page, "Hedda Marsh", words);
        await Send(reader.Page);
        Assert.Matches(@"#comment-\d+$", reader.Page.Url);
        var id = reader.Page.Url[(reader.Page.Url.IndexOf('#', StringComparison.Ordinal) + 1)..];
        await Assertions.Expect(reader.Page.Locator($"#{id}")).ToContainTextAsync(words);
        await Assertions.Expect(reader.Page.Locator($"#{id}")).ToContainTextAsync("Hedda Marsh");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_missing_name_and_a_missing_comment_are_told_beside_their_fields_and_nothing_typed_is_lost(bool script)
    {
        await using var reader = await sunday.Reader(script);
        await reader.Page.GotoAsync(await Addresses.Discussed(sunday));
        var form = reader.Page.Locator("form[action='/comments']");
        await Assertions.Expect(reader.Page.GetByText("Please enter your comment")).ToHaveCountAsync(0);
        await form.EvaluateAsync("form => form.noValidate = true");
        await Fill(reader.Page, "", "Words that must not be lost.");
        var answer = await Send(reader.Page);
        Assert.Equal(422, answer.Status);
        await Assertions.Expect(reader.Page.GetByText("Please enter your name")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByText("Please enter your comment")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator("textarea[name=body]")).ToHaveValueAsync("Words that must not be lost.");
        var name = reader.Page.Locator("input[name=name]");
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-invalid", "true");
        var described = (await name.GetAttributeAsync("aria-describedby"))!.Split(' ')[^1];
        await Assertions.Expect(reader.Page.Locator($"#{described}")).ToContainTextAsync("Please enter your name");

        await reader.Page.Locator("form[action='/comments']").EvaluateAsync("form => form.noValidate = true");
        await Fill(reader.Page, "Hedda Marsh", "");
        Assert.Equal(422, (await Send(reader.Page)).Status);
        await Assertions.Expect(reader.Page.GetByText("Please enter your comment")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("input[name=name]")).ToHaveValueAsync("Hedda Marsh");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_replies_to_a_reply(bool script)
    {
        await using var reader = await sunday.Reader(script);
        await reader.Page.GotoAsync(await Addresses.Discussed(sunday));
        await Fill(reader.Page, "Anders Pell", $"Who pays for the houses in Weir Lane? ({script})");
        await Send(reader.Page);
        var first = reader.Page.Url[(reader.Page.Url.IndexOf("#comment-", StringComparison.Ordinal) + 9)..];
        var second = await Reply(reader.Page, first, "Ida Thorne", $"The authority's insurers, says the minute of its last meeting. ({script})");
        var third = await Reply(reader.Page, second, "Anders Pell", $"Thank you: I had not read that far. ({script})");
        Assert.Equal(3, new HashSet<string> { first, second, third }.Count);
        await Assertions.Expect(reader.Page.Locator($"#comment-{third}")).ToContainTextAsync("I had not read that far");
    }

    private static async Task<string> Reply(IPage page, string to, string name, string words)
    {
        await page.Locator($"#comment-{to} a[href*='reply={to}']").First.ClickAsync();
        await Assertions.Expect(page.Locator("input[name=parent]")).ToHaveValueAsync(to);
        await Fill(page, name, words);
        await Send(page);
        return page.Url[(page.Url.IndexOf("#comment-", StringComparison.Ordinal) + 9)..];
    }

    private static async Task Fill(IPage page, string name, string words)
    {
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("textarea[name=body]").FillAsync(words);
    }

    private static async Task<IResponse> Send(IPage page)
        => await page.RunAndWaitForResponseAsync(
            () => page.Locator("form[action='/comments'] button").ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Status != 303) is { } answered
            && await Settled(page) ? answered : throw new InvalidOperationException("No answer");

    private static async Task<bool> Settled(IPage page)
    {
        // Asked of the page itself, and not once in a frame: on a busy machine Playwright waited for an event that had come already, and for
        // a frame that a page without script never drew.
        for (var wait = 0; wait < 300; wait++)
        {
            if (await page.EvaluateAsync<string>("document.readyState") != "loading")
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }
}
