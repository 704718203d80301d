using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Themes;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 3, 14, 5, 0, TimeSpan.Zero);

    private static readonly long[] Numbers = [0, 1, 2, 3, 11, 100, 103, 111];

    [Theory]
    [InlineData("en", "3 June 2025, 15:05 GMT+1")]
    [InlineData("en-GB", "3 June 2025, 15:05 GMT+1")]
    [InlineData("en-US", "June 3, 2025, 3:05 p.m. GMT+1")]
    [InlineData("ar", "3 يونيو 2025، 15:05 (GMT+1)")]
    [InlineData("xx", "3 June 2025, 15:05 GMT+1")]
    public void A_moment_is_written_in_the_language_and_the_zone(string language, string expected)
        => Assert.Equal(expected, In(language, "Europe/London").At(Now).Text);

    [Fact]
    public void Machines_get_the_zone_too()
    {
        Assert.Equal("2025-06-03T19:50:00+05:45", In("en", "Asia/Kathmandu").At(Now).Iso);
        Assert.Equal("2025-06-03T14:05:00Z", In("en", "UTC").At(Now).Iso);
        Assert.Equal("3 June 2025, 19:50 GMT+5:45", In("en", "Asia/Kathmandu").At(Now).Text);
    }

    [Theory]
    [InlineData("en", 0.2, "just now")]
    [InlineData("en", 25, "25 min")]
    [InlineData("en", 60, "1 hr")]
    [InlineData("en", 23 * 60, "23 hrs")]
    [InlineData("en", 3 * 1440, "31 May")]
    [InlineData("en", 400 * 1440, "29 April 2024")]
    [InlineData("ar", 2, "دقيقتان")]
    [InlineData("ar", 5, "5 دقائق")]
    [InlineData("ar", 11, "11 دقيقة")]
    public void A_list_says_it_as_short_as_it_can(string language, double minutes, string expected)
        => Assert.Equal(expected, In(language, "UTC").At(Now.AddMinutes(-minutes)).Brief);

    [Fact]
    public void Every_language_has_every_word_with_every_form()
    {
        var english = Words.For("en");
        var arabic = Words.For("ar");
        foreach (var key in Words.Keys)
        {
            Assert.Equal(english.Find(key) is string, arabic.Find(key) is string);
            if (english.Find(key) is not (string or string[]))
            {
                Assert.All(Numbers, number => Assert.NotEmpty(arabic.Count(key, number)));
            }
        }
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("en-GB", "ltr")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData("ks-Deva", "ltr")]
    [InlineData("", "ltr")]
    public void A_language_knows_its_direction(string language, string expected) => Assert.Equal(expected, Directions.Of(language));

    private static Times In(string language, string zone) => new(Words.For(language), TimeZoneInfo.FindSystemTimeZoneById(zone), Now);
}
