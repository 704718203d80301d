namespace Standfirst.CopyDesk.Rules;

/// <summary>Makes a rule of a file: the keys that every rule has here, the others where the extension point is.</summary>
internal static class RuleReader
{
    private const string Known = "existence, substitution, occurrence, repetition, consistency, conditional, capitalization, metric, readability, spelling";

    public static Rule Read(string name, RuleText text, RulePackage package, string? language)
    {
        var file = new RuleFile(text);
        var extends = file.Text("extends") ?? throw file.Wrong(1, $"it does not say what it extends: {Known}.");
        if (extends is "sequence" or "script")
        {
            throw new RefusedException(file.LineOf("extends"), extends == "sequence"
                ? "sequence looks for parts of speech, which need a tagger with a model of one language; the desk has none and does not guess."
                : "script runs a program of the rule's author in the language Tengo; the desk runs no programs of others.");
        }

        var head = Head(name, file, package, language);
        Rule rule = extends switch
        {
            "existence" => new Existence(head, file, package),
            "substitution" => new Substitution(head, file, package),
            "occurrence" => new Occurrence(head, file),
            "repetition" => new Repetition(head, file, package),
            "consistency" => new Consistency(head, file),
            "conditional" => new Conditional(head, file, package),
            "capitalization" => new Capitalization(head, file, package),
            "metric" => new Metric(head, file),
            "readability" => new ReadabilityRule(head, file),
            "spelling" => new Spelling(head, file, package),
            _ => throw file.Wrong(file.LineOf("extends"), $"\"{extends}\" is nothing that can be extended; known are: {Known}."),
        };
        file.Finish();
        return rule;
    }

    private static RuleHead Head(string name, RuleFile file, RulePackage package, string? language)
    {
        var message = file.Text("message") ?? throw file.Wrong(1, "it has no message.");
        if (file.Truth("code"))
        {
            throw file.Wrong(file.LineOf("code"), "code is no longer a key of Vale's; its scope \"raw\" takes its place.");
        }

        file.Pass("description", "name", "level");
        var level = (package.LevelOf(name) ?? file.Text("level")) switch
        {
            null or "warning" => Severity.Warning,
            "suggestion" => Severity.Note,
            "error" => Severity.Error,
            var other => throw file.Wrong(file.LineOf("level"), $"\"{other}\" is no level: suggestion, warning or error."),
        };
        return new RuleHead(name, level, message, file.Text("link") ?? "", RuleScope.Read(file), file.Number("limit"), RuleAction.Read(file), language);
    }
}

/// <summary>Words that a rule leaves alone: its own exceptions and the package's vocabulary.</summary>
internal sealed class RuleExceptions
{
    private readonly Pattern? pattern;

    private RuleExceptions(Pattern? pattern, List<string> words) => (this.pattern, Words) = (pattern, words);

    /// <summary>The longest first, so that of two that begin alike the longer is seen.</summary>
    public List<string> Words { get; }

    public static RuleExceptions Read(RuleFile file, RulePackage package)
    {
        var own = file.List("exceptions");
        var words = own.Select(one => one.Text).Concat(file.Truth("vocab", otherwise: true) ? package.Accepted : []).Where(one => one.Length > 0).OrderByDescending(one => one.Length).ToList();
        var held = string.Join('|', words.Select(word => word.StartsWith("(?i)", StringComparison.Ordinal) ? word : "(?-i)" + word));
        return new RuleExceptions(words.Count == 0 ? null : Pattern.Of(Pattern.Held(held, ignoreCase: false, nonword: false), file, own, file.LineOf("exceptions")), words);
    }

    /// <summary>Whether one stands anywhere in these words.</summary>
    public bool Has(ReadOnlySpan<char> words) => pattern is not null && pattern.IsMatch(words);
}
