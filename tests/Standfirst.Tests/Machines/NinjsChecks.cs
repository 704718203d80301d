using System.Text.Json;

namespace Standfirst.Tests.Machines;

/// <summary>A story by the rules of ninjs 3.1, as far as the paper's own goes: what is not here is a fault until somebody has looked it up.</summary>
internal static class NinjsChecks
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["headlines"] = ["role", "contentType", "value"],
        ["descriptions"] = ["role", "contentType", "value"],
        ["bodies"] = ["role", "contentType", "charCount", "wordCount", "value"],
        ["infoSources"] = ["name", "role", "uri"],
        ["people"] = ["name", "uri"],
        ["places"] = ["name", "uri"],
        ["organisations"] = ["name", "uri"],
        ["subjects"] = ["name", "uri"],
        ["genres"] = ["name", "uri"],
        ["altIds"] = ["role", "value"],
        ["associations"] = ["name", "uri", "type", "by", "descriptions", "renditions"],
        ["renditions"] = ["name", "href", "contentType", "width", "height", "sizeInBytes"],
    };

    private static readonly string[] Texts = ["uri", "type", "representationType", "version", "firstCreated", "versionCreated", "pubStatus", "language", "by", "located", "copyrightHolder", "contentType"];

    private static readonly string[] Required = ["uri", "standard", "type", "version", "versionCreated", "language", "headlines", "bodies", "pubStatus"];

    private static readonly string[] Integers = ["charCount", "wordCount", "width", "height", "sizeInBytes"];

    /// <summary>The story; null where it is no JSON.</summary>
    public static JsonElement? Read(string text, string where, Faults faults)
    {
        JsonElement story;
        try
        {
            story = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;
        }
        catch (JsonException wrong)
        {
            faults.Unless(false, where, wrong.Message);
            return null;
        }

        foreach (var name in Required)
        {
            faults.Unless(story.TryGetProperty(name, out _), where, $"lacks {name}");
        }

        foreach (var property in story.EnumerateObject())
        {
            if (Lists.TryGetValue(property.Name, out var members))
            {
                List(property.Value, members, $"{where}.{property.Name}", faults);
            }
            else if (property.Name != "standard")
            {
                faults.Unless(Texts.Contains(property.Name), where, $"has an unknown member, {property.Name}");
                faults.Unless(property.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(property.Value.GetString()), where, $"has no text for {property.Name}");
            }
        }

        Values(story, where, faults);
        return story;
    }

    private static void Values(JsonElement story, string where, Faults faults)
    {
        if (story.TryGetProperty("standard", out var standard))
        {
            faults.Same(["ninjs", "3.1"], [standard.Text("name"), standard.Text("version")], where + ".standard");
            faults.Unless(Uri.IsWellFormedUriString(standard.Text("schema"), UriKind.Absolute), where + ".standard.schema", "is no address");
        }

        faults.Same("text", story.Text("type"), where + ".type");
        faults.Unless(Uri.IsWellFormedUriString(story.Text("uri"), UriKind.Absolute), where + ".uri", "is no URI");
        faults.Unless(story.Text("representationType") is null or "full" or "partial", where + ".representationType", "is unknown");
        faults.Unless(story.Text("pubStatus") is "usable" or "withheld" or "canceled", where + ".pubStatus", "is unknown");
        faults.Unless(LinkedDataChecks.IsLanguage(story.Text("language") ?? ""), where + ".language", "is no language");
        foreach (var name in (string[])["firstCreated", "versionCreated"])
        {
            faults.Unless(story.Text(name) is not { } at || LinkedDataChecks.IsMoment(at), where + "." + name, "is no moment");
        }

        faults.Unless(string.CompareOrdinal(story.Text("firstCreated"), story.Text("versionCreated")) <= 0, where + ".versionCreated", "is before it was first created");
        foreach (var body in story.List("bodies").Concat(story.List("headlines")).Concat(story.List("descriptions")))
        {
            faults.Unless(body.Text("contentType") is "text/html" or "text/plain", where, $"has text of type {body.Text("contentType")}");
        }
    }

    private static void List(JsonElement list, string[] members, string where, Faults faults)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            faults.Unless(false, where, "is no list with something in it");
            return;
        }

        foreach (var one in list.EnumerateArray())
        {
            foreach (var property in one.EnumerateObject())
            {
                var path = $"{where}.{property.Name}";
                faults.Unless(members.Contains(property.Name), path, "is unknown");
                if (Lists.TryGetValue(property.Name, out var below))
                {
                    List(property.Value, below, path, faults);
                }
                else if (Integers.Contains(property.Name))
                {
                    faults.Unless(property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt64(out var number) && number >= 0, path, "is no whole number");
                }
                else
                {
                    faults.Unless(property.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(property.Value.GetString()), path, "has no text");
                }

                faults.Unless(property.Name is not ("uri" or "href") || Uri.IsWellFormedUriString(property.Value.ToString(), UriKind.Absolute), path, "is no absolute address");
            }
        }
    }
}
