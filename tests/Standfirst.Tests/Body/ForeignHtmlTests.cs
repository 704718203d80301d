using Standfirst.Body;

namespace Standfirst.Tests.Body;

/// <summary>The HTML of the world, and what it becomes. Expected is the document in the renderer's HTML, which reads back exactly.</summary>
public sealed class ForeignHtmlTests
{
    [Theory]
    [InlineData("<b>a</b> <i>b</i> <u>c</u>", "<p><strong>a</strong> <em>b</em> c</p>")]
    [InlineData("<p>x<del>a</del><kbd>b</kbd><tt>c</tt><small>d</small><ins>e</ins><mark>f</mark></p>", "<p>x<s>a</s><code>bc</code>def</p>")]
    [InlineData("<span style=\"font-weight: 700\">a</span><span style='font-style:italic;text-decoration:line-through'>b</span>", "<p><strong>a</strong><em><s>b</s></em></p>")]
    [InlineData("<b style=\"font-weight:normal\"><p>pasted</p></b>", "<p>pasted</p>")]
    [InlineData("<center><font size=7>Big <b>news</b></font></center>", "<p>Big <strong>news</strong></p>")]
    [InlineData("<p>a <em>b <strong>c</em> d</strong></p>", "<p>a <em>b </em><strong><em>c</em> d</strong></p>")]
    [InlineData("<a href=\"/x\"><h3>Title</h3><p>Text</p></a>", "<h3 id=\"_title\"><a href=\"/x\">Title</a></h3>\n<p><a href=\"/x\">Text</a></p>")]
    [InlineData("<span lang=fr>bonjour</span> <i lang=la>ipso</i>", "<p><span lang=\"fr\">bonjour</span> <span lang=\"la\"><em>ipso</em></span></p>")]
    [InlineData("<p lang=ar dir=rtl>مرحبا</p>", "<p><span lang=\"ar\" dir=\"rtl\">مرحبا</span></p>")]
    [InlineData("He said <q>it is <q>so</q></q>.", "<p>He said <span class=\"quotation\">“it is ‘so’”</span>.</p>")]
    [InlineData("<p lang=de>Er sagte <q>ja</q>.</p>", "<p><span lang=\"de\">Er sagte </span><span class=\"quotation\"><span lang=\"de\">„ja“</span></span><span lang=\"de\">.</span></p>")]
    [InlineData("<time datetime=\"2025-10-15T12:00:00Z\">Wednesday</time> <time>noon</time>", "<p><time datetime=\"2025-10-15\">Wednesday</time> noon</p>")]
    [InlineData("<ruby>漢<rt>kan</rt></ruby>", "<p>漢(kan)</p>")]
    public void Words_keep_their_marks(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("loose <p>a</p> text", "<p>loose</p>\n<p>a</p>\n<p>text</p>")]
    [InlineData("one<br><br>two<br/>three<br>", "<p>one</p>\n<p>two<br>three</p>")]
    [InlineData("<p>a<br>&nbsp;<br>b</p><p>&nbsp;</p><p></p>", "<p>a</p>\n<p>b</p>")]
    [InlineData("<p>10&nbsp;km and&nbsp; more </p>", "<p>10\u00a0km and\u00a0 more</p>")]
    [InlineData("<p>  a\n b <b> c </b> d</p>", "<p>a b <strong>c </strong>d</p>")]
    [InlineData("<span>inline <div>block</div> inline</span>", "<p>inline</p>\n<p>block</p>\n<p>inline</p>")]
    [InlineData("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><hr>", "<p>a</p>\n<hr>")]
    [InlineData("<h1>A</h1><h5 id=old>B</h5>", "<h2 id=\"_a\">A</h2>\n<h4 id=\"old\">B</h4>")]
    [InlineData("<h2><a name=\"x\"></a>C<img src=/p.jpg alt=P></h2>", "<h2 id=\"x\">C</h2>\n<figure class=\"picture\"><img src=\"/p.jpg\" alt=\"P\" loading=\"lazy\" decoding=\"async\"></figure>")]
    [InlineData("<script>var a;</script><style>p{}</style><template>t</template>text", "<p>text</p>")]
    [InlineData("<div><section><article>deep</article></section></div>", "<p>deep</p>")]
    [InlineData("<details><summary>Who</summary><p>Them</p></details>", "<aside class=\"fact-box\">\n<h2 class=\"fact-box-title\">Who</h2>\n<p>Them</p>\n</aside>")]
    [InlineData("<form>Your name <input name=n><button>Send</button></form>", "<p>Your name</p>")]
    [InlineData("<pre class=wp-block-verse>a line\n  <b>another<br>third</b></pre>", "<p>a line<br><strong>another<br>third</strong></p>")]
    [InlineData("<pre>  x\n y</pre>", "<div class=\"imported\"><pre>  x\n y</pre></div>")]
    public void Text_comes_in_paragraphs(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ul>", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li><p>c</p>\n<p>d</p>\n</li>\n</ul>")]
    [InlineData("<ol start=3><li>a</li><ol><li>b</li></ol></ol>", "<ol start=\"3\">\n<li>a\n<ol>\n<li>b</li>\n</ol></li>\n</ol>")]
    [InlineData("<li>a</li> <li>b</li>rest", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>rest</p>")]
    [InlineData("<dl><dt>T</dt><dd>about</dd><dt>U</dt><dd>x</dd></dl>", "<ul>\n<li><p><strong>T</strong></p>\n<p>about</p>\n</li>\n<li><p><strong>U</strong></p>\n<p>x</p>\n</li>\n</ul>")]
    public void Lists_stay_lists(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("<blockquote><p>Yes.</p><footer>— Jane Doe, <cite>The Book</cite></footer></blockquote>", "<figure class=\"quote\"><blockquote>\n<p>Yes.</p>\n</blockquote><figcaption><span class=\"speaker\">Jane Doe</span>, <cite>The Book</cite></figcaption></figure>")]
    [InlineData("<blockquote cite=\"https://example.org/\"><p>Yes.</p><cite>Jane Doe</cite></blockquote>", "<figure class=\"quote\"><blockquote cite=\"https://example.org/\">\n<p>Yes.</p>\n</blockquote><figcaption><span class=\"speaker\">Jane Doe</span></figcaption></figure>")]
    [InlineData("<blockquote>Just <cite>Hamlet</cite> here</blockquote>", "<blockquote>\n<p>Just <em>Hamlet</em> here</p>\n</blockquote>")]
    [InlineData("<figure class=\"wp-block-pullquote\"><blockquote><p>Big words</p><cite>Someone</cite></blockquote></figure>", "<aside class=\"pull-quote\"><p>Big words</p><p class=\"speaker\">Someone</p></aside>")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>Hi <a href=\"https://t.co/x\">x</a></p>— A (@a) <a href=\"https://twitter.com/a/status/1?ref=x\">May 1</a></blockquote><script async src=//platform.twitter.com/widgets.js></script>", "<div class=\"embed\" data-kind=\"post\"><a href=\"https://twitter.com/a/status/1?ref=x\"><span class=\"provider\">X</span> <span class=\"title\">Hi x — A (@a) May 1</span></a></div>")]
    public void Quotations_know_their_speaker(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("<p><a href=\"/full.jpg\"><img src=\"/small.jpg\" alt=\"A\" width=300 height=200></a>Text after.</p>", "<figure class=\"picture\"><img src=\"/small.jpg\" alt=\"A\" width=\"300\" height=\"200\" loading=\"lazy\" decoding=\"async\"></figure>\n<p>Text after.</p>")]
    [InlineData("<p>Words <img src=/a.jpg> go on.</p>", "<p>Words go on.</p>\n<figure class=\"picture\"><img src=\"/a.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></figure>")]
    [InlineData("<figure><picture><source srcset=x.webp><img src=/a.jpg alt=A></picture><figcaption>In <b>Moscow</b>. <span class=credit>AP</span></figcaption></figure>", "<figure class=\"picture\"><img src=\"/a.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\"><figcaption>In <strong>Moscow</strong>. <span class=\"credit\">AP</span></figcaption></figure>")]
    [InlineData("<div class=\"wp-caption alignleft\"><img src=/a.jpg alt=A><p class=\"wp-caption-text\">Cap</p></div>", "<figure class=\"picture\"><img src=\"/a.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\"><figcaption>Cap</figcaption></figure>")]
    [InlineData("<img src=\"data:image/gif;base64,R0\" data-src=\"/real.jpg\" alt=A><noscript><img src=\"/real.jpg\" alt=A></noscript>", "<figure class=\"picture\"><img src=\"/real.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\"></figure>")]
    [InlineData("<ul class=wp-block-gallery><li><figure><img src=/1.jpg><figcaption>One</figcaption></figure></li><li><figure><img src=/2.jpg></figure></li></ul>", "<div class=\"gallery\">\n<figure class=\"picture\"><img src=\"/1.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"><figcaption>One</figcaption></figure>\n<figure class=\"picture\"><img src=\"/2.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></figure>\n</div>")]
    [InlineData("<p>Well <img class=emoji src=x.svg alt=🙂></p><img src=//stats/x.gif width=1 height=1>", "<p>Well 🙂</p>")]
    [InlineData("<img src=\"/a b.jpg\" srcset=\"/s.jpg 300w\">", "<figure class=\"picture\"><img src=\"/a%20b.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></figure>")]
    public void Pictures_keep_caption_and_credit(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("<iframe src=\"//www.youtube.com/embed/abcdefghijk?rel=0\" title=Talk></iframe>", "<div class=\"embed\" data-kind=\"video\"><a href=\"https://www.youtube.com/watch?v=abcdefghijk\"><span class=\"provider\">YouTube</span> <span class=\"title\">Talk</span></a></div>")]
    [InlineData("<video controls><source src=/f.mp4></video>", "<figure class=\"embed\" data-kind=\"video\"><video controls preload=\"metadata\" src=\"/f.mp4\"></video></figure>")]
    [InlineData("<figure class=wp-block-audio><audio src=https://example.org/a.mp3></audio><figcaption>Listen</figcaption></figure>", "<div class=\"embed\" data-kind=\"audio\"><a href=\"https://example.org/a.mp3\"><span class=\"title\">Listen</span></a></div>")]
    [InlineData("<object data=\"https://vimeo.com/moogaloop.swf?clip_id=1\"><embed src=\"https://vimeo.com/moogaloop.swf?clip_id=1\"></object>", "<div class=\"embed\" data-kind=\"video\"><a href=\"https://vimeo.com/moogaloop.swf?clip_id=1\"><span class=\"provider\">Vimeo</span> <span class=\"address\">vimeo.com/moogaloop.swf?clip_id=1</span></a></div>")]
    [InlineData("<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://soundcloud.com/a/b\n</div></figure>", "<div class=\"embed\" data-kind=\"audio\"><a href=\"https://soundcloud.com/a/b\"><span class=\"provider\">SoundCloud</span> <span class=\"address\">soundcloud.com/a/b</span></a></div>")]
    [InlineData("<iframe src=\"https://www.google.com/maps/embed?pb=1\"></iframe>", "<div class=\"embed\" data-kind=\"map\"><a href=\"https://www.google.com/maps/embed?pb=1\"><span class=\"provider\">Google Maps</span> <span class=\"address\">google.com/maps/embed?pb=1</span></a></div>")]
    public void Players_become_cards(string html, string expected) => Becomes(html, expected);

    [Theory]
    [InlineData("<table><tr><td>A single cell</td></tr></table>", "<p>A single cell</p>")]
    [InlineData("<figure class=wp-block-table><table><thead><tr><td>H</td></tr></thead><tr><td>one</td></tr></table><figcaption>Cap</figcaption></figure>", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Cap\"><table>\n<caption>Cap</caption>\n<thead>\n<tr><th scope=\"col\">H</th></tr>\n</thead>\n<tbody>\n<tr><td>one</td></tr>\n</tbody>\n</table></div>")]
    [InlineData("<table><tr><td rowspan=9>a</td><td>b</td></tr><tr></tr><tr><td>c</td></tr></table>", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>\n<tbody>\n<tr><td rowspan=\"2\">a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n</tbody>\n</table></div>")]
    public void Tables_fit_their_grid(string html, string expected) => Becomes(html, expected);

    [Fact]
    public void What_is_lost_is_said()
    {
        var reading = HtmlReader.Read("""
            <p><a href="javascript:x()">click</a> <a href="#foot">1</a> <abbr title="World Health Organization">WHO</abbr></p>
            <p style="display: none">secret</p><form action="/post"><input name="mail"></form><h1>T</h1><svg><text>s</text></svg>
            <a href="/elsewhere"><img src="/a.jpg"></a><img src="data:image/png;base64,AAAA" alt="inline">
            """);
        string[] expected =
        [
            "link \"click\" to javascript:x()", "the place that the link #foot leads to", "the meaning of \"WHO\": World Health Organization", "hidden text \"secret\"", "form /post",
            "form field mail", "heading of level 1", "drawing (svg) s", "link around the picture /a.jpg to /elsewhere", "picture inline data:image/png;base64,AAAA",
        ];
        Assert.Equal(expected.Order(), reading.Losses.Select(loss => loss.What).Order());
        Assert.All(reading.Losses, loss => Assert.NotEmpty(loss.Why));
    }

    [Fact]
    public void The_one_who_reads_can_map_links_and_pictures_and_take_elements()
    {
        var reading = HtmlReader.Read(
            "<p><a href=\"http://old.example/?p=7\">a</a></p><img class=\"wp-image-5\" src=\"http://old.example/a.jpg\" alt=\"Alt\"><div class=mine>x</div>",
            new HtmlReaderOptions
            {
                Link = href => href == "http://old.example/?p=7" ? "/2020/01/02/a" : href,
                Picture = image => image.Element.ClassName == "wp-image-5" ? new PictureNode { Picture = 12 } : null,
                OnElement = element => element.ClassName == "mine" ? new ImportedHtml("<b>x</b>", "mine") : null,
            });
        Assert.Equal(
            new Document([new Paragraph([new Text("a", [new Link("/2020/01/02/a")])]), new PictureNode { Picture = 12, Alt = "Alt" }, new ImportedHtml("<b>x</b>", "mine")]),
            reading.Document);
    }

    [Fact]
    public void Numbers_of_pictures_are_not_believed_from_elsewhere()
        => Assert.Equal(
            new Document([new PictureNode { Src = "/x.jpg" }]),
            HtmlReader.Read("<figure class=\"picture\" data-picture=\"9\"><img src=\"/x.jpg\"></figure>", new HtmlReaderOptions { OwnPictures = false }).Document);

    private static void Becomes(string html, string expected)
    {
        var document = HtmlReader.Read(html).Document;
        Assert.Equal(expected, BodyHtml.Render(document).TrimEnd('\n'));
        Assert.Equal(document, HtmlReader.Read(html.Contains("<pre>", StringComparison.Ordinal) ? html : expected).Document);
    }
}
