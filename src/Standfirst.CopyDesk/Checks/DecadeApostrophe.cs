using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"The 1980's" has a year that owns something; the decade is a plural.</summary>
internal sealed class DecadeApostrophe() : Check(
    "decade-apostrophe",
    Severity.Warning,
    "A decade is a plural and has no apostrophe before its s: the 1980s, the ’80s.",
    "The Associated Press Stylebook, \"years\" and \"apostrophe\"; The Chicago Manual of Style, chapter 9")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 1; at < words.Length; at++)
            {
                // Only "the", "early", "mid-" and their like make a decade of it: "1980's best film" is a possessive.
                if (words[at].Is(Shape.Digit) && words[at].Is(Shape.Possessive) && words[at].Length is 4 or 6 && passage[words[at]][..^2] is [.., '0'] figures && figures.IndexOfAnyExceptInRange('0', '9') < 0
                    && passage[words[at - 1]] is "the" or "The" or "early" or "late" or "mid" or "since" && words[at].Is(Shape.Follows))
                {
                    // 40's of a room are sizes; two figures count as a decade with an apostrophe before them.
                    var mended = (figures.Length == 2 && !WordScanner.IsApostrophe(passage.Before(words[at].Start)) ? "’" : "") + figures.ToString() + "s";
                    report.Add(passage, words[at].Start, words[at].Length, "A decade is a plural and has no apostrophe before its s.", new Fix("Write the plural", mended));
                }
            }
        }
    }
}
