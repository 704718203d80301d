using CsCheck;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("He said five people died.", "He said six people died.", "He said [-five][+six] people died.")]
    [InlineData("It was built in 1886.", "It was built in 1868.", "It was built in [-1886][+1868].")]
    [InlineData("the board’s rules", "the board’s own rules", "the board’s [+own ]rules")]
    [InlineData("", "New", "[+New]")]
    [InlineData("كتب الرجل رسالة", "كتب الرجل كتابًا", "كتب الرجل [-رسالة][+كتابًا]")]
    [InlineData("same", "same", "same")]
    public void Words_are_marked_as_a_copy_editor_marks_them(string older, string newer, string marked) => Assert.Equal(marked, Marked(Difference.Of(older, newer)));

    [Fact]
    public void A_document_is_compared_line_by_line()
    {
        var older = new Document([new Heading(2, ["The flood"]), new Paragraph(["Water came into 19 houses."]), new Paragraph(["Nobody was hurt."])]);
        var newer = new Document([new Heading(2, ["The flood"]), new Paragraph(["Water came into 29 houses."]), new Paragraph(["A cat is missing."]), new Paragraph(["Nobody was hurt."])]);
        Assert.Equal(
            ["The flood", "Water came into [-19][+29] houses.", "[+A cat is missing.]", "Nobody was hurt."],
            Difference.Of(older, newer).Select(line => Marked(line.Runs)));
        Assert.Equal([true, false, false, true], Difference.Of(older, newer).Select(line => line.IsSame));
    }

    [Fact]
    public void A_line_that_became_another_is_not_shown_as_an_edited_one()
        => Assert.Equal(
            ["[-The mayor of the town resigned on Monday.]", "[+Fishing boats were damaged in a gale.]"],
            Difference.Of(new Document([new Paragraph(["The mayor of the town resigned on Monday."])]), new Document([new Paragraph(["Fishing boats were damaged in a gale."])]))
                .Select(line => Marked(line.Runs)));

    [Fact]
    public void Both_texts_can_be_read_from_the_difference()
        => Gen.Select(Gen.String["ab ,\n"], Gen.String["ab ,\n"]).Sample((older, newer) =>
        {
            var runs = Difference.Of(older, newer);
            return string.Concat(runs.Where(run => run.Change != Change.Added).Select(run => run.Text)) == older
                && string.Concat(runs.Where(run => run.Change != Change.Removed).Select(run => run.Text)) == newer;
        });

    private static string Marked(IEnumerable<DifferenceRun> runs)
        => string.Concat(runs.Select(run => run.Change switch { Change.Added => $"[+{run.Text}]", Change.Removed => $"[-{run.Text}]", _ => run.Text }));
}
