using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>Addresses that change: the former one leads to the new one for good, and never round in circles.</summary>
internal static class Moving
{
    private static readonly string[] Feeds = ["feed.xml", "atom.xml", "feed.json"];

    /// <summary>Makes <paramref name="from"/> lead to <paramref name="to"/>, with its feeds; the caller saves.</summary>
    public static async Task Lead(this NewsDb db, string from, string to, CancellationToken stop)
    {
        if (Addresses.Key(from) == Addresses.Key(to))
        {
            return;
        }

        await One(db, from, to, stop);
        foreach (var feed in Feeds)
        {
            await One(db, $"{from.TrimEnd('/')}/{feed}", $"{to.TrimEnd('/')}/{feed}", stop);
        }
    }

    /// <summary>Whether nothing else of the paper stands at an address.</summary>
    public static async Task<bool> IsFree(this NewsDb db, string path, CancellationToken stop)
    {
        var key = Addresses.Key(path);
        return !Addresses.IsOwn(path) && !await db.Sections.AnyAsync(one => one.PathKey == key, stop) && !await db.Stories.AnyAsync(one => one.PathKey == key, stop)
            && !await db.Pages.AnyAsync(one => one.PathKey == key, stop);
    }

    private static async Task One(NewsDb db, string from, string to, CancellationToken stop)
    {
        var (fromKey, toKey) = (Addresses.Key(from), Addresses.Key(to));
        // What led to the former address leads to the new one at once; what stood in the new one's way is over.
        foreach (var earlier in await db.Redirects.Where(one => one.To == from || one.FromKey == fromKey || one.FromKey == toKey).ToListAsync(stop))
        {
            if (earlier.FromKey == toKey)
            {
                db.Redirects.Remove(earlier);
            }
            else
            {
                earlier.LeadTo(to);
            }
        }

        if (!db.Redirects.Local.Any(one => one.FromKey == fromKey && db.Entry(one).State != EntityState.Deleted))
        {
            db.Redirects.Add(new Redirect(from, to));
        }
    }
}
