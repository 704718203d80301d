namespace Standfirst.Import;

/// <summary>What an item of another system became here, so that the same archive can come again without doubling anything.</summary>
public sealed class ImportedItem
{
    private ImportedItem()
    {
    }

    public ImportedItem(string source, string kind, string externalId) => (Source, Kind, ExternalId) = (source, kind, externalId);

    public long Id { get; private set; }

    /// <summary>The archive: the address of the site it came from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What it was there: post, page, attachment, comment, author, category, tag …</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Its number or name there.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>The row it became; null where nothing here can hold it and it is only kept as it came.</summary>
    public long? LocalId { get; set; }

    /// <summary>Hash of what it said, to tell unchanged from changed.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Every value that has no place of its own here, as a JSON object.</summary>
    public string Kept { get; set; } = "{}";
}
