using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Sample;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Tests;

namespace Standfirst.BrowserTests;

/// <summary>A paper for one test, and a browser at its newsroom's door. At <c>localhost</c>: a passkey is bound to a name.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly Sunday sunday;
    private readonly TestDatabase database;
    private readonly Settings settings;
    private readonly List<IBrowserContext> contexts = [];
    private readonly List<string> said = [];
    private WebApplication app;

    private Newsroom(Sunday sunday, WebApplication app, TestDatabase database, Settings settings)
    {
        this.sunday = sunday;
        this.app = app;
        this.database = database;
        this.settings = settings;
        Address = $"http://localhost:{new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}";
    }

    public string Address { get; }

    /// <summary>Of somebody who is not signed in.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>What the browser complained about: a policy that was broken, a script that failed, an answer that was an error.</summary>
    public IReadOnlyList<string> Said => said;

    /// <param name="sunday">Whose Chromium it is.</param>
    /// <param name="width">Of the first window.</param>
    /// <param name="isFilled">With the sample edition; else there is nothing and nobody.</param>
    public static async Task<Newsroom> Open(Sunday sunday, int width = 1280, bool isFilled = false)
    {
        var database = await TestDatabases.Make();
        var settings = new Settings { DataFolder = database.Folder, News = database.Connection, Pictures = Path.Combine(database.Folder, "pictures"), CommentsPerMinute = 0 };
        var app = Serving.Build(settings, ["http://127.0.0.1:0"], TimeProvider.System);
        if (isFilled)
        {
            await FirstEdition.Fill(app.Services, TestContext.Current.CancellationToken);
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        var newsroom = new Newsroom(sunday, app, database, settings);
        newsroom.Page = await newsroom.Window(width);
        return newsroom;
    }

    /// <summary>A window of somebody who is signed in with this role.</summary>
    public async Task<IPage> SignedIn(Role role, string name, int width = 1280)
    {
        var token = MemberSession.NewToken();
        var member = new Member($"{name.Split(' ')[0].ToLowerInvariant()}@example.org", name, role, TimeProvider.System.GetUtcNow());
        member.Rename(name);
        member.SetPassword("never used");
        if (member.NeedsCodes)
        {
            member.SetCodes(OneTimeCode.NewKey());
        }

        await Read(async db =>
        {
            db.Sessions.Add(new MemberSession(member, token, "Chromium", "", TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var page = await Window(width);
        await page.Context.AddCookiesAsync([new Cookie { Name = "newsroom", Value = token, Url = Address }]);
        return page;
    }

    /// <summary>The server dies without a word, and comes up again at the same address.</summary>
    public async Task Kill(Func<Task> meanwhile)
    {
        try
        {
            await app.StopAsync(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            // It was not given the time to end in peace.
        }

        await app.DisposeAsync();
        await meanwhile();
        app = Serving.Build(settings, [$"http://127.0.0.1:{new Uri(Address).Port}"], TimeProvider.System);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IPage> Window(int width)
    {
        var context = await sunday.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        contexts.Add(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // The site has no icon yet, which browsers ask for by themselves.
            if (message.Type is "error" or "warning" && !message.Location.Contains("/favicon.ico", StringComparison.Ordinal))
            {
                said.Add($"{page.Url}: {message.Type}: {message.Text} {message.Location}");
            }
        };
        page.PageError += (_, error) => said.Add(error);
        return page;
    }

    /// <summary>The path of the link that <c>serve</c> prints.</summary>
    public async Task<string> SetupLink()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext();
        return (await db.MakeSetupLink(TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken))!;
    }

    public async Task<T> Read<T>(Func<NewsDb, Task<T>> read)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext();
        return await read(db);
    }

    /// <summary>Gives the browser an authenticator that confirms everything at once.</summary>
    public async Task AddAuthenticator()
    {
        var devtools = await Page.Context.NewCDPSessionAsync(Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            }),
        });
    }

    /// <summary>A picture of the page, to be looked at.</summary>
    public static Task Shoot(IPage page, string name)
        => page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"newsroom-{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
