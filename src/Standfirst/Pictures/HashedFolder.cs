using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Standfirst.Pictures;

/// <summary>
/// Files named by the hash of their bytes: <c>ab/abcd….ext</c>. The only place that writes the picture and file folders,
/// so that another kind of store has one class to stand beside.
/// </summary>
public sealed class HashedFolder
{
    /// <summary>Length of a hash in an address: 128 bits, far beyond chance and beyond any attack that pays.</summary>
    public const int HashLength = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string root;
    private readonly string incoming;

    public HashedFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        incoming = Path.Combine(this.root, "incoming");
    }

    /// <summary>True for what may be a hash; everything else from an address stops here, before it is part of a path.</summary>
    public static bool IsHash(string? text)
        => text is { Length: HashLength } && !text.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Where the file with this hash is; null if there is none.</summary>
    public string? Find(string hash)
    {
        if (!IsHash(hash))
        {
            return null;
        }

        var folder = Path.Combine(root, hash[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, hash + ".*").FirstOrDefault() : null;
    }

    /// <summary>Reads a stream to a temporary file, hashing it; null when it is longer than <paramref name="limit"/> bytes.</summary>
    internal async Task<Incoming?> Receive(Stream content, long limit, CancellationToken cancel)
    {
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, Guid.NewGuid().ToString("n"));
        var keep = false;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true))
            {
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, cancel)) > 0)
                {
                    length += read;
                    if (length > limit)
                    {
                        return null;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }

                file.Flush(flushToDisk: true);
            }

            keep = true;
            return new Incoming(path, Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength], length);
        }
        finally
        {
            if (!keep)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Gives a received file its lasting name. The same bytes again are no second file.</summary>
    internal string Keep(Incoming received, string extension)
    {
        var folder = Path.Combine(root, received.Hash[..2]);
        var path = Path.Combine(folder, received.Hash + extension);
        Directory.CreateDirectory(folder);
        if (Find(received.Hash) is { } known)
        {
            File.Delete(received.Path);
            return known;
        }

        File.Move(received.Path, path, overwrite: true);
        Settle(folder);
        Settle(root);
        return path;
    }

    /// <summary>Takes a file away; false where there is none. <paramref name="aside"/>: the folder that gets it, so that it can come back.</summary>
    internal bool Move(string hash, HashedFolder aside)
    {
        if (Find(hash) is not { } path)
        {
            return false;
        }

        var folder = Path.Combine(aside.root, hash[..2]);
        Directory.CreateDirectory(folder);
        File.Move(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
        Settle(folder);
        Settle(Path.GetDirectoryName(path)!);
        return true;
    }

    /// <summary>The hashes of all files.</summary>
    internal IEnumerable<string> All()
        => !Directory.Exists(root) ? [] : Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles).Select(path => Path.GetFileNameWithoutExtension(path)).Where(IsHash);

    /// <summary>Deletes a file for good; nothing where there is none.</summary>
    internal void Erase(string hash)
    {
        if (Find(hash) is { } path)
        {
            File.Delete(path);
        }
    }

    /// <summary>Makes the names in a folder durable: without it a power cut can lose a rename that was already answered.</summary>
    internal static void Settle(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = NativeMethods.Open(folder, 0);
        if (handle >= 0)
        {
            _ = NativeMethods.Sync(handle);
            _ = NativeMethods.Close(handle);
        }
    }

    /// <summary>A file received but not yet kept; whoever does not keep it throws it away.</summary>
    internal sealed record Incoming(string Path, string Hash, long Bytes) : IDisposable
    {
        public void Dispose() => File.Delete(Path);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
