namespace Standfirst.CopyDesk.Analysis;

/// <summary>A person named in full: a given name that the desk knows, and a surname.</summary>
/// <param name="Passage">Where.</param>
/// <param name="First">Number of the given name's word.</param>
/// <param name="Last">Number of the surname's word.</param>
internal readonly record struct FullName(Passage Passage, int First, int Last)
{
    public string Surname => Passage.Base(Passage.Words[Last]).ToString();

    public string Given => Passage[Passage.Words[First]].ToString();

    public override string ToString() => Passage.Text[Passage.Words[First].Start..Passage.Words[Last].Start] + Surname;
}

/// <summary>Finds people by their full names: a capitalised given name, at most two initials or middle names, a capitalised surname.</summary>
internal static class People
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "van", "von", "der", "den", "la", "le", "al", "bin", "ibn", "da", "di", "del", "dos", "du" };

    public static List<FullName> In(Reading reading)
    {
        var found = new List<FullName>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Field is Field.Byline or Field.Credit)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length - 1; at++)
            {
                if (words[at].Is(WordClass.GivenName) && words[at].Is(Shape.Capital) && !words[at].Is(Shape.Possessive) && Surname(passage, words, at) is > 0 and var last)
                {
                    found.Add(new FullName(passage, at, last));
                    at = last;
                }
            }
        }

        return found;
    }

    private static int Surname(Passage passage, ReadOnlySpan<Word> words, int first)
    {
        var last = -1;
        for (var at = first + 1; at < Math.Min(first + 5, words.Length); at++)
        {
            var word = words[at];
            var joined = word.Is(Shape.Follows) || (words[at - 1].Length == 1 && passage.Text.AsSpan(words[at - 1].End, word.Start - words[at - 1].End) is ". ");
            if (!joined)
            {
                break;
            }

            if (word.Is(Shape.Capital) || (word.Is(Shape.Hyphen) && word.Length > 4 && passage[word].StartsWith("al-")))
            {
                // A middle name that is a given name, an initial, or the surname; the last capital of the row is the surname.
                if (word.Is(WordClass.Month | WordClass.Weekday | WordClass.Auxiliary | WordClass.Title) || word.Is(Shape.AllCapitals) || word.Is(Shape.Dotted))
                {
                    break;
                }

                last = word.Length > 1 ? at : last;
                if (word.Is(Shape.Possessive))
                {
                    break;
                }
            }
            else if (!Particles.Contains(passage[word].ToString()))
            {
                break;
            }
        }

        return last;
    }
}
