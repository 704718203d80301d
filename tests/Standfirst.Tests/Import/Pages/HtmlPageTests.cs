using Standfirst.Body;
using Standfirst.Import.Pages;

namespace Standfirst.Tests.Import.Pages;

/// <summary>Pages in the shapes of common themes and systems, written for these tests.</summary>
public sealed class HtmlPageTests
{
    private const string First = "The harbour council of Port Elsin voted on Tuesday to close the old fish market, ending a dispute that has lasted for nine years.";
    private const string Second = "“We have waited long enough,” said Maren Holt, who chairs the council, after the vote. “The roof will not wait another winter.”";
    private const string Third = "Traders said they had not been told where they are to sell their fish from May, and announced a protest in front of the town hall.";

    [Fact]
    public void A_magazine_theme_with_crumbs_counters_and_a_comment_form()
    {
        var draft = PageReader.Read(
            $$$"""
            <!DOCTYPE html><html lang="en-US"><head><title>Council Closes Fish Market - Elsin Daily</title><meta property="og:site_name" content="Elsin Daily">
            <meta property="og:title" content="Council Closes Fish Market"><meta property="og:image" content="https://elsin.example/up/market.jpg"><link rel="canonical" href="https://elsin.example/world/market/"></head>
            <body class="td-standard-pack"><div class="td-header-menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World News</a></li></ul></div>
            <div class="td-crumb-container"><div class="entry-crumbs"><span><a title="" class="entry-crumb" href="/">Home</a></span> <i class="td-icon-right"></i> <span><a class="entry-crumb" href="/world">World News</a></span> <i></i> <span class="td-bred-no-url-last">Council Closes Fish Market</span></div></div>
            <article class="post type-post category-world tag-fish"><header class="td-post-title"><h1 class="entry-title">Council Closes Fish Market</h1>
            <div class="td-module-meta-info"><div class="td-post-author-name">By <a href="/author/ada">Ada Brandt</a></div><span class="td-post-date"><time class="entry-date updated" datetime="2025-10-15T10:00:00+02:00">October 15, 2025</time></span><div class="td-post-views"><span>8</span></div></div></header>
            <div class="td-post-sharing-top"><a>Facebook</a><a>Twitter</a></div>
            <div class="td-post-content tagdiv-type">
              <div class="td-post-featured-image"><figure><a href="https://elsin.example/up/market.jpg"><img class="entry-thumb" src="https://elsin.example/up/market-696x464.jpg" alt="The market hall" width="696" height="464"></a><figcaption class="wp-caption-text">The hall on Monday</figcaption></figure></div>
              <h1>Council Closes Fish Market</h1>
              <p>{{{First}}}</p><div class="td-a-rec td-adspot-title"><span>- Advertisement -</span></div>
              <p>{{{Second}}}</p>
              <p><img class="wp-image-9" src="/up/traders.jpg" alt="Traders"></p><p>Fish market</p>
              <p>{{{Third}}}</p>
              <p>Fish market</p>
              <div class="td-post-sharing-bottom">Share</div><div class="td_block_related_posts"><h4>RELATED ARTICLES</h4><a>Other story of the day</a></div>
              <ul class="td-tags"><li>TAGS</li><li><a rel="tag">fish</a></li><li><a rel="tag">harbour</a></li></ul>
            </div><div class="comments" id="comments"><h3>LEAVE A REPLY</h3><form><label>Please enter your comment!</label></form></div></article></body></html>
            """,
            "https://elsin.example/world/market/?utm=1");
        Assert.Equal(("Council Closes Fish Market", "World News", "en-US", ""), (draft.Headline, draft.Section, draft.Language, draft.Dek));
        Assert.Equal(["Ada Brandt"], draft.Bylines);
        Assert.Equal(["fish", "harbour"], draft.Topics);
        Assert.Equal(DateTimeOffset.Parse("2025-10-15T10:00:00+02:00", System.Globalization.CultureInfo.InvariantCulture), draft.Published);
        Assert.Equal("https://elsin.example/world/market/", draft.Address);
        Assert.Equal(new PagePicture("https://elsin.example/up/market.jpg", "The hall on Monday", "", "The market hall"), draft.Picture);
        Assert.Equal(
            new Document([new Paragraph([First]), new Paragraph([Second]), new PictureNode { Src = "https://elsin.example/up/traders.jpg", Alt = "Traders", Caption = ["Fish market"] }, new Paragraph([Third])]).ToJson(),
            draft.Body.ToJson());
        Says(draft, "breadcrumb", "headline again", "advert", "caption of the picture before it", "sharing", "related");
    }

    [Fact]
    public void A_big_paper_with_data_for_machines()
    {
        var draft = PageReader.Read(
            $$$"""
            <html lang="en"><head><title>Council closes market | Elsin | The Courier</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebPage","@id":"#page","breadcrumb":{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"/","name":"Home"}},{"@type":"ListItem","position":2,"name":"Regions"},{"@type":"ListItem","position":3,"name":"Port Elsin"}]}},
              {"@type":"Person","@id":"#ada","name":"Ada Brandt"},
              {"@type":["NewsArticle","Article"],"headline":"Council closes fish market after nine-year <row>","author":[{"@id":"#ada"},{"@type":"Person","name":"Jon Vale"}],"datePublished":"2025-10-15T08:00:00Z","dateModified":"2025-10-15T11:30:00Z","keywords":"fish, harbour",
               "image":{"@type":"ImageObject","url":"https://courier.example/i/hall.jpg","caption":"The hall","creditText":"Lin Wu"},"articleSection":"News",}]}</script></head>
            <body><div id="cookie-banner" role="dialog"><p>We use cookies to improve your experience and to show you things. By clicking accept you agree to their use by us and our 734 partners.</p><button>Accept all</button></div>
            <header><nav><a>News</a><a>Sport</a></nav></header><main><article><p class="kicker">Port Elsin</p><h1>Council closes fish market after nine-year row</h1>
            <p class="standfirst">Traders announce protest as vote ends dispute over the hall’s roof</p>
            <div class="byline">By <a rel="author" href="/ada">Ada Brandt</a> and <a rel="author">Jon Vale</a></div>
            <div class="body-content"><figure><picture><source srcset="/i/hall.webp 800w"><img src="/i/hall.jpg?w=800" alt="A hall"></picture><figcaption>The hall <span class="credit">Lin Wu</span></figcaption></figure>
            <p><strong>PORT ELSIN</strong> (AP) — {{{First}}}</p>
            <aside class="newsletter-signup"><h3>Sign up to First Edition</h3><p>Our morning email breaks down the key stories of the day, telling you what’s happening and why it matters, free.</p></aside>
            <p>{{{Second}}}</p><h2>What comes next</h2><p>{{{Third}}}</p><blockquote><p>No one asked us.</p><footer>Traders’ union</footer></blockquote>
            <div class="recirc-rail"><h3>More on this story</h3><ul><li><a href="/a">A roof</a></li></ul></div><p>Read more: <a href="/b">A history of the hall</a></p></div>
            <footer><p>© 2025 The Courier</p></footer></article></main></body></html>
            """,
            "https://courier.example/elsin/market");
        Assert.Equal(("Council closes fish market after nine-year row", "Port Elsin", "Traders announce protest as vote ends dispute over the hall’s roof", "PORT ELSIN"), (draft.Headline, draft.Section, draft.Dek, draft.Dateline));
        Assert.Equal(["Ada Brandt", "Jon Vale"], draft.Bylines);
        Assert.Equal(["fish", "harbour"], draft.Topics);
        Assert.Equal((8, 11), (draft.Published!.Value.Hour, draft.Updated!.Value.Hour));
        Assert.Equal(new PagePicture("https://courier.example/i/hall.jpg", "The hall", "Lin Wu", "A hall"), draft.Picture);
        Assert.Equal(
            new Document([new Paragraph([First]), new Paragraph([Second]), new Heading(2, ["What comes next"]), new Paragraph([Third]), new BlockQuote([new Paragraph(["No one asked us."])], "Traders’ union")]).ToJson(),
            draft.Body.ToJson());
        Says(draft, "newsletter", "recirc", "leads to another story", "agency", "lead picture");
    }

    [Fact]
    public void A_block_theme_and_a_blog_system()
    {
        var blocks = PageReader.Read(
            $$$"""
            <html lang="en-GB"><head><title>Market closed – Harbour Notes</title></head><body><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Harbour Notes</a></p></header>
            <main class="wp-block-group"><h1 class="wp-block-post-title">Market closed</h1><figure class="wp-block-post-featured-image"><img src="/f.jpg" alt="F"></figure>
            <div class="entry-content wp-block-post-content"><p>{{{First}}}</p><figure class="wp-block-image"><img src="/g.jpg" alt="G"><figcaption class="wp-element-caption">Nets</figcaption></figure><p>{{{Second}}}</p><ul class="wp-block-list"><li>ice</li><li>crates</li></ul><p>{{{Third}}}</p>
            <div class="wp-block-buttons"><a>Subscribe</a></div><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div></div>
            <div class="wp-block-comments"><h2>Leave a Reply</h2></div></main></div></body></html>
            """,
            null);
        Assert.Equal("Market closed", blocks.Headline);
        Assert.Equal(
            new Document([
                new Paragraph([First]), new PictureNode { Src = "/g.jpg", Alt = "G", Caption = ["Nets"] }, new Paragraph([Second]),
                new BulletList([new ListItem([new Paragraph(["ice"])]), new ListItem([new Paragraph(["crates"])])]), new Paragraph([Third]),
            ]).ToJson(),
            blocks.Body.ToJson());

        var ghost = PageReader.Read(
            $$$"""
            <html lang="en"><head><title>Market closed</title><meta name="twitter:title" content="Market closed"><meta property="article:published_time" content="2025-10-15T08:00:00.000Z"><meta property="article:tag" content="Fish"></head>
            <body class="post-template"><header id="gh-head"><a>Blog</a></header><main><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag" href="/tag/fish/">Fish</a><h1 class="gh-article-title">Market closed</h1><p class="gh-article-excerpt">What the vote means for those who sell there</p>
            <div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/ada/">Ada Brandt</a></h4><time datetime="2025-10-15">Oct 15, 2025</time> <span>— 3 min read</span></div>
            <figure class="gh-article-image"><img srcset="/size/w300/hall.jpg 300w, /size/w720/hall.jpg 720w" src="/hall.jpg" alt="Hall"><figcaption>Photo by <a>Lin Wu</a></figcaption></figure></header>
            <section class="gh-content gh-canvas"><p>{{{First}}}</p><div class="kg-card kg-callout-card"><div class="kg-callout-text">The hall was built in 1911.</div></div><p>{{{Second}}}</p><p>{{{Third}}}</p></section></article>
            <section class="gh-comments"><p>Member discussion</p></section></main></body></html>
            """,
            "https://blog.example/market/");
        Assert.Equal(("Market closed", "What the vote means for those who sell there"), (ghost.Headline, ghost.Dek));
        Assert.Equal(["Ada Brandt"], ghost.Bylines);
        Assert.Equal(["Fish"], ghost.Topics);
        Assert.Equal(4, ghost.Body.Content.Count);
        Assert.Equal("https://blog.example/hall.jpg", PageFacts.Absolute(ghost.Picture!.Src, "https://blog.example/market/"));
    }

    [Fact]
    public void A_German_and_an_Arabic_page()
    {
        const string de = "Der Hafenrat von Port Elsin hat am Dienstag beschlossen, die alte Fischhalle zu schließen, und beendet damit einen neunjährigen Streit.";
        var german = PageReader.Read(
            $$$"""
            <html lang="de"><head><title>Fischhalle schließt | Elsiner Bote</title></head><body><nav class="brotkrumen" aria-label="Breadcrumb"><ol><li><a>Startseite</a></li><li><a>Politik</a></li><li>Fischhalle schließt</li></ol></nav>
            <article><h1>Fischhalle schließt</h1><p>Von Ada Brandt</p><p>Stand: 15. Oktober 2025, 10:32 Uhr</p><p>Lesezeit: 3 Minuten</p><p>{{{de}}}</p><p>Anzeige</p><p>{{{de.Replace("Dienstag", "Mittwoch", StringComparison.Ordinal)}}}</p><p>Lesen Sie auch: Die Geschichte der Halle</p><p>{{{de.Replace("Dienstag", "Freitag", StringComparison.Ordinal)}}}</p>
            <p>Kommentare</p><p>Unmöglich, was da wieder beschlossen wurde, wie immer ohne die Händler zu fragen, die dort arbeiten.</p></article></body></html>
            """,
            null);
        Assert.Equal(("Fischhalle schließt", "Politik"), (german.Headline, german.Section));
        Assert.Equal(["Ada Brandt"], german.Bylines);
        Assert.Equal(new DateTimeOffset(2025, 10, 15, 10, 32, 0, TimeSpan.Zero), german.Updated);
        Assert.Equal(3, german.Body.Content.Count);

        const string ar = "قرر مجلس الميناء في مدينة إلسين يوم الثلاثاء إغلاق سوق السمك القديم، منهيا بذلك خلافا استمر تسع سنوات بين المجلس والتجار في المدينة.";
        var arabic = PageReader.Read(
            $$$"""
            <html dir="rtl"><head><title>إغلاق سوق السمك القديم - صحيفة إلسين</title></head><body><div class="breadcrumbs"><a>الرئيسية</a> » <a>أخبار العالم</a> » <span>إغلاق سوق السمك القديم</span></div><h1>إغلاق سوق السمك القديم</h1>
            <p>بقلم: ليلى حداد</p><p>{{{ar}}}</p><p>اقرأ أيضا: تاريخ السوق</p><p>{{{ar}}}</p><p>إعلان</p><p>{{{ar}}}</p><h3>مقالات ذات صلة</h3><ul><li><a>خبر آخر</a></li></ul><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></body></html>
            """,
            null);
        Assert.Equal(("إغلاق سوق السمك القديم", "أخبار العالم", "ar"), (arabic.Headline, arabic.Section, arabic.Language));
        Assert.Equal(["ليلى حداد"], arabic.Bylines);
        Assert.Equal(3, arabic.Body.Content.Count);
    }

    [Fact]
    public void Nothing_of_a_hostile_page_is_believed()
    {
        var draft = PageReader.Read(
            $$$"""
            <html><head><meta property="og:image" content="javascript:alert(1)"><script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>alert(1)</script></head>
            <body><article><h1>A story of the harbour</h1><figure class="picture" data-picture="7"><img src="javascript:x"></figure><p onclick="x()">{{{First}}}<script>alert(1)</script></p><p>{{{Second}}}</p><p><a href="javascript:alert(1)">{{{Third}}}</a></p></article></body></html>
            """,
            "https://evil.example/");
        Assert.Null(draft.Picture);
        Assert.Equal(new Document([new Paragraph([First]), new Paragraph([Second]), new Paragraph([Third])]), draft.Body);
        _ = PageReader.Read("<html><body>" + string.Concat(Enumerable.Repeat("<div class=share>", 50_000)) + First, null);
    }

    [Fact]
    public void The_draft_is_written_as_a_story()
    {
        var json = new PageDraft
        {
            Headline = "H",
            Dek = "D",
            Bylines = ["A"],
            Section = "S",
            Topics = ["T"],
            Language = "en",
            Published = new DateTimeOffset(2025, 10, 15, 8, 0, 0, TimeSpan.FromHours(2)),
            Body = new Document([new Paragraph(["“W”"])]),
            Picture = new PagePicture("https://x.example/a.jpg", "C"),
        }.ToJson();
        Assert.Equal(
            """
            {
              "headline": "H",
              "dek": "D",
              "bylines": [
                {
                  "name": "A"
                }
              ],
              "section": "S",
              "topics": [
                "T"
              ],
              "language": "en",
              "status": "draft",
              "published": "2025-10-15T08:00:00+02:00",
              "body": {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"“W”"}]}]},
              "picture": {
                "src": "https://x.example/a.jpg",
                "caption": "C"
              }
            }
            """,
            json);
    }

    private static void Says(PageDraft draft, params string[] reasons)
        => Assert.All(reasons, reason => Assert.Contains(draft.Dropped, loss => loss.Why.Contains(reason, StringComparison.OrdinalIgnoreCase) || loss.What.Contains(reason, StringComparison.OrdinalIgnoreCase)));
}
