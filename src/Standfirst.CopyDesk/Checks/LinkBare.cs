using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A screen reader spells an address out, and a small screen breaks it.</summary>
internal sealed class LinkBare() : Check(
    "link-bare",
    Severity.Warning,
    "An address does not stand in the text; the words that say what it leads to are the link.",
    "W3C, WCAG 2.2, 2.4.4; Google developer documentation style guide, \"link text\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsProse && passage.Field is not (Field.Dek or Field.Headline) || passage.Text.Contains('↩'))
            {
                continue;
            }

            foreach (var word in passage.Words)
            {
                if (word.Is(Shape.Address) && word.Length > 8 && passage[word] is var text && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
                {
                    report.Add(passage, word.Start, word.Length, "A bare address: link the words that say what it leads to.");
                }
            }
        }
    }
}
