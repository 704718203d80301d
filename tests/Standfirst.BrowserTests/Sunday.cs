using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.BrowserTests;
using Standfirst.Sample;
using Standfirst.Storage;
using Standfirst.Tests;

[assembly: AssemblyFixture(typeof(Sunday))]

namespace Standfirst.BrowserTests;

/// <summary>The sample edition, served by the real program, and one Chromium for all tests: each test opens a reader of its own.</summary>
public sealed class Sunday : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Settings settings = null!;
    private WebApplication app = null!;
    private IPlaywright playwright = null!;

    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabases.Make();
        settings = new Settings
        {
            DataFolder = database.Folder,
            News = database.Connection,
            Pictures = Path.Combine(database.Folder, "pictures"),
            CommentsPerMinute = 0,
        };
        app = Serving.Build(settings, ["http://127.0.0.1:0"], TimeProvider.System);
        await FirstEdition.Fill(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Address = AddressOf(app);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A reader with a browser of their own; the page speaks up when anything goes wrong in its console.</summary>
    public async Task<Reader> Reader(bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return new Reader(context, await context.NewPageAsync());
    }

    /// <summary>The same paper in another theme, at an address of its own: the tests beside this one go on reading the first.</summary>
    internal async Task<(WebApplication App, string Address)> In(string theme)
    {
        var other = Serving.Build(settings, ["http://127.0.0.1:0"], TimeProvider.System, theme);
        await other.StartAsync(TestContext.Current.CancellationToken);
        return (other, AddressOf(other));
    }

    internal async Task<T> Read<T>(Func<NewsDb, Task<T>> read)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static string AddressOf(WebApplication served) => served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static string Chromium()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin"))
        {
            foreach (var name in (string[])["chromium", "chromium-browser", "google-chrome"])
            {
                if (File.Exists(Path.Combine(folder, name)))
                {
                    return Path.Combine(folder, name);
                }
            }
        }

        throw new InvalidOperationException("Chromium is not installed: ./test installs it.");
    }
}

public sealed class Reader(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
