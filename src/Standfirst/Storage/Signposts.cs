namespace Standfirst.Storage;

/// <summary>What a reader finds at an address of the paper.</summary>
internal enum Finds
{
    /// <summary>A page, a file, or a redirect to one.</summary>
    Something,
    Nothing,

    /// <summary>A note that the story is gone.</summary>
    Withdrawn,

    /// <summary>Nothing as yet: the story is a draft, or its minute has not come.</summary>
    NotOut,

    /// <summary>The newsroom's door.</summary>
    Newsroom,

    /// <summary>A story that is not out, for three days.</summary>
    Preview,
}

/// <summary>What is at an address.</summary>
/// <param name="Finds">What readers find there now.</param>
/// <param name="Story">The story whose address it is.</param>
/// <param name="From">When that story will be out though nobody touches it again.</param>
internal readonly record struct Signpost(Finds Finds, long? Story = null, DateTimeOffset? From = null);

/// <summary>
/// What readers find at each of these paths with their queries. The site alone knows what it answers where; who writes asks it by this, since
/// the newsroom does not know the site.
/// </summary>
internal delegate Task<IReadOnlyDictionary<string, Signpost>> AskSignposts(NewsDb db, IReadOnlyCollection<string> addresses, DateTimeOffset now, CancellationToken stop);
