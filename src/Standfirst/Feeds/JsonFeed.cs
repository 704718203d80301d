using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Standfirst.Feeds;

/// <summary>JSON Feed 1.1.</summary>
public static class JsonFeed
{
    public const string MediaType = "application/feed+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Write(Feed feed)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", FeedText.Line(feed.Title));
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", feed.Self);
            Text(json, "description", FeedText.Line(feed.Description));
            json.WriteString("language", feed.Language);
            json.WriteStartArray("authors");
            Author(json, new FeedAuthor(feed.Publisher, feed.Home));
            json.WriteEndArray();
            if (feed.Hub is { } hub)
            {
                json.WriteStartArray("hubs");
                json.WriteStartObject();
                json.WriteString("type", "WebSub");
                json.WriteString("url", hub);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                Item(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", FeedText.Line(entry.Title));
        Text(json, "summary", FeedText.Line(entry.Summary));
        json.WriteString("content_html", FeedText.Clean(entry.Html));
        json.WriteString("date_published", FeedText.Iso(entry.Published));
        if (entry.Updated > entry.Published)
        {
            json.WriteString("date_modified", FeedText.Iso(entry.Updated));
        }

        json.WriteString("language", entry.Language);
        if (entry.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in entry.Authors)
            {
                Author(json, author);
            }

            json.WriteEndArray();
        }

        if (entry.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in entry.Categories)
            {
                json.WriteStringValue(FeedText.Line(category));
            }

            json.WriteEndArray();
        }

        if (entry.Picture is { } picture)
        {
            Picture(json, picture);
        }

        json.WriteEndObject();
    }

    private static void Picture(Utf8JsonWriter json, FeedPicture picture)
    {
        json.WriteString("image", picture.Url);
        if (picture.Bytes is { } bytes)
        {
            json.WriteStartArray("attachments");
            json.WriteStartObject();
            json.WriteString("url", picture.Url);
            json.WriteString("mime_type", picture.MediaType);
            json.WriteNumber("size_in_bytes", bytes);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void Author(Utf8JsonWriter json, FeedAuthor author)
    {
        json.WriteStartObject();
        json.WriteString("name", FeedText.Line(author.Name));
        if (author.Url is { } url)
        {
            json.WriteString("url", url);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
