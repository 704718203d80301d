using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Standfirst.Newsroom;

/// <summary>Things that a browser carries for us for some minutes between two requests, which it can neither read nor change.</summary>
internal sealed class Sealed(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public string Close(string purpose, string value)
        => protection.CreateProtector("newsroom", purpose).Protect($"{(clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture)} {value}");

    /// <summary>Null where it is not ours, for another purpose, or too old.</summary>
    public string? Open(string purpose, string? text)
    {
        try
        {
            var parts = protection.CreateProtector("newsroom", purpose).Unprotect(text ?? "").Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Hand(HttpContext http, string purpose, string value, bool isSecure)
        => http.Response.Cookies.Append(Cookie(purpose), Close(purpose, value), Options(isSecure, Life));

    /// <summary>Takes it back: it is good for one request.</summary>
    public string? Take(HttpContext http, string purpose, bool isSecure)
    {
        var value = Open(purpose, http.Request.Cookies[Cookie(purpose)]);
        Drop(http, purpose, isSecure);
        return value;
    }

    public string? Look(HttpContext http, string purpose) => Open(purpose, http.Request.Cookies[Cookie(purpose)]);

    public static void Drop(HttpContext http, string purpose, bool isSecure) => http.Response.Cookies.Delete(Cookie(purpose), Options(isSecure, null));

    private static string Cookie(string purpose) => $"newsroom-{purpose}";

    private static CookieOptions Options(bool isSecure, TimeSpan? life)
        => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = isSecure, Path = "/newsroom", MaxAge = life, IsEssential = true };
}
