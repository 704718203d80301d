using Standfirst.CopyDesk;
using Standfirst.Import.Pages;

namespace Standfirst.Tests.CopyDesk;

/// <summary>The page that the project began with: what an editor must be told of it, and what not.</summary>
public sealed class ScrapedPageTests
{
    [Fact]
    public void The_page_of_the_beginning_is_found_out_and_no_error_is_false()
    {
        var copy = CopyJson.Read(PageReader.Read(File.ReadAllText(Samples.Path("origin", "scraped-page.txt"))).ToJson());
        var found = new CopyEditor().Read(copy);
        var told = found.Select(one => $"{one.Check}: {one.Excerpt}").ToList();
        string[] expected =
        [
            "byline-missing: ", "dateline-missing: ", "weekday-unresolved: Wednesday", "relative-date: 10 months ago", "caption-repeated: Syria and Russia",
            "quotes-unbalanced: This is a great success for you,”", "comma-missing: elections the first since al-Assad’s ouster",
            "source-unlinked: Reuters", "source-unlinked: AFP", "source-unlinked: CBS",
        ];
        Assert.All(expected, one => Assert.Contains(one, told));
        Assert.Equal(["quotes-unbalanced"], found.Where(one => one.Severity == Severity.Error).Select(one => one.Check));
        Assert.DoesNotContain(found, one => one.Check is "name-first-mention" or "name-spelling");
    }
}
