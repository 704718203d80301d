using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Replies;

/// <summary>Which comments are looked at, all of it in the address: the list and what follows an act are found by it.</summary>
/// <param name="Show">One of <see cref="Shows"/>.</param>
/// <param name="Story">Of one story; null for all.</param>
/// <param name="Words">In the comment or its writer's name; empty for all.</param>
/// <param name="Step">Last judged by this moderation step; empty for all.</param>
internal sealed record ReplyQueue(string Show, long? Story = null, string Words = "", string Step = "")
{
    public static readonly (string Value, string Name)[] Shows = [("held", "Held"), ("reported", "Reported"), ("latest", "Latest"), ("rejected", "Rejected"), ("spam", "Spam")];

    /// <summary>Who waits longest comes first; of what is decided, the newest.</summary>
    public bool IsOldestFirst => Show is "held" or "reported";

    /// <summary>From a query or a form.</summary>
    public static ReplyQueue From(string? show, long? story, string? words, string? step) => new(
        Shows.Any(one => one.Value == show) ? show! : "held", story, (words ?? "").Trim(), Moderation.Steps.Any(one => one.Name == step) ? step! : "");

    public IQueryable<Comment> In(NewsDb db)
    {
        var comments = Of(db, Show);
        if (Story is { } story)
        {
            comments = comments.Where(comment => comment.StoryId == story);
        }

        if (Step.Length > 0)
        {
            var by = Verdict.ByStep + Step;
            comments = comments.Where(comment => comment.Verdicts.OrderByDescending(verdict => verdict.Id).Select(verdict => verdict.By).First() == by);
        }

        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var lower = word.ToLowerInvariant();
            comments = comments.Where(comment => NewsDb.Lower(comment.Text).Contains(lower) || NewsDb.Lower(comment.Name).Contains(lower));
        }

        return comments;
    }

    /// <summary>In its order, from behind a comment; from the beginning for null.</summary>
    public IQueryable<Comment> After(NewsDb db, long? after)
    {
        var comments = In(db);
        return IsOldestFirst
            ? (after is { } last ? comments.Where(comment => comment.Id > last) : comments).OrderBy(comment => comment.Id)
            : (after is { } end ? comments.Where(comment => comment.Id < end) : comments).OrderByDescending(comment => comment.Id);
    }

    /// <summary>The other way round.</summary>
    public IQueryable<Comment> Before(NewsDb db, long before) => IsOldestFirst
        ? In(db).Where(comment => comment.Id < before).OrderByDescending(comment => comment.Id)
        : In(db).Where(comment => comment.Id > before).OrderBy(comment => comment.Id);

    public static IQueryable<Comment> Of(NewsDb db, string show) => show switch
    {
        // By the few open reports, not by a look at every comment.
        "reported" => db.Comments.Where(comment => db.CommentReports.Where(report => report.SettledAt == null).Select(report => report.CommentId).Contains(comment.Id)),
        "latest" => db.Comments.Where(comment => comment.State == CommentState.Published),
        "rejected" => db.Comments.Where(comment => comment.State == CommentState.Rejected),
        "spam" => db.Comments.Where(comment => comment.State == CommentState.Spam),
        _ => db.Comments.Where(comment => comment.State == CommentState.Held),
    };

    /// <summary>Of the list.</summary>
    public string Address(long? after = null, bool ticked = false) => "/newsroom/replies" + Query(("after", after?.ToString(CultureInfo.InvariantCulture)), ("tick", ticked ? "all" : null));

    /// <summary>Of one comment within it.</summary>
    public string Address(long comment) => $"/newsroom/replies/{comment.ToString(CultureInfo.InvariantCulture)}{Query()}";

    /// <summary>What of it is not said by leaving it out, for an address or a form's hidden fields.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return ("show", Show);
        if (Story is { } story)
        {
            yield return ("story", story.ToString(CultureInfo.InvariantCulture));
        }

        if (Words.Length > 0)
        {
            yield return ("words", Words);
        }

        if (Step.Length > 0)
        {
            yield return ("step", Step);
        }
    }

    private string Query(params (string Name, string? Value)[] more)
    {
        var all = Fields().Where(one => one != ("show", "held")).Concat(more.Where(one => one.Value is not null).Select(one => (one.Name, Value: one.Value!))).ToList();
        return all.Count == 0 ? "" : "?" + string.Join('&', all.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
    }
}
