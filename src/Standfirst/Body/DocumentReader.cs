using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Standfirst.Body;

/// <summary>
/// Reads a document's JSON in one pass. It is on the way of every page that is not cached, so it works on the bytes and makes
/// nothing but the document; keys may come in any order, since databases and languages reorder them.
/// </summary>
internal ref partial struct DocumentReader
{
    private readonly List<Node> nodes = [];
    private readonly List<Mark> marks = [];
    private readonly List<Attribute> attributes = [];
    private readonly int[] indices = new int[Document.MaxDepth + 1];
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;
    private int depth;

    private DocumentReader(ReadOnlySpan<byte> utf8)
    {
        json = utf8;
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = (Document.MaxDepth * 2) + 16 });
    }

    public static Document Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Document.MaxBytes)
        {
            throw TooBig();
        }

        var reading = new DocumentReader(utf8);
        try
        {
            return reading.ReadDocument();
        }
        catch (JsonException error)
        {
            throw reading.Wrong("", string.Create(
                CultureInfo.InvariantCulture,
                $"not well-formed JSON at line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}"));
        }
        catch (InvalidOperationException)
        {
            throw reading.Wrong("", "holds text that is not valid Unicode");
        }
    }

    public static DocumentException TooBig()
        => new("document", string.Create(CultureInfo.InvariantCulture, $"is larger than {Document.MaxBytes / (1024 * 1024)} MiB"));

    private Document ReadDocument()
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new DocumentException("document", "must be an object with type \"doc\"");
        }

        ReadNode(isRoot: true);
        var document = (RootNode)nodes[0];
        if (reader.Read())
        {
            throw new DocumentException("document", "is followed by something else");
        }

        return new Document(document.Content);
    }

    /// <summary>Reads one node, the reader standing on its brace, and leaves it on top of <see cref="nodes"/>.</summary>
    private void ReadNode(bool isRoot)
    {
        var firstNode = nodes.Count;
        var firstMark = marks.Count;
        var firstAttribute = attributes.Count;
        NodeType? type = null;
        string? text = null;
        var seen = Keys.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueTextEquals("type"u8) ? Keys.Type
                : reader.ValueTextEquals("content"u8) ? Keys.Content
                : reader.ValueTextEquals("text"u8) ? Keys.Text
                : reader.ValueTextEquals("marks"u8) ? Keys.Marks
                : reader.ValueTextEquals("attrs"u8) ? Keys.Attrs
                : throw Wrong("", $"unknown key \"{reader.GetString()}\"; a node has type, attrs, content, marks and text");
            if ((seen & key) != 0)
            {
                throw Wrong("", $"the key \"{reader.GetString()}\" appears twice");
            }

            seen |= key;
            reader.Read();
            switch (key)
            {
                case Keys.Type:
                    type = ReadType();
                    break;
                case Keys.Text:
                    text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw Wrong(".text", "must be text");
                    break;
                case Keys.Attrs:
                    ReadAttributes(".attrs");
                    break;
                case Keys.Marks:
                    ReadMarks();
                    break;
                default:
                    ReadContent();
                    break;
            }
        }

        if (type is null)
        {
            throw Wrong("", isRoot ? "has no type; it must be \"doc\"" : "has no type");
        }

        if (isRoot != (type == NodeType.Doc))
        {
            throw isRoot
                ? new DocumentException("document", $"is of type \"{Schema.Name(type.Value)}\", not \"doc\"")
                : Wrong("", "a \"doc\" can only be the whole");
        }

        var node = Build(type.Value, seen, text, firstNode, firstMark, firstAttribute);
        nodes.RemoveRange(firstNode, nodes.Count - firstNode);
        marks.RemoveRange(firstMark, marks.Count - firstMark);
        attributes.RemoveRange(firstAttribute, attributes.Count - firstAttribute);
        nodes.Add(node);
    }

    private readonly NodeType ReadType()
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Wrong(".type", "must be text");
        }

        return Schema.NodeType(in reader) ?? throw Wrong(".type", $"unknown node \"{reader.GetString()}\"");
    }

    private void ReadContent()
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(".content", "must be a list");
        }

        if (++depth > Document.MaxDepth)
        {
            throw Wrong("", string.Create(CultureInfo.InvariantCulture, $"is nested deeper than {Document.MaxDepth} levels"));
        }

        indices[depth - 1] = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Wrong("", "must be a node");
            }

            ReadNode(isRoot: false);
            indices[depth - 1]++;
        }

        depth--;
    }

    private void ReadMarks()
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(".marks", "must be a list");
        }

        var first = marks.Count;
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var mark = ReadMark(index);
            foreach (var other in marks[first..])
            {
                if (other.Rank == mark.Rank)
                {
                    throw Wrong(At(index), $"the mark \"{Schema.Name(mark)}\" appears twice");
                }
            }

            marks.Add(mark);
        }
    }

    private Mark ReadMark(int index)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong(At(index), "must be a mark");
        }

        var firstAttribute = attributes.Count;
        MarkType? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String)
                {
                    throw Wrong(At(index) + ".type", "must be text");
                }

                type = Schema.MarkType(in reader) ?? throw Wrong(At(index) + ".type", $"unknown mark \"{reader.GetString()}\"");
            }
            else if (reader.ValueTextEquals("attrs"u8))
            {
                reader.Read();
                ReadAttributes(At(index) + ".attrs");
            }
            else
            {
                throw Wrong(At(index), $"unknown key \"{reader.GetString()}\"; a mark has type and attrs");
            }
        }

        var given = new GivenAttributes(attributes, firstAttribute, Path() + At(index), $"the mark \"{Schema.Name(type)}\"");
        var mark = Schema.Build(type ?? throw Wrong(At(index), "has no type"), ref given);
        given.RefuseOthers();
        attributes.RemoveRange(firstAttribute, attributes.Count - firstAttribute);
        return mark;
    }

    private static string At(int mark) => string.Create(CultureInfo.InvariantCulture, $".marks[{mark}]");

    private void ReadAttributes(string at)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong(at, "must be an object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Schema.AttributeName(in reader);
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    attributes.Add(new Attribute(name, reader.GetString(), 0, AttributeKind.Text));
                    break;
                case JsonTokenType.Number when reader.TryGetInt64(out var number):
                    attributes.Add(new Attribute(name, null, number, AttributeKind.Number));
                    break;
                case JsonTokenType.Null:
                    attributes.Add(new Attribute(name, null, 0, AttributeKind.Null));
                    break;
                default:
                    throw Wrong($"{at}.{name}", "must be text or a whole number");
            }
        }
    }

    private readonly DocumentException Wrong(string under, string problem)
    {
        var path = Path() + under;
        return new DocumentException(path.Length == 0 ? "document" : path.TrimStart('.'), problem);
    }

    private readonly string Path()
    {
        var path = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            path.Append(path.Length > 0 ? "." : "").Append("content[").Append(CultureInfo.InvariantCulture, $"{indices[i]}").Append(']');
        }

        return path.ToString();
    }

    private sealed record RootNode(Parts<Block> Content) : Node;

    [Flags]
    private enum Keys
    {
        None = 0,
        Type = 1,
        Content = 2,
        Text = 4,
        Marks = 8,
        Attrs = 16,
    }
}
