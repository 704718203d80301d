using Standfirst.Stories;

namespace Standfirst.Comments;

public enum CommentState
{
    Published,
    Held,
    Rejected,
    Spam,

    /// <summary>By its writer, within the minutes in which that is possible.</summary>
    TakenBack,
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

    /// <summary>The same of the network around that address, and gone with it: what a ban of a network goes by.</summary>
    public string? NetworkHash { get; set; }

    /// <summary>Of story, parent, name and text: the same words twice at the same place are one comment. Null for imported ones.</summary>
    public string? Fingerprint { get; set; }

    public List<Verdict> Verdicts { get; private set; } = [];

    public List<CommentReport> Reports { get; private set; } = [];

    /// <summary>What was decided about it, by whom or by which step, with the reason in words.</summary>
    public void Decide(Verdict verdict)
    {
        Verdicts.Add(verdict);
        State = verdict.State;
    }

    /// <summary>Its writer puts it in other words, and moderation has judged those. Staff never do.</summary>
    /// <param name="text">Clean.</param>
    /// <param name="fingerprint">Of the new words.</param>
    /// <param name="verdict">On the new words.</param>
    public void Rewrite(string text, string fingerprint, Verdict verdict)
    {
        verdict.Before = Text;
        (Text, Fingerprint) = (text, fingerprint);
        Decide(verdict);
    }

    /// <summary>
    /// Its writer takes it back. The words go with it, unless a reader reported them: then a moderator has to see what was reported. The
    /// same words may be posted again, so the fingerprint goes.
    /// </summary>
    public void TakeBack(bool keepsWords, DateTimeOffset at)
    {
        if (!keepsWords)
        {
            (Text, Email, Website) = ("", null, null);
            Verdicts.ForEach(verdict => verdict.Before = null);
        }

        Fingerprint = null;
        Decide(new Verdict(CommentState.TakenBack, Verdict.ByWriter, "Its writer took it back.", at));
    }
}

/// <summary>A decision on a comment: kept for good, so that a moderator sees why.</summary>
public sealed class Verdict
{
    /// <summary>In <see cref="By"/>: no step objected.</summary>
    public const string BySteps = "steps";

    /// <summary>In <see cref="By"/>, before a step's name.</summary>
    public const string ByStep = "step:";

    /// <summary>In <see cref="By"/>: the comment's own writer.</summary>
    public const string ByWriter = "writer";

    private Verdict()
    {
    }

    public Verdict(CommentState state, string by, string reason, DateTimeOffset at) => (State, By, Reason, At) = (state, by, reason, at);

    /// <summary>By a member of the staff, as part of what they did at once.</summary>
    public Verdict(CommentState state, ReplyAct act, string reason, DateTimeOffset at)
        : this(state, act.By, reason, at) => Act = act;

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public CommentState State { get; private set; }

    /// <summary>A staff member's name, or the moderation step's: <c>step:word-list</c>, <c>import</c>.</summary>
    public string By { get; private set; } = "";

    /// <summary>In words, for the moderator and, where it is held, for its writer.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The words until then, where its writer changed them with this; null otherwise.</summary>
    public string? Before { get; set; }

    /// <summary>Null for what no member of the staff decided.</summary>
    public long? ActId { get; private set; }

    public ReplyAct? Act { get; private set; }
}
