namespace Standfirst.Themes.Views;

/// <summary>A story; <c>story</c> in <c>story.liquid</c>.</summary>
public sealed record StoryView : View
{
    public required string Url { get; init; }

    public required string Headline { get; init; }

    /// <summary>The summary, or empty.</summary>
    public string Dek { get; init; } = "";

    public LinkView? Section { get; init; }

    /// <summary><c>news</c>, <c>analysis</c>, <c>opinion</c>, <c>review</c>, <c>obituary</c> or <c>brief</c>.</summary>
    public string Kind { get; init; } = "news";

    public bool IsDeveloping { get; init; }

    public IReadOnlyList<BylineView> Bylines { get; init; } = [];

    /// <summary>Stands where names would ("Agency report"), or empty.</summary>
    public string NoByline { get; init; } = "";

    /// <summary>The place where it was reported, or empty.</summary>
    public string Dateline { get; init; } = "";

    public required TimeView Published { get; init; }

    /// <summary>The last change that readers are told of; null for none.</summary>
    public TimeView? Updated { get; init; }

    /// <summary>Where it was published again: when readers first had it; null where that is <see cref="Published"/>.</summary>
    public TimeView? FirstPublished { get; init; }

    public PictureView? LeadPicture { get; init; }

    /// <summary>The body, rendered.</summary>
    public required Html Body { get; init; }

    /// <summary>Whole minutes that reading takes; 0 for under one.</summary>
    public int ReadingMinutes { get; init; }

    /// <summary>How many readers it had; null where the publication does not say.</summary>
    public long? Readers { get; init; }

    public IReadOnlyList<TopicGroup> Topics { get; init; } = [];

    /// <summary>Newest first.</summary>
    /// <summary>Of the page that shows what it was before; null where the publication shows nothing of that, or there is nothing.</summary>
    public string? HistoryUrl { get; init; }

    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    public IReadOnlyList<TranslationView> Translations { get; init; } = [];

    /// <summary>Where it was first published, when not here.</summary>
    public LinkView? Origin { get; init; }

    /// <summary>Earlier stories of the same course of events, newest first.</summary>
    public IReadOnlyList<StoryCard> Earlier { get; init; } = [];

    /// <summary>Name of that course of events, or empty.</summary>
    public string Thread { get; init; } = "";

    /// <summary>Stories on the same topics.</summary>
    public IReadOnlyList<StoryCard> Related { get; init; } = [];

    /// <summary>More of the section.</summary>
    public IReadOnlyList<StoryCard> More { get; init; } = [];

    /// <summary>Null where the story takes no comments and has none.</summary>
    public CommentsView? Comments { get; init; }
}

/// <summary>One name over a story.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Url">The writer's page; null for a name without one.</param>
public sealed record BylineView(string Name, string? Url = null)
{
    /// <summary>What they do at the paper, or empty.</summary>
    public string Title { get; init; } = "";
}

/// <summary>Topics of one kind.</summary>
/// <param name="Kind"><c>topic</c>, <c>person</c>, <c>place</c> or <c>organisation</c>.</param>
/// <param name="Topics">In the story's order.</param>
public sealed record TopicGroup(string Kind, IReadOnlyList<LinkView> Topics);

/// <summary>A public note on a story.</summary>
public sealed record CorrectionView
{
    /// <summary><c>correction</c>, <c>clarification</c>, <c>update</c> or <c>editors_note</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    public required TimeView Time { get; init; }

    /// <summary>Whether readers must know it before they read: it stands above the text.</summary>
    public bool IsAbove { get; init; }

    /// <summary>The story it is about; null on the story itself.</summary>
    public StoryCard? Story { get; init; }
}

/// <summary>The story in another language.</summary>
public sealed record TranslationView
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public string Dir => Directions.Of(Language);

    /// <summary>The language's own name for itself: <c>العربية</c>.</summary>
    public string Name => Times.NameOf(Language);

    public required string Url { get; init; }

    public required string Headline { get; init; }
}
