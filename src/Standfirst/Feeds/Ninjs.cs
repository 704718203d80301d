using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Standfirst.Feeds;

/// <summary>A story as ninjs, the IPTC's JSON for news, version 3.1: for other newsrooms' systems.</summary>
public sealed record NinjsStory
{
    /// <summary>The story's identity, an IRI.</summary>
    public required string Uri { get; init; }

    /// <summary>Changes with each version.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset FirstCreated { get; init; }

    public required DateTimeOffset VersionCreated { get; init; }

    public required string Language { get; init; }

    public required string Headline { get; init; }

    public string Dek { get; init; } = "";

    /// <summary>The whole text as HTML, its addresses absolute.</summary>
    public required string Html { get; init; }

    /// <summary>The whole text without markup.</summary>
    public required string Text { get; init; }

    public int Words { get; init; }

    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>Where it was reported, or empty.</summary>
    public string Located { get; init; } = "";

    public required string Publisher { get; init; }

    /// <summary>Absolute address of the page.</summary>
    public required string Url { get; init; }

    /// <summary>Sections and topics, people, places, organisations, each with the absolute address of its page.</summary>
    public IReadOnlyList<NinjsName> Names { get; init; } = [];

    public required NinjsGenre Genre { get; init; }

    public FeedPicture? Picture { get; init; }

    public string Caption { get; init; } = "";
}

/// <param name="Kind"><c>subjects</c>, <c>people</c>, <c>places</c> or <c>organisations</c>.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Uri">Absolute address of its page.</param>
public sealed record NinjsName(string Kind, string Name, string Uri);

/// <summary>What kind of text it is, by IPTC's list.</summary>
public sealed record NinjsGenre(string Name, string Uri);

/// <summary>Writes it.</summary>
public static class Ninjs
{
    public const string MediaType = "application/ninjs+json";

    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Write(NinjsStory story)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("uri", story.Uri);
            json.WriteStartObject("standard");
            json.WriteString("name", "ninjs");
            json.WriteString("version", "3.1");
            json.WriteString("schema", Schema);
            json.WriteEndObject();
            json.WriteString("type", "text");
            json.WriteString("representationType", "full");
            json.WriteString("version", story.Version);
            json.WriteString("firstCreated", FeedText.Iso(story.FirstCreated));
            json.WriteString("versionCreated", FeedText.Iso(story.VersionCreated));
            json.WriteString("pubStatus", "usable");
            json.WriteString("language", story.Language);
            Values(json, "headlines", ("main", "text/plain", FeedText.Line(story.Headline)));
            if (story.Dek.Length > 0)
            {
                Values(json, "descriptions", ("summary", "text/plain", FeedText.Line(story.Dek)));
            }

            Bodies(json, story);
            Authors(json, story);
            if (story.Located.Length > 0)
            {
                json.WriteString("located", FeedText.Line(story.Located));
            }

            json.WriteString("copyrightHolder", FeedText.Line(story.Publisher));
            Names(json, story);
            json.WriteStartArray("genres");
            json.WriteStartObject();
            json.WriteString("name", story.Genre.Name);
            json.WriteString("uri", story.Genre.Uri);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("altIds");
            json.WriteStartObject();
            json.WriteString("role", "web");
            json.WriteString("value", story.Url);
            json.WriteEndObject();
            json.WriteEndArray();
            if (story.Picture is { } picture)
            {
                Picture(json, story, picture);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void Values(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Role, string Type, string Value)> values)
    {
        json.WriteStartArray(name);
        foreach (var (role, type, value) in values)
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("contentType", type);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Bodies(Utf8JsonWriter json, NinjsStory story)
    {
        json.WriteStartArray("bodies");
        foreach (var (type, value) in ((string, string)[])[("text/html", story.Html), ("text/plain", story.Text)])
        {
            json.WriteStartObject();
            json.WriteString("role", "main");
            json.WriteString("contentType", type);
            json.WriteNumber("charCount", FeedText.Clean(story.Text).Length);
            json.WriteNumber("wordCount", story.Words);
            json.WriteString("value", FeedText.Clean(value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Authors(Utf8JsonWriter json, NinjsStory story)
    {
        if (story.Authors.Count == 0)
        {
            return;
        }

        json.WriteString("by", string.Join(", ", story.Authors.Select(author => FeedText.Line(author.Name))));
        json.WriteStartArray("infoSources");
        foreach (var author in story.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", FeedText.Line(author.Name));
            json.WriteString("role", "writer");
            if (author.Url is { } url)
            {
                json.WriteString("uri", url);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, NinjsStory story)
    {
        foreach (var kind in story.Names.GroupBy(name => name.Kind))
        {
            json.WriteStartArray(kind.Key);
            foreach (var name in kind)
            {
                json.WriteStartObject();
                json.WriteString("name", FeedText.Line(name.Name));
                json.WriteString("uri", name.Uri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Picture(Utf8JsonWriter json, NinjsStory story, FeedPicture picture)
    {
        json.WriteStartArray("associations");
        json.WriteStartObject();
        json.WriteString("name", "lead");
        json.WriteString("uri", picture.Url);
        json.WriteString("type", "picture");
        if (FeedText.Line(picture.Credit) is { Length: > 0 } credit)
        {
            json.WriteString("by", credit);
        }

        if (FeedText.Line(story.Caption) is { Length: > 0 } caption)
        {
            Values(json, "descriptions", ("caption", "text/plain", caption));
        }

        json.WriteStartArray("renditions");
        json.WriteStartObject();
        json.WriteString("name", "web");
        json.WriteString("href", picture.Url);
        json.WriteString("contentType", picture.MediaType);
        if (picture is { Width: > 0, Height: > 0 })
        {
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
        }

        if (picture.Bytes is { } length)
        {
            json.WriteNumber("sizeInBytes", length);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
