using Microsoft.Extensions.DependencyInjection;
using Standfirst.Readers;

namespace Standfirst.Tests.Site;

public sealed class ReadersSeenTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_of_a_story_is_counted_once_whether_its_page_was_kept_or_made(bool cache)
    {
        await using var paper = await TestPaper.Begin(settings => settings with { PageCache = cache });
        await paper.Change(db => db.Add(Make.Story(path: "/wall")));
        paper.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await paper.Get("/wall");
        await paper.Get("/wall");
        await paper.Get("/");
        paper.Http.DefaultRequestHeaders.UserAgent.Clear();
        paper.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15");
        await paper.Get("/wall");
        var counted = paper.Services.GetRequiredService<ReaderCounter>().Take().Stories;
        Assert.Equal(2, Assert.Single(counted).Value);
    }
}
