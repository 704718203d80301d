using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Storage;
using Standfirst.Tests;

namespace Standfirst.BrowserTests;

/// <summary>A paper with nobody in it yet, for one test, and a browser at its newsroom's door. At <c>localhost</c>: a passkey is bound to a name.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestDatabase database;
    private readonly IBrowserContext context;
    private readonly List<string> said = [];

    private Newsroom(WebApplication app, TestDatabase database, IBrowserContext context, IPage page)
    {
        this.app = app;
        this.database = database;
        this.context = context;
        Page = page;
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about: a policy that was broken, a script that failed, an answer that was an error.</summary>
    public IReadOnlyList<string> Said => said;

    public static async Task<Newsroom> Open(Sunday sunday, int width = 1280)
    {
        var database = await TestDatabases.Make();
        var settings = new Settings { DataFolder = database.Folder, News = database.Connection, Pictures = Path.Combine(database.Folder, "pictures") };
        var app = Serving.Build(settings, ["http://127.0.0.1:0"], TimeProvider.System);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var context = await sunday.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = $"http://localhost:{address.Port}",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return new Newsroom(app, database, context, await context.NewPageAsync());
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
        var devtools = await context.NewCDPSessionAsync(Page);
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
    public Task Shoot(string name)
        => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"newsroom-{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
