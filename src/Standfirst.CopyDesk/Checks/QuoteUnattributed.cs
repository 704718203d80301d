using Standfirst.CopyDesk.Analysis;
using Standfirst.CopyDesk.Quotations;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Whoever reads a quotation asks at once who says so; the answer that is clear to the writer is lost with the first paragraph that is moved.</summary>
internal sealed class QuoteUnattributed() : Check(
    "quote-unattributed",
    Severity.Warning,
    "A direct quotation names its speaker, in its paragraph or in the words that lead to it.",
    "The Associated Press Stylebook, \"quotations in the news\"; Reuters Handbook of Journalism, \"Quotes\"")
{
    /// <summary>A name behind a dash, in the paragraph or in the next.</summary>
    private static bool IsSigned(Reading reading, Passage passage, Quotation quotation)
    {
        var behind = passage.Text.AsSpan(quotation.Start + quotation.Length).TrimStart();
        if (behind.Length == 0 && quotation.Block + 1 < reading.Copy.Blocks.Count)
        {
            behind = reading.Copy.Blocks[quotation.Block!.Value + 1].Text.AsSpan().TrimStart();
        }

        return behind.Length > 0 && behind[0] is '—' or '–' or '―' or '-' or '(';
    }

    /// <summary>A sentence of its own: what goes on behind the marks, as in "“Old town burns,” by Jane Smith", is told by that.</summary>
    private static bool EndsThere(Passage passage, Quotation quotation)
    {
        var end = quotation.Start + quotation.Length;
        return passage.Text.AsSpan(0, end).TrimEnd(['"', '”', '\'', '’', ')', ' ']) is [.., '.' or '!' or '?' or '…'] && (passage.At(end) != ' ' || !char.IsLower(passage.At(end + 1)));
    }

    /// <summary>Fewer words are a sign, a shout or a title.</summary>
    private const int Shortest = 5;

    public override void Read(Reading reading, Report report)
    {
        foreach (var quotation in reading.Speech.Quotations)
        {
            if (quotation.Kind != QuotationKind.Direct || quotation.Block is not { } block || (quotation.Confidence != Confidence.None && !quotation.IsLoose))
            {
                continue;
            }

            var passage = reading.PassageOf(block);
            // Where a mark is missing, that is told, and the speaker may stand within.
            if (passage.QuoteFaults.Count > 0 || passage.Kind != BlockKind.Paragraph || IsSigned(reading, passage, quotation) || !passage.IsEnglish || !EndsThere(passage, quotation) || passage.MarkAt<QuotationMark>(quotation.Start, quotation.Length) is { Speaker.Length: > 0 }
                || passage.WordAt(quotation.Start + quotation.Length - 1) - passage.WordAt(quotation.Start) < Shortest)
            {
                continue;
            }

            if (quotation.Confidence == Confidence.None)
            {
                report.Add(passage, quotation.Start, quotation.Length, "Nobody is named who says this.");
            }
            else
            {
                report.Add(Severity.Note, passage, quotation.Start, quotation.Length, $"Who says this? The last one named is {(quotation.FullName.Length > 0 ? quotation.FullName : quotation.Speaker)}, in another paragraph.");
            }
        }
    }
}
