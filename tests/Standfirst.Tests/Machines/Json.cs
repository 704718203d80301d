using System.Text.Json;

namespace Standfirst.Tests.Machines;

internal static class Json
{
    /// <summary>A property's text; null where there is none.</summary>
    public static string? Text(this JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A property's values, one that is no list included.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement of, string name)
        => !of.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
