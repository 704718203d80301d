using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Site.Cache;

/// <summary>
/// When the next story appears by itself, because its minute comes or its embargo ends. No page of any list may be kept beyond it.
/// Asked of the database once, then again only when a story changed or the moment has come.
/// </summary>
internal sealed class NextMoment
{
    private sealed record Known(DateTimeOffset? At);

    private readonly TimeProvider clock;
    private Known? known;

    public NextMoment(PageStore store, TimeProvider clock)
    {
        this.clock = clock;
        store.Dropped += tags =>
        {
            if (tags.Contains(Tags.Lists) || tags.Contains(Tags.Everything))
            {
                Volatile.Write(ref known, null);
            }
        };
    }

    public async ValueTask<DateTimeOffset?> Get(NewsDb db, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref known) is { } held && (held.At is null || held.At > now))
        {
            return held.At;
        }

        var published = await db.Stories.Where(story => story.Status == Status.Published && story.PublishedAt > now).MinAsync(story => story.PublishedAt, stop);
        // Whatever its state: a draft's embargo ends no page too late, and with the state in question SQLite would walk through all stories.
        var embargoed = await db.Stories.Where(story => story.EmbargoUntil > now).MinAsync(story => story.EmbargoUntil, stop);
        var next = published is null ? embargoed : embargoed is null || published < embargoed ? published : embargoed;
        Volatile.Write(ref known, new Known(next));
        return next;
    }
}
