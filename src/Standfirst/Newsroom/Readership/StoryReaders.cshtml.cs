using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Readership;

/// <summary>How one story was read.</summary>
internal sealed class StoryReadersModel(PaperNow papers) : NewsroomPage
{
    public Paper Paper { get; private set; } = new();

    public long Id { get; private set; }

    public string Address => FormattableString.Invariant($"{ReadersModel.Address}/{Id}");

    public string Headline { get; private set; } = "";

    public string Section { get; private set; } = "";

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>On the site; null where it is not there now.</summary>
    public string? Path { get; private set; }

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public Period Period { get; private set; } = null!;

    /// <summary>Since it came out.</summary>
    public long Ever { get; private set; }

    /// <summary>In the period.</summary>
    public long Total { get; private set; }

    public IReadOnlyList<PartTable> Tables { get; private set; } = [];

    public PartTables Parts => new(Tables, $"{Address}?period={Period.Key}");

    /// <summary>Whether it had readers, on no day so many that anything was kept of them.</summary>
    public bool IsTooFew { get; private set; }

    public async Task<IActionResult> OnGet(long id, string? period, string? csv)
    {
        Paper = await papers.Get(Stop);
        var (now, mayOpen) = (Now, May(Permission.WriteStories));
        var story = await Db.Stories.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.Headline, Section = one.Section == null ? "" : one.Section.Name, one.PublishedAt, one.EmbargoUntil, one.Status, one.Path, Readers = (long?)one.Counts.Readers }).SingleOrDefaultAsync(Stop);
        // What was never out is for those who write.
        if (story is null || (!mayOpen && !StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now) && !StoryQueries.WasWithdrawn(story.Status, story.PublishedAt, story.EmbargoUntil, now)))
        {
            return NotFound();
        }

        (Id, Headline, Section, PublishedAt, Ever) = (id, story.Headline, story.Section, story.PublishedAt, story.Readers ?? 0);
        Path = StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now) ? story.Path : null;
        Periods = Readership.Period.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Paper.Zone).Date));
        Period = Periods.FirstOrDefault(one => one.Key == period) ?? Periods[^1];
        var found = new ReadersFound(Db, Period, Stop);
        var (days, parts) = (await found.DaysOf(id), await found.PartsOf(id));
        if (csv is not null)
        {
            return PartsShown.File(csv, Period, days, parts)?.File(FormattableString.Invariant($"readers-of-{id}-{csv}-{Period.From:yyyy-MM-dd}-{Period.To:yyyy-MM-dd}.csv")) ?? (IActionResult)NotFound();
        }

        Total = days.Sum(day => (long)day.Readers);
        Tables = PartsShown.Tables(Period, days, parts);
        IsTooFew = Total > 0 && parts.Count == 0;
        return Page();
    }
}
