using System.IO.Compression;
using System.Text;
using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Tests.Rules;

/// <summary>Rules as a house brings them in: named in its style, as files, folders or packages.</summary>
public sealed class HouseRulesTests
{
    private const string NoFog = "extends: existence\nmessage: No fog.\nlevel: error\ntokens: [fog]";
    private const string NoRain = "extends: existence\nmessage: No rain.\nlevel: suggestion\ntokens: [rain]";

    private static readonly Copy Weather = new() { Language = "en", Blocks = ["The fog and the rain."] };

    [Theory]
    [InlineData("rules: [Weather]", "Weather.Fog Error, Weather.Rain Note")]
    [InlineData("checks: {Weather.Fog: note}\nrules: Weather", "Weather.Fog Note, Weather.Rain Note")]
    [InlineData("rules: [Weather]\nchecks: {Weather.Fog: off}", "Weather.Rain Note")]
    [InlineData("rules: [Weather]\nchecks: {Weather: off}", "")]
    [InlineData("rules: [Weather]\nchecks: {Weather.Rain: warning, Weather: off}", "Weather.Rain Warning")]
    [InlineData("rules: [{from: Weather, language: en}]", "Weather.Fog Error, Weather.Rain Note")]
    [InlineData("rules: [{from: Weather, language: de}]", "")]
    public void The_house_style_names_rules_and_sets_their_severity(string yaml, string found)
        => Assert.Equal(found, string.Join(", ", Read(Style(yaml), Weather).Select(one => $"{one.Check} {one.Severity}")));

    [Theory]
    [InlineData("rules: [Snow]", 1, "no file, folder or package \"Snow\"")]
    [InlineData("rules: [Weather]\nchecks:\n  Weather.Frog: off", 3, "no check \"Weather.Frog\"; is \"Weather.Fog\" meant")]
    [InlineData("rules:\n  - from: Weather\n    lang: en", 3, "\"lang\" is not known")]
    public void A_mistake_around_rules_is_named_with_its_line(string yaml, int line, string problem)
    {
        var wrong = Assert.Throws<HouseStyleException>(() => Style(yaml));
        Assert.Contains(problem, wrong.Problem, StringComparison.Ordinal);
        Assert.Equal(line, wrong.Line);
        Assert.Contains("there are none beside", Assert.Throws<HouseStyleException>(() => HouseStyle.Parse("rules: [Weather]")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_switches_a_rule_off_with_a_reason_and_names_one_that_is_gone_without_harm()
    {
        var copy = Weather with { SwitchedOff = new Dictionary<string, string> { ["Weather.Fog"] = "It is about fog.", ["Weather.Hail"] = "The rule was dropped." } };
        Assert.Equal(["Weather.Rain"], Read(Style("rules: [Weather]"), copy).Select(one => one.Check));
        Assert.Throws<ArgumentException>(() => Read(Style("rules: [Weather]"), Weather with { SwitchedOff = new Dictionary<string, string> { ["Weather.Fog"] = "" } }));
    }

    [Fact]
    public void An_editor_says_what_it_runs_the_rules_of_the_house_included()
    {
        var runs = new CopyEditor(Style("rules: [Weather]\nchecks: {Weather.Rain: off}")).Runs;
        Assert.Contains(runs, one => one is { Name: "Weather.Fog", Severity: Severity.Error, Rule: "No fog.", Language: null });
        Assert.Contains(runs, one => one.Name == "quotes-unbalanced");
        Assert.DoesNotContain(runs, one => one.Name == "Weather.Rain");
    }

    [Fact]
    public void A_package_is_a_folder_of_rules_or_a_whole_configuration()
    {
        Assert.Equal(["Weather.Fog", "Weather.Rain"], Names(Zip(("Weather/Fog.yml", NoFog), ("Weather/Rain.yml", NoRain), ("Weather/meta.json", "{}"), ("Weather/.travis.yml", "language: ruby"), ("__MACOSX/Weather/._Fog.yml", "\0"))));
        Assert.Equal(["Weather.Rain"], Names(Zip(("House/.vale.ini", "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Weather\nWeather.Fog = NO\nWeather.Rain = error\n"), ("House/styles/Weather/Fog.yml", NoFog), ("House/styles/Weather/Rain.yml", NoRain), ("House/styles/Other/Fog.yml", NoFog))));
    }

    [Fact]
    public void Settings_of_a_package_set_levels_and_words_that_no_rule_speaks_of()
    {
        var rules = ValeRules.Read(RuleArchive.Read(Zip(
            ("House/.vale.ini", "Vocab = Names\n[*.md]\nBasedOnStyles = Weather\nWeather.Rain = error\n"),
            ("House/styles/config/vocabularies/Names/accept.txt", "[Pp]urple rain\nFog\n"),
            ("House/styles/Weather/Fog.yml", NoFog + "\nignorecase: true"),
            ("House/styles/Weather/Hail.yml", "extends: existence\nmessage: No hail.\nvocab: false\nignorecase: true\ntokens: [fog]"),
            ("House/styles/Weather/Rain.yml", "extends: existence\nmessage: No rain.\ntokens: ['\\w+ rain']")), "House.zip"));
        var found = RuleCase.Read(rules, new Copy { Language = "en", Blocks = ["Purple rain, the rain, Fog, fog."] });
        Assert.Equal(["the rain: Weather.Rain Error", "Fog: Weather.Hail Warning", "fog: Weather.Fog Error", "fog: Weather.Hail Warning"], found.Select(one => $"{one.Excerpt}: {one.Check} {one.Severity}"));
    }

    [Theory]
    [InlineData("../Weather/Fog.yml", "outside")]
    [InlineData("/etc/Fog.yml", "outside")]
    [InlineData("Weather\\Fog.yml", "outside")]
    [InlineData("C:/Fog.yml", "outside")]
    public void A_package_that_names_a_place_outside_of_itself_is_refused(string path, string problem)
        => Assert.Contains(problem, Assert.Throws<RuleException>(() => RuleArchive.Read(Zip((path, NoFog)), "bad.zip")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_package_that_unpacks_without_end_is_refused_before_it_is_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 8; i++)
            {
                using var entry = zip.CreateEntry($"Weather/{i}.yml", CompressionLevel.SmallestSize).Open();
                for (var mega = 0; mega < 16; mega++)
                {
                    entry.Write(new byte[1 << 20]);
                }
            }
        }

        bomb.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more than 32 MB", Assert.Throws<RuleException>(() => RuleArchive.Read(bomb, "bomb.zip")).Problem, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 400L << 20);
        Assert.Contains("no zip file", Assert.Throws<RuleException>(() => RuleArchive.Read(new MemoryStream("PK no"u8.ToArray()), "no.zip")).Problem, StringComparison.Ordinal);
    }

    private static string[] Names(Stream zip) => [.. ValeRules.Read(RuleArchive.Read(zip, "x.zip")).Rules.Select(rule => rule.Name)];

    private static HouseStyle Style(string yaml)
        => HouseStyle.Parse(yaml, name => name == "Weather" ? [new RuleText("Weather/Fog.yml", NoFog), new RuleText("Weather/Rain.yml", NoRain)] : null);

    private static List<Finding> Read(HouseStyle style, Copy copy) => [.. new CopyEditor(style).Read(copy).Where(one => one.Check.Contains('.', StringComparison.Ordinal))];

    private static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
