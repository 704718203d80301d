using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Zelensky and Zelenskyy, al-Sharaa and al-Shara: two people to a reader who does not know better.</summary>
internal sealed class NameSpelling(HouseStyle style) : Check(
    "name-spelling",
    Severity.Warning,
    "A name has one spelling throughout a story, and the house's where it lays one down.",
    "The Associated Press Stylebook, \"names\" and \"foreign names\"; names: in the house style")
{
    private const int Shortest = 5;

    private readonly Dictionary<string, string> house = Spellings(style);

    public override IEnumerable<string> Phrases => house.Keys;

    /// <summary>A spelling that the house does not use.</summary>
    public override void Found(in PhraseHit hit, Report report)
    {
        var written = hit.Passage.Text.Substring(hit.Start, hit.Length);
        var right = house[hit.Text];
        if (!written.Equals(right, StringComparison.Ordinal) && char.IsUpper(right[0]) == char.IsUpper(written[0]))
        {
            report.Add(hit.Passage, hit.Start, hit.Length, $"The house writes {right}.", new Fix($"Write {right}", right));
        }
    }

    public override void Read(Reading reading, Report report)
    {
        var seen = new Dictionary<string, List<(Passage Passage, Word Word)>>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Field is Field.Byline or Field.Credit or Field.Dateline or Field.Alt)
            {
                continue;
            }

            foreach (var word in passage.Words)
            {
                var isName = (word.Is(Shape.Capital) && !word.Is(Shape.Opens)) || (word.Is(Shape.Hyphen) && (passage[word].StartsWith("al-") || passage[word].StartsWith("el-")) && word.Length > 4 && char.IsUpper(passage.Text[word.Start + 3]));
                if (isName && word.Length >= Shortest && !word.Is(Shape.Address | Shape.Digit | Shape.AllCapitals | Shape.Dotted) && word.Class == WordClass.None)
                {
                    var name = passage.Base(word);
                    (lookup.TryGetValue(name, out var places) ? places : lookup[name] = []).Add((passage, word));
                }
            }
        }

        var names = seen.Keys.Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                if (IsSameName(names[i], names[j]) && seen[names[i]] is var one && seen[names[j]] is var other && IsPerson(one, other))
                {
                    // The rarer is the slip; of two as frequent ones, the later.
                    var (right, wrong) = one.Count > other.Count || (one.Count == other.Count && Comes(reading, one, other)) ? (names[i], other) : (names[j], one);
                    foreach (var (passage, word) in wrong)
                    {
                        var written = passage.Base(word).ToString();
                        report.Add(passage, word.Start, written.Length, $"Elsewhere in the story the name is written {right}.", new Fix($"Write {right}", right));
                    }
                }
            }
        }
    }

    private static Dictionary<string, string> Spellings(HouseStyle style)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (right, wrongs) in style.Names)
        {
            foreach (var wrong in wrongs)
            {
                found[wrong.ToLowerInvariant().Replace('’', '\'')] = right;
            }
        }

        return found;
    }

    private static bool Comes(Reading reading, List<(Passage Passage, Word Word)> one, List<(Passage Passage, Word Word)> other)
    {
        foreach (var passage in reading.Passages)
        {
            var (first, second) = (ReferenceEquals(passage, one[0].Passage), ReferenceEquals(passage, other[0].Passage));
            if (first || second)
            {
                return first && (!second || one[0].Word.Start < other[0].Word.Start);
            }
        }

        return true;
    }

    /// <summary>One of the two is named as people are: behind a given name or title, or with a verb of saying.</summary>
    private static bool IsPerson(List<(Passage Passage, Word Word)> one, List<(Passage Passage, Word Word)> other)
        => one.Concat(other).Any(place => IsPerson(place.Passage, place.Word)) && !HaveOtherGivenNames(one, other);

    private static bool IsPerson(Passage passage, in Word word)
    {
        var at = passage.WordAt(word.Start);
        var words = passage.Words;
        return (at > 0 && words[at].Is(Shape.Follows) && words[at - 1].Is(WordClass.GivenName | WordClass.Title) && words[at - 1].Is(Shape.Capital))
            || (at > 0 && words[at - 1].Is(WordClass.TitleAbbreviation) && words[at - 1].Is(Shape.Capital))
            || (at > 0 && words[at - 1].Is(WordClass.Reporting) && words[at].Is(Shape.Follows) && passage[words[at - 1]] is "said" or "says" or "added" or "told" or "asked")
            || (at + 1 < words.Length && words[at + 1].Is(Shape.Follows) && passage[words[at + 1]] is "said" or "says" or "told" or "added" or "asked")
            || (word.Is(Shape.Hyphen) && (passage[word].StartsWith("al-", StringComparison.OrdinalIgnoreCase) || passage[word].StartsWith("el-", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>"Ana Hansen" and "Bo Hanson" are two people.</summary>
    private static bool HaveOtherGivenNames(List<(Passage Passage, Word Word)> one, List<(Passage Passage, Word Word)> other)
    {
        var (first, second) = (Given(one), Given(other));
        return first.Count > 0 && second.Count > 0 && !first.Overlaps(second);
    }

    private static HashSet<string> Given(List<(Passage Passage, Word Word)> places)
    {
        var found = new HashSet<string>();
        foreach (var (passage, word) in places)
        {
            var at = passage.WordAt(word.Start);
            if (at > 0 && passage.Words[at].Is(Shape.Follows) && passage.Words[at - 1].Is(Shape.Capital) && !passage.Words[at - 1].Is(WordClass.Title | WordClass.Starter | WordClass.Month | WordClass.Weekday) && !passage.Words[at - 1].Is(Shape.Opens | Shape.AllCapitals) is var inside && (inside || passage.Words[at - 1].Is(WordClass.GivenName)))
            {
                found.Add(passage[passage.Words[at - 1]].ToString());
            }
        }

        return found;
    }

    /// <summary>
    /// The same but for one letter doubled, left out, or put for one that sounds alike, or for the capital of an article. Endings that
    /// make another word of a name (Russia, Russian; Smith, Smiths) are no other spelling.
    /// </summary>
    private static bool IsSameName(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            // al-Sharaa and Al-Sharaa within a sentence.
            return one.Length > 3 && one[2] == '-' && other[2] == '-';
        }

        if (Math.Abs(one.Length - other.Length) > 1 || char.ToLowerInvariant(one[0]) != char.ToLowerInvariant(other[0]))
        {
            return false;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var at = 0;
        while (at < shorter.Length && char.ToLowerInvariant(shorter[at]) == char.ToLowerInvariant(longer[at]))
        {
            at++;
        }

        if (shorter.Length < longer.Length)
        {
            if (!shorter.AsSpan(at).Equals(longer.AsSpan(at + 1), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            // A letter more at the end makes a plural or an adjective, unless it doubles the last: Zelenskyy.
            var extra = char.ToLowerInvariant(longer[at]);
            var doubled = at > 0 && extra == char.ToLowerInvariant(longer[at - 1]);
            return at == shorter.Length ? doubled && extra is not 's' : doubled || extra is 'h' or 'e' or 'i' or 'y' or 'a' or 'k';
        }

        if (at >= shorter.Length - 1 && !Alike(shorter[^1], longer[^1]))
        {
            return false;
        }

        // Two letters that changed places, or one for another that sounds alike.
        return (at + 1 < shorter.Length && shorter[at] == longer[at + 1] && shorter[at + 1] == longer[at] && shorter.AsSpan(at + 2).SequenceEqual(longer.AsSpan(at + 2)))
            || (Alike(shorter[at], longer[at]) && shorter.AsSpan(at + 1).Equals(longer.AsSpan(at + 1), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Alike(char one, char other)
    {
        Span<char> pair = [one, other];
        pair.Sort();
        return pair is "iy" or "ei" or "ey" or "ck" or "sz" or "ae" or "ou" or "kq" or "vw" or "io" or "eo" or "ao" or "ai" or "mn" or "dt" or "st" or "gj";
    }
}
