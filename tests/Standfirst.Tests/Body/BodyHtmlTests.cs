using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class BodyHtmlTests
{
    [Theory]
    [InlineData("A & B", "_a-b")]
    [InlineData("Comments", "_comments")]
    [InlineData("الأخبار", "_الاخبار")]
    public void A_heading_gets_an_id_of_its_words(string words, string id)
        => Assert.Contains($"id=\"{id}\"", BodyHtml.Render(new Document([new Heading(2, [words])])), StringComparison.Ordinal);

    [Fact]
    public void No_id_stands_twice()
    {
        var html = BodyHtml.Render(new Document([new Heading(2, ["A"], "x"), new Heading(2, ["A"]), new Heading(3, ["A"]), new Heading(2, ["B"], "x"), new Heading(2, ["C"], "_a-2")]));
        Assert.Equal("<h2 id=\"x\">A</h2>\n<h2 id=\"_a\">A</h2>\n<h3 id=\"_a-3\">A</h3>\n<h2 id=\"_b\">B</h2>\n<h2 id=\"_a-2\">C</h2>\n", html);
    }

    [Fact]
    public void A_feed_gets_absolute_addresses_and_neither_class_nor_id()
    {
        var document = new Document([
            new Heading(2, ["Title"], "t"),
            new Paragraph([new Text("rel", [new Link("/a?b=1&c=2")]), " ", new Text("frag", [new Link("#x")]), " ", new Text("said", [new Quotation("A")]), new Text("mail", [new Link("mailto:a@example.org")])]),
            new PictureNode { Src = "/p.jpg", Alt = "P", Caption = ["Cap"], Credit = "C" },
            new PictureNode { Picture = 4, Alt = "Own" },
            new Embed("/talk.mp3", EmbedKind.Audio, null, "Talk"),
            new Embed("https://vimeo.com/1", EmbedKind.Video, "Vimeo"),
            new Table([new TableRow([new TableCell([new Paragraph(["x"])])])]),
            new ImportedHtml("<pre title=\"href=&quot;/no\">a href=\"/no\" <a href=\"/yes?a=1&amp;b=2\">y</a></pre>", ""),
        ]);
        var html = BodyHtml.Render(document, new BodyContext
        {
            Base = new Uri("https://paper.example/2026/01/02/story"),
            Plain = true,
            Picture = picture => picture.Picture == 4 ? new PictureMarkup("<img src=\"https://paper.example/pictures/4.jpg\" alt=\"Own\">", "Its own caption", "Its own credit") : null,
        });
        Assert.Equal(
            """
            <h2>Title</h2>
            <p><a href="https://paper.example/a?b=1&amp;c=2">rel</a> <a href="https://paper.example/2026/01/02/story#x">frag</a> <span>said</span><a href="mailto:a@example.org">mail</a></p>
            <figure><img src="https://paper.example/p.jpg" alt="P"><figcaption>Cap <span>C</span></figcaption></figure>
            <figure><img src="https://paper.example/pictures/4.jpg" alt="Own"><figcaption>Its own caption <span>Its own credit</span></figcaption></figure>
            <figure><audio controls preload="metadata" src="https://paper.example/talk.mp3"></audio><figcaption>Talk</figcaption></figure>
            <div><a href="https://vimeo.com/1"><span>Vimeo</span> <span>vimeo.com/1</span></a></div>
            <table>
            <tbody>
            <tr><td>x</td></tr>
            </tbody>
            </table>
            <div><pre title="href=&quot;/no">a href="/no" <a href="https://paper.example/yes?a=1&amp;b=2">y</a></pre></div>

            """,
            html);
    }

    [Theory]
    [InlineData("1,200", "–", true)]
    [InlineData("£1,200.50", "−3 %", true)]
    [InlineData("١٬٢٠٠", "12", true)]
    [InlineData("1,200", "about 12", false)]
    [InlineData("", "12", false)]
    public void A_column_that_holds_nothing_but_figures_says_so_its_head_included(string one, string other, bool figures)
    {
        static TableCell Cell(string text, bool head = false) => new([text.Length == 0 ? new Paragraph([]) : new Paragraph([text])], head);
        var html = BodyHtml.Render(new Document([new Table([
            new TableRow([Cell("Firm", true), Cell("2026", true)]),
            new TableRow([Cell("7", true), Cell(one)]),
            new TableRow([Cell("8", true), Cell(other)])])]));
        Assert.Equal(figures ? 3 : 0, html.Split(" class=\"figure\"").Length - 1);
        Assert.Contains("<th scope=\"row\">7</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_escaped_and_what_no_page_may_hold_is_left_out()
        => Assert.Equal("<p>&lt;script&gt; &amp; \"b\" </p>\n", BodyHtml.Render(new Document([new Paragraph(["<script> & \"\u0001b\ufffe\" "])])));

    [Fact]
    public void A_film_of_elsewhere_is_not_loaded_and_one_of_this_site_is_played()
    {
        var film = new Document([new Embed("https://paper.example/f.mp4", EmbedKind.Video)]);
        Assert.DoesNotContain("<video", BodyHtml.Render(film), StringComparison.Ordinal);
        Assert.Contains("<video", BodyHtml.Render(film, new BodyContext { IsOwn = url => url.StartsWith("https://paper.example/", StringComparison.Ordinal) }), StringComparison.Ordinal);
    }

    [Fact]
    public void It_writes_to_a_writer_what_it_renders()
    {
        var document = new Document([new Paragraph([new string('a', 10_000)]), new Rule()]);
        using var writer = new StringWriter();
        BodyHtml.Write(document, writer);
        Assert.Equal(BodyHtml.Render(document), writer.ToString());
    }
}
