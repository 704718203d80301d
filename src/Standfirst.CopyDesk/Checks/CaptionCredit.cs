using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Who took the picture is a matter of honesty and of law.</summary>
internal sealed class CaptionCredit() : Check(
    "caption-credit",
    Severity.Warning,
    "A picture has a credit: who took it, for whom.",
    "NPPA Code of Ethics; The Associated Press, caption guidelines",
    language: null)
{
    private static readonly string[] InCaption = ["photo by", "photo:", "photograph by", "photos by", "picture by", "picture:", "image:", "image by", "credit:", "courtesy", "©", "(c)", "/getty", "/ap)", "/afp", "/reuters", "handout", "foto:", "illustration by", "via "];

    public override void Read(Reading reading, Report report)
    {
        foreach (var picture in PictureTexts.In(reading))
        {
            if (picture.Credit is { } credit && string.IsNullOrWhiteSpace(credit.Text)
                && !Array.Exists(InCaption, sign => picture.Caption?.Text.Contains(sign, StringComparison.OrdinalIgnoreCase) == true))
            {
                report.Missing(Field.Credit, credit.Block, picture.File.Length > 0 ? $"The picture {picture.File} has no credit." : "The picture has no credit.");
            }
        }
    }
}
