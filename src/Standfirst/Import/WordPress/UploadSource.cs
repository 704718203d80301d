using System.Net;

namespace Standfirst.Import.WordPress;

/// <summary>Where the archive's files are taken from: a folder, the former site, or nowhere.</summary>
internal sealed class UploadSource(ImportOptions options, FormerSite site, Func<Uri, CancellationToken, Task<Stream>>? fetch)
{
    private const int MostFailures = 5;

    private readonly Dictionary<string, int> failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A rehearsal: it is enough that the file is there.</summary>
    public bool OnlyLooks => options.DryRun;

    /// <summary>The file, or why it cannot be had.</summary>
    public async Task<(Stream? Content, string Reason)> Open(string address, CancellationToken stop)
    {
        if (options.Media is { } folder)
        {
            return Find(folder, address) is { } path
                ? (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true), "")
                : (null, $"{folder} does not have it");
        }

        if (options.NoMedia || fetch is null)
        {
            return (null, "files were not to be brought over");
        }

        if (options.DryRun)
        {
            return (null, "a rehearsal fetches nothing");
        }

        if (!Uri.TryCreate(Absolute(address), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return (null, "its address is none on the web");
        }

        lock (failures)
        {
            if (failures.GetValueOrDefault(uri.Host) >= MostFailures)
            {
                return (null, $"{uri.Host} did not answer {MostFailures} times and was not asked again");
            }
        }

        try
        {
            var content = await fetch(uri, stop);
            lock (failures)
            {
                failures[uri.Host] = 0;
            }

            return (content, "");
        }
        catch (Exception failed) when (failed is OutsideException or IOException || (failed is OperationCanceledException && !stop.IsCancellationRequested))
        {
            // That one file is missing says nothing about the next; that nobody answers does.
            var answered = failed is OutsideException refused && refused.Problem.StartsWith("answered", StringComparison.Ordinal);
            lock (failures)
            {
                failures[uri.Host] = answered ? 0 : failures.GetValueOrDefault(uri.Host) + 1;
            }

            return (null, failed.Message);
        }
    }

    private string Absolute(string address)
        => address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address
            : address.StartsWith('/') && Uri.TryCreate(site.Address, UriKind.Absolute, out var root) ? root.GetLeftPart(UriPartial.Authority) + address
            : address;

    /// <summary>The file in the copy of the upload folder: the full-sized one where the address names a smaller one.</summary>
    private string? Find(string folder, string address)
    {
        var root = Path.GetFullPath(folder);
        foreach (var key in site.UploadKeys(address).Reverse().Append(address).Distinct())
        {
            foreach (var given in (ReadOnlySpan<string>)[Original(key, address), key])
            {
                foreach (var relative in Below(given))
                {
                    foreach (var prefix in (ReadOnlySpan<string>)["", "uploads", "wp-content/uploads"])
                    {
                        var path = Path.GetFullPath(Path.Combine(root, prefix, relative));
                        if (path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path))
                        {
                            return path;
                        }
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Keys are in lower case, files are not: the key's letters as the address writes them.</summary>
    private static string Original(string key, string address)
    {
        var decoded = WebUtility.UrlDecode(address.Replace("+", "%2B", StringComparison.Ordinal));
        var at = decoded.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            return decoded.Substring(at, key.Length);
        }

        var stem = Path.ChangeExtension(key, null);
        var from = decoded.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
        return from < 0 ? key : string.Concat(decoded.AsSpan(from, stem.Length), Path.GetExtension(decoded.Split('?')[0]));
    }

    private static IEnumerable<string> Below(string address)
    {
        foreach (var mark in new[] { "/wp-content/uploads/", "/files/", "/uploads/", "files.wordpress.com/" })
        {
            var at = address.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                yield return address[(at + mark.Length)..];
            }
        }

        var path = address.Contains("//", StringComparison.Ordinal) ? address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..] : address;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && slash + 1 < path.Length)
        {
            yield return path[(slash + 1)..];
        }
    }
}
