namespace Standfirst.Tests.Search;

/// <summary>The order in which stories are found: the same on both databases, since the whole suite runs on both.</summary>
public sealed class RankTests
{
    private const string Filler = "Officials met on Monday to discuss plans for the coming year. Residents asked about parking, schools and buses.";

    [Fact]
    public async Task The_headline_is_worth_more_than_the_dek_and_the_dek_more_than_the_text()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("A", $"The ferry was late. {Filler}");
        await paper.Print("B", Filler, story => story.Write("B", "The ferry is late", story.Body));
        await paper.Print("C ferry", Filler);
        await paper.Print("D", Filler);
        await paper.Print("E", Filler);
        await paper.Print("F", Filler);
        await paper.Print("G", Filler);
        Assert.Equal(["C ferry", "B", "A"], await Order(paper, "ferry"));
    }

    [Fact]
    public async Task More_of_the_word_is_better()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Once", $"The ferry was late. {Filler}");
        await paper.Print("Often", "The ferry left. A ferry came. No other ferry, said the ferry company, is as late as this ferry. Buses waited for it.");
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        Assert.Equal(["Often", "Once"], await Order(paper, "ferry"));
    }

    [Fact]
    public async Task Of_equal_ones_the_newer_comes_first_and_a_much_better_old_one_before_a_poor_new_one()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Old passing", $"The ferry was late. {Filler}", at: TestPaper.Start.AddDays(-2000));
        await paper.Print("New passing", $"The ferry was late. {Filler}", at: TestPaper.Start.AddDays(-1));
        await paper.Print("Newer passing", $"The ferry was late. {Filler}", at: TestPaper.Start.AddHours(-1));
        await paper.Print("Ferry line closes", $"The ferry line closes. The last ferry leaves today. {Filler}", at: TestPaper.Start.AddDays(-400));
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        Assert.Equal(["Ferry line closes", "Newer passing", "New passing", "Old passing"], await Order(paper, "ferry"));
    }

    [Fact]
    public async Task A_phrase_in_the_headline_comes_before_one_in_the_text()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Text", $"Storm Ada hit. {Filler}", at: TestPaper.Start.AddHours(-2));
        await paper.Print("After Storm Ada", Filler, at: TestPaper.Start.AddHours(-3));
        await paper.Print("Ada and the storm", "Ada saw the storm. It was Ada who named the storm.");
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        await paper.Print("None", Filler);
        Assert.Equal(["After Storm Ada", "Text"], await Order(paper, "\"storm ada\""));
    }

    [Fact]
    public async Task Among_more_than_are_ranked_an_old_headline_is_not_lost()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("The ferry disaster", Filler, at: TestPaper.Start.AddDays(-3000));
        await paper.Change(db =>
        {
            for (var n = 0; n < 1100; n++)
            {
                var story = new Standfirst.Stories.Story($"Passing {n}", SearchPaper.Body($"One ferry. {Filler}"), null, TestPaper.Start);
                story.Publish(TestPaper.Start.AddDays(-2000).AddHours(n), $"/passing-{n}");
                db.Add(story);
            }
        });
        var page = await paper.Search("ferry");
        Assert.Equal((1000, true), (page.Total, page.IsMore));
        Assert.Equal("The ferry disaster", page.Hits[0].Story.Headline);
    }

    private static async Task<string[]> Order(TestPaper paper, string query) => [.. (await paper.Search(query)).Hits.Select(hit => hit.Story.Headline)];
}
