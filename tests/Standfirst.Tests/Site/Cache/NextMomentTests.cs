using Microsoft.Extensions.DependencyInjection;
using Standfirst.Site.Cache;
using Standfirst.Stories;

namespace Standfirst.Tests.Site.Cache;

public sealed class NextMomentTests
{
    [Fact]
    public async Task The_next_moment_is_the_first_of_a_scheduled_minute_and_the_end_of_an_embargo()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var paper = await TestPaper.Begin();
        var next = paper.Services.GetRequiredService<NextMoment>();
        Assert.Null(await paper.Read(db => next.Get(db, stop).AsTask()));

        var hour = TestPaper.Start.AddHours(1);
        await paper.Change(db =>
        {
            var scheduled = new Story("Scheduled", "{}", null, TestPaper.Start);
            scheduled.Publish(hour.AddHours(1), "/scheduled");
            var embargoed = new Story("Embargoed", "{}", null, TestPaper.Start) { EmbargoUntil = hour };
            embargoed.Publish(TestPaper.Start, "/embargoed");
            db.Stories.AddRange(scheduled, embargoed);
        });
        Assert.Equal(hour, await paper.Read(db => next.Get(db, stop).AsTask()));

        paper.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(hour.AddHours(1), await paper.Read(db => next.Get(db, stop).AsTask()));
    }
}
