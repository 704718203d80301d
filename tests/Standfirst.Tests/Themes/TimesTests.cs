using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Themes;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 3, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "3 June 2025, 15:05 GMT+1")]
    [InlineData("en-GB", "3 June 2025, 15:05 GMT+1")]
    [InlineData("en-US", "June 3, 2025, 3:05 p.m. GMT+1")]
    [InlineData("ar", "3 يونيو 2025، 15:05 (GMT+1)")]
    [InlineData("de", "3. Juni 2025, 15:05 Uhr (GMT+1)")]
    [InlineData("de-AT", "3. Juni 2025, 15:05 Uhr (GMT+1)")]
    [InlineData("es", "3 de junio de 2025, 15:05 (GMT+1)")]
    [InlineData("fr", "3 juin 2025 à 15\u00a0h\u00a005 (UTC+1)")]
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
    [InlineData("de", 1, "vor 1\u00a0Min.")]
    [InlineData("es", 60, "hace 1\u00a0h")]
    [InlineData("fr", 25, "il y a 25\u00a0min")]
    [InlineData("ar", 2, "دقيقتان")]
    [InlineData("ar", 5, "5 دقائق")]
    [InlineData("ar", 11, "11 دقيقة")]
    public void A_list_says_it_as_short_as_it_can(string language, double minutes, string expected)
        => Assert.Equal(expected, In(language, "UTC").At(Now.AddMinutes(-minutes)).Brief);

    [Theory]
    [InlineData("de", "1. Juni", "Sonntag, 1. Juni 2025")]
    [InlineData("es", "1 de junio", "domingo, 1 de junio de 2025")]
    [InlineData("fr", "1er juin", "dimanche 1er juin 2025")]
    [InlineData("en", "1 June", "Sunday 1 June 2025")]
    public void The_first_day_of_a_month_is_written_as_the_language_counts(string language, string brief, string full)
    {
        var first = In(language, "UTC").At(Now.AddDays(-2));
        Assert.Equal((brief, full), (first.Brief, first.WeekdayDate));
    }

    [Theory]
    [InlineData("de", "8:05 Uhr")]
    [InlineData("es", "8:05")]
    [InlineData("fr", "8\u00a0h\u00a005")]
    [InlineData("en", "08:05")]
    public void A_clock_shows_a_nought_before_the_hour_where_papers_print_it(string language, string expected)
        => Assert.Equal(expected, In(language, "UTC").At(Now.AddHours(-6)).Clock);

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
