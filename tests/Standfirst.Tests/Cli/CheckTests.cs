using System.Text.Json;

namespace Standfirst.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("check").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_finding_of_severity_error_ends_with_1_and_names_its_line_and_column()
    {
        var file = Write("story.md", "---\ntitle: Rain\nauthor: Ana Lopez\ndate: 2025-10-17\n---\n\nIt rained.\n\nThis is *a great* success for you,” she said.\n");
        var answer = await Run("check", file, "--format", "line");
        Assert.Equal((1, $"{file}:9:1: error: This quotation is closed but was never opened. [quotes-unbalanced]\n"), (answer.Code, answer.Out));
    }

    [Fact]
    public async Task A_clean_story_ends_with_0_and_warnings_do_not_stop_it()
    {
        Assert.Equal((0, "0 errors, 0 warnings, 0 notes\n"), await Run("check", Write("story.md", "---\ntitle: Rain\nauthor: Ana Lopez\ndate: 2025-10-17\n---\n\nIt rained.\n")) is var clean ? (clean.Code, clean.Out) : default);
        Assert.Equal(0, (await Run("check", Write("bare.txt", "It rained.\n"))).Code);
    }

    [Fact]
    public async Task Findings_as_json_have_the_form_of_the_contract()
    {
        var file = Write("story.json", """{"headline":"Rain","bylines":[{"name":"Ana"}],"published":"2025-10-17T10:00:00+02:00","body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"It rained on "},{"type":"text","text":"Wednesday","marks":[{"type":"emphasis"}]},{"type":"text","text":"."}]}]}}""");
        var answer = await Run("check", file, "--format", "json");
        var finding = Assert.Single(JsonDocument.Parse(answer.Out).RootElement.EnumerateArray());
        Assert.Equal(["file", "check", "severity", "message", "field", "block", "start", "length", "line", "column", "excerpt", "fixes"], finding.EnumerateObject().Select(one => one.Name));
        Assert.Equal(("weekday-unresolved", "note", "body", 0, 13, 9), (finding.GetProperty("check").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("field").GetString(), finding.GetProperty("block").GetInt32(), finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
        Assert.Equal("2025-10-15", finding.GetProperty("fixes")[0].GetProperty("date").GetString());
    }

    [Fact]
    public async Task Quotations_as_json_have_the_form_of_the_contract()
    {
        var answer = await Run("check", "--quotations", Write("story.txt", "Mayor Ana Lopez came.\n\n“It is closed,” she told CBS.\n"));
        var quotation = Assert.Single(JsonDocument.Parse(answer.Out).RootElement.EnumerateArray());
        string[] contract = ["text", "start", "length", "speaker", "speakerStart", "speakerLength", "cue", "kind", "confidence"];
        Assert.Equal(contract, quotation.EnumerateObject().Select(one => one.Name).Where(contract.Contains));
        Assert.Equal(("“It is closed,”", "she", "Ana Lopez", "told", "told CBS", "direct", "cue-after"),
            (quotation.GetProperty("text").GetString(), quotation.GetProperty("speaker").GetString(), quotation.GetProperty("fullName").GetString(), quotation.GetProperty("cue").GetString(), quotation.GetProperty("source").GetString(), quotation.GetProperty("kind").GetString(), quotation.GetProperty("confidence").GetString()));
        Assert.Equal((0, 15, 16, 3), (quotation.GetProperty("start").GetInt32(), quotation.GetProperty("length").GetInt32(), quotation.GetProperty("speakerStart").GetInt32(), quotation.GetProperty("speakerLength").GetInt32()));
    }

    [Fact]
    public async Task Html_is_read_as_a_page_and_sarif_names_the_rules_that_were_broken()
    {
        var file = Write("page.html", "<!doctype html><html lang=en><body><article><h1>Rain in the north</h1><p>It rained on the old bridge and it was late in the year.</p>\n<p>Paris in the the springtime is fine, he said to the council of the town.</p></article></body></html>");
        var answer = await Run("check", file, "--format", "sarif");
        var run = JsonDocument.Parse(answer.Out).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(one => one.GetProperty("ruleId").GetString() == "word-doubled");
        Assert.Equal(2, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), one => one.GetProperty("id").GetString() == "word-doubled");
    }

    [Fact]
    public async Task The_house_style_is_heeded()
    {
        var style = Write("style.yaml", "checks:\n  word-doubled: note\n");
        Assert.Equal(0, (await Run("check", Write("story.txt", "Paris in the the springtime.\n"), "--style", style)).Code);
    }

    [Fact]
    public async Task Rules_of_the_house_lie_beside_its_style_as_file_folder_or_package()
    {
        Write("styles/Weather/Fog.yml", "extends: existence\nmessage: No '%s'.\nlevel: error\nlink: https://the.example/fog\ntokens: [fog]\n");
        Write("styles/Weather/Odd.yml", "extends: script\nmessage: x\nscript: x\n");
        using (var zip = System.IO.Compression.ZipFile.Open(Path.Combine(folder, "Sky.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("Sky/Hail.yml").Open());
            await entry.WriteAsync("extends: existence\nmessage: No hail.\nlevel: suggestion\ntokens: [hail]\n");
        }

        Write("own/Rain.yml", "extends: existence\nmessage: No rain.\ntokens: [rain]\n");
        var style = Write("house.yaml", "rules: [styles/Weather, Sky.zip, own/Rain.yml]\n");
        var file = Write("story.md", "---\ntitle: Sun\nauthor: Ana Lopez\ndate: 2025-10-17\n---\n\nIt was fog, hail and rain.\n");
        var answer = await Run("check", file, "--style", style, "--format", "line");
        Assert.Equal((1, $"{file}:7:8: error: No 'fog'. [Weather.Fog]\n{file}:7:13: note: No hail. [Sky.Hail]\n{file}:7:22: warning: No rain. [own.Rain]\n"), (answer.Code, answer.Out));
        Assert.StartsWith("Weather/Odd.yml: line 1: Weather.Odd is not run: script", answer.Error, StringComparison.Ordinal);

        var sarif = await Run("check", file, "--style", style, "--format", "sarif");
        Assert.Contains("\"id\": \"Weather.Fog\"", sarif.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("check", file, "--style", Write("calm.yaml", "rules: styles\nchecks: {Weather: off}\n"))).Code);
        Write("styles/Weather/Fog.yml", "extends: existence\nmessage: x\ntokens: ['(']\n");
        var wrong = await Run("check", file, "--style", style);
        Assert.Equal((2, ""), (wrong.Code, wrong.Out));
        Assert.StartsWith("Weather/Fog.yml: line 3: this is no expression", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file", "missing.md", null)]
    [InlineData("line 2: there is no check \"no-such\"", "a.txt", "checks:\n  no-such: off\n")]
    [InlineData("what is it?", "a.docx", null)]
    [InlineData("neither a headline nor a body", "a.json", null)]
    public async Task What_cannot_be_read_is_one_line_and_exit_code_2(string says, string name, string? style)
    {
        var file = name == "missing.md" ? Path.Combine(folder, name) : Write(name, "{}");
        var answer = style is null ? await Run("check", file) : await Run("check", file, "--style", Write("style.yaml", style));
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
    }

    private static async Task<Cli.Answer> Run(params string[] arguments)
    {
        await using var database = await TestDatabases.Make();
        return await Cli.Run(database, arguments);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
