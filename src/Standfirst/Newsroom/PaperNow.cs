using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom;

/// <summary>The publication, read once for a request: its name stands in the head of each page, and times are shown in its zone.</summary>
internal sealed class PaperNow(NewsDb db)
{
    private Paper? paper;

    public async ValueTask<Paper> Get(CancellationToken stop) => paper ??= await db.Papers.AsNoTracking().SingleOrDefaultAsync(stop) ?? new Paper();
}
