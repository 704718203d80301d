using System.Text;

namespace Standfirst.CopyDesk.Rules;

/// <summary><c>substitution</c>: words for which the house has others.</summary>
internal sealed class Substitution : Rule
{
    private readonly RuleWords keys;
    private readonly RuleExceptions exceptions;
    private readonly bool capitalize;
    private readonly List<Swap> swaps = [];

    public Substitution(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        if (file.Text("pos") is { Length: > 0 })
        {
            throw new RefusedException(file.LineOf("pos"), "pos keeps a rule to parts of speech, which need a tagger with a model of one language; without it the rule would be wrong where its author wanted it silent.");
        }

        exceptions = RuleExceptions.Read(file, package);
        capitalize = file.Truth("capitalize");
        var ignoreCase = file.Truth("ignorecase");
        var pairs = file.Pairs("swap");
        if (pairs.Count == 0 || pairs.Exists(pair => pair.Key.Text.Length == 0))
        {
            throw file.Wrong(file.LineOf("swap"), "substitution says in swap what stands for what: \"this: that\".");
        }

        // The longest first, so that "Google account" is not found where "Google accounts" is meant.
        var tokens = new List<Line>();
        foreach (var (key, value) in pairs.OrderByDescending(pair => pair.Key.Text.Length))
        {
            tokens.Add(key with { Text = Uncaptured(key.Text) });
            swaps.Add(new Swap(
                value.Text,
                IsWords(value.Text) ? null : Meant(value.Text),
                value.Text.Contains('$', StringComparison.Ordinal) ? Pattern.Of((ignoreCase ? "(?i)" : "") + key.Text, file, key.Number) : null));
        }

        keys = new RuleWords(tokens, ignoreCase, file.Truth("nonword"), file, "swap");
    }

    public override IEnumerable<RuleWords> Words => [keys];

    protected override void Read(in RuleBlock block, Hits found)
    {
        keys.In(block, found.Places);
        foreach (var place in found.Places)
        {
            Take(block, place, block.Text.Slice(place.Start, place.Length).ToString(), found);
        }
    }

    private void Take(in RuleBlock block, WordHit place, string whole, Hits found)
    {
        var (swap, words) = (swaps[place.Number], whole.Trim());
        var capital = capitalize && words.Length > 0 && char.IsUpper(words[0]);
        var expected = swap.Source is null ? swap.Value : swap.Source.Replace(words, swap.Value);
        expected = capital ? Capital(expected) : expected;
        if (swap.IsMet(expected, words) || exceptions.Has(words))
        {
            return;
        }

        var choices = expected.Split('|');
        if (Head.Action.IsReplace)
        {
            choices = capital ? [.. choices.Select(Capital)] : choices;
            found.Add(block, place.Start, place.Length, Say(Bare(Head.Message), RuleAction.Sentence(choices), words), RuleAction.Fixes(choices, whole));
            return;
        }

        // Without an action the value may be advice ("midnight or noon"); words alone can be put in.
        var fixes = !Head.Action.IsNone ? found.Fixes(whole) : choices.All(IsWords) && !expected.Contains(" or ", StringComparison.Ordinal) ? RuleAction.Fixes(choices, whole) : [];
        found.Add(block, place.Start, place.Length, Say(Head.Message, expected, words), fixes);
    }

    /// <summary>Words, not an expression and not advice.</summary>
    private static bool IsWords(string text) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-');

    private static Pattern? Meant(string value)
    {
        try
        {
            return Pattern.Of($"^(?:{value})$");
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The marks around the first word: the choices bring their own.</summary>
    private static string Bare(string message)
    {
        foreach (var quoted in new[] { "'%s'", "\"%s\"" })
        {
            var first = message.IndexOf(quoted, StringComparison.Ordinal);
            if (first >= 0 && message.IndexOf(quoted, first + quoted.Length, StringComparison.Ordinal) >= 0)
            {
                message = string.Concat(message.AsSpan(0, first), "%s", message.AsSpan(first + quoted.Length));
            }
        }

        return message;
    }

    /// <summary>The groups of a key do not count: which key was found is told by a group around it.</summary>
    private static string Uncaptured(string key)
    {
        var made = new StringBuilder(key.Length + 8);
        for (var i = 0; i < key.Length; i++)
        {
            made.Append(key[i]);
            if (key[i] == '\\' && i + 1 < key.Length)
            {
                made.Append(key[++i]);
            }
            else if (key[i] == '(' && (i + 1 == key.Length || key[i + 1] != '?'))
            {
                made.Append("?:");
            }
        }

        return made.ToString();
    }

    /// <param name="Value">What stands there instead.</param>
    /// <param name="Meant">The value as an expression, where it is one: what it fits is right already.</param>
    /// <param name="Source">The key with its groups, where the value speaks of them.</param>
    private sealed record Swap(string Value, Pattern? Meant, Pattern? Source)
    {
        public bool IsMet(string expected, string words) => expected == words || (Meant is not null && Source is null && Meant.IsMatch(words));
    }
}
