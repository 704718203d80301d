namespace Standfirst.CopyDesk.Rules;

/// <summary><c>existence</c>: words that should not be there.</summary>
internal sealed class Existence : Rule
{
    private readonly RuleWords? words;
    private readonly Pattern? pattern;
    private readonly RuleExceptions exceptions;

    public Existence(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        exceptions = RuleExceptions.Read(file, package);
        var tokens = file.List("tokens").FindAll(token => !string.IsNullOrWhiteSpace(token.Text));
        var raw = file.List("raw");
        var (ignoreCase, nonword, append) = (file.Truth("ignorecase"), file.Truth("nonword"), file.Truth("append"));
        if (tokens.Count == 0 && raw.Count == 0)
        {
            throw file.Wrong(1, "existence names what it looks for in tokens or in raw.");
        }

        if (raw.Count == 0 && !nonword)
        {
            words = new RuleWords(tokens, ignoreCase, nonword, file, "tokens");
            return;
        }

        // What is raw stands before the tokens and outside of what holds them, so that "(?m)" does not reach it: as with Vale.
        var before = string.Concat(raw.Select(one => one.Text));
        var held = tokens.Count == 0 ? "" : Pattern.Held(string.Join('|', tokens.Select(one => one.Text)), ignoreCase: false, nonword);
        pattern = Pattern.Of((ignoreCase ? "(?i)" : "") + (append ? held + before : before + held), file, [.. raw, .. tokens], file.LineOf(tokens.Count > 0 ? "tokens" : "raw"));
    }

    public override IEnumerable<RuleWords> Words => words is null ? [] : [words];

    protected override void Read(in RuleBlock block, Hits found)
    {
        if (words is not null)
        {
            words.In(block, found.Places);
            foreach (var place in found.Places)
            {
                Take(block, place.Start, place.Length, found);
            }

            return;
        }

        foreach (var match in pattern!.In(block.Text))
        {
            Take(block, match.Index, match.Length, found);
        }
    }

    private void Take(in RuleBlock block, int start, int length, Hits found)
    {
        var taken = block.Text.Slice(start, length);
        if (length > 0 && !exceptions.Has(taken.Trim()))
        {
            var text = taken.ToString();
            var made = Head.Action.Made(text);
            found.Add(block, start, length, Say(Head.Message, text, made.Length == 1 ? made[0] : made.Length > 1 ? RuleAction.Sentence(made) : ""), RuleAction.Fixes(made, text));
        }
    }
}
