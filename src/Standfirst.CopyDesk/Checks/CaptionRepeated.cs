using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A caption that only repeats what stands beside it was never written.</summary>
internal sealed class CaptionRepeated() : Check(
    "caption-repeated",
    Severity.Warning,
    "A caption says something of its own: it is not the headline, the alt text, the file's name, the credit, nor another caption.",
    "W3C, \"Images tutorial\", captions; NPPA, \"best practices for captions\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        var headline = Sameness.Key(reading.Copy.Headline);
        var dek = Sameness.Key(reading.Copy.Dek);
        var seen = new HashSet<string>();
        foreach (var picture in PictureTexts.In(reading))
        {
            if (picture.Caption is not { } caption || Sameness.Key(caption.Text) is not { Length: > 0 } key)
            {
                continue;
            }

            // A piece of the headline, "Syria and Russia", is what search engines were thought to want.
            var isPiece = key.Contains(' ', StringComparison.Ordinal) && $" {headline} ".Contains($" {key} ", StringComparison.Ordinal);
            var said = key == headline ? "the headline" : isPiece ? "words of the headline" : key == dek ? "the dek"
                : picture.Alt is { } alt && key == Sameness.Key(alt.Text) ? "the alt text"
                : picture.Credit is { } credit && key == Sameness.Key(credit.Text) ? "the credit"
                : (picture.File.Length > 0 && key == Sameness.FileKey(picture.File)) || Sameness.LooksLikeFile(caption.Text) ? "the name of the file"
                : seen.Contains(key) ? "another caption" : null;
            seen.Add(key);
            if (said is not null)
            {
                report.Add(caption, 0, caption.Text.Length, $"The caption only repeats {said}.");
            }
        }
    }
}
