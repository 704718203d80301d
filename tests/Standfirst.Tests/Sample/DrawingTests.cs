using NetVips;
using Standfirst.Sample.Drawing;

namespace Standfirst.Tests.Sample;

public class DrawingTests
{
    [Fact]
    public void Eighteen_different_pictures_are_drawn_in_their_sizes()
    {
        var drawn = Drawings.All.AsParallel().Select(d => (d.Name, d.FileName, Bytes: d.Draw())).ToArray();

        Assert.Equal(18, drawn.Length);
        Assert.Equal(18, drawn.Select(d => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(d.Bytes))).Distinct().Count());
        foreach (var (name, file, bytes) in drawn)
        {
            using var picture = Image.NewFromBuffer(bytes);
            Assert.Equal(name == "portrait-oval" ? (1200, 1500) : (1800, 1200), (picture.Width, picture.Height));
            Assert.Equal(file.EndsWith(".png", StringComparison.Ordinal) ? "pngload_buffer" : "jpegload_buffer", picture.Get("vips-loader"));
            // Neither an empty sheet nor a black one.
            Assert.InRange(picture.Avg(), 90, 245);
        }
    }

    [Theory]
    [InlineData("portrait-oval")]
    [InlineData("spending-chart")]
    public void A_picture_drawn_twice_at_once_has_the_same_bytes(string name)
    {
        var drawing = Assert.Single(Drawings.All, d => d.Name == name);

        var drawn = Enumerable.Range(0, 2).AsParallel().WithDegreeOfParallelism(2).Select(_ => drawing.Draw()).ToArray();

        Assert.Equal(drawn[0], drawn[1]);
    }

    [Theory]
    [InlineData("“Hale & Sons” – £1,193,700 (70%), 4.08 m, 4.20am; St Nicholas’ Church: 12° / 3+1 – ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789")]
    public void Every_character_of_a_label_has_a_letter(string text) =>
        Assert.Equal("", string.Concat(text.Where(c => c != ';' && !Lettering.Has(c))));
}
