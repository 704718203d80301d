using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;

namespace Standfirst.Newsroom.Replies;

/// <summary>A line of the list.</summary>
internal sealed record ReplyLine(
    long Id, string Name, string Text, CommentState State, DateTimeOffset PostedAt, long StoryId, string Headline, string? By, string? Reason, int Reports);

/// <summary>Readers' comments by what is to be done with them, many at once.</summary>
internal sealed class RepliesModel : RepliesPage
{
    public const int PageSize = 50;
    private const int Beginning = 200;

    public IReadOnlyList<ReplyLine> Lines { get; private set; } = [];

    /// <summary>The headline of the story that is filtered by.</summary>
    public string? Headline { get; private set; }

    /// <summary>The address of what follows; null on the last page.</summary>
    public string? More { get; private set; }

    public long? After { get; private set; }

    public HashSet<long> Ticked { get; private set; } = [];

    public bool AllTicked { get; private set; }

    public async Task<IActionResult> OnGet(string? show, long? story, string? words, string? step, long? after, string? tick)
    {
        (After, AllTicked) = (after, tick == "all");
        await Load(ReplyQueue.From(show, story, words, step));
        return Page();
    }

    protected override async Task<IActionResult> Show(long[] ids)
    {
        Ticked = [.. ids];
        await Load(Queue);
        return Again();
    }

    private async Task Load(ReplyQueue queue)
    {
        await Enter(queue);
        if (queue.Story is { } story)
        {
            Headline = await Db.Stories.Where(one => one.Id == story).Select(one => one.Headline).SingleOrDefaultAsync(Stop) ?? "(no such story)";
        }

        var lines = await queue.After(Db, After).Take(PageSize + 1).Select(comment => new ReplyLine(
            comment.Id, comment.Name, comment.Text.Substring(0, Beginning), comment.State, comment.PostedAt, comment.StoryId, comment.Story.Headline,
            comment.Verdicts.OrderByDescending(verdict => verdict.Id).Select(verdict => verdict.By).FirstOrDefault(),
            comment.Verdicts.OrderByDescending(verdict => verdict.Id).Select(verdict => verdict.Reason).FirstOrDefault(),
            comment.Reports.Count(report => report.SettledAt == null))).ToListAsync(Stop);
        Lines = [.. lines.Take(PageSize)];
        More = lines.Count > PageSize ? queue.Address(after: Lines[^1].Id) : null;
    }
}
