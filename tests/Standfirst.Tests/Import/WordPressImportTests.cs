using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Comments;
using Standfirst.Import.WordPress;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Tests.Import;

/// <summary>The traps that archives of newspapers hold, each in the smallest archive that has it.</summary>
public sealed class WordPressImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_zero_date_is_no_date_and_the_zone_is_learned_from_the_others()
    {
        await using var paper = await TestPaper.Begin();
        await paper.ImportText(Archive.Post(1) + Archive.Post(2, date: "2014-05-10 08:00:00", gmt: "0000-00-00 00:00:00") + Archive.Post(3, date: "0000-00-00 00:00:00", gmt: "0000-00-00 00:00:00"));
        await using var db = paper.Open();
        var dates = await db.Stories.OrderBy(story => story.Path).Select(story => story.PublishedAt).ToListAsync(Stop);
        // An hour ahead of UTC, as post 1 shows; and where both are zeros, the feed's date stands.
        Assert.Equal([new(2014, 5, 3, 13, 20, 32, default), new(2014, 5, 10, 7, 0, 0, default), new DateTimeOffset(2014, 5, 3, 13, 20, 32, default)], dates);
    }

    [Theory]
    [InlineData("draft", Status.Draft, "")]
    [InlineData("pending", Status.Submitted, "")]
    [InlineData("private", Status.Draft, "")]
    [InlineData("trash", Status.Spiked, "")]
    [InlineData("auto-draft", Status.Draft, "")]
    [InlineData("inherit", Status.Draft, "")]
    [InlineData("pitch", Status.Draft, "")]
    [InlineData("publish", Status.Draft, "<wp:post_password>secret</wp:post_password>")]
    public async Task What_was_not_public_there_is_not_public_here(string status, Status becomes, string more)
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(Archive.Post(1, status: status, more: more));
        Assert.Equal(1, report.Stories.Imported);
        await using var db = paper.Open();
        var story = await db.Stories.SingleAsync(Stop);
        Assert.Equal((becomes, null), (story.Status, story.Path));
        Assert.Empty(await db.Stories.Live(paper.Clock.GetUtcNow().AddYears(100)).ToListAsync(Stop));
        Assert.Null(await db.FindFormer("/?p=1", paper.Clock.GetUtcNow(), Stop));
    }

    [Fact]
    public async Task A_scheduled_story_is_out_at_its_minute()
    {
        await using var paper = await TestPaper.Begin();
        await paper.ImportText(Archive.Post(1, status: "future", date: "2026-03-10 15:00:00", gmt: "2026-03-10 14:00:00", link: Archive.Site + "/?p=1"));
        await using var db = paper.Open();
        Assert.Empty(await db.Stories.Live(TestPaper.Start.AddMinutes(119)).ToListAsync(Stop));
        var story = Assert.Single(await db.Stories.Live(TestPaper.Start.AddMinutes(120)).ToListAsync(Stop));
        Assert.Equal("/2026/03/10/post-1", story.Path);
    }

    [Fact]
    public async Task An_address_of_the_site_itself_or_of_another_item_is_given_up_and_reported()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(
            Archive.Post(1, link: Archive.Site + "/search/") + Archive.Post(2, link: Archive.Site + "/same/") + Archive.Post(3, link: Archive.Site + "/Same") + Archive.Post(4, link: Archive.Site + "/?p=4"));
        Assert.Equal(4, report.Stories.Imported);
        Assert.Equal(2, report.Losses.Count(loss => loss.Field == "address"));
        await using var db = paper.Open();
        Assert.Equal(["/2014/05/03/post-1", "/2014/05/03/post-3", "/2014/05/03/post-4", "/same/"], await db.Stories.Select(story => story.Path).OrderBy(path => path).ToListAsync(Stop));
        Assert.Equal("/2014/05/03/post-4", await db.FindFormer("/?p=4", paper.Clock.GetUtcNow(), Stop));
        Assert.Equal("/2014/05/03/post-3", await db.FindFormer("/?p=3", paper.Clock.GetUtcNow(), Stop));
    }

    [Fact]
    public async Task Several_authors_stand_in_their_order_and_guests_have_a_page_too()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(
            "<wp:author><wp:author_id>7</wp:author_id><wp:author_login>jane</wp:author_login><wp:author_email>jane@old.example</wp:author_email><wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>"
            + Archive.Post(1, more: "<category domain=\"author\" nicename=\"cap-ali\"><![CDATA[ali]]></category><category domain=\"author\" nicename=\"cap-jane\"><![CDATA[jane]]></category>")
            + Archive.Post(2, "Ali Hassan", type: "guest-author", more: Archive.Meta("cap-display_name", "Ali Hassan") + Archive.Meta("cap-user_login", "ali") + Archive.Meta("cap-description", "Writes from Cairo."))
            + Archive.Post(3).Replace("[jane]", "[ghost@old.example]", StringComparison.Ordinal));
        Assert.Equal(3, report.People.Imported);
        await using var db = paper.Open();
        Assert.Equal(["Ali Hassan", "Jane Doe"], (await db.Stories.Include(story => story.Bylines).SingleAsync(story => story.Path == "/2014/05/post-1/", Stop)).Bylines.OrderBy(one => one.Position).Select(one => one.Name));
        Assert.Equal("Writes from Cairo.", (await db.Writers.SingleAsync(writer => writer.Slug == "ali", Stop)).Biography);
        Assert.DoesNotContain(await db.Writers.Select(writer => writer.Slug + writer.Name).ToListAsync(Stop), name => name.Contains("old", StringComparison.Ordinal));
        Assert.Equal("/writers/jane", await db.FindFormer("/author/jane/", paper.Clock.GetUtcNow(), Stop));
        Assert.Equal("/writers/jane?page=2", await db.FindFormer("/author/jane/page/2/", paper.Clock.GetUtcNow(), Stop));
        Assert.Equal("/writers/jane", await db.FindFormer("/?author=7", paper.Clock.GetUtcNow(), Stop));
    }

    [Fact]
    public async Task The_primary_category_is_the_section_and_the_others_are_topics()
    {
        await using var paper = await TestPaper.Begin();
        const string Categories = """
            <wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>courts</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name><![CDATA[Courts]]></wp:cat_name></wp:category>
            <wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
            <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>arts</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Arts &amp; Books]]></wp:cat_name></wp:category>
            """;
        const string Both = "<category domain=\"category\" nicename=\"arts\"><![CDATA[Arts]]></category><category domain=\"category\" nicename=\"courts\"><![CDATA[Courts]]></category><category domain=\"post_tag\" nicename=\"fraud\"><![CDATA[Fraud]]></category>";
        var report = await paper.ImportText(Categories + Archive.Post(1, more: Both + Archive.Meta("_yoast_wpseo_primary_category", "1")) + Archive.Post(2, link: Archive.Site + "/news/", type: "page"));
        Assert.Equal((3, 3, 1), (report.Sections.Found, report.Sections.Imported, report.Topics.Imported));
        await using var db = paper.Open();
        var story = await db.Stories.Include(one => one.Section).Include(one => one.Topics).ThenInclude(one => one.Topic).SingleAsync(Stop);
        // The page keeps /news/, so the section is beside it.
        Assert.Equal("/news-2/courts/", story.Section!.Path);
        Assert.Equal(["Arts & Books", "Fraud"], story.Topics.OrderBy(one => one.Position).Select(one => one.Topic.Name));
        var now = paper.Clock.GetUtcNow();
        Assert.Equal("/news-2/courts/", await db.FindFormer("/category/news/courts/", now, Stop));
        Assert.Equal("/news-2/courts/?page=3", await db.FindFormer("/category/news/courts/page/3/", now, Stop));
        Assert.Equal("/news-2/courts/feed.xml", await db.FindFormer("/category/courts/feed/", now, Stop));
        Assert.Equal("/topics/arts", await db.FindFormer("/?cat=3", now, Stop));
        Assert.Equal("/topics/fraud/atom.xml", await db.FindFormer("/tag/fraud/feed/atom/", now, Stop));
    }

    [Fact]
    public async Task Comments_keep_threads_states_and_counts()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(Archive.Post(1, more:
            Archive.Comment(12, 11) + Archive.Comment(11, 10) + Archive.Comment(10) + Archive.Comment(13, approved: "0") + Archive.Comment(14, approved: "spam")
            + Archive.Comment(15, approved: "trash") + Archive.Comment(16, type: "pingback") + Archive.Comment(17, parent: 99, text: "<strong>Yes</strong>, see <a href=\"http://x.example/\">this</a>.\n\n<table><tr><td>odd</td></tr></table>")));
        Assert.Equal((8, 8, 1), (report.Comments.Found, report.Comments.Imported, report.Pingbacks));
        await using var db = paper.Open();
        var comments = await db.Comments.OrderBy(comment => comment.PostedAt).ToListAsync(Stop);
        Assert.Equal([CommentState.Published, CommentState.Published, CommentState.Published, CommentState.Held, CommentState.Spam, CommentState.Rejected, CommentState.Published, CommentState.Published], comments.Select(one => one.State));
        Assert.Equal([null, comments[0].Id, comments[1].Id], comments.Take(3).Select(one => one.ParentId));
        Assert.Equal([null, comments[0].Id, comments[0].Id], comments.Take(3).Select(one => one.ThreadId));
        Assert.True(comments[6].IsPingback);
        Assert.All(comments, one => Assert.Null(one.AddressHash));
        var counts = await db.Set<StoryCounts>().SingleAsync(Stop);
        Assert.Equal((4, 2), (counts.Comments, counts.Threads));
        Assert.Contains("this", comments[7].Text, StringComparison.Ordinal);
        Assert.Contains(report.Losses, loss => loss.Item.StartsWith("comment 17", StringComparison.Ordinal) && loss.Field == "parent");
    }

    [Fact]
    public async Task A_newer_archive_brings_changes_unless_the_story_was_edited_here()
    {
        await using var paper = await TestPaper.Begin();
        await paper.ImportText(Archive.Post(1, content: "Old words.") + Archive.Post(2, content: "Old words.") + Archive.Post(3));
        await paper.Change(db => db.Stories.Single(story => story.Path == "/2014/05/post-2/").Revise("Edited here", "", db.Stories.First().Body, "An editor", TestPaper.Start));
        var report = await paper.ImportText(Archive.Post(1, content: "New words.", more: Archive.Comment(5)) + Archive.Post(2, content: "New words.") + Archive.Post(3, more: Archive.Comment(6)));
        Assert.Equal((1, 1, 1), (report.Stories.Imported, report.Stories.Skipped, report.Stories.Unchanged));
        Assert.Equal(2, report.Comments.Imported);
        await using var db = paper.Open();
        Assert.Equal("New words.", PlainText.Of(Document.Parse((await db.Stories.SingleAsync(story => story.Path == "/2014/05/post-1/", Stop)).Body)).Text.Trim());
        Assert.Equal("Edited here", (await db.Stories.SingleAsync(story => story.Path == "/2014/05/post-2/", Stop)).Headline);
        Assert.Contains(report.Losses, loss => loss.Reason.Contains("edited here", StringComparison.Ordinal));
        var again = await paper.ImportText(Archive.Post(1, content: "New words.", more: Archive.Comment(5)) + Archive.Post(3, more: Archive.Comment(6)));
        Assert.Equal((2, 2), (again.Stories.Unchanged, again.Comments.Unchanged));
    }

    [Fact]
    public async Task Links_to_the_old_site_become_links_to_this_one()
    {
        await using var paper = await TestPaper.Begin();
        await paper.ImportText(Archive.Post(1, content: "See <a href=\"https://www.old.example/2014/05/post-2/?a=1#b\">that</a>, <a href=\"http://elsewhere.example/\">those</a>."));
        await using var db = paper.Open();
        var body = (await db.Stories.SingleAsync(Stop)).Body;
        Assert.Contains("\"/2014/05/post-2/?a=1#b\"", body, StringComparison.Ordinal);
        Assert.Contains("http://elsewhere.example/", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sticky_SEO_excerpt_and_what_nobody_knows()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(Archive.Post(1, "Fish &amp;amp; chips <em>again</em>", excerpt: "<p>Why &amp; how.</p>", more: "<wp:is_sticky>1</wp:is_sticky>"
            + Archive.Meta("_yoast_wpseo_title", "%%title%% %%sep%% %%sitename%%") + Archive.Meta("_yoast_wpseo_metadesc", "In short") + Archive.Meta("my_plugin", "a:1:{i:0;s:3:\"odd\";}")
            + Archive.Meta("my_plugin", "twice") + "<my:element>strange</my:element>"));
        await using var db = paper.Open();
        var story = await db.Stories.SingleAsync(Stop);
        Assert.Equal(("Fish & chips again", "Why & how.", "Fish & chips again – The Old Paper", "In short"), (story.Headline, story.Dek, story.SearchTitle, story.SearchDescription));
        Assert.Equal(story.Id, (await db.LineUp.SingleAsync(slot => slot.SectionId == null, Stop)).StoryId);
        var kept = (await db.ImportedItems.SingleAsync(item => item.Kind == "post", Stop)).Kept;
        Assert.Contains("\"my_plugin\":[\"a:1:{i:0;s:3:\\\"odd\\\";}\",\"twice\"]", kept, StringComparison.Ordinal);
        Assert.Contains("\"my:element\":\"strange\"", kept, StringComparison.Ordinal);
        Assert.Equal(0, report.Stories.Skipped);
    }

    [Fact]
    public async Task Items_of_plugins_are_kept_whole_and_reported()
    {
        await using var paper = await TestPaper.Begin();
        var report = await paper.ImportText(Archive.Post(1, "A recipe", "Take eggs.", type: "recipe", more: Archive.Comment(4)));
        Assert.Equal((1, 1, 1, 1), (report.Other.Found, report.Other.Skipped, report.Comments.Found, report.Comments.Skipped));
        await using var db = paper.Open();
        Assert.Contains("Take eggs.", (await db.ImportedItems.SingleAsync(item => item.Kind == "recipe", Stop)).Kept, StringComparison.Ordinal);
        Assert.Contains("Well said.", (await db.ImportedItems.SingleAsync(item => item.Kind == "comment", Stop)).Kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_come_from_a_copy_of_the_upload_folder_and_their_old_addresses_lead_to_them()
    {
        await using var paper = await TestPaper.Begin();
        var media = Path.Combine(paper.Settings.DataFolder, "media", "2014", "05");
        Directory.CreateDirectory(media);
        await File.WriteAllBytesAsync(Path.Combine(media, "Quay.png"), Convert.FromBase64String(Pixel), Stop);
        await File.WriteAllTextAsync(Path.Combine(media, "report.pdf"), "%PDF-1.4", Stop);
        var uploads = Archive.Site + "/wp-content/uploads/2014/05/";
        var channel = Archive.Post(2, more: Archive.Meta("_thumbnail_id", "9"), content: $"<a href=\"{uploads}report.pdf\">the report</a>\n\n<img class=\"wp-image-9\" src=\"{uploads}Quay-300x200.png\" alt=\"The quay\">\n\n[gallery]")
            + Archive.Post(9, "Quay", "", type: "attachment", status: "inherit", excerpt: "The quay at dawn", link: Archive.Site + "/2014/05/post-2/quay/", more: $"<wp:post_parent>2</wp:post_parent><wp:attachment_url>{uploads}Quay.png</wp:attachment_url>" + Archive.Meta("_wp_attachment_image_alt", "A quay"))
            + Archive.Post(10, "Report", "", type: "attachment", status: "inherit", more: $"<wp:attachment_url>{uploads}report.pdf</wp:attachment_url>");
        // First without the files, so that what was only an address becomes a picture later.
        var without = await paper.ImportText(channel);
        Assert.Contains(without.Losses, loss => loss.Reason.Contains("Quay.png", StringComparison.Ordinal));
        var report = await paper.ImportText(channel, options => options with { NoMedia = false, Media = Path.Combine(paper.Settings.DataFolder, "media") });
        Assert.Empty(report.Losses);
        Assert.Equal((1, 1, 1), (report.Pictures.Imported, report.Other.Imported, report.Stories.Unchanged));
        await using var db = paper.Open();
        var picture = await db.Pictures.SingleAsync(Stop);
        Assert.Equal(("The quay at dawn", "A quay", true), (picture.Caption, picture.Alt, picture.Hash is not null));
        var story = await db.Stories.SingleAsync(Stop);
        Assert.Equal(picture.Id, story.LeadPictureId);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(story.Body, $"\"picture\":{picture.Id}[,}}]"));
        var now = paper.Clock.GetUtcNow();
        Assert.StartsWith($"/pictures/{picture.Hash}/", await db.FindFormer("/wp-content/uploads/2014/05/Quay-1024x768.png", now, Stop), StringComparison.Ordinal);
        Assert.StartsWith("/files/", await db.FindFormer("/wp-content/uploads/2014/05/report.pdf", now, Stop), StringComparison.Ordinal);
        Assert.Equal("/2014/05/post-2/", await db.FindFormer("/2014/05/post-2/quay/", now, Stop));
        Assert.Equal("/2014/05/post-2/", await db.FindFormer("/?attachment_id=9", now, Stop));
    }

    [Fact]
    public async Task A_picture_in_a_text_that_stays_at_its_address_is_reported_whoever_has_it()
    {
        await using var paper = await TestPaper.Begin();
        var own = Archive.Site + "/wp-content/uploads/2014/05/lone.png";
        var channel = Archive.Post(1, content: $"<img src=\"{own}\" alt=\"\"> <img src=\"https://pictures.example.net/far.png\" alt=\"\">");
        var report = await paper.ImportText(channel);
        Assert.Contains(report.Losses, loss => loss.Field == "picture" && loss.Reason.Contains(own, StringComparison.Ordinal));
        Assert.Contains(report.Losses, loss => loss.Item.StartsWith("post 1", StringComparison.Ordinal) && loss.Field == "picture" && loss.Reason.Contains("https://pictures.example.net/far.png", StringComparison.Ordinal));
        // Brought along later it is one no more; the text, which did not change, is not told of again.
        var media = Directory.CreateDirectory(Path.Combine(paper.Settings.DataFolder, "media", "2014", "05")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(media, "lone.png"), Convert.FromBase64String(Pixel), Stop);
        var again = await paper.ImportText(channel, options => options with { NoMedia = false, Media = Path.Combine(paper.Settings.DataFolder, "media") });
        Assert.DoesNotContain(again.Losses, loss => loss.Field == "picture");
    }

    [Fact]
    public async Task A_broken_file_keeps_nothing_of_any()
    {
        await using var paper = await TestPaper.Begin();
        var whole = Archive.Write(paper, Archive.Post(1), "whole.xml");
        var cut = Archive.Write(paper, Archive.Post(2) + Archive.Post(3), "cut.xml");
        await File.WriteAllTextAsync(cut, (await File.ReadAllTextAsync(cut, Stop))[..^60], Stop);
        var refused = await Assert.ThrowsAsync<WxrException>(() => paper.Import(whole, cut));
        Assert.StartsWith("cut.xml, line ", refused.Message, StringComparison.Ordinal);
        await using var db = paper.Open();
        Assert.Equal((0, 0, 0), (await db.Stories.CountAsync(Stop), await db.ImportedItems.CountAsync(Stop), await db.Writers.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_rehearsal_says_the_same_and_keeps_nothing()
    {
        await using var paper = await TestPaper.Begin();
        var channel = Archive.Post(1, more: Archive.Comment(1)) + Archive.Post(2, type: "page");
        var rehearsal = await paper.ImportText(channel, options => options with { DryRun = true });
        await using (var db = paper.Open())
        {
            Assert.Equal((0, 0, 0), (await db.Stories.CountAsync(Stop), await db.ImportedItems.CountAsync(Stop), await db.Redirects.CountAsync(Stop)));
            Assert.Equal("The Test Gazette", (await db.Papers.SingleAsync(Stop)).Name);
        }

        var report = await paper.ImportText(channel);
        Assert.Equal(report.Kinds.Select(kind => (kind.Name, kind.Count.Imported)), rehearsal.Kinds.Select(kind => (kind.Name, kind.Count.Imported)));
    }

    [Fact]
    public async Task A_paper_that_has_stories_keeps_its_name()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db => db.Stories.Add(new Story("Here first", "", null, TestPaper.Start)));
        var report = await paper.ImportText(Archive.Post(1));
        Assert.Contains(report.Losses, loss => loss is { Item: "publication", Field: "name" });
        await using var db = paper.Open();
        Assert.Equal("The Test Gazette", (await db.Papers.SingleAsync(Stop)).Name);
    }

    [Theory]
    [InlineData("/2014/05/", "/search?q=from:2014-05-01+to:2014-05-31")]
    [InlineData("/2014/", "/search?q=from:2014-01-01+to:2014-12-31")]
    [InlineData("/2014/05/03/page/2/", "/search?q=from:2014-05-03+to:2014-05-03")]
    [InlineData("/?m=201405", "/search?q=from:2014-05-01+to:2014-05-31")]
    [InlineData("/1999/05/", null)]
    [InlineData("/feed/", "/feed.xml")]
    [InlineData("/feed/atom/", "/atom.xml")]
    [InlineData("/?feed=rss2", "/feed.xml")]
    [InlineData("/comments/feed/", "/comments/feed.xml")]
    [InlineData("/page/3/", "/?page=3")]
    [InlineData("/?paged=3", "/?page=3")]
    [InlineData("/?s=fish+chips", "/search?q=fish%20chips")]
    [InlineData("/2014/05/post-1/feed/", "/2014/05/post-1/comments/feed.xml")]
    [InlineData("/2014/05/post-1/comment-page-2/", "/2014/05/post-1/#comments")]
    [InlineData("/2014/05/post-1/amp/", "/2014/05/post-1/")]
    [InlineData("/2014/05/post-1/2/", "/2014/05/post-1/")]
    [InlineData("/2014/05/old-name/", "/2014/05/post-1/")]
    [InlineData("/index.php?p=1", "/2014/05/post-1/")]
    [InlineData("/2014/05/nothing/", null)]
    public async Task Every_address_of_the_archive_leads_on(string address, string? to)
    {
        await using var paper = await TestPaper.Begin();
        await paper.ImportText(Archive.Post(1, more: Archive.Meta("_wp_old_slug", "old-name")));
        await using var db = paper.Open();
        Assert.Equal(to, await db.FindFormer(address, paper.Clock.GetUtcNow(), Stop));
    }

    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
}
