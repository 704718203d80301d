using System.Text;
using System.Xml;

namespace Standfirst.Feeds;

/// <summary>What RSS, Atom and sitemaps share: how their XML is written.</summary>
internal static class XmlFeed
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string Creator = "http://purl.org/dc/elements/1.1/";
    public const string Media = "http://search.yahoo.com/mrss/";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, CloseOutput = false };

    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> fill)
    {
        using var bytes = new MemoryStream(64 * 1024);
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            fill(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, text);

    public static void Link(this XmlWriter xml, string prefix, string rel, string type, string address)
    {
        xml.WriteStartElement(prefix, "link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Where to be told of what is new; nothing where there is no hub.</summary>
    public static void Hub(this XmlWriter xml, string prefix, string? hub)
    {
        if (hub is not null)
        {
            xml.WriteStartElement(prefix, "link", Atom);
            xml.WriteAttributeString("rel", "hub");
            xml.WriteAttributeString("href", hub);
            xml.WriteEndElement();
        }
    }

    public static void Picture(this XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement("media", "content", Media);
        xml.WriteAttributeString("url", picture.Url);
        xml.WriteAttributeString("type", picture.MediaType);
        xml.WriteAttributeString("medium", "image");
        if (picture.Bytes is { } bytes)
        {
            xml.WriteAttributeString("fileSize", XmlConvert.ToString(bytes));
        }

        if (picture.Width > 0 && picture.Height > 0)
        {
            xml.WriteAttributeString("width", XmlConvert.ToString(picture.Width));
            xml.WriteAttributeString("height", XmlConvert.ToString(picture.Height));
        }

        if (FeedText.Line(picture.Alt) is { Length: > 0 } alt)
        {
            xml.WriteStartElement("media", "description", Media);
            xml.WriteAttributeString("type", "plain");
            xml.WriteString(alt);
            xml.WriteEndElement();
        }

        if (FeedText.Line(picture.Credit) is { Length: > 0 } credit)
        {
            xml.WriteElementString("media", "credit", Media, credit);
        }

        xml.WriteEndElement();
    }
}
