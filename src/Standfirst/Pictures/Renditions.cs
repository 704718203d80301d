using System.Collections.Concurrent;

namespace Standfirst.Pictures;

/// <summary>
/// What readers get of a picture: made when first asked for, kept in <c>&lt;data&gt;/pictures/renditions</c>.
/// The folder may be emptied at any time; it fills again.
/// </summary>
public sealed class Renditions(PictureStore pictures, string picturesFolder) : IDisposable
{
    // More than wait at any honest moment; beyond it the answer is "later", before a flood holds a connection for minutes.
    private const int MostWaiting = 200;

    private readonly string root = Path.Combine(Path.GetFullPath(picturesFolder), "renditions");
    private readonly SemaphoreSlim makers = new(Math.Clamp(Environment.ProcessorCount / 2, 1, 4));
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> inHand = new(StringComparer.Ordinal);

    /// <summary>What came of asking for a rendition: a file, none by that name, or try again later.</summary>
    /// <param name="Path">The file; null where there is none.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Busy">Too many are waiting already.</param>
    public readonly record struct Found(string? Path, string MediaType, bool Busy);

    /// <summary>The file of a rendition, made now if it must be; many who ask for the same at once cause one making.</summary>
    /// <param name="hash">The picture's hash, as it stands in the address.</param>
    /// <param name="name">Last part of the address, such as <c>640.avif</c>.</param>
    /// <param name="cancel">Stops waiting; the making goes on for whoever asks next.</param>
    public ValueTask<Found> Find(string hash, string name, CancellationToken cancel = default)
    {
        if (!HashedFolder.IsHash(hash) || !RenditionName.TryParse(name, out var wanted))
        {
            return new(default(Found));
        }

        var path = Path.Combine(Folder(hash), name);
        return File.Exists(path) ? new(new Found(path, wanted.MediaType, false)) : new(Make(hash, wanted, path, cancel));
    }

    /// <summary>Makes all uncropped renditions of a picture with one decoding, so that its first reader waits for none.</summary>
    public async Task MakeAll(string hash, CancellationToken cancel = default)
    {
        if (pictures.Original(hash) is not { } original)
        {
            return;
        }

        await makers.WaitAsync(cancel);
        try
        {
            await Task.Run(() => RenditionMaker.MakeAll(original, Folder(hash)), cancel);
        }
        finally
        {
            makers.Release();
        }
    }

    /// <summary>Throws away what was made of a picture that is not to be seen any more; whoever asks for it gets nothing once its original is gone.</summary>
    public async Task Forget(string hash, CancellationToken cancel = default)
    {
        if (!HashedFolder.IsHash(hash))
        {
            return;
        }

        // A maker at work would write one more after its folder is gone.
        foreach (var making in inHand.Where(one => one.Key.StartsWith(Folder(hash), StringComparison.Ordinal)).Select(one => one.Value))
        {
            await making.Value.WaitAsync(cancel);
        }

        if (Directory.Exists(Folder(hash)))
        {
            Directory.Delete(Folder(hash), recursive: true);
        }
    }

    public void Dispose() => makers.Dispose();

    private string Folder(string hash) => Path.Combine(root, hash[..2], hash);

    private async Task<Found> Make(string hash, RenditionName wanted, string path, CancellationToken cancel)
    {
        if (pictures.Original(hash) is not { } original)
        {
            return default;
        }

        if (inHand.Count >= MostWaiting && !inHand.ContainsKey(path))
        {
            return new Found(null, wanted.MediaType, Busy: true);
        }

        var making = inHand.GetOrAdd(path, _ => new Lazy<Task<string?>>(() => MakeOne(original, wanted, path)));
        return new Found(await making.Value.WaitAsync(cancel), wanted.MediaType, false);
    }

    private async Task<string?> MakeOne(string original, RenditionName wanted, string path)
    {
        await makers.WaitAsync();
        try
        {
            return await Task.Run(() => File.Exists(path) || RenditionMaker.Make(original, wanted, path) ? path : null);
        }
        finally
        {
            makers.Release();
            inHand.TryRemove(path, out _);
        }
    }
}
