using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

/// <summary>Published attacks, by the thousand, through the sanitiser and through the reader.</summary>
public sealed partial class SanitisingTests
{
    private static readonly HashSet<string> Harmless =
    [
        "a", "abbr", "address", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
        "h2", "h3", "h4", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary",
        "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr", "aside", "audio", "video",
    ];

    private static readonly HashSet<string> HarmlessAttributes =
    [
        "href", "title", "src", "alt", "width", "height", "lang", "dir", "cite", "datetime", "start", "colspan", "rowspan", "scope", "class", "id", "role", "tabindex",
        "aria-label", "loading", "decoding", "controls", "preload", "data-kind", "data-provider", "data-speaker", "data-source", "data-picture",
    ];

    [Fact]
    public void Attacks_of_bleach_come_out_harmless()
        => AllHarmless(Directory.GetFiles(Samples.Path("sanitizer", "bleach"), "*.test").Select(file => Separator().Split(File.ReadAllText(file))[0]), 19);

    [Fact]
    public void Attacks_of_loofah_come_out_harmless()
    {
        var json = File.ReadAllText(Samples.Path("sanitizer", "loofah", "testdata_sanitizer_tests1.dat"));
        using var cases = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        AllHarmless(cases.RootElement.EnumerateArray().Select(one => one.GetProperty("input").GetString()!), 90);
    }

    [Fact]
    public void Attacks_of_HTML_Purifier_come_out_harmless()
        => AllHarmless(XDocument.Load(Samples.Path("sanitizer", "htmlpurifier", "xssAttacks.xml")).Descendants("code").Select(code => code.Value), 110);

    [Fact]
    public void Attacks_of_payloadbox_come_out_harmless()
        => AllHarmless(File.ReadLines(Samples.Path("sanitizer", "payloadbox", "xss-payload-list.txt")).Where(line => line.Length > 0), 6000);

    [Fact]
    public void Naughty_strings_come_out_harmless()
        => AllHarmless(JsonSerializer.Deserialize<string[]>(File.ReadAllText(Samples.Path("sanitizer", "blns", "blns.json")))!, 500);

    [Fact]
    public void Cases_of_the_tokenizer_come_out_harmless()
        => AllHarmless(
            Directory.GetFiles(Samples.Path("sanitizer", "html5lib-tokenizer"), "*.test").SelectMany(file =>
            {
                using var tests = JsonDocument.Parse(File.ReadAllText(file));
                return tests.RootElement.GetProperty("tests").EnumerateArray().Select(one => Text(one.GetProperty("input"))).ToArray();
            }),
            600);

    [Theory]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=alert(1)></style></annotation-xml></math>")]
    [InlineData("<table><td><p><table><caption><select><p title=\"</select><img src=x onerror=alert(1)>\">")]
    [InlineData("<template><script>alert(1)</script></template><iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<xmp><p title=\"</xmp><svg/onload=alert(1)>\">")]
    [InlineData("<a href=\"&#x6a;avascript:alert(1)\">a</a><a href=\"jav&#x0A;ascript:alert(1)\">b</a>")]
    [InlineData("<img src=x:x onerror=alert(1) srcset=\"javascript:alert(1)\"><input name=attributes><form id=x name=getElementById>")]
    [InlineData("<pre>\n\n<b id=x class=y style=color:red>kept</b></pre>")]
    public void Mutating_and_clobbering_HTML_comes_out_harmless(string html) => AllHarmless([html], 1);

    [Fact]
    public void Harmless_HTML_survives()
    {
        const string html = "<p lang=\"ar\" dir=\"rtl\">مرحبا <a href=\"https://example.org/?a=1&amp;b=2\" title=\"t\">link</a> <strong>b</strong> x &lt; y</p>"
            + "<table><tbody><tr><th colspan=\"2\" scope=\"col\">H</th></tr></tbody></table><pre>  two\n spaces</pre><img src=\"/a.jpg\" alt=\"A\" width=\"3\" height=\"4\">";
        Assert.Equal((html, 0), (HtmlSanitising.Clean(html).Html, HtmlSanitising.Clean(html).Losses.Count));
    }

    [Theory]
    [InlineData("<p>a <script>alert(1)</script>b</p>", "<p>a b</p>")]
    [InlineData("<p onclick=x style=y class=z id=w>a</p>", "<p>a</p>")]
    [InlineData("<center><font color=red>a</font></center>", "<div><span>a</span></div>")]
    [InlineData("<form action=/x><label>Name <input name=n></label></form>", "Name ")]
    [InlineData("<iframe src=https://www.youtube.com/embed/x title=Film></iframe>", "<a href=\"https://www.youtube.com/embed/x\">Film</a>")]
    [InlineData("<img src=\"data:image/svg+xml,x\" alt=words>", "words")]
    [InlineData("<img src=/a.jpg>", "<img src=\"/a.jpg\" alt=\"\">")]
    [InlineData("<blink>kept <unknown>words</unknown></blink>", "kept words")]
    public void What_may_not_stay_goes_and_its_words_stay(string html, string expected) => Assert.Equal(expected, HtmlSanitising.Clean(html).Html);

    private static void AllHarmless(IEnumerable<string> attacks, int atLeast)
    {
        var count = 0;
        foreach (var attack in attacks)
        {
            count++;
            var framed = $"<p>before</p>{attack}";
            var cleaned = HtmlSanitising.Clean(framed).Html;
            Check(attack, cleaned, isReader: false);
            Assert.Equal(cleaned, Rewritten(cleaned));
            var document = HtmlReader.Read(framed).Document;
            Assert.Equal(document, global::Standfirst.Body.Document.Parse(document.ToJson()));
            Check(attack, BodyHtml.Render(document), isReader: true);
        }

        Assert.True(count >= atLeast, $"only {count} attacks were found");
    }

    private static void Check(string attack, string html, bool isReader)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        Assert.StartsWith("before", body.TextContent.TrimStart(), StringComparison.Ordinal);
        foreach (var element in body.Descendants<IElement>())
        {
            Assert.True(Harmless.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri, $"<{element.LocalName}> came out of {attack}");
            foreach (var attribute in element.Attributes)
            {
                var name = attribute.Name;
                Assert.True(HarmlessAttributes.Contains(name) && (isReader || name is not ("class" or "id")), $"{name}= came out of {attack}");
                Assert.False(name is "id" && !attribute.Value.StartsWith('_') && element.LocalName is not ("h2" or "h3" or "h4"), $"id came out of {attack}");
                if (name is "href" or "src" or "cite")
                {
                    // As a browser reads it: without spaces around and line ends within.
                    var address = Spaces().Replace(attribute.Value, "").TrimStart('\0', '\u0001', ' ');
                    var colon = address.IndexOfAny([':', '/', '?', '#']);
                    var scheme = colon > 0 && address[colon] == ':' ? address[..colon].ToLowerInvariant() : "";
                    Assert.True(scheme is "" or "http" or "https" or "mailto" or "tel", $"{attribute.Value} came out of {attack}");
                }
            }
        }
    }

    private static string Rewritten(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        using var writer = new StringWriter();
        body.ChildNodes.ToHtml(writer, Ganss.Xss.HtmlFormatter.Instance);
        return writer.ToString();
    }

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Lone surrogates, which JSON text cannot give back.
            return "\ud800";
        }
    }

    [GeneratedRegex(@"^--\s*$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\t\n\r\x00-\x20]")]
    private static partial Regex Spaces();
}
