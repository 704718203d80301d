using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Tests;

/// <summary>
/// A whole paper for one test: the real program on a port of its own, a database of its own (SQLite, or PostgreSQL where
/// <see cref="TestDatabases.PostgresVariable"/> is set), a data folder of its own and a clock that the test moves.
/// </summary>
internal sealed class TestPaper : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly TestDatabase database;

    private TestPaper(WebApplication app, TestDatabase database, FakeTimeProvider clock, Settings settings)
    {
        this.app = app;
        this.database = database;
        Clock = clock;
        Settings = settings;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public FakeTimeProvider Clock { get; }

    public Settings Settings { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts one with an empty publication; <paramref name="with"/> changes the settings first. One whose database is filled already keeps its own.</summary>
    public static async Task<TestPaper> Begin(Func<Settings, Settings>? with = null, bool isFilled = false)
    {
        var database = await TestDatabases.Make();
        var settings = new Settings { DataFolder = database.Folder, News = database.Connection, Pictures = Path.Combine(database.Folder, "pictures") };
        settings = with?.Invoke(settings) ?? settings;
        var clock = new FakeTimeProvider(Start);
        var app = Serving.Build(settings, ["http://127.0.0.1:0"], clock);
        await app.StartAsync();
        var paper = new TestPaper(app, database, clock, settings);
        if (!isFilled)
        {
            await paper.Change(db => db.Papers.Add(new Paper { Name = "The Test Gazette" }));
        }

        return paper;
    }

    /// <summary>A database context as the program has it, interceptors included; the caller disposes it.</summary>
    public NewsDb Open() => app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContext();

    /// <summary>One change, saved.</summary>
    public async Task Change(Action<NewsDb> change)
    {
        await using var db = Open();
        change(db);
        await db.SaveChangesAsync();
    }

    public async Task<T> Read<T>(Func<NewsDb, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
