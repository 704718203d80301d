using System.Globalization;
using System.Text.Json;
using Standfirst.Body;

namespace Standfirst.CopyDesk;

/// <summary>Reads a story's JSON, as <c>import page --print</c>, the archive and the API write it, as copy.</summary>
internal static class CopyJson
{
    /// <exception cref="JsonException">It is no JSON, or a part of it is of the wrong kind.</exception>
    /// <exception cref="DocumentException">The body is no document.</exception>
    public static Copy Read(string json)
    {
        using var file = JsonDocument.Parse(json);
        var story = file.RootElement;
        if (story.ValueKind != JsonValueKind.Object || (!story.TryGetProperty("headline", out _) && !story.TryGetProperty("body", out _)))
        {
            throw new JsonException("This is not a story: it has neither a headline nor a body.");
        }

        var blocks = new List<CopyBlock>();
        if (story.TryGetProperty("body", out var body))
        {
            blocks.AddRange(CopyOf.Of(Document.Parse(body.GetRawText())).Blocks);
        }

        if (story.TryGetProperty("picture", out var picture) && picture.ValueKind == JsonValueKind.Object)
        {
            var src = Text(picture, "src");
            blocks.AddRange(CopyOf.Picture(0, Text(picture, "caption"), Text(picture, "credit"), Text(picture, "alt"), src[(src.LastIndexOf('/') + 1)..]));
        }

        return new Copy
        {
            Headline = Text(story, "headline"),
            Dek = Text(story, "dek"),
            Dateline = Text(story, "dateline"),
            Language = Text(story, "language"),
            Bylines = story.TryGetProperty("bylines", out var bylines) ? [.. bylines.EnumerateArray().Select(one => Text(one, "name"))] : [],
            Published = Text(story, "published") is { Length: > 0 } moment ? Moment(moment) : null,
            TimeZone = Text(story, "published") is { Length: > 0 } own ? Zone(Moment(own).Offset) : TimeZoneInfo.Utc,
            Blocks = blocks,
        };
    }

    private static string Text(JsonElement story, string name)
        => !story.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? ""
            : value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"\"{name}\" is not a text.");

    private static DateTimeOffset Moment(string text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw new JsonException($"\"published\": \"{text}\" is no moment.");

    private static TimeZoneInfo Zone(TimeSpan offset)
        => offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone($"UTC{offset}", offset, null, null);
}
