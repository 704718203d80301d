using System.Diagnostics;
using System.Text;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

/// <summary>HTML made to exhaust whoever reads it. Times are limits against squares and explosions, far above what the machine needs.</summary>
public sealed class HostileHtmlTests
{
    private const int Many = 20_000;

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested divisions", Repeat("<div>", 100_000) + "words" },
        { "nested and closed divisions", Repeat("<div>", 100_000) + "words" + Repeat("</div>", Many) },
        { "nested quotations", Repeat("<blockquote><p>", Many) + "words" },
        { "nested lists", Repeat("<ul><li>", Many) + "words" },
        { "nested tables", Repeat("<table><tr><td>", Many) + "words" },
        { "nested drawings", Repeat("<svg><g>", Many) + "words" },
        { "nested foreign objects", Repeat("<svg><foreignObject><div>", Many) + "words" },
        { "nested inline elements", Repeat("<span>", Many) + "words" },
        { "nested objects with ends that do not fit", Repeat("<div><object></div>", Many) + "words" },
        { "nested buttons in paragraphs", Repeat("<p><button>", Many) + "words" },
        { "nested rows", Repeat("<tr><td><table>", Many) + "words" },
        { "formatting left open", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<font id={i}>")) + Repeat("<p>x", 5_000) + "words" },
        { "formatting misnested", Repeat("<b><i><a href=x><div></b></i></a>", 20_000) + "words" },
        { "formatting across cells", Repeat("<table><tr><td><b><i><u>", 5_000) + Repeat("<p>x", 5_000) + "words" },
        { "attributes without end", "<p " + string.Concat(Enumerable.Range(0, Many).Select(i => $"a{i}=1 ")) + ">words" },
        { "paragraphs without ends", Repeat("<p>a", Many) + "words" },
        { "list items without ends", "<ul>" + Repeat("<li>a", Many) + "</ul>words" },
        { "list items without a list", Repeat("<li>a</li>", Many) + "words" },
        { "cells without ends", "<table>" + Repeat("<tr><td>a<td>b", 10_000) + "</table>words" },
        { "spans beyond any table", "<table>" + Repeat("<tr>" + Repeat("<td colspan=1000 rowspan=65534>a", 10), 500) + "</table>words" },
        { "comments without ends", Repeat("<!-- ", 1) + Repeat("a", 1000) + "-->" + Repeat("<!--x-->", Many) + "words" },
        { "end tags without starts", Repeat("</div></p></b>", Many) + "words" },
        { "open brackets", Repeat("< ", Many) + "words" },
        { "characters by number", Repeat("&#60;", Many) + "words" },
        { "quotations in a line", Repeat("<q>", Many) + "words" },
        { "images", Repeat("<img src=/a.jpg alt=x>", 10_000) + "words" },
        { "figures in figures", Repeat("<figure><img src=/a.jpg>", Many) + "words" },
        { "galleries in galleries", Repeat("<div class=gallery><img src=/a.jpg>", 20_000) + "words" },
        { "preformatted in preformatted", Repeat("<pre>a", Many) + "words" },
        { "selects", Repeat("<select><option>", Many) + "</select>words" },
        { "templates", Repeat("<template>", Many) + Repeat("</template>", Many) + "words" },
        { "scripts in a drawing", Repeat("<svg><style><div>", Many) + Repeat("</style>", 10) + "words" },
        { "terms", Repeat("<dl><dt>a<dd>", Many) + "words" },
        { "frames", Repeat("<iframe src=https://example.org/>", 1) + Repeat("<iframe src=/a></iframe>", 10_000) + "</iframe>words" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_does_not_go_off(string what, string html)
    {
        var clock = Stopwatch.StartNew();
        var reading = HtmlReader.Read(html);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {clock.Elapsed}");
        if (what is not ("nested drawings" or "nested foreign objects" or "scripts in a drawing" or "nested buttons in paragraphs"))
        {
            Assert.Contains("words", BodyHtml.Render(reading.Document), StringComparison.Ordinal);
        }

        Assert.Equal(reading.Document, Document.Parse(reading.Document.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Nor_does_it_in_the_sanitiser(string what, string html)
    {
        var clock = Stopwatch.StartNew();
        _ = HtmlSanitising.Clean(html);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), $"{what} took {clock.Elapsed}");
    }

    [Fact]
    public void Ten_times_the_text_takes_ten_times_the_time()
    {
        const string paragraph = "<p>Some <b>words</b> of <a href=\"https://example.org/\">a story</a> that goes on and on.</p><ul><li>a</li><li>b</li></ul>";
        _ = HtmlReader.Read(Repeat(paragraph, 2_000));
        var (small, large) = (Time(2_000), Time(20_000));
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(1), $"{small} became {large}");

        static TimeSpan Time(int count)
        {
            var html = Repeat(paragraph, count);
            var clock = Stopwatch.StartNew();
            _ = HtmlReader.Read(html);
            return clock.Elapsed;
        }
    }

    [Fact]
    public void HTML_too_long_is_refused()
        => Assert.Contains("more than", Assert.Throws<DocumentException>(() => HtmlReader.Read(new string('a', HtmlReader.MaxLength + 1))).Message, StringComparison.Ordinal);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
