using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Tests.Rules;

public sealed class ScopeTests
{
    private static readonly Copy Everywhere = new()
    {
        Language = "en",
        Headline = "XX head",
        Dek = "XX dek",
        Bylines = ["XX byline"],
        Dateline = "XX dateline",
        Blocks =
        [
            "XX paragraph. XX sentence.",
            new CopyBlock(BlockKind.Heading, "XX second") { Level = 2 },
            new CopyBlock(BlockKind.Heading, "XX third") { Level = 3 },
            new CopyBlock(BlockKind.ListItem, "XX item. XX more."),
            new CopyBlock(BlockKind.BlockQuote, "XX quoted"),
            new CopyBlock(BlockKind.TableCell, "XX cell"),
            new CopyBlock(BlockKind.Title, "XX table"),
            new CopyBlock(BlockKind.Caption, "XX caption") { Picture = 1 },
            new CopyBlock(BlockKind.Credit, "XX credit") { Picture = 1 },
            new CopyBlock(BlockKind.Alt, "XX alt") { Picture = 1 },
            new CopyBlock(BlockKind.Paragraph, "XX code") { Marks = [new CodeMark(0, 2)] },
        ],
    };

    [Theory]
    [InlineData("text", "head dek paragraph sentence second third item more quoted cell table caption alt")]
    [InlineData("heading", "head second third")]
    [InlineData("heading.h1", "head")]
    [InlineData("heading.h3", "third")]
    [InlineData("heading & ~heading.h1", "second third")]
    [InlineData("~heading & ~list & ~table", "dek paragraph sentence quoted caption alt")]
    [InlineData("[heading.h2, blockquote]", "second quoted")]
    [InlineData("paragraph", "dek paragraph sentence")]
    [InlineData("sentence", "dek paragraph sentence")]
    [InlineData("[text, sentence]", "head dek paragraph sentence second third item more quoted cell table caption alt")]
    [InlineData("list", "item more")]
    [InlineData("blockquote", "quoted")]
    [InlineData("table", "cell table")]
    [InlineData("table.cell", "cell")]
    [InlineData("figure.caption", "caption")]
    [InlineData("alt", "alt")]
    [InlineData("title", "head")]
    [InlineData("text.md", "head dek paragraph sentence second third item more quoted cell table caption alt")]
    [InlineData("credit", "credit")]
    [InlineData("byline", "byline")]
    [InlineData("dateline", "dateline")]
    [InlineData("summary", "paragraph sentence item more quoted")]
    [InlineData("raw", "head dek byline dateline paragraph sentence second third item more quoted cell table caption credit alt code")]
    public void A_rule_looks_where_its_scope_says(string scope, string where)
    {
        var found = RuleCase.Read($"extends: existence\nmessage: x\nscope: {(scope.StartsWith('[') ? scope : $"'{scope}'")}\ntokens: ['XX (?=\\w+)']", Everywhere);
        Assert.Equal(where, string.Join(' ', found.Select(one => Text(one)[(one.Start + 3)..].Split(' ', '.')[0])));
        Assert.All(found, one => Assert.Equal("XX ", one.Excerpt));
    }

    [Fact]
    public void A_finding_is_in_the_field_where_its_words_stand()
        => Assert.Equal(
            [Field.Headline, Field.Dek, Field.Body, Field.Body, Field.Body, Field.Body, Field.Body, Field.Body, Field.Body, Field.Body, Field.Body, Field.Caption, Field.Alt],
            RuleCase.Read("extends: existence\nmessage: x\ntokens: [XX]", Everywhere).Select(one => one.Field));

    [Fact]
    public void Code_and_addresses_are_seen_as_stars()
    {
        var copy = new Copy { Language = "en", Blocks = [new CopyBlock(BlockKind.Paragraph, "Run the run the https://the.example/run here.") { Marks = [new CodeMark(8, 3)] }] };
        Assert.Equal(["Run the *** the ****"], RuleCase.Read("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['^.{20}']", copy).Select(one => one.Message[..20]));
        Assert.Equal(2, RuleCase.Read("extends: existence\nmessage: '%s'\ntokens: [the]", copy).Count);
    }

    [Fact]
    public void Rules_for_a_language_leave_the_others_alone()
    {
        var rules = ValeRules.Read([new RuleText("House/Rule.yml", "extends: existence\nmessage: x\ntokens: [die]")], "en");
        var copy = new Copy { Language = "en", Blocks = ["They die.", new CopyBlock(BlockKind.Paragraph, "Sie sah die Stadt.") { Language = "de" }] };
        Assert.Equal(0, Assert.Single(RuleCase.Read(rules, copy)).Block);
        Assert.Empty(RuleCase.Read(rules, copy with { Language = "de", Blocks = [copy.Blocks[1]] }));
    }

    private static string Text(Finding finding) => finding.Field switch
    {
        Field.Headline => Everywhere.Headline,
        Field.Dek => Everywhere.Dek,
        Field.Byline => Everywhere.Bylines[0],
        Field.Dateline => Everywhere.Dateline,
        _ => Everywhere.Blocks[finding.Block!.Value].Text,
    };
}
