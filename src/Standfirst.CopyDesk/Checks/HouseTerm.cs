using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Terms as the house writes them.</summary>
internal sealed class HouseTerm(HouseStyle style) : Check(
    "house-term",
    Severity.Warning,
    "A term is written as the house writes it.",
    "terms: in the house style",
    language: null)
{
    private readonly Dictionary<string, string> terms = style.Terms.SelectMany(one => one.Value.Select(wrong => (Wrong: wrong.ToLowerInvariant().Replace('’', '\''), one.Key)))
        .DistinctBy(one => one.Wrong).ToDictionary(one => one.Wrong, one => one.Key);

    public override IEnumerable<string> Phrases => terms.Keys;

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var (written, right) = (passage.Text.Substring(hit.Start, hit.Length), terms[hit.Text]);
        if (passage.Field is Field.Byline or Field.Credit or Field.Dateline || passage.IsQuoted(hit.Start) || written.Equals(right, StringComparison.Ordinal))
        {
            return;
        }

        // A term that differs in its capitals alone is right at the head of a sentence.
        if (written.Equals(right, StringComparison.OrdinalIgnoreCase) && passage.Words[hit.At].Is(Shape.Opens))
        {
            return;
        }

        var like = char.IsUpper(written[0]) && char.IsLower(right[0]) && passage.Words[hit.At].Is(Shape.Opens) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
        report.Add(passage, hit.Start, hit.Length, $"The house writes \"{right}\".", new Fix($"Write \"{right}\"", like));
    }
}
