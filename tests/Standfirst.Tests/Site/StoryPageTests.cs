using System.Net;

namespace Standfirst.Tests.Site;

public sealed class StoryPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_story_answers_at_its_path()
    {
        await using var paper = await TestPaper.Begin();
        var news = Make.Section();
        var ada = Make.Writer();
        var harbour = Make.Topic();
        await paper.Change(db =>
        {
            db.Add(Make.Story("Harbour wall holds", news, "/news/2026/03/09/harbour-wall-holds", by: [ada], topics: [harbour]));
            db.Add(Make.Story("Harbour master resigns", news, by: [ada], topics: [harbour]));
            db.Add(Make.Story("Council meets", news));
        });
        var answer = await paper.Http.GetAsync("/news/2026/03/09/harbour-wall-holds", Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1 class=\"headline\">Harbour wall holds</h1>", html, StringComparison.Ordinal);
        Assert.Contains("The wall was built in 1911.", html, StringComparison.Ordinal);
        Assert.Contains("Harbour master resigns", html, StringComparison.Ordinal);
        Assert.Contains("Council meets", html, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"author\" href=\"/writers/ada-quill\">Ada Quill</a>", html, StringComparison.Ordinal);
        var front = await paper.Http.GetStringAsync("/", Stop);
        Assert.Contains("Harbour wall holds", front, StringComparison.Ordinal);
        var section = await paper.Http.GetStringAsync("/news/", Stop);
        Assert.Contains("Harbour wall holds", section, StringComparison.Ordinal);
    }
}
