using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Newsroom.Copy;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom;

/// <param name="What">What is asked of one, in words.</param>
/// <param name="Headline">The story's.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="At">When it came, or is due.</param>
/// <param name="IsDue">Whether that is a date to keep.</param>
internal sealed record DeskLine(string What, string Headline, string Address, DateTimeOffset? At, bool IsDue = false);

/// <summary>The desk, where one lands: what waits for me, what is out next, what readers read. Each line leads to the act.</summary>
internal sealed class IndexModel(Proofs desk, PaperNow papers) : NewsroomPage
{
    private const int Most = 20;
    private const int MostRead = 5;

    public IReadOnlyList<DeskLine> ForMe { get; private set; } = [];

    public IReadOnlyList<DeskLine> Next { get; private set; } = [];

    public IReadOnlyList<(string Headline, string Address, long Readers)> Read { get; private set; } = [];

    /// <summary>Stories on their way out and those that came out last, where the copy desk found something.</summary>
    public IReadOnlyList<(string Headline, string Address, ProofCount Found)> Findings { get; private set; } = [];

    /// <summary>Replies that wait for somebody; null where that is not one's work.</summary>
    public int? Replies { get; private set; }

    public async Task OnGet()
    {
        var (me, now) = (Me.Id, Now);
        if (May(Permission.WriteStories))
        {
            ForMe = [.. (await Tasks(me)).Concat(await Notes(me)).Concat(May(Permission.ApproveStories) ? await ToApprove() : [])];
            var awaited = await Db.Stories.AsNoTracking().Awaited(now).OrderBy(story => story.PublishedAt > now ? story.PublishedAt : story.EmbargoUntil).Take(Most)
                .Select(story => new { story.Id, story.Headline, story.PublishedAt, story.EmbargoUntil }).ToListAsync(Stop);
            Next = [.. awaited.Select(story => new DeskLine(story.EmbargoUntil > now && story.EmbargoUntil > story.PublishedAt ? "Embargo ends" : "Goes out", story.Headline, Story(story.Id),
                story.EmbargoUntil > story.PublishedAt ? story.EmbargoUntil : story.PublishedAt, IsDue: true))];
            await ReadToday(await papers.Get(Stop), now);
            await AskDesk(now);
        }

        if (May(Permission.Replies))
        {
            Replies = await Db.Comments.CountAsync(comment => comment.State == CommentState.Held, Stop);
        }
    }

    private static string Story(long id) => FormattableString.Invariant($"/newsroom/stories/{id}");

    private async Task<IEnumerable<DeskLine>> Tasks(long me)
        => (await Db.Assignments.AsNoTracking().Where(task => task.MemberId == me && task.DoneAt == null).OrderBy(task => task.Due == null).ThenBy(task => task.Due).Take(Most)
            .Select(task => new { task.What, task.Story.Headline, task.StoryId, task.Due, task.By }).ToListAsync(Stop))
            .Select(task => new DeskLine($"{(task.What.Length > 0 ? task.What : "Write it")} ({task.By})", task.Headline, Story(task.StoryId), task.Due, IsDue: true));

    private async Task<IEnumerable<DeskLine>> Notes(long me)
        => (await Db.Notes.AsNoTracking().Where(note => note.ResolvedAt == null && note.MemberId != me)
            .Join(Db.Stories.Where(story => story.BegunById == me && story.Status != Status.Killed && story.Status != Status.Spiked), note => note.StoryId, story => story.Id, (note, story) => new { note, story.Headline })
            .OrderByDescending(one => one.note.Id).Take(Most).Select(one => new { one.note.Kind, one.note.Text, one.note.By, one.note.At, one.note.StoryId, one.Headline }).ToListAsync(Stop))
            .Select(one => new DeskLine($"{(one.Kind == NoteKind.SentBack ? "Sent back by" : "Note by")} {one.By}: {(one.Text.Length > 120 ? one.Text[..120] + "…" : one.Text)}", one.Headline, Story(one.StoryId) + "#note", one.At));

    private async Task<IEnumerable<DeskLine>> ToApprove()
        => (await Db.Stories.AsNoTracking().Where(story => story.Status == Status.Submitted).OrderBy(story => story.ModifiedAt).Take(Most).Select(story => new { story.Id, story.Headline, story.ModifiedAt }).ToListAsync(Stop))
            .Select(story => new DeskLine("To approve", story.Headline, Story(story.Id), story.ModifiedAt));

    private async Task AskDesk(DateTimeOffset now)
    {
        var (submitted, since) = (Db.Stories.AsNoTracking().Where(story => story.Status == Status.Submitted || story.Status == Status.Approved), now.AddDays(-2));
        var some = await submitted.OrderByDescending(story => story.ModifiedAt).Take(Most).Select(story => new { story.Id, story.Version, story.Headline }).ToListAsync(Stop);
        some.AddRange(await Db.Stories.AsNoTracking().Where(story => story.Status == Status.Published && story.PublishedAt > since).OrderByDescending(story => story.PublishedAt).Take(Most)
            .Select(story => new { story.Id, story.Version, story.Headline }).ToListAsync(Stop));
        var paper = await papers.Get(Stop);
        var counts = await (await desk.Of(Db, paper, Stop)).Count(Db, paper, PaperAddress, [.. some.Select(story => (story.Id, story.Version))], Stop);
        Findings = [.. some.Where(story => counts.ContainsKey(story.Id)).Select(story => (story.Headline, Story(story.Id), counts[story.Id])).OrderByDescending(one => one.Item3.Errors).Take(Most)];
    }

    private async Task ReadToday(Paper paper, DateTimeOffset now)
    {
        if (!paper.CountsReaders)
        {
            return;
        }

        var since = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, paper.Zone).Date).AddDays(-1);
        var most = await Db.DaysOfReaders.AsNoTracking().Where(day => day.Day >= since).GroupBy(day => day.StoryId).Select(days => new { Id = days.Key, Readers = days.Sum(day => (long)day.Readers) })
            .OrderByDescending(story => story.Readers).Take(MostRead).ToListAsync(Stop);
        var ids = most.Select(story => story.Id).ToList();
        var headlines = await Db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id)).ToDictionaryAsync(story => story.Id, story => story.Headline, Stop);
        Read = [.. most.Where(story => headlines.ContainsKey(story.Id)).Select(story => (headlines[story.Id], Story(story.Id), story.Readers))];
    }
}
