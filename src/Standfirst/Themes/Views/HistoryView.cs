namespace Standfirst.Themes.Views;

/// <summary>What a story was, and what was changed in it; <c>history</c> in <c>history.liquid</c>.</summary>
public sealed record HistoryView : View
{
    public required string Headline { get; init; }

    /// <summary>Of the story.</summary>
    public required string Url { get; init; }

    /// <summary>BCP 47, of the story.</summary>
    public required string Language { get; init; }

    public string Dir => Directions.Of(Language);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<VersionView> Versions { get; init; } = [];

    /// <summary>Of the two that were asked for; null where none were.</summary>
    public DifferenceView? Difference { get; init; }
}

/// <summary>A version that readers could read.</summary>
public sealed record VersionView
{
    /// <summary>1 is the first.</summary>
    public required int Number { get; init; }

    /// <summary>Since when it was read.</summary>
    public required TimeView Time { get; init; }

    /// <summary>Of what changed from the version before; null for the first.</summary>
    public string? Url { get; init; }

    /// <summary>What readers were told of the change; null where they were told nothing.</summary>
    public CorrectionView? Note { get; init; }

    /// <summary>The legal reason for which it cannot be read any more; empty where it can.</summary>
    public string Withheld { get; init; } = "";
}

/// <summary>What changed between two versions, word by word.</summary>
public sealed record DifferenceView
{
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>The legal reason for which one of them cannot be read: then nothing else is here. Empty where both can.</summary>
    public string Withheld { get; init; } = "";

    public IReadOnlyList<RunView> Headline { get; init; } = [];

    public IReadOnlyList<RunView> Dek { get; init; } = [];

    public IReadOnlyList<LineView> Lines { get; init; } = [];
}

/// <summary>A paragraph, heading, caption and so on.</summary>
public sealed record LineView
{
    public IReadOnlyList<RunView> Runs { get; init; } = [];
}

/// <summary>Words that stayed, came or went.</summary>
public sealed record RunView
{
    /// <summary><c>same</c>, <c>added</c> or <c>removed</c>.</summary>
    public required string Kind { get; init; }

    public bool IsAdded => Kind == "added";

    public bool IsRemoved => Kind == "removed";

    public required string Text { get; init; }
}
