namespace Standfirst.CopyDesk.Rules;

/// <summary><c>consistency</c>: one of two ways, and that throughout.</summary>
internal sealed class Consistency : Rule
{
    private readonly List<(Pattern Pattern, string One, string Other)> pairs = [];

    public Consistency(RuleHead head, RuleFile file)
        : base(head)
    {
        var (ignoreCase, nonword) = (file.Truth("ignorecase"), file.Truth("nonword"));
        foreach (var (key, value) in file.Pairs("either"))
        {
            pairs.Add((Pattern.Of(Pattern.Held($"(?<one>{key.Text})|(?<other>{value.Text})", ignoreCase, nonword), file, [key, value], key.Number), key.Text, value.Text));
        }

        if (pairs.Count == 0)
        {
            throw file.Wrong(1, "consistency names two ways in either: \"this: that\".");
        }
    }

    /// <summary>Where both have been seen, the last one of each text from there on is found; the way that came first is the story's.</summary>
    protected override void Read(RuleBlocks blocks, Hits found)
    {
        foreach (var (pattern, one, other) in pairs)
        {
            var (hasOne, hasOther, isOneFirst) = (false, false, false);
            foreach (var block in blocks.For(Head.Scope, Head.Language))
            {
                if (!pattern.IsMatch(block.Text))
                {
                    continue;
                }

                var (start, words, isOne) = (0, "", false);
                for (var match = pattern.Match(block.Text.ToString()); match.Success; match = match.NextMatch())
                {
                    isOne = match.Groups["one"].Success;
                    isOneFirst = hasOne || hasOther ? isOneFirst : isOne;
                    (hasOne, hasOther) = (hasOne || isOne, hasOther || !isOne);
                    (start, words) = (match.Index, match.Value);
                }

                if (hasOne && hasOther && words.Length > 0)
                {
                    var house = isOneFirst ? one : other;
                    var fixes = isOne != isOneFirst && house.All(c => char.IsLetter(c) || c is ' ' or '-') ? RuleAction.Fixes([char.IsUpper(words[0]) ? char.ToUpperInvariant(house[0]) + house[1..] : house], words) : [];
                    found.Add(block, start, words.Length, Say(Head.Message, words), Head.Action.IsNone ? fixes : found.Fixes(words));
                }
            }
        }
    }
}

/// <summary><c>conditional</c>: where the first stands, the second must have stood.</summary>
internal sealed class Conditional : Rule
{
    private readonly Pattern first;
    private readonly Pattern second;
    private readonly int[] groups;
    private readonly RuleExceptions exceptions;

    public Conditional(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        exceptions = RuleExceptions.Read(file, package);
        file.Pass("ignorecase");
        first = Part(file, "first");
        second = Part(file, "second");
        groups = [.. second.GroupNumbers().Where(number => number > 0)];
        if (groups.Length == 0)
        {
            throw file.Wrong(file.LineOf("second"), "second has a group in brackets for what it explains: \"([A-Z]+)\".");
        }
    }

    protected override void Read(in RuleBlock block, Hits found)
    {
        if (second.IsMatch(block.Text))
        {
            for (var match = second.Match(block.Text.ToString()); match.Success; match = match.NextMatch())
            {
                found.Memory.AddRange(groups.Select(number => match.Groups[number]).Where(group => group.Length > 0).Select(group => group.Value));
            }
        }

        foreach (var match in first.In(block.Text))
        {
            var words = block.Text.Slice(match.Index, match.Length);
            if (match.Length > 0 && !Knows(found.Memory, words) && !exceptions.Has(words))
            {
                found.Add(block, match.Index, match.Length, Say(Head.Message, words.ToString()), found.Fixes(words.ToString()));
            }
        }
    }

    private static bool Knows(List<string> memory, ReadOnlySpan<char> words)
    {
        foreach (var one in memory)
        {
            if (words.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private static Pattern Part(RuleFile file, string key)
        => file.Text(key) is { Length: > 0 } text ? Pattern.Of(text, file, file.LineOf(key)) : throw file.Wrong(1, $"conditional has an expression in {key}.");
}
