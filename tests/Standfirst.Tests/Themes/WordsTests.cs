using Standfirst.Themes;

namespace Standfirst.Tests.Themes;

public sealed class WordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void What_is_read_aloud_for_a_reply_begins_with_what_is_seen(string language)
    {
        // Whoever speaks to their browser says what they see (WCAG 2.5.3).
        var words = Words.For(language);
        Assert.Equal(language, words.Language);
        Assert.StartsWith(words.Get("reply") + " ", words.Get("reply_to"), StringComparison.Ordinal);
        Assert.StartsWith(words.Get("report") + " ", words.Get("report_comment"), StringComparison.Ordinal);
    }
}
