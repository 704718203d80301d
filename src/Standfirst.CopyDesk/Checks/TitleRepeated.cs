using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"President Ana Lopez" again, where the story introduced her so: the second time the last name is enough.</summary>
internal sealed class TitleRepeated() : Check(
    "title-repeated",
    Severity.Note,
    "Title and full name stand once, where the text introduces a person; from there on the last name is enough.",
    "The Associated Press Stylebook, \"names\" and \"titles\"")
{
    private const int LongestName = 5;

    /// <summary>Paragraphs back in which the person was named. Whom a story has not spoken of for longer, and in a live report each entry, may be introduced anew.</summary>
    private const int Near = 6;

    /// <summary>What is no office before a name: courtesy, which a house may want with each mention, names of places, and the rest of the list of abbreviations.</summary>
    private static readonly HashSet<string> NoOffice = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "mme", "mlle", "messrs", "st", "ste", "mt", "ft", "sr", "v", "vs", "dept", "hon", "king", "queen", "prince", "princess", "duke",
    };

    private static readonly Dictionary<string, string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sen"] = "senator",
        ["rep"] = "representative",
        ["gov"] = "governor",
        ["dr"] = "doctor",
        ["prof"] = "professor",
        ["gen"] = "general",
        ["col"] = "colonel",
        ["lt"] = "lieutenant",
        ["capt"] = "captain",
        ["sgt"] = "sergeant",
        ["adm"] = "admiral",
        ["cmdr"] = "commander",
        ["supt"] = "superintendent",
    };

    public override void Read(Reading reading, Report report)
    {
        Dictionary<string, List<string>>? titles = null;
        for (var number = 0; number < reading.Passages.Count; number++)
        {
            // Lists, boxes, captions and tables are read by themselves, and introduce for themselves.
            var passage = reading.Passages[number];
            if (passage.Kind is not BlockKind.Paragraph || !passage.IsEnglish)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length - 2; at++)
            {
                if (!words[at].Is(WordClass.Title | WordClass.TitleAbbreviation) || NameEnd(passage, words, at) is not (> 0 and var last) || passage.IsQuoted(words[at].Start) || TitleStart(passage, words, at) is not { } first)
                {
                    continue;
                }

                var name = passage.Text[words[at + 1].Start..words[last].Start] + passage.Base(words[last]).ToString();
                var title = Title(passage, words[first..(at + 1)]);
                titles ??= [];
                if (!titles.TryGetValue(name, out var told))
                {
                    titles[name] = [title];
                }
                else if (!IsTold(told, title))
                {
                    told.Add(title);
                }
                else if (!IsIntroduced(passage, words, last) && IsNear(reading, number, words[first].Start, passage.Base(words[last])) && Surname(reading, passage, words, at + 1, last, IsArticle(passage, words, first)) is { } surname)
                {
                    Tell(passage, words, first, last, surname, report);
                }

                at = last;
            }
        }
    }

    /// <summary>No lambda in the loop above: what it held of the loop was made anew for each word of the story.</summary>
    private static bool IsTold(List<string> told, string title) => told.Exists(one => Holds(one, title));

    private static void Tell(Passage passage, ReadOnlySpan<Word> words, int first, int last, string surname, Report report)
    {
        // "the President Ana Lopez": the article goes with the title.
        var start = IsArticle(passage, words, first) ? first - 1 : first;
        var end = words[last].Is(Shape.Possessive) ? words[last].End - 2 : words[last].End;
        var opens = words[start].Is(Shape.Opens) || start == 0;
        var written = opens && char.IsLower(surname[0]) ? char.ToUpperInvariant(surname[0]) + surname[1..] : surname;
        report.Add(passage, words[start].Start, end - words[start].Start, $"The story has introduced {surname} with title and full name; here the last name is enough.", new Fix($"Write {written}", written));
    }

    private static bool IsArticle(Passage passage, ReadOnlySpan<Word> words, int first) => first > 0 && words[first].Is(Shape.Follows) && passage[words[first - 1]] is "the" or "The";

    /// <summary>"Ana Lopez, the mayor of Alderley": who the person is, is told here. "Ana Lopez:" speaks in an interview.</summary>
    private static bool IsIntroduced(Passage passage, ReadOnlySpan<Word> words, int last)
    {
        var behind = passage.At(words[last].End);
        var next = last + 1 < words.Length ? passage[words[last + 1]] : "";
        return behind == ':' || (behind == ',' && next is "a" or "an" or "the" or "our" or "whose" or "who" or "its" or "his" or "her" or "their") || !(behind is ' ' or '\n' or '\'' or '’' || char.IsPunctuation(behind));
    }

    /// <summary>Whether the text just spoke of the person, under the same heading.</summary>
    private static bool IsNear(Reading reading, int number, int before, ReadOnlySpan<char> name)
    {
        if (reading.Passages[number].Text.AsSpan(0, before).Contains(name, StringComparison.Ordinal))
        {
            return true;
        }

        for (var (back, paragraphs) = (number - 1, 0); back >= 0 && paragraphs < Near && !BeginsAnew(reading.Passages[back]); back--)
        {
            if (reading.Passages[back].Kind == BlockKind.Paragraph)
            {
                paragraphs++;
                if (reading.Passages[back].Text.AsSpan().Contains(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A heading, or the time that stands above an entry of a live report.</summary>
    private static bool BeginsAnew(Passage passage)
        => passage.Kind is null or BlockKind.Heading || (passage.Kind == BlockKind.Paragraph && passage.Words.Length is > 0 and < 5 && passage.Words[0].Is(Shape.Digit));

    /// <summary>Number of the last word of a full name behind a title; 0 where none stands there.</summary>
    private static int NameEnd(Passage passage, ReadOnlySpan<Word> words, int title)
    {
        var (last, names) = (0, 0);
        for (var at = title + 1; at < words.Length; at++)
        {
            var word = words[at];
            var behindStop = passage.Text.AsSpan(words[at - 1].End, word.Start - words[at - 1].End) is ". " && (words[at - 1].Length == 1 || (at == title + 1 && words[title].Is(WordClass.TitleAbbreviation)));
            if (!behindStop && (!word.Is(Shape.Follows) || word.Is(Shape.Opens)))
            {
                break;
            }

            if (word.Is(WordClass.Month | WordClass.Weekday))
            {
                break;
            }

            if (IsParticle(passage, word))
            {
                continue;
            }

            if (!word.Is(Shape.Capital) && !IsJoinedParticle(passage, word))
            {
                break;
            }

            // "Judge Rotenberg Center", "Governor Smith III", "Dr. Ana Lopez Prize": what follows belongs to the name or makes another thing of it.
            if (at > title + LongestName || (word.Is(Shape.AllCapitals) && word.Length > 2) || word.Is(Shape.Digit | Shape.Address) || word.Is(WordClass.Title | WordClass.TitleAbbreviation | WordClass.OrganisationNoun | WordClass.DocumentNoun | WordClass.Starter | WordClass.Abbreviation))
            {
                return 0;
            }

            if (word.Length > 1)
            {
                names++;
                last = at;
            }

            if (word.Is(Shape.Possessive))
            {
                break;
            }
        }

        return names >= 2 ? last : 0;
    }

    /// <summary>de, van der, al.</summary>
    private static bool IsParticle(Passage passage, in Word word) => word.Is(WordClass.NameParticle) && char.IsLower(passage.Text[word.Start]);

    /// <summary>al-Sharaa.</summary>
    private static bool IsJoinedParticle(Passage passage, in Word word)
        => word.Is(Shape.Hyphen) && word.Length > 4 && passage.Text[word.Start + 2] == '-' && char.IsUpper(passage.Text[word.Start + 3]);

    /// <summary>Number of the first word of a title that ends at a word; null where it is none that could be left out.</summary>
    private static int? TitleStart(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        if (NoOffice.Contains(passage[words[at]].ToString()))
        {
            return null;
        }

        var first = at;
        while (first > 0 && !words[first].Is(Shape.Opens) && IsOfTitle(passage, words[first - 1], words[first]))
        {
            first--;
        }

        // "Russia's President", "its president": what goes with a title may stand or fall with it.
        return first > 0 && words[first].Is(Shape.Follows) && (words[first - 1].Is(Shape.Possessive) || passage[words[first - 1]] is "a" or "an" or "A" or "An" or "my" or "our" or "its" or "his" or "her" or "their" or "Our" or "Its" or "His" or "Her" or "of" or "as") ? null : first;
    }

    /// <summary>Foreign Minister, U.S. President, Lt. Gov., former President.</summary>
    private static bool IsOfTitle(Passage passage, in Word word, in Word next)
    {
        var joined = next.Is(Shape.Follows) || (word.Is(WordClass.TitleAbbreviation) && passage.Text.AsSpan(word.End, next.Start - word.End) is ". ");
        return joined && !word.Is(Shape.Possessive | Shape.Digit) && (word.Is(WordClass.Title) || passage[word] is "former" or "acting" or "incoming" or "outgoing" or "late" or "then" or "vice" or "deputy" or "prime"
            || (word.Is(Shape.Capital) && !word.Is(WordClass.Starter | WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Month | WordClass.Weekday)));
    }

    private static string Title(Passage passage, ReadOnlySpan<Word> words)
    {
        var parts = new List<string>(words.Length);
        foreach (var word in words)
        {
            var written = passage[word].ToString().TrimEnd('.').ToLowerInvariant();
            parts.Add(Written.GetValueOrDefault(written, written));
        }

        return string.Join(' ', parts);
    }

    /// <summary>Whether a title was told already. "Russian President" tells "President", but "Vice President" and "former President" do not.</summary>
    private static bool Holds(string told, string title)
        => told == title || (told.EndsWith(" " + title, StringComparison.Ordinal) && told[..^title.Length].Split(' ') is var before && !before.Any(one => one is "vice" or "deputy" or "former" or "acting" or "incoming" or "outgoing" or "late" or "then" or "assistant" or "lieutenant"));

    /// <summary>The last name as the story may use it; null where two bear it, or where nothing says which part of the name it is.</summary>
    private static string? Surname(Reading reading, Passage passage, ReadOnlySpan<Word> words, int first, int last, bool article)
    {
        var from = last;
        while (from > first + 1 && words[from - 1].Is(WordClass.NameParticle))
        {
            from--;
        }

        // "the Chief Data Scientist": behind an article only a given name tells a person from an office.
        var name = passage.Base(words[last]);
        if (article && !words[first].Is(WordClass.GivenName))
        {
            return null;
        }

        var (isKnown, isAlone, isGiven) = (words[first].Is(WordClass.GivenName), false, false);
        foreach (var other in reading.Passages)
        {
            if (other.Field is Field.Byline or Field.Credit || !other.IsEnglish)
            {
                continue;
            }

            var all = other.Words;
            for (var at = 0; at < all.Length; at++)
            {
                if (!all[at].Is(Shape.Capital | Shape.Hyphen))
                {
                    continue;
                }

                if (other.Base(all[at]).SequenceEqual(name))
                {
                    var before = at;
                    while (before > 0 && all[before].Is(Shape.Follows) && IsParticle(other, all[before - 1]))
                    {
                        before--;
                    }

                    var joined = before > 0 && (all[before].Is(Shape.Follows) || (all[before - 1].Length == 1 && !all[before].Is(Shape.Opens))) && all[before - 1].Is(Shape.Capital) && !all[before - 1].Is(WordClass.Title | WordClass.TitleAbbreviation | WordClass.Starter | WordClass.Preposition | WordClass.Conjunction);
                    if (!joined)
                    {
                        isAlone |= !all[at].Is(Shape.Opens) && !(at + 1 < all.Length && all[at + 1].Is(Shape.Follows) && all[at + 1].Is(Shape.Capital));
                    }
                    else if (all[before - 1].Length > 1 && !IsPartOf(passage, words[first..last], other[all[before - 1]]))
                    {
                        // Ana Lopez and Bob Lopez.
                        return null;
                    }
                }
                else if (!isKnown && other.Base(all[at]).SequenceEqual(passage[words[first]]))
                {
                    // Xi Jinping is Xi.
                    isGiven |= !(at + 1 < all.Length && all[at + 1].Is(Shape.Follows) && (all[at + 1].Is(Shape.Capital) || IsParticle(other, all[at + 1]) || IsJoinedParticle(other, all[at + 1]))) && !(at > 0 && all[at].Is(Shape.Follows) && all[at - 1].Is(Shape.Capital) && !all[at - 1].Is(WordClass.Title | WordClass.TitleAbbreviation | WordClass.Starter | WordClass.Preposition));
                }
            }
        }

        return isGiven ? passage[words[first]].ToString()
            : isKnown || isAlone ? passage.Text[words[from].Start..words[last].Start] + name.ToString()
            : null;
    }

    private static bool IsPartOf(Passage passage, ReadOnlySpan<Word> name, ReadOnlySpan<char> word)
    {
        foreach (var part in name)
        {
            if (passage[part].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
