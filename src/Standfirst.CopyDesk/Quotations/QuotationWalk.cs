using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Goes through a story from quotation to quotation, and remembers who spoke last.</summary>
internal sealed partial class QuotationWalk(Reading reading)
{
    private readonly Syntax syntax = new();
    private readonly Syntax lead = new();
    private readonly List<Quotation> found = [];
    private readonly Persons people = new();
    private readonly Dictionary<Passage, int> numbers = [];
    private Speakers? speakers;
    private Passage? previous;
    private Voice? last;
    private Passage? lastIn;
    private int lastEnd;
    private bool lastTight;
    private int lastCue = -1;
    private bool isLoose;
    private int utterance = -1;

    public WhoSaidWhat Walk()
    {
        for (var i = 0; i < reading.Passages.Count; i++)
        {
            numbers[reading.Passages[i]] = i;
            if (reading.Passages[i] is { IsEnglish: true, Field: Field.Headline or Field.Dek or Field.Body or Field.Caption } named)
            {
                syntax.Read(named, WithFaulty(named));
                people.Read(syntax, i);
            }
        }

        foreach (var passage in reading.Passages)
        {
            if (passage.Field is Field.Byline or Field.Dateline or Field.Credit or Field.Alt)
            {
                continue;
            }

            var before = found.Count;
            if (passage.Quotes.Count > 0 || passage.QuoteFaults.Count > 0)
            {
                var quotes = WithFaulty(passage);
                syntax.Read(passage, quotes);
                foreach (var quote in quotes)
                {
                    if (quote.Depth == 0)
                    {
                        Look(passage, quote);
                    }
                }
            }

            if (passage.IsEnglish && passage.Quotes.Count > 1)
            {
                FindNested(passage, passage.Quotes);
            }

            if (passage is { IsEnglish: true, IsProse: true })
            {
                FindReported(passage, before);
            }

            previous = passage.Text.Length > 0 && passage.Field == Field.Body ? passage : previous;
        }

        return new WhoSaidWhat(found, people);
    }

    /// <summary>
    /// A mark that nothing closes opens a quotation all the same, to the end of the paragraph; one that was never opened closes what its
    /// sentence began with.
    /// </summary>
    private static IReadOnlyList<QuoteSpan> WithFaulty(Passage passage)
    {
        if (passage.QuoteFaults.Count == 0 || passage.Field != Field.Body || !passage.IsEnglish)
        {
            return passage.Quotes;
        }

        List<QuoteSpan>? all = null;
        foreach (var fault in passage.QuoteFaults)
        {
            if (fault.At >= passage.Text.Length || passage.Text[fault.At] is not ('"' or '“' or '”'))
            {
                continue;
            }

            if (fault.Kind == QuoteFaultKind.Unclosed && fault.Other < 0 && IsFree(passage, fault.At, passage.Text.Length))
            {
                (all ??= [.. passage.Quotes]).Add(new QuoteSpan(fault.At, passage.Text.Length, 0, passage.Text[fault.At], GoesOn: true));
            }
            else if (fault.Kind == QuoteFaultKind.Unopened && passage.Sentences.Length > 0 && passage.Sentences[passage.SentenceAt(fault.At)].Start is var start && start < fault.At && IsFree(passage, start, fault.At))
            {
                (all ??= [.. passage.Quotes]).Insert(0, new QuoteSpan(start, fault.At + 1, 0, passage.Text[fault.At]));
            }
        }

        all?.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return all ?? passage.Quotes;
    }

    private static bool IsFree(Passage passage, int start, int end)
    {
        foreach (var quote in passage.Quotes)
        {
            if (quote.Start < end && start < quote.End)
            {
                return false;
            }
        }

        return true;
    }

    private void Look(Passage passage, QuoteSpan quote)
    {
        if (!passage.IsEnglish)
        {
            Add(passage, quote, QuotationKind.Direct, null, null);
            return;
        }

        if (QuotePlace.Of(syntax, quote) is not { } at)
        {
            return;
        }

        var words = passage.Words;
        var (first, behind, lower, opens, tight, stop) = (at.First, at.Behind, at.Lower, at.Opens, at.Tight, at.Stop);
        var attribution = Attributions.Of(syntax, quote, at);
        if (attribution is null && first == 0 && behind >= words.Length && Signed(passage) is { } signed)
        {
            Add(passage, quote, QuotationKind.Direct, signed, new Attribution(default, -1, -1, Confidence.CueAfter));
            return;
        }

        if (attribution is null && opens && Lead(first) is { } led)
        {
            Add(passage, quote, QuotationKind.Direct, Say(led.Passage, led.Attribution.Speaker), led.Attribution, led.Passage);
            return;
        }

        // "…," Smith said in a statement explaining why he left, "but …"
        if (attribution is not { Confidence: Confidence.AccordingTo } && !opens && lastIn == passage && lastTight && lastEnd > words[lower].Start && char.IsLower(passage.Text[words[first].Start]) && CuesBefore.IsSetOff(syntax, first)
            && passage.SentenceAt(lastEnd) == passage.SentenceAt(words[first].Start))
        {
            Add(passage, quote, QuotationKind.Direct, last, attribution is { } near && near.Speaker.First >= 0 ? near with { Confidence = Confidence.CueBefore } : null);
            return;
        }

        var isSentence = opens && (stop is '.' or '?' or '!' or '…' or '—' or '-' || quote.GoesOn || quote.OpenedBefore || tight);
        if (attribution is { } sure)
        {
            var direct = opens || CuesBefore.IsSetOff(syntax, first) || (words[first].Is(Shape.Capital) && (syntax[first - 1] == Role.Cue || (behind - first >= Loose && stop is ',' or '.' or '?' or '!')));
            Add(passage, quote, direct ? QuotationKind.Direct : QuotationKind.Partial, Say(passage, sure.Speaker), sure);
        }
        else if (isSentence)
        {
            Add(passage, quote, QuotationKind.Direct, Carried(passage, quote, first, lower), null);
        }
        else if (!opens && CuesBefore.Loose(syntax, lower, first) is { } loose && (behind - first >= Loose || CuesBefore.IsBehindColon(syntax, first)))
        {
            Add(passage, quote, CuesBefore.IsSetOff(syntax, first) ? QuotationKind.Direct : QuotationKind.Partial, Say(passage, loose.Speaker), loose);
        }
    }

    /// <summary>Words that an embedded quotation without a known verb must have: fewer are a title, a nickname or scorn.</summary>
    private const int Loose = 4;
}
