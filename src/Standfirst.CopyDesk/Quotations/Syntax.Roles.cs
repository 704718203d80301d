using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>What each word does, told from its looks, its neighbours and the lexicon.</summary>
internal sealed partial class Syntax
{
    private Role FindRole(ReadOnlySpan<Word> words, int i)
    {
        var word = words[i];
        var capital = word.Is(Shape.Capital);

        // al-Sharaa
        if (!capital && word.Is(Shape.Hyphen) && IsParticled(word))
        {
            return Role.Name;
        }

        // "…," Read said. "…," From said.
        if (capital && i > 0 && gaps[i] == Gap.Quote && i + 1 < words.Length && words[i + 1].Is(Shape.Follows) && !words[i + 1].Is(Shape.Capital) && words[i + 1].Is(WordClass.CueSay)
            && !words[i + 1].Is(WordClass.NounToo) && !word.Is(WordClass.Determiner | WordClass.SubjectPronoun))
        {
            return Role.Name;
        }

        // "May" and "Will" within a sentence are names, "Said" at its head is a verb.
        var asName = capital && !IsOpening(words, i);
        if (word.Is(Shape.Possessive) && !IsContraction(word))
        {
            return capital ? Role.Name : Role.Possessive;
        }

        if (word.Is(WordClass.Weekday | WordClass.Month | WordClass.TimeNoun) && (capital || word.Is(WordClass.TimeNoun)))
        {
            return Role.Time;
        }

        // "Murphy, the head of the group, Tweeted"
        asName &= !(gaps[i] == Gap.Comma && word.Is(WordClass.CueSay) && !word.Is(WordClass.NounToo | WordClass.IngForm) && Ends(word, "ed"));
        // Beth A. Martin: in a name they are neither article nor pronoun.
        if (asName && word.Length == 1 && i > 0 && Passage.At(word.End) == '.' && word.Is(Shape.Follows) && words[i - 1].Is(Shape.Capital) && !words[i - 1].Is(Shape.Number) && i + 1 < words.Length && words[i + 1].Is(Shape.Capital))
        {
            return Role.Name;
        }

        if (asName && !word.Is(WordClass.Determiner) && !(word.Is(WordClass.SubjectPronoun) && word.Length == 1))
        {
            return Role.Name;
        }

        if (word.Is(WordClass.Auxiliary) || (word.Is(Shape.Possessive) && IsContraction(word)))
        {
            return Role.Auxiliary;
        }

        if (word.Is(WordClass.CueSay | WordClass.CueJudge | WordClass.CueSoft) && IsVerbHere(words, i))
        {
            return Role.Cue;
        }

        if (word.Is(WordClass.Relative))
        {
            return Role.Relative;
        }

        if (word.Is(WordClass.SubjectPronoun) && !word.Is(WordClass.Determiner))
        {
            return Role.Pronoun;
        }

        if (word.Length == 4 && word.Is(WordClass.Subordinator) && Passage.Is(word, "what"))
        {
            return Role.Subordinator;
        }

        if (i + 1 < words.Length && words[i + 1].Is(Shape.Follows) && (words[i + 1].Is(Shape.Number) || words[i + 1].Is(WordClass.NumberWord)) && Passage[word] is "about" or "About" or "nearly" or "Nearly" or "around" or "roughly" or "some" or "Some" or "almost" or "over" or "Over")
        {
            return Role.Determiner;
        }

        if (IsThat(word))
        {
            // "the plan that failed", "said that voters": only at the head of a clause does it point at something.
            return i + 1 < words.Length && (word.Is(Shape.Opens) || gaps[i] != Gap.None || (i > 0 && words[i - 1].Is(WordClass.Preposition))) && !words[i + 1].Is(Shape.Capital)
                ? IsBeforeNoun(words, i) ? Role.Determiner : Role.Pronoun
                : Role.Subordinator;
        }

        if (word.Is(WordClass.Subordinator) && !(word.Is(WordClass.Determiner) && IsBeforeNoun(words, i)))
        {
            return Role.Subordinator;
        }

        if (word.Is(WordClass.Determiner))
        {
            return IsBeforeNoun(words, i) || !word.Is(WordClass.SubjectPronoun) ? Role.Determiner : Role.Pronoun;
        }

        if (word.Is(WordClass.Preposition))
        {
            return Role.Preposition;
        }

        if (word.Is(WordClass.Conjunction))
        {
            return Role.Conjunction;
        }

        if (word.Is(WordClass.Adverb) || IsAdverb(word))
        {
            return Role.Adverb;
        }

        if ((word.Is(Shape.Digit) && !word.Is(Shape.Hyphen)) || word.Is(WordClass.NumberWord))
        {
            return Role.Number;
        }

        if (!capital && word.Is(WordClass.Verb) && word.Is(WordClass.IngForm))
        {
            return i > 0 && words[i - 1].Is(WordClass.Auxiliary) ? Role.Verb : Role.Ing;
        }

        if (word.Is(WordClass.Verb) && !word.Is(WordClass.PersonNoun | WordClass.OrganisationNoun | WordClass.DocumentNoun | WordClass.Participle) && IsVerbHere(words, i))
        {
            return Role.Verb;
        }

        if (word.Is(WordClass.Verb) && word.Is(WordClass.Participle) && i > 0 && (IsSubjectLike(words[i - 1]) || IsPast(words, i)))
        {
            return Role.Verb;
        }

        // "Based upon", "Led by": the sentence's subject comes later.
        if (capital && word.Is(Shape.Opens) && word.Length > 4 && Ends(word, "ed") && i + 1 < words.Length && words[i + 1].Is(WordClass.Preposition))
        {
            return Role.Ing;
        }

        if (capital && !(word.Is(Shape.Opens) && Ends(word, "ing") && word.Length > 5 && i + 1 < words.Length && words[i + 1].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun)))
        {
            return Role.Name;
        }

        if (!capital && word.Length > 4 && Ends(word, "ed") && !word.Is(WordClass.PersonNoun) && IsPast(words, i))
        {
            return Role.Verb;
        }

        return word.Length > 4 && Ends(word, "ing") && !word.Is(WordClass.PersonNoun) ? Role.Ing : Role.Noun;
    }

    /// <summary>"The attack sparked a debate": behind a noun, and before what cannot be another.</summary>
    private bool IsPast(ReadOnlySpan<Word> words, int i)
        => i > 0 && roles[i - 1] is Role.Noun or Role.Name or Role.Pronoun && (gaps[i] == Gap.None || (gaps[i] == Gap.Comma && i + 1 < words.Length && words[i + 1].Is(WordClass.Determiner) && words[i + 1].Is(Shape.Follows)))
            && ((roles[i - 1] == Role.Name || words[i - 1].Is(WordClass.PersonNoun | WordClass.SubjectPronoun)) && !words[i].Is(Shape.Hyphen) && !words[i - 1].Is(Shape.Possessive) || i + 1 >= words.Length || !words[i + 1].Is(Shape.Follows) || words[i + 1].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Adverb) || words[i + 1].Is(Shape.Possessive));

    private bool IsThat(in Word word) => word.Length == 4 && word.Is(WordClass.Subordinator) && Passage.Is(word, "that");

    private static bool IsSubjectLike(in Word before) => before.Is(Shape.Capital) || before.Is(WordClass.SubjectPronoun | WordClass.PersonNoun | WordClass.OrganisationNoun | WordClass.Auxiliary);

    /// <summary>The first of its sentence, or of words behind a quotation's opening or a colon.</summary>
    private bool IsOpening(ReadOnlySpan<Word> words, int i)
        => words[i].Is(Shape.Opens) || i == 0 || gaps[i] is Gap.Stop or Gap.Colon or Gap.Quote;

    /// <summary>Whether a form that may be a noun is a verb: not behind an article, a possessive, an adjective's ending or "of".</summary>
    private bool IsVerbHere(ReadOnlySpan<Word> words, int i)
    {
        if (i == 0 || gaps[i] != Gap.None)
        {
            return true;
        }

        var (word, before) = (words[i], words[i - 1]);
        if (before.Is(WordClass.Determiner) && !before.Is(WordClass.SubjectPronoun) && !before.Is(WordClass.Relative))
        {
            return false;
        }

        if (!word.Is(WordClass.NounToo) && !word.Is(WordClass.PlainForm))
        {
            return true;
        }

        if (word.Is(WordClass.NounToo) && (before.Is(WordClass.NumberWord) || before.Is(Shape.Number)))
        {
            return false;
        }

        if ((before.Is(Shape.Possessive) && !IsContraction(before)) || Passage.At(before.End) is '\'' or '’')
        {
            return false;
        }

        // "a Trump-style retort", "the Associated Press report"; but "the White House reports".
        if (word.Is(WordClass.NounToo) && before.Is(Shape.Capital))
        {
            var start = i - 1;
            while (start > 0 && words[start].Is(Shape.Follows) && words[start].Is(Shape.Capital))
            {
                start--;
            }

            var article = Passage[words[start]];
            if (article is "a" or "an" || before.Is(Shape.Hyphen) || (article is "the" && word.Is(WordClass.PlainForm) && !Ends(before, "s")))
            {
                return false;
            }
        }

        // "to claim" is a verb, "of claims" and "in comments" are none.
        if (before.Is(WordClass.Preposition))
        {
            return Passage.Is(before, "to") && word.Is(WordClass.PlainForm);
        }

        if (before.Is(WordClass.Determiner))
        {
            return before.Is(WordClass.SubjectPronoun) && !word.Is(WordClass.NounToo);
        }

        // "a joint statement", "public comments"; but "Republicans claim", "officials report".
        return !word.Is(WordClass.NounToo) || before.Is(Shape.Capital) || before.Is(WordClass.SubjectPronoun | WordClass.Auxiliary | WordClass.PersonNoun | WordClass.OrganisationNoun | WordClass.Relative | WordClass.Adverb | WordClass.Conjunction | WordClass.DocumentNoun) || IsAdverb(before);
    }

    private static bool IsBeforeNoun(ReadOnlySpan<Word> words, int i)
    {
        if (i + 1 >= words.Length || !words[i + 1].Is(Shape.Follows))
        {
            return false;
        }

        var next = words[i + 1];
        return !next.Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner | WordClass.Relative | WordClass.Conjunction)
            && !(next.Is(WordClass.CueSay | WordClass.CueJudge | WordClass.CueSoft | WordClass.Verb) && !next.Is(WordClass.NounToo) && !next.Is(WordClass.IngForm) && !next.Is(WordClass.Participle))
            && !(next.Is(WordClass.SubjectPronoun) && !next.Is(WordClass.Determiner))
            && !next.Is(WordClass.Adverb) && !(next.Is(WordClass.CueSay) && next.Is(WordClass.Participle) && !next.Is(WordClass.NounToo));
    }

    private bool IsContraction(in Word word)
    {
        var before = Passage.Text.AsSpan(word.Start, word.Length - 2);
        return before.Equals("he", StringComparison.OrdinalIgnoreCase) || before.Equals("she", StringComparison.OrdinalIgnoreCase) || before.Equals("it", StringComparison.OrdinalIgnoreCase)
            || before.Equals("that", StringComparison.OrdinalIgnoreCase) || before.Equals("there", StringComparison.OrdinalIgnoreCase) || before.Equals("who", StringComparison.OrdinalIgnoreCase)
            || before.Equals("what", StringComparison.OrdinalIgnoreCase) || before.Equals("here", StringComparison.OrdinalIgnoreCase) || before.Equals("let", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsParticled(in Word word)
    {
        var text = Passage[word];
        var at = text.IndexOf('-');
        return at is > 1 and < 5 && at + 1 < text.Length && char.IsUpper(text[at + 1]) && text[..at] is "al" or "el" or "ul" or "bin" or "ibn" or "ash" or "an" or "ar" or "at" or "as" or "abu" or "ben" or "de" or "von";
    }

    private bool IsAdverb(in Word word) => word.Length > 4 && !word.Is(Shape.Capital) && Ends(word, "ly") && !word.Is(WordClass.PersonNoun);

    private bool Ends(in Word word, string ending) => Passage.Text.AsSpan(word.Start, word.Length).EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
