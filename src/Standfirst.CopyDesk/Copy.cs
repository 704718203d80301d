namespace Standfirst.CopyDesk;

/// <summary>A story as it lies on the copy desk: plain values, made by whoever holds the story. Nothing in it is ever changed.</summary>
public sealed record Copy
{
    public string Headline { get; init; } = "";

    public string Dek { get; init; } = "";

    /// <summary>Names of the writers, in their order.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>Why nobody is named, where that is meant: "by our correspondent in X, whose name would endanger her". Empty where it is not.</summary>
    public string NoByline { get; init; } = "";

    /// <summary>Where it was reported from, as it will be printed: "MOSCOW", "BEIRUT, Lebanon".</summary>
    public string Dateline { get; init; } = "";

    /// <summary>When it is or will be out; the day that "Wednesday" is counted from. Null where not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The zone in which the newsroom's days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>BCP 47. Where empty, it is told from the words.</summary>
    public string Language { get; init; } = "";

    /// <summary>Text of the body and its pictures in reading order.</summary>
    public IReadOnlyList<CopyBlock> Blocks { get; init; } = [];

    /// <summary>
    /// Addresses that links of this copy have, as they stand in <see cref="LinkMark.Href"/>, and that lead nowhere, each with the sentence that
    /// says so. Whoever holds the story knows the site that it is for; the desk looks nothing up.
    /// </summary>
    public IReadOnlyDictionary<string, string> DeadLinks { get; init; } = new Dictionary<string, string>();

    /// <summary>Checks that an editor switched off for this story, each with the reason; without one the copy is refused.</summary>
    public IReadOnlyDictionary<string, string> SwitchedOff { get; init; } = new Dictionary<string, string>();

    /// <summary>The day of publication where the newsroom is.</summary>
    public DateOnly? Day => Published is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime) : null;
}

/// <summary>What a block is to its reader.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    BlockQuote,
    PullQuote,
    Caption,
    Credit,
    Alt,
    TableCell,
    FactBox,

    /// <summary>The name of a table, an embed or a box.</summary>
    Title,
}

/// <summary>One block of text.</summary>
/// <param name="Kind">What it is to its reader.</param>
/// <param name="Text">Its words, a line break as \n. A caption, credit or alt text that is missing is an empty one: the picture is there.</param>
public sealed record CopyBlock(BlockKind Kind, string Text)
{
    /// <summary>In any order; they may overlap.</summary>
    public IReadOnlyList<CopyMark> Marks { get; init; } = [];

    /// <summary>BCP 47, where it differs from the story's.</summary>
    public string Language { get; init; } = "";

    /// <summary>Of a heading, 1 to 6; the headline is the first.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Ties caption, credit and alt text of one picture together; null for what is of no picture.</summary>
    public int? Picture { get; init; }

    /// <summary>Name of the picture's file, without folders.</summary>
    public string File { get; init; } = "";

    /// <summary>Who a block or pull quotation is by, where that was noted.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>The work or occasion a block quotation is from.</summary>
    public string Source { get; init; } = "";

    public static implicit operator CopyBlock(string paragraph) => new(BlockKind.Paragraph, paragraph);

    public static CopyBlock FromString(string paragraph) => new(BlockKind.Paragraph, paragraph);
}
