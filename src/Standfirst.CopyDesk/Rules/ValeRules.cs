namespace Standfirst.CopyDesk.Rules;

/// <summary>One file of a set of rules: a rule, a word list, a dictionary, the package's settings.</summary>
/// <param name="Path">With forward slashes; the folder that holds a rule is its package: <c>Google/AMPM.yml</c> is <c>Google.AMPM</c>.</param>
/// <param name="Text">What is in it.</param>
public sealed record RuleText(string Path, string Text);

/// <summary>A rule that is in order and yet not run.</summary>
/// <param name="Name"><c>Google.AMPM</c>.</param>
/// <param name="Path">Its file.</param>
/// <param name="Line">Of what cannot be run, from 1.</param>
/// <param name="Reason">A sentence.</param>
public sealed record RefusedRule(string Name, string Path, int Line, string Reason);

/// <summary>What is wrong with a file of rules, and in which line.</summary>
public sealed class RuleException(string path, int line, string problem) : Exception($"{path}: line {line}: {problem}")
{
    public string Path { get; } = path;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    public string Problem { get; } = problem;
}

/// <summary>
/// Rules written for Vale (vale.sh), compiled once and run by as many editors as like. The extension points existence, substitution,
/// occurrence, repetition, consistency, conditional, capitalization, metric, readability and spelling are run; <c>sequence</c> and
/// <c>script</c> are refused by name. <c>docs/copy-desk/house-rules.md</c> says what each key does.
/// </summary>
public sealed class ValeRules
{
    /// <summary>More than this is no house style: a package has thirty rules.</summary>
    private const int Most = 2000;

    /// <summary>Characters of all rules. The largest packages have 150,000; what they take to compile grows with them.</summary>
    private const int Longest = 1 << 20;

    private ValeRules(IReadOnlyList<Rule> rules, IReadOnlyList<RefusedRule> refused) => (All, Refused, Index) = (rules, refused, new WordIndex(rules));

    public static ValeRules None { get; } = new([], []);

    /// <summary>Every rule that is run.</summary>
    public IReadOnlyList<CheckInfo> Rules => [.. All.Select(rule => new CheckInfo(rule.Name, rule.Severity, rule.Rule, rule.Source, rule.Language))];

    /// <summary>Rules that need what the desk does not have, each with the reason.</summary>
    public IReadOnlyList<RefusedRule> Refused { get; }

    internal IReadOnlyList<Rule> All { get; }

    internal WordIndex Index { get; }

    /// <summary>Reads a set of files. Those that are neither rules nor what rules ask for are passed over.</summary>
    /// <param name="files">In any order.</param>
    /// <param name="language">Primary subtag of the language that the rules are for; null where they are for every one.</param>
    /// <exception cref="RuleException">A rule is not one that Vale would take.</exception>
    public static ValeRules Read(IReadOnlyList<RuleText> files, string? language = null)
    {
        var package = new RulePackage(files);
        var (rules, refused, room) = (new List<Rule>(), new List<RefusedRule>(), Longest);
        foreach (var file in package.RuleFiles)
        {
            room -= file.Text.Length;
            if (room < 0)
            {
                throw new RuleException(file.Path, 1, $"with it these rules have more than {Longest:N0} characters; a dictionary belongs into a .dic or a list of words.");
            }

            var name = RulePackage.NameOf(file.Path);
            if (rules.Count + refused.Count == Most)
            {
                throw new RuleException(file.Path, 1, $"these are more than {Most} rules.");
            }

            if (rules.Exists(one => one.Name == name) || refused.Exists(one => one.Name == name))
            {
                throw new RuleException(file.Path, 1, $"there are two rules {name}.");
            }

            if (package.IsOff(name))
            {
                continue;
            }

            try
            {
                rules.Add(RuleReader.Read(name, file, package, language));
            }
            catch (RefusedException why)
            {
                refused.Add(new RefusedRule(name, file.Path, why.Line, why.Message));
            }
        }

        return new ValeRules(rules, refused);
    }

    /// <summary>Both sets; a rule that is in both is the other's.</summary>
    public ValeRules And(ValeRules other) => new(
        [.. All.Where(rule => !other.All.Any(one => one.Name == rule.Name)), .. other.All],
        [.. Refused.Where(rule => !other.Refused.Any(one => one.Name == rule.Name)), .. other.Refused]);

    /// <summary>Whether a name is a rule's, refused ones included, or a package's.</summary>
    internal bool Knows(string name) => Named(name).Any();

    /// <summary>The rules that a name means: one, or all of a package.</summary>
    internal IEnumerable<string> Named(string name)
        => All.Select(rule => rule.Name).Concat(Refused.Select(rule => rule.Name)).Where(rule => rule == name || rule.StartsWith(name + ".", StringComparison.Ordinal));
}
