using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class PlainTextTests
{
    private static readonly Document Story = new([
        new Paragraph(["First ", new Text("bold", [MarkSet.Strong]), new HardBreak(), "line 👩‍👩‍👧."]),
        new BulletList([new ListItem([new Paragraph(["one"]), new BulletList([new ListItem([new Paragraph(["two"])])])])]),
        new BlockQuote([new Paragraph(["Said."])], "Jane Doe", "The Book"),
        new PictureNode { Picture = 1, Alt = "not read", Caption = ["A caption"], Credit = "AP" },
        new Table([new TableRow([new TableCell([new Paragraph(["cell"])])])], "Figures"),
        new Rule(),
        new FactBox([new Heading(3, ["Who"])], "Box"),
        new Embed("/a", EmbedKind.Other, null, "Film"),
        new ImportedHtml("<pre title=\"a &gt; b\">kept &amp; <b>read</b></pre>", "why"),
    ]);

    [Fact]
    public void Every_word_stands_in_reading_order_with_its_place()
    {
        var text = PlainText.Of(Story);
        Assert.Equal(
            [
                (TextKind.Paragraph, "content[0]", "First bold\nline 👩‍👩‍👧."), (TextKind.Paragraph, "content[1].content[0].content[0]", "one"),
                (TextKind.Paragraph, "content[1].content[0].content[1].content[0].content[0]", "two"), (TextKind.Quotation, "content[2].content[0]", "Said."),
                (TextKind.Attribution, "content[2].attrs.speaker", "Jane Doe"), (TextKind.Attribution, "content[2].attrs.source", "The Book"),
                (TextKind.Caption, "content[3]", "A caption"), (TextKind.Credit, "content[3].attrs.credit", "AP"), (TextKind.TableCaption, "content[4].attrs.caption", "Figures"),
                (TextKind.Cell, "content[4].content[0].content[0].content[0]", "cell"), (TextKind.Title, "content[6].attrs.title", "Box"), (TextKind.Heading, "content[6].content[0]", "Who"),
                (TextKind.Title, "content[7].attrs.title", "Film"), (TextKind.Imported, "content[8].attrs.html", "kept & read"),
            ],
            text.Blocks.Select(block => (block.Kind, block.Path, block.Text)));
        Assert.All(text.Blocks, block => Assert.Equal(block.Text, text.Text[block.Start..block.End]));
    }

    [Fact]
    public void A_find_leads_back_to_its_block()
    {
        var text = PlainText.Of(Story);
        Assert.Equal((6, 2), text.Locate(text.Text.IndexOf("caption", StringComparison.Ordinal)));
        Assert.Equal((0, 0), text.Locate(0));
        Assert.Equal((0, text.Blocks[0].Text.Length), text.Locate(text.Blocks[1].Start - 1));
        Assert.Equal(-1, PlainText.Of(Document.Empty).Locate(0).Block);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("One, two—three.", 3)]
    [InlineData("The editor’s well-known 1,234.5", 4)]
    [InlineData("السَّلامُ عليكم", 2)]
    [InlineData("我们正在 try", 5)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, WordCount.Of(text).Words);

    [Theory]
    [InlineData("en", 912, 4)]
    [InlineData("en-GB", 10, 1)]
    [InlineData("ar", 912, 7)]
    [InlineData("xx", 920, 4)]
    [InlineData("en", 0, 0)]
    public void Reading_takes_its_language_time(string language, int words, int minutes) => Assert.Equal(minutes, new WordCount(words, 0).Minutes(language));
}
