using System.Text.Encodings.Web;
using System.Text.Json;
using Standfirst.CopyDesk;
using Standfirst.CopyDesk.Quotations;

namespace Standfirst.Cli;

/// <summary>Prints the quotations of stories as JSON, in the form of the contract and with what the finder knows beside: block, full name, source.</summary>
internal static class CheckQuotations
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(TextWriter to, IEnumerable<(string File, Copy Copy)> stories, HouseStyle style)
    {
        var finder = new QuotationFinder(style);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartArray();
            foreach (var (file, copy) in stories)
            {
                foreach (var quotation in finder.Find(copy))
                {
                    Write(json, file, quotation);
                }
            }

            json.WriteEndArray();
        }

        to.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string file, Quotation one)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("text", one.Text);
        json.WriteString("field", one.Field.ToString().ToLowerInvariant());
        Number(json, "block", one.Block);
        json.WriteNumber("start", one.Start);
        json.WriteNumber("length", one.Length);
        Text(json, "speaker", one.Speaker);
        Number(json, "speakerBlock", one.SpeakerBlock);
        Number(json, "speakerStart", one.Speaker.Length > 0 ? one.SpeakerStart : null);
        Number(json, "speakerLength", one.Speaker.Length > 0 ? one.SpeakerLength : null);
        Text(json, "fullName", one.FullName);
        Text(json, "cue", one.Cue);
        Text(json, "source", one.Source);
        json.WriteString("kind", Names.Of(one.Kind));
        json.WriteString("confidence", Names.Of(one.Confidence));
        json.WriteNumber("utterance", one.Utterance);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
