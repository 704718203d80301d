using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>For those who do not see it, the picture is its alt text.</summary>
internal sealed class AltMissing() : Check(
    "alt-missing",
    Severity.Warning,
    "A picture of a story has an alt text.",
    "W3C, WCAG 2.2, 1.1.1",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var picture in PictureTexts.In(reading))
        {
            if (picture.Alt is { } alt && string.IsNullOrWhiteSpace(alt.Text))
            {
                report.Missing(Field.Alt, alt.Block, picture.File.Length > 0 ? $"The picture {picture.File} has no alt text." : "The picture has no alt text.");
            }
        }
    }
}
