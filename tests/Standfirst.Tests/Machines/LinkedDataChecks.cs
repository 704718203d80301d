using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standfirst.Tests.Machines;

/// <summary>A block of JSON-LD against <see cref="SchemaTypes"/>.</summary>
internal static partial class LinkedDataChecks
{
    private const string Context = "https://schema.org";

    /// <summary>The block, if it can be read at all; every other fault is told and the block still handed out.</summary>
    public static JsonElement? Read(string json, string where, Faults faults)
    {
        JsonElement block;
        try
        {
            block = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;
        }
        catch (JsonException wrong)
        {
            faults.Unless(false, where, wrong.Message);
            return null;
        }

        if (block.ValueKind != JsonValueKind.Object)
        {
            faults.Unless(false, where, "is no object");
            return null;
        }

        faults.Unless(block.TryGetProperty("@context", out var context) && context.ValueKind == JsonValueKind.String && context.GetString() == Context, where, "has not schema.org as its context");
        Thing(block, null, where, faults, isWhole: true);
        return block;
    }

    /// <summary>All addresses that it names.</summary>
    public static IEnumerable<(string Path, string Url)> Urls(JsonElement of, string path = "")
    {
        if (of.ValueKind == JsonValueKind.Array)
        {
            return of.EnumerateArray().SelectMany((one, n) => Urls(one, $"{path}[{n}]"));
        }

        if (of.ValueKind == JsonValueKind.Object)
        {
            return of.EnumerateObject().Where(one => one.Name is not ("@context" or "@id")).SelectMany(one => Urls(one.Value, $"{path}.{one.Name}"));
        }

        return of.ValueKind == JsonValueKind.String && of.GetString() is { } text && Web().IsMatch(text) && !text.Contains('{', StringComparison.Ordinal) ? [(path, text)] : [];
    }

    public static IReadOnlyList<string> Types(JsonElement of) => !of.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.ToString())] : [type.ToString()];

    private static void Thing(JsonElement of, string[]? wanted, string where, Faults faults, bool isWhole)
    {
        var types = Types(of);
        faults.Unless(types.Count > 0, where, "has no type");
        faults.Unless(types.Distinct().Count() == types.Count, where, "names a type twice");
        foreach (var type in types)
        {
            faults.Unless(SchemaTypes.All.ContainsKey(type), where, $"is of an unknown type, {type}");
        }

        var known = types.Where(SchemaTypes.All.ContainsKey).ToList();
        faults.Unless(wanted is null || known.Exists(type => SchemaTypes.Line(type).Intersect(wanted).Any()), where, $"is a {string.Join(", ", types)}, and not a {string.Join(" or ", wanted ?? [])}");
        foreach (var property in of.EnumerateObject())
        {
            if (property.Name == "@id")
            {
                faults.Unless(property.Value.ValueKind == JsonValueKind.String && Uri.TryCreate(property.Value.GetString(), UriKind.Absolute, out _), where, "has an @id that is no IRI");
            }
            else if (property.Name == "@context")
            {
                faults.Unless(isWhole, where, "has a second context");
            }
            else if (property.Name != "@type")
            {
                var path = $"{where}.{property.Name}";
                if (known.Select(type => SchemaTypes.Property(type, property.Name)).FirstOrDefault(found => found is not null) is { } meant)
                {
                    Values(property.Value, meant, path, faults);
                }
                else
                {
                    faults.Unless(false, path, $"is no known property of {string.Join(", ", types)}");
                }
            }
        }

        foreach (var required in isWhole || wanted is not null ? known.SelectMany(SchemaTypes.Line).SelectMany(type => isWhole || type is not "NewsArticle" ? SchemaTypes.All[type].Required : []).Distinct() : [])
        {
            faults.Unless(of.TryGetProperty(required, out _), where, $"lacks {required}");
        }
    }

    private static void Values(JsonElement value, SchemaProperty meant, string path, Faults faults)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Value(value, meant, path, faults);
            return;
        }

        faults.Unless(meant.IsList, path, "is a list");
        faults.Unless(value.GetArrayLength() > 0, path, "is an empty list");
        foreach (var (n, one) in value.EnumerateArray().Index())
        {
            Value(one, meant, $"{path}[{n}]", faults);
        }
    }

    private static void Value(JsonElement value, SchemaProperty meant, string path, Faults faults)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        var isRight = meant.Value switch
        {
            SchemaValue.Thing => value.ValueKind == JsonValueKind.Object,
            SchemaValue.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0,
            SchemaValue.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            SchemaValue.Text => !string.IsNullOrWhiteSpace(text),
            SchemaValue.Url => text is not null && Web().IsMatch(text) && Uri.IsWellFormedUriString(text, UriKind.Absolute),
            SchemaValue.Moment => text is not null && IsMoment(text),
            SchemaValue.Year => text is not null && Year().IsMatch(text),
            SchemaValue.Duration => text is not null && Duration().IsMatch(text),
            _ => text is not null && IsLanguage(text),
        };
        faults.Unless(isRight, path, $"{value.GetRawText()} is no {meant.Value}");
        if (isRight && meant.Value == SchemaValue.Thing)
        {
            Thing(value, meant.Types, path, faults, isWhole: false);
        }
    }

    public static bool IsMoment(string text) => Moment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);

    public static bool IsLanguage(string text) => Language().IsMatch(text);

    [GeneratedRegex(@"^https?://[^/\s]+")]
    private static partial Regex Web();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^P(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?(?<=\d[DHMS])$")]
    private static partial Regex Duration();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
    private static partial Regex Language();
}
