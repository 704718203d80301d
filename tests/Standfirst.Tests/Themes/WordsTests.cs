using System.Text.Json;
using System.Text.RegularExpressions;
using Standfirst.Themes;

namespace Standfirst.Tests.Themes;

public sealed partial class WordsTests
{
    /// <summary>CLDR's, for whole numbers, with one number of each.</summary>
    private static readonly Dictionary<string, (string Form, long Number)[]> Forms = new()
    {
        ["ar"] = [("zero", 0), ("one", 1), ("two", 2), ("few", 103), ("many", 111), ("other", 100)],
        ["de"] = [("one", 1), ("other", 0)],
        ["en"] = [("one", 1), ("other", 0)],
        ["es"] = [("one", 1), ("many", 1_000_000), ("other", 0)],
        ["fr"] = [("one", 0), ("many", 2_000_000), ("other", 2)],
    };

    public static TheoryData<string> Languages => [.. Forms.Keys];

    [Fact]
    public void A_paper_can_be_in_each_of_these_languages() => Assert.Equal(Forms.Keys.Order(StringComparer.Ordinal), Words.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_word_with_the_forms_of_its_numbers_and_the_places_that_English_has(string language)
    {
        var (english, own) = (Read("en"), Read(language));
        Assert.Equal(english.Keys, own.Keys);
        foreach (var (key, word) in own)
        {
            Assert.Equal(english[key].ValueKind, word.ValueKind);
            if (word.ValueKind == JsonValueKind.Object)
            {
                Assert.Equal(Forms[language].Select(form => form.Form), word.EnumerateObject().Select(form => form.Name));
                Assert.All(word.EnumerateObject(), form => Assert.Subset(Places(english[key].GetProperty("other")), Places(form.Value)));
                Assert.Equal(Places(english[key].GetProperty("other")), Places(word.GetProperty("other")));
            }
            else if (word.ValueKind == JsonValueKind.Array)
            {
                Assert.Equal(english[key].GetArrayLength(), word.GetArrayLength());
            }
            else if (!key.StartsWith("time_", StringComparison.Ordinal))
            {
                Assert.Equal(Places(english[key]), Places(word));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_number_gets_the_form_that_its_language_wants(string language)
        => Assert.All(Forms[language], form => Assert.Equal(form.Form, Plurals.Of(language)(form.Number)));

    [Theory]
    [InlineData("en", 9999, "9,999 readers")]
    [InlineData("de", 9999, "9.999 Leser")]
    [InlineData("es", 9999, "9999 lectores")]
    [InlineData("es", 10_000, "10.000 lectores")]
    [InlineData("es", 3_000_000, "3.000.000 de lectores")]
    [InlineData("fr", 0, "0 lecteur")]
    [InlineData("fr", 9999, "9\u202f999 lecteurs")]
    [InlineData("fr", 1_000_000, "1\u202f000\u202f000 de lecteurs")]
    [InlineData("ar", 1234, "1,234 قارئًا")]
    public void A_number_is_grouped_as_its_language_does(string language, long number, string expected)
        => Assert.Equal(expected, Words.For(language).Count("readers", number));

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_read_aloud_for_a_reply_has_what_is_seen(string language)
    {
        // Whoever speaks to their browser says what they see (WCAG 2.5.3); it comes first where the language's verbs do.
        var words = Words.For(language);
        Assert.Equal(language, words.Language);
        foreach (var (seen, read) in ((string, string)[])[("reply", "reply_to"), ("report", "report_comment")])
        {
            Assert.Contains(words.Get(seen), words.Get(read), StringComparison.OrdinalIgnoreCase);
            Assert.True(language == "de" || words.Get(read).StartsWith(words.Get(seen) + " ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Words_have_the_marks_of_their_language(string language)
    {
        foreach (var text in Read(language).Values.SelectMany(Texts))
        {
            Assert.DoesNotMatch(language == "de" ? Straight() : language == "es" ? AnotherThanSpanish() : AnotherThanFrench(), text);
        }
    }

    private static Dictionary<string, JsonElement> Read(string language)
        => JsonDocument.Parse(Embedded.Text($"Standfirst.Words.{language}.json")).RootElement.EnumerateObject().ToDictionary(word => word.Name, word => word.Value);

    private static IEnumerable<string> Texts(JsonElement word) => word.ValueKind switch
    {
        JsonValueKind.Object => word.EnumerateObject().Select(form => form.Value.GetString()!),
        JsonValueKind.Array => word.EnumerateArray().Select(one => one.GetString()!),
        _ => [word.GetString()!],
    };

    private static HashSet<string> Places(JsonElement text) => [.. Place().Matches(text.GetString()!).Select(place => place.Value)];

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Place();

    [GeneratedRegex("['\"”»«]")]
    private static partial Regex Straight();

    [GeneratedRegex("['\"“”„]|^[^¿]*\\?|« | »")]
    private static partial Regex AnotherThanSpanish();

    // A blank before : ; ? ! » and after « is one that no line ends at; after a filter's name none is typed.
    [GeneratedRegex("['\"“”„]|[^\u202f][;?!]| [:;?!»]|« |«[^\u00a0]|[^\u00a0]»")]
    private static partial Regex AnotherThanFrench();
}
