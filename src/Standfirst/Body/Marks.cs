namespace Standfirst.Body;

/// <summary>What is said about a run of text. Marks of one run are of different kinds, in the order of <see cref="Rank"/>, the outermost first.</summary>
public abstract record Mark
{
    /// <summary>
    /// The order decides what is nested in what on the page. A quotation is outermost, so that a link or an emphasised word within it
    /// does not cut it into several.
    /// </summary>
    internal abstract int Rank { get; }
}

/// <summary>Words that somebody said or wrote, their quotation marks included.</summary>
public sealed record Quotation(string? Speaker = null, string? Source = null) : Mark
{
    internal override int Rank => 0;
}

/// <param name="Lang">BCP 47.</param>
/// <param name="Dir"><c>ltr</c> or <c>rtl</c>, where the language alone does not say.</param>
public sealed record Language(string Lang, string? Dir = null) : Mark
{
    internal override int Rank => 1;
}

/// <param name="Href">http, https, mailto, tel, an address on this site, or a # within the page.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record Link(string Href, string? Title = null) : Mark
{
    internal override int Rank => 2;
}

/// <summary>The day that a word such as "Wednesday" means.</summary>
public sealed record DateMark(DateOnly Date) : Mark
{
    internal override int Rank => 3;
}

public sealed record Strong : Mark
{
    internal override int Rank => 4;
}

public sealed record Emphasis : Mark
{
    internal override int Rank => 5;
}

public sealed record Strike : Mark
{
    internal override int Rank => 6;
}

public sealed record Subscript : Mark
{
    internal override int Rank => 7;
}

public sealed record Superscript : Mark
{
    internal override int Rank => 8;
}

public sealed record Code : Mark
{
    internal override int Rank => 9;
}
