namespace Standfirst.CopyDesk.Tests;

public sealed class EditorTests
{
    private static readonly Copy Faulty = new() { Language = "en", Blocks = ["It is over,” he said.", "The ‘90s. It is late,” she said."] };

    [Fact]
    public void Findings_come_sorted_by_place_and_say_what_the_text_says()
    {
        var found = new CopyEditor().Read(Faulty).Where(one => one.Check.StartsWith("quotes-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["quotes-unbalanced", "quotes-reversed", "quotes-unbalanced"], found.Select(one => one.Check));
        Assert.All(found, one => Assert.Equal(one.Excerpt, Faulty.Blocks[one.Block!.Value].Text.Substring(one.Start, one.Length)));
    }

    [Fact]
    public void The_same_copy_gives_the_same_findings()
    {
        var editor = new CopyEditor();
        Assert.Equal(editor.Read(Faulty).Select(one => one with { Fixes = [] }), editor.Read(Faulty).Select(one => one with { Fixes = [] }));
    }

    [Fact]
    public void The_house_style_sets_severities_and_switches_checks_off()
    {
        var found = new CopyEditor(HouseStyle.Parse("checks:\n  quotes-unbalanced: note\n  quotes-reversed: off\n")).Read(Faulty);
        Assert.DoesNotContain(found, one => one.Check == "quotes-reversed");
        Assert.All(found.Where(one => one.Check == "quotes-unbalanced"), one => Assert.Equal(Severity.Note, one.Severity));
    }

    [Theory]
    [InlineData("checks:\n  quotes-unbalanced: loud\n", 2, "no severity")]
    [InlineData("language: en\nchecks:\n  quotes-unballanced: off\n", 3, "no check")]
    [InlineData("headline:\n  longest: many\n", 2, "whole number")]
    [InlineData("colour: red\n", 1, "not known")]
    [InlineData("a: [\n", 2, "YAML")]
    public void A_mistake_in_a_house_style_is_named_with_its_line(string yaml, int line, string problem)
    {
        var wrong = Assert.Throws<HouseStyleException>(() => HouseStyle.Parse(yaml));
        Assert.Equal(line, wrong.Line);
        Assert.Contains(problem, wrong.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_switches_a_check_off_with_a_reason_only()
    {
        var editor = new CopyEditor();
        var off = Faulty with { SwitchedOff = new Dictionary<string, string> { ["quotes-unbalanced"] = "a poem" } };
        Assert.DoesNotContain(editor.Read(off), one => one.Check == "quotes-unbalanced");
        Assert.Throws<ArgumentException>(() => editor.Read(off with { SwitchedOff = new Dictionary<string, string> { ["quotes-unbalanced"] = " " } }));
        Assert.Throws<ArgumentException>(() => editor.Read(off with { SwitchedOff = new Dictionary<string, string> { ["no-such-check"] = "a poem" } }));
    }

    [Fact]
    public void Words_marked_as_code_or_as_another_language_are_left_alone()
    {
        var copy = new Copy { Language = "en", Blocks = [new CopyBlock(BlockKind.Paragraph, "The ‘90s and the ‘80s.") { Marks = [new CodeMark(4, 4), new LanguageMark(17, 4, "fr")] }] };
        Assert.DoesNotContain(new CopyEditor().Read(copy), one => one.Check == "quotes-reversed");
    }

    [Theory]
    [InlineData("Der Minister sagte, dass die Straße nicht mehr für alle offen ist, und das ist gut.", "de")]
    [InlineData("Le ministre est dans la rue avec les élus, et ce n’est pas une surprise pour nous.", "fr")]
    [InlineData("قال الرئيس إن الطريق مفتوح للجميع.", "ar")]
    [InlineData("The minister said that the road was closed to all of them.", "en")]
    public void The_language_of_a_story_that_does_not_name_it_is_told_from_its_words(string text, string language)
    {
        using var reading = new CopyEditor().Analyse(new Copy { Blocks = [text] });
        Assert.Equal(language, reading.Passages[0].Language);
    }

    [Fact]
    public void A_style_is_written_as_it_is_read_and_the_desks_own_as_nothing()
    {
        Assert.Equal("", HouseStyle.Parse("language: en\n").ToYaml());
        const string Yaml = """
            language: de
            rules:
            - House.yml
            - from: English.yml
              language: en
            checks:
              House.Hall: error
              cliche: off
            names:
              'no: one': [No One]
            terms:
              health care: [healthcare, "health: care"]
            known-people: [Cher]
            headline:
              longest: 80
              capitals: sentence
            dateline:
              required: true
              capitals: true
              places: [Paris]
            numbers:
              words-below: 10
              percent: '%'
            long-sentence: 30
            long-paragraph: 90

            """;
        IReadOnlyList<CopyDesk.Rules.RuleText> Files(string name) => [new($"House/{(name == "House.yml" ? "Hall" : "Town")}.yml", "extends: existence\nmessage: \"%s\"\ntokens: [hall]\n")];
        var style = HouseStyle.Parse(Yaml, Files);
        var written = style.ToYaml();
        Assert.Equal(written, HouseStyle.Parse(written, Files).ToYaml());
        foreach (var line in (string[])["House.yml", "from: English.yml", "House.Hall: error", "no: one", "health: care", "words-below: 10", "percent: '%'", "long-paragraph: 90", "capitals: sentence", "places: [Paris]"])
        {
            Assert.Contains(line, written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Brackets_without_end_are_one_error_in_a_style_and_in_the_head_of_a_story()
    {
        var deep = "names: " + new string('[', 200_000);
        Assert.Contains("deeper", Assert.Throws<HouseStyleException>(() => HouseStyle.Parse(deep)).Problem, StringComparison.Ordinal);
        Assert.Contains("deeper", Assert.Throws<Files.CopyFileException>(() => Files.MarkdownReader.Read($"---\n{deep}\n---\nText.\n")).Message, StringComparison.Ordinal);
        Assert.Equal("Text.", Files.MarkdownReader.Read("---\n? [a, b]\n: c\n---\nText.\n").Copy.Blocks[0].Text);
    }
}
