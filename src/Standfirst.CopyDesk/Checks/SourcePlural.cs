using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Sources said … the source added": it was one.</summary>
internal sealed class SourcePlural() : Check(
    "source-plural",
    Severity.Warning,
    "One source is not made several.",
    "The Associated Press, \"News Values and Principles\", anonymous sources; Reuters Handbook, \"sources\"")
{
    private static readonly string[] Many = ["sources said", "sources say", "sources told", "sources close to", "sources familiar with", "according to sources", "sources confirmed", "sources claimed", "officials said on condition of anonymity", "sources added"];

    private static readonly string[] One = ["the source said", "the source added", "the source told", "the source says", "the source continued", "said the source", "added the source", "the source explained", "the source claimed", "the source confirmed", "the source noted"];

    public override void Read(Reading reading, Report report)
    {
        (Passage Passage, int Start, int Length)? many = null;
        var (one, single) = (false, false);
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsProse || !passage.IsEnglish || !passage.Text.Contains("ource", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var phrase in Many)
            {
                if (many is null && passage.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && !passage.IsQuoted(at) && !WordScanner.IsLetter(passage.Before(at)))
                {
                    many = (passage, at, phrase.Length);
                }
            }

            one |= Array.Exists(One, phrase => passage.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

            // "A second source" and "one source said" tell the one from the others.
            single |= passage.Text.Contains("a source ", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("one source", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("second source", StringComparison.OrdinalIgnoreCase) || passage.Text.Contains("another source", StringComparison.OrdinalIgnoreCase);
        }

        if (one && !single && many is var (where, start, length))
        {
            report.Add(where, start, length, "\"Sources\" here, \"the source\" further down: was it one or several?");
        }
    }
}
