namespace Standfirst.Comments;

public enum BanOf
{
    Name,
    Email,
    Address,

    /// <summary>Of addresses: all 256 of an IPv4 neighbourhood, or what one site gets of IPv6.</summary>
    Network,
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

    /// <summary>The name or e-mail in lower case, or the keyed hash of the address or network.</summary>
    public string Value { get; private set; } = "";

    public string By { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Null for good.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Who ended it before its time; null for nobody.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>The comment for which it was spoken; null for none.</summary>
    public long? CommentId { get; init; }

    public long? ActId { get; private set; }

    /// <summary>With which it can be undone; null where it was made by itself.</summary>
    public ReplyAct? Act { get; init; }

    public bool Holds(DateTimeOffset now) => Until is null || Until > now;

    public void Lift(string by, DateTimeOffset now)
    {
        if (Holds(now))
        {
            (Until, LiftedBy) = (now, by);
        }
    }

    /// <summary>A name or e-mail as bans are looked up by.</summary>
    public static string Fold(string value) => value.Trim().ToLowerInvariant();
}
