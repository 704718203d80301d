using System.Globalization;

namespace Standfirst.CopyDesk.Rules;

/// <summary><c>occurrence</c>: how often something may stand, or must.</summary>
internal sealed class Occurrence : Rule
{
    private readonly Pattern pattern;
    private readonly int most;
    private readonly int least;

    public Occurrence(RuleHead head, RuleFile file)
        : base(head)
    {
        (most, least) = (file.Number("max"), file.Number("min"));
        var token = file.Text("token") is { Length: > 0 } text ? text : throw file.Wrong(1, "occurrence names what it counts in token.");
        if (most == 0 && least == 0)
        {
            throw file.Wrong(1, "occurrence says in max how often it may stand, or in min how often it must.");
        }

        pattern = Pattern.Of($"{(file.Truth("ignorecase") ? "(?i)" : "")}(?:{token})", file, [new Line(token, file.LineOf("token"))], file.LineOf("token"));
    }

    protected override void Read(in RuleBlock block, Hits found)
    {
        var (count, start, length) = (0, -1, 0);
        foreach (var match in pattern.In(block.Text))
        {
            count++;
            if (start < 0 && !block.Text.Slice(match.Index, match.Length).Trim().Trim("*@").IsEmpty)
            {
                (start, length) = (match.Index, match.Length);
            }
        }

        if ((most == 0 || count <= most) && (least == 0 || count >= least))
        {
            return;
        }

        // Where it does not stand at all there is no place to show; where it stands in code alone nobody is to blame.
        var message = Say(Head.Message, count.ToString(CultureInfo.InvariantCulture));
        if (count == 0)
        {
            found.Add(block, 0, 0, message, []);
        }
        else if (start >= 0)
        {
            found.Add(block, start, length, message, found.Fixes(block.Text.Slice(start, length).ToString()));
        }
    }
}

/// <summary><c>repetition</c>: the same again.</summary>
internal sealed class Repetition : Rule
{
    private readonly Pattern pattern;
    private readonly RuleExceptions exceptions;
    private readonly StringComparison how;
    private readonly bool letters;
    private readonly int most;

    public Repetition(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        exceptions = RuleExceptions.Read(file, package);
        var ignoreCase = file.Truth("ignorecase");
        (how, letters, most) = (ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal, file.Truth("alpha"), file.Number("max"));
        var tokens = file.List("tokens");
        if (tokens.Count == 0)
        {
            throw file.Wrong(1, "repetition names in tokens what may not stand twice.");
        }

        pattern = Pattern.Of($"{(ignoreCase ? "(?i)" : "")}({string.Join('|', tokens.Select(one => one.Text))})", file, tokens, file.LineOf("tokens"));
    }

    protected override void Read(in RuleBlock block, Hits found)
    {
        var (before, count) = (0, 0);
        var text = block.Text;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var match in pattern.In(text))
        {
            var current = text.Slice(match.Index, match.Length).Trim();
            var again = !current.IsEmpty && current.Equals(previous, how) && (!letters || AreLetters(current));
            count += again ? 1 : 0;
            if (again && count > most)
            {
                var words = text[before..(match.Index + match.Length)];
                if (!words.Contains('\n') && !exceptions.Has(words))
                {
                    found.Add(block, before, words.Length, Say(Head.Message, current.ToString()), found.Fixes(words.ToString()));
                    count = 0;
                }
            }

            before = match.Index;
            previous = current;
        }
    }

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && !char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }
}
