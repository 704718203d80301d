using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Import;
using Standfirst.Import.WordPress;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Tests.Import;

/// <summary>Imports into a test's paper, from files or from what a test writes itself.</summary>
internal static class Archive
{
    public const string Site = "http://old.example";

    public static async Task<ImportReport> Import(this TestPaper paper, ImportOptions options)
    {
        await using var db = paper.Open();
        var import = new WordPressImport(db, paper.Services.GetRequiredService<TellSearch>(), paper.Services.GetRequiredService<PictureStore>(), paper.Services.GetRequiredService<FileStore>(), paper.Clock);
        return await import.Run(options, null, TestContext.Current.CancellationToken);
    }

    public static Task<ImportReport> Import(this TestPaper paper, params string[] files) => paper.Import(new ImportOptions(files) { NoMedia = true });

    /// <summary>Imports a channel of these elements.</summary>
    public static async Task<ImportReport> ImportText(this TestPaper paper, string channel, Func<ImportOptions, ImportOptions>? with = null)
    {
        var file = Write(paper, channel);
        var options = new ImportOptions([file]) { NoMedia = true };
        return await paper.Import(with?.Invoke(options) ?? options);
    }

    public static string Write(TestPaper paper, string channel, string name = "export.xml")
    {
        var file = Path.Combine(paper.Settings.DataFolder, name);
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>The Old Paper</title><link>{Site}</link><description>All of it</description><language>en-GB</language>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>{Site}</wp:base_site_url><wp:base_blog_url>{Site}</wp:base_blog_url>
            {channel}
            </channel></rss>
            """, new UTF8Encoding(false));
        return file;
    }

    /// <summary>A post; <paramref name="more"/> stands last, so that it wins over what is given here by default only where WordPress has one of each.</summary>
    public static string Post(
        int id, string title = "A headline", string content = "Words.", string more = "", string status = "publish", string? link = null, string type = "post",
        string date = "2014-05-03 14:20:32", string? gmt = "2014-05-03 13:20:32", string excerpt = "")
        => $"""
            <item><title>{title}</title><link>{link ?? $"{Site}/2014/05/post-{id}/"}</link><pubDate>Sat, 03 May 2014 13:20:32 +0000</pubDate><dc:creator><![CDATA[jane]]></dc:creator>
            <guid isPermaLink="false">{Site}/?p={id}</guid><content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
            <wp:post_id>{id}</wp:post_id><wp:post_date>{date}</wp:post_date>{(gmt is null ? "" : $"<wp:post_date_gmt>{gmt}</wp:post_date_gmt>")}
            <wp:post_name>post-{id}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>

            """;

    public static string Meta(string key, string value) => $"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>";

    public static string Comment(int id, int parent = 0, string approved = "1", string type = "", string text = "Well said.", string author = "A reader")
        => $"""
            <wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[{author}]]></wp:comment_author><wp:comment_author_email>reader{id}@example.org</wp:comment_author_email>
            <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date>2014-05-04 10:00:{id % 60:00}</wp:comment_date><wp:comment_date_gmt>2014-05-04 09:00:{id % 60:00}</wp:comment_date_gmt>
            <wp:comment_content><![CDATA[{text}]]></wp:comment_content><wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{type}</wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>

            """;
}
