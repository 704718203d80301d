using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Standfirst.Site;

/// <summary>
/// Which comments a browser posted within the last minutes: a signed cookie, the only one that a reader ever gets, sent to the addresses
/// of comments and to no page of the site. Pages are cached for everybody, so none of them can say "this one is yours".
/// </summary>
internal sealed class OwnComments(IDataProtectionProvider protection, TimeProvider clock, Settings settings)
{
    /// <summary>So long a reader can change or take back what they posted: before many have read and answered it.</summary>
    public static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);

    public const string Cookie = "own-comments";

    private const string Path = "/comments";

    // Nobody posts more in five minutes than the pace lets through; a browser keeps 4 KB.
    private const int Most = 30;

    private readonly IDataProtector _seal = protection.CreateProtector("comments", "own");

    /// <summary>Gives the browser that posted it the right to change it.</summary>
    public void Hand(HttpContext http, long comment)
    {
        var now = clock.GetUtcNow();
        var all = Read(http).Where(one => one.Id != comment).TakeLast(Most - 1).Append((Id: comment, Until: now + Minutes));
        var value = string.Join(' ', all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}-{one.Until.UtcTicks}")));
        http.Response.Cookies.Append(Cookie, _seal.Protect(value), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = settings.IsSecure(http.Request),
            Path = Path,
            MaxAge = Minutes,
            IsEssential = true,
        });
    }

    public bool Has(HttpContext http, long comment) => Read(http).Any(one => one.Id == comment);

    /// <summary>The one that was posted last; null for none.</summary>
    public long? Newest(HttpContext http) => Read(http) is [.., var last] ? last.Id : null;

    /// <summary>Those whose minutes are not over, the oldest first; none where the cookie is not ours.</summary>
    private List<(long Id, DateTimeOffset Until)> Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text)
        {
            return [];
        }

        try
        {
            var now = clock.GetUtcNow();
            return [.. _seal.Unprotect(text).Split(' ').Select(one => one.Split('-'))
                .Select(one => (Id: long.Parse(one[0], CultureInfo.InvariantCulture), Until: new DateTimeOffset(long.Parse(one[1], CultureInfo.InvariantCulture), TimeSpan.Zero)))
                .Where(one => one.Until > now)];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
