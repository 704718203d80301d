using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

public sealed partial class MailTests
{
    [Fact]
    public async Task An_invitation_goes_by_mail_and_its_link_is_shown_to_nobody_else()
    {
        await using var post = new PostOffice();
        await using var paper = await TestPaper.Begin(settings => settings with { MailServer = post.Address, MailFrom = "newsroom@paper.example" });
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit("/newsroom/staff", "?handler=Invite", ("name", "Tom Reed"), ("email", "tom@example.org"), ("role", "Reporter"));
        Assert.Equal("/newsroom/staff", admin.Led);
        var letter = await post.Next();
        Assert.Contains("To: tom@example.org", letter, StringComparison.Ordinal);
        Assert.Contains("From: newsroom@paper.example", letter, StringComparison.Ordinal);
        using var tom = new Browser(paper);
        Assert.Equal(HttpStatusCode.OK, (await tom.Get(Link(letter))).Status);
    }

    [Fact]
    public async Task A_link_asked_for_at_the_door_goes_only_to_the_staff_and_never_to_an_editor_without_codes()
    {
        await using var post = new PostOffice();
        await using var paper = await TestPaper.Begin(settings => settings with { MailServer = post.Address });
        await Browser.Member(paper, Role.Reporter);
        var editor = new Member("eve@example.org", "Eve", Role.Editor, TestPaper.Start);
        await paper.Change(db => db.Members.Add(editor));
        using var browser = new Browser(paper);
        var texts = new List<string>();
        foreach (var email in (string[])["nobody@example.org", "eve@example.org", "ada@example.org"])
        {
            await browser.Submit("/newsroom/forgotten", null, ("email", email));
            texts.Add(browser.Text);
        }

        Assert.Single(texts.Distinct());
        var letters = new[] { await post.Next(), await post.Next() };
        Assert.DoesNotContain("come-in", letters.Single(one => one.Contains("To: eve@example.org", StringComparison.Ordinal)), StringComparison.Ordinal);
        var link = Link(letters.Single(one => one.Contains("To: ada@example.org", StringComparison.Ordinal)));
        await browser.Submit(link, null, ("password", "a bridge over still water"));
        Assert.Equal("/newsroom", browser.Led);
        Assert.Equal(2, await paper.Read(db => db.AuditLog.CountAsync(one => one.Act == Acts.AskedForReset)));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_sent_leaves_the_link_in_the_hands_of_the_one_who_invites()
    {
        // Nobody listens there.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        silent.Stop();
        await using var paper = await TestPaper.Begin(settings => settings with { MailServer = new Uri($"smtp://127.0.0.1:{port}") });
        using var admin = await Browser.SignedIn(paper, Role.Administrator);
        await admin.Submit("/newsroom/staff", "?handler=Invite", ("email", "tom@example.org"), ("role", "Reporter"));
        Assert.Contains("could not be sent", admin.Text, StringComparison.Ordinal);
        Assert.Contains("/newsroom/come-in/", admin.Page.QuerySelector("code.link")!.TextContent, StringComparison.Ordinal);
    }

    private static string Link(string letter) => Links().Match(letter).Value;

    [GeneratedRegex("/newsroom/come-in/[A-Za-z0-9_-]+")]
    private static partial Regex Links();

    /// <summary>A mail server that takes every letter, on a port of its own.</summary>
    private sealed class PostOffice : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly System.Threading.Channels.Channel<string> letters = System.Threading.Channels.Channel.CreateUnbounded<string>();
        private readonly Task serving;

        public PostOffice()
        {
            listener.Start();
            Address = new Uri($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
            serving = Serve();
        }

        public Uri Address { get; }

        public async Task<string> Next() => await letters.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            listener.Dispose();
            await serving;
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await Take(client);
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        private async Task Take(TcpClient client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 here");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    var letter = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                    {
                        letter.Append(part.EndsWith('=') ? part[..^1] : part + "\n");
                    }

                    letters.Writer.TryWrite(letter.ToString());
                    await writer.WriteLineAsync("250 taken");
                    continue;
                }

                await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 well");
            }
        }
    }
}
