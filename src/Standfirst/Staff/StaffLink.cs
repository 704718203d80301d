using System.Buffers.Text;
using System.Security.Cryptography;

namespace Standfirst.Staff;

public enum LinkKind
{
    /// <summary>Makes the first editor of a paper that has none.</summary>
    Setup,

    /// <summary>For somebody who is new on the staff.</summary>
    Invitation,

    /// <summary>For a member who cannot get in.</summary>
    Reset,
}

/// <summary>A link that lets one person in once. Who holds it is believed, so only its hash is kept, and it is short-lived.</summary>
public sealed class StaffLink
{
    private StaffLink()
    {
    }

    /// <param name="kind">What it is for.</param>
    /// <param name="member">For whom; null for <see cref="LinkKind.Setup"/>.</param>
    /// <param name="isAfresh">Whether it ends every way in that the member had: so it is for one whom a colleague knows, never for one who asked by mail.</param>
    /// <param name="at">Now.</param>
    /// <param name="token">The secret of the link, told only here.</param>
    public StaffLink(LinkKind kind, Member? member, bool isAfresh, DateTimeOffset at, out string token)
    {
        token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Kind = kind;
        Member = member;
        IsAfresh = isAfresh;
        MadeAt = at;
        Expires = at + Life(kind);
        TokenHash = MemberSession.Hash(token);
    }

    public long Id { get; private set; }

    public LinkKind Kind { get; private set; }

    public long? MemberId { get; private set; }

    public Member? Member { get; private set; }

    public bool IsAfresh { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset Expires { get; private set; }

    /// <summary>Also when a newer link took its place.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public static TimeSpan Life(LinkKind kind) => kind == LinkKind.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    public static string Path(string token) => $"/newsroom/come-in/{token}";

    /// <exception cref="InvalidOperationException">It was used already.</exception>
    public void Use(DateTimeOffset at)
        => UsedAt = UsedAt is null ? at : throw new InvalidOperationException("This link was used already. Each is good for one use.");
}
