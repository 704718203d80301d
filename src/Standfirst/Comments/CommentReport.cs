namespace Standfirst.Comments;

/// <summary>Why a reader reports a comment, as they choose it.</summary>
public enum ReportReason
{
    Attack,
    Hatred,
    False,
    Private,
    Advertising,
    Other,
}

/// <summary>A reader says that a comment should not stand. One for each address and comment; it stays open until a member of the staff acts on the comment.</summary>
public sealed class CommentReport
{
    /// <summary>Longest <see cref="Words"/>, in UTF-16 units.</summary>
    public const int MaxWords = 500;

    private CommentReport()
    {
    }

    public CommentReport(long commentId, ReportReason reason, string words, string? addressHash, DateTimeOffset at)
        => (CommentId, Reason, Words, AddressHash, At) = (commentId, reason, words, addressHash, at);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public ReportReason Reason { get; private set; }

    /// <summary>The reader's own, or empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Keyed hash of the address it came from, gone after the days that the publication keeps it.</summary>
    public string? AddressHash { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When a member of the staff acted on the comment; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public long? ActId { get; private set; }

    /// <summary>What settled it.</summary>
    public ReplyAct? Act { get; private set; }

    public void Settle(ReplyAct act, DateTimeOffset at) => (Act, SettledAt) = (act, at);

    /// <summary>What settled it was undone.</summary>
    public void Reopen() => (Act, ActId, SettledAt) = (null, null, null);
}
