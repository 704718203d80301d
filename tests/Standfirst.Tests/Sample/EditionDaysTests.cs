using System.Globalization;
using Standfirst.Sample;

namespace Standfirst.Tests.Sample;

public sealed class EditionDaysTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("2026-03-10T12:00:00Z", "2026-03-10")]
    [InlineData("2026-03-10T02:59:00Z", "2026-03-09")]
    [InlineData("2026-03-10T03:00:00Z", "2026-03-10")]
    [InlineData("2026-07-10T01:59:00Z", "2026-07-09")]
    [InlineData("2026-07-10T02:00:00Z", "2026-07-10")]
    public void A_paper_that_is_started_at_night_is_of_the_day_before(string now, string day)
        => Assert.Equal(Date(day), Days(now).Today);

    [Fact]
    public void A_story_of_today_stays_on_the_editions_day_though_it_is_past_midnight()
    {
        var days = Days("2026-03-10T01:30:00Z");
        Assert.Equal(Time("2026-03-09T22:00:00Z"), days.Moment(new StoryFile { Age = "2h" }));
        Assert.Equal(days.Today, days.Day(days.Moment(new StoryFile { Age = "45m" })));
    }

    [Fact]
    public void A_story_of_an_hour_ago_came_out_an_hour_ago()
        => Assert.Equal(Time("2026-03-10T11:00:00Z"), Days("2026-03-10T12:00:00Z").Moment(new StoryFile { Age = "1h" }));

    [Theory]
    [InlineData("-2", "2026-07-08T15:10:00Z")]
    [InlineData("sat", "2026-07-04T15:10:00Z")]
    [InlineData("fri", "2026-07-03T15:10:00Z")]
    public void A_day_and_a_time_are_of_the_papers_zone(string day, string at)
        => Assert.Equal(Time(at), Days("2026-07-10T12:00:00Z").Moment(new StoryFile { Day = day, Time = "16:10" }));

    [Theory]
    [InlineData("2026-03-10", "-1", "2026-03-09")]
    [InlineData("2026-03-10", "3", "2026-03-13")]
    [InlineData("2026-03-09", "w-1", "2026-03-06")]
    [InlineData("2026-03-08", "w0", "2026-03-06")]
    [InlineData("2026-03-08", "w-1", "2026-03-05")]
    [InlineData("2026-03-10", "w0", "2026-03-10")]
    [InlineData("2026-03-12", "w2", "2026-03-16")]
    [InlineData("2026-03-10", "-16,-91", "1935-02-22")]
    public void Days_and_working_days_are_counted_from_the_storys_own(string day, string meant, string is_)
        => Assert.Equal(Date(is_), EditionDays.Resolve(Date(day), meant));

    [Theory]
    [InlineData("2d4h", 52 * 60)]
    [InlineData("45m", 45)]
    public void Lengths_of_time_are_read(string text, int minutes)
        => Assert.Equal(TimeSpan.FromMinutes(minutes), EditionDays.Span(text, "a file"));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("4x")]
    public void A_length_that_is_none_is_named_with_its_file(string text)
    {
        var wrong = Assert.Throws<EditionException>(() => EditionDays.Span(text, "stories/a.html"));
        Assert.Contains("stories/a.html", wrong.Message, StringComparison.Ordinal);
    }

    private static EditionDays Days(string now) => new(Time(now), London);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
