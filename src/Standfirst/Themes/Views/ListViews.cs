namespace Standfirst.Themes.Views;

/// <summary>A page that is not a story; <c>static</c> in <c>static.liquid</c>.</summary>
public sealed record StaticView : View
{
    public required string Title { get; init; }

    public required Html Body { get; init; }
}

/// <summary>A writer's page; <c>writer</c> in <c>writer.liquid</c>.</summary>
public sealed record WriterView : View
{
    public required string Name { get; init; }

    /// <summary>What they do at the paper, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Paragraphs of plain text.</summary>
    public IReadOnlyList<string> Biography { get; init; } = [];

    /// <summary>Their own site, http or https; null for none.</summary>
    public string? Website { get; init; }

    public PictureView? Picture { get; init; }

    public IReadOnlyList<StoryCard> Stories { get; init; } = [];

    public PagingView? Paging { get; init; }
}

/// <summary>A topic's page; <c>topic</c> in <c>topic.liquid</c>.</summary>
public sealed record TopicView : View
{
    public required string Name { get; init; }

    /// <summary><c>topic</c>, <c>person</c>, <c>place</c> or <c>organisation</c>.</summary>
    public string Kind { get; init; } = "topic";

    public string Description { get; init; } = "";

    public IReadOnlyList<StoryCard> Stories { get; init; } = [];

    public PagingView? Paging { get; init; }
}

/// <summary>The search page; <c>search</c> in <c>search.liquid</c>.</summary>
public sealed record SearchView : View
{
    /// <summary>As it was typed; empty where nothing was asked yet.</summary>
    public string Query { get; init; } = "";

    /// <summary>What is wrong with the question ("from: wants a date"), or empty.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Something was looked for, so that an empty list means that nothing was found.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How many were found; at most 1,000.</summary>
    public int Total { get; init; }

    /// <summary>There are more than <see cref="Total"/>.</summary>
    public bool IsMore { get; init; }

    public IReadOnlyList<SearchResult> Results { get; init; } = [];

    /// <summary>The question as it was probably meant, with a link to its answer; null where nothing speaks for another.</summary>
    public SearchLink? Meant { get; init; }

    /// <summary>Best first and newest first; empty where there is nothing to put in order.</summary>
    public IReadOnlyList<SearchLink> Orders { get; init; } = [];

    /// <summary>The filters in the question, each with a link to the question without it.</summary>
    public IReadOnlyList<SearchLink> Filters { get; init; } = [];

    /// <summary>Sections in which something was found, those with most first; empty where one was chosen, or there is no choice.</summary>
    public IReadOnlyList<SearchLink> Sections { get; init; } = [];

    /// <summary>Years in which something was found, the newest first; empty where one was chosen, or there is no choice.</summary>
    public IReadOnlyList<SearchLink> Years { get; init; } = [];

    public PagingView? Paging { get; init; }
}

/// <summary>A link to a question that is nearly the same.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where its answer is.</param>
public sealed record SearchLink(string Name, string Url)
{
    /// <summary>How many it finds; 0 where they were not counted.</summary>
    public int Count { get; init; }

    /// <summary>It is what the page shows.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>A story that was found.</summary>
/// <param name="Story">The story.</param>
/// <param name="Passage">Where the words stand, with them in <c>mark</c>; may be empty, then the dek serves.</param>
public sealed record SearchResult(StoryCard Story, Html Passage);

/// <summary>The public record of corrections; <c>corrections</c> in <c>corrections.liquid</c>.</summary>
public sealed record CorrectionsView : View
{
    /// <summary>Newest first, each with its story.</summary>
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    public PagingView? Paging { get; init; }
}

/// <summary>A page instead of the one that was asked for; <c>error</c> in <c>error.liquid</c>.</summary>
public sealed record ErrorView : View
{
    /// <summary>404, 410, 429, 500 …</summary>
    public required int Status { get; init; }

    /// <summary>Of a withdrawn story: its reason where that is public, else empty. Otherwise what the reader may do, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When a story was withdrawn; null otherwise.</summary>
    public TimeView? Withdrawn { get; init; }

    /// <summary>What to search for instead, guessed from the address, or empty.</summary>
    public string Query { get; init; } = "";

    public IReadOnlyList<StoryCard> Latest { get; init; } = [];
}
