using Standfirst.Staff;

namespace Standfirst.Comments;

public enum ReplyActKind
{
    Approve,
    Reject,
    Spam,
    Ban,
    Close,
    Open,
}

/// <summary>What a member of the staff did at once, with one comment or with many: so that it can be undone as one.</summary>
public sealed class ReplyAct
{
    private ReplyAct()
    {
    }

    public ReplyAct(Member member, ReplyActKind kind, DateTimeOffset at) => (MemberId, By, Kind, At) = (member.Id, member.Shown, kind, at);

    public long Id { get; private set; }

    public long MemberId { get; private set; }

    /// <summary>The member's name of that day.</summary>
    public string By { get; private set; } = "";

    public ReplyActKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>The story that was closed or opened for comments; null for acts on comments.</summary>
    public long? StoryId { get; init; }

    /// <summary>On what, as the notice says it: "the comment of Ann", "12 comments".</summary>
    public string On { get; set; } = "";

    public void Undo(DateTimeOffset at) => UndoneAt = at;
}
