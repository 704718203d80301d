using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"120 percent of the voters".</summary>
internal sealed class FiguresShare() : Check(
    "figures-share",
    Severity.Warning,
    "A share of a whole is not more than 100 percent, and the shares of one whole come to 100.",
    "Copy-editing practice: do the sum again")
{
    private static readonly HashSet<string> People = ["people", "voters", "respondents", "members", "residents", "students", "users", "employees", "women", "men", "children", "households", "patients", "adults", "americans", "workers", "participants", "those", "agencies", "schools", "countries", "teachers", "parents", "readers", "customers", "citizens", "families", "companies", "homes", "cases"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !(passage.IsProse || passage.Field is Field.Headline or Field.Dek or Field.Caption))
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length - 1; at++)
            {
                if (words[at].Is(Shape.Number) && Percent(passage, words, at, out var next) is > 100 and var share)
                {
                    Over(passage, words, at, next, share, report);
                }
            }

            foreach (var sentence in passage.Sentences)
            {
                Sum(passage, sentence, report);
            }
        }
    }

    private static double Percent(Passage passage, ReadOnlySpan<Word> words, int at, out int next)
    {
        next = at + 1;
        if (passage.At(words[at].End) != '%')
        {
            if (at + 1 >= words.Length || !passage.Is(words[at + 1], "percent"))
            {
                return 0;
            }

            next++;
        }

        return Numbers.Of(passage[words[at]]) ?? 0;
    }

    private static void Over(Passage passage, ReadOnlySpan<Word> words, int at, int next, double share, Report report)
    {
        if (next >= words.Length || !passage.Is(words[next], "of"))
        {
            return;
        }

        for (var i = next + 1; i < Math.Min(next + 4, words.Length); i++)
        {
            if (People.Contains(passage[words[i]].ToString().ToLowerInvariant()))
            {
                report.Add(passage, words[at].Start, words[i].End - words[at].Start, $"{share:0.##} percent is more than all of them.");
                return;
            }

            if (!words[i].Is(WordClass.Determiner) && i > next + 2)
            {
                return;
            }
        }
    }

    /// <summary>"60% yes, 30% no and 20% undecided": three or more in one list with a "the rest" or an answer each, over 100 by more than rounding.</summary>
    private static void Sum(Passage passage, in Sentence sentence, Report report)
    {
        var (sum, count, first, last) = (0.0, 0, -1, -1);
        var words = passage.Words;
        for (var i = sentence.FirstWord; i <= sentence.LastWord; i++)
        {
            if (words[i].Is(Shape.Number) && Percent(passage, words, i, out _) is > 0 and var share)
            {
                (sum, count, last) = (sum + share, count + 1, i);
                first = first < 0 ? i : first;
            }
        }

        if (count < 2 || sum <= 101.5)
        {
            return;
        }

        for (var i = first; i <= sentence.LastWord; i++)
        {
            // Only "the rest", "the remaining" and "undecided" say that it is one whole.
            if (i > first && (passage.Is(words[i], "remaining") || passage.Is(words[i], "rest") || passage.Is(words[i], "undecided")) && i > last - 4 && i < last + 6)
            {
                report.Add(passage, words[first].Start, (passage.At(words[last].End) == '%' ? words[last].End + 1 : words[last + 1].End) - words[first].Start, $"These shares come to {sum:0.##} percent.");
                return;
            }
        }
    }
}
