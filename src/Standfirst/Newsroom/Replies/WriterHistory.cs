using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Replies;

/// <summary>Another comment of the same writer, and what was done with it.</summary>
internal sealed record WriterLine(long Id, string Name, string Text, CommentState State, DateTimeOffset PostedAt, string Headline, string? By, string? Reason, bool IsSameAddress);

/// <summary>What the writer of a comment said before and after: by the same name with the same e-mail address, or from the same address.</summary>
internal sealed record WriterHistory(IReadOnlyList<WriterLine> Lines, IReadOnlyList<(CommentState State, int Count)> Counts)
{
    private const int Shown = 20;

    // Counted from the newest so many: who has written thousands is no beginner, whatever the exact figure is.
    private const int Counted = 1000;

    public static readonly WriterHistory None = new([], []);

    public static async Task<WriterHistory> Of(NewsDb db, Comment comment, CancellationToken stop)
    {
        // Two questions, each with an index of its own.
        var ids = new HashSet<long>();
        if (comment.Email is { } email)
        {
            ids.UnionWith(await db.Comments.Where(one => one.Email == email && one.Name == comment.Name && one.Id != comment.Id).OrderByDescending(one => one.Id).Select(one => one.Id).Take(Counted).ToListAsync(stop));
        }

        if (comment.AddressHash is { } address)
        {
            ids.UnionWith(await db.Comments.Where(one => one.AddressHash == address && one.Id != comment.Id).OrderByDescending(one => one.PostedAt).Select(one => one.Id).Take(Counted).ToListAsync(stop));
        }

        if (ids.Count == 0)
        {
            return None;
        }

        var newest = ids.OrderDescending().Take(Shown).ToList();
        var lines = await db.Comments.Where(one => newest.Contains(one.Id)).OrderByDescending(one => one.Id).Select(one => new WriterLine(
            one.Id, one.Name, one.Text.Substring(0, 200), one.State, one.PostedAt, one.Story.Headline,
            one.Verdicts.OrderByDescending(verdict => verdict.Id).Select(verdict => verdict.By).FirstOrDefault(),
            one.Verdicts.OrderByDescending(verdict => verdict.Id).Select(verdict => verdict.Reason).FirstOrDefault(),
            one.AddressHash != null && one.AddressHash == comment.AddressHash)).ToListAsync(stop);
        var counts = new Dictionary<CommentState, int>();
        foreach (var some in ids.Chunk(500))
        {
            foreach (var one in await db.Comments.Where(one => some.Contains(one.Id)).GroupBy(one => one.State).Select(state => new { state.Key, Count = state.Count() }).ToListAsync(stop))
            {
                counts[one.Key] = counts.GetValueOrDefault(one.Key) + one.Count;
            }
        }

        return new WriterHistory(lines, [.. counts.OrderBy(one => one.Key).Select(one => (one.Key, one.Value))]);
    }
}
