using System.Xml;

namespace Standfirst.Feeds;

/// <summary>RSS 2.0 with the whole text, names and pictures.</summary>
public static class Rss
{
    public const string MediaType = "application/rss+xml";

    public static ReadOnlyMemory<byte> Write(Feed feed) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, XmlFeed.Atom);
        xml.WriteAttributeString("xmlns", "content", null, XmlFeed.Content);
        xml.WriteAttributeString("xmlns", "dc", null, XmlFeed.Creator);
        xml.WriteAttributeString("xmlns", "media", null, XmlFeed.Media);
        xml.WriteStartElement("channel");
        xml.Element("title", FeedText.Ambiguous(feed.Title));
        xml.Element("link", feed.Home);
        xml.Element("description", FeedText.Ambiguous(feed.Description.Length > 0 ? feed.Description : feed.Title));
        xml.Element("language", feed.Language);
        xml.Element("lastBuildDate", FeedText.Rfc822(feed.Updated));
        xml.Element("generator", "Standfirst");
        xml.Link("atom", "self", MediaType, feed.Self);
        xml.Hub("atom", feed.Hub);
        foreach (var entry in feed.Entries)
        {
            Item(xml, feed, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        if (entry.Language != feed.Language)
        {
            xml.WriteAttributeString("xml", "lang", null, entry.Language);
        }

        xml.Element("title", FeedText.Ambiguous(entry.Title));
        xml.Element("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", FeedText.Rfc822(entry.Published));
        foreach (var author in entry.Authors)
        {
            xml.WriteElementString("dc", "creator", XmlFeed.Creator, FeedText.Line(author.Name));
        }

        foreach (var category in entry.Categories)
        {
            xml.Element("category", FeedText.Line(category));
        }

        if (entry.Comments is { } comments)
        {
            xml.Element("comments", comments);
        }

        // Before the content, or some readers take the content for it.
        if (FeedText.Line(entry.Summary) is { Length: > 0 })
        {
            xml.Element("description", FeedText.Ambiguous(entry.Summary));
        }

        xml.WriteElementString("content", "encoded", XmlFeed.Content, FeedText.Clean(entry.Html));
        if (entry.Picture is { } picture)
        {
            Picture(xml, picture);
        }

        xml.WriteEndElement();
    }

    private static void Picture(XmlWriter xml, FeedPicture picture)
    {
        if (picture.Bytes is { } bytes)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", picture.Url);
            xml.WriteAttributeString("length", XmlConvert.ToString(bytes));
            xml.WriteAttributeString("type", picture.MediaType);
            xml.WriteEndElement();
        }

        xml.Picture(picture);
    }
}
