using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Import;
using Standfirst.Newsroom;
using Standfirst.Pictures;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.BrowserTests;

/// <summary>Every page that the route table names: axe finds nothing in light and dark, nothing is wider than a telephone, nothing breaks the policy.</summary>
public sealed class EveryPageTests(Sunday sunday)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_newsroom_is_clean_in_light_and_dark_at_a_desk_and_on_a_telephone()
    {
        await using var newsroom = await Newsroom.Open(sunday, isFilled: true);
        var ada = await newsroom.SignedIn(Role.Administrator, "Ada Quill");
        var ids = await Fill(newsroom);
        var setUp = await newsroom.SetupLink();
        var (seen, wrong) = (0, new List<string>());
        foreach (var rule in Routes.All.Where(rule => rule.Method == "GET" && rule.Pattern != "/newsroom/{file}"))
        {
            var address = rule.Pattern.Replace("{status:int}", "404", StringComparison.Ordinal).Replace("/newsroom/come-in/{token}", setUp, StringComparison.Ordinal);
            address = ids.Aggregate(address, (so, one) => so.Replace(one.Before + "{id:long}", one.Before + one.Id, StringComparison.Ordinal));
            Assert.DoesNotContain('{', address);
            var page = rule.Access == Access.Anybody ? newsroom.Page : ada;
            // What scripts ask for, and files, are no pages.
            var answer = await page.Context.APIRequest.GetAsync(newsroom.Address + address);
            if (!answer.Headers.TryGetValue("content-type", out var type) || !type.StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            seen++;
            await page.GotoAsync(address);
            foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 360), (ColorScheme.Dark, 1280)])
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 900);
                wrong.AddRange((await Axe.Violations(page)).Select(one => $"{address} {scheme} {width}: {one}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
                {
                    wrong.Add($"{address}: {wide} wide on {width}");
                }
            }

            await Newsroom.Shoot(page, "every" + rule.Pattern.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":long", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal));
        }

        Assert.InRange(seen, 30, 200);
        wrong.AddRange(newsroom.Said.Where(line => !line.Contains("status of 4", StringComparison.Ordinal)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What the sample edition lacks, and the numbers that stand in for <c>{id}</c> of each desk.</summary>
    private static Task<(string Before, long Id)[]> Fill(Newsroom newsroom) => newsroom.Read(async db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var report = new ImportReport { Source = "old.example" };
        report.Stories.Add(Outcome.Imported, 12345);
        report.Lose("post 7 “Harbour wall holds against the highest tide since the year of the flood”", "featured image", "its file did not come along: http://old.example/wp-content/uploads/2014/05/photo-of-the-harbour-wall.jpg");
        await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            await db.Keep(report, ["export-1.xml"], now, Stop);
            await transaction.CommitAsync(Stop);
        }

        db.RemovedPictures.Add(new RemovedPicture(await db.Pictures.FirstAsync(Stop), "It was somebody else’s.", 1, "Ada Quill", now));
        await db.SaveChangesAsync(Stop);
        var published = await db.Stories.Where(story => story.Status == Status.Published).OrderBy(story => story.Id).Select(story => story.Id).FirstAsync(Stop);
        return new (string, long)[]
        {
            ("/stories/", published),
            ("/readers/", published),
            ("/replies/", await db.Comments.OrderByDescending(comment => comment.State == CommentState.Held).Select(comment => comment.Id).FirstAsync(Stop)),
            ("/pictures/", await db.Pictures.OrderBy(picture => picture.Id).Select(picture => picture.Id).FirstAsync(Stop)),
            ("/pages/", await db.Pages.OrderBy(page => page.Id).Select(page => page.Id).FirstAsync(Stop)),
            ("/imports/", await db.Imports.Select(import => import.Id).FirstAsync(Stop)),
        };
    });
}
