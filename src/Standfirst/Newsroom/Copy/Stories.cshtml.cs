using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>A line of the list.</summary>
internal sealed record StoryLine(
    long Id, string Headline, Status Status, DateTimeOffset? PublishedAt, DateTimeOffset? EmbargoUntil, DateTimeOffset ModifiedAt, string? Section, IReadOnlyList<string> Bylines, long? BegunById,
    DateTimeOffset? Due, string? AssignedTo);

/// <summary>All stories, as a list or as a board by state: the same filter for both, and all of it in the address.</summary>
internal sealed class StoriesModel : NewsroomPage
{
    public const int PageSize = 50;
    private const int OnBoard = 25;

    public static readonly (string Value, string Name)[] States =
        [("open", "Not out yet"), ("draft", "Draft"), ("submitted", "Submitted"), ("approved", "Approved"), ("scheduled", "Scheduled"), ("published", "Published"), ("spiked", "Spiked"), ("killed", "Killed"), ("all", "All")];

    public string State { get; private set; } = "open";

    public bool IsMine { get; private set; }

    public long? Section { get; private set; }

    public string Words { get; private set; } = "";

    public bool IsBoard { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<StoryLine> Lines { get; private set; } = [];

    /// <summary>Columns of the board.</summary>
    public IReadOnlyList<(string State, string Name, IReadOnlyList<StoryLine> Lines)> Columns { get; private set; } = [];

    /// <summary>The address of the next page, null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>Where the people's names of "in it now" come from: stories that somebody has open.</summary>
    public ILookup<long, string> InIt { get; private set; } = Array.Empty<(long, string)>().ToLookup(_ => 0L, _ => "");

    public async Task<IActionResult> OnGet(string? state, string? mine, long? section, string? words, string? view, string? before)
    {
        State = States.Any(one => one.Value == state) ? state! : "open";
        (IsMine, Section, Words, IsBoard) = (mine == "1", section, (words ?? "").Trim(), view == "board");
        Sections = await Db.Sections.AsNoTracking().OrderBy(one => one.Path).ToListAsync(Stop);
        if (IsBoard)
        {
            var columns = new List<(string, string, IReadOnlyList<StoryLine>)>();
            foreach (var (value, name) in States.Where(one => one.Value is "draft" or "submitted" or "approved" or "scheduled"))
            {
                columns.Add((value, name, await Read(Of(value), OnBoard)));
            }

            Columns = columns;
        }
        else
        {
            var stories = Of(State);
            if (Cursor(before) is var (at, id))
            {
                stories = stories.Where(story => story.ModifiedAt < at || (story.ModifiedAt == at && story.Id < id));
            }

            var lines = await Read(stories, PageSize + 1);
            Lines = [.. lines.Take(PageSize)];
            Older = lines.Count > PageSize ? Address(before: $"{Lines[^1].ModifiedAt.UtcTicks}-{Lines[^1].Id}") : null;
        }

        var shown = Lines.Concat(Columns.SelectMany(column => column.Lines)).Select(line => line.Id).ToList();
        var since = Now - Presence.Silent;
        InIt = (await Db.Presences.Where(window => shown.Contains(window.StoryId) && window.SeenAt > since && window.MemberId != Me.Id)
            .Select(window => new { window.StoryId, window.Name }).Distinct().ToListAsync(Stop)).ToLookup(window => window.StoryId, window => window.Name);
        return Page();
    }

    /// <summary>A blank page, with the name of who asked for it above it.</summary>
    public async Task<IActionResult> OnPost()
    {
        var story = Story.Begin(Me.Id, null, Now);
        var writer = await Db.Writers.Where(one => one.Name == Me.Name).OrderBy(one => one.Id).FirstOrDefaultAsync(Stop);
        story.Sign(writer is not null ? [new Byline(writer, 0)] : Me.Name.Length > 0 ? [new Byline(Me.Name, 0)] : []);
        Db.Stories.Add(story);
        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        await Db.SaveChangesAsync(Stop);
        Log(Acts.Began, story.Subject());
        await Db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return SeeOther($"/newsroom/stories/{story.Id}");
    }

    /// <summary>The same list with something changed.</summary>
    public string Address(string? state = null, string? view = null, string? before = null)
    {
        var query = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("state", (state ?? State) is "open" ? null : state ?? State);
        Add("mine", IsMine ? "1" : null);
        Add("section", Section?.ToString(CultureInfo.InvariantCulture));
        Add("words", Words);
        Add("view", view ?? (IsBoard ? "board" : null));
        Add("before", before);
        return "/newsroom/stories" + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    private static (DateTimeOffset At, long Id)? Cursor(string? before)
        => before?.Split('-') is [var ticks, var number] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTimeOffset.MaxValue.UtcTicks
            && long.TryParse(number, CultureInfo.InvariantCulture, out var id) ? (new DateTimeOffset(at, TimeSpan.Zero), id) : null;

    private IQueryable<Story> Of(string state)
    {
        var now = Now;
        var stories = Db.Stories.AsNoTracking();
        stories = state switch
        {
            "draft" => stories.Where(story => story.Status == Status.Draft),
            "submitted" => stories.Where(story => story.Status == Status.Submitted),
            "approved" => stories.Where(story => story.Status == Status.Approved),
            "scheduled" => stories.Awaited(now),
            "published" => stories.Where(story => story.Status == Status.Published),
            "spiked" => stories.Where(story => story.Status == Status.Spiked),
            "killed" => stories.Where(story => story.Status == Status.Killed),
            "open" => stories.Where(story => story.Status == Status.Draft || story.Status == Status.Submitted || story.Status == Status.Approved || (story.Status == Status.Published && story.PublishedAt > now)),
            _ => stories,
        };
        if (IsMine)
        {
            var (me, name) = (Me.Id, Me.Name);
            stories = stories.Where(story => story.BegunById == me || story.Bylines.Any(byline => byline.Name == name)
                || Db.Assignments.Any(task => task.StoryId == story.Id && task.MemberId == me && task.DoneAt == null));
        }

        if (Section is { } section)
        {
            stories = stories.Where(story => story.SectionId == section);
        }

        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var lower = word.ToLowerInvariant();
            // The database's lower(): no culture of ours has a say in it.
#pragma warning disable CA1304, CA1311, CA1862
            stories = stories.Where(story => story.Headline.ToLower().Contains(lower) || story.Bylines.Any(byline => byline.Name.ToLower().Contains(lower)));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return stories;
    }

    private async Task<IReadOnlyList<StoryLine>> Read(IQueryable<Story> stories, int count) => await stories.OrderByDescending(story => story.ModifiedAt).ThenByDescending(story => story.Id).Take(count)
        .Select(story => new StoryLine(story.Id, story.Headline, story.Status, story.PublishedAt, story.EmbargoUntil, story.ModifiedAt, story.Section!.Name,
            story.Bylines.OrderBy(byline => byline.Position).Select(byline => byline.Name).ToList(), story.BegunById,
            Db.Assignments.Where(task => task.StoryId == story.Id && task.DoneAt == null).OrderBy(task => task.Due).Select(task => task.Due).FirstOrDefault(),
            Db.Assignments.Where(task => task.StoryId == story.Id && task.DoneAt == null).OrderBy(task => task.Due).Select(task => task.To).FirstOrDefault()))
        .ToListAsync(Stop);
}
