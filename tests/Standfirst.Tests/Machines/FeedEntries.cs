using System.Text.Json;
using System.Xml.Linq;
using Standfirst.Tests.Feeds;

namespace Standfirst.Tests.Machines;

/// <summary>An entry as a reader of feeds has it after decoding once, whatever the format.</summary>
internal sealed record ReadEntry(string Id, string Url, string Title, string Html, string Language)
{
    public string Published { get; init; } = "";

    public string? Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>A feed in any of the three formats.</summary>
internal sealed record ReadFeed(string Title, string Self, string Home, string Language, IReadOnlyList<ReadEntry> Entries)
{
    private static readonly XName Lang = XNamespace.Xml + "lang";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";

    public static ReadFeed Rss(XDocument feed)
    {
        var channel = feed.Root!.Element("channel")!;
        var language = (string?)channel.Element("language") ?? "";
        return new ReadFeed(
            Joined(channel.Element("title")), (string?)channel.Elements(FeedCheck.AtomSpace + "link").FirstOrDefault(link => (string?)link.Attribute("rel") == "self")?.Attribute("href") ?? "",
            (string?)channel.Element("link") ?? "", language,
            [.. channel.Elements("item").Select(item => new ReadEntry(
                (string?)item.Element("guid") ?? "", (string?)item.Element("link") ?? "", Joined(item.Element("title")), (string?)item.Element(FeedCheck.ContentSpace + "encoded") ?? "", (string?)item.Attribute(Lang) ?? language)
            {
                Published = (string?)item.Element("pubDate") ?? "",
                Authors = [.. item.Elements(Creator + "creator").Select(name => name.Value)],
                Categories = [.. item.Elements("category").Select(name => name.Value)],
            })]);
    }

    public static ReadFeed Atom(XDocument feed)
    {
        var (root, atom) = (feed.Root!, FeedCheck.AtomSpace);
        string Link(XElement of, string rel) => (string?)of.Elements(atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") == rel)?.Attribute("href") ?? "";
        var language = (string?)root.Attribute(Lang) ?? "";
        return new ReadFeed(
            Text(root.Element(atom + "title")), Link(root, "self"), Link(root, "alternate"), language,
            [.. root.Elements(atom + "entry").Select(entry => new ReadEntry(
                (string?)entry.Element(atom + "id") ?? "", Link(entry, "alternate"), Text(entry.Element(atom + "title")), (string?)entry.Element(atom + "content") ?? "", (string?)entry.Attribute(Lang) ?? language)
            {
                Published = (string?)entry.Element(atom + "published") ?? "",
                Updated = (string?)entry.Element(atom + "updated"),
                Authors = [.. entry.Elements(atom + "author").Select(author => (string?)author.Element(atom + "name") ?? "")],
                Categories = [.. entry.Elements(atom + "category").Select(category => (string?)category.Attribute("term") ?? "")],
            })]);
    }

    public static ReadFeed Json(JsonElement feed)
    {
        var language = feed.Text("language") ?? "";
        return new ReadFeed(
            feed.Text("title") ?? "", feed.Text("feed_url") ?? "", feed.Text("home_page_url") ?? "", language,
            [.. feed.List("items").Select(item => new ReadEntry(
                item.Text("id") ?? "", item.Text("url") ?? "", item.Text("title") ?? "", item.Text("content_html") ?? "", item.Text("language") ?? language)
            {
                Published = item.Text("date_published") ?? "",
                Updated = item.Text("date_modified"),
                Authors = [.. item.List("authors").Select(author => author.Text("name") ?? "")],
                Categories = [.. item.List("tags").Select(tag => tag.GetString() ?? "")],
            })]);
    }

    /// <summary>A title of RSS, without the mark that keeps its tags from being any.</summary>
    private static string Joined(XElement? title) => (title?.Value ?? "").Replace("\u2060", "", StringComparison.Ordinal);

    private static string Text(XElement? text) => text is null ? "" : (string?)text.Attribute("type") == "html" ? System.Net.WebUtility.HtmlDecode(text.Value) : text.Value;
}
