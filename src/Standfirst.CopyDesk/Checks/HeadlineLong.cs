using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Search engines, telephones and feeds cut what is longer.</summary>
internal sealed class HeadlineLong() : Check(
    "headline-long",
    Severity.Warning,
    "A headline has no more characters than the house allows; 100 where it says nothing.",
    "Google Search Central, \"title links\"; house practice",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Headline is { } headline && new System.Globalization.StringInfo(headline.Text.Trim()).LengthInTextElements is var length && length > report.Style.Headline.Longest)
        {
            report.Add(headline, 0, headline.Text.Length, $"The headline has {length} characters; {report.Style.Headline.Longest} are allowed.");
        }
    }
}
