using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A check that is a list: what is written, and what to write, each on a line "written: replacement | another". Nothing behind the colon is only advice.</summary>
internal abstract class PhraseList : Check
{
    private readonly Dictionary<string, string[]> list = new(StringComparer.Ordinal);

    protected PhraseList(string name, Severity severity, string rule, string source, string lines, string? language = "en")
        : base(name, severity, rule, source, language)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            list[(colon < 0 ? line : line[..colon]).Trim()] = colon < 0 ? [] : line[(colon + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }

    public override IEnumerable<string> Phrases => list.Keys;

    /// <summary>What is quoted is the speaker's affair; a list that mends spelling looks there too.</summary>
    protected virtual bool InQuotations => false;

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        if (passage.Field is Field.Byline or Field.Credit or Field.Dateline || (!InQuotations && passage.IsQuoted(hit.Start)) || !Applies(hit))
        {
            return;
        }

        var written = passage.Text.Substring(hit.Start, hit.Length);
        var fixes = list[hit.Text].Select(one => new Fix($"Write \"{one}\"", LikeWritten(written, one))).ToArray();
        report.Add(passage, hit.Start, hit.Length, Message(written, list[hit.Text]), fixes);
    }

    protected abstract string Message(string written, string[] replacements);

    /// <summary>Where a phrase has another meaning beside its usual one.</summary>
    protected virtual bool Applies(in PhraseHit hit) => true;

    private static string LikeWritten(string written, string replacement)
        => char.IsUpper(written[0]) && !char.IsUpper(replacement[0]) ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement;
}
