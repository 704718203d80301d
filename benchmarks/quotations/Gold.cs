namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>An annotated story: its text, and who its annotators say said what.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Text">The whole, a paragraph a line.</param>
/// <param name="Copy">The same as the desk gets it.</param>
/// <param name="BlockStarts">Where each block begins in the text, UTF-16 units.</param>
/// <param name="Attributions">In the annotators' order.</param>
internal sealed record Story(string Name, string Text, Copy Copy, IReadOnlyList<int> BlockStarts, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>What one annotation says. Places are UTF-16 units of the text, the ends behind.</summary>
/// <param name="Content">Runs of what was said.</param>
/// <param name="Source">Runs of words for who said it; empty where the text does not name one.</param>
/// <param name="Cue">Runs of the words that connect the two.</param>
/// <param name="Who">Identity of the speaker, where the corpus gives one instead of a place.</param>
internal sealed record GoldAttribution(IReadOnlyList<(int Start, int End)> Content, IReadOnlyList<(int Start, int End)> Source, IReadOnlyList<(int Start, int End)> Cue, string Who = "");

/// <summary>A stretch of words within quotation marks that an annotation holds.</summary>
/// <param name="Story">Where.</param>
/// <param name="Start">Of its first letter or digit in the annotation.</param>
/// <param name="End">Behind its last letter or digit.</param>
/// <param name="Attribution">The annotation.</param>
/// <param name="IsWhole">All of what the annotation holds is within marks: a direct quotation. Otherwise a partial one.</param>
internal sealed record GoldQuotation(Story Story, int Start, int End, GoldAttribution Attribution, bool IsWhole);

internal static class GoldQuotations
{
    /// <summary>Cuts a story's annotations into what stands within marks. It knows nothing of the desk's own finder of marks: “ opens, ” closes, " does both, a paragraph's end closes.</summary>
    public static List<GoldQuotation> Of(Story story)
    {
        var run = new int[story.Text.Length];
        var (number, open) = (0, false);
        for (var i = 0; i < story.Text.Length; i++)
        {
            // Some papers' texts have two apostrophes for a double mark.
            var twice = story.Text[i] == '\'' && i + 1 < story.Text.Length && story.Text[i + 1] == '\'';
            var c = twice ? '"' : story.Text[i];
            i += twice ? 1 : 0;
            if (c is '“' || (c == '"' && !open))
            {
                (open, number) = (true, number + 1);
            }
            else if (c is '”' or '"' or '\n')
            {
                open = false;
            }
            else if (open && char.IsLetterOrDigit(c))
            {
                run[i] = number;
            }
        }

        var found = new List<GoldQuotation>();
        foreach (var attribution in story.Attributions)
        {
            var (inside, all) = (0, 0);
            var runs = new SortedDictionary<int, (int Start, int End)>();
            foreach (var (start, end) in attribution.Content)
            {
                for (var i = start; i < Math.Min(end, run.Length); i++)
                {
                    if (char.IsLetterOrDigit(story.Text[i]))
                    {
                        all++;
                        if (run[i] > 0)
                        {
                            inside++;
                            runs[run[i]] = runs.TryGetValue(run[i], out var one) ? (Math.Min(one.Start, i), Math.Max(one.End, i + 1)) : (i, i + 1);
                        }
                    }
                }
            }

            found.AddRange(runs.Values.Select(one => new GoldQuotation(story, one.Start, one.End, attribution, inside == all)));
        }

        return found;
    }
}
