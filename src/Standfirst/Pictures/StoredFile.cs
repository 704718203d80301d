namespace Standfirst.Pictures;

/// <summary>A document, a recording or a film that a story offers: anything kept by the hash of its bytes that is not a picture.</summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public StoredFile(string hash, string fileName, string mediaType, long bytes, DateTimeOffset at)
        => (Hash, FileName, MediaType, Bytes, AddedAt) = (hash, fileName, mediaType, bytes, at);

    public long Id { get; private set; }

    /// <summary>SHA-256 of the bytes, first 32 hex digits, lower case.</summary>
    public string Hash { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public long Bytes { get; private set; }

    public string Title { get; set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Where readers get it.</summary>
    public string Address => $"/files/{Hash}/{Uri.EscapeDataString(FileName)}";
}
