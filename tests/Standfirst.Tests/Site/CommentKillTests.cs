using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Storage.Postgres;
using Standfirst.Storage.Sqlite;
using Standfirst.Stories;

namespace Standfirst.Tests.Site;

/// <summary>The program itself as a process of its own, killed while it takes comments from many at once.</summary>
public sealed partial class CommentKillTests
{
    private const int Writers = 24;
    private const int Enough = 150;

    [Fact]
    public async Task No_comment_that_was_answered_is_lost_when_the_program_is_killed()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabases.Make();
        var story = await Story(database);
        var answered = new ConcurrentDictionary<long, string>();
        for (var round = 0; round < 2; round++)
        {
            var (program, address) = await Serve(database);
            var before = answered.Count;
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
            var posting = Enumerable.Range(0, Writers).Select(writer => Post(http, story, $"{round}-{writer}", answered)).ToArray();
            while (answered.Count < before + Enough && !program.HasExited)
            {
                await Task.Delay(5, stop);
            }

            Assert.False(program.HasExited);
            program.Kill();
            await program.WaitForExitAsync(stop);
            await Task.WhenAll(posting);
        }

        var (again, ready) = await Serve(database);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(ready) };
            Assert.Equal("ready\n", await http.GetStringAsync("/readyz", stop));
        }
        finally
        {
            again.Kill();
            await again.WaitForExitAsync(stop);
        }

        await using var db = Open(database);
        var kept = await db.Comments.Include(comment => comment.Verdicts).ToDictionaryAsync(comment => comment.Id, stop);
        Assert.All(answered, one => Assert.Equal(one.Value, kept[one.Key].Text));
        Assert.All(kept.Values, comment => Assert.Single(comment.Verdicts));
        Assert.Equal(kept.Count, kept.Values.Select(comment => comment.Text).Distinct().Count());
        Assert.Equal(kept.Count, (await db.Set<StoryCounts>().SingleAsync(stop)).Comments);
        Assert.True(answered.Count >= 2 * Enough);
    }

    private static async Task<long> Story(TestDatabase database)
    {
        await using var db = Open(database);
        var story = new Story("The bridge opens", CommentReader.Body, null, TestPaper.Start);
        story.Publish(TestPaper.Start, CommentReader.Path);
        db.Papers.Add(new Paper());
        db.Stories.Add(story);
        await db.SaveChangesAsync();
        return story.Id;
    }

    private static NewsDb Open(TestDatabase database)
    {
        if (TestDatabases.OnPostgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresNewsDb>();
            Databases.UsePostgres(postgres, database.Connection);
            return new PostgresNewsDb(postgres.Options);
        }

        var sqlite = new DbContextOptionsBuilder<SqliteNewsDb>();
        Databases.UseSqlite(sqlite, database.Connection);
        return new SqliteNewsDb(sqlite.Options);
    }

    private static async Task<(Process Program, string Address)> Serve(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Settings).Assembly.Location, "serve", "--data", database.Folder, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["STANDFIRST__CONNECTIONSTRINGS__NEWS"] = database.Connection;
        start.Environment["STANDFIRST__COMMENTS__PERMINUTE"] = "0";
        var program = Process.Start(start)!;
        while (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Served().Match(line) is { Success: true } match)
            {
                // Nobody reads the rest; a full pipe would stop the program.
                _ = program.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return (program, match.Value);
            }
        }

        throw new InvalidOperationException("The program ended before it served.");
    }

    private static async Task Post(HttpClient http, long story, string name, ConcurrentDictionary<long, string> answered)
    {
        for (var n = 0; ; n++)
        {
            var body = $"Words of {name}, number {n}";
            try
            {
                using var form = new FormUrlEncodedContent(CommentReader.Fields(story, body, name));
                using var answer = await http.PostAsync("/comments", form);
                if (answer.StatusCode != HttpStatusCode.SeeOther)
                {
                    return;
                }

                answered[long.Parse(answer.Headers.Location!.ToString().Split("#comment-")[1], CultureInfo.InvariantCulture)] = body;
            }
            catch (HttpRequestException)
            {
                // Killed; what was not answered may be kept or not.
                return;
            }
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Served();
}
