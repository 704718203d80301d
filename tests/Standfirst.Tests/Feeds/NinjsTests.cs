using System.Text.Json;
using NJsonSchema;
using Standfirst.Stories;
using Standfirst.Tests.Site;
using Standfirst.Topics;

namespace Standfirst.Tests.Feeds;

public sealed class NinjsTests
{
    [Fact]
    public async Task A_story_is_valid_ninjs()
    {
        var schema = await Schema();
        await using var paper = await TestPaper.Begin();
        var story = Make.Story("<b>Wall</b> & sea", Make.Section(), "/news/wall", by: [Make.Writer(), Make.Writer("Bo Inkwell")],
            topics: [Make.Topic(), Make.Topic("Rosa Vole", TopicKind.Person), Make.Topic("Gullport", TopicKind.Place), Make.Topic("Harbour Board", TopicKind.Organisation)]);
        story.Dateline = "GULLPORT";
        story.Correct(CorrectionKind.Correction, "It was built in 1912.", "The editor", TestPaper.Start);
        var picture = Standfirst.Pictures.Picture.Remote("https://elsewhere.example/wall.jpg", "wall.jpg", TestPaper.Start);
        (picture.Width, picture.Height, picture.Credit, picture.Caption) = (800, 600, "Ada Lens", "The wall.");
        story.Show(picture);
        await paper.Change(db => db.Add(story));
        var text = await paper.Text($"/api/v1/stories/{story.Id}");
        Assert.Empty(schema.Validate(text));
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal("<b>Wall</b> & sea", root.GetProperty("headlines")[0].GetProperty("value").GetString());
        Assert.Equal("Ada Quill, Bo Inkwell", root.GetProperty("by").GetString());
        Assert.Equal("Rosa Vole", root.GetProperty("people")[0].GetProperty("name").GetString());
        Assert.Equal("Gullport", root.GetProperty("places")[0].GetProperty("name").GetString());
        Assert.Contains("The wall was built in 1911.", root.GetProperty("bodies")[1].GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("3.1", root.GetProperty("standard").GetProperty("version").GetString());
        Assert.Equal("2026-03-10T12:00:00Z", root.GetProperty("versionCreated").GetString());
    }

    /// <summary>As the library understands it: the 2020 draft's way of closing an object written in the way of the older ones, and no place outside.</summary>
    private static Task<JsonSchema> Schema()
    {
        var text = File.ReadAllText(Samples.Path("ninjs", "specification", "ninjs-schema_3.1.json"))
            .Replace("\"$ref\": \"https://geojson.org/schema/GeoJSON.json#\"", "\"type\": \"object\"", StringComparison.Ordinal)
            .Replace("\"$ref\" : \"https://geojson.org/schema/GeoJSON.json#\"", "\"type\": \"object\"", StringComparison.Ordinal)
            .Replace("$defs", "definitions", StringComparison.Ordinal);
        var node = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject();
        node["definitions"]!["ninjsType"]!["additionalProperties"] = false;
        var own = node["definitions"]!["ninjsType"]!["properties"]!.AsObject();
        // An association is a story too, with a name.
        own["name"] = System.Text.Json.Nodes.JsonNode.Parse("""{"type":"string"}""");
        own["rel"] = System.Text.Json.Nodes.JsonNode.Parse("""{"type":"string"}""");
        node.Remove("$id");
        // Beside a reference the library reads nothing.
        node.Remove("$ref");
        node["allOf"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"$ref":"#/definitions/ninjsType"}]""");
        RemoveAll(node, "unevaluatedProperties");
        return JsonSchema.FromJsonAsync(node.ToJsonString(), TestContext.Current.CancellationToken);
    }

    private static void RemoveAll(System.Text.Json.Nodes.JsonNode? node, string name)
    {
        if (node is System.Text.Json.Nodes.JsonObject of)
        {
            of.Remove(name);
            foreach (var (_, value) in of)
            {
                RemoveAll(value, name);
            }
        }
        else if (node is System.Text.Json.Nodes.JsonArray list)
        {
            foreach (var value in list)
            {
                RemoveAll(value, name);
            }
        }
    }
}
