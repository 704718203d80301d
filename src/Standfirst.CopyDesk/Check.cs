using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk;

/// <summary>
/// One rule of the desk. A check sees the analysed copy in <see cref="Read"/>, or names words and phrases in <see cref="Phrases"/> and is
/// called where one stands: words are looked up once for all checks, so a list of a thousand costs what a list of one does.
/// </summary>
/// <param name="name">Stable: house styles and stories refer to it.</param>
/// <param name="severity">Where the house style says nothing.</param>
/// <param name="rule">The rule in one sentence.</param>
/// <param name="source">Whose practice it is.</param>
/// <param name="language">Primary subtag of the language that the rule belongs to; null for every language. It never fires on another.</param>
internal abstract class Check(string name, Severity severity, string rule, string source, string? language = "en")
{
    public string Name { get; } = name;

    public Severity Severity { get; } = severity;

    public string Rule { get; } = rule;

    public string Source { get; } = source;

    public string? Language { get; } = language;

    /// <summary>Words and phrases in lower case with straight apostrophes, that <see cref="Found"/> is to be called for.</summary>
    public virtual IEnumerable<string> Phrases => [];

    /// <summary>A phrase stands in a passage of the check's language. Of several that begin at one word, the longest.</summary>
    public virtual void Found(in PhraseHit hit, Report report)
    {
    }

    public virtual void Read(Reading reading, Report report)
    {
    }

    public bool AppliesTo(string language) => Language is null || Language == language;
}
