using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Staff;

/// <summary>What to sign in with when the telephone is gone: 80 random bits, so that a plain hash of one tells nothing.</summary>
internal static class RecoveryCode
{
    // Without the letters that a pen makes into digits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;
    private const int Group = 4;

    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return string.Join('-', code.Chunk(Group).Select(part => new string(part)));
    }

    /// <summary>However it was typed: capitals, blanks and dashes mean nothing.</summary>
    public static string Hash(string typed)
    {
        var plain = new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
