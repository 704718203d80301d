using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Tells whom the words for a speaker stand for.</summary>
internal sealed class Speakers(Persons people)
{
    /// <summary>The full name, or the words themselves where they name no person of the story; empty for a pronoun that fits nobody.</summary>
    /// <param name="syntax">Of the passage.</param>
    /// <param name="number">Of the passage in the story.</param>
    /// <param name="phrase">The speaker.</param>
    public string NameOf(Syntax syntax, int number, NounPhrase phrase)
    {
        var words = syntax.Words;
        var at = words[phrase.First].Start;
        if (phrase.IsPronoun)
        {
            return Pronoun(syntax, number, phrase, at);
        }

        // "University of Texas student association president Ana Lopez": the name is at the end.
        if (phrase.Head < phrase.End - 2 && syntax[phrase.End - 1] == Role.Name && Persons.NameIn(syntax, phrase.First, phrase.End, out _) is { } end && end.Contains(' ', StringComparison.Ordinal)
            && phrase.End - 1 - end.AsSpan().Count(' ') - 1 is var before && before >= phrase.First && syntax[before] == Role.Noun && words[before].Is(WordClass.PersonNoun | WordClass.Title))
        {
            return end;
        }

        var name = syntax[phrase.Head] == Role.Name ? Persons.NameIn(syntax, phrase.First, phrase.Head + 1, out var gender) : "";
        gender = syntax[phrase.Head] == Role.Name ? GenderIn(syntax, phrase) : Gender.Unknown;
        if (name.Length > 0 && IsSeveral(syntax, phrase))
        {
            return syntax.Passage.Text[at..words[phrase.End - 1].End];
        }

        if (name.Length > 0)
        {
            var person = people.BySurname(name[(name.LastIndexOf(' ') + 1)..], gender, number, at);
            if (person is not null && (person.Name == name || !name.Contains(' ', StringComparison.Ordinal) || person.Name.EndsWith(name, StringComparison.Ordinal) || Same(person.Name, name)))
            {
                return person.Name;
            }

            return name;
        }

        // "the spokesman, John Smith, said"
        if (phrase.End < syntax.Count && syntax.GapBefore(phrase.End) == Gap.Comma && NounPhrases.At(syntax, phrase.End, syntax.Count) is { } apposition && syntax[apposition.Head] == Role.Name
            && apposition.End < syntax.Count && !syntax.Joined(apposition.End) && Persons.NameIn(syntax, apposition.First, apposition.Head + 1, out _) is { Length: > 0 } own && own.Contains(' ', StringComparison.Ordinal)
            && syntax[apposition.End] != Role.Conjunction)
        {
            return own;
        }

        var isDefinite = syntax.Passage[words[phrase.First]] is "the" or "The";
        if (isDefinite && phrase.End - phrase.First <= 3 && people.ByRole(syntax.Passage[words[phrase.Head]].ToString().ToLowerInvariant(), number, at) is { } holder)
        {
            return holder.Name;
        }

        var owner = words[phrase.End - 1];
        return syntax.Passage.Text[at..(owner.Is(Shape.Possessive) ? owner.End - 2 : owner.End)];
    }

    private static bool IsSeveral(Syntax syntax, NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (syntax.Passage.Is(syntax.Words[i], "and"))
            {
                return true;
            }
        }

        return false;
    }

    private static Gender GenderIn(Syntax syntax, NounPhrase phrase)
    {
        Persons.NameIn(syntax, phrase.First, phrase.Head + 1, out var gender);
        return gender;
    }

    private static bool Same(string one, string other) => one.Split(' ')[0] == other.Split(' ')[0];

    /// <summary>he and she: the last subject of a sentence who fits, else the last one named; they, it, we and I stand for nobody.</summary>
    private string Pronoun(Syntax syntax, int number, NounPhrase phrase, int at)
    {
        var gender = syntax.Passage[syntax.Words[phrase.First]] switch
        {
            "he" or "He" => Gender.Man,
            "she" or "She" => Gender.Woman,
            _ => Gender.Unknown,
        };
        if (gender == Gender.Unknown)
        {
            return "";
        }

        var found = people.LastBefore(gender, number, at, true) ?? people.LastBefore(gender, number, at, false);
        if (found is null)
        {
            return "";
        }

        // Once it was said, it is known.
        found.Is(gender);
        return found.Name;
    }
}
