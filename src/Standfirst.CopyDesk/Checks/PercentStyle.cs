using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>One of the three, all through a story.</summary>
internal sealed class PercentStyle() : Check(
    "percent-style",
    Severity.Warning,
    "A story writes %, percent or per cent, as the house has it, and the same throughout.",
    "The Associated Press Stylebook, \"percent, percentage\"; set by numbers: {percent: \"%\"} in the house style")
{
    private static readonly string[] Forms = ["%", "percent", "per cent"];

    public override void Read(Reading reading, Report report)
    {
        Span<int> counts = stackalloc int[Forms.Length];
        var found = new List<(Passage Passage, int Start, int Length, int Form, Word Figure)>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !passage.IsProse)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (!words[at].Is(Shape.Number))
                {
                    continue;
                }

                var end = words[at].End;
                var form = passage.At(end) == '%' ? 0
                    : at + 1 < words.Length && words[at + 1].Is(Shape.Follows) && passage.Is(words[at + 1], "percent") ? 1
                    : at + 2 < words.Length && words[at + 2].Is(Shape.Follows) && passage.Is(words[at + 1], "per") && passage.Is(words[at + 2], "cent") ? 2 : -1;
                if (form >= 0 && !passage.IsQuoted(words[at].Start))
                {
                    counts[form]++;
                    found.Add((passage, words[at].Start, (form == 0 ? end + 1 : words[at + form].End) - words[at].Start, form, words[at]));
                }
            }
        }

        var wanted = Wanted(report.Style.Numbers.Percent, counts);
        if (wanted < 0)
        {
            return;
        }

        foreach (var (passage, start, length, form, figure) in found)
        {
            if (form != wanted)
            {
                report.Add(passage, start, length, report.Style.Numbers.Percent.Length > 0 ? $"The house writes \"{Forms[wanted]}\"." : $"The rest of the story writes \"{Forms[wanted]}\".",
                    new Fix($"Write \"{Forms[wanted]}\"", wanted == 0 ? $"{passage[figure]}%" : $"{passage[figure]} {Forms[wanted]}"));
            }
        }
    }

    /// <summary>The house's, or the one that twice as many places have as all others; -1 where there is none.</summary>
    private static int Wanted(string style, ReadOnlySpan<int> counts)
    {
        if (style.Length > 0)
        {
            return Array.IndexOf(Forms, style);
        }

        var (sum, best) = (0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i];
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] * 3 >= sum * 2 && counts[best] >= 2 ? best : -1;
    }
}
