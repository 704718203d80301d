namespace Standfirst.Feeds;

/// <summary>A feed before it has a format: what RSS, Atom and JSON Feed say of it, each in its way.</summary>
public sealed record Feed
{
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Name of the publication.</summary>
    public required string Publisher { get; init; }

    /// <summary>Absolute address of the page that it follows.</summary>
    public required string Home { get; init; }

    /// <summary>Absolute address of the feed itself, in the format that is written.</summary>
    public required string Self { get; init; }

    /// <summary>Absolute address of the WebSub hub that tells of what is new; null for none.</summary>
    public string? Hub { get; init; }

    /// <summary>What it is wherever it moves: an IRI.</summary>
    public required string Id { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Of the newest entry, or where there is none, since when there is none.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}

/// <summary>A story or a comment in a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The same for good, whatever becomes of its address: see <see cref="FeedIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute address.</summary>
    public required string Url { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, or empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The whole of it as HTML, its addresses absolute.</summary>
    public required string Html { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>Section and topics.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public FeedPicture? Picture { get; init; }

    /// <summary>Absolute address of the comments, and of their feed; null where there are none to come.</summary>
    public string? Comments { get; init; }

    public string? CommentsFeed { get; init; }
}

/// <param name="Name">As it stands over the story.</param>
/// <param name="Url">Absolute address of their page, or null.</param>
public sealed record FeedAuthor(string Name, string? Url = null);

/// <summary>A picture that goes with an entry.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels; 0 where unknown.</param>
/// <param name="Height">Pixels; 0 where unknown.</param>
/// <param name="Bytes">Its true length; null where unknown: then it is no enclosure, since a wrong length breaks downloads.</param>
public sealed record FeedPicture(string Url, string MediaType, int Width, int Height, long? Bytes)
{
    public string Alt { get; init; } = "";

    public string Credit { get; init; } = "";
}
