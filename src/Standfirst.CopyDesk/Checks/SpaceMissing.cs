using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Two sentences that touch: pasted together, or a line break that was lost.</summary>
internal sealed class SpaceMissing() : Check(
    "space-missing",
    Severity.Error,
    "A blank follows a stop, a comma and a semicolon.",
    "The Chicago Manual of Style, chapter 2")
{
    private static readonly HashSet<string> Domains = new(StringComparer.OrdinalIgnoreCase) { "com", "gov", "org", "net", "edu", "io", "ai", "co", "uk", "us", "eu", "js", "py", "net", "pdf", "doc", "docx", "html", "mil", "world", "app", "dev", "tv", "me", "fm" };

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || !(passage.IsProse || passage.Kind is BlockKind.Caption or BlockKind.BlockQuote || passage.Field == Field.Dek))
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 1; at < words.Length; at++)
            {
                if (words[at].Start == words[at - 1].End + 1 && passage.Text[words[at - 1].End] is var mark && mark is '.' or ',' or '?' or '!' or ';')
                {
                    Look(passage, words[at - 1], words[at], mark, report);
                }
            }
        }
    }

    private static void Look(Passage passage, in Word last, in Word next, char mark, Report report)
    {
        if (last.Is(Shape.Address | Shape.Digit | Shape.Dotted) || next.Is(Shape.Address | Shape.Digit | Shape.Dotted) || passage.MarkAt<CodeMark>(last.Start, next.End - last.Start) is not null)
        {
            return;
        }

        var (before, after) = (passage.Text[last.End - 1], passage.Text[next.Start]);
        if (passage[next].Contains('.') || !char.IsLetter(before) || !char.IsLetter(after) || passage.Before(last.Start) is '/' or '.' or '@' or '?' or '=' or '&' || passage.At(next.End) is '/' or '=' or '&' or '_')
        {
            return;
        }

        // "end.Start", never "Login.gov" or "Data.World"; a comma parts words of any case, but not "a,b,c" of letters.
        var isBreak = mark switch
        {
            '.' => char.IsLower(before) && char.IsUpper(after) && last.Length > 2 && next.Length > 1 && !next.Is(Shape.AllCapitals) && !Domains.Contains(passage[next].ToString()) && !(last.Is(Shape.Capital) && !last.Is(Shape.Opens) && passage.MarkAt<LinkMark>(last.Start, 1) is not null),
            ',' or ';' => last.Length > 1 && next.Length > 1,
            _ => char.IsUpper(after) && next.Length > 1 && !last.Is(Shape.AllCapitals),
        };
        if (isBreak)
        {
            var words = passage.Text.Substring(last.Start, next.End - last.Start);
            report.Add(passage, last.Start, words.Length, "A blank is missing.", new Fix("Put it in", words.Insert(last.End + 1 - last.Start, " ")));
        }
    }
}
