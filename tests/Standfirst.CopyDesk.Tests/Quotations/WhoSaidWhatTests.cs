using Standfirst.CopyDesk.Quotations;

namespace Standfirst.CopyDesk.Tests.Quotations;

/// <summary>
/// Runs <c>Quotations/who-said-what.md</c>. An item of its lists is a text, paragraphs parted by ¶, and behind an arrow what is found in it:
/// <c>direct cue-after Smith = Ana Smith (said) [in a statement]</c>, one for each quotation, parted by semicolons; nothing is "none".
/// </summary>
public sealed class WhoSaidWhatTests
{
    private const string Arrow = " → ";

    [Fact]
    public void Each_example_gives_the_quotations_that_it_says()
    {
        var finder = new QuotationFinder();
        var wrong = new List<string>();
        var examples = 0;
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Quotations", "who-said-what.md")))
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal) || line.LastIndexOf(Arrow, StringComparison.Ordinal) is not (> 0 and var arrow))
            {
                continue;
            }

            examples++;
            var copy = new Copy { Language = "en", Blocks = [.. line[2..arrow].Split(" ¶ ").Select(text => new CopyBlock(BlockKind.Paragraph, text))] };
            var found = finder.Find(copy);
            var said = found.Count == 0 ? "none" : string.Join("; ", found.Select(Say));
            if (said != line[(arrow + Arrow.Length)..])
            {
                wrong.Add($"{line}\n  found: {said}");
            }
        }

        Assert.True(examples > 50);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {examples}\n" + string.Join("\n", wrong));
    }

    [Fact]
    public void Text_and_speaker_are_slices_of_their_blocks()
    {
        var copy = new Copy { Language = "en", Blocks = ["Ana Lopez, the mayor, spoke.", "“It is closed,” she said, “and was.” “Good,” said Bo Li. The road is old, he added."] };
        var found = new QuotationFinder().Find(copy);
        Assert.Equal(4, found.Count);
        Assert.All(found, one =>
        {
            Assert.Equal(one.Text, copy.Blocks[one.Block!.Value].Text.Substring(one.Start, one.Length));
            Assert.Equal(one.Speaker, copy.Blocks[one.SpeakerBlock!.Value].Text.Substring(one.SpeakerStart, one.SpeakerLength));
        });
        Assert.Equal(["It is closed,", "and was.", "Good,", "The road is old"], found.Select(one => one.Words));
    }

    [Fact]
    public void The_parts_of_an_utterance_bear_one_number()
    {
        var copy = new Copy { Language = "en", Blocks = ["“It is closed,” Ana Lopez said, “and was.", "“It will be.” “Good,” said Bo Li."] };
        Assert.Equal([0, 0, 0, 1], new QuotationFinder().Find(copy).Select(one => one.Utterance));
    }

    [Theory]
    [InlineData("de", "„Das ist gut“, sagte der Minister. „Ja.“")]
    [InlineData("fr", "« C’est bien », a dit le ministre.")]
    [InlineData("ar", "قال الرئيس: “نعم”")]
    public void Words_in_marks_of_another_language_have_no_speaker(string language, string text)
    {
        var found = new QuotationFinder().Find(new Copy { Language = language, Blocks = [text] });
        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal((Confidence.None, "", QuotationKind.Direct), (one.Confidence, one.Speaker, one.Kind)));
    }

    [Fact]
    public void On_a_page_as_it_was_scraped_each_quotation_has_its_speaker_and_nobody_is_told_to_be_unknown()
    {
        var copy = Standfirst.CopyDesk.Files.PlainTextReader.Read(File.ReadAllText(Samples.Path("origin", "scraped-page.txt"))).Copy;
        var found = new QuotationFinder().Find(copy).Where(one => one.Kind != QuotationKind.Indirect);
        Assert.Equal(["Ahmed al-Sharaa", "Ahmed al-Sharaa", "Ahmed al-Sharaa", "Vladimir Putin", "Vladimir Putin", "Vladimir Putin", "Ahmed al-Sharaa"], found.Select(one => one.FullName));
        Assert.DoesNotContain(new CopyEditor().Read(copy), one => one.Check is "quote-unattributed" or "speaker-not-introduced");
    }

    [Fact]
    public void The_same_copy_gives_the_same_list()
    {
        var copy = new Copy { Language = "en", Blocks = ["Ana Lopez, the mayor, said it was “closed.” “It is,” she told CBS, “and was.” Police said the road was closed."] };
        var finder = new QuotationFinder();
        Assert.Equal(finder.Find(copy), finder.Find(copy));
        Assert.Equal(finder.Find(copy), new QuotationFinder().Find(copy));
    }

    private static string Say(Quotation one)
        => $"{Names.Of(one.Kind)} {Names.Of(one.Confidence)}{(one.Speaker.Length > 0 ? " " + one.Speaker : "")}{(one.FullName != one.Speaker ? " = " + one.FullName : "")}{(one.Cue.Length > 0 ? $" ({one.Cue})" : "")}{(one.Source.Length > 0 ? $" [{one.Source}]" : "")}";
}
