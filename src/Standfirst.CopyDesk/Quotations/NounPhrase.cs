using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Words that name one who may speak.</summary>
/// <param name="First">Number of its first word.</param>
/// <param name="End">Behind its last word.</param>
/// <param name="Head">The word that says what it is: the last of the name, or the noun before "of" and "for".</param>
/// <param name="IsPronoun">he, she, they, many …</param>
/// <param name="IsInferred">Taken over from another verb, where another reading of the sentence gives another.</param>
internal readonly record struct NounPhrase(int First, int End, int Head, bool IsPronoun, bool IsInferred = false);

internal static class NounPhrases
{
    /// <summary>The noun phrase that begins at a word, its "of …" and "for …" included; null where none does.</summary>
    public static NounPhrase? At(Syntax syntax, int from, int limit)
    {
        if (from >= limit)
        {
            return null;
        }

        if (syntax[from] == Role.Pronoun)
        {
            var end = from + 1;
            if (end + 1 < limit && syntax.Joined(end) && syntax.Passage.Is(syntax.Words[end], "of") && Base(syntax, end + 1, limit) is var of and > 0)
            {
                end = of;
            }

            return new NounPhrase(from, end, from, end == from + 1);
        }

        var last = Base(syntax, from, limit);
        if (last < 0)
        {
            return null;
        }

        // "Secretary of State John Kerry": the title is not the head.
        var head = last - 1;
        var words = syntax.Words;
        var isTitled = syntax[head] == Role.Name && words[head].Is(WordClass.Title | WordClass.PersonNoun);
        while (last + 1 < limit && syntax.Joined(last) && syntax[last] == Role.Preposition && syntax.Joined(last + 1) && Extends(syntax, head, last, isTitled))
        {
            var next = Base(syntax, last + 1, limit);
            if (next < 0)
            {
                break;
            }

            if (isTitled && EndsInName(syntax, last + 1, next))
            {
                head = next - 1;
            }

            last = next;
        }

        return new NounPhrase(from, last, head, false);
    }

    /// <summary>"a spokesman for the ministry", "the mayor of Paris", "one of his aides"; not "Smith of the plan" nor "the mayor on Monday".</summary>
    private static bool Extends(Syntax syntax, int head, int preposition, bool isTitled)
    {
        var word = syntax.Passage[syntax.Words[preposition]];
        return word is "of" ? isTitled || syntax[head] != Role.Name || syntax.Words[head].Is(WordClass.PersonNoun | WordClass.OrganisationNoun | WordClass.Title) || syntax[preposition + 1] == Role.Name
            : word is "for" or "from" or "at" or "with" && syntax[head] != Role.Name;
    }

    /// <summary>Two names at least behind what the title is of: "State John Kerry".</summary>
    private static bool EndsInName(Syntax syntax, int from, int end)
    {
        var names = 0;
        for (var i = end - 1; i >= from && syntax[i] == Role.Name && !syntax.Words[i].Is(Shape.Possessive); i--)
        {
            names++;
        }

        return names >= 3 || (names == 2 && from + 2 < end);
    }

    /// <summary>End of the words that begin at one and belong together without a preposition; -1 where none do.</summary>
    private static int Base(Syntax syntax, int from, int limit)
    {
        var i = from;
        if (i < limit && syntax[i] == Role.Determiner)
        {
            i++;
            while (i < limit && syntax.Joined(i) && syntax[i] == Role.Determiner)
            {
                i++;
            }

            if (i < limit && !syntax.Joined(i))
            {
                return -1;
            }
        }

        var any = false;
        for (; i < limit; i++)
        {
            if (i > from && !syntax.Joined(i))
            {
                break;
            }

            var role = syntax[i];
            if (role is Role.Noun or Role.Name or Role.Number or Role.Possessive)
            {
                any |= role != Role.Number;
                continue;
            }

            // "the then Speaker", "the Tuesday meeting", "the ruling party".
            var within = i + 1 < limit && syntax.Joined(i + 1) && syntax[i + 1] is Role.Noun or Role.Name or Role.Possessive;
            if (within && i > from && syntax[from] is Role.Determiner or Role.Possessive && role is Role.Adverb or Role.Ing or Role.Time)
            {
                continue;
            }

            // A name's small words, and names joined by "and".
            if (within && i > from && syntax[i - 1] == Role.Name && syntax[i + 1] == Role.Name && (syntax.Words[i].Is(WordClass.NameParticle) || syntax.Passage.Is(syntax.Words[i], "and")))
            {
                continue;
            }

            break;
        }

        if (any && i > from && syntax[i - 1] is Role.Number && i - 1 > from)
        {
            i--;
        }

        return any ? i : -1;
    }
}
