using System.Globalization;

namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>What became of one annotated quotation.</summary>
internal sealed record Outcome(GoldQuotation Gold, Quotation? Found, bool? IsRight, string Class);

/// <summary>
/// Compares the finder with annotations.
/// <para>A <b>direct quotation</b> is a stretch within double marks that an annotation holds, where all that the annotation holds is within
/// marks; where only some of it is, it is partial. It is <b>found</b> where a quotation of the finder's, not an indirect one, shares a
/// letter with it. <b>Span precision</b>: of the quotations that the finder calls direct and that share a letter with an annotation, those
/// with the same first and last letter or digit; those within another quotation are left out, since the annotations have one layer.</para>
/// <para>A <b>speaker is right</b> where the head of the annotated source lies within the finder's speaker or the other way round, or where both
/// heads are the same word and no pronoun, or where the source is "who", "which" or "that" and the finder's speaker stands right before it. The head is the last word before the first comma, preposition, relative pronoun or 's of the
/// words. Quotations whose annotation names no source are left out of it. "Unattributed" is one with a source for which the finder names nobody.</para>
/// </summary>
internal static class Score
{
    private static readonly string[] Stops = ["of", "for", "from", "at", "in", "on", "with", "who", "which", "that", "whose", "to", "by", "during", "and"];

    public static List<Outcome> Compare(Story story, IReadOnlyList<Quotation> found)
    {
        var spans = found.Where(one => one.Kind != QuotationKind.Indirect && one.Block is not null)
            .Select(one => (Quotation: one, Start: story.BlockStarts[one.Block!.Value] + one.Start, End: story.BlockStarts[one.Block!.Value] + one.Start + one.Length)).ToList();
        var outcomes = new List<Outcome>();
        foreach (var gold in GoldQuotations.Of(story))
        {
            var match = spans.Where(one => one.Start < gold.End && gold.Start < one.End).OrderByDescending(one => Math.Min(one.End, gold.End) - Math.Max(one.Start, gold.Start)).Select(one => one.Quotation).FirstOrDefault();
            bool? right = gold.Attribution.Source.Count == 0 ? null : match is not null && IsRight(story, gold.Attribution, match);
            outcomes.Add(new Outcome(gold, match, right, ClassOf(gold, match, right)));
        }

        return outcomes;
    }

    public static bool IsRight(Story story, GoldAttribution gold, Quotation found)
    {
        if (found.Speaker.Length == 0 || found.SpeakerBlock is not { } block)
        {
            return false;
        }

        var start = story.BlockStarts[block] + found.SpeakerStart;
        var own = Head(story.Text, start, start + found.SpeakerLength);
        foreach (var source in gold.Source)
        {
            var head = Head(story.Text, source.Start, source.End);
            if ((head.Start < own.CoreEnd && start < head.End) || (own.Start < head.CoreEnd && source.Start < own.End) || (head.Start < own.End && own.Start < head.End))
            {
                return true;
            }

            // "Smith, who": of "who" and "that" the words before them are as right.
            if (story.Text[source.Start..source.End].Trim() is "who" or "which" or "that" && start < source.Start && source.Start - (start + found.SpeakerLength) <= 3)
            {
                return true;
            }

            var (one, other) = (story.Text[head.Start..head.End], story.Text[own.Start..own.End]);
            if (one == other && one.Length > 0 && char.IsUpper(one[0]) && one is not ("He" or "She" or "They" or "I" or "We" or "It"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word of what stands before the first comma, preposition or relative pronoun, and where that ends.</summary>
    private static (int Start, int End, int CoreEnd) Head(string text, int start, int end)
    {
        var (headStart, headEnd, at) = (start, start, start);
        while (at < end)
        {
            while (at < end && !char.IsLetterOrDigit(text[at]))
            {
                if (text[at] is ',' or '(' or '—' or '–' && headEnd > headStart)
                {
                    return (headStart, headEnd, headEnd);
                }

                at++;
            }

            var from = at;
            while (at < end && (char.IsLetterOrDigit(text[at]) || (text[at] is '-' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))))
            {
                at++;
            }

            if (at == from)
            {
                break;
            }

            if (headEnd > headStart && Stops.Contains(text[from..at]))
            {
                return (headStart, headEnd, headEnd);
            }

            // The s of 's is no head.
            if (at - from > 1 || !(from > start && text[from - 1] is '\'' or '’'))
            {
                (headStart, headEnd) = (from, at);
            }
        }

        return (headStart, headEnd, headEnd);
    }

    private static string ClassOf(GoldQuotation gold, Quotation? found, bool? right)
    {
        if (right is null)
        {
            return found is { Speaker.Length: > 0 } ? "source not annotated, one named" : "source not annotated, none named";
        }

        if (right == true)
        {
            return "right";
        }

        var where = Where(gold);
        return found is null ? $"not found, {where}" : found.Speaker.Length == 0 ? $"unattributed, {where}" : $"wrong ({Names.Of(found.Confidence)}), {where}";
    }

    /// <summary>Where the annotated source is, seen from the quotation.</summary>
    private static string Where(GoldQuotation gold)
    {
        var text = gold.Story.Text;
        var source = gold.Attribution.Source.OrderBy(one => Math.Min(Math.Abs(one.Start - gold.End), Math.Abs(gold.Start - one.End))).First();
        var (side, between) = source.Start >= gold.End ? ("behind", text[gold.End..source.Start]) : source.End <= gold.Start ? ("before", text[source.End..gold.Start]) : ("within", "");
        var far = between.Contains('\n', StringComparison.Ordinal) ? "other paragraph" : between.Contains(". ", StringComparison.Ordinal) || between.Contains(".” ", StringComparison.Ordinal) ? "other sentence" : "same sentence";
        return $"source {side}, {far}{(gold.Attribution.Cue.Count == 0 ? ", no cue" : "")}";
    }

    public static void Print(string title, List<Story> stories, List<Outcome> outcomes, Dictionary<Story, IReadOnlyList<Quotation>> found)
    {
        Console.WriteLine($"## {title}: {stories.Count} stories");
        PrintKind("direct", outcomes.Where(one => one.Gold.IsWhole).ToList(), true);
        PrintKind("partial", outcomes.Where(one => !one.Gold.IsWhole).ToList(), false);
        PrintSpans(stories, found);
        PrintIndirect(stories, found);
        var worst = outcomes.Where(one => one.Gold.IsWhole && one.IsRight == false).GroupBy(one => one.Gold.Story.Name).OrderByDescending(one => one.Count()).Take(3);
        Console.WriteLine($"stories with most errors of direct quotations: {string.Join(", ", worst.Select(one => $"{one.Count()} in {one.Key}"))}");
        foreach (var whole in new[] { true, false })
        {
            var byCue = outcomes.Where(one => one.Gold.IsWhole == whole && one.IsRight is not null && one.Found?.Confidence == Confidence.CueBefore).GroupBy(one => one.Found!.Cue).OrderByDescending(one => one.Count(other => other.IsRight == false)).Take(14);
            Console.WriteLine($"wrong at cue-before by cue, {(whole ? "direct" : "partial")}: {string.Join(", ", byCue.Select(one => $"{one.Key} {one.Count(other => other.IsRight == false)}/{one.Count()}"))}");
        }

        Console.WriteLine("errors of direct quotations by class:");
        foreach (var group in outcomes.Where(one => one.Gold.IsWhole && one.Class != "right").GroupBy(one => one.Class).OrderByDescending(one => one.Count()))
        {
            Console.WriteLine($"  {group.Count(),5} {group.Key}");
        }
    }

    private static void PrintKind(string kind, List<Outcome> outcomes, bool goals)
    {
        var named = outcomes.Where(one => one.IsRight is not null).ToList();
        Console.WriteLine($"{kind}: {outcomes.Count} annotated, {named.Count} with a source");
        Line("found", outcomes.Count(one => one.Found is not null), outcomes.Count, goals ? ">= 0.97" : "");
        Line("speaker right", named.Count(one => one.IsRight == true), named.Count, goals ? ">= 0.90" : "");
        Line("wrongly unattributed", named.Count(one => one.Found is { Speaker.Length: 0 }), named.Count, goals ? "<= 0.03" : "");
        var sure = named.Where(one => one.Found?.Confidence is Confidence.CueAfter or Confidence.CueBefore).ToList();
        Line("right where either cue", sure.Count(one => one.IsRight == true), sure.Count, goals ? ">= 0.97" : "");
        foreach (var confidence in Enum.GetValues<Confidence>())
        {
            var of = named.Where(one => one.Found?.Confidence == confidence).ToList();
            Line($"  right where {Names.Of(confidence)}", of.Count(one => one.IsRight == true), of.Count, goals && confidence is Confidence.CueAfter or Confidence.CueBefore ? ">= 0.97" : "");
        }
    }

    /// <summary>What is proposed without marks: how much of it is annotated at all, and how often with the same speaker; and how much of what is annotated without marks is proposed.</summary>
    private static void PrintIndirect(List<Story> stories, Dictionary<Story, IReadOnlyList<Quotation>> found)
    {
        var (all, annotated, right, gold, met) = (0, 0, 0, 0, 0);
        foreach (var story in stories)
        {
            var indirect = found[story].Where(one => one.Kind == QuotationKind.Indirect && one.Block is not null).Select(one => (Quotation: one, Start: story.BlockStarts[one.Block!.Value] + one.Start)).ToList();
            foreach (var (quotation, start) in indirect)
            {
                all++;
                var matches = story.Attributions.Where(one => one.Source.Count > 0 && one.Content.Any(span => span.Start < start + quotation.Length && start < span.End)).ToList();
                annotated += matches.Count > 0 ? 1 : 0;
                right += matches.Exists(one => IsRight(story, one, quotation)) ? 1 : 0;
            }

            var quoted = GoldQuotations.Of(story).Select(one => one.Attribution).ToHashSet();
            foreach (var one in story.Attributions.Where(one => !quoted.Contains(one) && one.Source.Count > 0 && one.Cue.Count > 0))
            {
                gold++;
                met += indirect.Exists(other => one.Content.Any(span => span.Start < other.Start + other.Quotation.Length && other.Start < span.End)) ? 1 : 0;
            }
        }

        Console.WriteLine("indirect:");
        Line("proposed and annotated", annotated, all, "");
        Line("  of these, speaker right", right, annotated, "");
        Line("annotated and proposed", met, gold, "(beliefs and wishes are annotated too)");
    }

    private static void PrintSpans(List<Story> stories, Dictionary<Story, IReadOnlyList<Quotation>> found)
    {
        var (same, touching, all) = (0, 0, 0);
        foreach (var story in stories)
        {
            var gold = GoldQuotations.Of(story);
            foreach (var one in found[story].Where(one => one.Kind == QuotationKind.Direct && one.Block is not null && !IsNested(one, found[story])))
            {
                var start = story.BlockStarts[one.Block!.Value] + one.Start;
                var end = start + one.Length;
                all++;
                var matches = gold.Where(other => other.Start < end && start < other.End).ToList();
                touching += matches.Count > 0 ? 1 : 0;
                same += matches.Exists(other => IsSame(story.Text, start, end, other)) ? 1 : 0;
            }
        }

        Line("span precision of direct", same, touching, ">= 0.97");
        Line("called direct and annotated", touching, all, "");
    }

    /// <summary>Within another: the annotations have one layer only.</summary>
    private static bool IsNested(Quotation one, IReadOnlyList<Quotation> all)
        => all.Any(other => other.Block == one.Block && other.Kind != QuotationKind.Indirect && other.Length > one.Length && other.Start <= one.Start && one.Start + one.Length <= other.Start + other.Length);

    public static bool IsSame(string text, int start, int end, GoldQuotation gold)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return start == gold.Start && end == gold.End;
    }

    private static void Line(string what, int count, int all, string goal)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-34} {(all == 0 ? 0 : (double)count / all),6:0.000}  {count,5} of {all,5}  {(goal.Length > 0 && goal[0] != (char)40 ? "goal " : "")}{goal}"));
}
