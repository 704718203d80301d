using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A screen reader says "image" itself.</summary>
internal sealed class AltUseless() : Check(
    "alt-useless",
    Severity.Warning,
    "An alt text says what is to be seen: not that it is an image, nor what the file is called.",
    "W3C, \"Images tutorial\", tips and tricks; WebAIM, \"alternative text\"")
{
    private static readonly string[] Openings =
    [
        "image of", "an image of", "picture of", "a picture of", "photo of", "a photo of", "photograph of", "a photograph of", "this is an image of", "this is a picture of",
        "this is a photo of", "the image shows", "this image shows", "image showing", "an image showing", "a photo showing", "photo showing", "a picture showing",
    ];

    private static readonly string[] Empty = ["image", "picture", "photo", "photograph", "graphic", "screenshot", "thumbnail", "banner", "untitled", "placeholder", "alt text", "alt", "img", "featured image", "header image", "hero image"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Kind != BlockKind.Alt || !passage.IsEnglish || string.IsNullOrWhiteSpace(passage.Text))
            {
                continue;
            }

            var key = Sameness.Key(passage.Text);
            if (Sameness.LooksLikeFile(passage.Text) || (passage.Source!.File.Length > 0 && key == Sameness.FileKey(passage.Source.File) && !passage.Text.Contains(' ')))
            {
                report.Add(passage, 0, passage.Text.Length, "The alt text is the name of the file.");
            }
            else if (Array.IndexOf(Empty, key) >= 0)
            {
                report.Add(passage, 0, passage.Text.Length, "The alt text says nothing about this picture.");
            }
            else if (Array.Find(Openings, one => passage.Text.StartsWith(one + " ", StringComparison.OrdinalIgnoreCase)) is { } opening)
            {
                var rest = passage.Text[opening.Length..].TrimStart();
                report.Add(passage, 0, opening.Length + 1 + (rest.Length > 0 ? 1 : 0), "A screen reader says itself that it is an image.", new Fix("Remove it", rest.Length > 0 ? char.ToUpperInvariant(rest[0]).ToString() : ""));
            }
        }
    }
}
