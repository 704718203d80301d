using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"From" asks for a "to", "between" for an "and".</summary>
internal sealed class RangeStyle() : Check(
    "range-style",
    Severity.Warning,
    "\"From\" is followed by \"to\", \"between\" by \"and\"; a dash stands for both words or for none.",
    "The Chicago Manual of Style, chapter 6, en dashes; The Guardian style guide, \"ranges\"")
{
    public override IEnumerable<string> Phrases => ["from", "between"];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        if (hit.At + 1 >= words.Length || !words[hit.At + 1].Is(Shape.Digit))
        {
            return;
        }

        // 10-15 is one word by its hyphen, 10–15 two words and a dash, $10-$15 two words, a dash and a sign.
        var first = words[hit.At + 1];
        var text = passage[first];
        var hyphen = text.IndexOfAny('-', '\u2010', '\u2011');
        var joint = hit.Text == "from" ? " to " : " and ";
        if (first.Is(Shape.Hyphen) && hyphen > 0 && Numbers.Of(text[..hyphen]) is { } low && Numbers.Of(text[(hyphen + 1)..]) is { } high && low < high && text.Count('-') <= 1 && passage.At(first.End) is not ('-' or '/'))
        {
            Add(passage, first.Start, first.Length, $"{text[..hyphen]}{joint}{text[(hyphen + 1)..]}", hit, report);
        }
        else if (hit.At + 2 < words.Length && words[hit.At + 2].Is(Shape.Digit) && passage.Text.AsSpan(first.End, words[hit.At + 2].Start - first.End) is "–" or "—" or "-$" or "–$" or "-£" or "–£" or "%-" or "%–" && Numbers.Of(text) is not null)
        {
            var second = words[hit.At + 2];
            var between = passage.Text.AsSpan(first.End, second.Start - first.End);
            var percent = between[0] == '%' ? "%" : "";
            var sign = between[^1] is '$' or '£' ? between[^1..].ToString() : "";
            Add(passage, first.Start, second.End - first.Start, $"{text}{percent}{joint}{sign}{passage[second]}", hit, report);
        }
    }

    private static void Add(Passage passage, int start, int length, string mended, in PhraseHit hit, Report report)
    {
        // "From 10-12 hours to 10-20 minutes" has its "to".
        var words = hit.Passage.Words;
        for (var i = hit.At + 2; hit.Text == "from" && i < Math.Min(hit.At + 6, words.Length); i++)
        {
            if (passage.Is(words[i], "to"))
            {
                return;
            }
        }

        // "Results from 2019–20" are of one season, "posters from 1990-1995" of a time: years may stand so behind "from".
        if (hit.Text == "from" && passage.Text.AsSpan(start, length) is { Length: >= 7 } years && years[..4].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return;
        }

        report.Add(passage, start, length, hit.Text == "from" ? "\"From\" asks for \"to\"." : "\"Between\" asks for \"and\".", new Fix("Write it out", mended));
    }
}
