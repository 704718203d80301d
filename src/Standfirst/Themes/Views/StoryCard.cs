namespace Standfirst.Themes.Views;

/// <summary>A story as it stands in a list; the same on fronts, in search and under other stories.</summary>
public sealed record StoryCard
{
    public required string Url { get; init; }

    public required string Headline { get; init; }

    /// <summary>The summary, or empty.</summary>
    public string Dek { get; init; } = "";

    /// <summary>Null for a story without a section.</summary>
    public LinkView? Section { get; init; }

    public IReadOnlyList<LinkView> Bylines { get; init; } = [];

    /// <summary>When it was published.</summary>
    public required TimeView Time { get; init; }

    public PictureView? Picture { get; init; }

    /// <summary><c>news</c>, <c>analysis</c>, <c>opinion</c>, <c>review</c>, <c>obituary</c> or <c>brief</c>.</summary>
    public string Kind { get; init; } = "news";

    /// <summary>More is expected.</summary>
    public bool IsDeveloping { get; init; }

    /// <summary>Comments that readers see.</summary>
    public int Comments { get; init; }

    /// <summary>BCP 47 where it differs from the page's language, else null.</summary>
    public string? Language { get; init; }

    /// <summary>Direction of <see cref="Language"/>, else null.</summary>
    public string? Dir => Language is null ? null : Directions.Of(Language);
}

/// <summary>Where one is in a list of several pages.</summary>
public sealed record PagingView
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many pages there are; null where nobody counted.</summary>
    public int? Count { get; init; }

    /// <summary>The page before this one (newer stories); null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The page after this one (older stories); null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Numbered links around this page, this one without a link; may be empty.</summary>
    public IReadOnlyList<LinkView> Pages { get; init; } = [];
}
