using System.Collections.Concurrent;
using System.Threading.Channels;

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

    // What finds no room is made when it is asked for.
    private readonly Channel<string> arrived = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Pictures that came and whose renditions nobody has asked for yet.</summary>
    public ChannelReader<string> Arrived => arrived.Reader;

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

    /// <summary>Says that a picture came: its renditions are made when there is time, so that its first reader waits for none.</summary>
    public void Expect(string hash) => arrived.Writer.TryWrite(hash);

    /// <summary>Makes all uncropped renditions of a picture with one decoding.</summary>
    public async Task MakeAll(string hash, CancellationToken cancel = default)
    {
        if (pictures.Original(hash) is { } original)
        {
            var folder = Folder(hash);
            await InHand(folder, () =>
            {
                RenditionMaker.MakeAll(original, folder);
                return true;
            }).WaitAsync(cancel);
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

        return new Found(await InHand(path, () => File.Exists(path) || RenditionMaker.Make(original, wanted, path)).WaitAsync(cancel), wanted.MediaType, false);
    }

    /// <summary>Many who ask for the same at once cause one making; what makes nothing leaves null.</summary>
    private Task<string?> InHand(string path, Func<bool> make) => inHand.GetOrAdd(path, file => new Lazy<Task<string?>>(async () =>
    {
        await makers.WaitAsync();
        try
        {
            return await Task.Run(make) ? file : null;
        }
        finally
        {
            makers.Release();
            inHand.TryRemove(file, out _);
        }
    })).Value;
}
