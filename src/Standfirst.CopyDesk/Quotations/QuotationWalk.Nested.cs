using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>A quotation within one: "He told me ‘never again,’" Smith said. Only where a cue within the outer one says whose it is.</summary>
internal sealed partial class QuotationWalk
{
    /// <summary>Fewer words in inner marks are a title or scorn.</summary>
    private const int ShortestNested = 2;

    private void FindNested(Passage passage, IReadOnlyList<QuoteSpan> quotes)
    {
        var first = found.Count;
        foreach (var quote in quotes)
        {
            if (quote.Depth == 1 && passage.WordAt(quote.End - 1) - passage.WordAt(quote.Start) >= ShortestNested && Outer(passage, quote) is { } outer)
            {
                lead.Read(passage, [quote with { Depth = 0 }]);
                if (QuotePlace.Of(lead, quote) is not { } place)
                {
                    continue;
                }

                // Nothing of it stands outside the outer marks.
                var (from, end) = (passage.WordAt(outer.Start), passage.WordAt(outer.Start + outer.Length - 1));
                place = place with { Lower = Math.Max(place.Lower, from), End = Math.Min(place.End, end), Opens = place.Opens || place.First <= from };
                if (Attributions.Of(lead, quote, place) is { Speaker.End: > 0 } attribution)
                {
                    AddNested(passage, quote, attribution, outer);
                }
            }
        }

        if (found.Count > first)
        {
            var before = found.FindIndex(one => one.Block == passage.Block && one.Field == passage.Field);
            found.Sort(before, found.Count - before, InOrder);
        }
    }

    private Quotation? Outer(Passage passage, QuoteSpan quote)
        => found.FindLast(one => one.Block == passage.Block && one.Field == passage.Field && one.Start < quote.Start && quote.End <= one.Start + one.Length);

    private void AddNested(Passage passage, QuoteSpan quote, Attribution attribution, Quotation outer)
    {
        var words = passage.Words;
        var (start, last) = (words[attribution.Speaker.First].Start, words[attribution.Speaker.End - 1]);
        var speaker = passage.Text[start..(last.Is(Shape.Possessive) ? last.End - 2 : last.End)];
        utterance++;
        found.Add(new Quotation(passage.Text.Substring(quote.Start, quote.Length), passage.Field, passage.Block, quote.Start, quote.Length, QuotationKind.Direct, attribution.Confidence)
        {
            Speaker = speaker,
            SpeakerBlock = passage.Block,
            SpeakerStart = start,
            SpeakerLength = speaker.Length,

            // Whoever says "I" within a quotation is its speaker.
            FullName = speaker is "I" ? outer.FullName : (speakers ??= new Speakers(people)).NameOf(lead, numbers[passage], attribution.Speaker),
            Cue = attribution.Cue >= 0 ? Cut(passage, attribution.Cue, attribution.CueEnd) : "",
            Utterance = utterance,
        });
    }
}
