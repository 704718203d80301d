using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Standfirst.Themes;

/// <summary>JSON whose every value knows its line, so that a fault in it can be told with its place.</summary>
internal sealed class PlacedJson
{
    private readonly List<(string Name, PlacedJson Value)> _members = [];

    private PlacedJson(JsonTokenType type, int line) => (Type, Line) = (type, line);

    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or that of a value.</summary>
    public JsonTokenType Type { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    public string? Text { get; private init; }

    public double? Number { get; private init; }

    public bool? Truth => Type switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };

    /// <summary>Of an object, in their order.</summary>
    public IReadOnlyList<(string Name, PlacedJson Value)> Members => _members;

    /// <summary>Null for what is no list.</summary>
    public IEnumerable<PlacedJson>? Items => Type == JsonTokenType.StartArray ? _members.Select(member => member.Value) : null;

    public bool IsObject => Type == JsonTokenType.StartObject;

    public PlacedJson? this[string name] => IsObject ? _members.Find(member => member.Name == name).Value : null;

    /// <exception cref="JsonException">It is no JSON; the line is in it.</exception>
    public static PlacedJson Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var value = Value(ref reader, bytes);
        // What follows the value is a fault of the reader's.
        while (reader.Read())
        {
        }

        return value;
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, byte[] bytes)
    {
        var line = bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
        var type = reader.TokenType;
        if (type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return new PlacedJson(type, line)
            {
                Text = type == JsonTokenType.String ? reader.GetString() : null,
                Number = type == JsonTokenType.Number ? double.Parse(reader.ValueSpan, CultureInfo.InvariantCulture) : null,
            };
        }

        var whole = new PlacedJson(type, line);
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var name = "";
            if (type == JsonTokenType.StartObject)
            {
                name = reader.GetString()!;
                reader.Read();
            }

            whole._members.Add((name, Value(ref reader, bytes)));
        }

        return whole;
    }
}
