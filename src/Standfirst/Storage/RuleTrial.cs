using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;

namespace Standfirst.Storage;

/// <summary>A comment that a step would have kept from readers.</summary>
public sealed record TrialComment(long Id, string Name, string Text, DateTimeOffset PostedAt, CommentState State, string Reason);

/// <summary>What one step says to last week's comments.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Count">How many it objects to, asked alone.</param>
/// <param name="Comments">The newest of them.</param>
public sealed record StepTrial(string Step, int Count, IReadOnlyList<TrialComment> Comments);

/// <summary>
/// Rules, tried on the comments of the last week: the steps of moderation themselves are asked again, with the rules as they would be. So an
/// editor sees what a rule does before it does it.
/// </summary>
/// <param name="Total">Comments of that week; of very many the newest.</param>
/// <param name="Kept">How many of them the rules together would have kept from readers, at first.</param>
/// <param name="Steps">Each step that keeps a comment from readers, asked alone.</param>
/// <param name="IsCut">There were more; the oldest of the week were not asked.</param>
internal sealed record RuleTrial(int Total, int Kept, IReadOnlyList<StepTrial> Steps, bool IsCut)
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Enough for a week of a busy paper, and read in a moment.</summary>
    public const int Most = 20_000;

    private const int Shown = 20;

    /// <summary>What keeps a comment back by its words or its writer; the steps of the form, of pace and of bans say nothing that rules change.</summary>
    private static readonly string[] Asked = ["trap", "refused-words", "links", "held-words", "first", "all"];

    public static async Task<RuleTrial> Of(NewsDb db, CommentRules rules, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - Week;
        var week = await db.Comments.Where(comment => comment.PostedAt > since && comment.State != CommentState.TakenBack && !comment.IsPingback)
            .OrderByDescending(comment => comment.PostedAt).Take(Most + 1)
            .Select(comment => new Posted(comment.Id, comment.StoryId, comment.ParentId, comment.Name, comment.Email, comment.Text, comment.AddressHash, comment.PostedAt, comment.State,
                comment.Verdicts.Any(verdict => verdict.By == Verdict.ByStep + "trap"))).ToListAsync(stop);
        var isCut = week.Count > Most;
        week = isCut ? week[..Most] : week;
        var known = await KnownSince(db, week, stop);
        var (kept, found) = (0, Asked.ToDictionary(name => name, _ => new List<TrialComment>()));
        var standing = new Standing { Now = now, Rules = rules, Hold = rules.Hold, HeldWords = new WordList(rules.HeldWords), RefusedWords = new WordList(rules.RefusedWords) };
        foreach (var one in week)
        {
            var objects = false;
            foreach (var (name, objection) in Ask(one, standing with { Now = one.PostedAt, IsKnown = known(one) }))
            {
                found[name].Add(new TrialComment(one.Id, one.Name, one.Text, one.PostedAt, one.State, objection.Detail ?? objection.Reason));
                objects |= IsOn(rules, rules.Hold, name);
            }

            kept += objects ? 1 : 0;
        }

        return new RuleTrial(week.Count, kept, [.. Asked.Select(name => new StepTrial(name, found[name].Count, [.. found[name].Take(Shown)]))], isCut);
    }

    /// <summary>What each step that is on says to one comment now: a comment is held by the first that objects, and there may be more.</summary>
    public static async Task<IReadOnlyList<Objection>> Of(NewsDb db, CommentRules rules, Hold hold, Comment comment, CancellationToken stop)
    {
        var one = new Posted(comment.Id, comment.StoryId, comment.ParentId, comment.Name, comment.Email, comment.Text, comment.AddressHash, comment.PostedAt, comment.State,
            await db.Set<Verdict>().AnyAsync(verdict => verdict.CommentId == comment.Id && verdict.By == Verdict.ByStep + "trap", stop));
        var standing = new Standing { Now = comment.PostedAt, Rules = rules, Hold = hold, HeldWords = new WordList(rules.HeldWords), RefusedWords = new WordList(rules.RefusedWords) };
        var known = await KnownSince(db, [one], stop);
        return [.. Ask(one, standing with { IsKnown = known(one) }).Where(found => IsOn(rules, hold, found.Step)).Select(found => found.Objection with { Step = found.Step })];
    }

    private static bool IsOn(CommentRules rules, Hold hold, string step) => step switch { "first" => hold == Hold.First, "all" => hold == Hold.All, _ => rules.Asks(step) };

    private static IEnumerable<(string Step, Objection Objection)> Ask(Posted one, Standing standing)
    {
        var reply = Reply.From(one.StoryId, one.ParentId, one.Name, one.Email ?? "", one.Text, one.IsTrapped ? "x" : "", one.AddressHash ?? "");
        foreach (var (name, step) in Moderation.Steps.Where(step => Asked.Contains(step.Name)))
        {
            // Each hold policy is asked as if it were the one that is chosen, so that the choice can be seen.
            if (step(reply, name switch { "first" => standing with { Hold = Hold.First }, "all" => standing with { Hold = Hold.All }, _ => standing }) is { } objection)
            {
                yield return (name, objection);
            }
        }
    }

    public StepTrial this[string step] => Steps.Single(one => one.Step == step);

    /// <summary>Whether readers saw a comment of the same writer before this one: what "a first comment" asks, at the time of each.</summary>
    private static async Task<Func<Posted, bool>> KnownSince(NewsDb db, List<Posted> week, CancellationToken stop)
    {
        var first = new Dictionary<(string Name, string Key), long>();
        foreach (var some in week.Select(one => one.AddressHash).OfType<string>().Distinct().Chunk(500))
        {
            foreach (var one in await db.Comments.Where(comment => some.Contains(comment.AddressHash!) && comment.State == CommentState.Published)
                .GroupBy(comment => new { comment.Name, Key = comment.AddressHash! }).Select(group => new { group.Key.Name, group.Key.Key, First = group.Min(comment => comment.Id) }).ToListAsync(stop))
            {
                first[(one.Name, one.Key)] = one.First;
            }
        }

        foreach (var some in week.Select(one => one.Email).OfType<string>().Distinct().Chunk(500))
        {
            foreach (var one in await db.Comments.Where(comment => some.Contains(comment.Email!) && comment.State == CommentState.Published)
                .GroupBy(comment => new { comment.Name, Key = comment.Email! }).Select(group => new { group.Key.Name, group.Key.Key, First = group.Min(comment => comment.Id) }).ToListAsync(stop))
            {
                first[(one.Name, one.Key)] = one.First;
            }
        }

        return one => Before(one, one.AddressHash) || Before(one, one.Email);

        bool Before(Posted one, string? key) => key is not null && first.TryGetValue((one.Name, key), out var id) && id < one.Id;
    }

    private sealed record Posted(
        long Id, long StoryId, long? ParentId, string Name, string? Email, string Text, string? AddressHash, DateTimeOffset PostedAt, CommentState State, bool IsTrapped);
}
