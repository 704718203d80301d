namespace Standfirst.Pictures;

/// <summary>
/// The originals of the paper's pictures, in <c>&lt;data&gt;/pictures/originals</c> by the hash of their bytes.
/// Readers get renditions (<see cref="Renditions"/>); an original only goes to staff, as a download.
/// </summary>
public sealed class PictureStore(string picturesFolder) : IDisposable
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const long MaxBytes = 64L << 20;

    // Each check may hold some hundred megabytes for a moment; more of them at once gain nothing on a few cores.
    private readonly SemaphoreSlim checking = new(2);
    private readonly HashedFolder originals = new(Path.Combine(picturesFolder, "originals"));
    private readonly HashedFolder removed = new(Path.Combine(picturesFolder, "removed"));

    /// <summary>Takes a file as a picture: checked whole, kept durably before this returns, its metadata read.</summary>
    /// <param name="content">The bytes; read once, to at most <see cref="MaxBytes"/>.</param>
    /// <param name="fileName">The name it came with: for messages and as the picture's name; never trusted as a path or a kind.</param>
    /// <param name="at">When it came.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <returns>A new, unsaved <see cref="Picture"/>. The same bytes give the same hash: look for one with that hash before adding it.</returns>
    /// <exception cref="PictureException">Not a picture, too large, damaged: with the reason.</exception>
    public async Task<Picture> Arrive(Stream content, string fileName, DateTimeOffset at, CancellationToken cancel = default)
    {
        var name = FileNames.Plain(fileName);
        using var incoming = await originals.Receive(content, MaxBytes, cancel)
            ?? throw new PictureException(PictureFault.TooLarge, $"{name} is larger than {MaxBytes >> 20} MiB. Make it smaller.");
        await checking.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Check(incoming, name, at), cancel);
        }
        finally
        {
            checking.Release();
        }
    }

    /// <inheritdoc cref="Arrive(Stream, string, DateTimeOffset, CancellationToken)"/>
    public async Task<Picture> Arrive(byte[] content, string fileName, DateTimeOffset at, CancellationToken cancel = default)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await Arrive(stream, fileName, at, cancel);
    }

    /// <summary>Where the original with this hash is on this machine; null if it is not kept.</summary>
    public string? Original(string hash) => originals.Find(hash);

    /// <summary>Puts the original of a deleted picture where nobody is served from, so that it can come back.</summary>
    /// <returns>False where none is kept.</returns>
    public bool Remove(string hash) => originals.Move(hash, removed);

    /// <summary>The original of a deleted picture comes back; false where it is not there any more.</summary>
    public bool Restore(string hash) => removed.Move(hash, originals) || originals.Find(hash) is not null;

    /// <summary>The original of a deleted picture is deleted too: it never comes back.</summary>
    public void Erase(string hash) => removed.Erase(hash);

    /// <summary>The hashes of the originals that are kept of deleted pictures.</summary>
    public IEnumerable<string> Removed() => removed.All();

    public void Dispose() => checking.Dispose();

    private Picture Check(HashedFolder.Incoming incoming, string name, DateTimeOffset at)
    {
        var kind = PictureKind.OfFile(incoming.Path, name);
        var (width, height) = PictureCheck.Whole(incoming.Path, kind, name);
        var facts = PictureFacts.Read(incoming.Path, kind);
        originals.Keep(incoming, kind.Extension);
        var picture = Picture.Stored(incoming.Hash, name, kind.MediaType, incoming.Bytes, width, height, at);
        facts.Describe(picture);
        return picture;
    }
}
