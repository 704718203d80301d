using Standfirst.Sample;

namespace Standfirst.Tests.Sample;

public sealed class EditionWordsTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Theory]
    [InlineData("", "on {{weekday:-1}}", "on Monday")]
    [InlineData("", "dated {{date:-63}}", "dated 6 January")]
    [InlineData("", "{{longdate:-204}}", "18 August 2025")]
    [InlineData("", "{{year:-5}}", "2021")]
    [InlineData("ar", "يوم {{weekday:0}}", "يوم الثلاثاء")]
    [InlineData("ar", "{{longdate:0}}", "10 مارس 2026")]
    [InlineData("", "{{story:weir-gate}}", "/river/weir-gate")]
    public void Placeholders_become_words(string language, string text, string words)
        => Assert.Equal(words, Words(language).InText(text));

    [Fact]
    public void In_a_body_a_day_carries_its_date()
        => Assert.Equal("<p>on <time datetime=\"2026-03-09\">Monday</time></p>", Words("").InHtml("<p>on {{weekday:-1}}</p>"));

    [Fact]
    public void An_unknown_placeholder_is_refused_with_the_file()
    {
        var wrong = Assert.Throws<EditionException>(() => Words("").InText("{{season:1}}"));
        Assert.Contains("stories/a.html", wrong.Message, StringComparison.Ordinal);
    }

    private static EditionWords Words(string language) => new(Tuesday, language, slug => $"/river/{slug}", "stories/a.html");
}
