using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Attributions behind the words they are for: "…," said Smith; "…," Smith, the mayor, said; "…," according to Smith.</summary>
internal static class CuesAfter
{
    private const int Reach = 45;

    /// <summary>The attribution that begins right behind a quotation.</summary>
    /// <param name="syntax">Of the passage.</param>
    /// <param name="from">First word behind the quotation.</param>
    /// <param name="end">Behind the last word that may belong to it.</param>
    /// <param name="isTight">The quotation ends with a comma, a question or a dash, so that its sentence goes on behind it.</param>
    public static Attribution? At(Syntax syntax, int from, int end, bool isTight = false)
    {
        if (from >= end)
        {
            return null;
        }

        var passage = syntax.Passage;
        var words = syntax.Words;
        if (IsAccordingTo(syntax, from, end))
        {
            return NounPhrases.At(syntax, from + 2, end) is { } authority ? new Attribution(authority, from, from + 2, Confidence.AccordingTo) : null;
        }

        var at = from;
        while (at < end && (at == from || syntax.Joined(at)) && (syntax[at] is Role.Adverb || passage.Is(words[at], "as")))
        {
            at++;
        }

        if (at >= end)
        {
            return null;
        }

        if (syntax[at] == Role.Cue)
        {
            return Inverted(syntax, at, end);
        }

        // "…!" blared the front page.
        if (isTight && at == from && words[at].Length > 4 && !words[at].Is(Shape.Capital) && syntax[at] is Role.Noun or Role.Verb && passage[words[at]].EndsWith("ed")
            && NounPhrases.At(syntax, at + 1, end) is { } behind && syntax.Joined(at + 1) && (behind.End >= end || !syntax.Joined(behind.End)))
        {
            return new Attribution(behind, at, at + 1, Confidence.CueAfter);
        }

        if (NounPhrases.At(syntax, at, end) is not { } speaker)
        {
            return null;
        }

        // "…" — Donald Trump
        if ((speaker.End >= end || (syntax.GapBefore(speaker.End) is Gap.Comma or Gap.Open && end - speaker.End < 12 && VerbFrom(syntax, speaker.End, end) < 0)) && syntax[speaker.Head] == Role.Name && at == from && IsBehindDash(syntax, from))
        {
            return new Attribution(speaker, -1, -1, Confidence.CueAfter);
        }

        var verb = VerbFrom(syntax, speaker.End, end);
        if (verb < 0 && isTight && IsUnknownVerb(syntax, speaker, end))
        {
            verb = speaker.End;
        }
        else if (verb >= 0 && verb + 2 < end && passage.Is(words[verb + 1], "as") && words[verb + 2].Is(WordClass.CueSay) && words[verb + 2].Is(WordClass.IngForm))
        {
            // "Smith is quoted as saying"
            return new Attribution(speaker, verb, verb + 3, Confidence.CueAfter);
        }
        else if (verb >= 0 && !words[verb].Is(WordClass.CueSay | WordClass.CueSoft))
        {
            verb = -1;
        }

        return verb >= 0 ? new Attribution(speaker, verb, verb + 1, Confidence.CueAfter) : null;
    }

    /// <summary>"…," Smith thundered: what a person does behind a comma that ends the words is to say them.</summary>
    private static bool IsUnknownVerb(Syntax syntax, NounPhrase speaker, int end)
        => speaker.End < end && syntax.Joined(speaker.End) && syntax[speaker.End] == Role.Verb && (speaker.End + 1 >= end || !syntax.Joined(speaker.End + 1));

    /// <summary>"called “a shame” by Smith"</summary>
    public static Attribution? By(Syntax syntax, int lower, int quote, int behind, int end)
    {
        if (behind >= end || !syntax.Passage.Is(syntax.Words[behind], "by") || NounPhrases.At(syntax, behind + 1, end) is not { } speaker)
        {
            return null;
        }

        for (var i = quote - 1; i >= Math.Max(lower, quote - 4); i--)
        {
            if (syntax[i] == Role.Cue && syntax.Words[i].Is(WordClass.Participle))
            {
                return new Attribution(speaker, i, i + 1, Confidence.CueAfter);
            }
        }

        return null;
    }

    private static bool IsBehindDash(Syntax syntax, int word)
    {
        var before = syntax.Passage.Text.AsSpan(0, syntax.Words[word].Start).TrimEnd();
        return before.Length > 1 && before[^1] is '—' or '–' or '-' or '―' && before[..^1].TrimEnd() is [.., '"' or '”' or '\''];
    }

    /// <summary>"It would be a mess for voters, Smith said": at the end of the sentence, parted by a comma.</summary>
    public static Attribution? Far(Syntax syntax, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (syntax.GapBefore(i) is Gap.Stop or Gap.Colon)
            {
                return null;
            }

            if (IsAccordingTo(syntax, i, end) && NounPhrases.At(syntax, i + 2, end) is { } authority)
            {
                return new Attribution(authority, i, i + 2, Confidence.AccordingTo);
            }

            if (syntax.GapBefore(i) is Gap.Comma or Gap.Quote && At(syntax, i, end) is { Cue: >= 0, Confidence: Confidence.CueAfter } found
                && syntax.Words[found.Cue].Is(WordClass.CueSay) && IsTail(syntax, found.Cue + 1, end))
            {
                return found;
            }
        }

        return null;
    }

    public static bool IsAccordingTo(Syntax syntax, int at, int end)
        => at + 2 < end && syntax.Passage.Is(syntax.Words[at], "according") && syntax.Passage.Is(syntax.Words[at + 1], "to") && syntax[at] != Role.Quoted;

    /// <summary>Nothing that was said comes behind the cue any more: "Smith said", "Smith told CNN on Monday in an interview".</summary>
    public static bool IsTail(Syntax syntax, int from, int end)
    {
        var at = from;
        if (at < end && syntax.Joined(at) && syntax.Words[at - 1].Is(WordClass.CueSay) && syntax[at] is Role.Name or Role.Noun or Role.Determiner or Role.Possessive or Role.Pronoun)
        {
            // Whom it was told, or who said it.
            at = NounPhrases.At(syntax, at, end)?.End ?? at + 1;
        }

        for (; at < end; at++)
        {
            if (!syntax.Joined(at))
            {
                return true;
            }

            if (syntax[at] is Role.Cue or Role.Verb or Role.Auxiliary or Role.Subordinator or Role.Relative or Role.Quoted or Role.Pronoun)
            {
                return syntax.Passage[syntax.Words[at]] is "as" or "after" or "when" or "before" or "while" or "during";
            }
        }

        return true;
    }

    private static Attribution? Inverted(Syntax syntax, int verb, int end)
    {
        var words = syntax.Words;
        if (words[verb].Is(WordClass.IngForm) || !words[verb].Is(WordClass.CueSay | WordClass.CueSoft))
        {
            return null;
        }

        var at = verb + 1;
        while (at < end && syntax.Joined(at) && syntax[at] == Role.Adverb)
        {
            at++;
        }

        return at < end && syntax.Joined(at) && NounPhrases.At(syntax, at, end) is { } speaker ? new Attribution(speaker, verb, verb + 1, Confidence.CueAfter) : null;
    }

    /// <summary>The verb of a subject that ends before a word, over what is put in between; -1 where the subject does something else.</summary>
    private static int VerbFrom(Syntax syntax, int from, int end)
    {
        var (isRelative, within) = (false, false);
        var relativeCue = -1;
        for (var i = from; i < Math.Min(end, from + Reach); i++)
        {
            switch (syntax.GapBefore(i))
            {
                case Gap.Stop or Gap.Colon or Gap.Quote:
                    return relativeCue;
                case Gap.Comma or Gap.Dash or Gap.Open or Gap.Close:
                    within = syntax.GapBefore(i) is Gap.Comma or Gap.Dash ? !within : syntax.GapBefore(i) == Gap.Open;
                    isRelative = false;
                    break;
            }

            switch (syntax[i])
            {
                case Role.Relative:
                    isRelative = true;
                    break;
                case Role.Cue when !syntax.Words[i].Is(WordClass.IngForm) || (i > from && syntax[i - 1] == Role.Auxiliary):
                    if (!isRelative)
                    {
                        // "went on to say"
                        var last = i + 2 < end && syntax.Passage.Is(syntax.Words[i + 1], "on") ? i + 2 : i + 1;
                        return last + 1 < end && syntax.Passage.Is(syntax.Words[last], "to") && syntax[last + 1] == Role.Cue ? last + 1 : i;
                    }

                    relativeCue = relativeCue < 0 ? i : relativeCue;
                    break;
                case Role.Auxiliary or Role.Verb when !isRelative && !within:
                    var next = i + 1;
                    while (next < end && syntax.Joined(next) && syntax[next] is Role.Adverb or Role.Auxiliary)
                    {
                        next++;
                    }

                    if (next >= end || syntax[next] != Role.Cue)
                    {
                        // "laughed and said", "went on to say".
                        if (syntax[i] == Role.Verb && next + 1 < end && (syntax[next] == Role.Conjunction || syntax.Passage.Is(syntax.Words[next], "to")) && syntax[next + 1] == Role.Cue)
                        {
                            return next + 1;
                        }

                        return relativeCue;
                    }

                    break;
                case Role.Subordinator or Role.Quoted when !isRelative && !within:
                    return relativeCue;
            }
        }

        return relativeCue;
    }
}
