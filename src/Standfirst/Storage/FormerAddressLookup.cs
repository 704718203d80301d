using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.Storage;

/// <summary>
/// Where an address that answers nothing here leads. Asked before a 404, and before the front page is served where its query could be an
/// old address (<see cref="FormerAddresses.IsQueryForm"/>).
/// </summary>
public static class FormerAddressLookup
{
    /// <summary>The address to redirect to for good (301), decoded, or null. A few small queries, all on unique indexes.</summary>
    public static async Task<string?> FindFormer(this NewsDb db, string pathAndQuery, DateTimeOffset now, CancellationToken stop = default)
    {
        var to = await Find(db, pathAndQuery, now, stop);
        // The page of a picture leads to its story by the story's own former address, so that it leads nowhere while that is a draft.
        return to is not null && to.Contains("?p=", StringComparison.Ordinal) ? await Find(db, to, now, stop) : to;
    }

    private static async Task<string?> Find(NewsDb db, string pathAndQuery, DateTimeOffset now, CancellationToken stop)
    {
        if (pathAndQuery.Length > Addresses.MaxLength)
        {
            return null;
        }

        var readings = FormerAddresses.Read(pathAndQuery);
        var keys = readings.Select(reading => reading.Key).Distinct().ToList();
        var rows = await db.Redirects.AsNoTracking().Where(redirect => keys.Contains(redirect.FromKey))
            .ToDictionaryAsync(redirect => redirect.FromKey, redirect => redirect.To, stop);
        var known = keys.Concat(rows.Values.Where(to => to.StartsWith('/')).Select(Addresses.Key)).Where(key => key.Length > 1).Distinct().ToList();
        // By the path alone: together with a list of paths, SQLite takes the question what is live for a walk through all stories.
        var stories = (await db.Stories.Where(story => story.PathKey != null && known.Contains(story.PathKey))
                .Select(story => new { story.PathKey, story.Path, story.Status, story.PublishedAt, story.EmbargoUntil }).ToListAsync(stop))
            .Where(story => StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now))
            .ToDictionary(story => story.PathKey!, story => story.Path!);
        var others = await db.Pages.Where(page => page.IsPublic && known.Contains(page.PathKey)).Select(page => new { page.PathKey, page.Path })
            .Concat(db.Sections.Where(section => known.Contains(section.PathKey)).Select(section => new { section.PathKey, section.Path }))
            .ToListAsync(stop);
        var asked = Addresses.Key(pathAndQuery);
        foreach (var reading in readings)
        {
            var to = rows.GetValueOrDefault(reading.Key)
                ?? (reading.Key == asked ? null : stories.GetValueOrDefault(reading.Key) ?? others.Find(other => other.PathKey == reading.Key)?.Path);
            if (to is not null)
            {
                return reading.Lead(to, to.StartsWith('/') && stories.ContainsKey(Addresses.Key(to)));
            }
        }

        return null;
    }
}
