using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>What was found goes into the list: speaker, full name, source, number of the utterance.</summary>
internal sealed partial class QuotationWalk
{
    /// <summary>By place, the outer one first.</summary>
    private static readonly Comparer<Quotation> InOrder = Comparer<Quotation>.Create(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.Length.CompareTo(one.Length));

    /// <summary>What is told in the reporter's words; sorted in among the quotations of the passage.</summary>
    private void FindReported(Passage passage, int before)
    {
        if (syntax.Passage != passage)
        {
            syntax.Read(passage);
        }

        var any = false;
        foreach (var sentence in passage.Sentences)
        {
            if (Reported.In(syntax, sentence.FirstWord, sentence.FirstWord + sentence.WordCount) is not { } reported || found.Skip(before).Any(one => one.Start < reported.End && reported.Start < one.Start + one.Length))
            {
                continue;
            }

            any = true;
            var voice = Say(passage, reported.Attribution.Speaker);
            utterance++;
            found.Add(new Quotation(passage.Text[reported.Start..reported.End], passage.Field, passage.Block, reported.Start, reported.End - reported.Start, QuotationKind.Indirect, reported.Attribution.Confidence)
            {
                Speaker = voice.Text,
                SpeakerBlock = voice.Passage.Block,
                SpeakerStart = voice.Start,
                SpeakerLength = voice.Length,
                FullName = voice.Name,
                Cue = Cut(passage, reported.Attribution.Cue, reported.Attribution.CueEnd),
                Source = Carriers.Of(syntax, reported.Attribution, sentence.FirstWord, sentence.FirstWord + sentence.WordCount, people),
                Utterance = utterance,
            });
        }

        if (any)
        {
            found.Sort(before, found.Count - before, InOrder);
        }
    }

    private Voice Say(Passage passage, NounPhrase phrase)
    {
        var words = passage.Words;
        var start = words[phrase.First].Start;
        var owner = words[phrase.End - 1];
        var length = (owner.Is(Shape.Possessive) ? owner.End - 2 : owner.End) - start;
        speakers ??= new Speakers(people);
        return new Voice(passage, start, length, phrase.IsPronoun, speakers.NameOf(passage == syntax.Passage ? syntax : lead, numbers[passage], phrase));
    }

    private string Source(Passage passage, Attribution attribution)
    {
        var read = passage == syntax.Passage ? syntax : lead;
        var sentence = passage.Sentences[passage.SentenceAt(passage.Words[attribution.Cue].Start)];
        var end = attribution.CueEnd;
        while (end < sentence.FirstWord + sentence.WordCount && read[end] != Role.Quoted)
        {
            end++;
        }

        return Carriers.Of(read, attribution, sentence.FirstWord, end, people);
    }

    /// <summary>A quotation of several paragraphs whose speaker only the last one names.</summary>
    private void FillBack(Voice voice)
    {
        for (var i = found.Count - 1; i >= 0 && found[i] is { Confidence: Confidence.None } open && open.Utterance == utterance; i--)
        {
            found[i] = open with
            {
                Confidence = Confidence.Carried,
                Speaker = voice.Text,
                SpeakerBlock = voice.Passage.Block,
                SpeakerStart = voice.Start,
                SpeakerLength = voice.Length,
                FullName = voice.Name,
            };
        }
    }

    private static string Cut(Passage passage, int first, int end) => passage.Text[passage.Words[first].Start..passage.Words[end - 1].End];

    private void Add(Passage passage, QuoteSpan quote, QuotationKind kind, Voice? voice, Attribution? attribution, Passage? cueIn = null)
    {
        var cue = attribution?.Cue ?? -1;
        var same = quote.OpenedBefore || (cue >= 0 && cue == lastCue && lastIn == passage && cueIn is null);
        if (!same && (attribution is not null || voice is null))
        {
            utterance++;
        }

        lastCue = cue;
        if (voice is not null && quote.OpenedBefore)
        {
            FillBack(voice);
        }

        if (voice is not null)
        {
            (last, lastIn, lastEnd) = (voice, passage, quote.End);
            lastTight = attribution is { Confidence: Confidence.CueAfter } && QuotePlace.LastMark(passage, quote) == ',';
        }

        found.Add(new Quotation(passage.Text.Substring(quote.Start, quote.Length), passage.Field, passage.Block, quote.Start, quote.Length, kind,
            attribution?.Confidence ?? (voice is null ? Confidence.None : Confidence.Carried))
        {
            Speaker = voice?.Text ?? "",
            SpeakerBlock = voice?.Passage.Block,
            SpeakerStart = voice?.Start ?? 0,
            SpeakerLength = voice?.Length ?? 0,
            FullName = voice?.Name ?? "",
            Cue = attribution is { Cue: >= 0 } known ? Cut(cueIn ?? passage, known.Cue, known.CueEnd) : "",
            Source = attribution is { Cue: >= 0 } carried && passage.IsEnglish ? Source(cueIn ?? passage, carried) : "",
            Utterance = Math.Max(utterance, 0),
            IsLoose = attribution is null && isLoose,
        });
        isLoose = false;
    }
}
