using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Feeds;

/// <summary>
/// Identities of entries. They are made of what never changes (the row's number, its first moment) and not of an address: a paper that
/// moves to another domain must not show every reader every story again.
/// </summary>
public static class FeedIds
{
    // Ours, and for good: another one would make every entry new.
    private static readonly Guid Space = new("6f1d2f0a-6c39-5a8b-9b57-2d6e0f3c41aa");

    public static string Story(long id, DateTimeOffset firstPublished) => Of("story", id, firstPublished);

    public static string Comment(long id, DateTimeOffset posted) => Of("comment", id, posted);

    /// <summary>Of the quotation of this number in a story.</summary>
    public static string Quotation(long story, int number, DateTimeOffset firstPublished)
        => Named(string.Create(CultureInfo.InvariantCulture, $"quotation {story}.{number} {firstPublished.UtcTicks / TimeSpan.TicksPerSecond}"));

    /// <summary>Of a feed: what it follows, in words, and the address of the paper, which a feed cannot do without.</summary>
    public static string Feed(string kind, string home) => Named($"{kind} {home}");

    private static string Of(string kind, long id, DateTimeOffset moment)
        => Named(string.Create(CultureInfo.InvariantCulture, $"{kind} {id} {moment.UtcTicks / TimeSpan.TicksPerSecond}"));

    private static string Named(string name)
    {
        Span<byte> bytes = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        Space.TryWriteBytes(bytes, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, bytes[16..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        // The layout of version 8: a hash of one's own choice.
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x8000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }
}
