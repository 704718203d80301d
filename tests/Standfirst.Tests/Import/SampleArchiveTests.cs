using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Import.WordPress;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.Tests.Import;

/// <summary>Archives that nobody here wrote, each counted a second time by other means.</summary>
public sealed partial class SampleArchiveTests
{
    public static TheoryData<string> SampleFiles => WxrReaderTests.SampleFiles;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(SampleFiles))]
    public async Task Everything_found_is_accounted_for_and_nothing_doubles(string name)
    {
        var file = Samples.Path("wxr", name);
        var raw = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await using var paper = await TestPaper.Begin();
        var first = await paper.Import(file);

        Assert.All(first.Kinds, kind => Assert.Equal(kind.Count.Found, kind.Count.Imported + kind.Count.Skipped + kind.Count.Unchanged));
        Assert.All(first.Kinds, kind => Assert.Equal(0, kind.Count.Unchanged));
        Assert.Equal(Of(raw, "post"), first.Stories.Found);
        Assert.Equal(Of(raw, "page"), first.Pages.Found);
        Assert.Equal(Regex.Count(raw, "<wp:comment>"), first.Comments.Found);
        Assert.Equal(Regex.Count(raw, @"<wp:comment_type>(<!\[CDATA\[)?(pingback|trackback)"), first.Pingbacks);
        // Each that was not taken is named.
        Assert.True(first.Losses.Count >= first.Kinds.Where(kind => kind.Name != "redirects").Sum(kind => kind.Count.Skipped));

        var rows = await Rows(paper);
        var second = await paper.Import(file);
        Assert.Equal(rows, await Rows(paper));
        Assert.All(second.Kinds, kind => Assert.Equal((kind.Name, 0), (kind.Name, kind.Count.Imported)));
        Assert.Equal(first.Kinds.Select(kind => (kind.Name, kind.Count.Found)), second.Kinds.Select(kind => (kind.Name, kind.Count.Found)));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(SampleFiles))]
    public async Task Each_published_post_answers_where_it_did_with_its_headline_and_its_words(string name)
    {
        var file = Samples.Path("wxr", name);
        await using var paper = await TestPaper.Begin();
        var report = await paper.Import(file);
        var met = new WxrReaderTests.Met();
        using (var text = new XmlText(File.OpenRead(file), name, new Repairs()))
        {
            await new WxrReader(text).Read(met, TestContext.Current.CancellationToken);
        }

        await using var db = paper.Open();
        foreach (var item in met.Items.Where(item => item.Type == "post" && item.Status == "publish" && item.Password.Length == 0))
        {
            var id = await db.ImportedItems.Where(known => known.Kind == "post" && known.ExternalId == item.Id).Select(known => known.LocalId).SingleAsync(TestContext.Current.CancellationToken);
            var story = await db.Stories.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken);
            Assert.Equal(Status.Published, story.Status);
            var link = new Uri(new Uri("http://x.example"), item.Link);
            if (link.Query.Length == 0 && link.AbsolutePath.Length > 1 && !report.Losses.Exists(loss => loss.Item == item.ToString() && loss.Field == "address"))
            {
                Assert.Equal(Addresses.Key(link.AbsolutePath), story.PathKey);
            }

            if (item.Title.Length > 0)
            {
                Assert.Equal(Words(item.Title), Words(story.Headline));
            }

            var shown = Words(BodyHtml.Render(Document.Parse(story.Body))).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
            var wanted = Words(Shortcode().Replace(item.Content, " "));
            var missing = wanted.GroupBy(word => word).Select(group => (group.Key, Missing: Math.Max(0, group.Count() - shown.GetValueOrDefault(group.Key)))).Where(one => one.Missing > 0).ToList();
            Assert.True(missing.Sum(one => one.Missing) <= Math.Ceiling(wanted.Count * 0.01), $"{item}: {string.Join(' ', missing)} of {wanted.Count}");
        }
    }

    [Fact]
    public async Task The_archive_of_labs_has_what_its_source_says()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.Import(Samples.Path("wxr", "cc-labs-2019.wordpress.xml"));
        Assert.Equal((219, 219, 5, 5), (report.Stories.Found, report.Stories.Imported, report.Pages.Found, report.Pages.Imported));
        Assert.Equal((30, 181, 62), (report.People.Found, report.Comments.Found, report.Pingbacks));
        Assert.Equal((98, 171, 76), (report.Sections.Found, report.Topics.Found, report.Pictures.Found));
        await using var db = paper.Open();
        var kept = await db.Papers.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("CC Labs", "en-US", 1), (kept.Name, kept.Language, kept.Edition));
        Assert.Equal(["http://labs.creativecommons.org"], kept.FormerAddresses);
        // One of the pingbacks is on a page.
        Assert.Equal((119, 1), (await db.Set<StoryCounts>().SumAsync(counts => counts.Comments, TestContext.Current.CancellationToken), report.Comments.Skipped));
    }

    [Fact]
    public async Task An_archive_in_several_files_is_one()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.Import([.. Directory.EnumerateFiles(Samples.Path("wxr", "ghost-migrate", "multiple"), "*.xml").Order(StringComparer.Ordinal)]);
        Assert.Equal((3, 1), (report.Stories.Imported, report.Pages.Imported));
        await using var db = paper.Open();
        // The picture is in the first file, the posts that it leads in the last.
        Assert.Equal(2, await db.Stories.CountAsync(story => story.LeadPictureId != null, TestContext.Current.CancellationToken));
    }

    private static int Of(string raw, string type) => Regex.Count(raw, $@"<wp:post_type>(<!\[CDATA\[)?{type}(\]\]>)?</wp:post_type>");

    private static async Task<(int, int, int, int, int, int, int, int, int, int)> Rows(TestPaper paper)
    {
        await using var db = paper.Open();
        var stop = TestContext.Current.CancellationToken;
        return (await db.Stories.CountAsync(stop), await db.Pages.CountAsync(stop), await db.Writers.CountAsync(stop), await db.Sections.CountAsync(stop), await db.Topics.CountAsync(stop),
            await db.Pictures.CountAsync(stop), await db.Comments.CountAsync(stop), await db.Redirects.CountAsync(stop), await db.ImportedItems.CountAsync(stop), await db.LineUp.CountAsync(stop));
    }

    private static List<string> Words(string html)
        => [.. Word().Matches(Address().Replace(WebUtility.HtmlDecode(WebUtility.HtmlDecode(Markup().Replace(Within().Replace(html, ""), " "))).Normalize(), " "))
            .Select(match => match.Value.ToLowerInvariant())];

    // What stands in a player is for browsers of old, and a form that leads nowhere is no text.
    [GeneratedRegex(@"<!--.*?-->|<(script|style|audio|video|select|button)\b.*?</\1>|</?[a-zA-Z][^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex("</?(a|abbr|acronym|b|big|cite|code|del|em|font|i|ins|kbd|q|s|small|span|strike|strong|sub|sup|tt|u|var)( [^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    // Embeds show their address without its beginning.
    [GeneratedRegex(@"(https?://)?[\w.-]+\.[a-z]{2,}/\S*|https?://(www\.)?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[/?(caption|gallery|audio|video|embed|wp_caption|playlist|sourcecode|code)\b[^\]]*\]")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
