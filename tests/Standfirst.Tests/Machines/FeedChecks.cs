using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Standfirst.Tests.Feeds;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Machines;

/// <summary>A feed by the rules of its format (RSS 2.0 with its best practices, RFC 4287, JSON Feed 1.1), beyond what <see cref="FeedCheck"/> asks.</summary>
internal static partial class FeedChecks
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly string[] Addresses = ["href", "src", "srcset", "poster", "cite", "action", "data"];
    private static readonly string[] Refused = ["script", "style", "object", "embed", "form", "input", "base", "meta", "link"];

    /// <summary>The feed, read; null where it is not well formed.</summary>
    public static ReadFeed? Rss(string text, string where, Faults faults)
    {
        if (Xml(text, "rss", where, faults) is not { } feed)
        {
            return null;
        }

        Said(FeedCheck.Rss(feed), where, faults);
        faults.Same("2.0", (string?)feed.Root!.Attribute("version"), where + " version");
        foreach (var guid in feed.Descendants("guid"))
        {
            faults.Same("false", (string?)guid.Attribute("isPermaLink"), where + " isPermaLink");
        }

        var built = Rfc822((string?)feed.Root.Element("channel")?.Element("lastBuildDate"));
        foreach (var date in feed.Descendants("item").Elements("pubDate"))
        {
            faults.Unless(Rfc822(date.Value) <= built, where, $"has an item of {date.Value}, after it was built");
        }

        var read = ReadFeed.Rss(feed);
        Common(read, feed, where, faults);
        return read;
    }

    public static ReadFeed? Atom(string text, string where, Faults faults)
    {
        if (Xml(text, "feed", where, faults) is not { } feed)
        {
            return null;
        }

        var atom = FeedCheck.AtomSpace;
        Said(FeedCheck.Atom(feed), where, faults);
        foreach (var id in feed.Descendants(atom + "id").Concat(feed.Descendants(atom + "uri")))
        {
            faults.Unless(Uri.IsWellFormedUriString(id.Value, UriKind.Absolute), where, $"“{id.Value}” is no IRI");
        }

        foreach (var author in feed.Descendants(atom + "author"))
        {
            faults.Unless(author.Elements(atom + "name").Count() == 1, where, "has an author without a name");
        }

        faults.Same(feed.Root!.Elements(atom + "entry").Select(entry => Moment((string?)entry.Element(atom + "updated"))).DefaultIfEmpty(Moment((string?)feed.Root.Element(atom + "updated"))).Max(),
            Moment((string?)feed.Root.Element(atom + "updated")), where + " updated");
        var read = ReadFeed.Atom(feed);
        Common(read, feed, where, faults);
        return read;
    }

    public static ReadFeed? Json(string text, string where, Faults faults)
    {
        JsonElement feed;
        try
        {
            feed = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;
        }
        catch (JsonException wrong)
        {
            faults.Unless(false, where, wrong.Message);
            return null;
        }

        faults.Same("https://jsonfeed.org/version/1.1", feed.Text("version"), where + " version");
        string[] known = ["id", "url", "title", "summary", "content_html", "date_published", "date_modified", "language", "authors", "tags", "image", "attachments"];
        foreach (var item in feed.List("items"))
        {
            faults.Same([], item.EnumerateObject().Select(one => one.Name).Except(known), where + ", unknown members of an item");
            foreach (var file in item.List("attachments"))
            {
                faults.Unless(file.Text("mime_type")?.Contains('/', StringComparison.Ordinal) is true && file.GetProperty("size_in_bytes").TryGetInt64(out var size) && size > 0, where, "has an attachment without its type or size");
            }
        }

        var read = ReadFeed.Json(feed);
        Common(read, null, where, faults);
        return read;
    }

    private static void Common(ReadFeed feed, XDocument? xml, string where, Faults faults)
    {
        faults.Unless(feed.Title.Length > 0, where, "has no title");
        faults.Unless(LinkedDataChecks.IsLanguage(feed.Language), where, $"“{feed.Language}” is no language");
        Web(feed.Self, where, faults);
        Web(feed.Home, where, faults);
        faults.Same(feed.Entries.Count, feed.Entries.Select(entry => entry.Id).Distinct().Count(), where + ", different ids");
        foreach (var entry in feed.Entries)
        {
            Entry(entry, $"{where} “{entry.Title}”", faults);
        }

        if (xml is not null)
        {
            Elements(xml, where, faults);
        }
    }

    private static void Entry(ReadEntry entry, string where, Faults faults)
    {
        faults.Unless(entry.Id.StartsWith("urn:uuid:", StringComparison.Ordinal) && Guid.TryParse(entry.Id[9..], out _), where, $"“{entry.Id}” is no id for good");
        Web(entry.Url, where, faults);
        faults.Unless(!string.IsNullOrWhiteSpace(entry.Html), where, "has no content");
        faults.Unless(LinkedDataChecks.IsLanguage(entry.Language), where, $"“{entry.Language}” is no language");
        faults.Unless(entry.Authors.All(name => !string.IsNullOrWhiteSpace(name)) && entry.Categories.All(name => !string.IsNullOrWhiteSpace(name)), where, "has an empty name");
        faults.Same(entry.Categories.Count, entry.Categories.Distinct().Count(), where + ", different categories");
        var (published, updated) = (Moment(entry.Published) ?? Rfc822(entry.Published), Moment(entry.Updated));
        faults.Unless(published is not null, where, $"“{entry.Published}” is no moment");
        faults.Unless(entry.Updated is null || updated >= published, where, "was updated before it was published");
        Content(entry, where, faults);
    }

    private static void Content(ReadEntry entry, string where, Faults faults)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{entry.Html}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            faults.Unless(!Refused.Contains(element.LocalName), where, $"has <{element.LocalName}> in it");
            foreach (var attribute in element.Attributes)
            {
                faults.Unless(attribute.Name != "style" && !attribute.Name.StartsWith("on", StringComparison.Ordinal), where, $"has {attribute.Name}= in it");
                if (Addresses.Contains(attribute.Name))
                {
                    foreach (var one in attribute.Name == "srcset" ? attribute.Value.Split(", ").Select(set => set.Split(' ')[0]) : [attribute.Value])
                    {
                        faults.Unless(Uri.TryCreate(one, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel", where, $"leads to “{one}”, which is no address outside its page");
                    }
                }
            }
        }

        // Readers of feeds show many papers in one page, which goes from the left.
        faults.Unless(Directions.Of(entry.Language) == "ltr" || body.Children is [var only] && only.GetAttribute("dir") == "rtl" && only.GetAttribute("lang") == entry.Language, where, "is not marked as written from the right");
    }

    private static void Elements(XDocument xml, string where, Faults faults)
    {
        foreach (var element in xml.Descendants())
        {
            faults.Unless(element.HasElements || element.HasAttributes || !string.IsNullOrWhiteSpace(element.Value), where, $"has an empty {element.Name.LocalName}");
            faults.Unless(element.Attributes().All(attribute => attribute.Value.Length > 0), where, $"has an empty attribute of {element.Name.LocalName}");
        }

        foreach (var number in xml.Descendants(Media + "content").Attributes().Where(one => one.Name.LocalName is "width" or "height" or "fileSize"))
        {
            faults.Unless(Number().IsMatch(number.Value), where, $"{number} is no number");
        }

        foreach (var address in xml.Descendants(Media + "content").Attributes("url").Concat(xml.Descendants("enclosure").Attributes("url")).Concat(xml.Descendants(FeedCheck.AtomSpace + "link").Attributes("href")))
        {
            Web(address.Value, where, faults);
        }
    }

    public static XDocument? Xml(string text, string root, string where, Faults faults)
    {
        try
        {
            var xml = XDocument.Parse(text);
            faults.Same(root, xml.Root!.Name.LocalName, where + ", its root");
            return xml;
        }
        catch (XmlException wrong)
        {
            faults.Unless(false, where, wrong.Message);
            return null;
        }
    }

    private static void Said(IReadOnlyList<string> messages, string where, Faults faults)
    {
        foreach (var message in messages)
        {
            faults.Unless(false, where, message);
        }
    }

    private static void Web(string address, string where, Faults faults)
        => faults.Unless(Uri.IsWellFormedUriString(address, UriKind.Absolute) && address.StartsWith("http", StringComparison.Ordinal), where, $"“{address}” is no absolute address");

    private static DateTimeOffset? Moment(string? text) => text is not null && LinkedDataChecks.IsMoment(text) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset? Rfc822(string? text) => DateTimeOffset.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    [GeneratedRegex("^[1-9][0-9]*$")]
    private static partial Regex Number();
}
