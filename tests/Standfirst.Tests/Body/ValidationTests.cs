using System.Text;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph"},{"type":"marquee"}]}""", "content[1].type", "unknown node \"marquee\"")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"blink"}]}]}]}""", "content[0].content[0].marks[0].type", "unknown mark")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"colour":"red"}}]}""", "content[0].attrs.colour", "unknown attribute")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":1}}]}""", "content[0].attrs.level", "from 2 to 4")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":"2"}}]}""", "content[0].attrs.level", "whole number")]
    [InlineData("""{"type":"doc","content":[{"type":"heading"}]}""", "content[0].attrs.level", "must have it")]
    [InlineData("""{"type":"doc","content":[{"type":"text","text":"loose"}]}""", "content[0]", "cannot stand in a \"doc\"")]
    [InlineData("""{"type":"doc","content":[{"type":"bulletList","content":[{"type":"paragraph"}]}]}""", "content[0].content[0]", "holds list items")]
    [InlineData("""{"type":"doc","content":[{"type":"bulletList"}]}""", "content[0].content", "must hold list items")]
    [InlineData("""{"type":"doc","content":[{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":0},"content":[{"type":"paragraph"}]}]}]}]}""", "content[0].content[0].content[0].attrs.colspan", "from 1 to 1000")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":7}]}]}""", "content[0].content[0].text", "must be text")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}""", "content[0].content[0].text", "is empty")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":"words"}]}""", "content[0].content", "must be a list")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","text":"words"}]}""", "content[0].text", "no text of its own")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","marks":[{"type":"strong"}]}]}""", "content[0].marks[0]", "has no marks")]
    [InlineData("""{"type":"doc","content":[{"type":"rule","content":[{"type":"paragraph"}]}]}""", "content[0].content", "has no content")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","data":1}]}""", "content[0]", "unknown key \"data\"")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","type":"rule"}]}""", "content[0]", "appears twice")]
    [InlineData("""{"type":"doc","content":[{"content":[]}]}""", "content[0]", "has no type")]
    [InlineData("""{"type":"doc","content":[{"type":"doc"}]}""", "content[0]", "can only be the whole")]
    [InlineData("""{"type":"doc","content":[{"type":"picture","attrs":{"alt":"x"}}]}""", "content[0]", "needs the attribute")]
    [InlineData("""{"type":"doc","content":[{"type":"picture","attrs":{"src":"data:image/png;base64,x"}}]}""", "content[0].attrs.src", "scheme \"data:\"")]
    [InlineData("""{"type":"doc","content":[{"type":"embed","attrs":{"kind":"video"}}]}""", "content[0].attrs.url", "must have it")]
    [InlineData("""{"type":"doc","content":[{"type":"embed","attrs":{"url":"/a","kind":"game"}}]}""", "content[0].attrs.kind", "one of video")]
    [InlineData("""{"type":"paragraph"}""", "document", "not \"doc\"")]
    [InlineData("""[]""", "document", "must be an object")]
    [InlineData("""{"type":"doc"} {}""", "document", "not well-formed")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph",]}""", "content[0]", "not well-formed JSON at line 1, byte 46")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud800"}]}]}""", "content[0].content[0]", "not valid Unicode")]
    public void What_is_wrong_is_named_with_its_place(string json, string path, string problem)
    {
        var error = Assert.Throws<DocumentException>(() => Document.Parse(json));
        Assert.Equal(path, error.Path);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("java\\tscript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("\\u0001javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("blob:x")]
    [InlineData("http:")]
    [InlineData("https:///x")]
    [InlineData("http://")]
    public void A_link_that_leads_nowhere_good_is_refused(string href)
    {
        var error = Assert.Throws<DocumentException>(() => Document.Parse(
            $$$"""{"type":"doc","content":[{"type":"rule"},{"type":"paragraph","content":[{"type":"hardBreak"},{"type":"text","text":"a","marks":[{"type":"strong"},{"type":"link","attrs":{"href":"{{{href}}}"}}]}]}]}"""));
        Assert.Equal("content[1].content[1].marks[1].attrs.href", error.Path);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+1")]
    [InlineData("/a/b:c")]
    [InlineData("./a:b")]
    [InlineData("?p=1:2")]
    [InlineData("#a:b")]
    [InlineData("//example.org/a")]
    public void A_link_that_may_be_followed_is_taken(string href)
    {
        var document = Document.Parse($$$"""{"content":[{"content":[{"text":"a","marks":[{"attrs":{"href":"{{{href}}}","title":null},"type":"link"}],"type":"text"}],"type":"paragraph"}],"type":"doc"}""");
        Assert.Equal(new Document([new Paragraph([new Text("a", [new Link(href)])])]), document);
    }

    [Fact]
    public void A_document_nested_without_end_is_refused_and_overflows_nothing()
    {
        var deep = new StringBuilder("""{"type":"doc","content":[""");
        for (var i = 0; i < 100_000; i++)
        {
            deep.Append("""{"type":"blockquote","content":[""");
        }

        Assert.Throws<DocumentException>(() => Document.Parse(deep.ToString()));
        var arrays = """{"type":"doc","attrs":""" + new string('[', 1_000_000);
        Assert.Throws<DocumentException>(() => Document.Parse(arrays));
    }

    [Fact]
    public void A_document_may_be_as_deep_as_it_says()
    {
        Assert.Equal(Nested(Document.MaxDepth - 2), Document.Parse(Nested(Document.MaxDepth - 2).ToJson()));
        var error = Assert.Throws<DocumentException>(() => Document.Parse(Nested(Document.MaxDepth - 1).ToJson()));
        Assert.Contains("deeper than 64", error.Problem, StringComparison.Ordinal);

        static Document Nested(int levels)
        {
            Block block = new Paragraph(["words"]);
            for (var i = 0; i < levels; i++)
            {
                block = new BlockQuote([block]);
            }

            return new Document([block]);
        }
    }

    [Fact]
    public void A_document_too_big_is_refused()
        => Assert.Contains("16 MiB", Assert.Throws<DocumentException>(() => Document.Parse(new string(' ', Document.MaxBytes + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_is_the_empty_document()
    {
        Assert.Equal(Document.Empty, Document.Parse(""));
        Assert.Equal(Document.Empty, Document.Parse("""{"type":"doc"}"""));
        Assert.Equal("""{"type":"doc","content":[]}""", Document.Empty.ToJson());
    }

    [Fact]
    public void Usual_values_are_left_out_and_marks_stand_in_one_order()
    {
        var given = """
            {"type":"doc","content":[
              {"attrs":{"start":1},"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[
                {"type":"text","text":"’tis “so” <b>","marks":[{"type":"strong"},{"type":"link","attrs":{"title":"","href":"/a"}},{"type":"quotation"}]}]}]}]},
              {"type":"picture","attrs":{"picture":7,"alt":"","credit":null,"src":null}},
              {"type":"embed","attrs":{"url":"/a","kind":"other"}}]}
            """;
        Assert.Equal(
            """{"type":"doc","content":[{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","marks":[{"type":"quotation"},{"type":"link","attrs":{"href":"/a"}},{"type":"strong"}],"text":"’tis “so” <b>"}]}]}]},{"type":"picture","attrs":{"picture":7}},{"type":"embed","attrs":{"url":"/a"}}]}""",
            Document.Parse(given).ToJson());
    }
}
