using Standfirst.CopyDesk.Analysis;
using Standfirst.CopyDesk.Checks;

namespace Standfirst.CopyDesk;

/// <summary>
/// Reads copy by a house style. The same copy gives the same findings; nothing is looked up anywhere. Made once for a style and used by
/// as many threads as like.
/// </summary>
public sealed class CopyEditor
{
    private readonly Check[] checks;
    private readonly Vocabulary vocabulary;

    public CopyEditor()
        : this(HouseStyle.Default)
    {
    }

    public CopyEditor(HouseStyle style)
        : this(style, [.. All.Checks(style), .. style.Rules.All])
    {
    }

    internal CopyEditor(HouseStyle style, IEnumerable<Check> checks)
    {
        Style = style;
        this.checks = [.. checks.Where(check => !style.IsOff(check.Name))];
        vocabulary = new Vocabulary(this.checks, style);
    }

    /// <summary>Every check there is, those that a style switches off included.</summary>
    public static IReadOnlyList<CheckInfo> AllChecks { get; } =
        [.. All.Checks(HouseStyle.Default).Select(check => new CheckInfo(check.Name, check.Severity, check.Rule, check.Source, check.Language))];

    public HouseStyle Style { get; }

    /// <summary>Every check of this editor, the house's own rules included.</summary>
    public IReadOnlyList<CheckInfo> Runs => [.. checks.Select(check => check is Rules.Rule rule ? new CheckInfo(rule.Name, rule.Severity, rule.Rule, rule.Source, rule.Language) : new CheckInfo(check.Name, check.Severity, check.Rule, check.Source, check.Language))];

    internal IReadOnlyList<Check> Checks => checks;

    /// <summary>The findings, sorted by place.</summary>
    /// <exception cref="ArgumentException">A check is switched off that is not there, or without a reason.</exception>
    public IReadOnlyList<Finding> Read(Copy copy)
    {
        using var reading = Analyse(copy);
        return Read(copy, reading);
    }

    /// <summary>The findings, and who said what: for the price of one analysis.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="quotations">Of headline, dek and body in the order of the text.</param>
    /// <exception cref="ArgumentException">A check is switched off that is not there, or without a reason.</exception>
    public IReadOnlyList<Finding> Read(Copy copy, out IReadOnlyList<Quotations.Quotation> quotations)
    {
        using var reading = Analyse(copy);
        quotations = reading.Speech.Quotations;
        return Read(copy, reading);
    }

    private IReadOnlyList<Finding> Read(Copy copy, Reading reading)
    {
        foreach (var (name, reason) in copy.SwitchedOff)
        {
            // A rule that the house no longer has is no mistake of the story.
            if ((!All.Names.Contains(name) && !name.Contains('.', StringComparison.Ordinal)) || string.IsNullOrWhiteSpace(reason))
            {
                throw new ArgumentException(string.IsNullOrWhiteSpace(reason) ? $"{name} is switched off without a reason." : $"There is no check {name} to switch off.");
            }
        }

        var report = new Report(Style);
        foreach (var check in checks)
        {
            if (!copy.SwitchedOff.ContainsKey(check.Name))
            {
                report.By = check;
                check.Read(reading, report);
            }
        }

        foreach (var passage in reading.Passages)
        {
            FindPhrases(passage, copy, report);
        }

        return report.Sorted();
    }

    /// <summary>The analysis that all checks share; whoever asks for it returns its memory.</summary>
    internal Reading Analyse(Copy copy) => Reading.Of(copy, vocabulary, Style);

    private void FindPhrases(Passage passage, Copy copy, Report report)
    {
        var words = passage.Words;
        Span<int> heard = stackalloc int[checks.Length];
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Entry == 0 || vocabulary.PhrasesFrom(words[at].Entry) is not { } phrases)
            {
                continue;
            }

            // Longest first; each check hears of the longest of its own only, and of none that begins within it.
            foreach (var phrase in phrases)
            {
                if (phrase.Fits(words, at))
                {
                    foreach (var listener in phrase.Listeners)
                    {
                        var check = checks[listener];
                        if (heard[listener] <= at && check.AppliesTo(passage.Language) && !copy.SwitchedOff.ContainsKey(check.Name))
                        {
                            heard[listener] = at + phrase.Count;
                            report.By = check;
                            check.Found(new PhraseHit(passage, at, phrase.Count, phrase.Text), report);
                        }
                    }
                }
            }
        }
    }
}

/// <summary>What a check is.</summary>
/// <param name="Name">Stable: house styles, stories and findings refer to it; its page in the manual is called so.</param>
/// <param name="Severity">Where the house style says nothing.</param>
/// <param name="Rule">The rule in one sentence.</param>
/// <param name="Source">Whose practice it is.</param>
/// <param name="Language">Primary subtag of the only language it is for; null where it is for every one.</param>
public sealed record CheckInfo(string Name, Severity Severity, string Rule, string Source, string? Language);
