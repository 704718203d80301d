using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Standfirst.Site.Cache;

/// <summary>A page as it goes over the wire: its bytes, its compressed forms and its headers. Never anything personal.</summary>
internal sealed class FinishedPage
{
    private readonly byte[] plain;
    private readonly string tag;
    private readonly bool kept;
    private Form? identity;
    private Form? gzip;
    private Form? brotli;

    /// <param name="kept">It will be asked for again, so it is worth compressing well.</param>
    public FinishedPage(ReadOnlyMemory<byte> body, string contentType, bool kept)
    {
        plain = body.ToArray();
        this.kept = kept;
        ContentType = contentType;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(plain, hash);
        tag = Convert.ToHexStringLower(hash[..12]);
    }

    public StringValues ContentType { get; }

    /// <summary>The story that a reader reads on it; null on fronts and lists.</summary>
    public long? StoryId { get; init; }

    /// <summary>What every form of it carries beside type, length and tag.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; init; } = [];

    /// <summary>Bytes that it holds in memory now.</summary>
    public int Weight => plain.Length + (gzip?.Body.Length ?? 0) + (brotli?.Body.Length ?? 0) + 512;

    public Form For(Coding coding) => coding switch
    {
        Coding.Brotli => brotli ??= new Form(Brotli(), "br", $"\"{tag}-br\""),
        Coding.Gzip => gzip ??= new Form(Gzip(), "gzip", $"\"{tag}-gz\""),
        _ => identity ??= new Form(plain, default, $"\"{tag}\""),
    };

    /// <summary>Whether the reader's copy, known by any of our tags for these bytes, is still right.</summary>
    public bool IsKnown(StringValues ifNoneMatch)
    {
        foreach (var value in ifNoneMatch)
        {
            if (value is not null && (value == "*" || value.Contains(tag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private byte[] Gzip()
    {
        using var into = new MemoryStream(plain.Length / 3);
        using (var stream = new GZipStream(into, kept ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(plain);
        }

        return into.ToArray();
    }

    private byte[] Brotli()
    {
        // Quality 11 takes a hundred times longer than 6 for a twentieth of the size: a page lives for minutes, not for years.
        var into = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, into, out var written, quality: kept ? 6 : 1, window: 19) ? into[..written] : throw new InvalidOperationException("Brotli did not fit");
    }

    internal sealed record Form(byte[] Body, StringValues ContentEncoding, StringValues ETag);
}

internal enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class Codings
{
    /// <summary>The best of ours that the client takes; q-values of 0 are honoured, other preferences are not worth the time.</summary>
    public static Coding Best(StringValues accepted)
    {
        var header = accepted.Count == 1 ? accepted[0] : accepted.ToString();
        return string.IsNullOrEmpty(header) ? Coding.Identity
            : Takes(header, "br") ? Coding.Brotli
            : Takes(header, "gzip") ? Coding.Gzip
            : Coding.Identity;
    }

    private static bool Takes(string header, string name)
    {
        for (var at = header.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = header.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at > 0 && header[at - 1] is not (' ' or ',')) || (end < header.Length && header[end] is not (' ' or ',' or ';')))
            {
                continue;
            }

            var rest = header.AsSpan(end);
            var comma = rest.IndexOf(',');
            var weight = (comma < 0 ? rest : rest[..comma]).Trim().TrimStart(';').Trim();
            return !weight.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) || weight.IndexOfAnyInRange('1', '9') >= 0;
        }

        return false;
    }
}
