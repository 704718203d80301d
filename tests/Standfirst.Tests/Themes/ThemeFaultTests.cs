using System.Buffers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Themes;

public sealed class ThemeFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme").FullName;

    public ThemeFaultTests() => CopiedTheme.To(_folder);

    [Fact]
    public void A_folder_is_a_theme()
    {
        var gallery = new ThemeGallery("en");
        Assert.Contains("<h1", ThemeGallery.Render(Theme.Load(_folder), gallery.Page("x"), gallery.Story()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ story.headlin }}", "story.liquid:2: “story.headlin” is no name: StoryView has body, bylines, ")]
    [InlineData("{{ storry.headline }}", "story.liquid:2: “storry” is no name here. Known are kind, page, site, story, theme, words.")]
    [InlineData("{{ words.leave_a_replly }}", "story.liquid:2: “words.leave_a_replly” is no name")]
    [InlineData("{% for card in story.related %}{{ card.titel }}{% endfor %}", "story.liquid:2: “card.titel” is no name: StoryCard has ")]
    [InlineData("{{ story.headline | raw }}", "story.liquid:2: “raw” is no filter. There are append, ")]
    [InlineData("{% render 'nothing' %}", "story.liquid:2: renders nothing.liquid, which this theme does not have.")]
    [InlineData("{% if story.dek", "story.liquid:2: ")]
    [InlineData("{%- include 'card' %}", "story.liquid:2: uses the tag “include”, which themes do not have.")]
    [InlineData("{{ words.comments_n }}", "story.liquid:2: prints a word that wants a number without one: {{ words.comments_n | count: 3 }}.")]
    [InlineData("{% if 3 < story.headline %}x{% endif %}", "story.liquid:2: compares a number with text by size.")]
    [InlineData("{% if story.readers == story.dek %}x{% endif %}", "story.liquid:2: compares a number with text.")]
    public void A_fault_is_named_with_its_file_and_line_and_what_was_expected(string template, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "story.liquid"), "<p>\n" + template + "\n</p>");
        var fault = Assert.Throws<ThemeException>(() => Theme.Load(_folder));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_rendered_template_was_not_given_is_a_fault()
    {
        File.WriteAllText(Path.Combine(_folder, "static.liquid"), "{% render 'card', size: \"lead\", shown: true, dek: true, sizes: \"\", eager: true %}");
        var fault = Assert.Throws<ThemeException>(() => Theme.Load(_folder));
        Assert.Contains(fault.Faults, one => one.File == "card.liquid" && one.Message.StartsWith("“card” is no name here, where static.liquid renders it. Known are ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_of_the_program_is_taken_by_its_name_and_a_folder_of_that_name_stands_above_it()
    {
        using var live = new LiveTheme("kiosk", NullLogger<LiveTheme>.Instance);
        Assert.Same(Theme.BuiltInCalled("kiosk"), live.Current);
        var shelf = new ThemeShelf(new Settings { DataFolder = _folder, News = "", Pictures = "" });
        Assert.Equal(["kiosk"], shelf.Names);
        Assert.Equal(new ShelvedTheme("kiosk"), shelf.Find("kiosk"));
        Assert.Null(shelf.Find("../kiosk"));
        var mine = Path.Combine(_folder, "themes", "kiosk");
        CopiedTheme.To(mine);
        Assert.Equal(["kiosk"], shelf.Names);
        Assert.Equal(new ShelvedTheme("kiosk", mine), shelf.Find("kiosk"));
    }

    [Theory]
    [InlineData("""{ "css": "base.css" }""")]
    [InlineData("""{ "css": ["base.css"], "faces": "none" }""")]
    public void What_theme_json_wants_to_be_is_told(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "theme.json"), json);
        Assert.Contains("theme.json: wants to be an object with css: a list", Assert.Throws<ThemeException>(() => Theme.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_theme_and_a_sheet_that_is_missing_are_told()
    {
        Assert.Contains("theme.json", Assert.Throws<ThemeException>(() => Theme.Load(Path.Combine(_folder, "css"))).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "css", "print.css"));
        Assert.Contains("print.css", Assert.Throws<ThemeException>(() => Theme.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_seen_and_a_faulty_one_leaves_the_theme_that_was()
    {
        var gallery = new ThemeGallery("en");
        using var live = new LiveTheme(_folder, NullLogger<LiveTheme>.Instance);
        using var changed = new SemaphoreSlim(0);
        live.Changed += (_, _) => changed.Release();

        await File.WriteAllTextAsync(Path.Combine(_folder, "static.liquid"), "<h1>one {{ static.title }}</h1>", TestContext.Current.CancellationToken);
        Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Contains("<h1>one x</h1>", Page(live, gallery), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(_folder, "static.liquid"), "<h1>{{ static.nothing }}</h1>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "topic.liquid"), "<h1>{{ topic.name }}</h1>", TestContext.Current.CancellationToken);
        Assert.Contains("<h1>one x</h1>", Page(live, gallery), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_fails_while_rendering_gives_way_to_the_built_in_one_and_says_so()
    {
        File.WriteAllText(Path.Combine(_folder, "static.liquid"), "<h1>x</h1>{{ static.title.size | divided_by: 0 }}");
        var log = new Lines();
        using var live = new LiveTheme(_folder, log);
        var html = Page(live, new ThemeGallery("en"));
        Assert.Contains("plain-page", html, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf("<!DOCTYPE", StringComparison.Ordinal), html.LastIndexOf("<!DOCTYPE", StringComparison.Ordinal));
        Assert.Contains("StaticView", Assert.Single(log.Written), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Page(LiveTheme live, ThemeGallery gallery)
    {
        var output = new ArrayBufferWriter<byte>();
        live.Render(gallery.Page("x"), new StaticView { Title = "x", Body = Html.Empty }, output);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class Lines : ILogger<LiveTheme>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Written.Add(formatter(state, exception));
    }
}
