using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Small numbers as words, larger as figures, where the house says from which on.</summary>
internal sealed class NumberStyleCheck() : Check(
    "number-style",
    Severity.Warning,
    "Whole numbers below the one that the house names are written as words, the others as figures; with units, dates, ages, scores and money always as figures.",
    "The Associated Press Stylebook, \"numerals\"; set by numbers: {words-below: 10} in the house style")
{
    /// <summary>Figures stand before these whatever their size.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "percent", "per", "million", "billion", "trillion", "thousand", "km", "kilometers", "kilometres", "miles", "mile", "feet", "foot", "inches", "inch", "meters", "metres", "meter", "metre", "yards", "degrees",
        "pounds", "kg", "kilograms", "tons", "tonnes", "ounces", "liters", "litres", "gallons", "acres", "hectares", "mph", "kph", "a.m.", "p.m.", "am", "pm", "cents", "dollars", "euros", "points", "point", "votes", "gb", "mb", "tb", "x", "to", "and", "or", "of", "out", "years-old",
    };

    /// <summary>A figure behind these is a name.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase) { "chapter", "part", "page", "section", "phase", "step", "tip", "day", "room", "route", "grade", "level", "no", "number", "version", "type", "title", "article", "figure", "table", "district", "ward", "highway", "stage", "tier", "act", "scene", "or", "and", "to", "channel", "episode", "season", "group", "lesson", "question", "rule", "item", "option", "track" };

    public override void Read(Reading reading, Report report)
    {
        var below = report.Style.Numbers.WordsBelow;
        if (below <= 0)
        {
            return;
        }

        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !passage.IsProse)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Is(Shape.Number) && words[at].Length <= 2 && Numbers.Of(passage[words[at]]) is > 0 and var small && small < below && IsPlain(passage, words, at) && Numbers.Spelled((int)small) is { } spelled)
                {
                    var word = words[at].Is(Shape.Opens) ? char.ToUpperInvariant(spelled[0]) + spelled[1..] : spelled;
                    report.Add(passage, words[at].Start, words[at].Length, $"The house writes numbers below {below} as words.", new Fix("Write it out", word));
                }
                else if ((words[at].Is(WordClass.NumberWord) || words[at].Is(Shape.Hyphen)) && !words[at].Is(Shape.Opens | Shape.Capital | Shape.Digit) && Numbers.Of(passage[words[at]]) is { } large && large >= below && large < 100 && passage[words[at]] is not "hundred" && IsPlain(passage, words, at))
                {
                    report.Add(passage, words[at].Start, words[at].Length, $"The house writes numbers from {below} on as figures.", new Fix("Use figures", ((int)large).ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }
            }
        }
    }

    private static bool IsPlain(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        if (at + 1 >= words.Length || !words[at + 1].Is(Shape.Follows) || words[at + 1].Is(Shape.Capital | Shape.Digit) || words[at + 1].Is(WordClass.NumberWord | WordClass.Month) || Units.Contains(passage[words[at + 1]].ToString()))
        {
            return false;
        }

        if (at > 0 && words[at].Is(Shape.Follows) && (words[at - 1].Is(Shape.Digit) || (Labels.Contains(passage[words[at - 1]].ToString()) && (!words[at - 1].Is(WordClass.Conjunction | WordClass.Preposition) || (at > 1 && words[at - 2].Is(Shape.Digit)))) || words[at - 1].Is(WordClass.NumberWord | WordClass.Month) || (words[at - 1].Is(Shape.Capital) && !words[at - 1].Is(Shape.Opens))))
        {
            return false;
        }

        return passage.Before(words[at].Start) is not ('$' or '£' or '€' or '-' or '–' or '/' or '#' or '+' or '.') && passage.At(words[at].End) is ' ' && !passage.IsQuoted(words[at].Start);
    }
}
