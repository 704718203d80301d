namespace Standfirst.CopyDesk.Rules;

/// <summary><c>capitalization</c>: the capitals of a text as a whole, by a named way or by an expression.</summary>
internal sealed class Capitalization : Rule
{
    /// <summary>The share of words that must be right; where it was fixed, it was this.</summary>
    private const double Usual = 0.8;

    private readonly string match;
    private readonly Casing? casing;
    private readonly Pattern? pattern;
    private readonly RuleExceptions exceptions;
    private readonly double threshold;

    public Capitalization(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        exceptions = RuleExceptions.Read(file, package);
        match = file.Text("match") ?? throw file.Wrong(1, "capitalization says in match what it wants: $title, $sentence, $lower, $upper or an expression.");
        threshold = file.Fraction("threshold") is > 0 and var own ? own : Usual;
        var isChicago = file.Text("style") switch
        {
            null or "AP" or "" => false,
            "Chicago" => true,
            var other => throw file.Wrong(file.LineOf("style"), $"\"{other}\" is no style of titles: AP or Chicago."),
        };
        var indicators = file.List("indicators").ConvertAll(one => one.Text);
        var prefix = file.Text("prefix") is { Length: > 0 } start ? Pattern.Of(start, file, file.LineOf("prefix")) : null;
        if (match is "$title" or "$sentence")
        {
            casing = new Casing(match == "$title", isChicago, exceptions, indicators, prefix, file, file.LineOf("exceptions"));
        }
        else if (match.StartsWith('$') && match is not ("$lower" or "$upper"))
        {
            throw file.Wrong(file.LineOf("match"), $"\"{match}\" is not known: $title, $sentence, $lower, $upper or an expression.");
        }
        else if (match[0] != '$')
        {
            pattern = Pattern.Of(match, file, file.LineOf("match"));
        }
    }

    protected override void Read(in RuleBlock block, Hits found)
    {
        if (pattern is not null)
        {
            if (!pattern.IsMatch(block.Text) && !exceptions.Has(block.Text))
            {
                found.Add(block, 0, block.Length, Say(Head.Message, block.Text.ToString(), match), found.Fixes(block.Text.ToString()));
            }

            return;
        }

        var text = block.Text.ToString();
        var expected = match switch { "$lower" => text.ToLowerInvariant(), "$upper" => text.ToUpperInvariant(), _ => casing!.Of(text) };
        var isRight = casing is null ? text == expected || exceptions.Has(text) : casing.IsRight(text, expected, threshold);
        if (!isRight)
        {
            // What masks code would be written into the text.
            var fixes = Head.Action.IsReplace && !text.Contains('*', StringComparison.Ordinal) ? RuleAction.Fixes([expected], text) : found.Fixes(text);
            found.Add(block, 0, block.Length, Say(Head.Message, text, expected), fixes);
        }
    }
}
