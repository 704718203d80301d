using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>A page of the world reduced to what a story is. What the page does not say is empty.</summary>
public sealed record PageDraft
{
    public string Headline { get; init; } = "";

    public string Dek { get; init; } = "";

    public IReadOnlyList<string> Bylines { get; init; } = [];

    public string Dateline { get; init; } = "";

    /// <summary>The section's name on the page, from its breadcrumb where it has one.</summary>
    public string Section { get; init; } = "";

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>BCP 47, as the page says or as its words show.</summary>
    public string Language { get; init; } = "";

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Where the page says it belongs; absolute, or empty.</summary>
    public string Address { get; init; } = "";

    public Document Body { get; init; } = Document.Empty;

    public PagePicture? Picture { get; init; }

    /// <summary>What was left out, in the page's order, and why.</summary>
    public IReadOnlyList<Body.Loss> Dropped { get; init; } = [];

    /// <summary>The draft as a story's JSON: the same form as in the archive and the API. What is not known is left out.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", MaxDepth = 1000 }))
        {
            json.WriteStartObject();
            Write(json, "headline", Headline);
            Write(json, "dek", Dek);
            if (Bylines.Count > 0)
            {
                json.WriteStartArray("bylines");
                foreach (var name in Bylines)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            Write(json, "dateline", Dateline);
            Write(json, "section", Section);
            if (Topics.Count > 0)
            {
                json.WriteStartArray("topics");
                foreach (var topic in Topics)
                {
                    json.WriteStringValue(topic);
                }

                json.WriteEndArray();
            }

            Write(json, "language", Language);
            json.WriteString("status", "draft");
            Write(json, "published", Moment(Published));
            Write(json, "updated", Moment(Updated));
            json.WritePropertyName("body");
            json.WriteRawValue(Body.ToJson());
            if (Picture is { } picture)
            {
                json.WriteStartObject("picture");
                Write(json, "src", picture.Src);
                Write(json, "caption", picture.Caption);
                Write(json, "credit", picture.Credit);
                Write(json, "alt", picture.Alt);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";

    private static void Write(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}

/// <summary>The lead picture as the page shows it.</summary>
/// <param name="Src">Absolute where the page's own address is known; empty where only its caption came along, as in a saved text.</param>
/// <param name="Caption">What stands under it.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Alt">Its alternative text.</param>
public sealed record PagePicture(string Src, string Caption = "", string Credit = "", string Alt = "");
