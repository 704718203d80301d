using System.Net;
using System.Net.Sockets;

namespace Standfirst.Tests.Cli;

public sealed class CommandTests
{
    [Fact]
    public async Task A_member_of_the_staff_is_added_listed_and_disabled()
    {
        await using var database = await TestDatabases.Make();
        Assert.Equal(0, (await Cli.Run(database, "user", "add", "Ada@Example.org", "--role", "copy editor", "--name", "Ada")).Code);
        var twice = await Cli.Run(database, "user", "add", "ada@example.org", "--role", "Editor");
        Assert.Equal((1, "ada@example.org is a member of the staff already.\n"), (twice.Code, twice.Error));
        Assert.Equal(0, (await Cli.Run(database, "user", "disable", "ADA@example.org")).Code);
        var list = await Cli.Run(database, "user", "list");
        Assert.Matches(@"^ada@example\.org +CopyEditor +Ada +disabled since \d{4}-\d\d-\d\d\n$", list.Out);
    }

    [Fact]
    public async Task A_link_for_a_member_is_printed_alone_so_that_a_script_can_hand_it_on()
    {
        await using var database = await TestDatabases.Make();
        Assert.Contains("user link ada@example.org", (await Cli.Run(database, "user", "add", "ada@example.org", "--role", "Editor")).Out, StringComparison.Ordinal);
        var link = await Cli.Run(database, "user", "link", "Ada@example.org");
        Assert.Equal(0, link.Code);
        Assert.Matches("^http://localhost:8080/newsroom/come-in/[A-Za-z0-9_-]{43}\n$", link.Out);
        Assert.Equal(0, (await Cli.Run(database, "user", "disable", "ada@example.org")).Code);
        Assert.Equal((1, "ada@example.org is disabled. An administrator can enable them in the newsroom, at Staff.\n"),
            await Cli.Run(database, "user", "link", "ada@example.org") is var refused ? (refused.Code, refused.Error) : default);
    }

    [Theory]
    [InlineData(2, "“King” is no role", "user", "add", "ada@example.org", "--role", "King")]
    [InlineData(2, "“nobody” is not an e-mail address", "user", "add", "nobody", "--role", "Editor")]
    [InlineData(2, "standfirst serve --help", "serve", "--colour", "red")]
    [InlineData(1, "“nowhere” is not an address such as http://localhost:8080", "serve", "--urls", "nowhere")]
    [InlineData(1, "ghost@example.org is not a member", "user", "disable", "ghost@example.org")]
    public async Task A_wrong_call_is_one_clear_line(int code, string says, params string[] arguments)
    {
        await using var database = await TestDatabases.Make();
        var answer = await Cli.Run(database, arguments);
        Assert.Equal(code, answer.Code);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
        Assert.Empty(answer.Out);
    }

    [Fact]
    public async Task An_address_that_another_program_has_is_one_line_and_no_stack()
    {
        await using var database = await TestDatabases.Make();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        var answer = await Cli.Run(database, "serve", "--empty", "--urls", address);
        Assert.Equal(1, answer.Code);
        Assert.Contains(address, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
        Assert.DoesNotContain("   at ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_its_name()
    {
        await using var database = await TestDatabases.Make();
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "standfirst.json"), """{ "PageCash": "on" }""", TestContext.Current.CancellationToken);
        var answer = await Cli.Run(database, "serve");
        Assert.Equal(1, answer.Code);
        Assert.Contains("PageCash", answer.Error, StringComparison.Ordinal);
    }
}
