using System.Globalization;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A number in the headline that the story does not have is an old one, or another story's.</summary>
internal sealed class HeadlineUnsupported() : Check(
    "headline-unsupported",
    Severity.Warning,
    "Each number and each name of the headline is found in the text.",
    "The Associated Press Stylebook, \"headlines\"; BBC Editorial Guidelines, accuracy")
{
    /// <summary>Text of fewer words is not the whole story yet.</summary>
    private const int WholeStory = 80;

    /// <summary>What a headline counts and the text only lists: "10 tips".</summary>
    private static readonly string[] Listed =
    [
        "tips", "ways", "things", "reasons", "steps", "lessons", "questions", "facts", "ideas", "takeaways", "examples", "tools", "rules", "signs", "books", "photos", "pictures",
        "stories", "resources", "principles", "best", "key", "top", "simple", "easy", "quick", "must", "strategies", "myths", "mistakes", "essential", "common", "recommendations", "insights", "highlights", "elements", "trends", "takes", "plays", "methods", "practices",
    ];

    private static readonly System.Buffers.SearchValues<char> Figures = System.Buffers.SearchValues.Create("0123456789.,");

    public override void Read(Reading reading, Report report)
    {
        if (reading.Headline is not { IsEnglish: true } headline || reading.Passages.Sum(one => one.IsProse ? one.Words.Length : 0) < WholeStory)
        {
            return;
        }

        Numbers(reading, headline, report);
        Names(reading, headline, report);
    }

    private static void Numbers(Reading reading, Passage headline, Report report)
    {
        HashSet<double>? told = null;
        var words = headline.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(Shape.Capital) || Analysis.Numbers.Of(headline[words[i]]) is not { } number || IsListed(headline, words, i) || IsPartOfName(headline, words, i))
            {
                continue;
            }

            if (number < 2 || (i > 0 && words[i - 1].Is(WordClass.Month)) || (number is > 1900 and < 2100 && headline[words[i]].IndexOf(',') < 0))
            {
                continue;
            }

            var scale = i + 1 < words.Length ? Analysis.Numbers.Scale(headline[words[i + 1]]) : 1;
            told ??= Told(reading);

            // A headline may round: "nearly 50" for 49.6, "2 million" for 2,013,000.
            var value = number * scale;
            if (!told.Contains(number) && !told.Any(one => Math.Abs(one - value) <= Math.Max(value * 0.05, 0.5)) && !told.Any(one => told.Contains(value - one)))
            {
                report.Add(headline, words[i].Start, words[i].Length, $"The text never says {headline[words[i]]}.");
            }
        }
    }

    private static bool IsListed(Passage headline, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 4, words.Length); i++)
        {
            if (Array.IndexOf(Listed, headline[words[i]].ToString().ToLowerInvariant()) >= 0)
            {
                return true;
            }
        }

        // "Tip 3", "Part 2", "Vol. 4", "Day 5", "#7", "2.0".
        return at > 0 && (headline[words[at - 1]] is "Part" or "part" or "Day" or "Vol" or "No" or "Episode" or "Tip" or "Section" or "Version" or "Chapter" or "Round" or "Week" or "Phase" or "Level" or "Category" or "Top" or "top");
    }

    /// <summary>"iOS 17", "Boeing 737", "COVID-19", "24/7", "$5".</summary>
    private static bool IsPartOfName(Passage headline, ReadOnlySpan<Word> words, int at)
        => (at > 0 && words[at].Is(Shape.Follows) && words[at - 1].Is(Shape.Capital) && !words[at - 1].Is(Shape.Opens) && at + 1 == words.Length) || headline.Before(words[at].Start) is '/' or '-' or '#' or '–' || headline.At(words[at].End) is '/' or '-' or '+' or '–';

    private static HashSet<double> Told(Reading reading)
    {
        var told = new HashSet<double>();
        foreach (var passage in reading.Passages)
        {
            if (passage.Field is Field.Headline or Field.Byline)
            {
                continue;
            }

            var words = passage.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Is(Shape.Digit) || words[i].Is(WordClass.NumberWord) || words[i].Is(Shape.Hyphen))
                {
                    // Digits in front of letters count too: 10-year-old, 5bn, 3rd.
                    var word = passage[words[i]];
                    var digits = word.IndexOfAnyExcept(Figures);
                    if (Analysis.Numbers.Of(digits > 0 ? word[..digits].TrimEnd(".,") : digits == 0 && word.IndexOf('-') is var hyphen and > 0 && Analysis.Numbers.Of(word) is null ? word[..hyphen] : word) is { } number)
                    {
                        told.Add(number);
                        told.Add(number * (i + 1 < words.Length ? Analysis.Numbers.Scale(passage[words[i + 1]]) : 1));
                        told.Add(digits > 0 ? number * Analysis.Numbers.Scale(word[digits..]) : number);
                    }
                    else if (word is "dozen")
                    {
                        told.Add(12);
                    }
                }
            }
        }

        return told;
    }

    /// <summary>Names of a headline in sentence case: a capital tells nothing where every word has one.</summary>
    private static void Names(Reading reading, Passage headline, Report report)
    {
        var words = headline.Words;
        var (lower, raised) = (0, 0);
        for (var i = 1; i < words.Length; i++)
        {
            lower += words[i].Length > 2 && char.IsLower(headline.Text[words[i].Start]) ? 1 : 0;
            raised += words[i].Length > 3 && words[i].Is(Shape.Capital) ? 1 : 0;
        }

        if (lower < 3 || raised > lower)
        {
            return;
        }

        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Is(Shape.Capital) && word.Is(Shape.Follows) && !words[i - 1].Is(Shape.Digit) && !word.Is(Shape.Opens) && !word.Is(WordClass.Title) && word.Length > 3 && !word.Is(Shape.Address) && !IsTold(reading, headline.Base(word)))
            {
                report.Add(headline, word.Start, word.Length, $"The text never names {headline.Base(word)}.");
            }
        }
    }

    /// <summary>In any form: Syria is told by Syrian, and an abbreviation by the words it stands for.</summary>
    private static bool IsTold(Reading reading, ReadOnlySpan<char> name)
    {
        var stem = (name.Length > 5 ? name[..Math.Max(5, name.Length - 3)] : name.TrimEnd("aeiouy")).ToString();
        foreach (var passage in reading.Passages)
        {
            if (passage.Field != Field.Headline && CultureInfo.InvariantCulture.CompareInfo.IndexOf(passage.Text, stem, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)
            {
                return true;
            }
        }

        return CultureInfo.InvariantCulture.CompareInfo.IndexOf(reading.Copy.Dateline, stem, CompareOptions.IgnoreCase) >= 0 || (name.Length <= 6 && !name.ContainsAnyInRange('a', 'z'));
    }
}
