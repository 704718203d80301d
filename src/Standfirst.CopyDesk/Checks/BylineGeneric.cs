using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Admin" is nobody that a reader could write to.</summary>
internal sealed class BylineGeneric() : Check(
    "byline-generic",
    Severity.Warning,
    "A byline is the name of a person or of a known agency, not of an account or a desk.",
    "The Trust Project, trust indicators, \"author/reporter expertise\"",
    language: null)
{
    private static readonly HashSet<string> Nobody =
    [
        "admin", "administrator", "staff", "staff writer", "staff writers", "staff reporter", "staff reporters", "staff report", "editor", "editors", "the editor",
        "editorial", "editorial team", "editorial staff", "editorial board staff", "web desk", "news desk", "newsdesk", "webdesk", "desk", "newsroom", "news team", "news staff",
        "reporter", "our reporter", "our correspondent", "correspondent", "special correspondent", "writer", "author", "guest", "guest author", "guest writer", "contributor",
        "webmaster", "web editor", "user", "root", "test", "anonymous", "unknown", "online editor", "online desk", "digital desk", "content team", "team", "redaktion", "redaction",
        "rédaction", "la rédaction", "redacción", "redazione", "redaktionen", "by admin", "by staff", "posted by admin", "agencies", "news agencies", "wire reports",
    ];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Field != Field.Byline || passage.Text.Trim().Length == 0)
            {
                continue;
            }

            var name = passage.Text.Trim();
            if (Nobody.Contains(Sameness.Key(name)))
            {
                report.Add(passage, 0, passage.Text.Length, $"\"{name}\" is no name: a reader wants to know who wrote this.");
            }
            else if (name.Contains('@') || name.Contains('_') || name.Any(char.IsAsciiDigit) || (name.All(c => c < 128) && !name.Any(char.IsUpper)))
            {
                report.Add(passage, 0, passage.Text.Length, $"\"{name}\" is the name of an account, not of a person.");
            }
            else if (name.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            {
                report.Add(passage, 0, passage.Text.Length, "The page sets its own \"By\" before the name.", new Fix("Remove it", name[3..]));
            }
        }
    }
}
