using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Standfirst.Body;

/// <summary>Writes a document's JSON: type, then attrs, then content, marks, text; attributes in the order below.</summary>
internal static class DocumentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 1000 };

    public static string Write(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "doc"u8);
            json.WriteStartArray("content"u8);
            foreach (var block in document.Content)
            {
                Write(json, block);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Schema.Name(node));
        WriteAttributes(json, node);
        switch (node)
        {
            case Paragraph paragraph:
                WriteContent(json, paragraph.Content);
                break;
            case Heading heading:
                WriteContent(json, heading.Content);
                break;
            case BulletList list:
                WriteContent(json, list.Items);
                break;
            case OrderedList list:
                WriteContent(json, list.Items);
                break;
            case ListItem item:
                WriteContent(json, item.Content);
                break;
            case BlockQuote quote:
                WriteContent(json, quote.Content);
                break;
            case PullQuote quote:
                WriteContent(json, quote.Content);
                break;
            case PictureNode picture:
                WriteContent(json, picture.Caption);
                break;
            case Gallery gallery:
                WriteContent(json, gallery.Pictures);
                break;
            case Table table:
                WriteContent(json, table.Rows);
                break;
            case TableRow row:
                WriteContent(json, row.Cells);
                break;
            case TableCell cell:
                WriteContent(json, cell.Content);
                break;
            case FactBox box:
                WriteContent(json, box.Content);
                break;
            case HardBreak hardBreak:
                WriteMarks(json, hardBreak.Marks);
                break;
            case Text text:
                WriteMarks(json, text.Marks);
                json.WriteString("text"u8, text.Value);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteContent<T>(Utf8JsonWriter json, Parts<T> content)
        where T : Node
    {
        if (content.Count == 0)
        {
            return;
        }

        json.WriteStartArray("content"u8);
        foreach (var node in content)
        {
            Write(json, node);
        }

        json.WriteEndArray();
    }

    private static void WriteMarks(Utf8JsonWriter json, Parts<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        json.WriteStartArray("marks"u8);
        foreach (var mark in MarkSet.Ordered(marks))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, Schema.Name(mark));
            var attributes = new AttributeWriter(json);
            switch (mark)
            {
                case Link link:
                    attributes.Write("href"u8, link.Href);
                    attributes.Write("title"u8, link.Title);
                    break;
                case Language language:
                    attributes.Write("lang"u8, language.Lang);
                    attributes.Write("dir"u8, language.Dir);
                    break;
                case Quotation quotation:
                    attributes.Write("speaker"u8, quotation.Speaker);
                    attributes.Write("source"u8, quotation.Source);
                    break;
                case DateMark date:
                    attributes.Write("date"u8, date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
            }

            attributes.End();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json, Node node)
    {
        var attributes = new AttributeWriter(json);
        switch (node)
        {
            case Heading heading:
                attributes.Write("level"u8, heading.Level);
                attributes.Write("anchor"u8, heading.Anchor);
                break;
            case OrderedList list:
                attributes.Write("start"u8, list.Start == 1 ? null : list.Start);
                break;
            case BlockQuote quote:
                attributes.Write("speaker"u8, quote.Speaker);
                attributes.Write("source"u8, quote.Source);
                attributes.Write("cite"u8, quote.Cite);
                break;
            case PullQuote quote:
                attributes.Write("speaker"u8, quote.Speaker);
                break;
            case PictureNode picture:
                attributes.Write("picture"u8, picture.Picture);
                attributes.Write("src"u8, picture.Src);
                attributes.Write("alt"u8, picture.Alt);
                attributes.Write("credit"u8, picture.Credit);
                attributes.Write("width"u8, picture.Width);
                attributes.Write("height"u8, picture.Height);
                break;
            case Table table:
                attributes.Write("caption"u8, table.Caption);
                break;
            case TableCell cell:
                attributes.Write("colspan"u8, cell.ColSpan == 1 ? null : cell.ColSpan);
                attributes.Write("rowspan"u8, cell.RowSpan == 1 ? null : cell.RowSpan);
                break;
            case Embed embed:
                attributes.Write("url"u8, embed.Url);
                attributes.Write("kind"u8, embed.Kind == EmbedKind.Other ? null : Schema.Name(embed.Kind));
                attributes.Write("provider"u8, embed.Provider);
                attributes.Write("title"u8, embed.Title);
                break;
            case FactBox box:
                attributes.Write("title"u8, box.Title);
                break;
            case ImportedHtml imported:
                attributes.Write("html"u8, imported.Html);
                attributes.Write("why"u8, imported.Why);
                break;
        }

        attributes.End();
    }

    private ref struct AttributeWriter(Utf8JsonWriter json)
    {
        private bool started;

        public void Write(ReadOnlySpan<byte> name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Start();
                json.WriteString(name, value);
            }
        }

        public void Write(ReadOnlySpan<byte> name, long? value)
        {
            if (value is { } number)
            {
                Start();
                json.WriteNumber(name, number);
            }
        }

        public readonly void End()
        {
            if (started)
            {
                json.WriteEndObject();
            }
        }

        private void Start()
        {
            if (!started)
            {
                json.WriteStartObject("attrs"u8);
                started = true;
            }
        }
    }
}
