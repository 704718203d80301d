using System.Text;
using System.Text.RegularExpressions;
using Standfirst.Import.WordPress;

namespace Standfirst.Tests.Import;

public sealed partial class WxrReaderTests
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>

        """;

    private const string Foot = "</channel></rss>\n";

    public static TheoryData<string> SampleFiles
    {
        get
        {
            var files = new TheoryData<string>();
            if (Samples.Find("wxr") is { } folder)
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    files.Add(Path.GetRelativePath(folder, file));
                }
            }

            return files;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(SampleFiles))]
    public async Task Every_sample_is_read_whole(string name)
    {
        var file = Samples.Path("wxr", name);
        var raw = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (met, _) = await Read(File.OpenRead(file), name);
        Assert.Equal(Regex.Count(raw, "<item>"), met.Items.Count);
        Assert.Equal(Regex.Count(raw, "<wp:comment>"), met.Items.Sum(item => item.Comments.Count));
        Assert.Equal(Regex.Count(raw, "<wp:postmeta>"), met.Items.Sum(item => item.Meta.Count));
        Assert.Equal(Regex.Count(raw, "<wp:(wp_)?author>"), met.Authors.Count);
        Assert.Equal(Regex.Count(raw, "<wp:category>"), met.Terms.Count(term => term.Of == TermOf.Category));
        Assert.Equal(Regex.Count(raw, "<wp:tag>"), met.Terms.Count(term => term.Of == TermOf.Tag));
        // Each letter of each body is there: the texts together are as long as what stands between the marks.
        var bodies = Body().Matches(raw).Sum(match => match.Groups[1].Value.Replace("]]]]><![CDATA[>", "]]>", StringComparison.Ordinal).Trim().Length);
        Assert.Equal(bodies, met.Items.Sum(item => item.Content.Trim().Length));
    }

    [Fact]
    public async Task A_bare_ampersand_and_an_HTML_entity_are_put_right_and_counted()
    {
        var (met, repairs) = await ReadItem("<title>Salt & pepper &nbsp;&eacute; &lt;b&gt; &nosuch; R&D;</title>");
        Assert.Equal("Salt & pepper \u00A0é <b> &nosuch; R&D;", met.Items[0].Title);
        Assert.Equal(1, repairs.All.Single(r => r.What == Repairs.Ampersand).Times);
        Assert.Equal(2, repairs.All.Single(r => r.What == Repairs.HtmlEntity).Times);
        Assert.Equal(2, repairs.All.Single(r => r.What == Repairs.UnknownEntity).Times);
    }

    [Fact]
    public async Task Control_characters_are_left_out_in_text_in_CDATA_and_as_references()
    {
        var (met, repairs) = await ReadItem("<title>a\u0001b&#x1;c</title><content:encoded><![CDATA[x\u000By]]></content:encoded>");
        Assert.Equal(("abc", "xy"), (met.Items[0].Title, met.Items[0].Content));
        Assert.Equal(3, repairs.All.Single(r => r.What == Repairs.Control).Times);
    }

    [Fact]
    public async Task Bytes_of_an_older_encoding_are_read_as_what_they_were()
    {
        var bytes = Encoding.UTF8.GetBytes(Head + "<item><title>caf").Concat((byte[])[0xE9, 0x20, 0x93, 0x94]).Concat(Encoding.UTF8.GetBytes(" é</title></item>" + Foot));
        var (met, repairs) = await Read(new MemoryStream([.. bytes]), "latin.xml");
        Assert.Equal("café “” é", met.Items[0].Title);
        Assert.Contains(repairs.All, r => r.What == Repairs.Bytes);
    }

    [Fact]
    public async Task A_prefix_is_known_by_its_address_and_otherwise_by_its_name()
    {
        var (met, repairs) = await ReadItem("<w:post_id xmlns:w=\"http://wordpress.org/export/1.1/\">7</w:post_id><atom:link href=\"x\"/><dc:creator>me</dc:creator>");
        Assert.Equal(("7", "me"), (met.Items[0].Id, met.Items[0].Creator));
        Assert.Equal(2, repairs.All.Single(r => r.What == Repairs.Prefix).Times);
    }

    [Fact]
    public async Task Items_without_a_channel_and_warnings_before_the_file_are_passed()
    {
        var (met, repairs) = await Read("\n<br />\n<b>Warning</b>: something in <b>x.php</b>\n<item><title>A</title><wp:post_id>1</wp:post_id></item>\n<item><title>B</title></item>");
        Assert.Equal(["A", "B"], met.Items.Select(item => item.Title));
        Assert.Equal(2, repairs.All.Single(r => r.What == Repairs.Bare).Times);
        Assert.Contains(repairs.All, r => r.What == Repairs.Before);
    }

    [Theory]
    [InlineData("<![CDATA[if (a[b[0]]]]><![CDATA[> 1)]]>", "if (a[b[0]]> 1)")]
    [InlineData("<![CDATA[if (a[b[0]]> 1) <b>x</b>]]>", "if (a[b[0]]> 1) <b>x</b>")]
    [InlineData("\n  <![CDATA[a]]>\n", "a")]
    [InlineData("<![CDATA[a]]>\n  <![CDATA[b]]>", "a\n  b")]
    public async Task CDATA_ends_where_it_really_ends(string written, string text)
    {
        var (met, _) = await ReadItem($"<content:encoded>{written}</content:encoded>");
        Assert.Equal(text, met.Items[0].Content.Trim());
    }

    [Theory]
    [InlineData("<item><title>x</titel></item>", 4, 15)]
    [InlineData("<item>\n<title>x", 5, 9)]
    [InlineData("<item><content:encoded><![CDATA[never", 4, 24)]
    [InlineData("<item a=b></item>", 4, 1)]
    public async Task What_is_broken_otherwise_is_refused_with_its_place(string content, int line, int column)
    {
        var refused = await Assert.ThrowsAsync<WxrException>(() => Read(Head.ReplaceLineEndings("\n") + "\n" + content));
        Assert.Equal((line, column), (refused.Line, refused.Column));
        Assert.StartsWith("test.xml, line ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Hello</body></html>")]
    [InlineData("{\"db\":[]}")]
    [InlineData("")]
    [InlineData("<rss version=\"2.0\"><channel><title>A feed</title><item><title>x</title><link>y</link></item></channel></rss>")]
    public async Task What_is_no_WordPress_export_is_refused(string content)
    {
        var refused = await Assert.ThrowsAsync<WxrException>(() => Read(content));
        Assert.Contains("no WordPress export", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_multiply_are_refused_at_their_declaration()
    {
        var bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n" + Head[(Head.IndexOf("?>", StringComparison.Ordinal) + 2)..] + "<item><title>&b;</title></item>" + Foot;
        var refused = await Assert.ThrowsAsync<WxrException>(() => Read(bomb));
        Assert.Equal(2, refused.Line);
    }

    internal static Task<(Met Met, Repairs Repairs)> ReadItem(string content) => Read(Head + "<item>" + content + "</item>" + Foot);

    private static Task<(Met Met, Repairs Repairs)> Read(string content) => Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "test.xml");

    private static async Task<(Met Met, Repairs Repairs)> Read(Stream stream, string name)
    {
        var (met, repairs) = (new Met(), new Repairs());
        using var text = new XmlText(stream, name, repairs);
        await new WxrReader(text).Read(met, TestContext.Current.CancellationToken);
        return (met, repairs);
    }

    [GeneratedRegex(@"<content:encoded>\s*<!\[CDATA\[(.*?)\]\]>\s*</content:encoded>", RegexOptions.Singleline)]
    private static partial Regex Body();

    internal sealed class Met : IWxrVisitor
    {
        public List<WxrAuthor> Authors { get; } = [];

        public List<WxrTerm> Terms { get; } = [];

        public List<WxrItem> Items { get; } = [];

        void IWxrVisitor.Meet(WxrAuthor author) => Authors.Add(author);

        void IWxrVisitor.Meet(WxrTerm term) => Terms.Add(term);

        ValueTask IWxrVisitor.Meet(WxrItem item)
        {
            Items.Add(item);
            return ValueTask.CompletedTask;
        }
    }
}
