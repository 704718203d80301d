using System.Globalization;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Ana Lopez, 45," and further down "the 46-year-old".</summary>
internal sealed class AgeChanges() : Check(
    "age-changes",
    Severity.Warning,
    "A person has one age within a story.",
    "The Associated Press Stylebook, \"ages\"; copy-editing practice")
{
    public override void Read(Reading reading, Report report)
    {
        Dictionary<string, int>? ages = null;
        var later = new List<(Passage Passage, Word Word, string? Name, int Age)>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Field is not (Field.Body or Field.Caption or Field.Dek or Field.Headline))
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Is(Shape.Digit) && Find(passage, words, at) is var (name, age) && !passage.IsQuoted(words[at].Start))
                {
                    ages ??= [];
                    if (name is not null && !IsNamedInFull(ages, name) && ages.TryAdd(name, age))
                    {
                        continue;
                    }

                    later.Add((passage, words[at], name, age));
                }
            }
        }

        foreach (var (passage, word, name, age) in later)
        {
            // "The 46-year-old" is the only person whose age was told.
            var who = name is null ? ages is { Count: 1 } ? ages.Keys.First() : null : ages!.Keys.Where(one => one == name || (!name.Contains(' ') && one.EndsWith(" " + name, StringComparison.Ordinal))).ToList() is [var only] ? only : null;
            if (who is not null && ages!.TryGetValue(who, out var told) && told != age)
            {
                var written = passage.Text.Substring(word.Start, word.Length);
                report.Add(passage, word.Start, word.Length, $"{who} was {told} elsewhere in the story.", new Fix($"Write {told}", told.ToString(CultureInfo.InvariantCulture) + written[age.ToString(CultureInfo.InvariantCulture).Length..]));
            }
        }
    }

    /// <summary>A surname of somebody whose age was told by the full name. No lambda in the loop above: what it held of the loop was made anew for each word of the story.</summary>
    private static bool IsNamedInFull(Dictionary<string, int> ages, string name) => !name.Contains(' ', StringComparison.Ordinal) && ages.Keys.Any(one => one.EndsWith(" " + name, StringComparison.Ordinal));

    /// <summary>Whether the story names somebody in full by this surname.</summary>
    private static bool IsSurname(Passage passage, in Word word)
    {
        foreach (var person in passage.Reading.People)
        {
            if (passage[word].SequenceEqual(person.Passage.Base(person.Passage.Words[person.Last])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Lopez, 45,", "45-year-old Ana Lopez", and "the 45-year-old", whose name is null.</summary>
    private static (string? Name, int Age)? Find(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        var text = passage[words[at]];
        if (text.EndsWith("-year-old") && int.TryParse(text[..text.IndexOf('-')], NumberStyles.None, CultureInfo.InvariantCulture, out var years))
        {
            var last = at;
            while (last + 1 < words.Length && last < at + 3 && words[last + 1].Is(Shape.Capital) && words[last + 1].Is(Shape.Follows))
            {
                last++;
            }

            if (last > at && words[at + 1].Is(WordClass.GivenName))
            {
                return (passage.Text[words[at + 1].Start..words[last].End], years);
            }

            // "the 45-year-old said": a noun behind it is another person, or a thing.
            var stands = at > 0 && passage[words[at - 1]] is "the" or "The" && (at + 1 == words.Length || !words[at + 1].Is(Shape.Follows) || words[at + 1].Is(WordClass.Reporting | WordClass.Auxiliary) || passage[words[at + 1]] is "left" or "died" or "who" or "went" or "came" or "took" or "from" || passage[words[at + 1]].EndsWith("ed"));
            return stands ? (null, years) : null;
        }

        var standsAlone = words[at].Is(Shape.Number) && words[at].Length <= 3 && at > 0 && passage.Text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is ", " && passage.At(words[at].End) is ',' or '.' or ';'
            && (passage.At(words[at].End + 1) is ' ' || words[at].End + 1 >= passage.Text.Length);
        if (!standsAlone || !words[at - 1].Is(Shape.Capital) || words[at - 1].Is(WordClass.Month) || words[at - 1].Is(Shape.Possessive) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) || age is < 1 or > 112)
        {
            return null;
        }

        // Only behind a full name, or behind a surname that is one: "Room, 12," is nobody.
        var isPerson = at > 1 && (words[at - 2].Is(WordClass.GivenName) || (at > 2 && words[at - 3].Is(WordClass.GivenName) && words[at - 2].Is(Shape.Capital))) && words[at - 1].Is(Shape.Follows);
        isPerson |= IsSurname(passage, words[at - 1]);
        if (!isPerson)
        {
            return null;
        }

        var first = at - 1;
        while (first > 0 && first > at - 3 && words[first].Is(Shape.Follows) && words[first - 1].Is(Shape.Capital) && !words[first - 1].Is(WordClass.Title | WordClass.Starter | WordClass.Preposition) && !words[first].Is(Shape.Opens))
        {
            first--;
        }

        return (passage.Text[words[first].Start..words[at - 1].End], age);
    }
}
