using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standfirst.Jobs;
using Standfirst.Readers;
using Standfirst.Site;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Jobs;

public sealed class CountReadersTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    [Fact]
    public async Task What_was_counted_is_kept_by_the_clock_and_the_rest_at_the_end()
    {
        await using var paper = await TestPaper.Begin();
        var (one, two) = (await paper.Story(), await paper.Story("/two"));
        var counter = paper.Services.GetRequiredService<ReaderCounter>();
        counter.Saw(one, IPAddress.Loopback, Firefox);
        counter.Saw(two, IPAddress.Loopback, Firefox);
        counter.Saw(4711, IPAddress.Loopback, Firefox);
        // The job may not wait yet when the test moves the clock, so it is moved until it has.
        await Waiting.Until(async () =>
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(10));
            return (await paper.Counts(two)).Readers > 0;
        });

        counter.Saw(one, IPAddress.IPv6Loopback, Firefox);
        await paper.Services.GetServices<IHostedService>().OfType<CountReaders>().Single().StopAsync(TestContext.Current.CancellationToken);
        var days = await paper.Read(db => db.DaysOfReaders.OrderBy(day => day.StoryId).ToListAsync());
        Assert.Equal([(one, 2), (two, 1)], days.Select(day => (day.StoryId, day.Readers)));
        Assert.All(days, day => Assert.Equal(new DateOnly(2026, 3, 10), day.Day));
        Assert.Equal(2, (await paper.Counts(one)).Readers);
    }

    [Theory]
    [InlineData("GET", null, null, 1)]
    [InlineData("HEAD", null, null, 0)]
    [InlineData("GET", "Sec-Purpose", "prefetch;prerender", 0)]
    [InlineData("GET", "Purpose", "prefetch", 0)]
    [InlineData("GET", "X-Moz", "prefetch", 0)]
    public void Only_who_asked_for_a_page_and_sees_it_is_a_reader(string method, string? header, string? value, int readers)
    {
        var counter = new ReaderCounter(TimeProvider.System);
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Headers.UserAgent = Firefox;
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        if (header is not null)
        {
            context.Request.Headers[header] = value;
        }

        counter.Saw(context, 1);
        Assert.Equal(readers, counter.Take().Stories.Count);
    }

    [Fact]
    public async Task Addresses_are_forgotten_after_the_days_that_the_paper_keeps_them()
    {
        await using var paper = await CommentReader.Begin();
        var story = await paper.Story();
        await paper.Change(db => db.Papers.Single().Comments.KeepAddressDays = 2);
        await paper.Published(story, "Old");
        paper.Clock.Advance(TimeSpan.FromDays(1));
        await paper.Published(story, "New");
        paper.Clock.Advance(TimeSpan.FromHours(23));
        await Waiting.Until(async () =>
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(20));
            return (await paper.Comments())[0].AddressHash is null;
        });

        Assert.Equal("Old", (await paper.Comments())[0].Text);
        Assert.True(paper.Clock.GetUtcNow() >= TestPaper.Start.AddDays(2));
        Assert.NotNull((await paper.Comments())[1].AddressHash);
    }
}
