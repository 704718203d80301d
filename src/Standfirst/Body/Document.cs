using System.Buffers;
using System.Text;

namespace Standfirst.Body;

/// <summary>
/// The body of a story or page. Stored and edited as JSON in ProseMirror's shape, with the closed schema of <see cref="Node"/> and
/// <see cref="Mark"/>: what is not in it is an error that names the place, never dropped.
/// </summary>
public sealed record Document(Parts<Block> Content)
{
    /// <summary>Levels of nodes within nodes. The deepest of real archives needs about twenty.</summary>
    public const int MaxDepth = 64;

    /// <summary>UTF-8 bytes of JSON.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    public static readonly Document Empty = new(default(Parts<Block>));

    public bool IsEmpty => Content.Count == 0;

    /// <summary>Reads and checks a document. An empty text is the empty document.</summary>
    /// <exception cref="DocumentException">It is not JSON, or not a document: the path says where.</exception>
    public static Document Parse(string json)
    {
        if (json.Length == 0)
        {
            return Empty;
        }

        if (json.Length > MaxBytes)
        {
            throw DocumentReader.TooBig();
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Parse(rented.AsSpan(0, Encoding.UTF8.GetBytes(json, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Document Parse(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? Empty : DocumentReader.Read(utf8);

    /// <summary>
    /// The one way to write this document: no space, attributes in fixed order, those with their usual value left out. Letters stand as
    /// themselves; whoever puts it into an HTML page escapes it.
    /// </summary>
    public string ToJson() => DocumentWriter.Write(this);

    /// <summary>The same document in normal form: see <see cref="Normalising"/>.</summary>
    public Document Normalise() => Normalising.Of(this);
}

/// <summary>What is wrong with a body document, and where.</summary>
public sealed class DocumentException(string path, string problem) : Exception($"{path}: {problem}")
{
    /// <summary><c>content[3].content[0].marks[1].attrs.href</c>, or <c>document</c> for the whole.</summary>
    public string Path { get; } = path;

    public string Problem { get; } = problem;
}
