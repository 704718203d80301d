using Standfirst.Stories;

namespace Standfirst.Comments;

public enum CommentState
{
    Published,
    Held,
    Rejected,
    Spam,
}

/// <summary>A reader's reply to a story, or to another reply.</summary>
public sealed class Comment
{
    private Comment()
    {
    }

    public Comment(long storyId, Comment? parent, string name, string text, DateTimeOffset at)
    {
        StoryId = storyId;
        Parent = parent;
        ParentId = parent?.Id;
        ThreadId = parent is null ? null : parent.ThreadId ?? parent.Id;
        Name = name;
        Text = text;
        PostedAt = at;
    }

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;

    public long? ParentId { get; private set; }

    public Comment? Parent { get; private set; }

    /// <summary>The comment at the head of its thread; null for that one itself.</summary>
    public long? ThreadId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Never shown.</summary>
    public string? Email { get; set; }

    /// <summary>A website that an imported comment's writer named; kept, not shown.</summary>
    public string? Website { get; set; }

    /// <summary>As it was typed; <c>CommentText</c> makes it HTML.</summary>
    public string Text { get; private set; } = "";

    public CommentState State { get; private set; }

    /// <summary>A note by another site that it linked here: kept apart from what readers say.</summary>
    public bool IsPingback { get; init; }

    public DateTimeOffset PostedAt { get; private set; }

    /// <summary>Keyed hash of the address it came from, gone after the days that the publication keeps it.</summary>
    public string? AddressHash { get; set; }

    /// <summary>Of story, parent, name and text: the same words twice at the same place are one comment. Null for imported ones.</summary>
    public string? Fingerprint { get; set; }

    public List<Verdict> Verdicts { get; private set; } = [];

    /// <summary>What was decided about it, by whom or by which step, with the reason in words.</summary>
    public void Decide(Verdict verdict)
    {
        Verdicts.Add(verdict);
        State = verdict.State;
    }
}

/// <summary>A decision on a comment: kept for good, so that a moderator sees why.</summary>
public sealed class Verdict
{
    private Verdict()
    {
    }

    public Verdict(CommentState state, string by, string reason, DateTimeOffset at) => (State, By, Reason, At) = (state, by, reason, at);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public CommentState State { get; private set; }

    /// <summary>A staff member's name, or the moderation step's: <c>step:word-list</c>, <c>import</c>.</summary>
    public string By { get; private set; } = "";

    /// <summary>In words, for the moderator and, where it is held, for its writer.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

public enum BanOf
{
    Name,
    Email,
    Address,
}

/// <summary>Somebody who may not comment: who said so, why and until when.</summary>
public sealed class Ban
{
    private Ban()
    {
    }

    public Ban(BanOf of, string value, string by, string reason, DateTimeOffset at, DateTimeOffset? until)
        => (Of, Value, By, Reason, At, Until) = (of, value, by, reason, at, until);

    public long Id { get; private set; }

    public BanOf Of { get; private set; }

    /// <summary>The name or e-mail in lower case, or the keyed hash of the address.</summary>
    public string Value { get; private set; } = "";

    public string By { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? Until { get; private set; }
}
