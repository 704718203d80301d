using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>A story that an editor put in a place on a front.</summary>
internal readonly record struct Slot(long? Section, int Position, long Story);

/// <summary>The editor's choice for every front: a handful of rows, read again after a list changed.</summary>
internal sealed class LineUps
{
    private long _mark;
    private volatile Kept? _kept;

    public LineUps(PageStore store) => store.Dropped += tags =>
    {
        if (tags.Contains(Tags.Lists) || tags.Contains(Tags.Everything))
        {
            Interlocked.Increment(ref _mark);
        }
    };

    /// <summary>In its order; of the front page where no section is named.</summary>
    public async ValueTask<List<Slot>> Of(NewsDb db, long? section, CancellationToken stop)
    {
        var mark = Interlocked.Read(ref _mark);
        if (_kept is not { } kept || kept.Mark != mark)
        {
            var rows = await db.LineUp.OrderBy(slot => slot.Position).Select(slot => new { slot.SectionId, slot.Position, slot.StoryId }).ToListAsync(stop);
            _kept = kept = new Kept(mark, [.. rows.Select(row => new Slot(row.SectionId, row.Position, row.StoryId))]);
        }

        return [.. kept.Slots.Where(slot => slot.Section == section)];
    }

    private sealed record Kept(long Mark, IReadOnlyList<Slot> Slots);
}
