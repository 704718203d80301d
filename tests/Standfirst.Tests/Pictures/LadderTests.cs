using CsCheck;
using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class LadderTests
{
    [Theory]
    [InlineData(6000, "320 480 640 800 960 1280 1920")]
    [InlineData(1920, "320 480 640 800 960 1280 1920")]
    [InlineData(1800, "320 480 640 800 960 1280 1800")]
    [InlineData(1000, "320 480 640 800 960")]
    [InlineData(300, "300")]
    [InlineData(1, "1")]
    public void A_picture_is_served_at_the_steps_below_its_width_and_never_larger(int width, string steps)
        => Assert.Equal(steps, string.Join(' ', Ladder.Of(width, width)));

    [Fact]
    public void A_crop_lies_within_the_picture_and_keeps_the_focal_point_where_it_can()
        => Gen.Select(Gen.Int[1, 9000], Gen.Int[1, 9000], Gen.Enum<Crop>(), Gen.Double[0, 1], Gen.Double[0, 1]).Sample((width, height, crop, x, y) =>
        {
            var place = Ladder.Place(width, height, crop, x, y);
            var (left, top, wide, tall) = Ladder.Region(width, height, crop, place);
            Assert.InRange(place, 0, Ladder.LastPlace);
            Assert.True(left >= 0 && top >= 0 && wide >= 1 && tall >= 1 && left + wide <= width && top + tall <= height);
            // Steps of an eighth: the focal point is at most half a step outside.
            Assert.InRange(x * width, left - (width / 16.0) - 1, left + wide + (width / 16.0) + 1);
            Assert.InRange(y * height, top - (height / 16.0) - 1, top + tall + (height / 16.0) + 1);
        });

    [Theory]
    [InlineData("640.avif", true)]
    [InlineData("640-3x2-4.webp", true)]
    [InlineData("640-16x9-8.jpg", true)]
    [InlineData("640-3x2-9.jpg", false)]
    [InlineData("640-3x2.jpg", false)]
    [InlineData("640-5x2-4.jpg", false)]
    [InlineData("0640.avif", false)]
    [InlineData("+640.avif", false)]
    [InlineData("640.jpeg", false)]
    [InlineData("640.AVIF", false)]
    [InlineData("../640.avif", false)]
    [InlineData("99999999999.jpg", false)]
    [InlineData("", false)]
    public void A_rendition_has_one_spelling(string name, bool known)
        => Assert.Equal(known, RenditionName.TryParse(name, out _));

    [Fact]
    public void A_set_names_every_step_in_every_format_and_the_size_that_keeps_the_page_still()
    {
        var picture = Picture.Stored("0123456789abcdef0123456789abcdef", "a.jpg", "image/jpeg", 1, 1000, 2000, PictureFolder.At);
        picture.FocalY = 0;
        picture.Alt = "A mast";
        var set = PictureSet.Of(picture, "100vw", Crop.ThreeByTwo, widest: 700);
        Assert.Equal("/pictures/0123456789abcdef0123456789abcdef/320-3x2-0.avif 320w, /pictures/0123456789abcdef0123456789abcdef/480-3x2-0.avif 480w, /pictures/0123456789abcdef0123456789abcdef/640-3x2-0.avif 640w", set.Avif);
        Assert.Equal("/pictures/0123456789abcdef0123456789abcdef/640-3x2-0.jpg", set.Src);
        Assert.Equal((640, 427, "A mast", "100vw"), (set.Width, set.Height, set.Alt, set.Sizes));
        Assert.Equal(("/pictures/0123456789abcdef0123456789abcdef/960.jpg", 960, 1920), PictureSet.AtMost(picture, 1200));
    }

    [Fact]
    public void A_remote_picture_is_shown_from_where_it_is()
    {
        var set = PictureSet.Of(Picture.Remote("https://example.org/a.jpg", "a.jpg", PictureFolder.At), "100vw", Crop.ThreeByTwo, alt: "x");
        Assert.Equal(("https://example.org/a.jpg", "", "", "", 0, 0, "x"), (set.Src, set.Avif, set.Webp, set.Jpeg, set.Width, set.Height, set.Alt));
    }
}
