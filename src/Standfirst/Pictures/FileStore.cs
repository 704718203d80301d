namespace Standfirst.Pictures;

/// <summary>Documents, recordings and films, in <c>&lt;data&gt;/files</c> by the hash of their bytes.</summary>
public sealed class FileStore(string filesFolder)
{
    /// <summary>Largest file taken, in bytes: an hour of film for the web.</summary>
    public const long MaxBytes = 2L << 30;

    private readonly HashedFolder files = new(filesFolder);

    /// <summary>Takes a file, kept durably before this returns.</summary>
    /// <returns>A new, unsaved <see cref="StoredFile"/>; the same bytes give the same hash.</returns>
    /// <exception cref="PictureException"><see cref="PictureFault.TooLarge"/>.</exception>
    public async Task<StoredFile> Arrive(Stream content, string fileName, DateTimeOffset at, CancellationToken cancel = default)
    {
        var name = FileNames.Plain(fileName);
        using var incoming = await files.Receive(content, MaxBytes, cancel)
            ?? throw new PictureException(PictureFault.TooLarge, $"{name} is larger than {MaxBytes >> 30} GiB.");
        files.Keep(incoming, ".file");
        return new StoredFile(incoming.Hash, name, FileKinds.Of(name).MediaType, incoming.Bytes, at);
    }

    /// <summary>Where the file with this hash is on this machine; null if it is not kept.</summary>
    public string? Find(string hash) => files.Find(hash);
}
