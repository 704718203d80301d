using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Standfirst.Staff;

/// <summary>
/// Codes of six digits from a telephone (RFC 6238: HMAC-SHA1, thirty seconds). Written here and not taken from Identity, whose provider
/// reads the machine's clock, takes codes two and a half minutes old, and takes each as often as it is sent.
/// </summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int Seconds = 30;
    private const int Digits = 6;

    public static string NewKey()
    {
        var bytes = RandomNumberGenerator.GetBytes(KeyBytes);
        return string.Concat(Enumerable.Range(0, KeyBytes * 8 / 5).Select(i => Base32[Five(bytes, i * 5)]));
    }

    /// <summary>What the QR code says.</summary>
    public static string Address(string paper, string email, string key)
        => $"otpauth://totp/{Uri.EscapeDataString(paper)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(paper)}";

    /// <summary>The half minute that a code belongs to: this one, or its neighbours, since telephones' clocks go wrong; null where it is none.</summary>
    public static long? Step(string key, string typed, DateTimeOffset now)
    {
        var code = new string([.. typed.Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var at = now.ToUnixTimeSeconds() / Seconds;
        foreach (var step in (long[])[at, at - 1, at + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Ascii(code), Ascii(Of(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code that a telephone shows at a time.</summary>
    public static string Of(string key, DateTimeOffset at) => Of(key, at.ToUnixTimeSeconds() / Seconds);

#pragma warning disable CA5350 // The telephones' programs know no other hash.
    private static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
        HMACSHA1.HashData(Bytes(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static int Five(byte[] bytes, int bit)
    {
        var value = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
        return (value >> (11 - bit % 8)) & 31;
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            if ((Base32.IndexOf(key[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1) == 1)
            {
                bytes[bit / 8] |= (byte)(128 >> bit % 8);
            }
        }

        return bytes;
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
