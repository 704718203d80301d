using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>The sign says the word.</summary>
internal sealed class MoneyDoubled() : Check(
    "money-doubled",
    Severity.Warning,
    "A sum has the sign of its currency or the word, not both: $5 million, 5 million dollars.",
    "The Associated Press Stylebook, \"dollars\" and \"cents\"")
{
    public override IEnumerable<string> Phrases => ["dollar", "dollars", "pounds", "euros", "euro", "yen", "usd", "eur", "gbp"];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        var at = hit.At - 1;
        if (at < 0 || !words[hit.At].Is(Shape.Follows))
        {
            return;
        }

        at -= words[at].Is(WordClass.NumberWord) && at > 0 && words[at].Is(Shape.Follows) ? 1 : 0;
        var sign = passage.Before(words[at].Start);
        var wanted = hit.Text switch { "dollar" or "dollars" or "usd" => '$', "pounds" or "gbp" => '£', "yen" => '¥', _ => '€' };
        if (words[at].Is(Shape.Digit) && sign == wanted)
        {
            var start = words[at].Start - 1;
            var text = passage.Text[start..words[hit.At - 1].End];
            report.Add(passage, start, hit.Start + hit.Length - start, "The sign and the word say the same.", new Fix("Leave the sign", text), new Fix("Leave the word", $"{text.AsSpan(1)} {passage[words[hit.At]]}"));
        }
    }
}
