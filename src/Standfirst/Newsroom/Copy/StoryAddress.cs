using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>The address that a story gets when it first goes out.</summary>
internal static class StoryAddress
{
    /// <summary>After the publication's pattern; with a number behind it where the address is another's: a story's, a page's, a section's, or a former one that still leads somewhere.</summary>
    public static async Task<string> For(NewsDb db, Paper paper, Story story, string section, DateTimeOffset at, CancellationToken stop)
    {
        var slug = Slugs.From(story.Headline.Length > 0 ? story.Headline : "story");
        for (var n = 1; ; n++)
        {
            var path = StoryPath.Make(paper, section, n == 1 ? slug : FormattableString.Invariant($"{slug}-{n}"), at, story.Id);
            if (!Addresses.IsOwn(path) && !await IsTaken(db, Addresses.Key(path), story.Id, stop))
            {
                return path;
            }
        }
    }

    private static async Task<bool> IsTaken(NewsDb db, string key, long story, CancellationToken stop)
        => await db.Stories.AnyAsync(one => one.PathKey == key && one.Id != story, stop) || await db.Sections.AnyAsync(one => one.PathKey == key, stop)
            || await db.Pages.AnyAsync(one => one.PathKey == key, stop) || await db.Redirects.AnyAsync(one => one.FromKey == key, stop);
}
