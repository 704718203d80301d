using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Tests.Newsroom;

/// <summary>
/// Measures: the pages of a newsroom over a large archive. <c>STANDFIRST_LARGE</c> names a SQLite database that
/// <c>standfirst seed --stories 100000 --comments 10000</c> filled; it is copied, not changed.
/// </summary>
public sealed class LargeArchiveTests
{
    private static readonly string[] Addresses =
    [
        "/newsroom", "/newsroom/stories", "/newsroom/stories?state=all", "/newsroom/stories?state=published", "/newsroom/stories?state=all&mine=1", "/newsroom/stories?view=board",
        "/newsroom/stories?state=all&section=2", "/newsroom/stories?state=all&words=council", "/newsroom/stories?state=all&words=council+bridge+never", "/newsroom/stories?state=all&writer=an",
        "/newsroom/stories?state=all&writer=nobody", "/newsroom/stories?state=all&from=2025-01-01&to=2025-01-31", "/newsroom/stories?state=all&from=1950-01-01&to=1950-01-31",
        "/newsroom/go?q=coun", "/newsroom/go?q=bridge", "/newsroom/stories/names?of=writers&q=an", "/newsroom/stories/50000", "/newsroom/stories/50000/revisions", "/newsroom/fronts",
        "/newsroom/replies", "/newsroom/replies?show=latest", "/newsroom/replies/rules", "/newsroom/pictures", "/newsroom/sections", "/newsroom/topics", "/newsroom/writers", "/newsroom/pages",
        "/newsroom/readers", "/newsroom/readers?period=28", "/newsroom/readers/50000", "/newsroom/redirects", "/newsroom/particulars", "/newsroom/settings", "/newsroom/staff", "/newsroom/log",
        "/newsroom/house-style", "/newsroom/speakers", "/newsroom/record/sources", "/newsroom/record/unnamed", "/newsroom/record/corrections", "/newsroom/pictures/deleted",
    ];

    [Fact]
    public async Task Pages_of_the_newsroom_over_a_large_archive()
    {
        if (Environment.GetEnvironmentVariable("STANDFIRST_LARGE") is not { Length: > 0 } file)
        {
            Assert.Skip("STANDFIRST_LARGE names no database.");
            return;
        }

        var copy = Path.Combine(Path.GetTempPath(), $"standfirst-large-{Guid.NewGuid():n}.db");
        File.Copy(file, copy);
        try
        {
            await using var paper = await TestPaper.Begin(settings => settings with { News = copy }, isFilled: true);
            Browser.Later(paper, await paper.Read(db => db.Stories.MaxAsync(story => story.PublishedAt)) is { } last && last > TestPaper.Start ? last - TestPaper.Start : TimeSpan.Zero);
            using var browser = await Browser.SignedIn(paper, Role.Administrator);
            var slow = new List<string>();
            foreach (var address in Addresses)
            {
                var times = new List<double>();
                var bytes = 0;
                for (var round = 0; round < 6; round++)
                {
                    var began = Stopwatch.GetTimestamp();
                    bytes = System.Text.Encoding.UTF8.GetByteCount(await browser.Read(address));
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    Assert.True(browser.Answer.IsSuccessStatusCode, $"{address}: {browser.Status}");
                }

                // The first compiles; of the rest the middle one.
                var middle = times.Skip(1).Order().ElementAt(2);
                Console.WriteLine($"{middle,8:0.0} ms {bytes / 1024.0,7:0.0} KB  first {times[0],7:0.0} ms  {address}");
                if (middle > 50 || bytes > 60 * 1024)
                {
                    slow.Add($"{address}: {middle:0} ms, {bytes / 1024} KB");
                }
            }

            Assert.True(slow.Count == 0, string.Join('\n', slow));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Delete(copy);
        }
    }
}
