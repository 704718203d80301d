using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standfirst.Jobs;
using Standfirst.Newsroom.Readership;
using Standfirst.Readers;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Readers;

/// <summary>Who is counted, as what, and what of it is kept: by the front door, on a real database.</summary>
public sealed class ReadershipTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestPaper.Start.UtcDateTime);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", null, null)]
    [InlineData("GET", "curl/8.5.0", null, null)]
    [InlineData("GET", null, null, null)]
    [InlineData("GET", "", "Sec-Purpose", "prefetch")]
    [InlineData("GET", "", "Sec-Purpose", "prefetch;prerender")]
    [InlineData("GET", "", "Purpose", "prefetch")]
    [InlineData("HEAD", "", null, null)]
    public async Task A_robot_a_prefetch_and_a_HEAD_are_no_readers_whether_the_page_was_kept_or_made(string method, string? agent, string? header, string? value)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Story("/wall");
        for (var i = 0; i < 2; i++)
        {
            var request = new HttpRequestMessage(new HttpMethod(method), "/wall");
            if (agent is not null)
            {
                request.Headers.TryAddWithoutValidation("User-Agent", agent.Length > 0 ? agent : Agent(1));
            }

            if (header is not null)
            {
                request.Headers.Add(header, value);
            }

            Assert.Equal(HttpStatusCode.OK, (await paper.Http.SendAsync(request, Stop)).StatusCode);
        }

        await Keep(paper);
        Assert.Empty(await paper.Read(db => db.DaysOfReaders.ToListAsync(Stop)));
        Assert.Empty(await paper.Read(db => db.PartsOfReaders.ToListAsync(Stop)));
        // The same reader is one, once it is a page that somebody sees.
        await Read(paper, "/wall", 1);
        await Keep(paper);
        Assert.Equal(1, (await paper.Read(db => db.DaysOfReaders.SingleAsync(Stop))).Readers);
    }

    [Fact]
    public async Task A_reload_is_the_same_reader_and_a_page_that_was_kept_or_known_has_one_all_the_same()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall");
        var made = await Read(paper, "/wall", 1);
        await Read(paper, "/wall", 1);
        await Read(paper, "/wall", 2);
        var known = new HttpRequestMessage(HttpMethod.Get, "/wall");
        known.Headers.TryAddWithoutValidation("User-Agent", Agent(3));
        known.Headers.TryAddWithoutValidation("If-None-Match", made.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await paper.Http.SendAsync(known, Stop)).StatusCode);
        await Keep(paper);
        Assert.Equal(3, (await paper.Counts(story)).Readers);
        Assert.Equal([(ReadersBy.All, "", 3), (ReadersBy.Device, "Desktop", 3), (ReadersBy.Host, "(none)", 3), (ReadersBy.Hour, "12", 3)], await Parts(paper));
    }

    [Fact]
    public async Task Two_programs_on_one_database_add_up()
    {
        await using var one = await TestPaper.Begin();
        var story = await one.Story("/wall");
        await using var two = await TestPaper.Begin(settings => settings with { News = one.Settings.News }, isFilled: true);
        for (var reader = 0; reader < 12; reader++)
        {
            await Read(reader % 2 == 0 ? one : two, "/wall", reader, "https://news.example/");
        }

        await Task.WhenAll(Keep(one), Keep(two));
        Assert.Equal(12, (await one.Counts(story)).Readers);
        Assert.Equal(12, (await one.Read(db => db.DaysOfReaders.SingleAsync(Stop))).Readers);
        Assert.Equal([(ReadersBy.All, "", 12), (ReadersBy.Device, "Desktop", 12), (ReadersBy.Host, "news.example", 12), (ReadersBy.Hour, "12", 12)], await Parts(one));
        Assert.Equal([(ReadersBy.Device, "Desktop", 12), (ReadersBy.Host, "news.example", 12), (ReadersBy.Hour, "12", 12)], await PartsOf(one, story));
    }

    [Fact]
    public async Task Of_a_referrer_the_host_is_kept_and_nothing_else()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PublicUrl = "https://gazette.example" });
        await paper.Story("/wall");
        var own = paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        foreach (var (referrer, reader) in ((string?[])
        [
            "https://Search.Example:8443/find?q=secret-illness#secret", "http://user:secret@search.example/", "https://gazette.example/a", "https://www.gazette.example/b", own + "/",
            null, "secret", "android-app://com.secret.mail/", "https://192.0.2.7/secret", "https://[2001:db8::1]/", "https://secret", "https://-secret.example/", "https://se cret.example/",
            $"https://{new string('s', 64)}.example/", $"https://{string.Join('.', Enumerable.Repeat("secret", 20))}.example/", "https://=cmd().example/",
        ]).Select((referrer, i) => (referrer, i)))
        {
            await Read(paper, "/wall", reader, referrer);
        }

        // No client sends what is not ASCII; whoever writes it by hand is no site.
        Assert.False(ReferrerHost.IsSite(ReferrerHost.Find("https://sécret.example/")));
        await Keep(paper);
        Assert.Equal([("(none)", 11), ("(own)", 3), ("search.example", 2)], (await Parts(paper)).Where(part => part.By == ReadersBy.Host).Select(part => (part.Value, part.Readers)));
        Assert.DoesNotContain(await paper.Read(db => db.PartsOfStoryReaders.Select(part => part.Value).ToListAsync(Stop)), value => value.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_day_has_room_for_so_many_hosts_and_the_rest_are_one_however_often_it_starts()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall");
        const int Spam = ReferrerHost.MostOfDay + 50;
        await Spread(paper, story, Spam, "a");
        // As if it had started again: who it has seen, and how many hosts, it does not know any more.
        paper.Services.GetRequiredService<ReaderCounter>().Forget();
        await Spread(paper, story, Spam, "b");
        var hosts = (await Parts(paper)).Where(part => part.By == ReadersBy.Host).ToList();
        Assert.Equal(ReferrerHost.MostOfDay, hosts.Count(part => part.Value != ReferrerHost.Other));
        Assert.Equal(2 * Spam, hosts.Sum(part => part.Readers));
        Assert.Equal(ReferrerHost.MostOfDay + 1, (await PartsOf(paper, story)).Count(part => part.By == ReadersBy.Host));
        Assert.Equal((2 * Spam) - ReferrerHost.MostOfDay, hosts.Single(part => part.Value == ReferrerHost.Other).Readers);

        static async Task Spread(TestPaper paper, long story, int count, string name)
        {
            var counter = paper.Services.GetRequiredService<ReaderCounter>();
            for (var i = 0; i < count; i++)
            {
                counter.Saw(story, IPAddress.Loopback, Agent(i), $"https://{name}{i}.example/", "gazette.example");
            }

            await Keep(paper);
        }
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", Device.Phone)]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36", Device.Phone)]
    [InlineData("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", Device.Phone)]
    [InlineData("Mozilla/5.0 (Mobile; Nokia_800_Tough; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2", Device.Phone)]
    [InlineData("Opera/9.80 (J2ME/MIDP; Opera Mini/9.80 (S60; SymbOS; Opera Mobi/23.348; U; en) Presto/2.5.25 Version/10.54", Device.Phone)]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1", Device.Tablet)]
    [InlineData("Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", Device.Tablet)]
    [InlineData("Mozilla/5.0 (Android 15; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0", Device.Tablet)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", Device.Desktop)]
    [InlineData("Mozilla/5.0 (Windows NT 6.3; Trident/7.0; Tablet PC 2.0; rv:11.0) like Gecko", Device.Desktop)]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", Device.Desktop)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", Device.Desktop)]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", Device.Desktop)]
    [InlineData("Mozilla/5.0 (SMART-TV; Linux; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/85.0 TV Safari/537.36", Device.Unknown)]
    [InlineData("Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15", Device.Unknown)]
    [InlineData("Lynx/2.9.0 libidn2", Device.Unknown)]
    [InlineData("Mozilla/5.0", Device.Unknown)]
    public async Task A_device_is_what_the_browsers_name_says_and_unknown_where_it_says_nothing(string agent, Device device)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Story("/wall");
        var request = new HttpRequestMessage(HttpMethod.Get, "/wall");
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        await paper.Http.SendAsync(request, Stop);
        await Keep(paper);
        Assert.Equal(device.ToString(), (await Parts(paper)).Single(part => part.By == ReadersBy.Device).Value);
    }

    [Fact]
    public async Task Midnight_of_the_publications_zone_ends_the_day_and_the_last_hour()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Papers.Single().TimeZone = "Asia/Tokyo");
        await paper.Story("/wall");
        await Keep(paper);
        paper.Clock.AdjustTime(TestPaper.Start.AddHours(3).AddTicks(-1));
        await Read(paper, "/wall", 1);
        await Read(paper, "/wall", 1);
        paper.Clock.AdjustTime(TestPaper.Start.AddHours(3));
        await Read(paper, "/wall", 1);
        await Keep(paper);
        var hours = await paper.Read(db => db.PartsOfReaders.Where(part => part.By == ReadersBy.Hour).OrderBy(part => part.Day).ToListAsync(Stop));
        Assert.Equal([(Today, "23", 1), (Today.AddDays(1), "00", 1)], hours.Select(part => (part.Day, part.Value, part.Readers)));
        Assert.Equal(2, await paper.Read(db => db.DaysOfReaders.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_a_storys_readers_came_from_is_kept_from_the_fifth_on_and_forgotten_at_midnight_with_fewer()
    {
        await using var paper = await TestPaper.Begin();
        var (few, some) = (await paper.Story("/few"), await paper.Story("/some"));
        for (var reader = 1; reader < PartOfStoryReaders.FewestOfStory; reader++)
        {
            await Read(paper, "/few", reader, "https://news.example/");
            await Read(paper, "/some", reader, reader % 2 == 0 ? "https://news.example/" : null);
        }

        await Keep(paper);
        Assert.Empty(await PartsOf(paper, some));
        Assert.Equal(PartOfStoryReaders.FewestOfStory - 1, (await paper.Counts(some)).Readers);
        await Read(paper, "/some", 5);
        await Keep(paper);
        await Read(paper, "/some", 6);
        await Keep(paper);
        Assert.Equal([(ReadersBy.Device, "Desktop", 6), (ReadersBy.Host, "(none)", 4), (ReadersBy.Host, "news.example", 2), (ReadersBy.Hour, "12", 6)], await PartsOf(paper, some));
        paper.Clock.AdjustTime(TestPaper.Start.AddDays(1));
        await Read(paper, "/few", 1, "https://news.example/");
        await Keep(paper);
        Assert.Empty(await PartsOf(paper, few));
        Assert.Equal(PartOfStoryReaders.FewestOfStory, (await paper.Counts(few)).Readers);
    }

    [Fact]
    public async Task Old_hours_hosts_and_what_was_kept_of_stories_are_erased_and_the_numbers_of_readers_stay()
    {
        await using var paper = await TestPaper.Begin();
        var story = await paper.Story("/wall");
        await paper.Change(db =>
        {
            foreach (var days in (int[])[20, PartOfStoryReaders.Kept + 2, PartOfReaders.HoursKept + 2, PartOfReaders.HostsKept + 2])
            {
                var day = Today.AddDays(-days);
                db.AddRange(new DayOfReaders(story, day) { Readers = 9 }, new PartOfStoryReaders(story, day, ReadersBy.Hour, "10") { Readers = 9 });
                foreach (var (by, value) in ((ReadersBy, string)[])[(ReadersBy.All, ""), (ReadersBy.Hour, "10"), (ReadersBy.Host, "(none)"), (ReadersBy.Device, "Phone")])
                {
                    db.Add(new PartOfReaders(day, by, value) { Readers = 9 });
                }
            }
        });
        await Waiting.Until(async () =>
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(30));
            return await paper.Read(db => db.PartsOfStoryReaders.CountAsync(Stop)) == 1;
        });
        var kept = await paper.Read(db => db.PartsOfReaders.GroupBy(part => part.By).Select(some => new { some.Key, Count = some.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, Stop));
        Assert.Equal((4, 2, 3, 4), (kept[ReadersBy.All], kept[ReadersBy.Hour], kept[ReadersBy.Host], kept[ReadersBy.Device]));
        Assert.Equal(4, await paper.Read(db => db.DaysOfReaders.CountAsync(Stop)));
    }

    [Theory]
    [InlineData(1.6)]
    [InlineData(0.3)]
    [InlineData(0)]
    public async Task The_most_read_of_a_period_are_those_of_a_sum_over_all_rows(double steepness)
    {
        await using var paper = await TestPaper.Begin();
        var dice = new Random(7);
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 500).Select(i => Make.Story($"Story {i}"))));
        var ids = await paper.Read(db => db.Stories.Select(story => story.Id).ToListAsync(Stop));
        var period = Period.Of(Today)[^1];
        await paper.Change(db =>
        {
            for (var day = period.From.AddDays(-1); day <= period.To; day = day.AddDays(1))
            {
                var order = ids.OrderBy(_ => dice.Next()).ToList();
                db.AddRange(order.Take(400).Select((id, i) => new DayOfReaders(id, day) { Readers = 1 + (int)(3000 / Math.Pow(i + 1, steepness)) + dice.Next(3) }));
            }
        });
        await using var db = paper.Open();
        var all = await db.DaysOfReaders.Where(day => day.Day >= period.From && day.Day <= period.To).ToListAsync(Stop);
        var expected = all.GroupBy(day => day.StoryId).Select(days => new StoryRead(days.Key, days.Sum(day => day.Readers))).OrderByDescending(one => one.Readers).ThenByDescending(one => one.Id);
        foreach (var most in (int[])[1, 20, 100, 1000])
        {
            Assert.Equal(expected.Take(most), await new ReadersFound(db, period, Stop).Most(most));
        }
    }

    [Fact]
    public async Task A_story_that_is_among_the_first_on_no_day_can_be_the_most_read_of_all()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.AddRange(Enumerable.Range(0, 500).Select(i => Make.Story($"Story {i}"))));
        var ids = await paper.Read(db => db.Stories.Select(story => story.Id).OrderBy(id => id).ToListAsync(Stop));
        var (steady, period) = (ids[..10], Period.Of(Today)[^1]);
        await paper.Change(db =>
        {
            for (var day = period.From; day <= period.To; day = day.AddDays(1))
            {
                // Ahead of the steady ones on each day, and always others.
                var others = ids.Skip(10).Where((_, i) => (i + day.DayNumber) % 2 == 0).Take(ReadersFound.OfDay + 5);
                db.AddRange(steady.Select(id => new DayOfReaders(id, day) { Readers = 50 }).Concat(others.Select(id => new DayOfReaders(id, day) { Readers = 60 })));
            }
        });
        await using var db = paper.Open();
        Assert.Equal(steady.OrderDescending().Select(id => new StoryRead(id, 50 * 28)), await new ReadersFound(db, period, Stop).Most(10));
    }

    /// <summary>Keeps what was counted so far. The job has ended after the first time; what it does at its end it does again.</summary>
    internal static Task Keep(TestPaper paper) => paper.Services.GetServices<IHostedService>().OfType<CountReaders>().Single().StopAsync(Stop);

    /// <summary>As the reader of that number, who is one by the browser's name: all tests come from one address.</summary>
    internal static async Task<HttpResponseMessage> Read(TestPaper paper, string path, int reader, string? referrer = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent(reader));
        if (referrer is not null)
        {
            request.Headers.TryAddWithoutValidation("Referer", referrer);
        }

        var answer = await paper.Http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static string Agent(int reader) => string.Create(CultureInfo.InvariantCulture, $"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.{reader}");

    private static Task<List<(ReadersBy By, string Value, int Readers)>> Parts(TestPaper paper)
        => paper.Read(async db => (await db.PartsOfReaders.ToListAsync(Stop)).OrderBy(part => part.By.ToString(), StringComparer.Ordinal).ThenBy(part => part.Value, StringComparer.Ordinal)
            .Select(part => (part.By, part.Value, part.Readers)).ToList());

    private static Task<List<(ReadersBy By, string Value, int Readers)>> PartsOf(TestPaper paper, long story)
        => paper.Read(async db => (await db.PartsOfStoryReaders.Where(part => part.StoryId == story).ToListAsync(Stop)).OrderBy(part => part.By.ToString(), StringComparer.Ordinal)
            .ThenBy(part => part.Value, StringComparer.Ordinal).Select(part => (part.By, part.Value, part.Readers)).ToList());
}
