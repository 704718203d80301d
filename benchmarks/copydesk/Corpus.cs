using System.Globalization;
using System.Text.Json;
using Standfirst.CopyDesk.Files;

namespace Standfirst.CopyDesk.Bench;

/// <summary>Copy from a folder of Markdown and text files, or from an annotated corpus of Wikinews in JSON.</summary>
internal static class Corpus
{
    public static IEnumerable<(string Name, Copy Copy)> Read(string path)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return Wikinews(path);
        }

        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return files.Where(file => Path.GetExtension(file) is ".md" or ".txt").Select(file => (Path.GetFileName(file), ReadFile(file))).Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!));
    }

    private static Copy? ReadFile(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return (Path.GetExtension(file) == ".md" ? MarkdownReader.Read(text) : PlainTextReader.Read(text)).Copy;
        }
        catch (CopyFileException wrong)
        {
            Console.Error.WriteLine($"{file}: {wrong.Message}");
            return null;
        }
    }

    private static IEnumerable<(string Name, Copy Copy)> Wikinews(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var story in json.RootElement.EnumerateArray())
        {
            var blocks = new List<CopyBlock>();
            foreach (var block in story.GetProperty("blocks").EnumerateArray())
            {
                var (kind, text) = (block.GetProperty("kind").GetString(), block.GetProperty("text").GetString() ?? "");
                if (kind != "head" || blocks.Count > 0)
                {
                    blocks.Add(new CopyBlock(kind switch { "figure" => BlockKind.Caption, "quote" => BlockKind.BlockQuote, "head" => BlockKind.Heading, "item" => BlockKind.ListItem, _ => BlockKind.Paragraph }, text));
                }
            }

            yield return (story.GetProperty("id").GetString()!, new Copy
            {
                Headline = story.GetProperty("title").GetString() ?? "",
                Bylines = [story.GetProperty("author").GetString() ?? ""],
                Dateline = story.TryGetProperty("dateline", out var dateline) && dateline.ValueKind == JsonValueKind.String && !dateline.GetString()!.Any(char.IsAsciiDigit) ? dateline.GetString()! : "",
                Published = DateTimeOffset.Parse(story.GetProperty("date").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                Blocks = blocks,
            });
        }
    }
}
