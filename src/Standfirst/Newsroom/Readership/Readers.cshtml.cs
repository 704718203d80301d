using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Readership;

/// <summary>A story that was read, and what one wants to know of it.</summary>
internal sealed record ReadLine(long Id, string Headline, string Section, DateTimeOffset? PublishedAt, string Path, bool IsLive, int Readers);

/// <summary>What was read: by story, day, hour, host and device.</summary>
internal sealed class ReadersModel(PaperNow papers) : NewsroomPage
{
    public const string Address = "/newsroom/readers";

    /// <summary>Stories on the page.</summary>
    public const int Most = 50;

    /// <summary>Stories in the file.</summary>
    public const int MostInFile = 5000;

    public Paper Paper { get; private set; } = new();

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public Period Period { get; private set; } = null!;

    /// <summary><c>most</c>, <c>fewest</c>, <c>newest</c> or <c>oldest</c> first.</summary>
    public string Sort { get; private set; } = "most";

    public IReadOnlyList<ReadLine> Lines { get; private set; } = [];

    public IReadOnlyList<PartTable> Tables { get; private set; } = [];

    public PartTables Parts => new(Tables, $"{Address}?period={Period.Key}");

    /// <summary>Of all stories together: one who read three counts as three.</summary>
    public long Total { get; private set; }

    /// <param name="period">One of <see cref="Readership.Period"/>.</param>
    /// <param name="sort">As <see cref="Sort"/>.</param>
    /// <param name="csv">A file instead of the page: <c>stories</c>, <c>days</c>, <c>hours</c>, <c>hosts</c>, <c>devices</c>.</param>
    public async Task<IActionResult> OnGet(string? period, string? sort, string? csv)
    {
        Paper = await papers.Get(Stop);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Paper.Zone).Date);
        Periods = Readership.Period.Of(today);
        Period = Periods.FirstOrDefault(one => one.Key == period) ?? Periods[0];
        Sort = sort is "fewest" or "newest" or "oldest" ? sort : "most";
        var found = new ReadersFound(Db, Period, Stop);
        if (csv == "stories")
        {
            return Stories(await Named(await found.Most(MostInFile))).File(FileName("stories"));
        }

        var (days, parts) = (await found.Days(), await found.Parts());
        if (csv is not null)
        {
            return PartsShown.File(csv, Period, days, parts)?.File(FileName(csv)) ?? (IActionResult)NotFound();
        }

        Total = days.Sum(day => (long)day.Readers);
        Tables = PartsShown.Tables(Period, days, parts);
        Lines = Sorted(await Named(await found.Most(Most)));
        return Page();
    }

    public string Here(string sort) => $"{Address}?period={Period.Key}&sort={sort}";

    /// <summary>The other way round at the second click.</summary>
    public string SortBy(string first, string second) => Here(Sort == first ? second : first);

    /// <summary>For whoever listens to the table.</summary>
    public string? SortOf(string down, string up) => Sort == down ? "descending" : Sort == up ? "ascending" : null;

    private string FileName(string what) => FormattableString.Invariant($"readers-{what}-{Period.From:yyyy-MM-dd}-{Period.To:yyyy-MM-dd}.csv");

    private async Task<List<ReadLine>> Named(List<StoryRead> read)
    {
        var ids = read.Select(story => story.Id).ToList();
        var stories = await Db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id))
            .Select(story => new { story.Id, story.Headline, Section = story.Section == null ? "" : story.Section.Name, story.PublishedAt, story.Path, story.Status, story.EmbargoUntil })
            .ToDictionaryAsync(story => story.Id, Stop);
        var now = Now;
        return [.. read.Where(one => stories.ContainsKey(one.Id)).Select(one => (Story: stories[one.Id], one.Readers)).Select(one => new ReadLine(
            one.Story.Id, one.Story.Headline, one.Story.Section, one.Story.PublishedAt, one.Story.Path ?? "",
            StoryQueries.IsLive(one.Story.Status, one.Story.PublishedAt, one.Story.EmbargoUntil, now), one.Readers))];
    }

    private List<ReadLine> Sorted(List<ReadLine> lines) => Sort switch
    {
        "fewest" => [.. lines.AsEnumerable().Reverse()],
        "newest" => [.. lines.OrderByDescending(line => line.PublishedAt)],
        "oldest" => [.. lines.OrderBy(line => line.PublishedAt)],
        _ => lines,
    };

    private Csv Stories(List<ReadLine> lines)
    {
        var csv = new Csv().Line("Story", "Headline", "Section", "Published", "Address", "Readers");
        foreach (var line in lines)
        {
            var at = line.PublishedAt is { } published ? TimeZoneInfo.ConvertTime(published, Paper.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
            csv.Line(line.Id.ToString(CultureInfo.InvariantCulture), line.Headline, line.Section, at, line.Path.Length > 0 ? PaperAddress + line.Path : "", line.Readers.ToString(CultureInfo.InvariantCulture));
        }

        return csv;
    }
}
