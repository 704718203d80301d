namespace Standfirst.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("STANDFIRST__PageCache", "perhaps", "PageCache")]
    [InlineData("STANDFIRST__Comments__PerMinute", "-1", "Comments:PerMinute")]
    [InlineData("STANDFIRST__PublicUrl", "paper.example", "PublicUrl")]
    [InlineData("STANDFIRST__TrustedProxies", "10.0.0.0/99", "TrustedProxies")]
    [InlineData("STANDFIRST__Colour", "red", "Colour")]
    public void A_wrong_setting_is_named(string name, string value, string named)
    {
        var wrong = Assert.Throws<SettingsException>(() => Settings.Load(Path.GetTempPath(), new Dictionary<string, string> { [name] = value }));
        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_stands_above_the_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "standfirst.json"), """{ "PageCache": "off", "Comments": { "PerMinute": 3 }, "PublicUrl": "https://paper.example/" }""");
        var settings = Settings.Load(folder.FullName, new Dictionary<string, string> { ["STANDFIRST__COMMENTS__PERMINUTE"] = "0" });
        folder.Delete(recursive: true);
        Assert.False(settings.PageCache);
        Assert.Equal(0, settings.CommentsPerMinute);
        Assert.Equal("https://paper.example", settings.PublicUrl);
    }

    [Fact]
    public void A_broken_file_is_refused_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "standfirst.json"), "{\n  \"PageCache\": off\n}");
        var wrong = Assert.Throws<SettingsException>(() => Settings.Load(folder.FullName, new Dictionary<string, string>()));
        folder.Delete(recursive: true);
        Assert.Contains("line 2", wrong.Message, StringComparison.Ordinal);
    }
}
