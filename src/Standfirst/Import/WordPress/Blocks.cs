using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

/// <summary>A block of the editor: its name, its attributes, and its markup with other blocks in it. Without a name it is classic content.</summary>
internal sealed record WpBlock(string Name, JsonElement Attributes)
{
    /// <summary>Markup (string) and blocks (<see cref="WpBlock"/>) in their order.</summary>
    public List<object> Content { get; } = [];

    public IEnumerable<WpBlock> Inner => Content.OfType<WpBlock>();

    public string? Text(string attribute)
        => Attributes.ValueKind == JsonValueKind.Object && Attributes.TryGetProperty(attribute, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;
}

/// <summary>Reads the comments in which the editor keeps its blocks. What is not closed ends with what it stands in: no text is lost by it.</summary>
internal static partial class Blocks
{
    private const int MostDepth = 100;

    public static bool Are(string content) => content.Contains("<!-- wp:", StringComparison.Ordinal);

    public static List<WpBlock> Read(string content)
    {
        var root = new WpBlock("", default);
        var open = new Stack<WpBlock>([root]);
        var last = 0;
        foreach (Match match in Mark().Matches(content))
        {
            Text(open.Peek(), content.AsSpan(last, match.Index - last));
            last = match.Index + match.Length;
            var name = match.Groups["name"].Value;
            name = name.Contains('/', StringComparison.Ordinal) ? name : "core/" + name;
            if (match.Groups["close"].Success)
            {
                if (open.Any(block => block.Name == name))
                {
                    while (open.Pop().Name != name)
                    {
                    }
                }

                continue;
            }

            var block = new WpBlock(name, Attributes(match.Groups["json"].Value));
            open.Peek().Content.Add(block);
            if (!match.Groups["void"].Success && open.Count < MostDepth)
            {
                open.Push(block);
            }
        }

        Text(open.Peek(), content.AsSpan(last));
        return [.. root.Content.Select(part => part as WpBlock ?? Classic((string)part))];
    }

    private static WpBlock Classic(string html)
    {
        var block = new WpBlock("", default);
        block.Content.Add(html);
        return block;
    }

    private static void Text(WpBlock into, ReadOnlySpan<char> text)
    {
        if (!text.IsWhiteSpace())
        {
            into.Content.Add(text.ToString());
        }
    }

    private static JsonElement Attributes(string json)
    {
        if (json.Length == 0)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 64, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // The editor writes no "--" inside the attributes, so the first one ends the comment.
    [GeneratedRegex(@"<!--\s+(?<close>/)?wp:(?<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\s+(?<json>\{(?:(?!-->).)*?\}\s+)?(?<void>/)?-->", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
