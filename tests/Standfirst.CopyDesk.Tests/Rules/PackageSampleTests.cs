using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Tests.Rules;

/// <summary>The packages Google and write-good as their authors publish them: every rule is read, and finds what it is for.</summary>
public sealed class PackageSampleTests
{
    /// <summary>A text for each rule, and the words in it that the rule is for.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "Google.AMPM", "We met at 10 p.m. and 9PM sharp.", "10 p.m.|9PM" },
        { "Google.Acronyms", "The WTO met. The Federal Open Market Committee (FOMC) met, and the FOMC rose.", "WTO" },
        { "Google.Colons", "One thing: The rest.", ": T" },
        { "Google.Contractions", "They are here.", "They are" },
        { "Google.DateFormat", "On 12 Mar 2016 or 6/12/2017.", "12 Mar 2016|6/12/2017" },
        { "Google.Ellipses", "Well... no.", "..." },
        { "Google.EmDash", "So — no.", " — " },
        { "Google.Exclamation", "Come now! He came.", "now! " },
        { "Google.FirstPerson", "For me it is fine.", "me" },
        { "Google.Gender", "When he/she clicks.", "he/she" },
        { "Google.GenderBias", "The firemen came.", "firemen" },
        { "Google.HeadingPunctuation", "# A heading.", "g." },
        { "Google.Headings", "# This is a Heading Of Capitals", "This is a Heading Of Capitals" },
        { "Google.Latin", "Some, e.g., this.", "e.g." },
        { "Google.LyHyphens", "A publicly-available text.", "publicly-available" },
        { "Google.OptionalPlurals", "Find your key(s).", "key(s)" },
        { "Google.Ordinal", "The 21st time.", "21st" },
        { "Google.OxfordComma", "Apples, pears and plums.", "Apples, pears and" },
        { "Google.Parens", "It is (not) so.", "(not)" },
        { "Google.Passive", "It was broken.", "was broken" },
        { "Google.Periods", "The N.B.A. team.", "N.B.A." },
        { "Google.Quotes", "The \"title\", he said.", "\"title\"," },
        { "Google.Ranges", "It took from 8-20 days.", "from 8-20" },
        { "Google.Semicolons", "It is; so be it.", ";" },
        { "Google.Slang", "The tl;dr is no.", "tl;dr" },
        { "Google.Spacing", "It is so.So be it.", "o.S" },
        { "Google.Spelling", "The colour is fine.", "colour" },
        { "Google.Units", "It has 64GB free.", "64GB" },
        { "Google.We", "Here we go.", "we" },
        { "Google.Will", "It will go.", "will" },
        { "Google.WordList", "See above.", "above" },
        { "write-good.Cliches", "That was a far cry.", "a far cry" },
        { "write-good.E-Prime", "It is so.", "is" },
        { "write-good.Illusions", "It is the the end.", "the the" },
        { "write-good.Passive", "It was broken.", "was broken" },
        { "write-good.So", "So, no.", "So," },
        { "write-good.ThereIs", "There is a way.", "There is" },
        { "write-good.TooWordy", "A number of them utilize it.", "A number of|utilize" },
        { "write-good.Weasel", "It is very good.", "very" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_rule_finds_what_it_is_for(string rule, string text, string found)
    {
        var file = MarkdownReader.Read(text);
        Assert.Equal(found, string.Join('|', RuleCase.Read(Packages(), file.Copy).Where(one => one.Check == rule).Select(one => one.Excerpt)));
    }

    [Fact]
    public void Every_rule_of_the_packages_is_run()
    {
        var rules = Packages();
        Assert.Empty(rules.Refused);
        Assert.Equal(rules.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Faults.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    /// <summary>Lines and columns as Vale's own test of write-good has them, where today's rules still say it; the tool of the benchmarks compares them all.</summary>
    [Fact]
    public void The_text_of_Vales_own_test_gives_what_Vale_says()
    {
        var file = MarkdownReader.Read(File.ReadAllText(Samples.Path("prose", "vale-fixtures", "write-good", "test.md")));
        var rules = ValeRules.Read([.. Texts("write-good").Where(text => !text.Path.EndsWith("E-Prime.yml", StringComparison.Ordinal))]);
        var found = RuleCase.Read(rules, file.Copy).Select(one => $"{file.PlaceOf(one).Line}:{file.PlaceOf(one).Column} {one.Check[11..]}").ToList();
        string[] vale =
        [
            "1:1 Weasel", "3:12 Passive", "5:1 Illusions", "14:1 So", "23:15 So", "25:1 ThereIs", "27:1 ThereIs", "31:18 Weasel",
            "33:8 Passive", "35:1 TooWordy", "37:32 TooWordy", "39:23 Cliches", "41:1 So",
        ];
        TestContext.Current.TestOutputHelper?.WriteLine($"of Vale's {vale.Length}: {vale.Count(found.Contains)}; besides: {string.Join(", ", found.Except(vale))}");
        Assert.Empty(vale.Except(found));
    }

    private static readonly Lazy<ValeRules> Read = new(() => ValeRules.Read([.. Texts("Google"), .. Texts("write-good")]));

    private static ValeRules Packages() => Read.Value;

    private static List<RuleText> Texts(string package)
        => [.. Directory.GetFiles(Samples.Path("prose", "vale-styles", package), "*.yml").Select(file => new RuleText($"{package}/{Path.GetFileName(file)}", File.ReadAllText(file)))];
}
