using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A figure at the head of a sentence has no capital to begin with.</summary>
internal sealed class NumberOpens() : Check(
    "number-opens",
    Severity.Note,
    "A sentence does not begin with a figure, years excepted: write the number out, or begin with another word.",
    "The Associated Press Stylebook, \"numerals\"; The Chicago Manual of Style, chapter 9")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Kind is not (BlockKind.Paragraph or BlockKind.FactBox))
            {
                continue;
            }

            foreach (var sentence in passage.Sentences)
            {
                var word = passage.Words[sentence.FirstWord];
                if (!word.Is(Shape.Number) || sentence.WordCount < 5 || Numbers.Of(passage[word]) is not { } number || number % 1 != 0 || number is >= 1500 and < 2100
                    || passage.At(word.End) is '.' or ')' or ':' or '/' or '-' or '–' or '%' || passage.Before(word.Start) is '$' or '£' or '€' or '#' or '-' or '.' || passage.IsQuoted(word.Start)
                    || passage.Words[sentence.FirstWord + 1].Is(WordClass.Month) || !passage.Words[sentence.FirstWord + 1].Is(Shape.Follows) || passage.Words[sentence.FirstWord + 1].Is(Shape.Capital) || passage[passage.Words[sentence.FirstWord + 1]] is "am" or "pm" or "a.m." or "p.m.")
                {
                    continue;
                }

                if (Numbers.Spelled((int)Math.Min(number, 1000)) is { } spelled)
                {
                    report.Add(passage, word.Start, word.Length, "A sentence does not begin with a figure.", new Fix("Write it out", char.ToUpperInvariant(spelled[0]) + spelled[1..]));
                }
                else
                {
                    report.Add(passage, word.Start, word.Length, "A sentence does not begin with a figure.");
                }
            }
        }
    }
}
