using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Comments;

namespace Standfirst.Tests.Comments;

public sealed class CommentTextTests
{
    [Theory]
    [InlineData("One\r\n\r\nTwo\nthree", "<p dir=\"auto\">One</p><p dir=\"auto\">Two<br>three</p>")]
    [InlineData("\n\n  \nOne\n\n\n", "<p dir=\"auto\">One</p>")]
    [InlineData("a *b* _c_ **d** e", "<p dir=\"auto\">a <em>b</em> <em>c</em> <strong>d</strong> e</p>")]
    [InlineData("**a *b* c**", "<p dir=\"auto\"><strong>a <em>b</em> c</strong></p>")]
    [InlineData("2*3*4 and snake_case_name", "<p dir=\"auto\">2*3*4 and snake_case_name</p>")]
    [InlineData("a * b * c", "<p dir=\"auto\">a * b * c</p>")]
    [InlineData("what the *** is *this", "<p dir=\"auto\">what the *** is *this</p>")]
    [InlineData("*a _b* c_", "<p dir=\"auto\"><em>a _b</em> c_</p>")]
    [InlineData("*over\ntwo lines*", "<p dir=\"auto\">*over<br>two lines*</p>")]
    [InlineData("> said\n> so\nNo.", "<blockquote><p dir=\"auto\">said<br>so</p></blockquote><p dir=\"auto\">No.</p>")]
    [InlineData("> a\n>> b", "<blockquote><p dir=\"auto\">a</p><blockquote><p dir=\"auto\">b</p></blockquote></blockquote>")]
    [InlineData(">", "<p dir=\"auto\">&gt;</p>")]
    [InlineData("5 > 4 & 3 < 4", "<p dir=\"auto\">5 &gt; 4 &amp; 3 &lt; 4</p>")]
    [InlineData("# not a heading\n- nor a list\n[nor](a:link) `nor code`", "<p dir=\"auto\"># not a heading<br>- nor a list<br>[nor](a:link) `nor code`</p>")]
    [InlineData("", "")]
    public void Text_becomes_the_few_forms_that_it_may_have(string typed, string html) => Assert.Equal(html, CommentText.Render(typed));

    [Theory]
    [InlineData("See https://example.org/a_b_c.", "https://example.org/a_b_c")]
    [InlineData("(http://example.org/wiki/Bath_(city))", "http://example.org/wiki/Bath_(city)")]
    [InlineData("*https://example.org/*", "https://example.org/")]
    [InlineData("https://example.org/?a=1&b=2!", "https://example.org/?a=1&b=2")]
    [InlineData("https://example.org/[x]|y", "https://example.org/%5Bx%5D%7Cy")]
    [InlineData("HTTP://EXAMPLE.ORG/x", "http://example.org/x")]
    [InlineData("<https://example.org/x>", "https://example.org/x")]
    public void An_address_becomes_a_link_without_what_only_ends_the_sentence(string typed, string address)
    {
        var link = Assert.Single(Parse(CommentText.Render(typed)).QuerySelectorAll("a"));
        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("nofollow ugc noopener", link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("xhttps://example.org/")]
    [InlineData("https://")]
    [InlineData("http:///x")]
    [InlineData("//example.org/")]
    public void What_is_no_honest_web_address_is_shown_and_not_linked(string typed)
    {
        var shown = Parse(CommentText.Render(typed));
        Assert.Empty(shown.QuerySelectorAll("a"));
        Assert.Equal(typed, shown.TextContent);
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_what_follows_are_taken_out_and_joiners_stay()
    {
        Assert.Equal("<p dir=\"auto\">abcdef</p>", CommentText.Render("abc\u202Ed\u2066e\u0000f"));
        Assert.Equal("می\u200Cخواهم", Typed.Clean("می\u200Cخواهم"));
        Assert.Equal("👩\u200D👧", Typed.Clean("👩\u200D👧"));
        Assert.Equal("a\uFFFDb", Typed.Clean("a\uD800b"));
    }

    [Theory]
    [InlineData("  Ann \t Lee\r\n", "Ann Lee")]
    [InlineData("Ann\u202ELee\u200B", "AnnLee")]
    [InlineData("\u200B\u200D \u00AD", "")]
    [InlineData("\u3164", "")]
    [InlineData("مها", "مها")]
    public void A_name_is_one_line_that_shows_what_it_is(string typed, string name) => Assert.Equal(name, Typed.Name(typed));

    [Fact]
    public void A_word_of_three_hundred_letters_survives()
    {
        var word = new string('W', 300);
        Assert.Equal($"<p dir=\"auto\">{word}</p>", CommentText.Render(word));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("*a ")]
    [InlineData("*a* ")]
    [InlineData("**a *b _c ")]
    [InlineData("_a *")]
    [InlineData(">")]
    [InlineData("> \n")]
    [InlineData(">>>>a\n\n")]
    [InlineData("http://")]
    [InlineData("http://a.b/,,, ")]
    [InlineData("http://a(")]
    [InlineData("http://a@")]
    [InlineData("\r")]
    [InlineData("<")]
    [InlineData("\u202E")]
    public void Hostile_text_takes_no_longer_than_its_length_demands(string piece)
    {
        CommentText.Render(piece);
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        CommentText.Render(text);
        // A quadratic pass over a million letters would take minutes; a linear one takes a tenth of a second.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    internal static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
}
