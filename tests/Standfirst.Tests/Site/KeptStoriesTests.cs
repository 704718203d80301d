using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Stories;
using Standfirst.Tests.Newsroom;

namespace Standfirst.Tests.Site;

/// <summary>What a story's page is made of is kept in memory: each change of it must be on the next page all the same.</summary>
public sealed class KeptStoriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_made_anew_shows_what_changed_in_the_story_and_around_it()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        var (news, harbour) = (Make.Section(), Make.Topic());
        var picture = Picture.Stored(new string('a', 32), "weir.jpg", "image/jpeg", 1, 300, 200, TestPaper.Start);
        picture.Caption = "The weir at dawn";
        await paper.Change(db => db.Add(picture));
        await paper.Change(db =>
        {
            db.AddRange(Make.Story("Wall holds", news, "/news/wall", body: Body("The first words.", picture.Id), topics: [harbour]), Make.Story("Other wall leans", news, "/news/other", topics: [harbour]));
        });
        await Shows(paper, "The first words.", "The weir at dawn", ">Harbour<", "Other wall leans");

        // As an import writes it: no other version.
        await Change(paper, story => story.Write("Wall holds", "", Body("The second words.", picture.Id)));
        await Shows(paper, "The second words.");
        await paper.Change(db => db.Pictures.Single().Caption = "The weir at noon");
        await Shows(paper, "The weir at noon");
        await paper.Change(db => db.Topics.Single().Name = "Harbours");
        await Shows(paper, ">Harbours<");
        await Change(paper, story => story.Correct(CorrectionKind.Correction, "It was not the first wall.", "Edda Stone", TestPaper.Start));
        await Shows(paper, "It was not the first wall.");
        await paper.Change(db => db.Add(Make.Story("Third wall built", db.Sections.Single(), "/news/third", topics: [db.Topics.Single()])));
        await Shows(paper, "Third wall built");
        await paper.Change(db => db.Stories.Single(story => story.Path == "/news/other").Withdraw("It was wrong.", isPublic: true, "Edda Stone", TestPaper.Start));
        Assert.DoesNotContain("Other wall leans", await Page(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_whose_minute_comes_stands_around_others_from_then_on()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        var news = Make.Section();
        await paper.Change(db => db.AddRange(Make.Story("Wall holds", news, "/news/wall"), Make.Story("Later wall", news, "/news/later", at: TestPaper.Start.AddSeconds(20))));
        Assert.DoesNotContain("Later wall", await Page(paper), StringComparison.Ordinal);
        Browser.Later(paper, TimeSpan.FromSeconds(19));
        Assert.DoesNotContain("Later wall", await Page(paper), StringComparison.Ordinal);
        Browser.Later(paper, TimeSpan.FromSeconds(1));
        await Shows(paper, "Later wall");
    }

    [Fact]
    public async Task What_another_node_changed_is_seen_within_a_minute()
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = false });
        await paper.Change(db => db.Add(Make.Story("Wall holds", Make.Section(), "/news/wall", topics: [Make.Topic()])));
        await Shows(paper, ">Harbour<");
        // Nothing here is told of it.
        await paper.Read(db => db.Topics.ExecuteUpdateAsync(set => set.SetProperty(topic => topic.Name, "Harbours"), Stop));
        Browser.Later(paper, TimeSpan.FromSeconds(61));
        await Shows(paper, ">Harbours<");
    }

    private static string Body(string words, long picture) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = new object[] { new { type = "paragraph", content = new[] { new { type = "text", text = words } } }, new { type = "picture", attrs = new { picture } } },
    });

    private static Task Change(TestPaper paper, Action<Story> change) => paper.Change(db => change(db.Stories.Include(story => story.Corrections).Single(story => story.Path == "/news/wall")));

    private static Task<string> Page(TestPaper paper) => paper.Http.GetStringAsync("/news/wall", Stop);

    private static async Task Shows(TestPaper paper, params string[] texts)
    {
        var page = await Page(paper);
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }
}
