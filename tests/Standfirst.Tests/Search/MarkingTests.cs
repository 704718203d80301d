using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Standfirst.Search;

namespace Standfirst.Tests.Search;

public sealed partial class MarkingTests
{
    [Theory]
    [InlineData("en", "elections", "Two <b>elections</b> & one election", "Two &lt;b&gt;<mark>elections</mark>&lt;/b&gt; &amp; one <mark>election</mark>")]
    [InlineData("en", "editor", "The editor’s note", "The <mark>editor’s</mark> note")]
    [InlineData("en", "cafe", "A café, \"Café\"", "A <mark>café</mark>, &quot;<mark>Café</mark>&quot;")]
    [InlineData("en", "cafe", "A cafe\u0301 decomposed", "A <mark>cafe\u0301</mark> decomposed")]
    [InlineData("en", "\"state of the union\"", "The state, the state of the union", "The state, the <mark>state</mark> <mark>of</mark> <mark>the</mark> <mark>union</mark>")]
    [InlineData("en", "union -state", "A union 😀 of 𝒮tates", "A <mark>union</mark> &#x1F600; of &#x1D4AE;tates")]
    [InlineData("en", "to be", "To be", "<mark>To</mark> <mark>be</mark>")]
    [InlineData("ar", "الحكومة", "قالت الحُكومة", "قالت <mark>الحُكومة</mark>")]
    [InlineData("fr", "homme", "L’homme d'état", "L’<mark>homme</mark> d&#x27;état")]
    [InlineData("de", "wahl", "Bürgermeisterwahl", "<mark>Bürgermeisterwahl</mark>")]
    [InlineData("en", "amp lt", "&amp; <lt>", "&amp;<mark>amp</mark>; &lt;<mark>lt</mark>&gt;")]
    public void What_was_asked_for_is_marked_and_the_rest_is_text(string language, string query, string text, string html)
        => Assert.Equal(html, Marks(query, language).Whole(text));

    [Fact]
    public void A_passage_is_taken_where_most_of_the_words_stand_together()
    {
        var filler = string.Join(' ', Enumerable.Repeat("The council met and spoke of this and that for hours.", 20));
        var passage = Passage("council bridge", $"{filler}\nAt last the council closed the bridge to lorries.\n{filler}", "");
        Assert.Contains("<mark>council</mark> closed the <mark>bridge</mark> to lorries.", passage, StringComparison.Ordinal);
        Assert.InRange(Plain(passage).Length, 40, 300);
    }

    [Fact]
    public void Without_the_word_in_the_text_the_dek_is_the_passage()
    {
        Assert.Equal("A <mark>bridge</mark> &lt;fell&gt;", Passage("bridge", "Nothing of it.", "A bridge <fell>"));
        Assert.Equal("Nothing of it.", Passage("bridge", "Nothing of it.", ""));
        Assert.Equal("", Passage("bridge", "", ""));
    }

    [Fact]
    public void A_passage_is_a_piece_of_the_text_whatever_the_text()
        => Gen.Select(Gen.String[0, 900], Gen.String[0, 12]).Sample((text, query) =>
        {
            // The encoder puts U+FFFD for halves of characters; so must what is compared.
            var whole = WebUtility.HtmlDecode(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text.Replace('\n', ' ')));
            var passage = Passage(query + " a e", text, "");
            Assert.DoesNotContain("<script", passage, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Plain(passage), whole, StringComparison.Ordinal);
        }, iter: 3000);

    private static string Plain(string html)
    {
        var text = WebUtility.HtmlDecode(Mark().Replace(html, ""));
        text = text.StartsWith("… ", StringComparison.Ordinal) ? text[2..] : text;
        return text.EndsWith(" …", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static string Passage(string query, string text, string dek) => Marks(query, "en").Passage(new AnalysedText(text, Analysis.Of("en")), dek);

    private static Marking Marks(string query, string language) => new(Question.Of(SearchQuery.Parse(query), [language]), Analysis.Of(language));

    [GeneratedRegex("</?mark>")]
    private static partial Regex Mark();
}
