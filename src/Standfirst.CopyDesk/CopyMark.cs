namespace Standfirst.CopyDesk;

/// <summary>What is said about a run of a block's text.</summary>
/// <param name="Start">UTF-16 units from the beginning of the block.</param>
/// <param name="Length">UTF-16 units.</param>
public abstract record CopyMark(int Start, int Length)
{
    public int End => Start + Length;

    public bool Covers(int start, int length) => Start <= start && start + length <= End;

    public bool Touches(int start, int length) => Start < start + length && start < End;
}

public sealed record LinkMark(int Start, int Length, string Href) : CopyMark(Start, Length);

public sealed record EmphasisMark(int Start, int Length) : CopyMark(Start, Length);

/// <summary>Code, or anything else that is written to the letter: no check looks into it.</summary>
public sealed record CodeMark(int Start, int Length) : CopyMark(Start, Length);

/// <param name="Start">UTF-16 units from the beginning of the block.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Language">BCP 47.</param>
public sealed record LanguageMark(int Start, int Length, string Language) : CopyMark(Start, Length);

/// <summary>Words that somebody said or wrote, their quotation marks included; speaker or source empty where nobody noted them.</summary>
public sealed record QuotationMark(int Start, int Length, string Speaker = "", string Source = "") : CopyMark(Start, Length);

/// <summary>The day that a word such as "Wednesday" means.</summary>
public sealed record DayMark(int Start, int Length, DateOnly Day) : CopyMark(Start, Length);
