using Microsoft.EntityFrameworkCore;
using Standfirst.Stories;

namespace Standfirst.BrowserTests;

/// <summary>One address of each kind of page, from the sample edition.</summary>
internal static class Addresses
{
    public static async Task<IReadOnlyList<string>> OfEachKind(Sunday sunday) => await sunday.Read(async db =>
    {
        var now = DateTimeOffset.UtcNow;
        var addresses = new List<string> { "/" };
        addresses.AddRange(await db.Sections.OrderBy(section => section.Position).Select(section => section.Path).Take(2).ToListAsync());
        // The most discussed (with corrections among them), and both sides of a translation.
        addresses.AddRange(await db.Stories.Live(now).OrderByDescending(story => story.Counts.Comments).Select(story => story.Path!).Take(2).ToListAsync());
        addresses.AddRange(await db.Stories.Live(now).Where(story => story.TranslationOfId != null || story.Language != "").Select(story => story.Path!).ToListAsync());
        addresses.AddRange(await db.Pages.Where(page => page.IsPublic).OrderBy(page => page.Id).Select(page => page.Path).Take(2).ToListAsync());
        addresses.Add("/writers/" + await db.Writers.OrderBy(writer => writer.Id).Select(writer => writer.Slug).FirstAsync());
        addresses.Add("/topics/" + await db.Topics.OrderBy(topic => topic.Id).Select(topic => topic.Slug).FirstAsync());
        addresses.Add("/speakers/" + await db.Speakers.OrderBy(speaker => speaker.Id).Select(speaker => speaker.Slug).FirstAsync());
        addresses.AddRange(["/quotations", "/quotations?q=zzzzqqq", "/quotations?speaker=nobody&from=never", "/corrections", "/search?q=", "/search?q=harbour", "/search?q=zzzzqqq", "/nothing/here"]);
        addresses.Add(await db.Stories.Where(story => story.Status == Status.Killed).Select(story => story.Path!).FirstAsync());
        return addresses;
    });

    /// <summary>A story that readers talk about.</summary>
    public static Task<string> Discussed(Sunday sunday) => sunday.Read(db =>
        db.Stories.Live(DateTimeOffset.UtcNow).Where(story => !story.CommentsClosed).OrderByDescending(story => story.Counts.Comments).Select(story => story.Path!).FirstAsync());

    /// <summary>The story in Arabic.</summary>
    public static Task<string> Arabic(Sunday sunday) => sunday.Read(db =>
        db.Stories.Live(DateTimeOffset.UtcNow).Where(story => story.Language.StartsWith("ar")).Select(story => story.Path!).FirstAsync());
}
