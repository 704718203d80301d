using AngleSharp.Html.Dom;
using Standfirst.Search;
using Standfirst.Sections;
using Standfirst.Tests.Site;
using Standfirst.Topics;

namespace Standfirst.Tests.Search;

/// <summary>What a reader does with an answer that is too long, in the wrong order, or empty.</summary>
public sealed class NarrowingTests
{
    [Fact]
    public async Task What_was_found_is_counted_by_section_and_by_year_and_each_leads_to_just_that()
    {
        await using var paper = await Filled();
        var page = await paper.Page("/search?q=ferry");
        Assert.Contains("5 stories", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(["News 3", "Sport 2"], Narrowing(page, "Sections").Select(one => one.Text));
        Assert.Equal(["2026 2", "2025 2", "2024 1"], Narrowing(page, "Years").Select(one => one.Text));

        var sport = await paper.Page(Narrowing(page, "Sections")[1].Url);
        Assert.Contains("2 stories", sport.Source.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"ferry section:sport\"", sport.Source.Text, StringComparison.Ordinal);
        Assert.Empty(Narrowing(sport, "Sections"));
        Assert.Equal(["2025 1", "2024 1"], Narrowing(sport, "Years").Select(one => one.Text));

        var last = await paper.Page(Narrowing(sport, "Years")[1].Url);
        Assert.Contains("1 story", last.Source.Text, StringComparison.Ordinal);
        Assert.Contains(">Ferry 4<", last.Source.Text, StringComparison.Ordinal);
        // Each filter goes again by itself.
        Assert.Contains("href=\"/search?q=ferry%20from%3A2024%20to%3A2024\"", last.Source.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=ferry%20section%3Asport%20to%3A2024\"", last.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_section_and_one_year_are_no_choice()
    {
        await using var paper = await Filled();
        var page = await paper.Page("/search?q=" + Uri.EscapeDataString("\"ferry 0\""));
        Assert.Contains("1 story", page.Source.Text, StringComparison.Ordinal);
        Assert.Empty(Narrowing(page, "Sections"));
        Assert.Empty(Narrowing(page, "Years"));
        Assert.DoesNotContain("order=newest", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_come_first_where_that_is_asked()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("The tide mill and the tide", "Tide after tide at the tide mill.", at: TestPaper.Start.AddDays(-40));
        await paper.Print("A day out", "Somewhere the tide was mentioned once among a great many other words of no use.", at: TestPaper.Start.AddDays(-2));
        var best = await paper.Page("/search?q=tide");
        var newest = await paper.Page("/search?q=tide&order=newest");
        Assert.True(best.Source.Text.IndexOf("The tide mill and", StringComparison.Ordinal) < best.Source.Text.IndexOf("A day out", StringComparison.Ordinal));
        Assert.True(newest.Source.Text.IndexOf("The tide mill and", StringComparison.Ordinal) > newest.Source.Text.IndexOf("A day out", StringComparison.Ordinal));
        Assert.Contains("<span aria-current=\"true\">Newest first</span>", newest.Source.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=tide\"", newest.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_are_ranked_the_years_reach_to_the_oldest_and_nothing_is_counted()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            for (var i = 0; i < SearchPage.Most + 5; i++)
            {
                var at = TestPaper.Start.AddHours(-i - 1);
                var story = new Standfirst.Stories.Story($"Weather {i}", SearchPaper.Body("Rain."), null, at);
                story.Publish(i == SearchPage.Most + 4 ? at.AddYears(-3) : at, $"/weather-{i}");
                db.Add(story);
            }
        });
        var found = await paper.Search("rain");
        Assert.True(found.IsMore);
        Assert.Equal([2026, 2025, 2024, 2023], found.Years.Select(year => year.Of));
        Assert.All(found.Years, year => Assert.Null(year.Count));
        Assert.Contains("More than 1,000 stories", (await paper.Page("/search?q=rain")).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_meant_nothing_is_not_shown_as_one_and_nothing_found_is_said_beside_it()
    {
        await using var paper = await Filled();
        var page = await paper.Page("/search?q=" + Uri.EscapeDataString("zzzz from:never section:news"));
        Assert.Contains("wants a date", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing found for “zzzz from:never section:news”.", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(["section:news"], page.QuerySelectorAll(".chosen a bdi").Select(one => one.TextContent));
        // A question that nothing is left of was not answered.
        Assert.DoesNotContain("Nothing found", (await paper.Page("/search?q=from:never")).Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbuor", "harbour")]
    [InlineData("habrour wall", "harbour wall")]
    [InlineData("\"harbour wal\"", "&quot;harbour wall&quot;")]
    [InlineData("quillam", "Quillan")]
    [InlineData("zürch", "Zürich")]
    [InlineData("harbuor -sport section:news", "harbour -sport section:news")]
    public async Task A_slip_is_answered_with_what_was_meant(string query, string meant)
    {
        await using var paper = await Filled();
        var page = await paper.Page("/search?q=" + Uri.EscapeDataString(query));
        Assert.Contains($"Did you mean “{meant}”?", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 stories", (await paper.Page(Meant(page)!)).Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("harbours")]
    [InlineData("xylophone")]
    [InlineData("1234567")]
    [InlineData("-harbuor")]
    [InlineData("section:harbuor")]
    public async Task Nothing_is_proposed_for_what_is_right_or_like_nothing(string query)
    {
        await using var paper = await Filled();
        Assert.Null(Meant(await paper.Page("/search?q=" + Uri.EscapeDataString(query))));
    }

    [Fact]
    public async Task A_word_that_the_paper_misspelt_once_does_not_hide_the_one_that_was_meant()
    {
        await using var paper = await TestPaper.Begin();
        for (var i = 0; i < 12; i++)
        {
            await paper.Print($"Lighthouse {i}", "Of the lighthouse.");
        }

        await paper.Print("A slip", "The lighthuose was dark.");
        var page = await paper.Page("/search?q=lighthuose");
        Assert.Contains("1 story", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Did you mean “lighthouse”?", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_stories_that_nobody_may_see_yet_are_not_proposed()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Nothing", "Of it.");
        await paper.Print("Secret", "The abdication.", at: TestPaper.Start.AddDays(1));
        Assert.Null(Meant(await paper.Page("/search?q=abdicatoin")));
        paper.Clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(Meant(await paper.Page("/search?q=abdicatoin")));
    }

    private static List<(string Text, string Url)> Narrowing(IHtmlDocument page, string label)
        => [.. page.QuerySelectorAll($"nav[aria-label='{label}'] li").Select(one => (one.TextContent.Trim(), one.QuerySelector("a")!.GetAttribute("href")!))];

    private static string? Meant(IHtmlDocument page) => page.QuerySelector(".meant a")?.GetAttribute("href");

    private static async Task<TestPaper> Filled()
    {
        var paper = await TestPaper.Begin();
        Section news = new("News", "news"), sport = new("Sport", "sport");
        await paper.Change(db => db.AddRange(news, sport, new Topic("Marit Quillan", "marit-quillan")));
        for (var i = 0; i < 5; i++)
        {
            var section = i < 3 ? news : sport;
            await paper.Print($"Ferry {i}", "The harbour wall, said a man from Zürich.", story => story.Place(section), TestPaper.Start.AddYears(-i / 2).AddDays(-2), [section]);
        }

        await paper.Print("Of her", "Marit Quillan spoke.");
        return paper;
    }
}
