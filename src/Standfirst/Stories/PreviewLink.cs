using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Stories;

/// <summary>A link by which somebody outside reads a story that is not out: who holds it is let in, so only its hash is kept, and it expires.</summary>
public sealed class PreviewLink
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private PreviewLink()
    {
    }

    /// <param name="storyId">What it shows.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="at">Now.</param>
    /// <param name="token">The secret of the link, told only here.</param>
    public PreviewLink(long storyId, string by, DateTimeOffset at, out string token)
    {
        token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        (StoryId, By, At, Expires, TokenHash) = (storyId, by, at, at + Life, Hash(token));
    }

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset Expires { get; private set; }

    public static string Path(string token) => $"/preview/{token}";

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Good for nothing from now on.</summary>
    public void End(DateTimeOffset at) => Expires = at < Expires ? at : Expires;
}
