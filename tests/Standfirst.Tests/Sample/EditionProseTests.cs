using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Sample;
using Standfirst.Stories;

namespace Standfirst.Tests.Sample;

/// <summary>The edition as its own copy desk would read it.</summary>
public sealed partial class EditionProseTests
{
    private static readonly PaperFile Paper = EditionFiles.Paper();
    private static readonly IReadOnlyList<StoryFile> Stories = EditionFiles.Stories();

    public static TheoryData<string> StoryNames => [.. Stories.Select(story => story.Slug)];

    public static TheoryData<string> AllNames => [.. Stories.Select(story => story.Slug), .. EditionFiles.Pages().Select(page => page.Slug)];

    [Theory]
    [MemberData(nameof(AllNames))]
    public void Every_quotation_mark_has_its_partner(string name)
    {
        foreach (var line in Lines(name))
        {
            Assert.True(Balanced(line, '“', '”') && Balanced(line, '«', '»'), line);
            // A right single mark is an apostrophe too; a left one opens a quotation that must end.
            Assert.True(!line.Contains('‘', StringComparison.Ordinal) || line.LastIndexOf('’') > line.LastIndexOf('‘'), line);
        }
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void Prose_has_no_typewriter_marks_and_no_double_spaces(string name)
    {
        foreach (var line in Lines(name))
        {
            Assert.DoesNotMatch(Typewriter(), line);
        }
    }

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void Every_quotation_begins_and_ends_with_its_marks_and_its_speaker_is_named_in_the_story(string name)
    {
        var body = Body(name);
        foreach (var quotation in body.QuerySelectorAll("span.quotation"))
        {
            Assert.Matches(Quoted(), quotation.TextContent);
            Assert.True(quotation.HasAttribute("data-speaker") || quotation.HasAttribute("data-source"), quotation.TextContent);
        }

        foreach (var block in body.QuerySelectorAll("blockquote"))
        {
            Assert.NotNull(block.ParentElement!.QuerySelector("figcaption .speaker, figcaption cite"));
        }

        var text = string.Join(' ', body.QuerySelectorAll("p, h2").Where(p => !p.ClassList.Contains("speaker")).Select(p => p.TextContent));
        var speakers = body.QuerySelectorAll("[data-speaker]").Select(span => span.GetAttribute("data-speaker")!)
            .Concat(body.QuerySelectorAll(".speaker").Select(span => span.TextContent));
        Assert.All(speakers, speaker => Assert.Contains(speaker, text + Story(name).Caption, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void Every_story_is_as_long_as_its_kind_asks(string name)
    {
        var story = Story(name);
        var words = Body(name).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var (least, most) = story switch
        {
            { Lineup: 0 } => (700, 1000),
            { Section: "investigations" } => (1300, 2000),
            { Section: "courts" } => (500, 750),
            { Kind: StoryKind.Brief } => (60, 120),
            { Kill: not null } => (50, 200),
            { Thread.Length: > 0 } => (150, 400),
            _ => (270, 750),
        };
        Assert.InRange(words, least, most);
    }

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void Every_story_has_dek_topics_and_a_name_over_it_or_the_reason_why_not(string name)
    {
        var story = Story(name);
        Assert.InRange(story.Headline.Length, 15, 110);
        Assert.InRange(story.Dek.Length, 30, 230);
        Assert.NotEmpty(story.Topics);
        Assert.True(story.Writers.Count > 0 ^ story.NoByline.Length > 0);
    }

    [Fact]
    public void Every_picture_has_words_and_is_shown_and_every_shown_picture_is_there()
    {
        Assert.All(Paper.Pictures.Values, picture =>
        {
            Assert.InRange(picture.Alt.Length, 40, 400);
            Assert.InRange(picture.Caption.Length, 25, 200);
            Assert.NotEmpty(picture.Credit);
        });
        var shown = new HashSet<string>(Stories.Select(story => story.Picture).Where(name => name.Length > 0));
        foreach (var story in Stories)
        {
            Assert.True(story.Picture.Length == 0 || story.Caption.Length > 20, $"{story.Name} has a picture without a caption of its own");
            foreach (var image in Body(story.Slug).QuerySelectorAll("img"))
            {
                shown.Add(image.GetAttribute("src")!.Replace("drawing:", "", StringComparison.Ordinal));
                Assert.InRange(image.GetAttribute("alt")!.Length, 40, 400);
                Assert.NotEmpty(image.ParentElement!.QuerySelector("figcaption .credit")!.TextContent);
            }
        }

        Assert.Equal(Paper.Pictures.Keys.Order(), shown.Order());
    }

    [Fact]
    public void The_table_of_payments_adds_up()
    {
        var rows = Body("harbour-board-orders").QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(Pounds).ToArray()).ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[^1], row[..^1].Sum()));
        Assert.All(Enumerable.Range(0, 6), column => Assert.Equal(rows[^1][column], rows[..^1].Sum(row => row[column])));
    }

    [Fact]
    public void The_menu_has_room_for_its_sections_and_every_one_of_them_has_a_story()
    {
        Assert.InRange(Paper.Sections.Count, 4, 6);
        var used = Stories.Select(story => story.Section).ToHashSet();
        Assert.All(Paper.Sections.SelectMany(section => section.Children.Prepend(section)), section => Assert.Contains(section.Slug, used));
    }

    [Fact]
    public void Every_topic_and_writer_has_a_page_with_something_on_it()
    {
        Assert.Equal(4, Paper.Topics.Select(topic => topic.Kind).Distinct().Count());
        Assert.All(Paper.Topics, topic => Assert.Contains(Stories, story => story.Topics.Contains(topic.Slug)));
        Assert.All(Paper.Writers, writer => Assert.Contains(Stories, story => story.Writers.Contains(writer.Slug)));
        Assert.All(Paper.Writers, writer => Assert.True(writer.Title.Length > 0 && writer.Biography.Length > 80));
    }

    private static int Pounds(IElement cell) => int.Parse(cell.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static StoryFile Story(string slug) => Stories.Single(story => story.Slug == slug);

    /// <summary>Each paragraph, cell, heading and caption of a text, and what stands above it.</summary>
    private static IEnumerable<string> Lines(string slug)
    {
        var blocks = Body(slug).QuerySelectorAll("p, h2, li, td, th, figcaption, caption")
            .Where(block => block.QuerySelector("p, li") is null).Select(block => block.TextContent);
        if (Stories.FirstOrDefault(story => story.Slug == slug) is not { } story)
        {
            return blocks;
        }

        var notes = story.Corrections.Select(correction => correction.Text).Append(story.Kill?.Reason ?? "");
        return [story.Headline, story.Dek, story.Caption, .. notes, .. blocks];
    }

    private static IElement Body(string slug)
    {
        var html = Stories.FirstOrDefault(story => story.Slug == slug)?.Html ?? EditionFiles.Pages().Single(page => page.Slug == slug).Html;
        IHtmlDocument document = new HtmlParser().ParseDocument(html);
        return document.Body!;
    }

    private static bool Balanced(string line, char open, char close)
    {
        var isOpen = false;
        foreach (var letter in line)
        {
            if (letter == (isOpen ? open : close))
            {
                return false;
            }

            isOpen = letter == open || (letter != close && isOpen);
        }

        return !isOpen;
    }

    [GeneratedRegex("[\"'`]|\\.\\.\\.| {2}| -- | - ")]
    private static partial Regex Typewriter();

    [GeneratedRegex("^(“[^“”]+”|«[^«»]+»)$")]
    private static partial Regex Quoted();
}
