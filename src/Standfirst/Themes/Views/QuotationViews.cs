namespace Standfirst.Themes.Views;

/// <summary>A page of what somebody said; <c>speaker</c> in <c>speaker.liquid</c>.</summary>
public sealed record SpeakerView : View
{
    public required string Name { get; init; }

    /// <summary>As an editor entered it or the last story introduced them, or empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<QuotedStory> Stories { get; init; } = [];

    /// <summary>Of the page with older ones; null on the last.</summary>
    public string? OlderUrl { get; init; }

    /// <summary>Of the first page; null on that.</summary>
    public string? NewestUrl { get; init; }
}

/// <summary>Who said what in the paper, as it was asked for; <c>quotations</c> in <c>quotations.liquid</c>.</summary>
public sealed record QuotationsView : View
{
    /// <summary>Words that were asked for, as they were typed, or empty; so are the others.</summary>
    public string Query { get; init; } = "";

    public string Speaker { get; init; } = "";

    /// <summary>What is wrong with it, or empty; so are the others.</summary>
    public string SpeakerProblem { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>The first day, <c>2026-03-10</c>.</summary>
    public string From { get; init; } = "";

    public string FromProblem { get; init; } = "";

    /// <summary>The last day.</summary>
    public string To { get; init; } = "";

    public string ToProblem { get; init; } = "";

    /// <summary>Whether less than everything was asked for.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<QuotedStory> Stories { get; init; } = [];

    /// <summary>Of the page with older ones; null on the last.</summary>
    public string? OlderUrl { get; init; }

    /// <summary>Of the first page; null on that.</summary>
    public string? NewestUrl { get; init; }
}

/// <summary>A story and what was said in it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Quotations">In the order of the text.</param>
public sealed record QuotedStory(StoryCard Story, IReadOnlyList<QuotationView> Quotations);

/// <summary>What somebody said.</summary>
public sealed record QuotationView
{
    /// <summary>As it stands in the story, with its quotation marks where it has any.</summary>
    public required string Text { get; init; }

    /// <summary><c>direct</c>, <c>partial</c>, <c>indirect</c> or <c>block</c>.</summary>
    public required string Kind { get; init; }

    public required LinkView Speaker { get; init; }

    /// <summary>Whether the next words are by the same speaker and from the same source: then those bear the name.</summary>
    public bool GoesOn { get; init; }

    /// <summary>What the story says of the speaker beside the name, or empty; of words that go on with those before, what it said there.</summary>
    public string Role { get; init; } = "";

    /// <summary>Who carried it, or where it stands; or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its place in the story.</summary>
    public required string Url { get; init; }

    /// <summary>BCP 47 where it differs from the story's language, else null.</summary>
    public string? Language { get; init; }

    /// <summary>Direction of <see cref="Language"/>, else null.</summary>
    public string? Dir => Language is null ? null : Directions.Of(Language);
}
