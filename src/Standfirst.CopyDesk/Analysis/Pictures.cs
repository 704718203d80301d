namespace Standfirst.CopyDesk.Analysis;

/// <summary>Caption, credit and alt text of one picture; null for what the copy says nothing about, empty for what is missing.</summary>
internal sealed record PictureTexts(Passage? Caption, Passage? Credit, Passage? Alt, string File)
{
    public static IEnumerable<PictureTexts> In(Reading reading)
        => reading.Passages.Where(one => one.Source?.Picture is not null).GroupBy(one => one.Source!.Picture).Select(one => new PictureTexts(
            one.FirstOrDefault(part => part.Kind == BlockKind.Caption),
            one.FirstOrDefault(part => part.Kind == BlockKind.Credit),
            one.FirstOrDefault(part => part.Kind == BlockKind.Alt),
            one.Select(part => part.Source!.File).FirstOrDefault(file => file.Length > 0) ?? ""));
}
