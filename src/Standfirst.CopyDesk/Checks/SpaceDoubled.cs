using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Blanks that a browser may or may not show.</summary>
internal sealed class SpaceDoubled() : Check(
    "space-doubled",
    Severity.Warning,
    "One blank stands between words and between sentences, none before a comma or a stop.",
    "The Chicago Manual of Style, chapters 2 and 6")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            var text = passage.Text;
            for (var at = text.AsSpan().IndexOf("  "); at >= 0 && at < text.Length;)
            {
                var end = at;
                while (end < text.Length && text[end] == ' ')
                {
                    end++;
                }

                if (at > 0 && end < text.Length && text[at - 1] != '\n' && text[end] != '\n')
                {
                    // A browser shows one; mail, feeds and print show both.
                    report.Add(Severity.Note, passage, at, end - at, end - at == 2 ? "Two blanks." : $"{end - at} blanks.", new Fix("Leave one", " "));
                }

                var next = text.AsSpan(end).IndexOf("  ");
                at = next < 0 ? -1 : end + next;
            }

            if (passage.IsEnglish && passage.Kind is not BlockKind.TableCell)
            {
                BeforeMark(passage, report);
            }
        }
    }

    private static void BeforeMark(Passage passage, Report report)
    {
        var text = passage.Text;
        for (var at = 1; at < text.Length; at++)
        {
            var mark = text.AsSpan(at).IndexOfAny(',', '.', ';');
            if (mark < 0)
            {
                return;
            }

            at += mark;
            if (at < 2 || text[at - 1] != ' ' || !char.IsLetterOrDigit(text[at - 2]))
            {
                continue;
            }

            // " .NET", " ...", " .5" begin something.
            var next = passage.At(at + 1);
            if (char.IsWhiteSpace(next) && !(text[at] == '.' && passage.At(at + 2) == '.'))
            {
                report.Add(passage, at - 1, 2, "A blank before the mark.", new Fix("Remove the blank", text[at].ToString()));
            }
        }
    }
}
