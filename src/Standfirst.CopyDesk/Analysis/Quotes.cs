namespace Standfirst.CopyDesk.Analysis;

/// <summary>Words between quotation marks.</summary>
/// <param name="Start">The opening mark; the beginning of the passage where the quotation came over from the one before without one.</param>
/// <param name="End">Behind the closing mark; the end of the passage where it goes on in the next.</param>
/// <param name="Depth">0 for a quotation, 1 for one within it.</param>
/// <param name="Mark">The opening mark.</param>
/// <param name="OpenedBefore">A part of a quotation of several paragraphs, and not its first.</param>
/// <param name="GoesOn">A part of a quotation of several paragraphs, and not its last.</param>
internal sealed record QuoteSpan(int Start, int End, int Depth, char Mark, bool OpenedBefore = false, bool GoesOn = false)
{
    public int Length => End - Start;

    /// <summary>The words without their marks.</summary>
    public (int Start, int End) Inner(string text)
        => (Start < text.Length && text[Start] == Mark ? Start + 1 : Start, GoesOn ? End : End - 1);
}

internal enum QuoteFaultKind
{
    /// <summary>A closing mark with nothing open.</summary>
    Unopened,

    /// <summary>An opening mark that nothing closes.</summary>
    Unclosed,

    /// <summary>A mark that looks the wrong way.</summary>
    Reversed,

    /// <summary>An opening mark on the wrong side of the blank: said," So it is".</summary>
    Stuck,

    /// <summary>Opened with a curly mark and closed with a straight one, or the other way round.</summary>
    MixedPair,

    /// <summary>Marks of the same kind within marks.</summary>
    NestedAlike,

    /// <summary>A later paragraph of a quotation that does not begin with the mark.</summary>
    NotReopened,

    /// <summary>An apostrophe that looks the wrong way: ‘90s.</summary>
    WrongApostrophe,
}

/// <param name="Kind">What is wrong.</param>
/// <param name="At">Place of the mark.</param>
/// <param name="Other">Place of the mark it goes with, -1 where there is none.</param>
internal sealed record QuoteFault(QuoteFaultKind Kind, int At, int Other = -1);

/// <summary>What one passage tells by itself; whether an open end is a fault, only the next one tells.</summary>
internal sealed class QuoteWalk
{
    public List<QuoteSpan> Spans { get; } = [];

    public List<QuoteFault> Faults { get; } = [];

    public bool AnyDouble { get; set; }

    /// <summary>The passage begins with an opening mark.</summary>
    public bool BeginsOpen { get; set; }

    /// <summary>Place of a double mark that nothing in the passage closes, and no other opened after; -1 where there is none.</summary>
    public int Open { get; set; } = -1;

    /// <summary>
    /// Place of a mark that begins the passage and is followed by a pair of the same kind, after which nothing closes it: it was never
    /// closed, or it goes on in the next paragraph and the pair is a quotation within it. -1 where there is none.
    /// </summary>
    public int Outer { get; set; } = -1;

    /// <summary>The first double mark closes what the passage did not open; its place, or -1.</summary>
    public int ClosesFirst { get; set; } = -1;
}
