using System.Text.RegularExpressions;
using Standfirst.Publication;
using Standfirst.Themes;

namespace Standfirst.Tests.Themes;

/// <summary>What a theme says can be chosen of it, and what becomes of the choice.</summary>
public sealed partial class ThemeSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme").FullName;

    public ThemeSettingsTests() => CopiedTheme.To(_folder);

    /// <summary>Each row: what stands at line 4 of theme.json, within settings, and what is said of it.</summary>
    [Theory]
    [InlineData("""  "colors": []""", "settings has no “colors”. There are colours, faces, front, logo.")]
    [InlineData("""  "colours": {}""", "colours wants a list of objects, each with a name.")]
    [InlineData("""  "colours": [{ "name": "Paper" }]""", "each of colours wants a name of small letters, digits and dashes")]
    [InlineData("""  "colours": [{ "name": "paper", "light": "white" }]""", "light of the colour “paper” wants a colour such as \"#191715\".")]
    [InlineData("""  "colours": [{ "name": "paper" }]""", "the colour “paper” wants light")]
    [InlineData("""  "colours": [{ "name": "paper", "light": "#fff", "shade": 1 }]""", "the colour “paper” has no “shade”. There are name, label, light, dark, between, on, least, wanted.")]
    [InlineData("""  "colours": [{ "name": "ink", "light": "#000", "on": "paper" }]""", "the colour “ink” names “paper”, which is none of settings.colours.")]
    [InlineData("""  "colours": [{ "name": "ink", "light": "#000", "least": "AA" }]""", "least wants a contrast from 1 to 21, such as 4.5.")]
    [InlineData("""  "colours": [{ "name": "ink", "light": "#000", "between": "paper" }]""", "between wants the names of two colours")]
    [InlineData("""  "colours": [{ "name": "paper", "light": "#fff" }, { "name": "ink", "light": "#aaa", "on": "paper" }]""", "“ink” as the theme has it (light) has a contrast of 2.32 with “paper”, below the least that it names, 4.5.")]
    [InlineData("""  "colours": [{ "name": "paper", "light": "#fff" }, { "name": "ink", "light": "#000", "dark": "#fff" }]""", "either all have one, or the theme is the same in the dark.")]
    [InlineData("""  "faces": [{ "name": "own", "label": "Own", "loads": [] }]""", "the first of faces is the theme as it comes")]
    [InlineData("""  "faces": [{ "name": "own", "label": "Own" }, { "name": "b", "label": "B", "loads": ["Comic"] }]""", "“Comic” is no face that is served. There are Courant Serif, Courant Display, Courant Sans.")]
    [InlineData("""  "faces": [{ "name": "own", "label": "Own" }, { "name": "b", "label": "B", "set": { "serif": "x;} body { display: none" } }]""", "“serif” of set wants a value without ; { } < >")]
    [InlineData("""  "faces": [{ "name": "own", "label": "Own" }, { "name": "b" }]""", "“b” wants a label: what the newsroom calls it.")]
    [InlineData("""  "front": [{ "name": "lead", "label": "Lead", "choices": [{ "name": "own", "label": "Own" }] }]""", "“lead” of front wants choices: two or more")]
    [InlineData("""  "front": [{ "name": "n", "label": "N", "choices": [{ "name": "own", "label": "Own" }, { "name": "b", "label": "B", "block_stories": 40 }] }]""", "block_stories wants a number from 1 to 8")]
    [InlineData("""  "logo": { "height": "high" }""", "height of logo wants a number of pixels from 16 to 1200.")]
    [InlineData("""  "logo": { "css": "../theme.json" }""", "css wants the name of a file in css/; “../theme.json” is none.")]
    public void A_fault_in_settings_is_named_with_its_line_and_what_was_expected(string line, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "theme.json"), "{\n\"css\": [\"base.css\"],\n\"settings\": {\n" + line + "\n}}");
        var fault = Assert.Throws<ThemeException>(() => Theme.Load(_folder));
        Assert.Contains("theme.json:4: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("courant")]
    [InlineData("kiosk")]
    public void What_settings_say_of_a_theme_of_the_program_is_what_its_sheet_has(string name)
    {
        // Not that of print, which has its own black on white.
        var sheet = string.Concat(Directory.EnumerateFiles(Path.Combine(CopiedTheme.Place(name), "css")).Where(file => !file.EndsWith("print.css", StringComparison.Ordinal)).Select(File.ReadAllText));
        var (light, dark) = Root().Matches(sheet).Select(root => root.Groups[1].Value).ToList() is [var first, var second] ? (first, second) : ("", "");
        foreach (var colour in Theme.BuiltInCalled(name)!.Settings.Colours)
        {
            Assert.Equal(colour.Light, In(light, colour.Name));
            Assert.Equal(colour.Dark, In(dark, colour.Name));
        }

        static Colour? In(string root, string name)
            => Colour.TryRead(Regex.Match(root, $@"--{name}:\s*(#\w+)").Groups[1].Value, out var found) ? found : null;
    }

    /// <summary>The folder's sheet is not minified and the program's is; what is chosen does the same to both.</summary>
    [Fact]
    public void A_copy_in_a_folder_takes_what_is_chosen_as_the_theme_of_the_program_does()
    {
        var look = new Look { Choices = [new LookChoice { Theme = "courant", Part = LookPart.Faces, Value = "system" }, new LookChoice { Theme = "courant", Part = LookPart.Dark, Name = "ink", Value = "#ffffff" }] };
        foreach (var theme in (Theme[])[Theme.Load(_folder), Theme.BuiltIn])
        {
            var sheet = System.Text.Encoding.UTF8.GetString(theme.With(ChosenLook.Of(theme.Settings, look, "courant")).Assets.Style.Bytes);
            Assert.DoesNotContain("@font-face", sheet, StringComparison.Ordinal);
            Assert.Contains("@media screen and (prefers-color-scheme:dark){:root{--ink:#ffffff;", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("and (prefers-color-scheme:light)", sheet, StringComparison.Ordinal);
        }
    }

    /// <summary>Whoever turns the paper dark in the light scheme has quiet text, grounds and markers that can be read on it.</summary>
    [Theory]
    [InlineData("courant")]
    [InlineData("kiosk")]
    public void What_nobody_sets_is_moved_until_it_can_be_read(string name)
    {
        var colours = Theme.BuiltInCalled(name)!.Settings.Colours;
        foreach (var (paper, ink) in ((string, string)[])[("#101010", "#f0f0f0"), ("#fff1e5", "#33302e"), ("#ffffff", "#6f6f6f")])
        {
            var palette = new Palette(colours, isDark: false, colour => colour.Name switch
            {
                "paper" => Read(paper),
                "ink" => Read(ink),
                "accent" => Read(ink),
                _ => null,
            });
            Assert.Empty(palette.Faults.Select(fault => $"{paper}: {fault.Colour.Name} on {fault.On.Name} {fault.Ratio}"));
            Assert.NotEqual(colours.Single(colour => colour.Name == "quiet").Light, palette["quiet"]);
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_that_of_the_WCAG(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Colour.Contrast(Read(one), Read(other)), 0.005);
        Assert.Equal(Colour.Contrast(Read(one), Read(other)), Colour.Contrast(Read(other), Read(one)));
    }

    /// <summary>4.48 is told as such: rounded to 4.5 it would be refused for nothing that one can see.</summary>
    [Fact]
    public void A_contrast_is_never_rounded_up()
    {
        Assert.Equal("4.49", Palette.Shown(4.4999));
        Assert.Equal("4.5", Palette.Shown(4.5));
        Assert.Equal("21", Palette.Shown(21));
    }

    [Theory]
    [InlineData("#999999", "#ffffff")]
    [InlineData("#ffcc00", "#ffffff")]
    [InlineData("#3333aa", "#101010")]
    public void The_colour_that_is_offered_passes_and_keeps_the_hue(string text, string ground)
    {
        var (own, on) = (Read(text), Read(ground));
        var offered = own.Nearest(tried => Colour.Contrast(tried, on) >= 4.5)!.Value;
        Assert.InRange(Colour.Contrast(offered, on), 4.5, 4.75);
        Assert.Equal(own.R >= own.G && own.G >= own.B, offered.R >= offered.G && offered.G >= offered.B);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Colour Read(string text) => Colour.TryRead(text, out var colour) ? colour : throw new FormatException(text);

    [GeneratedRegex(@":root\s*\{([^}]*--paper:[^}]*)\}")]
    private static partial Regex Root();
}
