using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Whose words a quotation without a cue of its own is.</summary>
internal sealed partial class QuotationWalk
{
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
}
