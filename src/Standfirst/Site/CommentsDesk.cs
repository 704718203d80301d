using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Site;

/// <summary>Gathers what the paper knows about replies, has moderation judge them, and keeps what it lets through: a handful of questions to the database, however many replies there are.</summary>
internal sealed class CommentsDesk(Settings settings, TimeProvider clock, Pace pace)
{
    // The postbox has one hand: what it asks, all who post wait for.
    private static readonly Func<NewsDb, long, Task<Paper?>> PaperById = Compiled.One(
        (NewsDb db, long id) => db.Papers.AsNoTracking().Where(paper => paper.Id == id));

    // By number alone: asked for by state too, SQLite walks through all that is published.
    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<StoryAsked>> StoriesById = Compiled.List(
        (NewsDb db, List<long> ids) => db.Stories.Where(story => ids.Contains(story.Id) && story.Path != null)
            .Select(story => new StoryAsked(story.Id, story.Path!, story.Status, story.PublishedAt, story.EmbargoUntil, story.CommentsClosed)));

    private static readonly Func<NewsDb, List<long>, IAsyncEnumerable<Comment>> CommentsById = Compiled.List(
        (NewsDb db, List<long> ids) => db.Comments.AsNoTracking().Where(comment => ids.Contains(comment.Id)));

    private static readonly Func<NewsDb, List<string>, IAsyncEnumerable<Print>> Printed = Compiled.List(
        (NewsDb db, List<string> prints) => db.Comments.Where(comment => prints.Contains(comment.Fingerprint!))
            .Select(comment => new Print(comment.Fingerprint!, comment.Id, comment.State)));

    private static readonly Func<NewsDb, List<string>, DateTimeOffset, IAsyncEnumerable<Ban>> BansOf = Compiled.List(
        (NewsDb db, List<string> values, DateTimeOffset now) => db.Bans.AsNoTracking().Where(ban => values.Contains(ban.Value) && (ban.Until == null || ban.Until > now)));

    private (IReadOnlyList<string> Words, WordList List) _held = ([], new WordList([]));
    private (IReadOnlyList<string> Words, WordList List) _refused = ([], new WordList([]));

    private Rows<Comment>? _comments;
    private Rows<Verdict>? _verdicts;

    /// <summary>To be called within a transaction, by one hand at a time; the answers are in the order of the replies.</summary>
    public async Task<List<CommentsPosting>> Take(NewsDb db, List<Reply> replies)
    {
        var now = clock.GetUtcNow();
        var rules = (await PaperById(db, Paper.OnlyId))?.Comments ?? new CommentRules();
        var stories = await Stories(db, replies, now);
        var parents = await Parents(db, replies);
        var same = await Same(db, replies);
        var bans = await Bans(db, replies, now);
        var hold = settings.CommentsHold ?? rules.Hold;
        var standing = new Standing
        {
            Now = now,
            Rules = rules,
            Hold = hold,
            HeldWords = List(ref _held, rules.HeldWords),
            RefusedWords = List(ref _refused, rules.RefusedWords),
        };

        var postings = new CommentsPosting[replies.Count];
        var kept = new Comment?[replies.Count];
        var ids = new long[replies.Count];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < replies.Count; i++)
        {
            var reply = replies[i];
            if (!stories.TryGetValue(reply.Story, out var story))
            {
                postings[i] = new(Ruling.Closed);
                continue;
            }

            var parent = reply.Parent is { } id ? parents.GetValueOrDefault(id) : null;
            var objections = Moderation.Judge(reply, standing with
            {
                StoryClosed = story.Closed,
                StoryPublishedAt = story.PublishedAt,
                ParentStands = reply.Parent is null || (parent?.StoryId == reply.Story && parent.State == CommentState.Published),
                Same = same.GetValueOrDefault(reply.Fingerprint) ?? (first.ContainsKey(reply.Fingerprint) ? new Kept(0, default) : null),
                Ban = bans.Find(ban => Holds(ban, reply)),
                IsKnown = hold == Hold.First && await IsKnown(db, reply),
                Pace = () => pace.Wait(reply.Address, settings.CommentsPerMinute ?? rules.PerMinute),
            });
            var ruling = objections.Count == 0 ? Ruling.Publish : objections[0].Ruling;
            postings[i] = new(ruling) { StoryPath = story.Path, StoryId = story.Id, Objections = objections, ThreadId = parent?.ThreadId ?? parent?.Id };
            if (ruling is Ruling.Publish or Ruling.Hold or Ruling.Trap or Ruling.Refuse)
            {
                first[reply.Fingerprint] = i;
                kept[i] = Made(reply, parent, objections, now);
            }
        }

        if (first.Count > 0)
        {
            await Keep(db, kept, ids);
            await Count(db, kept);
        }

        for (var i = 0; i < replies.Count; i++)
        {
            postings[i] = postings[i].Ruling switch
            {
                Ruling.Repeat => Repeated(postings[i], same.GetValueOrDefault(replies[i].Fingerprint) ?? Again(first[replies[i].Fingerprint])),
                _ => postings[i] with { CommentId = ids[i], IsNew = ids[i] > 0 },
            };
        }

        return [.. postings];

        Kept Again(int of) => new(ids[of], kept[of]!.State);
    }

    /// <summary>What moderation has against new words of a comment that is kept; to be called within a transaction.</summary>
    public async Task<IReadOnlyList<Objection>> JudgeAgain(NewsDb db, Comment comment, Reply reply)
    {
        var now = clock.GetUtcNow();
        var rules = (await PaperById(db, Paper.OnlyId))?.Comments ?? new CommentRules();
        List<Reply> one = [reply];
        if (!(await Stories(db, one, now)).TryGetValue(reply.Story, out var story))
        {
            return [new Objection(Ruling.Closed, "This story is not here any more.") { Step = "closed", Key = "closed" }];
        }

        var same = (await Same(db, one)).GetValueOrDefault(reply.Fingerprint);
        var bans = await Bans(db, one, now);
        var hold = settings.CommentsHold ?? rules.Hold;
        return Moderation.Judge(reply, new Standing
        {
            Now = now,
            Rules = rules,
            Hold = hold,
            // Not the ones that are kept: those belong to the hand that empties the postbox.
            HeldWords = new WordList(rules.HeldWords),
            RefusedWords = new WordList(rules.RefusedWords),
            StoryClosed = story.Closed,
            StoryPublishedAt = story.PublishedAt,
            // It hangs where it hangs, whatever became of what it answers.
            Same = same?.Id == comment.Id ? null : same,
            Ban = bans.Find(ban => Holds(ban, reply)),
            IsKnown = hold == Hold.First && await IsKnown(db, reply),
            Pace = () => pace.Wait(reply.Address, settings.CommentsPerMinute ?? rules.PerMinute),
        });
    }

    private static Comment Made(Reply reply, Comment? parent, IReadOnlyList<Objection> objections, DateTimeOffset now)
    {
        var comment = new Comment(reply.Story, parent, reply.Name, reply.Text, now)
        {
            Email = reply.Email,
            AddressHash = reply.Address.Length == 0 ? null : reply.Address,
            NetworkHash = reply.Network.Length == 0 ? null : reply.Network,
            Fingerprint = reply.Fingerprint,
        };
        comment.Decide(objections is [var objection, ..]
            ? new Verdict(State(objection.Ruling), Verdict.ByStep + objection.Step, objection.Detail ?? objection.Reason, now)
            : new Verdict(CommentState.Published, Verdict.BySteps, "No step had anything against it.", now));
        return comment;
    }

    private static CommentState State(Ruling ruling) => ruling switch
    {
        Ruling.Hold => CommentState.Held,
        Ruling.Trap => CommentState.Spam,
        _ => CommentState.Rejected,
    };

    /// <summary>Who sends it again is answered as the first time.</summary>
    private static CommentsPosting Repeated(CommentsPosting posting, Kept same) => posting with
    {
        CommentId = same.Id,
        Ruling = same.State switch
        {
            CommentState.Published => Ruling.Repeat,
            CommentState.Rejected => Ruling.Refuse,
            _ => Ruling.Hold,
        },
        Objections = same.State == CommentState.Rejected ? [posting.Objections[0] with { Reason = "This comment was refused before.", Key = "refused-before" }] : [],
    };

    private static async Task<Dictionary<long, StoryAsked>> Stories(NewsDb db, List<Reply> replies, DateTimeOffset now)
    {
        var ids = replies.Select(reply => reply.Story).Distinct().ToList();
        return await StoriesById(db, ids).Where(story => StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now)).ToDictionaryAsync(story => story.Id);
    }

    private static async Task<Dictionary<long, Comment>> Parents(NewsDb db, List<Reply> replies)
    {
        var ids = replies.Where(reply => reply.Parent is not null).Select(reply => reply.Parent!.Value).Distinct().ToList();
        return ids.Count == 0 ? [] : await CommentsById(db, ids).ToDictionaryAsync(comment => comment.Id);
    }

    private static async Task<Dictionary<string, Kept>> Same(NewsDb db, List<Reply> replies)
        => await Printed(db, replies.ConvertAll(reply => reply.Fingerprint)).ToDictionaryAsync(print => print.Fingerprint, print => new Kept(print.Id, print.State));

    private static async Task<List<Ban>> Bans(NewsDb db, List<Reply> replies, DateTimeOffset now)
    {
        var values = replies.SelectMany(reply => new[] { Ban.Fold(reply.Name), reply.Email ?? "", reply.Address, reply.Network }).Distinct().ToList();
        return await BansOf(db, values, now).ToListAsync();
    }

    private static bool Holds(Ban ban, Reply reply) => ban.Value.Length > 0 && ban.Value == (ban.Of switch
    {
        BanOf.Name => Ban.Fold(reply.Name),
        BanOf.Email => reply.Email,
        BanOf.Network => reply.Network,
        _ => reply.Address,
    });

    // Two questions, each with an index of its own: "or" between them would read every comment there is.
    private static async Task<bool> IsKnown(NewsDb db, Reply reply)
    {
        var seen = db.Comments.Where(comment => comment.State == CommentState.Published && comment.Name == reply.Name);
        return (reply.Address.Length > 0 && await seen.AnyAsync(comment => comment.AddressHash == reply.Address))
            || (reply.Email is not null && await seen.AnyAsync(comment => comment.Email == reply.Email));
    }

    private async Task Keep(NewsDb db, Comment?[] kept, long[] ids)
    {
        _comments ??= new Rows<Comment>(db);
        _verdicts ??= new Rows<Verdict>(db);
        var comments = kept.OfType<Comment>().ToList();
        var made = await _comments.Insert(db, comments);
        await _verdicts.Insert(db, comments.ConvertAll(comment => comment.Verdicts[0]), (nameof(Verdict.CommentId), i => made[i]));
        var next = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            ids[i] = kept[i] is null ? 0 : made[next++];
        }
    }

    private static async Task Count(NewsDb db, Comment?[] kept)
    {
        // In the order of their keys, so that two nodes that count the same stories wait for each other and never around a corner.
        var stories = kept.OfType<Comment>().Where(comment => comment.State == CommentState.Published).GroupBy(comment => comment.StoryId).OrderBy(story => story.Key).ToList();
        const string Sql = "UPDATE story_counts SET comments = comments + @comments, threads = threads + @threads WHERE story_id = @story";
        await Many.Run(db, Sql, stories.Count, (command, i) =>
        [
            Parameter(command, "@story", stories[i].Key),
            Parameter(command, "@comments", stories[i].Count()),
            Parameter(command, "@threads", stories[i].Count(comment => comment.ParentId is null)),
        ]);
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }

    /// <summary>A list is folded again only when the editor changed it.</summary>
    private static WordList List(ref (IReadOnlyList<string> Words, WordList List) known, List<string> words)
    {
        if (!known.Words.SequenceEqual(words))
        {
            known = (words, new WordList(words));
        }

        return known.List;
    }

    private sealed record Print(string Fingerprint, long Id, CommentState State);

    private sealed record StoryAsked(long Id, string Path, Status Status, DateTimeOffset? PublishedAt, DateTimeOffset? EmbargoUntil, bool Closed);
}
