using System.Net;
using Microsoft.Extensions.Time.Testing;
using Standfirst.Readers;

namespace Standfirst.Tests.Readers;

public sealed class ReaderCounterTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private const string Safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    private static readonly IPAddress Home = IPAddress.Parse("192.0.2.7");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_reader_who_loads_again_is_one()
    {
        var counter = new ReaderCounter(_clock);
        for (var i = 0; i < 10; i++)
        {
            counter.Saw(1, Home, Firefox);
        }

        counter.Saw(2, Home, Firefox);
        Assert.Equal([1, 1], counter.Take().Stories.Values);
        counter.Saw(1, Home, Firefox);
        Assert.Empty(counter.Take().Stories);
    }

    [Fact]
    public void Two_behind_one_address_are_told_apart_by_their_browsers()
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, Firefox);
        counter.Saw(1, Home, Safari);
        counter.Saw(1, IPAddress.Parse("192.0.2.8"), Safari);
        counter.Saw(1, IPAddress.Parse("2001:db8::1"), Safari);
        Assert.Equal(4, Assert.Single(counter.Take().Stories).Value);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)")]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36")]
    [InlineData("curl/8.5.0")]
    [InlineData("python-requests/2.31.0")]
    [InlineData("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)")]
    [InlineData("")]
    [InlineData(null)]
    public void Robots_are_no_readers(string? name)
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, name);
        Assert.Empty(counter.Take().Stories);
    }

    [Theory]
    [InlineData(Firefox)]
    [InlineData(Safari)]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.91 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F79 [FBAN/FBIOS;FBAV/470.0.0.31.107]")]
    [InlineData("Lynx/2.9.0 libidn2")]
    public void People_are(string name)
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, name);
        Assert.Single(counter.Take().Stories);
    }

    [Fact]
    public void A_page_fetched_in_case_it_is_wanted_was_not_read()
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, Firefox, isPrefetch: true);
        Assert.Empty(counter.Take().Stories);
        counter.Saw(1, Home, Firefox);
        Assert.Single(counter.Take().Stories);
    }

    [Fact]
    public void The_day_ends_at_the_publications_midnight_and_a_new_one_counts_anew()
    {
        var counter = new ReaderCounter(_clock) { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };
        counter.Saw(1, Home, Firefox);
        _clock.Advance(TimeSpan.FromHours(3) - TimeSpan.FromTicks(1));
        counter.Saw(1, Home, Firefox);
        Assert.Equal((1, new DateOnly(2026, 3, 10)), Assert.Single(counter.Take().Stories).Key);
        _clock.Advance(TimeSpan.FromTicks(1));
        counter.Saw(1, Home, Firefox);
        var (key, count) = Assert.Single(counter.Take().Stories);
        Assert.Equal((1, new DateOnly(2026, 3, 11), 1), (key.Story, key.Day, count));
    }

    [Fact]
    public void A_day_on_which_the_clocks_go_forward_at_midnight_is_a_day()
    {
        _clock.SetUtcNow(new DateTimeOffset(2026, 9, 6, 12, 0, 0, TimeSpan.Zero));
        var counter = new ReaderCounter(_clock) { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago") };
        counter.Saw(1, Home, Firefox);
        counter.Saw(1, Home, Firefox);
        Assert.Equal((1, new DateOnly(2026, 9, 6)), Assert.Single(counter.Take().Stories).Key);
    }

    [Fact]
    public void What_could_not_be_kept_goes_with_the_next()
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, Firefox);
        counter.PutBack(counter.Take());
        counter.Saw(1, Home, Safari);
        Assert.Equal(2, Assert.Single(counter.Take().Stories).Value);
    }

    [Fact]
    public void A_hundred_thousand_readers_are_counted_as_they_are()
    {
        var counter = new ReaderCounter(_clock);
        Parallel.For(0, 100_000, i => counter.Saw(1, new IPAddress(BitConverter.GetBytes(i)), Firefox));
        Assert.Equal(100_000, Assert.Single(counter.Take().Stories).Value);
    }

    [Fact]
    public void Nonsense_in_a_header_does_no_harm()
    {
        var counter = new ReaderCounter(_clock);
        counter.Saw(1, Home, new string('\uD800', 5000));
        counter.Saw(1, Home, string.Concat(Enumerable.Repeat("字", 5000)));
        Assert.Equal(2, Assert.Single(counter.Take().Stories).Value);
    }
}
