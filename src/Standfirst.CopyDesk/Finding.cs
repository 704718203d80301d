namespace Standfirst.CopyDesk;

/// <summary>How grave a finding is. An error stands in the way of publishing until it is mended or overridden with a reason.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>The part of a story that a finding is in.</summary>
public enum Field
{
    Headline,
    Dek,
    Byline,
    Dateline,
    Body,
    Caption,
    Credit,
    Alt,

    /// <summary>The story as a whole.</summary>
    Meta,
}

/// <summary>One thing that an editor should look at.</summary>
/// <param name="Check">The check's stable name, <c>quotes-unbalanced</c>.</param>
/// <param name="Severity">As the house style has it.</param>
/// <param name="Message">What is wrong and, where that helps, why: one sentence.</param>
/// <param name="Field">The part of the story.</param>
/// <param name="Block">Number of the block in <see cref="Copy.Blocks"/>; null for what is in no block. With several bylines, which one.</param>
/// <param name="Start">UTF-16 units from the beginning of the field or block.</param>
/// <param name="Length">UTF-16 units; 0 for what is not there.</param>
/// <param name="Excerpt">The text itself, <paramref name="Start"/> and <paramref name="Length"/> of it.</param>
/// <param name="Fixes">What would mend it, the best first; empty where only a person can tell.</param>
public sealed record Finding(string Check, Severity Severity, string Message, Field Field, int? Block, int Start, int Length, string Excerpt, IReadOnlyList<Fix> Fixes);

/// <summary>One way to mend a finding.</summary>
/// <param name="Title">For the button: "Open the quotation".</param>
/// <param name="Replacement">Stands in place of the excerpt.</param>
/// <param name="Day">The day to mark the excerpt with, for a fix that leaves the words as they are and says which day they mean.</param>
/// <param name="Href">The address to link to, for a fix that leaves the words as they are and mends their link; empty to take the link away.</param>
public sealed record Fix(string Title, string Replacement, DateOnly? Day = null, string? Href = null);
