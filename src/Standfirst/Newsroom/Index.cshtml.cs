using Microsoft.EntityFrameworkCore;
using Standfirst.Stories;

namespace Standfirst.Newsroom;

/// <summary>The desk: where one lands.</summary>
internal sealed class IndexModel : NewsroomPage
{
    public IReadOnlyList<(Status Status, int Count)> Stories { get; private set; } = [];

    public async Task OnGet() => Stories =
    [
        .. (await Db.Stories.Where(story => story.Status != Status.Published).GroupBy(story => story.Status).Select(some => new { some.Key, Count = some.Count() }).ToListAsync(Stop))
            .OrderBy(some => some.Key).Select(some => (some.Key, some.Count)),
    ];
}
