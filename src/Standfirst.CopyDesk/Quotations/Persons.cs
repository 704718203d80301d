using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>
/// The persons of a story, found by capitals and titles: two names or more that stand together, or one behind a title. Organisations are
/// told by their nouns ("Ministry", "Party") and by an article before them; what is left of them does no harm, since nothing is guessed
/// from a name.
/// </summary>
internal sealed class Persons
{
    /// <summary>Passages back in which the subject of a sentence is still what "he" means.</summary>
    private const int Reach = 4;

    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.Ordinal);
    private readonly List<Mention> mentions = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    public IEnumerable<Person> All => bySurname.Values.SelectMany(one => one);

    /// <summary>Takes in the names of a passage.</summary>
    public void Read(Syntax syntax, int passage)
    {
        for (var i = 0; i < syntax.Count; i++)
        {
            if (IsNameWord(syntax, i))
            {
                i = Take(syntax, i, passage);
            }
        }
    }

    /// <summary>The person with a surname, the last one introduced before a place, else the first one behind it; null where nobody bears it.</summary>
    public Person? BySurname(string surname, Gender gender, int passage, int at)
    {
        if (!bySurname.TryGetValue(surname, out var bearers))
        {
            return null;
        }

        if (bearers.Count == 1)
        {
            return bearers[0].Fits(gender) ? bearers[0] : null;
        }

        Person? best = null;
        foreach (var mention in mentions)
        {
            if (mention.Person.Surname == surname && mention.Person.Fits(gender) && (best is null || mention.Passage < passage || (mention.Passage == passage && mention.At <= at)))
            {
                best = mention.Person;
            }
        }

        return best;
    }

    /// <summary>Somebody is called so by the given name.</summary>
    public bool KnowsGiven(string given) => mentions.Exists(one => one.Person.Name.StartsWith(given, StringComparison.Ordinal) && one.Person.Name.Length > given.Length && one.Person.Name[given.Length] == ' ');

    /// <summary>How often a person is named.</summary>
    public int CountOf(Person person) => mentions.Count(one => one.Person == person);

    /// <summary>The person of a full name as <see cref="Person.Name"/> has it; null where there is none.</summary>
    public Person? Named(string name)
    {
        if (name.Length > 0 && bySurname.TryGetValue(name[(name.LastIndexOf(' ') + 1)..], out var bearers))
        {
            foreach (var bearer in bearers)
            {
                if (bearer.Name == name)
                {
                    return bearer;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the story names a person so, or by this surname.</summary>
    public bool Knows(string name) => name.Length > 0 && bySurname.ContainsKey(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>The last one before a place whom a pronoun may stand for: one of whom a sentence tells what they did, else whoever was named.</summary>
    public Person? LastBefore(Gender gender, int passage, int at, bool subject)
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            if (subject && (!mention.IsSubject || mention.Passage < passage - Reach))
            {
                continue;
            }

            if ((mention.Passage < passage || (mention.Passage == passage && mention.At < at)) && mention.Person.Fits(gender) && (mention.Person.IsFull || mention.Person.Gender != Gender.Unknown))
            {
                return mention.Person;
            }
        }

        return null;
    }

    /// <summary>The last one named before a place of whom a noun was said: "the president".</summary>
    public Person? ByRole(string role, int passage, int at)
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            if ((mention.Passage < passage || (mention.Passage == passage && mention.At < at)) && mention.Person.Roles.Contains(role))
            {
                return mention.Person;
            }
        }

        return null;
    }

    public static bool IsNameWord(Syntax syntax, int word)
        => (syntax[word] is Role.Name && !syntax.Passage[syntax.Words[word]].EndsWith("-based")) || (syntax[word] is Role.Quoted && syntax.Words[word].Is(Shape.Capital) && !syntax.Words[word].Is(Shape.Opens) && !syntax.Words[word].Is(WordClass.Starter | WordClass.SubjectPronoun));

    /// <summary>The name within a phrase, without titles and what follows it; empty where it holds none.</summary>
    public static string NameIn(Syntax syntax, int from, int end, out Gender gender)
    {
        gender = Gender.Unknown;
        var last = end;
        while (last > from && !(IsNameWord(syntax, last - 1) || syntax.Words[last - 1].Is(WordClass.NameParticle)))
        {
            last--;
        }

        var first = last;
        while (first > from && (first == last || syntax.Joined(first)) && IsPart(syntax, first - 1, last))
        {
            first--;
        }

        var untitled = SkipTitles(syntax, first, last, ref gender, null);
        if (untitled == first && last - first > 2 && IsBehindOffice(syntax, first))
        {
            untitled = last - 2;
        }

        first = untitled;
        return first < last ? Text(syntax, first, last) : "";
    }

    private static bool IsPart(Syntax syntax, int word, int end)
        => (IsNameWord(syntax, word) && !(syntax.Words[word].Is(Shape.Possessive) && word < end - 1)) || (syntax.Words[word].Is(WordClass.NameParticle) && word < end - 1);

    private int Take(Syntax syntax, int from, int passage)
    {
        var end = from + 1;
        while (end < syntax.Count && syntax.Joined(end) && !syntax.Words[end - 1].Is(Shape.Possessive)
            && (IsNameWord(syntax, end) || (syntax.Words[end].Is(WordClass.NameParticle) && end + 1 < syntax.Count && syntax.Joined(end + 1) && IsNameWord(syntax, end + 1))))
        {
            end++;
        }

        var words = syntax.Words;
        var gender = Gender.Unknown;
        var roles = new List<string>(2);
        var first = SkipTitles(syntax, from, end, ref gender, roles);
        var titled = first > from;
        for (var i = first + 1; !titled && i < end - 1; i++)
        {
            // "Federal CIO Clare Lopez", "Science Policy Fellow Ana Babou": a given name begins the name.
            if (words[i].Is(WordClass.GivenName) && !words[first].Is(WordClass.GivenName))
            {
                roles.Add(Lower(syntax, i - 1));
                first = i;
                titled = true;
            }
        }

        if (!titled && end - first > 2 && IsBehindOffice(syntax, from))
        {
            // "Secretary of State John Kerry", "Secretary of Homeland Security Jeh Johnson"
            first = end - (words[end - 2].Length == 1 && end - first > 3 ? 3 : 2);
            titled = true;
            roles.Add(Lower(syntax, from - 2));
        }

        var isOrganisation = false;
        for (var i = first; i < end; i++)
        {
            isOrganisation |= (words[i].Is(Shape.AllCapitals) && words[i].Length > 2) || words[i].Is(WordClass.OrganisationNoun | WordClass.DocumentNoun | WordClass.Weekday | WordClass.Month);
        }

        if (first >= end || isOrganisation || (end - first == 1 && words[first].Is(Shape.AllCapitals)) || end - first > 5)
        {
            return end - 1;
        }

        // "the Associated Press", "the Kremlin"; but "the Republican Jane Smith" has a noun before it.
        var behindArticle = from > 0 && syntax.Joined(from) && syntax[from - 1] == Role.Determiner && !titled;
        var person = end - first == 1 ? Known(syntax, first, end, gender, titled) : behindArticle ? null : Enter(Text(syntax, first, end));
        if (person is not null)
        {
            person.Is(gender);
            foreach (var role in roles)
            {
                person.Introduce(role);
            }

            FindRole(syntax, person, from, end);

            // "Sens. Mike Crapo and Jim Risch"
            if (from > 1 && syntax.Joined(from) && syntax.Passage.Is(words[from - 1], "and") && mentions.Count > 0 && mentions[^1].Passage == passage && mentions[^1].Person.HasRole && words[from - 2].Start >= mentions[^1].At && words[from - 2].Start < mentions[^1].At + 40)
            {
                person.Introduce();
            }

            mentions.Add(new Mention(person, passage, words[first].Start, IsSubject(syntax, from, end)));
        }

        return end - 1;
    }

    /// <summary>"the mayor, Jane Smith", "spokesman Jane Smith"; "Jane Smith, the mayor", "Jane Smith (D-Ohio)", "Jane Smith, who", "Jane Smith is a".</summary>
    private static void FindRole(Syntax syntax, Person person, int from, int end)
    {
        var words = syntax.Words;
        if (from > 0 && syntax.GapBefore(from) is Gap.None or Gap.Comma && syntax[from - 1] is Role.Noun or Role.Name && words[from - 1].Is(WordClass.PersonNoun | WordClass.Title))
        {
            person.Introduce(Lower(syntax, from - 1));
        }
        else if (from > 0 && syntax.Joined(from) && (syntax[from - 1] == Role.Noun || words[from - 1].Is(Shape.Possessive)))
        {
            person.Introduce();
        }

        if (IsBehindAs(syntax, from))
        {
            person.Introduce();
        }

        if (end >= syntax.Count)
        {
            return;
        }

        // "said Ana Lopez, HHS chief": whatever it is, it tells who she is.
        if (from > 0 && syntax[from - 1] == Role.Cue && syntax.Joined(from) && syntax.GapBefore(end) == Gap.Comma && syntax[end] is not (Role.Ing or Role.Conjunction or Role.Quoted or Role.Adverb))
        {
            person.Introduce();
        }

        if (syntax.GapBefore(end) is Gap.Open)
        {
            person.Introduce();
        }
        else if (syntax.GapBefore(end) == Gap.Comma && syntax.Passage[words[end]] is "of" or "from")
        {
            person.Introduce();
        }
        else if (syntax.GapBefore(end) is Gap.Comma or Gap.Dash && syntax[end] is Role.Determiner or Role.Possessive or Role.Noun or Role.Relative or Role.Name or Role.Number or Role.Ing || (syntax.GapBefore(end) is Gap.Comma && syntax.Passage[words[end]] is "then" or "now"))
        {
            if (syntax[end] is Role.Relative or Role.Number || syntax.Passage[words[end]] is "a" or "an" || NounPhrases.At(syntax, syntax[end] is Role.Ing or Role.Adverb ? end + 1 : end, syntax.Count) is not { } apposition)
            {
                person.Introduce();
            }
            else if (apposition.End >= syntax.Count || !syntax.Joined(apposition.End) || syntax[apposition.End] is not (Role.Verb or Role.Cue or Role.Auxiliary))
            {
                // A list of names introduces nobody.
                if (syntax[apposition.Head] != Role.Name || words[apposition.First].Is(WordClass.Title | WordClass.PersonNoun) || words[apposition.First].Is(Shape.Possessive) || words[apposition.Head].Is(WordClass.PersonNoun | WordClass.Title) || syntax[apposition.First] is Role.Noun or Role.Determiner)
                {
                    person.Introduce(Lower(syntax, apposition.Head));
                }
            }
        }
        else if (syntax.Joined(end) && (syntax.Passage[words[end]] is "of" or "from" or "at" or "with" or "for" || (syntax[end] == Role.Auxiliary && end + 1 < syntax.Count && syntax[end + 1] == Role.Determiner)))
        {
            person.Introduce();
        }
    }

    /// <summary>"As a designer at the Lab, Ana Lopez said".</summary>
    private static bool IsBehindAs(Syntax syntax, int from)
    {
        var first = syntax.Passage.Sentences[syntax.Passage.SentenceAt(syntax.Words[from].Start)].FirstWord;
        return first + 2 < from && syntax.Passage.Is(syntax.Words[first], "As") && syntax.Passage[syntax.Words[first + 1]] is "a" or "an" or "the";
    }

    private static bool IsSubject(Syntax syntax, int from, int end)
    {
        if (from > 0 && syntax[from - 1] == Role.Cue && syntax.Joined(from) && !syntax.Words[from - 1].Is(WordClass.IngForm) && (from == 1 || syntax.GapBefore(from - 1) is Gap.Quote or Gap.Comma))
        {
            return true;
        }

        var next = end;
        while (next < syntax.Count && syntax.Joined(next) && syntax[next] == Role.Adverb)
        {
            next++;
        }

        return next < syntax.Count && (syntax.Joined(next) || syntax.GapBefore(next) == Gap.Comma) && syntax[next] is Role.Verb or Role.Cue or Role.Auxiliary or Role.Relative && !syntax.Words[end - 1].Is(Shape.Possessive);
    }

    private static bool IsBehindOffice(Syntax syntax, int from)
        => from > 1 && syntax.Joined(from) && syntax.Joined(from - 1) && syntax.Passage.Is(syntax.Words[from - 1], "of") && syntax.Words[from - 2].Is(WordClass.Title | WordClass.PersonNoun | WordClass.OrganisationNoun);

    private static string Lower(Syntax syntax, int word) => syntax.Passage.Base(syntax.Words[word]).ToString().ToLowerInvariant();

    private Person? Known(Syntax syntax, int first, int end, Gender gender, bool titled)
    {
        var name = Text(syntax, first, end);
        if (bySurname.TryGetValue(name, out var bearers))
        {
            for (var i = bearers.Count - 1; i >= 0; i--)
            {
                if (bearers[i].Fits(gender))
                {
                    return bearers[i];
                }
            }
        }

        return titled ? Enter(name) : null;
    }

    private Person Enter(string name)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        if (!bySurname.TryGetValue(surname, out var bearers))
        {
            bySurname[surname] = bearers = [];
        }

        foreach (var bearer in bearers)
        {
            var (one, other) = (FirstOf(bearer.Name), FirstOf(name));
            if (!bearer.IsFull || one == other || (one.Length > 0 && other.Length > 0 && one[0] == other[0] && (one.Length <= 2 || other.Length <= 2)))
            {
                bearer.Fill(name);
                return bearer;
            }
        }

        var person = new Person(name);
        bearers.Add(person);
        return person;
    }

    private static string FirstOf(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? name[..at] : "";

    /// <summary>Behind titles and nouns of office that stand before a name: "former President", "Republican Senator".</summary>
    private static int SkipTitles(Syntax syntax, int from, int end, ref Gender gender, List<string>? roles)
    {
        var words = syntax.Words;
        for (var i = end - 1; i >= from; i--)
        {
            if (!words[i].Is(WordClass.TitleAbbreviation | WordClass.Title | WordClass.PersonNoun) || (i == end - 1 && i == from && !words[i].Is(WordClass.TitleAbbreviation)))
            {
                continue;
            }

            gender = syntax.Passage[words[i]] switch
            {
                "Mr" or "Sir" or "King" or "Prince" or "Duke" or "Lord" or "Congressman" or "Councilman" or "Chairman" or "Spokesman" or "Messrs" => Gender.Man,
                "Mrs" or "Ms" or "Miss" or "Queen" or "Princess" or "Duchess" or "Lady" or "Dame" or "Congresswoman" or "Councilwoman" or "Chairwoman" or "Spokeswoman" or "Mme" or "Mlle" => Gender.Woman,
                _ => gender,
            };
            if (syntax.Passage[words[i]] is not ("Mr" or "Mrs" or "Ms" or "Miss"))
            {
                roles?.Add(Lower(syntax, i));
            }

            // Titles stand together: all before the last of them is of the office too.
            for (var k = i - 1; k >= from && roles is not null; k--)
            {
                if (words[k].Is(WordClass.TitleAbbreviation | WordClass.Title | WordClass.PersonNoun))
                {
                    roles.Add(Lower(syntax, k));
                }
            }

            return i + 1;
        }

        return from;
    }

    private static string Text(Syntax syntax, int first, int end)
    {
        var (one, last) = (syntax.Words[first], syntax.Words[end - 1]);
        var stop = last.Is(Shape.Possessive) ? last.End - 2 : last.End;
        return syntax.Passage.Text[one.Start..stop];
    }
}
