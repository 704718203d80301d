using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Somebody answers for a story; where nobody is named, the reason is noted.</summary>
internal sealed class BylineMissing() : Check(
    "byline-missing",
    Severity.Warning,
    "A story names who wrote it, or notes why nobody is named.",
    "The Trust Project, trust indicators, \"author/reporter expertise\"; SPJ Code of Ethics, \"be accountable and transparent\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Copy.Bylines.All(string.IsNullOrWhiteSpace) && string.IsNullOrWhiteSpace(reading.Copy.NoByline))
        {
            report.Missing(Field.Byline, null, "Nobody is named as the writer, and no reason is given.");
        }
    }
}
