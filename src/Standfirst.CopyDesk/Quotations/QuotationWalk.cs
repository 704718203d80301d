using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>One who speaks, where the text says so.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Start">UTF-16 units of the passage.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="IsPronoun">he, she, they …</param>
/// <param name="Name">The full name it stands for.</param>
internal sealed record Voice(Passage Passage, int Start, int Length, bool IsPronoun, string Name)
{
    public string Text => Passage.Text.Substring(Start, Length);
}

/// <summary>Goes through a story from quotation to quotation, and remembers who spoke last.</summary>
internal sealed class QuotationWalk(Reading reading)
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
                syntax.Read(named, WithUnclosed(named));
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
                var quotes = WithUnclosed(passage);
                syntax.Read(passage, quotes);
                foreach (var quote in quotes)
                {
                    if (quote.Depth == 0)
                    {
                        Look(passage, quote);
                    }
                }
            }

            if (passage is { IsEnglish: true, IsProse: true })
            {
                FindReported(passage, before);
            }

            previous = passage.Text.Length > 0 && passage.Field == Field.Body ? passage : previous;
        }

        return new WhoSaidWhat(found, people);
    }

    /// <summary>A mark that nothing closes opens a quotation all the same, to the end of the paragraph.</summary>
    private static IReadOnlyList<QuoteSpan> WithUnclosed(Passage passage)
    {
        var end = passage.Quotes.Count > 0 ? passage.Quotes[^1].End : 0;
        foreach (var fault in passage.QuoteFaults)
        {
            if (fault.Kind == QuoteFaultKind.Unclosed && fault.Other < 0 && fault.At >= end && passage.Text[fault.At] is '"' or '“' && passage.Field == Field.Body)
            {
                return [.. passage.Quotes, new QuoteSpan(fault.At, passage.Text.Length, 0, passage.Text[fault.At], GoesOn: true)];
            }
        }

        return passage.Quotes;
    }

    private void Look(Passage passage, QuoteSpan quote)
    {
        if (!passage.IsEnglish)
        {
            Add(passage, quote, QuotationKind.Direct, null, null);
            return;
        }

        var words = passage.Words;
        var first = passage.WordAt(quote.Start);
        var behind = passage.WordAt(quote.End - 1);
        if (first >= behind)
        {
            return;
        }

        var sentence = passage.Sentences[passage.SentenceAt(words[first].Start)];
        var lower = sentence.FirstWord;
        for (var i = first - 1; i > lower; i--)
        {
            // (Smith, who coined it, once said, “…”); MOSCOW, Dec. 8 (UPI) — Smith said.
            if (syntax.GapBefore(i) == Gap.Open && !ClosesBetween(i + 1, first))
            {
                lower = i;
            }
            else if (sentence.FirstWord == 0 && i < 9 && syntax.GapBefore(i) == Gap.Dash && words[0].Is(Shape.AllCapitals))
            {
                lower = i;
            }
        }

        var opens = lower >= first || syntax.GapBefore(first) == Gap.Stop || IsAllQuoted(lower, first);
        var end = EndBehind(passage, behind, words);
        var stop = LastMark(passage, quote);
        var tight = stop is ',' or '?' or '!' or '-' or '—' or '–' or '…' || passage.At(quote.End) is ',' or '—' or '–';

        var attribution = Find(passage, quote, new Place(first, behind, lower, end, opens, tight, stop));
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

    /// <param name="First">The quotation's first word.</param>
    /// <param name="Behind">The first word behind it.</param>
    /// <param name="Lower">The first word of its sentence.</param>
    /// <param name="End">Behind the last word that may tell whose it is.</param>
    /// <param name="Opens">It begins its sentence.</param>
    /// <param name="Tight">Its sentence goes on behind it.</param>
    /// <param name="Stop">The last mark within.</param>
    private readonly record struct Place(int First, int Behind, int Lower, int End, bool Opens, bool Tight, char Stop);

    private static bool IsBehindDash(Passage passage, QuoteSpan quote)
        => passage.Text.AsSpan(0, quote.Start).TrimEnd() is var before && before.Length > 0 && before[^1] is '—' or '–' or '-';

    private Attribution? Find(Passage passage, QuoteSpan quote, Place at)
    {
        Attribution? found = at.Opens ? null : CuesAfter.By(syntax, at.Lower, at.First, at.Behind, at.End);
        if (found is null && !at.Opens && syntax[at.First - 1] == Role.Cue && !IsBehindDash(passage, quote))
        {
            found = CuesBefore.At(syntax, at.Lower, at.First);
        }

        if (found is null && at.Tight && (at.Stop is not ('?' or '!') || CanFollowStop(at.Behind, at.End)))
        {
            found = CuesAfter.At(syntax, at.Behind, at.End, true);
        }

        if (found is null && !at.Opens)
        {
            found = CuesBefore.At(syntax, at.Lower, at.First);
        }

        if (found is null && !at.Tight && CanFollowStop(at.Behind, at.End))
        {
            found = CuesAfter.At(syntax, at.Behind, at.End);
        }

        if (found is null && at.Stop is not ('.' or '?' or '!'))
        {
            found = CuesAfter.Far(syntax, at.Behind, at.End);
        }

        return found;
    }

    private bool ClosesBetween(int from, int end)
    {
        for (var i = from; i <= end && i < syntax.Count; i++)
        {
            if (syntax.GapBefore(i) == Gap.Close)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAllQuoted(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (syntax[i] != Role.Quoted)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind the last word of the sentence that goes on behind a quotation, or where the next quotation begins.</summary>
    private int EndBehind(Passage passage, int behind, ReadOnlySpan<Word> words)
    {
        if (behind >= words.Length)
        {
            return behind;
        }

        var sentence = passage.Sentences[passage.SentenceAt(words[behind].Start)];
        var end = behind;
        while (end < sentence.FirstWord + sentence.WordCount && syntax[end] != Role.Quoted)
        {
            end++;
        }

        return end;
    }

    /// <summary>The last character of the words within the marks.</summary>
    private static char LastMark(Passage passage, QuoteSpan quote)
    {
        var at = quote.GoesOn ? quote.End - 1 : quote.End - 2;
        while (at > quote.Start && (char.IsWhiteSpace(passage.Text[at]) || passage.Text[at] is '\'' or '’' or ')' or ']'))
        {
            at--;
        }

        return passage.Text[at];
    }

    /// <summary>Behind a full stop an attribution is a sentence of its own, which tells nothing else: "It is bad." Smith said on Monday.</summary>
    private bool CanFollowStop(int behind, int end)
    {
        if (CuesAfter.At(syntax, behind, end) is not { } after)
        {
            return false;
        }

        if (after.Cue < 0)
        {
            return true;
        }

        var next = after.Speaker.First > after.Cue ? after.Speaker.End : after.CueEnd;
        return next >= end ? end >= syntax.Count || syntax[end] != Role.Quoted || syntax.StopsBefore(end) : CuesAfter.IsTail(syntax, after.CueEnd, end);
    }

    /// <summary>Whose words a sentence of its own goes on with.</summary>
    private Voice? Carried(Passage passage, QuoteSpan quote, int first, int lower)
    {
        isLoose = false;
        if (quote.OpenedBefore && last is not null && (lastIn == previous || lastIn == passage))
        {
            return last;
        }

        // The sentence before it in the paragraph.
        if (lower > 0 && first >= lower)
        {
            if (syntax[lower - 1] == Role.Quoted && lastIn == passage)
            {
                return last;
            }

            var before = passage.Sentences[passage.SentenceAt(passage.Words[lower - 1].Start)];
            return InSentence(passage, syntax, before.FirstWord, before.FirstWord + before.WordCount) ?? (lastIn == passage ? last : null);
        }

        if (previous is null || first > 0 && lower == 0 && first > lower)
        {
            return null;
        }

        // The paragraph before closed its quotation, or holds none: a reader has to guess.
        isLoose = true;
        if (lastIn == previous)
        {
            return last;
        }

        if (previous.Kind == BlockKind.Paragraph && previous.IsEnglish && previous.Sentences.Length > 0)
        {
            lead.Read(previous);
            var sentence = previous.Sentences[^1];
            return InSentence(previous, lead, sentence.FirstWord, sentence.FirstWord + sentence.WordCount);
        }

        return null;
    }

    /// <summary>The name behind a dash that stands alone in the paragraph behind a quotation.</summary>
    private Voice? Signed(Passage passage)
    {
        var at = 0;
        while (at < reading.Passages.Count && reading.Passages[at] != passage)
        {
            at++;
        }

        if (at + 1 >= reading.Passages.Count || reading.Passages[at + 1] is not { Text.Length: < 80, Words.Length: > 0 } next || next.Text.TrimStart() is not [('-' or '—' or '–' or '―'), ..])
        {
            return null;
        }

        lead.Read(next);
        return NounPhrases.At(lead, 0, lead.Count) is { } name && lead[name.Head] == Role.Name && !lead.Joined(Math.Min(name.End, lead.Count - 1) == name.End ? name.End : 0) ? Say(next, name) : null;
    }

    /// <summary>The attribution in the last sentence of the paragraph before, where it ends in a colon.</summary>
    private (Attribution Attribution, Passage Passage)? Lead(int first)
    {
        if (first > 0 || previous is not { IsEnglish: true } || previous.Sentences.Length == 0 || previous.Text.AsSpan().TrimEnd() is not [.., ':' or ','])
        {
            return null;
        }

        lead.Read(previous);
        var sentence = previous.Sentences[^1];
        var found = CuesBefore.At(lead, sentence.FirstWord, lead.Count) ?? CuesBefore.Loose(lead, sentence.FirstWord, lead.Count);
        return found is { } attribution ? (attribution, previous) : null;
    }

    /// <summary>Whom a sentence before a quotation is about: the one who said something in it, or its subject.</summary>
    private Voice? InSentence(Passage passage, Syntax read, int from, int end)
    {
        if (lastIn == passage && lastEnd > passage.Words[from].Start)
        {
            return last;
        }

        var spoke = lastIn == passage;
        for (var i = end - 1; i >= from; i--)
        {
            if (read[i] == Role.Cue && read.Words[i].Is(WordClass.CueSay) && CuesBefore.Of(read, from, i, end) is { } found)
            {
                return spoke && found.Speaker.IsPronoun ? last : Say(passage, found.Speaker);
            }
        }

        if (Subjects.Main(read, from, end) is not { } subject)
        {
            return null;
        }

        // Whoever spoke goes on, unless somebody else came up.
        var isPerson = !subject.IsPronoun && (read[subject.Head] == Role.Name || read.Words[subject.Head].Is(WordClass.PersonNoun));
        return spoke && !isPerson ? last : Say(passage, subject);
    }

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
            found.Sort(before, found.Count - before, Comparer<Quotation>.Create(static (one, other) => one.Start.CompareTo(other.Start)));
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
            lastTight = attribution is { Confidence: Confidence.CueAfter } && LastMark(passage, quote) == ',';
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
