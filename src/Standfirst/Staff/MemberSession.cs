using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Staff;

/// <summary>A browser that a member is signed in with. It knows a random token, of which only the hash is kept here.</summary>
public sealed class MemberSession
{
    /// <summary>Without a visit for this long it is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>A visit is written down at most this often: a save for each request would be the newsroom's busiest writer.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private MemberSession()
    {
    }

    public MemberSession(Member member, string token, string browser, string addressHash, DateTimeOffset at)
    {
        Member = member;
        TokenHash = Hash(token);
        Browser = browser;
        AddressHash = addressHash;
        Since = SeenAt = at;
    }

    public long Id { get; private set; }

    public long MemberId { get; private set; }

    public Member Member { get; private set; } = null!;

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>In words: "Firefox on Linux".</summary>
    public string Browser { get; private set; } = "";

    public string AddressHash { get; private set; } = "";

    /// <summary>Signed out, or ended by its owner or with their account.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>True where it was written down: then the cookie is renewed as well.</summary>
    public bool Seen(DateTimeOffset at, string addressHash)
    {
        if (at - SeenAt < SeenEvery)
        {
            return false;
        }

        SeenAt = at;
        AddressHash = addressHash;
        return true;
    }

    public void End(DateTimeOffset at) => EndedAt ??= at;

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
