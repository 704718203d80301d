using System.Xml;

namespace Standfirst.Feeds;

/// <summary>Atom (RFC 4287) with the whole text.</summary>
public static class Atom
{
    public const string MediaType = "application/atom+xml";

    public static ReadOnlyMemory<byte> Write(Feed feed) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement("feed", XmlFeed.Atom);
        xml.WriteAttributeString("xmlns", "media", null, XmlFeed.Media);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", feed.Id);
        Text(xml, "title", feed.Title);
        if (FeedText.Line(feed.Description) is { Length: > 0 })
        {
            Text(xml, "subtitle", feed.Description);
        }

        var times = FeedText.Distinct(feed.Entries);
        xml.Element("updated", FeedText.Iso(times.Count == 0 ? feed.Updated : times.Max()));
        xml.Link("", "alternate", "text/html", feed.Home);
        xml.Link("", "self", MediaType, feed.Self);
        xml.Hub("", feed.Hub);
        // Entries without a name take this one.
        Author(xml, new FeedAuthor(feed.Publisher));
        xml.Element("generator", "Standfirst");
        for (var i = 0; i < feed.Entries.Count; i++)
        {
            Entry(xml, feed, feed.Entries[i], times[i]);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Feed feed, FeedEntry entry, DateTimeOffset updated)
    {
        xml.WriteStartElement("entry");
        if (entry.Language != feed.Language)
        {
            xml.WriteAttributeString("xml", "lang", null, entry.Language);
        }

        xml.Element("id", entry.Id);
        Text(xml, "title", entry.Title);
        xml.Element("published", FeedText.Iso(entry.Published));
        xml.Element("updated", FeedText.Iso(updated));
        xml.Link("", "alternate", "text/html", entry.Url);
        if (entry.CommentsFeed is { } comments)
        {
            xml.Link("", "replies", Rss.MediaType, comments);
        }

        foreach (var author in entry.Authors)
        {
            Author(xml, author);
        }

        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", FeedText.Line(category));
            xml.WriteEndElement();
        }

        if (FeedText.Line(entry.Summary) is { Length: > 0 })
        {
            Text(xml, "summary", entry.Summary);
        }

        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedText.Clean(entry.Html));
        xml.WriteEndElement();
        if (entry.Picture is { } picture)
        {
            Picture(xml, picture);
        }

        xml.WriteEndElement();
    }

    /// <summary>As text; where that could be taken for HTML, as HTML that shows the same.</summary>
    private static void Text(XmlWriter xml, string name, string text)
    {
        var line = FeedText.Line(text);
        xml.WriteStartElement(name);
        if (line.AsSpan().ContainsAny('<', '&'))
        {
            xml.WriteAttributeString("type", "html");
            line = line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        }

        xml.WriteString(line);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author");
        xml.Element("name", FeedText.Line(author.Name) is { Length: > 0 } name ? name : "Anonymous");
        if (author.Url is { } url)
        {
            xml.Element("uri", url);
        }

        xml.WriteEndElement();
    }

    private static void Picture(XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", "enclosure");
        xml.WriteAttributeString("type", picture.MediaType);
        if (picture.Bytes is { } bytes)
        {
            xml.WriteAttributeString("length", XmlConvert.ToString(bytes));
        }

        xml.WriteAttributeString("href", picture.Url);
        xml.WriteEndElement();
        xml.Picture(picture);
    }
}
