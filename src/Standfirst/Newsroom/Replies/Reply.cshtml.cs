using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Replies;

/// <summary>One comment in full, with all that is needed to judge it.</summary>
internal sealed class ReplyModel(PaperNow paper, Settings settings) : RepliesPage
{
    [FromRoute]
    public long Id { get; set; }

    public Comment Comment { get; private set; } = null!;

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; private set; } = [];

    /// <summary>What the rules of today say to it, each by itself.</summary>
    public IReadOnlyList<Objection> Today { get; private set; } = [];

    public WriterHistory History { get; private set; } = WriterHistory.None;

    /// <summary>Where readers see it, or would; null where its story has no address.</summary>
    public string? StoryAddress { get; private set; }

    /// <summary>In the same filter, as addresses; null at its ends.</summary>
    public string? Following { get; private set; }

    public string? Preceding { get; private set; }

    /// <summary>How many are behind it in the queue, itself not among them.</summary>
    public int Behind { get; private set; }

    /// <summary>What was typed into the form of a ban.</summary>
    public (IReadOnlyList<string> Of, string Until, string Reason, bool Rejects) Ban { get; private set; } = ([], "week", "", true);

    public async Task<IActionResult> OnGet(string? show, long? story, string? words, string? step)
        => await Load(ReplyQueue.From(show, story, words, step)) ? Page() : NotFound();

    /// <summary>Bans the writer of this comment, by what of them is chosen, and rejects it with the same reason.</summary>
    public async Task<IActionResult> OnPostBan(string[] of, string? until, string? reason, string? rejects, string? show, long? story, string? words, string? step)
    {
        if (!May(Permission.Bans))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var queue = ReplyQueue.From(show, story, words, step);
        Ban = (of, until ?? "", (reason ?? "").Trim(), rejects == "1");
        if (await Db.Comments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, Stop) is not { } comment)
        {
            return NotFound();
        }

        var chosen = Bannable(comment).Where(one => of.Contains(one.Of.ToString())).ToList();
        if (chosen.Count == 0)
        {
            return await Refused([Id], queue, "of", "Choose what of the writer is banned.");
        }

        if (ReplyWords.Lengths.All(one => one.Value != until))
        {
            return await Refused([Id], queue, "until", "Choose until when.");
        }

        if (Ban.Reason.Length is 0 or > 500)
        {
            return await Refused([Id], queue, "reason", Ban.Reason.Length == 0 ? "Say why: whoever is banned is told so." : "A reason has room for 500 characters.");
        }

        var days = ReplyWords.Lengths.Single(one => one.Value == until).Days;
        void Speak(ReplyAct act)
        {
            foreach (var (kind, value, shown) in chosen)
            {
                Db.Bans.Add(new Ban(kind, value, Me.Shown, Ban.Reason, Now, days == 0 ? null : Now.AddDays(days)) { CommentId = comment.Id, Act = act });
                Log(Acts.Banned, new AuditSubject("ban", comment.Id, shown), $"{ReplyWords.Of(kind)}, {ReplyWords.Lengths.Single(one => one.Value == until).Name.ToLowerInvariant()}: {Ban.Reason}");
            }
        }

        if (Ban.Rejects && comment.State != CommentState.TakenBack)
        {
            return await Judge([Id], queue, ReplyActKind.Ban, CommentState.Rejected, Ban.Reason, Speak);
        }

        var alone = new ReplyAct(Me, ReplyActKind.Ban, Now) { On = $"the writer of the comment of {comment.Name()}" };
        Db.ReplyActs.Add(alone);
        Speak(alone);
        await Db.SaveChangesAsync(Stop);
        return SeeOther(queue.Address(Id));
    }

    /// <summary>What of a comment's writer can be banned, as the form shows it.</summary>
    public static IEnumerable<(BanOf Of, string Value, string Shown)> Bannable(Comment comment)
    {
        if (comment.Name.Length > 0)
        {
            yield return (BanOf.Name, Comments.Ban.Fold(comment.Name), comment.Name);
        }

        if (comment.Email is { } email)
        {
            yield return (BanOf.Email, Comments.Ban.Fold(email), email);
        }

        if (comment.AddressHash is { } address)
        {
            yield return (BanOf.Address, address, $"the address that {comment.Name()} wrote from");
        }

        if (comment.NetworkHash is { } network)
        {
            yield return (BanOf.Network, network, $"the network that {comment.Name()} wrote from");
        }
    }

    protected override async Task<IActionResult> Show(long[] ids) => await Load(Queue) ? Again() : NotFound();

    private async Task<bool> Load(ReplyQueue queue)
    {
        if (await Db.Comments.AsNoTracking().Include(comment => comment.Story).Include(comment => comment.Parent).Include(comment => comment.Reports)
            .SingleOrDefaultAsync(comment => comment.Id == Id, Stop) is not { } found)
        {
            return false;
        }

        await Enter(queue);
        Comment = found;
        Verdicts = await Db.Set<Verdict>().AsNoTracking().Where(verdict => verdict.CommentId == Id).OrderBy(verdict => verdict.Id).ToListAsync(Stop);
        var rules = (await paper.Get(Stop)).Comments;
        Today = await RuleTrial.Of(Db, rules, settings.CommentsHold ?? rules.Hold, found, Stop);
        History = await WriterHistory.Of(Db, found, Stop);
        StoryAddress = found.Story.Path is { } path ? Addresses.Encode(path) : null;
        var next = await queue.After(Db, Id).Select(comment => (long?)comment.Id).FirstOrDefaultAsync(Stop);
        var last = await queue.Before(Db, Id).Select(comment => (long?)comment.Id).FirstOrDefaultAsync(Stop);
        (Following, Preceding) = (next is { } after ? queue.Address(after) : null, last is { } before ? queue.Address(before) : null);
        Behind = queue.IsOldestFirst ? await queue.After(Db, Id).CountAsync(Stop) : 0;
        return true;
    }
}
