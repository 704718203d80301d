using CsCheck;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class RoundTripTests
{
    // Pictures of the paper are shown by the site; this is the least it must write for them.
    private static readonly BodyContext Context = new()
    {
        Picture = picture => picture.Picture is null ? null : new PictureMarkup(MarkupOf(picture)),
    };

    [Fact]
    public void A_document_in_normal_form_comes_back_from_HTML_as_it_was()
        => AnyDocument.Gen_.Sample(
            any =>
            {
                var document = any.Normalise();
                var read = HtmlReader.Read(BodyHtml.Render(document, Context)).Document;
                Assert.Equal(document.ToJson(), read.ToJson());
            },
            iter: 1_500);

    [Fact]
    public void Normal_form_is_normal()
        => AnyDocument.Gen_.Sample(
            any =>
            {
                var document = any.Normalise();
                Assert.Equal(document, document.Normalise());
            },
            iter: 1_500);

    [Fact]
    public void A_document_in_normal_form_comes_back_from_JSON_as_it_was()
        => AnyDocument.Gen_.Sample(
            any =>
            {
                var document = any.Normalise();
                var json = document.ToJson();
                var parsed = Document.Parse(json);
                Assert.Equal(document, parsed);
                Assert.Equal(json, parsed.ToJson());
            },
            iter: 1_500);

    [Fact]
    public void Normal_form_loses_no_word()
        => AnyDocument.Gen_.Sample(
            any => Assert.Equal(WordsOf(any), WordsOf(any.Normalise())),
            iter: 1_000);

    private static string MarkupOf(PictureNode picture)
    {
        var alt = System.Net.WebUtility.HtmlEncode(picture.Alt);
        var width = picture.Width is { } pixels ? $" width=\"{pixels}\" height=\"{pixels}\"" : "";
        return $"<picture><source srcset=\"/p.avif\"><img src=\"/p.jpg\" alt=\"{alt}\"{width}></picture>";
    }

    /// <summary>The letters and digits that readers see, sorted: a quotation's speaker whose words were empty becomes a paragraph.</summary>
    private static string WordsOf(Document document)
        => string.Concat(PlainText.Of(document).Text.Where(char.IsLetterOrDigit).Order());
}
