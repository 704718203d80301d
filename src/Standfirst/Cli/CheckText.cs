using System.Text.Encodings.Web;
using System.Text.Json;
using Standfirst.CopyDesk;

namespace Standfirst.Cli;

/// <summary>A finding and where in which file it is.</summary>
internal sealed record PlacedFinding(string File, Finding Finding, (int Line, int Column) Place);

/// <summary>Prints findings for people, for programs, for code-scanning services, and a line each.</summary>
internal static class CheckText
{
    private const int LongestExcerpt = 100;

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="to">Where.</param>
    /// <param name="found">In the order of the files.</param>
    /// <param name="checks">What was looked for.</param>
    /// <param name="format">json, sarif, line or text.</param>
    public static void Write(TextWriter to, IReadOnlyList<PlacedFinding> found, IReadOnlyList<CheckInfo> checks, string format)
    {
        switch (format)
        {
            case "json":
                to.WriteLine(Text(json => Findings(json, found)));
                break;
            case "sarif":
                to.WriteLine(Text(json => Sarif(json, found, checks)));
                break;
            case "line":
                foreach (var (file, finding, place) in found)
                {
                    to.WriteLine($"{file}:{place.Line}:{place.Column}: {Name(finding.Severity)}: {finding.Message} [{finding.Check}]");
                }

                break;
            default:
                People(to, found);
                break;
        }
    }

    private static void People(TextWriter to, IReadOnlyList<PlacedFinding> found)
    {
        foreach (var file in found.GroupBy(one => one.File))
        {
            to.WriteLine(file.Key);
            foreach (var (_, finding, place) in file)
            {
                to.WriteLine($"  {place.Line}:{place.Column}  {Name(finding.Severity)}  {finding.Message}  [{finding.Check}]");
                if (finding.Excerpt.Length > 0)
                {
                    to.WriteLine($"      {Cut(finding.Excerpt)}");
                }

                foreach (var fix in finding.Fixes.Take(1))
                {
                    to.WriteLine($"      {fix.Title}: {(fix.Replacement.Length == 0 ? "(nothing)" : Cut(fix.Replacement))}");
                }
            }
        }

        var errors = found.Count(one => one.Finding.Severity == Severity.Error);
        var warnings = found.Count(one => one.Finding.Severity == Severity.Warning);
        to.WriteLine($"{errors} errors, {warnings} warnings, {found.Count - errors - warnings} notes");
    }

    private static string Cut(string text) => text.Length <= LongestExcerpt ? text.ReplaceLineEndings(" ") : text[..LongestExcerpt].ReplaceLineEndings(" ") + "…";

    private static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Findings(Utf8JsonWriter json, IReadOnlyList<PlacedFinding> found)
    {
        json.WriteStartArray();
        foreach (var (file, finding, place) in found)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("check", finding.Check);
            json.WriteString("severity", Name(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("field", finding.Field.ToString().ToLowerInvariant());
            if (finding.Block is { } block)
            {
                json.WriteNumber("block", block);
            }
            else
            {
                json.WriteNull("block");
            }

            json.WriteNumber("start", finding.Start);
            json.WriteNumber("length", finding.Length);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteString("excerpt", finding.Excerpt);
            json.WriteStartArray("fixes");
            foreach (var fix in finding.Fixes)
            {
                json.WriteStartObject();
                json.WriteString("title", fix.Title);
                json.WriteString("replacement", fix.Replacement);
                if (fix.Day is { } day)
                {
                    json.WriteString("date", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                }

                if (fix.Href is { } href)
                {
                    json.WriteString("href", href);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>SARIF 2.1.0; the rules that were broken, with their sentence and their source.</summary>
    private static void Sarif(Utf8JsonWriter json, IReadOnlyList<PlacedFinding> found, IReadOnlyList<CheckInfo> checks)
    {
        var rules = checks.Where(check => found.Any(one => one.Finding.Check == check.Name)).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Standfirst");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Name);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Rule);
            json.WriteEndObject();
            json.WriteStartObject("help");
            json.WriteString("text", $"{rule.Rule} Source: {rule.Source}");
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Name(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var (file, finding, place) in found)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Check);
            json.WriteString("level", Name(finding.Severity));
            json.WriteStartObject("message");
            json.WriteString("text", finding.Message);
            json.WriteEndObject();
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", file.Replace('\\', '/'));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteStartObject("snippet");
            json.WriteString("text", finding.Excerpt);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
