using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Standfirst.Tests.Feeds;

/// <summary>
/// What the W3C feed validator says of a feed, as far as a feed of ours could go wrong. <see cref="FeedCheckTests"/> holds it against that
/// validator's own cases.
/// </summary>
internal static partial class FeedCheck
{
    public static readonly XNamespace AtomSpace = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace ContentSpace = "http://purl.org/rss/1.0/modules/content/";

    private static readonly string[] RssItemElements =
        ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

    private static readonly string[] HtmlTags =
        ["a", "b", "i", "p", "em", "strong", "script", "div", "span", "br", "img", "h1", "h2", "h3", "ul", "li", "blockquote", "table", "iframe", "style", "title"];

    private static readonly string[] Entities = ["amp", "lt", "gt", "quot", "nbsp", "copy", "eacute", "hellip", "mdash", "ndash", "rsquo"];

    /// <summary>Messages by the validator's names; empty for a feed that it has nothing to say about.</summary>
    public static IReadOnlyList<string> Rss(XDocument feed)
    {
        var said = new List<string>();
        var channel = feed.Root?.Element("channel");
        if (channel is null)
        {
            return ["MissingElement"];
        }

        foreach (var name in (string[])["title", "link", "description"])
        {
            Once(channel, name, isRequired: true, said);
        }

        foreach (var date in channel.Descendants().Where(element => element.Name == "pubDate" || element.Name == "lastBuildDate"))
        {
            Date(date.Value, said);
        }

        var guids = new HashSet<string>();
        foreach (var item in channel.Elements("item"))
        {
            Item(item, guids, said);
        }

        Text(channel.Element("title")?.Value, said);
        return said;
    }

    public static IReadOnlyList<string> Atom(XDocument feed)
    {
        var said = new List<string>();
        var root = feed.Root!;
        foreach (var name in (string[])["id", "title", "updated"])
        {
            Once(root, AtomSpace + name, isRequired: true, said);
        }

        Once(root, AtomSpace + "rights", isRequired: false, said);
        Links(root, said);
        var ids = new HashSet<string>();
        var updates = new HashSet<string>();
        foreach (var entry in root.Elements(AtomSpace + "entry"))
        {
            foreach (var name in (string[])["id", "title", "updated"])
            {
                Once(entry, AtomSpace + name, isRequired: true, said);
            }

            foreach (var name in (string[])["published", "summary", "content", "rights", "source"])
            {
                Once(entry, AtomSpace + name, isRequired: false, said);
            }

            Links(entry, said);
            Add(!ids.Add(entry.Element(AtomSpace + "id")?.Value ?? ""), "DuplicateEntries", said);
            Add(!updates.Add(entry.Element(AtomSpace + "updated")?.Value ?? ""), "DuplicateUpdated", said);
            Add(!Uri.TryCreate(entry.Element(AtomSpace + "id")?.Value, UriKind.Absolute, out _), "InvalidFullLink", said);
            Add(entry.Element(AtomSpace + "author") is null && root.Element(AtomSpace + "author") is null, "MissingElement", said);
            Add(entry.Element(AtomSpace + "content") is null && !entry.Elements(AtomSpace + "link").Any(link => Rel(link) == "alternate"), "MissingContentOrAlternate", said);
            foreach (var time in entry.Elements().Where(element => element.Name.LocalName is "updated" or "published"))
            {
                Add(!Rfc3339().IsMatch(time.Value), "InvalidRFC3339Date", said);
            }
        }

        foreach (var text in root.Descendants().Where(element => element.Name.Namespace == AtomSpace && element.Name.LocalName is "title" or "subtitle" or "summary"))
        {
            if (text.Attribute("type")?.Value is null or "text")
            {
                Text(text.Value, said);
            }
        }

        return said;
    }

    private static void Item(XElement item, HashSet<string> guids, List<string> said)
    {
        Add(item.Element("title") is null && item.Element("description") is null, "ItemMustContainTitleOrDescription", said);
        foreach (var element in item.Elements().Where(element => element.Name.Namespace == XNamespace.None))
        {
            Add(!RssItemElements.Contains(element.Name.LocalName), "UndefinedElement", said);
        }

        foreach (var name in RssItemElements.Where(name => name is not "category"))
        {
            Add(item.Elements(name).Count() > 1, name == "enclosure" ? "DuplicateEnclosure" : "DuplicateElement", said);
        }

        if (item.Element("guid") is { } guid)
        {
            Guid(guid, said);
            Add(!guids.Add(guid.Value), "DuplicateValue", said);
        }
        else
        {
            said.Add("MissingGuid");
        }

        if (item.Element("enclosure") is { } enclosure)
        {
            Enclosure(enclosure, said);
        }

        var (description, content) = (item.Element("description"), item.Element(ContentSpace + "encoded"));
        Add(description is not null && content is not null && content.IsBefore(description), "NeedDescriptionBeforeContent", said);
        Text(item.Element("title")?.Value, said);
    }

    private static void Guid(XElement guid, List<string> said)
    {
        var attribute = guid.Attribute("isPermaLink");
        Add(guid.Attributes().Any(other => other.Name != "isPermaLink"), "UnexpectedAttribute", said);
        Add(attribute is not null && attribute.Value is not ("true" or "false"), "InvalidBooleanAttribute", said);
        if (attribute?.Value is null or "true")
        {
            Add(guid.Value.StartsWith("urn:", StringComparison.Ordinal) || guid.Value.StartsWith("tag:", StringComparison.Ordinal), "InvalidPermalink", said);
            Add(!Uri.TryCreate(guid.Value, UriKind.Absolute, out _), "InvalidHttpGUID", said);
        }
        else
        {
            Add(guid.Value.Length < 9, "NotSufficientlyUnique", said);
        }
    }

    private static void Enclosure(XElement enclosure, List<string> said)
    {
        foreach (var name in (string[])["url", "length", "type"])
        {
            Add(enclosure.Attribute(name) is null, "MissingAttribute", said);
        }

        if (enclosure.Attribute("length")?.Value is { } length)
        {
            Add(length.StartsWith('-'), "InvalidNonNegativeInteger", said);
            Add(!length.StartsWith('-') && !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _), "InvalidIntegerAttribute", said);
        }

        Add(enclosure.Attribute("type")?.Value is { } type && !MediaType().IsMatch(type), "InvalidMIMEAttribute", said);
        Add(enclosure.Attribute("url")?.Value is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"), "InvalidURLAttribute", said);
    }

    private static void Date(string value, List<string> said)
    {
        if (!Rfc822().IsMatch(value) || !DateTimeOffset.TryParse(value.Replace("GMT", "+00:00", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var parsed)
            || !value.StartsWith(parsed.ToString("ddd", CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            said.Add("InvalidRFC2822Date");
        }
    }

    /// <summary>Text that could be taken for HTML.</summary>
    private static void Text(string? value, List<string> said)
        => Add(value is not null && (EndTag().Matches(value).Any(match => HtmlTags.Contains(match.Groups[1].Value.ToLowerInvariant()))
            || Entity().Matches(value).Any(match => Entities.Contains(match.Groups[1].Value)) || Numeric().IsMatch(value)), "ContainsHTML", said);

    private static void Links(XElement of, List<string> said)
    {
        var links = of.Elements(AtomSpace + "link").Where(link => Rel(link) == "alternate").ToList();
        Add(links.GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).Any(same => same.Count() > 1), "DuplicateAtomLink", said);
    }

    private static string Rel(XElement link) => link.Attribute("rel")?.Value ?? "alternate";

    private static void Once(XElement of, XName name, bool isRequired, List<string> said)
    {
        var count = of.Elements(name).Count();
        Add(count == 0 && isRequired, "MissingElement", said);
        Add(count > 1, "DuplicateElement", said);
    }

    private static void Add(bool isWrong, string message, List<string> said)
    {
        if (isWrong)
        {
            said.Add(message);
        }
    }

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^[\w.+-]+/[\w.+-]+$")]
    private static partial Regex MediaType();

    [GeneratedRegex(@"</(\w+)>")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"&(\w+);")]
    private static partial Regex Entity();

    [GeneratedRegex("&#[x0-9]")]
    private static partial Regex Numeric();
}
