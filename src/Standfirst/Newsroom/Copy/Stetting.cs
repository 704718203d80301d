using Microsoft.EntityFrameworkCore;
using Standfirst.CopyDesk;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Letting findings stand, from the text and from the sheet for publishing.</summary>
internal static class Stetting
{
    public static async Task<IReadOnlyList<Stet>> StetsOf(this NewsDb db, long story, CancellationToken stop) => await db.Stets.AsNoTracking().Where(stet => stet.StoryId == story).OrderBy(stet => stet.Id).ToListAsync(stop);

    /// <summary>Saved with the next save, and logged with it.</summary>
    /// <exception cref="StoryException">There is no such check, or the reason is missing or too long.</exception>
    public static void LetStand(this NewsDb db, HttpContext http, Story story, string check, string passage, string reason, DateTimeOffset at)
    {
        // A rule that the house brought has a stop in its name.
        if (!check.Contains('.', StringComparison.Ordinal) && CopyEditor.AllChecks.All(one => one.Name != check))
        {
            throw new StoryException($"There is no check “{check}”.");
        }

        var stet = new Stet(story.Id, check, passage, reason, http.May(Permission.OverrideGate), http.Member().Shown, at);
        db.Stets.Add(stet);
        db.AuditLog.Add(http.Entry(Acts.LetStand, story.Subject(), Words(stet)));
    }

    public static async Task TakeBack(this NewsDb db, HttpContext http, Story story, long id, CancellationToken stop)
    {
        if (await db.Stets.SingleOrDefaultAsync(stet => stet.Id == id && stet.StoryId == story.Id, stop) is { } found)
        {
            db.Stets.Remove(found);
            db.AuditLog.Add(http.Entry(Acts.TookStetBack, story.Subject(), Words(found)));
        }
    }

    private static string Words(Stet stet) => string.Join(": ", ((string[])[stet.Check, stet.Passage.Length > 0 ? stet.Passage : "all of it", stet.Reason]).Where(part => part.Length > 0));
}
