using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Search;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>A line of the list.</summary>
internal sealed record StoryLine(
    long Id, Guid Version, string Headline, Status Status, DateTimeOffset? PublishedAt, DateTimeOffset? EmbargoUntil, DateTimeOffset ModifiedAt, string? Section, IReadOnlyList<string> Bylines, long? BegunById,
    DateTimeOffset? Due, string? AssignedTo);

/// <summary>All stories, as a list or as a board by state: the same filter for both, and all of it in the address.</summary>
internal sealed class StoriesModel(ISearch search, PaperNow papers, Proofs desk) : NewsroomPage
{
    public const int PageSize = 50;
    private const int OnBoard = 25;

    /// <summary>Of published stories the newest that have the words; who looks for an older one says more.</summary>
    private const int MostFound = 1000;

    public static readonly (string Value, string Name)[] States =
        [("open", "Not out yet"), ("draft", "Draft"), ("submitted", "Submitted"), ("approved", "Approved"), ("scheduled", "Scheduled"), ("published", "Published"), ("spiked", "Spiked"), ("killed", "Killed"), ("all", "All")];

    /// <summary>Named one by one: "all but published" is no place in an index.</summary>
    private static readonly Status[] Waiting = [Status.Draft, Status.Submitted, Status.Approved, Status.Spiked, Status.Killed];

    private IReadOnlyList<long> found = [];
    private Paper paper = new();

    /// <summary>So many stories are by <see cref="Writer"/> that walking the list finds a page of them sooner than gathering all their numbers.</summary>
    private bool isOfMany;

    /// <summary>Numbers of the stories by <see cref="Writer"/>, where they are few: asked for once, since every byline is looked at for them.</summary>
    private List<long> theirs = [];

    public string State { get; private set; } = "open";

    public bool IsMine { get; private set; }

    public long? Section { get; private set; }

    public string Words { get; private set; } = "";

    public string Writer { get; private set; } = "";

    /// <summary>The day it is or was out, of what has none the day it was changed: the first and the last.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>More published stories have the words than are listed.</summary>
    public bool IsCut { get; private set; }

    public bool IsBoard { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<StoryLine> Lines { get; private set; } = [];

    /// <summary>Columns of the board.</summary>
    public IReadOnlyList<(string State, string Name, IReadOnlyList<StoryLine> Lines)> Columns { get; private set; } = [];

    /// <summary>The address of the next page, null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>Where the people's names of "in it now" come from: stories that somebody has open.</summary>
    public ILookup<long, string> InIt { get; private set; } = Array.Empty<(long, string)>().ToLookup(_ => 0L, _ => "");

    /// <summary>What the copy desk finds in those that are not out yet.</summary>
    public IReadOnlyDictionary<long, ProofCount> Findings { get; private set; } = new Dictionary<long, ProofCount>();

    public async Task<IActionResult> OnGet(string? state, string? mine, long? section, string? words, string? writer, string? from, string? to, string? view, string? before)
    {
        State = States.Any(one => one.Value == state) ? state! : "open";
        (IsMine, Section, Words, Writer, IsBoard) = (mine == "1", section, (words ?? "").Trim(), (writer ?? "").Trim(), view == "board");
        (From, To) = (Day(from), Day(to));
        if (Writer.Length > 0)
        {
            theirs = await Theirs().Take(MostFound + 1).ToListAsync(Stop);
            isOfMany = theirs.Count > MostFound;
        }

        paper = await papers.Get(Stop);
        if (Words.Length > 0)
        {
            found = await search.Numbers(SearchQuery.Parse(Words), MostFound + 1, Stop);
            IsCut = found.Count > MostFound && State is "published" or "all";
        }

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
        Findings = await (await desk.Of(Db, paper, Stop)).Count(Db, paper, PaperAddress, [.. Lines.Concat(Columns.SelectMany(column => column.Lines)).Where(line => line.Status is Status.Draft or Status.Submitted or Status.Approved || line.PublishedAt > Now).Select(line => (line.Id, line.Version))], Stop);
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
        Add("writer", Writer);
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("view", view ?? (IsBoard ? "board" : null));
        Add("before", before);
        return "/newsroom/stories" + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    private static DateOnly? Day(string? given) => DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

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
            "open" => Among(stories, Db.Stories.Where(story => story.Status == Status.Draft || story.Status == Status.Submitted || story.Status == Status.Approved).Select(story => story.Id)
                .Concat(Db.Stories.Where(story => story.Status == Status.Published && story.PublishedAt > now).Select(story => story.Id))),
            _ => stories,
        };
        if (IsMine)
        {
            var (me, name) = (Me.Id, Me.Name);
            stories = Among(stories, Db.Stories.Where(story => story.BegunById == me).Select(story => story.Id)
                .Concat(Db.Set<Byline>().Where(byline => byline.Name == name).Select(byline => byline.StoryId))
                .Concat(Db.Assignments.Where(task => task.MemberId == me && task.DoneAt == null).Select(task => task.StoryId)));
        }

        if (Section is { } section)
        {
            stories = stories.Where(story => story.SectionId == section);
        }

        if (Writer.Length > 0)
        {
            var all = Theirs();
            stories = isOfMany ? stories.Where(story => all.Any(id => id == story.Id)) : stories.Where(story => EF.Parameter(theirs).Contains(story.Id));
        }

        if (Words.Length > 0)
        {
            // What is not out is not in the index of words: it is found by the letters of its headline and its bylines.
            var waiting = Db.Stories.Where(story => Waiting.Contains(story.Status));
            foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            {
                var lower = word.ToLowerInvariant();
                waiting = waiting.Where(story => NewsDb.Lower(story.Headline).Contains(lower) || story.Bylines.Any(byline => NewsDb.Lower(byline.Name).Contains(lower)));
            }

            var ids = waiting.Select(story => story.Id);
            stories = Among(stories, Db.Stories.Where(story => EF.Parameter(found).Contains(story.Id)).Select(story => story.Id).Concat(ids));
        }

        if (From is not null || To is not null)
        {
            var (start, end) = (paper.StartOf(From ?? DateOnly.MinValue), paper.StartOf(To is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue));
            stories = Among(stories, Db.Stories.Where(story => story.Status == Status.Published && story.PublishedAt >= start && story.PublishedAt < end).Select(story => story.Id)
                .Concat(Db.Stories.Where(story => Waiting.Contains(story.Status) && story.ModifiedAt >= start && story.ModifiedAt < end).Select(story => story.Id)));
        }

        return stories;
    }

    /// <summary>Numbers of the stories under whose headline somebody of that name stands, or of a part of it.</summary>
    private IQueryable<long> Theirs()
    {
        var lower = Writer.ToLowerInvariant();
        return Db.Set<Byline>().Where(byline => NewsDb.Lower(byline.Name).Contains(lower)).Select(byline => byline.StoryId);
    }

    /// <summary>By numbers that come out of an index each: joined with "or", a database reads every story instead.</summary>
    private static IQueryable<Story> Among(IQueryable<Story> stories, IQueryable<long> numbers) => stories.Where(story => numbers.Contains(story.Id));

    private async Task<IReadOnlyList<StoryLine>> Read(IQueryable<Story> stories, int count) => await stories.OrderByDescending(story => story.ModifiedAt).ThenByDescending(story => story.Id).Take(count)
        .Select(story => new StoryLine(story.Id, story.Version, story.Headline, story.Status, story.PublishedAt, story.EmbargoUntil, story.ModifiedAt, story.Section!.Name,
            story.Bylines.OrderBy(byline => byline.Position).Select(byline => byline.Name).ToList(), story.BegunById,
            Db.Assignments.Where(task => task.StoryId == story.Id && task.DoneAt == null).OrderBy(task => task.Due).Select(task => task.Due).FirstOrDefault(),
            Db.Assignments.Where(task => task.StoryId == story.Id && task.DoneAt == null).OrderBy(task => task.Due).Select(task => task.To).FirstOrDefault()))
        .ToListAsync(Stop);
}
