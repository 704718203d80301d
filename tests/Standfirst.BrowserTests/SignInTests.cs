using Standfirst.Staff;

namespace Standfirst.BrowserTests;

/// <summary>The first editor, by each of the two ways; every page on the way is looked at by axe.</summary>
public sealed class SignInTests(Sunday sunday)
{
    private const string Password = "weir gate stuck at dawn";

    [Fact]
    public async Task The_first_editor_sets_up_the_paper_with_a_passkey_and_signs_in_with_it_again()
    {
        await using var newsroom = await Newsroom.Open(sunday);
        var page = newsroom.Page;
        await newsroom.AddAuthenticator();
        await page.GotoAsync(await newsroom.SetupLink());
        await Clean(newsroom, "setup");
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please enter your name");
        await page.GetByLabel("Your name").FillAsync("Ada Quill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Desk" })).ToBeVisibleAsync();
        await Clean(newsroom, "desk");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/sign-in");
        await Clean(newsroom, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ada Quill" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passkeys" })).ToBeVisibleAsync();
        await Clean(newsroom, "me");
        await page.Locator("nav summary", new() { HasText = "Paper" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Staff" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("tom@example.org");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Tom Reed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("/newsroom/come-in/");
        await Clean(newsroom, "staff");
        await page.Locator("nav summary", new() { HasText = "Record" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tom Reed" })).ToContainTextAsync("invited");
        await Clean(newsroom, "log");
        // The missing name is the one refusal on the way.
        var said = newsroom.Said.Where(line => !line.Contains("status of 422", StringComparison.Ordinal)).ToList();
        Assert.True(said.Count == 0, string.Join("\n", said));
    }

    [Fact]
    public async Task The_first_editor_sets_up_the_paper_with_a_password_and_codes_and_signs_in_with_both()
    {
        await using var newsroom = await Newsroom.Open(sunday, width: 360);
        var page = newsroom.Page;
        await page.GotoAsync(await newsroom.SetupLink());
        await page.GetByLabel("Your name").FillAsync("Ada Quill");
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("passwordpassword");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Assertions.Expect(page.GetByText("among the first that somebody would try")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Ada Quill");
        await Clean(newsroom, "setup-wrong-360");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await page.WaitForURLAsync("**/newsroom/me/codes");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "The secret as a QR code" })).ToBeVisibleAsync();
        await Clean(newsroom, "codes-360");
        var key = (await page.Locator("code.secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(OneTimeCode.Of(key, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up codes" }).ClickAsync();
        await Assertions.Expect(page.Locator("ul.codes li")).ToHaveCountAsync(Member.RecoveryCodeCount);
        var recovery = await page.Locator("ul.codes code").First.TextContentAsync();
        await Clean(newsroom, "recovery-codes-360");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Desk" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("do not go together")).ToBeVisibleAsync();
        await Clean(newsroom, "sign-in-wrong-360");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/newsroom/sign-in/code");
        await Clean(newsroom, "code-360");
        // The half minute of the code that set them up need not be over, so this sign-in is by a recovery code.
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(recovery!);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/newsroom");
        foreach (var (address, name) in ((string, string)[])[("/newsroom/me", "me-360"), ("/newsroom/me/codes", "codes-again-360"), ("/newsroom/staff", "staff-360"), ("/newsroom/log", "log-360")])
        {
            await page.GotoAsync(address);
            await Clean(newsroom, name);
        }

        var said = newsroom.Said.Where(line => !line.Contains("status of 422", StringComparison.Ordinal)).ToList();
        Assert.True(said.Count == 0, string.Join("\n", said));
    }

    private static async Task Clean(Newsroom newsroom, string name)
    {
        await Newsroom.Shoot(newsroom.Page, name);
        Assert.Empty(await Axe.Violations(newsroom.Page));
    }
}
