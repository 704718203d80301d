using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Stories;

namespace Standfirst.Import.WordPress;

/// <summary>Comments with their threads and states; notes by other sites kept apart. Addresses of readers' machines are not taken over.</summary>
internal sealed class Replies(ImportRun run)
{
    private const string Kind = "comment";

    private bool toldOfAddresses;

    /// <summary>Comments on what takes none here: accounted for, and kept.</summary>
    public void Skip(WxrItem item, string reason) => skipped.AddRange(item.Comments.Select(comment => (item, comment, reason)));

    private readonly List<(WxrItem Item, WxrComment Comment, string Reason)> skipped = [];
    private readonly HashSet<string> seen = [];

    public async Task Import(IEnumerable<(WxrItem Item, long Story)> items, CancellationToken stop)
    {
        var work = items.SelectMany(one => one.Item.Comments.Select(comment => new Reply(one.Item, one.Story, comment, IdOf(one.Item, comment)))).ToList();
        var known = await run.Known(Kind, work.Select(one => one.Id).Concat(skipped.Select(one => IdOf(one.Item, one.Comment))), stop);
        Keep(known);
        var twice = work.Where(one => !seen.Add(one.Id)).ToList();
        foreach (var one in twice)
        {
            run.Report.Comments.Add(Outcome.Skipped);
            run.Report.Lose($"comment {one.Id} on {one.Item}", "item", "it comes a second time; the first is taken");
        }

        work = [.. work.Except(twice)];
        if (work.Count == 0)
        {
            await run.Save(stop);
            return;
        }

        var byId = work.ToDictionary(one => one.Id);
        foreach (var one in work)
        {
            one.Before = known.GetValueOrDefault(one.Id);
            one.Parent = one.Comment.Parent is { Length: > 0 } and not "0" ? byId.GetValueOrDefault(one.Comment.Parent) : null;
            if (one.Parent is not null && (one.Parent.Story != one.Story || IsCircle(one)))
            {
                one.Parent = null;
            }

            if (one.Parent is null && one.Comment.Parent is { Length: > 0 } and not "0")
            {
                run.Report.Lose($"comment {one.Id} on {one.Item}", "parent", $"it answers comment {one.Comment.Parent}, which is not there; it stands by itself");
            }
        }

        var ids = work.Select(one => one.Before?.LocalId).OfType<long>().ToList();
        var rows = await run.Db.Comments.Where(comment => ids.Contains(comment.Id)).ToDictionaryAsync(comment => comment.Id, stop);
        foreach (var one in work.Where(one => one.Before?.LocalId is not null))
        {
            one.Row = rows.GetValueOrDefault(one.Before!.LocalId!.Value);
            (one.RowId, one.ThreadId) = (one.Row?.Id, one.Row?.ThreadId);
        }

        // An answer takes its thread from the saved number of what it answers: the threads are saved level by level.
        foreach (var level in work.GroupBy(one => one.Depth).OrderBy(group => group.Key))
        {
            foreach (var one in level)
            {
                Take(one);
            }

            await Insert([.. level.Where(one => one.IsNew)]);
        }

        foreach (var one in work)
        {
            Remember(one);
        }

        await run.Db.SaveChangesAsync(stop);
        await Count([.. work.Where(one => one.Outcome == Outcome.Imported).Select(one => one.Story).Distinct()], stop);
        await run.Save(stop);
    }

    private async Task Insert(List<Reply> made)
    {
        foreach (var one in made)
        {
            one.ThreadId = one.Parent?.ThreadId ?? one.Parent?.RowId;
        }

        var ids = await run.Insert(made.ConvertAll(one => one.Row!), (nameof(Comment.ParentId), i => made[i].Parent?.RowId), (nameof(Comment.ThreadId), i => made[i].ThreadId));
        foreach (var (one, id) in made.Zip(ids))
        {
            one.RowId = id;
        }

        var verdicts = made.SelectMany(one => one.Row!.Verdicts, (one, verdict) => (one.RowId, Row: verdict)).ToList();
        await run.Insert(verdicts.ConvertAll(one => one.Row), (nameof(Verdict.CommentId), i => verdicts[i].RowId));
    }

    private static string IdOf(WxrItem item, WxrComment comment)
        => comment.Id.Length > 0 ? comment.Id : $"{item.Id}:{ImportRun.Fingerprint(new { comment.Author, comment.DateGmt, comment.Content })}";

    private static bool IsCircle(Reply one)
    {
        var slow = one.Parent;
        for (var steps = 0; slow is not null; slow = slow.Parent, steps++)
        {
            if (slow == one || steps > 10_000)
            {
                return true;
            }
        }

        return false;
    }

    private void Take(Reply one)
    {
        var comment = one.Comment;
        one.Fingerprint = ImportRun.Fingerprint(new { comment.Author, comment.Email, comment.Url, comment.Date, comment.DateGmt, comment.Content, comment.Approved, comment.Type, comment.Parent });
        one.IsLossless = true;
        if (one.Row is not null && one.Before!.Fingerprint == one.Fingerprint)
        {
            one.Outcome = Outcome.Unchanged;
            return;
        }

        if (one.Row is not null)
        {
            Change(one, one.Row);
            return;
        }

        var (text, lossless) = CommentText.FromHtml(ImportRun.Valid(comment.Content));
        one.IsLossless = lossless;
        var name = System.Net.WebUtility.HtmlDecode(ImportRun.Valid(comment.Author)).Trim();
        var at = run.Survey.Dates.Of(comment.Date, comment.DateGmt);
        if (at is null)
        {
            run.Report.Lose($"comment {one.Id} on {one.Item}", "date", $"“{comment.DateGmt}” is no date; the day of the import stands for it");
        }

        if (!lossless)
        {
            run.Report.Lose($"comment {one.Id} on {one.Item}", "text", "it has markup that a comment cannot have here; the original is kept with the import");
        }

        var row = new Comment(one.Story, null, name.Length > 0 ? name : "Anonymous", text, at ?? run.Now)
        {
            IsPingback = ItemKinds.IsPingback(comment),
            Email = comment.Email.Length > 0 ? comment.Email : null,
            Website = comment.Url.Length > 0 ? comment.Url : null,
        };
        var state = StateOf(comment.Approved);
        if (state != CommentState.Published)
        {
            row.Decide(new Verdict(state, ImportRun.By, $"It was “{comment.Approved}” in the archive.", at ?? run.Now));
        }

        if (comment.Ip.Length > 0 && !toldOfAddresses)
        {
            toldOfAddresses = true;
            run.Report.Lose("comments", "comment_author_IP", "addresses of readers' machines are not kept here");
        }

        (one.Row, one.IsNew) = (row, true);
    }

    /// <summary>A moderator there decided again; the words of a comment do not change here.</summary>
    private void Change(Reply one, Comment row)
    {
        var state = StateOf(one.Comment.Approved);
        var (text, _) = CommentText.FromHtml(ImportRun.Valid(one.Comment.Content));
        if (text != row.Text)
        {
            one.Outcome = Outcome.Skipped;
            run.Report.Lose($"comment {one.Id} on {one.Item}", "text", "it was edited there since it was imported; what stands here is kept");
            return;
        }

        if (state != row.State)
        {
            row.Decide(new Verdict(state, ImportRun.By, $"It is “{one.Comment.Approved}” in a newer archive.", run.Now));
        }
    }

    private void Remember(Reply one)
    {
        run.Report.Comments.Add(one.Outcome);
        run.Report.Pingbacks += ItemKinds.IsPingback(one.Comment) ? 1 : 0;
        if (one.Outcome != Outcome.Imported)
        {
            return;
        }

        if (one.Before is { } before)
        {
            (before.LocalId, before.Fingerprint, before.Kept) = (one.RowId, one.Fingerprint, Kept(one.Comment, one.IsLossless));
        }
        else
        {
            run.Remember(Kind, one.Id, one.RowId, one.Fingerprint, Kept(one.Comment, one.IsLossless));
        }
    }

    private void Keep(Dictionary<string, ImportedItem> known)
    {
        foreach (var (item, comment, reason) in skipped)
        {
            var id = IdOf(item, comment);
            var isKnown = known.ContainsKey(id) || !seen.Add(id);
            run.Report.Comments.Add(known.ContainsKey(id) ? Outcome.Unchanged : Outcome.Skipped);
            run.Report.Pingbacks += ItemKinds.IsPingback(comment) ? 1 : 0;
            if (!known.ContainsKey(id))
            {
                run.Report.Lose($"comment {id} on {item}", "item", reason);
            }

            if (!isKnown)
            {
                run.Remember(Kind, id, null, "", Kept(comment, false));
            }
        }

        skipped.Clear();
    }

    private async Task Count(List<long> stories, CancellationToken stop)
    {
        var figures = await run.Db.Comments.Where(comment => stories.Contains(comment.StoryId) && comment.State == CommentState.Published && !comment.IsPingback)
            .GroupBy(comment => comment.StoryId)
            .Select(group => new { Story = group.Key, Comments = group.Count(), Threads = group.Count(comment => comment.ParentId == null) })
            .ToDictionaryAsync(one => one.Story, stop);
        foreach (var counts in await run.Db.Set<StoryCounts>().Where(counts => stories.Contains(counts.StoryId)).ToListAsync(stop))
        {
            (counts.Comments, counts.Threads) = figures.TryGetValue(counts.StoryId, out var figure) ? (figure.Comments, figure.Threads) : (0, 0);
        }
    }

    private static CommentState StateOf(string approved) => approved switch
    {
        "1" or "approve" or "approved" or "" => CommentState.Published,
        "spam" => CommentState.Spam,
        "trash" or "post-trashed" => CommentState.Rejected,
        _ => CommentState.Held,
    };

    private static string Kept(WxrComment comment, bool isLossless) => ImportRun.Kept(
    [
        .. comment.Meta, new("type", comment.Type), new("user_id", comment.UserId is "0" ? "" : comment.UserId), new("approved", comment.Approved is "1" ? "" : comment.Approved),
        .. isLossless ? (WxrMeta[])[] : [new("author", comment.Author), new("url", comment.Url), new("date_gmt", comment.DateGmt), new("parent", comment.Parent), new("content", comment.Content)],
    ]);

    private sealed class Reply(WxrItem item, long story, WxrComment comment, string id)
    {
        private int depth = -1;

        public WxrItem Item => item;

        public long Story => story;

        public WxrComment Comment => comment;

        public string Id => id;

        public Reply? Parent { get; set; }

        public ImportedItem? Before { get; set; }

        public Comment? Row { get; set; }

        /// <summary>It was not in the database before.</summary>
        public bool IsNew { get; set; }

        /// <summary>Its number, once it has one.</summary>
        public long? RowId { get; set; }

        /// <summary>The number of the comment at the head of its thread; null where that is this one.</summary>
        public long? ThreadId { get; set; }

        public string Fingerprint { get; set; } = "";

        public bool IsLossless { get; set; }

        public Outcome Outcome { get; set; } = Outcome.Imported;

        public int Depth
        {
            get
            {
                if (depth < 0)
                {
                    depth = 0;
                    for (var at = Parent; at is not null; at = at.Parent)
                    {
                        depth++;
                    }
                }

                return depth;
            }
        }
    }
}
