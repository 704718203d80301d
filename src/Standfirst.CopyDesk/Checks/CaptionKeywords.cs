using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"moscow, kremlin, putin" was written for a machine.</summary>
internal sealed class CaptionKeywords() : Check(
    "caption-keywords",
    Severity.Warning,
    "A caption is a sentence or a phrase for people, not a list of keywords.",
    "W3C, \"Images tutorial\", captions; Google Search Central, \"image best practices\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Kind is not (BlockKind.Caption or BlockKind.Alt) || passage.Words.Length < 3)
            {
                continue;
            }

            var parts = passage.Text.Split(',', ';', '|');
            var short_ = parts.Count(part => part.Trim().Split(' ').Length <= 2);
            var hashes = passage.Text.Count(c => c == '#');

            // "Ana Lopez, Bo Li and Cy Young" are people: an "and", a stop, or a name of two capitals each is no list of keywords.
            var lower = parts.Count(part => part.Trim() is { Length: > 0 } bare && char.IsLower(bare[0]));
            if (hashes > 1 || (parts.Length >= 3 && short_ == parts.Length && lower >= parts.Length - 1 && !passage.Text.AsSpan().TrimEnd().EndsWith(".") && !HasJoin(passage)))
            {
                report.Add(passage, 0, passage.Text.Length, $"This {(passage.Kind == BlockKind.Caption ? "caption" : "alt text")} is a list of keywords.");
            }
        }
    }

    private static bool HasJoin(Passage passage)
    {
        foreach (var word in passage.Words)
        {
            if (passage[word] is "the" or "The" or "a" or "A" or "and" or "or" or "with" or "und" or "et" or "y" or "left" or "right" or "from")
            {
                return true;
            }
        }

        return false;
    }
}
