using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A picture without words may show anything.</summary>
internal sealed class CaptionMissing() : Check(
    "caption-missing",
    Severity.Warning,
    "A picture has a caption that says who and what it shows, and when.",
    "The Associated Press, \"News Values and Principles\", photos; NPPA Code of Ethics",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var picture in PictureTexts.In(reading))
        {
            if (picture.Caption is { } caption && string.IsNullOrWhiteSpace(caption.Text))
            {
                report.Missing(Field.Caption, caption.Block, picture.File.Length > 0 ? $"The picture {picture.File} has no caption." : "The picture has no caption.");
            }
        }
    }
}
