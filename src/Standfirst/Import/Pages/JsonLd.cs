using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>What a page says of itself in JSON-LD, as schema.org names it. Pages get it wrong in every way; what cannot be read is passed over.</summary>
internal sealed class JsonLd
{
    private const int MaxNodes = 2000;

    private readonly List<JsonObject> nodes = [];

    private JsonLd()
    {
    }

    /// <summary>The node of the story itself, or null.</summary>
    public JsonObject? Article { get; private set; }

    public static JsonLd Of(IDocument page)
    {
        var found = new JsonLd();
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]"))
        {
            try
            {
                found.Collect(JsonNode.Parse(script.TextContent, null, new JsonDocumentOptions { AllowTrailingCommas = true, AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip }), 0);
            }
            catch (JsonException)
            {
                // Line ends within strings and worse; the page says most of it again elsewhere.
            }
        }

        found.Article = found.nodes.Find(node => Types(node).Any(type => type.EndsWith("NewsArticle", StringComparison.Ordinal)))
            ?? found.nodes.Find(node => Types(node).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review"));
        return found;
    }

    public IReadOnlyList<string> Breadcrumb()
    {
        var list = nodes.Find(node => Types(node).Contains("BreadcrumbList"));
        return list?["itemListElement"] is JsonArray items
            ? [.. items.OfType<JsonObject>().Select(item => Text(item["name"]) is { Length: > 0 } name ? name : Text((item["item"] as JsonObject)?["name"])).Where(name => name.Length > 0)]
            : [];
    }

    public IReadOnlyList<string> Names(string property) => [.. Many(Article?[property]).Select(Name).Where(name => name.Length > 0)];

    public string Text(string property) => Text(Article?[property]);

    public IReadOnlyList<string> Texts(string property)
        => [.. Many(Article?[property]).Select(Text).SelectMany(text => property == "keywords" ? text.Split(',', StringSplitOptions.TrimEntries) : [text]).Where(text => text.Length > 0)];

    public (string Src, string Caption, string Credit) Image()
    {
        var image = Many(Article?["image"]).FirstOrDefault();
        return Resolve(image) is JsonObject node
            ? (Text(node["url"]) is { Length: > 0 } url ? url : Text(node["contentUrl"]), Text(node["caption"]), Text(node["creditText"]) is { Length: > 0 } credit ? credit : Name(node["copyrightHolder"]))
            : (Text(image), "", "");
    }

    private static IEnumerable<JsonNode?> Many(JsonNode? node) => node is JsonArray list ? list : node is null ? [] : new[] { node };

    private static string Text(JsonNode? node) => node is JsonArray { Count: > 0 } list ? Text(list[0])
        : node is JsonValue value && value.TryGetValue<string>(out var text) ? Letters.Line(System.Net.WebUtility.HtmlDecode(text)) : "";

    private static IEnumerable<string> Types(JsonObject node) => Many(node["@type"]).Select(Text);

    private string Name(JsonNode? node) => Resolve(node) is JsonObject found ? Text(found["name"]) : Text(node);

    /// <summary>A node that only says where it is described.</summary>
    private JsonNode? Resolve(JsonNode? node)
        => node is JsonObject { Count: 1 } reference && Text(reference["@id"]) is { Length: > 0 } id ? nodes.Find(other => other.Count > 1 && Text(other["@id"]) == id) : node;

    private void Collect(JsonNode? node, int depth)
    {
        if (depth > 8 || nodes.Count > MaxNodes)
        {
            return;
        }

        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, depth + 1);
                }

                break;
            case JsonObject one:
                nodes.Add(one);
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "author", "image"])
                {
                    if (one[name] is JsonObject or JsonArray)
                    {
                        Collect(one[name], depth + 1);
                    }
                }

                break;
        }
    }
}
