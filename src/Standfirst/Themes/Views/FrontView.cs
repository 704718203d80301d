namespace Standfirst.Themes.Views;

/// <summary>The front page; <c>front</c> in <c>front.liquid</c>. All of it empty is a paper that has not printed yet.</summary>
public sealed record FrontView : View
{
    public StoryCard? Lead { get; init; }

    /// <summary>Two or three.</summary>
    public IReadOnlyList<StoryCard> Seconds { get; init; } = [];

    public IReadOnlyList<StoryCard> Briefs { get; init; } = [];

    public IReadOnlyList<SectionBlock> Blocks { get; init; } = [];

    /// <summary>Most read first; empty where the publication keeps no count.</summary>
    public IReadOnlyList<StoryCard> MostRead { get; init; } = [];
}

/// <summary>A section on the front page.</summary>
public sealed record SectionBlock
{
    public required LinkView Section { get; init; }

    public StoryCard? Lead { get; init; }

    public IReadOnlyList<StoryCard> Stories { get; init; } = [];
}

/// <summary>A section's front, and its pages of older stories; <c>section</c> in <c>section.liquid</c>.</summary>
public sealed record SectionView : View
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Sections within it.</summary>
    public IReadOnlyList<MenuItem> Children { get; init; } = [];

    /// <summary>On the first page only.</summary>
    public StoryCard? Lead { get; init; }

    /// <summary>On the first page only.</summary>
    public IReadOnlyList<StoryCard> Seconds { get; init; } = [];

    /// <summary>The rest, newest first.</summary>
    public IReadOnlyList<StoryCard> Stories { get; init; } = [];

    /// <summary>Most read of the section, or empty.</summary>
    public IReadOnlyList<StoryCard> MostRead { get; init; } = [];

    public PagingView? Paging { get; init; }
}
