using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.Tests.Machines;

/// <summary>A page of the paper, and what it owes to machines.</summary>
/// <param name="Address">Path and query, encoded.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Data">Types of its JSON-LD blocks, in their order.</param>
internal sealed record KnownPage(string Address, string Language, params string[] Data)
{
    /// <summary>Under which it wants to be known: its own address where nothing else is said; null for a page in place of another.</summary>
    public string? Canonical { get; init; } = Address;

    public string? Robots { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Null for what is no story.</summary>
    public KnownStory? Story { get; init; }

    /// <summary>Whether it has feeds beside those of the whole paper.</summary>
    public bool HasFeeds { get; init; }
}

internal sealed record KnownStory(long Id, string Path, string Headline, string Dek, StoryKind Kind, int Comments, string Canonical);

/// <summary>Every page of a paper that readers can ask for, with at least one of each kind.</summary>
internal static class PageKinds
{
    public static async Task<IReadOnlyList<KnownPage>> Of(TestPaper paper)
    {
        await using var db = paper.Open();
        var language = (await db.Papers.SingleAsync()).Language;
        var now = paper.Clock.GetUtcNow();
        KnownPage Listed(string address) => new(Addresses.Encode(address), language, "BreadcrumbList") { HasFeeds = true };
        var pages = new List<KnownPage> { new("/", language, "WebSite") };
        var sections = await db.Sections.OrderBy(section => section.Id).Select(section => section.Path).ToListAsync();
        pages.AddRange(sections.Select(Listed));
        pages.AddRange((await db.Writers.OrderBy(writer => writer.Id).Select(writer => writer.Slug).ToListAsync())
            .Select(slug => new KnownPage("/writers/" + Uri.EscapeDataString(slug), language, "ProfilePage", "BreadcrumbList") { HasFeeds = true }));
        pages.AddRange((await db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Slug).ToListAsync()).Select(slug => Listed("/topics/" + slug)));
        pages.AddRange((await db.Speakers.Where(speaker => db.Quotations.Any(said => said.SpeakerId == speaker.Id)).OrderBy(speaker => speaker.Id).Select(speaker => speaker.Slug).ToListAsync())
            .Select(slug => Listed("/speakers/" + slug)));
        pages.Add(Listed("/quotations"));
        pages.Add(Listed("/quotations") with { Address = "/quotations?q=zzzq", Canonical = "/quotations?q=zzzq", Robots = "noindex, follow" });
        pages.Add(Listed("/corrections") with { HasFeeds = false });
        pages.AddRange((await db.Pages.Where(page => page.IsPublic).OrderBy(page => page.Id).Select(page => new { page.Path, page.Language }).ToListAsync())
            .Select(page => new KnownPage(Addresses.Encode(page.Path), page.Language.Length > 0 ? page.Language : language, "BreadcrumbList")));
        pages.Add(new("/search", language) { Robots = "noindex, follow" });
        pages.Add(new("/search?q=zzzq", language) { Robots = "noindex, follow" });
        pages.Add(new("/nothing/here", language) { Canonical = null, Robots = "noindex", Status = 404 });
        pages.AddRange((await db.Stories.Where(story => story.Status == Status.Killed).Select(story => story.Path!).ToListAsync())
            .Select(path => new KnownPage(Addresses.Encode(path), language) { Canonical = null, Robots = "noindex", Status = 410 }));

        var stories = await db.Stories.Live(now).OrderBy(story => story.Id)
            .Select(story => new { Known = new KnownStory(story.Id, story.Path!, story.Headline, story.Dek, story.Kind, story.Counts.Comments, story.CanonicalAddress), story.Language, Corrected = story.Corrections.Any() && story.Revisions.Any(version => version.WasLive) })
            .ToListAsync();
        foreach (var one in stories)
        {
            var (address, own) = (Addresses.Encode(one.Known.Path), one.Language.Length > 0 ? one.Language : language);
            var page = new KnownPage(address, own, "NewsArticle", "BreadcrumbList") { Story = one.Known, Canonical = one.Known.Canonical.Length > 0 ? one.Known.Canonical : address };
            pages.Add(page);
            if (one.Known.Comments > 40)
            {
                pages.Add(page with { Address = address + "?comments=2" });
            }

            if (one.Corrected)
            {
                pages.Add(new($"/history/{one.Known.Id}", own) { Robots = "noindex" });
                pages.Add(new($"/history/{one.Known.Id}/1..2", own) { Robots = "noindex" });
            }
        }

        var discussed = stories.MaxBy(one => one.Known.Comments)!;
        Assert.True(discussed.Known.Comments > 40 && pages.Exists(page => page.Address.StartsWith("/history/", StringComparison.Ordinal)) && pages.Exists(page => page.Status == 410), "The paper lacks a kind of page.");
        Assert.Equal(Enum.GetValues<StoryKind>(), stories.Select(one => one.Known.Kind).Distinct().Order());
        // Older stories, where a section has so many.
        if (await db.Stories.CountAsync(story => story.Section!.Path == sections[0]) > 24)
        {
            pages.Add(Listed(sections[0]) with { Address = sections[0] + "?page=2", Canonical = sections[0] + "?page=2" });
        }

        return pages;
    }
}
