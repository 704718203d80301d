using AngleSharp.Html.Parser;
using CsCheck;
using Standfirst.Body;
using Standfirst.Quotations;
using Standfirst.Tests.Body;

namespace Standfirst.Tests.Quotations;

/// <summary>What a document says of who said what.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Each_quotation_stands_on_its_page_under_the_number_that_it_has_in_the_document()
        => AnyDocument.Gen_.Sample(
            any =>
            {
                var document = any.Normalise();
                var html = BodyHtml.Render(document, new BodyContext { MarksPlaces = true });
                var page = new HtmlParser().ParseDocument("<body>" + html);
                foreach (var quoted in Quoted.In(document).Where(quoted => Letters(quoted.Text).Length > 0))
                {
                    var place = page.GetElementById(Quoted.IdOf(quoted.Number));
                    Assert.NotNull(place);
                    Assert.Equal(quoted.IsBlock, place.LocalName is "figure" or "blockquote");
                    Assert.Contains(Letters(quoted.IsBlock ? "" : quoted.Text), Letters(place.TextContent), StringComparison.Ordinal);
                    Assert.Equal(quoted.IsBlock ? null : quoted.Speaker, place.GetAttribute("data-speaker"));
                }

                // The ids are no anchors that somebody gave.
                Assert.Equal(HtmlReader.Read(BodyHtml.Render(document)).Document, HtmlReader.Read(html).Document);
            },
            iter: 800);

    [Theory]
    [InlineData("Margaret Tull, councillor for Quayside", "Margaret Tull", "councillor for Quayside")]
    [InlineData("Margaret Tull", "Margaret Tull", "")]
    [InlineData("Ahmed al-Sharaa, the president", "Ahmed al-Sharaa", "the president")]
    [InlineData("The Elver Rivers Authority", "The Elver Rivers Authority", "")]
    [InlineData("Police", "Police", "")]
    [InlineData("مروان الصبّاغ، صاحب المحمصة", "مروان الصبّاغ", "صاحب المحمصة")]
    [InlineData("a contractor", "", "")]
    [InlineData("an official of the Harbour Board", "", "")]
    [InlineData("A spokesman for the ministry", "", "")]
    [InlineData("two officials", "", "")]
    [InlineData("Sources close to the board", "", "")]
    [InlineData("ein Sprecher des Ministeriums", "", "")]
    [InlineData("she", "", "")]
    [InlineData(", a man in the crowd", "", "")]
    public void A_name_is_told_from_words_that_describe_somebody(string words, string name, string role)
    {
        var read = SpeakerWording.Read(words);
        Assert.Equal(name, read.Name);
        if (name.Length > 0)
        {
            Assert.Equal(role, read.Role);
        }
    }

    [Theory]
    [InlineData("“It was built in 1911.”", QuotationKind.Direct)]
    [InlineData("“was built in 1911,”", QuotationKind.Direct)]
    [InlineData("“a shame”", QuotationKind.Partial)]
    [InlineData("that it was a shame", QuotationKind.Indirect)]
    [InlineData("«كاد يُفقَد في ثلاثة مطارات»", QuotationKind.Direct)]
    [InlineData("«قهوة»", QuotationKind.Partial)]
    public void The_kind_is_told_from_the_words(string words, QuotationKind kind)
        => Assert.Equal(kind, Saying.In(Document.Parse(Said.Body((words, "Ada Quill")))).Single().Kind);

    [Fact]
    public void A_mark_without_a_speaker_says_nothing_and_words_of_a_pull_quote_are_not_said_twice()
    {
        Assert.Empty(Saying.In(Document.Parse(Said.Body(("“So it goes,”", null)))));
        var pull = new Document([new PullQuote([new Text("“I stepped off the stair”", [new Standfirst.Body.Quotation("Pauline Greenhalgh")])], "Pauline Greenhalgh"), .. Document.Parse(Said.Block("It rained.", "Ada Quill")).Content]);
        var saying = Assert.Single(Saying.In(pull));
        Assert.Equal((2, "It rained."), (saying.Number, saying.Text));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
