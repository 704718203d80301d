using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Standfirst.Themes;

/// <summary>A file of the theme as it is sent, with its compressed forms where they are smaller; Brotli's when it is first asked for, since that takes a moment.</summary>
internal sealed record ThemeAsset(string MediaType, byte[] Bytes, byte[]? Gzip, Lazy<byte[]>? Brotli);

/// <summary>The style sheet and the faces, compressed once and kept in memory. Their addresses carry their content, so they never change.</summary>
internal sealed class ThemeAssets
{
    private static readonly Lazy<(FrozenDictionary<string, ThemeAsset> Files, ILookup<string, (string Url, string? Family)> Preloads)> Faces = new(ReadFaces);

    /// <summary>Those that the faces come in, as a style sheet names them.</summary>
    public static readonly IReadOnlyList<string> Families = ["Courant Serif", "Courant Display", "Courant Sans"];

    /// <summary>Stands beside each of them on a page in Arabic.</summary>
    public const string ArabicFamily = "Courant Naskh";

    /// <param name="style">The sheet.</param>
    /// <param name="address">Where it is, if not at an address of its own content: one that nobody keeps.</param>
    public ThemeAssets(string style, string? address = null)
    {
        var bytes = Encoding.UTF8.GetBytes(style);
        StyleHash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        StyleUrl = address ?? $"/theme/{StyleHash}/style.css";
        Style = new ThemeAsset("text/css; charset=utf-8", bytes, Gzipped(bytes), new Lazy<byte[]>(() => Brotlied(bytes)));
    }

    public string StyleHash { get; }

    public string StyleUrl { get; }

    public ThemeAsset Style { get; }

    public static ThemeAsset? Face(string file) => Faces.Value.Files.GetValueOrDefault(file);

    /// <summary>Addresses of the faces that a page in a script wants at once.</summary>
    /// <param name="script"><c>latin</c> or <c>arabic</c>.</param>
    /// <param name="families">Those that are used; null for all.</param>
    public static IReadOnlyList<string> FacesOf(string script, IReadOnlyList<string>? families = null)
        => [.. Faces.Value.Preloads[script].Where(face => families is null || (face.Family is null ? families.Count > 0 : families.Contains(face.Family))).Select(face => face.Url)];

    private static (FrozenDictionary<string, ThemeAsset> Files, ILookup<string, (string Url, string? Family)> Preloads) ReadFaces()
    {
        const string folder = "theme/faces/";
        using var manifest = JsonDocument.Parse(Embedded.Text("theme/manifest.json"));
        var preloads = manifest.RootElement.GetProperty("faces").EnumerateArray().Where(face => face.GetProperty("preload").GetBoolean())
            .ToLookup(face => face.GetProperty("script").GetString()!, face => ("/faces/" + face.GetProperty("file").GetString(), face.GetProperty("family").GetString()));
        var files = Embedded.Names(folder).ToFrozenDictionary(
            name => name[folder.Length..],
            name => new ThemeAsset(name.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain; charset=utf-8" : "font/woff2", Embedded.Bytes(name), null, null),
            StringComparer.Ordinal);
        return (files, preloads);
    }

    internal static byte[] Gzipped(byte[] bytes)
    {
        using var made = new MemoryStream();
        using (var gzip = new GZipStream(made, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return made.ToArray();
    }

    private static byte[] Brotlied(byte[] bytes)
    {
        var made = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, made, out var written, quality: 11, window: 22) ? made[..written] : bytes;
    }
}
