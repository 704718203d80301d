using AngleSharp.Html.Parser;
using Standfirst.Comments;

namespace Standfirst.Tests.Comments;

public sealed class CommentHtmlTests
{
    [Theory]
    [InlineData("Plain\n\ntext", "Plain\n\ntext")]
    [InlineData("<p>One</p>\n<p>Two<br />\nthree</p>\n", "One\n\nTwo\nthree")]
    [InlineData("a &amp; b &lt; c", "a & b < c")]
    [InlineData("<em>so</em> <strong>there</strong>.", "_so_ **there**.")]
    [InlineData("<b><i>both</i></b>", "**_both_**")]
    [InlineData("<blockquote>said\n\nso</blockquote>No.", "> said\n>\n> so\n\nNo.")]
    [InlineData("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "> a\n>\n>> b")]
    [InlineData("<a href=\"http://x.example/y/\" rel=\"nofollow\">http://x.example/y</a>", "http://x.example/y/")]
    [InlineData("<a href=\"http://x.example/a/long/one\">x.example/a/l…</a>", "http://x.example/a/long/one")]
    public void What_has_a_counterpart_comes_over_whole(string html, string text)
    {
        var read = CommentHtml.Read(html);
        Assert.Equal(text, read.Text);
        Assert.True(read.Lossless);
    }

    [Theory]
    [InlineData("see <a href=\"http://x.example/\">this</a>!", "see this (http://x.example/)!")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("<img src=\"http://x.example/p.png\" alt=\"A cat\">", "A cat http://x.example/p.png")]
    [InlineData("well <grin> yes", "well <grin> yes")]
    [InlineData("half<em>way</em>", "halfway")]
    [InlineData("<script>alert(1)</script>x", "x")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "x")]
    [InlineData("<h2>Head</h2>text <code>x</code>", "Head\n\ntext x")]
    public void What_has_none_keeps_its_words_and_says_so(string html, string text)
    {
        var read = CommentHtml.Read(html);
        Assert.Equal(text, read.Text);
        Assert.False(read.Lossless);
    }

    [Fact]
    public void What_was_rendered_reads_back_as_the_same()
    {
        foreach (var typed in new[] { "One\n\nTwo\nthree", "a _b_ **c** d", "> said\n\nNo.", "See https://example.org/x, *yes*", "مرحبا\n\n> نعم" })
        {
            var html = CommentText.Render(typed);
            Assert.Equal(html, CommentText.Render(CommentHtml.Read(html).Text));
        }
    }

    [Fact]
    public void The_words_of_real_comments_survive()
    {
        var archive = System.Xml.Linq.XDocument.Load(Samples.Path("wxr", "cc-labs-2019.wordpress.xml"));
        var comments = archive.Descendants().Where(e => e.Name.LocalName == "comment_content").Select(e => e.Value).ToList();
        Assert.True(comments.Count > 100);
        foreach (var html in comments)
        {
            var words = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.TextContent;
            var shown = CommentTextTests.Parse(CommentText.Render(CommentHtml.Read(html).Text)).TextContent;
            Assert.All(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetterOrDigit)), word => Assert.Contains(word, shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nesting_without_end_does_not_exhaust_the_stack()
        => Assert.Contains("x", CommentHtml.Read(string.Concat(Enumerable.Repeat("<div>", 30_000)) + "x").Text, StringComparison.Ordinal);
}
