using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Standfirst.Search;
using Standfirst.Stories;

namespace Standfirst.Tests.Search;

/// <summary>Prints and searches in a test's paper.</summary>
internal static class SearchPaper
{
    private static int number;

    /// <summary>Publishes a story of paragraphs parted by \n and gives its id.</summary>
    public static async Task<long> Print(
        this TestPaper paper, string headline, string text, Action<Story>? with = null, DateTimeOffset? at = null, object[]? attach = null)
    {
        await using var db = paper.Open();
        db.AttachRange(attach ?? []);
        var published = at ?? TestPaper.Start.AddHours(-1);
        var story = new Story(headline, Body(text), null, published);
        with?.Invoke(story);
        story.Publish(published, $"/story-{Interlocked.Increment(ref number)}");
        db.Add(story);
        await db.SaveChangesAsync();
        return story.Id;
    }

    public static async Task<SearchPage> Search(this TestPaper paper, string query, int page = 1)
        => await paper.Services.GetRequiredService<ISearch>().Find(SearchQuery.Parse(query), paper.Clock.GetUtcNow(), page);

    public static string Body(string text) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = text.Split('\n').Select(line => new { type = "paragraph", content = new[] { new { type = "text", text = line } } }),
    });
}
