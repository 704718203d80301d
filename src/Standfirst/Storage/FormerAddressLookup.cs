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
        => (await db.FindFormer([pathAndQuery], now, stop)).GetValueOrDefault(pathAndQuery);

    /// <summary>The same of several at once, for as many queries: those that lead somewhere.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FindFormer(this NewsDb db, IReadOnlyCollection<string> asked, DateTimeOffset now, CancellationToken stop = default)
    {
        var found = await Find(db, asked, now, stop);
        // The page of a picture leads to its story by the story's own former address, so that it leads nowhere while that is a draft.
        var through = found.Where(one => one.Value.Contains("?p=", StringComparison.Ordinal)).ToList();
        if (through.Count > 0)
        {
            var further = await Find(db, [.. through.Select(one => one.Value).Distinct()], now, stop);
            foreach (var (from, to) in through)
            {
                found.Remove(from);
                if (further.TryGetValue(to, out var end))
                {
                    found[from] = end;
                }
            }
        }

        return found;
    }

    private static async Task<Dictionary<string, string>> Find(NewsDb db, IReadOnlyCollection<string> asked, DateTimeOffset now, CancellationToken stop)
    {
        var found = new Dictionary<string, string>();
        var readings = asked.Where(one => one.Length <= Addresses.MaxLength).Distinct().ToDictionary(one => one, FormerAddresses.Read);
        var keys = readings.Values.SelectMany(all => all).Select(reading => reading.Key).Distinct().ToList();
        if (keys.Count == 0)
        {
            return found;
        }

        var rows = await db.Redirects.AsNoTracking().Where(redirect => keys.Contains(redirect.FromKey))
            .ToDictionaryAsync(redirect => redirect.FromKey, redirect => redirect.To, stop);
        var known = keys.Concat(rows.Values.Where(to => to.StartsWith('/')).Select(Addresses.Key)).Where(key => key.Length > 1).Distinct().ToList();
        // By the path alone: together with a list of paths, SQLite takes the question what is live for a walk through all stories.
        var stories = (await db.Stories.Where(story => story.PathKey != null && known.Contains(story.PathKey))
                .Select(story => new { story.PathKey, story.Path, story.Status, story.PublishedAt, story.EmbargoUntil }).ToListAsync(stop))
            .Where(story => StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now))
            .ToDictionary(story => story.PathKey!, story => story.Path!);
        var others = (await db.Pages.Where(page => page.IsPublic && known.Contains(page.PathKey)).Select(page => new { page.PathKey, page.Path })
            .Concat(db.Sections.Where(section => known.Contains(section.PathKey)).Select(section => new { section.PathKey, section.Path }))
            .ToListAsync(stop)).ToLookup(other => other.PathKey, other => other.Path);
        foreach (var (address, read) in readings)
        {
            var own = Addresses.Key(address);
            foreach (var reading in read)
            {
                var to = rows.GetValueOrDefault(reading.Key)
                    ?? (reading.Key == own ? null : stories.GetValueOrDefault(reading.Key) ?? others[reading.Key].FirstOrDefault());
                if (to is not null)
                {
                    found[address] = reading.Lead(to, to.StartsWith('/') && stories.ContainsKey(Addresses.Key(to)));
                    break;
                }
            }
        }

        return found;
    }
}
