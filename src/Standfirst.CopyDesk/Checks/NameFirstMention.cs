using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Lopez said" and only later "Ana Lopez": paragraphs changed places, and the introduction came behind.</summary>
internal sealed class NameFirstMention() : Check(
    "name-first-mention",
    Severity.Warning,
    "A person is named in full where the text first speaks of them.",
    "The Associated Press Stylebook, \"names\"; The Guardian style guide, \"first mention\"")
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.People.Count == 0)
        {
            return;
        }

        // Where each surname is introduced in the text; one that two people share tells nothing.
        var introduced = new Dictionary<string, FullName>();
        var shared = new HashSet<string>();
        foreach (var person in reading.People)
        {
            if (person.Passage.Field is not Field.Body || person.Passage.Kind is BlockKind.Heading or BlockKind.PullQuote or BlockKind.Title)
            {
                continue;
            }

            if (!introduced.TryAdd(person.Surname, person) && !introduced[person.Surname].Given.Equals(person.Given, StringComparison.Ordinal))
            {
                shared.Add(person.Surname);
            }
        }

        var inDek = reading.Copy.Dek;
        foreach (var (surname, person) in introduced)
        {
            if (!shared.Contains(surname) && surname.Length > 2 && !report.Style.KnownPeople.Any(known => known.EndsWith(surname, StringComparison.Ordinal)) && !inDek.Contains(person.ToString(), StringComparison.Ordinal))
            {
                Before(reading, surname, person, report);
            }
        }
    }

    private static void Before(Reading reading, string surname, FullName person, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            var isSame = ReferenceEquals(passage, person.Passage);
            if (passage.IsProse && passage.IsEnglish && passage.Text.Contains(surname, StringComparison.Ordinal))
            {
                var words = passage.Words;
                for (var at = 0; at < (isSame ? person.First : words.Length); at++)
                {
                    if (passage.Base(words[at]).SequenceEqual(surname))
                    {
                        if (IsAlone(passage, words, at) && Acts(passage, words, at) && !passage.IsQuoted(words[at].Start))
                        {
                            report.Add(passage, words[at].Start, surname.Length, $"{surname} is named in full only later, as {person}.", new Fix("Name in full", person.ToString()));
                        }

                        return;
                    }
                }
            }

            if (isSame)
            {
                return;
            }
        }
    }

    /// <summary>Somebody who says or does: "Lopez said", "said Lopez", "Lopez has", "Lopez's". A drink may be called Lopez too.</summary>
    private static bool Acts(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        if (words[at].Is(Shape.Possessive) || (at > 0 && passage[words[at - 1]] is "said" or "says" or "told" or "added" or "asked"))
        {
            return true;
        }

        return at + 1 < words.Length && words[at + 1].Is(Shape.Follows) && passage[words[at + 1]] is var next && char.IsLower(next[0])
            && (words[at + 1].Is(WordClass.Reporting | WordClass.Auxiliary) || (next.EndsWith("ed") && next.Length > 4) || next is "who" or "met" or "left" or "won" or "lost" or "went" or "came" or "took" or "made" or "gave" or "saw");
    }

    /// <summary>Not a part of another name: "the Lopez Report", "Mr. Lopez", "Alderley Lopez".</summary>
    private static bool IsAlone(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        var before = at > 0 && (words[at].Is(Shape.Follows) || words[at - 1].Is(WordClass.TitleAbbreviation)) && (words[at - 1].Is(Shape.Capital) && !words[at - 1].Is(WordClass.Starter | WordClass.Preposition | WordClass.Conjunction | WordClass.Month | WordClass.Weekday) || words[at - 1].Is(WordClass.Title) || passage[words[at - 1]] is "the" or "The" or "a" or "an" or "A" or "An" or "this" or "first");
        var after = at + 1 < words.Length && words[at + 1].Is(Shape.Follows) && words[at + 1].Is(Shape.Capital) && !words[at].Is(Shape.Possessive);
        return !before && !after && passage.Before(words[at].Start) is not ('-' or '/' or '#' or '@') && passage.At(words[at].End) is not ('-' or '/');
    }
}
