using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Pictures;
using Standfirst.Search;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests.Search;

/// <summary>That the index says what the stories say, whatever happens to them.</summary>
public sealed class IndexTests
{
    [Fact]
    public async Task A_revised_story_is_found_by_its_new_words_alone()
    {
        await using var paper = await TestPaper.Begin();
        var id = await paper.Print("Bridge closed", "Cracks were found.");
        await paper.Change(db => db.Stories.Single(story => story.Id == id).Revise("Bridge open", "", SearchPaper.Body("Repairs are done."), "Editor", TestPaper.Start));
        Assert.Single((await paper.Search("bridge repairs")).Hits);
        Assert.Empty((await paper.Search("bridge cracks")).Hits);
    }

    [Fact]
    public async Task A_story_moved_to_another_day_is_found_once()
    {
        await using var paper = await TestPaper.Begin();
        var id = await paper.Print("Bridge closed", "Cracks were found.");
        await paper.Change(db => db.Stories.Single(story => story.Id == id).Publish(TestPaper.Start.AddDays(-3), "/elsewhere"));
        Assert.Equal(1, (await paper.Search("bridge")).Total);
        await paper.Change(db => db.Remove(db.Stories.Single(story => story.Id == id)));
        Assert.Equal(0, (await paper.Search("bridge")).Total);
    }

    [Fact]
    public async Task A_day_with_more_stories_than_a_day_has_keys_is_found_whole()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Bridge on the day after", "Text.", at: TestPaper.Start);
        await paper.Change(db =>
        {
            for (var i = 0; i < 1030; i++)
            {
                var story = new Story(i == 1029 ? "Bridge too many" : $"Notice {i}", SearchPaper.Body("Text."), null, TestPaper.Start);
                story.Publish(TestPaper.Start.AddDays(-1), $"/notice-{i}");
                db.Add(story);
            }
        });
        Assert.Equal("Bridge too many", Assert.Single((await paper.Search($"bridge to:{TestPaper.Start.AddDays(-1):yyyy-MM-dd}")).Hits).Story.Headline);
        Assert.Equal("Bridge on the day after", Assert.Single((await paper.Search($"bridge from:{TestPaper.Start:yyyy-MM-dd}")).Hits).Story.Headline);
        Assert.True((await paper.Search($"text to:{TestPaper.Start.AddDays(-1):yyyy-MM-dd}")).IsMore);
    }

    [Fact]
    public async Task The_newest_of_many_are_found_in_whatever_days_they_lie()
    {
        await using var paper = await TestPaper.Begin();
        var ids = new List<long>();
        for (var i = 0; i < 120; i++)
        {
            // Dense of late, sparse before: so many of the newest stories have fewer of those that match than there are on the average.
            ids.Add(await paper.Print(i % (i < 60 ? 10 : 2) == 0 ? $"Bridge {i}" : $"Road {i}", "Text.", at: TestPaper.Start.AddDays(-i * 17)));
        }

        if (paper.Services.GetRequiredService<ISearch>() is PostgresSearch)
        {
            // Without statistics the planner expects one match.
            await paper.Read(db => db.Database.ExecuteSqlRawAsync("ANALYZE search_stories", TestContext.Current.CancellationToken));
        }

        Assert.Equal(Of(i => i % (i < 60 ? 10 : 2) == 0).Take(5), await Numbers("bridge", 5));
        Assert.Equal(Of(i => i % (i < 60 ? 10 : 2) == 0).Take(9), await Numbers("bridge", 9));
        Assert.Equal(Of(i => i >= 70 && i % 2 == 0).Take(5), await Numbers($"bridge to:{Day(70)}", 5));
        Assert.Equal(Of(i => i is >= 100 and <= 104 && i % 2 == 0), await Numbers($"bridge from:{Day(104)} to:{Day(100)}", 5));
        Assert.Equal(Of(i => i <= 30 && i % 10 == 0), await Numbers($"bridge from:{Day(30)}", 5));
        Assert.Equal(Of(i => i % (i < 60 ? 10 : 2) != 0).Take(7), await Numbers("text -bridge", 7));

        IEnumerable<long> Of(Func<int, bool> match) => ids.Where((_, i) => match(i));

        string Day(int i) => $"{TestPaper.Start.AddDays(-i * 17):yyyy-MM-dd}";

        Task<IReadOnlyList<long>> Numbers(string query, int most)
            => paper.Services.GetRequiredService<ISearch>().Numbers(SearchQuery.Parse(query), most, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_deleted_story_is_gone_also_when_the_database_deletes_it()
    {
        await using var paper = await TestPaper.Begin();
        var id = await paper.Print("Bridge closed", "Cracks were found.");
        await paper.Print("Bridge open", "Nothing.");
        await paper.Read(db => db.Stories.Where(story => story.Id == id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, (await paper.Search("bridge")).Total);
        Assert.Equal(0, (await paper.Search("cracks")).Total);
    }

    [Fact]
    public async Task Only_what_readers_may_see_is_found_or_counted()
    {
        await using var paper = await TestPaper.Begin();
        var killed = await paper.Print("Secret killed", "Text.");
        await paper.Print("Secret scheduled", "Text.", at: TestPaper.Start.AddHours(2));
        await paper.Print("Secret embargoed", "Text.", story => story.EmbargoUntil = TestPaper.Start.AddHours(1));
        await paper.Change(db => db.Add(new Story("Secret draft", SearchPaper.Body("Text."), null, TestPaper.Start)));
        await paper.Change(db => db.Stories.Include(story => story.Kill).Single(story => story.Id == killed).Withdraw("Wrong", true, "Editor", TestPaper.Start));
        Assert.Equal(0, (await paper.Search("secret")).Total);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Secret embargoed", Assert.Single((await paper.Search("secret")).Hits).Story.Headline);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await paper.Search("secret")).Total);
    }

    [Fact]
    public async Task What_is_not_saved_is_not_found_and_what_is_saved_is()
    {
        await using var paper = await TestPaper.Begin();
        var id = await paper.Print("Bridge closed", "Cracks were found.");
        await using (var db = paper.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.Stories.Single(story => story.Id == id).Revise("Bridge open", "", SearchPaper.Body("Repairs."), "Editor", TestPaper.Start);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, (await paper.Search("cracks")).Total);
        Assert.Equal(0, (await paper.Search("repairs")).Total);

        // Refused by the database: the path is taken. The context's transaction is over, and the next save goes through.
        await using (var db = paper.Open())
        {
            var taken = db.Stories.Single(story => story.Id == id).Path!;
            var second = new Story("Second bridge", SearchPaper.Body("Text."), null, TestPaper.Start);
            second.Publish(TestPaper.Start.AddHours(-1), taken);
            db.Add(second);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.ChangeTracker.Clear();
            Assert.Null(db.Database.CurrentTransaction);
            db.Stories.Single(story => story.Id == id).Revise("Bridge mended", "", SearchPaper.Body("Text."), "Editor", TestPaper.Start);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("Bridge mended", Assert.Single((await paper.Search("bridge")).Hits).Story.Headline);
    }

    [Fact]
    public async Task A_byline_that_changes_without_its_story_changes_what_finds_it()
    {
        await using var paper = await TestPaper.Begin();
        var id = await paper.Print("Floods", "Water.", story => story.Bylines.Add(new Byline("Ann Smith", 0)));
        Assert.Equal(1, (await paper.Search("smith")).Total);
        await paper.Change(db => db.RemoveRange(db.Set<Byline>().Where(byline => byline.StoryId == id)));
        Assert.Equal(0, (await paper.Search("smith")).Total);
        Assert.Equal(1, (await paper.Search("floods")).Total);
    }

    [Fact]
    public async Task A_renamed_topic_finds_its_stories_by_the_new_name_soon()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Floods", "Water.", story => story.Topics.Add(new StoryTopic(new Topic("Weather", "weather"), 0)));
        await paper.Change(db => db.Topics.Single().Name = "Climate");
        await Waiting.Until(async () => (await paper.Search("climate")).Total == 1);
        Assert.Equal(0, (await paper.Search("weather")).Total);
    }

    [Fact]
    public async Task A_changed_caption_finds_the_story_that_its_picture_leads_unless_that_has_one_of_its_own()
    {
        await using var paper = await TestPaper.Begin();
        var picture = Picture.Remote("https://pictures.example/weir.jpg", "weir.jpg", TestPaper.Start);
        picture.Caption = "The weir at dawn";
        await paper.Print("Floods", "Water.", story => story.Show(picture));
        await paper.Print("Drought", "No water.", story => story.Show(picture, "A dry bed"), attach: [picture]);
        await paper.Change(db => db.Pictures.First(one => one.FileName == "weir.jpg").Caption = "The lock at dusk");
        await Waiting.Until(async () => (await paper.Search("dusk")).Total == 1);
        Assert.Equal(0, (await paper.Search("dawn")).Total);
        Assert.Equal("Drought", Assert.Single((await paper.Search("bed")).Hits).Story.Headline);
    }

    [Fact]
    public async Task The_papers_language_is_that_of_stories_without_one()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Die Häuser", "Text.");
        Assert.Equal(0, (await paper.Search("haus")).Total);
        await paper.Change(db => db.Papers.Single().Language = "de-AT");
        await Waiting.Until(async () => (await paper.Search("haus")).Total == 1);
    }

    [Fact]
    public async Task A_lost_index_is_made_anew_and_says_how_far_it_is()
    {
        await using var paper = await TestPaper.Begin();
        foreach (var n in Enumerable.Range(0, 5))
        {
            await paper.Print($"Bridge {n}", "Text.");
        }

        await paper.Read(db => db.Database.ExecuteSqlRawAsync("DELETE FROM search_stories", TestContext.Current.CancellationToken));
        Assert.Equal(0, (await paper.Search("bridge")).Total);
        var told = new Told();
        await using var db = paper.Open();
        var index = paper.Services.GetRequiredService<StoryIndex>();
        await index.Rebuild(db, told, TestContext.Current.CancellationToken);
        Assert.Equal((5, 5), told.Last);
        Assert.Equal(5, (await paper.Search("bridge")).Total);
        Assert.Equal(0, await index.Refresh(db, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_stories_of_one_day_than_it_has_numbers_are_all_found()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Change(db =>
        {
            for (var n = 0; n < 2100; n++)
            {
                var story = new Story($"Same day {n}", SearchPaper.Body("Text."), null, TestPaper.Start);
                story.Publish(TestPaper.Start.AddHours(-1), $"/same-{n}");
                db.Add(story);
            }
        });
        Assert.Equal(1, (await paper.Search("\"day 2099\"")).Total);
        Assert.Equal(1, (await paper.Search("day 0")).Total);
        var page = await paper.Search("day", 100);
        Assert.Equal((1000, true, 10), (page.Total, page.IsMore, page.Hits.Count));
        Assert.Empty((await paper.Search("day", 101)).Hits);
    }

    [Fact]
    public async Task A_story_whose_body_cannot_be_read_is_saved_and_found_by_its_headline()
    {
        await using var paper = await TestPaper.Begin();
        var story = new Story("Broken body", "{\"type\":\"doc\",\"content\":[{\"type\":\"nonsense\"}]}", null, TestPaper.Start);
        story.Publish(TestPaper.Start.AddHours(-1), "/broken");
        await paper.Change(db => db.Add(story));
        Assert.Single((await paper.Search("broken")).Hits);
    }

    [Fact]
    public async Task Sixteen_who_save_at_once_are_all_found()
    {
        await using var paper = await TestPaper.Begin();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => paper.Print($"Bridge {n}", "Text."))));
        Assert.Equal(16, (await paper.Search("bridge")).Total);
    }

    private sealed class Told : IProgress<(int Done, int Of)>
    {
        public (int Done, int Of) Last { get; private set; }

        public void Report((int Done, int Of) value) => Last = value;
    }
}
