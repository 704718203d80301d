using Standfirst.Body;
using Standfirst.Pictures;

namespace Standfirst.Sample;

/// <summary>Makes the body document of a text of the edition, whose pictures are named <c>drawing:weir</c>.</summary>
internal static class EditionBody
{
    private const string Scheme = "drawing:";

    /// <exception cref="EditionException">The text holds something that a body cannot.</exception>
    public static Document Of(string html, Func<string, Picture> drawing, string file)
    {
        var reading = HtmlReader.Read(html, new HtmlReaderOptions
        {
            OwnPictures = false,
            Picture = image => image.Src.StartsWith(Scheme, StringComparison.Ordinal)
                ? new PictureNode { Picture = drawing(image.Src[Scheme.Length..]).Id }
                : null,
        });
        return reading.Losses.Count == 0
            ? reading.Document
            : throw new EditionException(file, string.Join("; ", reading.Losses.Select(loss => $"{loss.What}: {loss.Why}")));
    }
}
