using System.Buffers;
using System.Text;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Themes;

public sealed class ThemeTests
{
    /// <summary>Those that come with the program.</summary>
    public static TheoryData<string> Shipped => [.. Theme.BuiltInNames];

    [Theory]
    [InlineData("courant", "en")]
    [InlineData("courant", "ar")]
    [InlineData("kiosk", "en")]
    [InlineData("kiosk", "ar")]
    public void Every_kind_of_page_renders_whole(string theme, string language)
    {
        foreach (var (name, (page, view)) in new ThemeGallery(language).Pages())
        {
            var html = ThemeGallery.Render(Theme.BuiltInCalled(theme)!, page, view);
            Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
            Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
            Assert.Equal(1, Count(html, "<h1"));
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.False(html.Contains("{{", StringComparison.Ordinal) || html.Contains("{%", StringComparison.Ordinal), name);
        }
    }

    /// <summary>With STANDFIRST_GALLERY=folder the pages are left there, to be served and looked at.</summary>
    [Fact]
    public void The_gallery_can_be_looked_at()
    {
        var folder = Environment.GetEnvironmentVariable("STANDFIRST_GALLERY");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "STANDFIRST_GALLERY names no folder.");
        GalleryFiles.Write(folder!);
    }

    [Theory, MemberData(nameof(Shipped))]
    public void A_hostile_headline_is_text_everywhere(string theme)
    {
        const string hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var gallery = new ThemeGallery("en");
        var card = gallery.Card(0, true) with { Headline = hostile, Dek = hostile, Section = new(hostile, "/x"), Bylines = [new(hostile)] };
        var story = gallery.Story() with { Headline = hostile, Dek = hostile, Dateline = hostile, Bylines = [new(hostile)], Earlier = [card], Related = [card], More = [card] };
        QuotedStory[] said = [new(card, [new QuotationView { Text = hostile, Kind = "direct", Speaker = new(hostile, "/x"), Role = hostile, Source = hostile, Url = "/x#q-1" }])];
        View[] views =
        [
            story, new FrontView { Lead = card, Seconds = [card], Briefs = [card], MostRead = [card] }, new SearchView { Query = hostile, Problem = hostile },
            new SectionView { Name = hostile, Url = "/x", Stories = [card] }, new ErrorView { Status = 404, Reason = hostile, Query = hostile }, new WriterView { Name = hostile, Biography = [hostile] },
            new SpeakerView { Name = hostile, Role = hostile, Stories = said }, new QuotationsView { IsFiltered = true, Query = hostile, Source = hostile, SpeakerProblem = hostile, Stories = said },
        ];
        foreach (var view in views)
        {
            var html = ThemeGallery.Render(Theme.BuiltInCalled(theme)!, gallery.Page(hostile, hostile, hostile), view);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Shipped))]
    public void What_the_reader_typed_comes_back_in_the_form_as_it_was(string theme)
    {
        var gallery = new ThemeGallery("en");
        var form = new CommentFormView { Story = "7", Body = "</textarea><script>\nsecond line", Name = "\"x\"", NameError = "Please enter your name", BodyError = "Please enter your comment" };
        var html = ThemeGallery.Render(Theme.BuiltInCalled(theme)!, gallery.Page("x"), gallery.Story() with { Comments = new CommentsView { Form = form } });
        Assert.Contains("\n&lt;/textarea&gt;&lt;script&gt;\nsecond line</textarea>", html.Replace("&#xA;", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("value=\"&quot;x&quot;\"", html, StringComparison.Ordinal);
        Assert.Contains("Please enter your comment", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"reply-name-", html, StringComparison.Ordinal);
        Assert.Contains(">Leave a reply<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Arabic_page_is_written_from_the_right_with_Arabic_words_and_plurals()
    {
        var gallery = new ThemeGallery("ar");
        var html = ThemeGallery.Render(Theme.BuiltIn, gallery.Page("x"), gallery.Story() with { ReadingMinutes = 2, Readers = 5 });
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("دقيقتا قراءة", html, StringComparison.Ordinal);
        Assert.Contains("5 قراء", html, StringComparison.Ordinal);
        Assert.Contains("47 تعليقًا", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x6", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shipped))]
    public void A_story_and_the_style_sheet_are_under_20_KB_together(string theme)
    {
        var look = Theme.BuiltInCalled(theme)!;
        var gallery = new ThemeGallery("en");
        var (page, view) = gallery.Pages()["story"];
        var html = ThemeAssets.Gzipped(Encoding.UTF8.GetBytes(ThemeGallery.Render(look, page, view))).Length;
        var css = look.Assets.Style.Gzip!.Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"page {html}, style sheet {css}");
        Assert.InRange(html + css, 1, 20 * 1024);
    }

    /// <summary>Times differ from machine to machine, allocations do not: a template that parses, reflects or copies on the way shows here.</summary>
    [Theory, MemberData(nameof(Shipped))]
    public void Rendering_a_story_allocates_little(string theme)
    {
        var look = Theme.BuiltInCalled(theme)!;
        var (page, view) = new ThemeGallery("en").Pages()["story"];
        var output = new ArrayBufferWriter<byte>(256 * 1024);
        look.Render(page, view, output);
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        look.Render(page, view, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{allocated} bytes for a page of {output.WrittenCount}");
        Assert.InRange(allocated, 0, 24 * 1024);
    }

    [Fact]
    public void The_faces_of_an_English_story_are_under_60_KB()
    {
        string[] names = ["text-", "text-italic-", "display-", "sans-"];
        var faces = Embedded.Names("theme/faces/").Where(name => !name.Contains("-accents", StringComparison.Ordinal) && names.Any(face => IsCut(name, face))).ToList();
        Assert.Equal(names.Length, faces.Count);
        Assert.InRange(faces.Sum(name => Embedded.Bytes(name).Length), 1, 60 * 1024);
    }

    [Fact]
    public void Kiosk_is_served_whole_without_a_face_from_its_folder_too()
    {
        foreach (var look in (Theme[])[Theme.BuiltInCalled("kiosk")!, Theme.Load(CopiedTheme.Place("kiosk"))])
        {
            var (page, view) = new ThemeGallery("ar").Pages()["story"];
            Assert.DoesNotContain("as=\"font\"", ThemeGallery.Render(look, page, view), StringComparison.Ordinal);
            var sheet = Encoding.UTF8.GetString(look.Assets.Style.Bytes);
            Assert.DoesNotContain("@font-face", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", sheet, StringComparison.Ordinal);
        }
    }

    private static bool IsCut(string file, string name)
    {
        var rest = file["theme/faces/".Length..];
        return rest.StartsWith(name, StringComparison.Ordinal) && !rest[name.Length..].Contains('-', StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
