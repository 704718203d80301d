using Standfirst.CopyDesk.Files;

namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>Prints what went wrong, to be read.</summary>
internal static class Errors
{
    private const int Around = 200;

    public static void Print(IEnumerable<Story> stories, QuotationFinder finder, string kind, int draw, int seed, bool partial)
    {
        var wrong = stories.SelectMany(story => Score.Compare(story, finder.Find(story.Copy))).Where(one => one.Gold.IsWhole != partial && one.Class != "right" && one.Class.StartsWith(kind, StringComparison.Ordinal)).ToArray();
        new Random(seed).Shuffle(wrong);
        foreach (var one in wrong.Take(draw))
        {
            var (text, gold) = (one.Gold.Story.Text, one.Gold);
            var sources = string.Join(" + ", gold.Attribution.Source.Select(span => text[span.Start..span.End]));
            var cues = string.Join(" + ", gold.Attribution.Cue.Select(span => text[span.Start..span.End]));
            Console.WriteLine($"[{one.Class}] {gold.Story.Name[..Math.Min(30, gold.Story.Name.Length)]} SHOULD: {sources} | {cues}  IS: {one.Found?.Speaker} | {one.Found?.Cue}");
            Console.WriteLine("    " + Cut(text, gold.Start, gold.End));
        }
    }

    /// <summary>What the finder calls direct where nothing is annotated.</summary>
    public static void PrintExtra(IEnumerable<Story> stories, QuotationFinder finder, int draw, int seed)
    {
        var extra = new List<string>();
        foreach (var story in stories)
        {
            var gold = GoldQuotations.Of(story);
            foreach (var one in finder.Find(story.Copy).Where(one => one.Kind == QuotationKind.Direct && one.Block is not null))
            {
                var start = story.BlockStarts[one.Block!.Value] + one.Start;
                var matches = gold.Where(other => other.Start < start + one.Length && start < other.End).ToList();
                if (!matches.Exists(other => Score.IsSame(story.Text, start, start + one.Length, other)))
                {
                    extra.Add($"{(matches.Count == 0 ? "NONE" : "SPAN " + story.Text[matches[0].Start..matches[0].End])} [{Names.Of(one.Confidence)}: {one.Speaker}] {Cut(story.Text, start, start + one.Length)}");
                }
            }
        }

        var drawn = extra.ToArray();
        new Random(seed).Shuffle(drawn);
        foreach (var line in drawn.Take(draw))
        {
            Console.WriteLine(line);
        }
    }

    public static void PrintFindings(IEnumerable<Story> stories, string check, int draw, int seed)
    {
        var editor = new CopyEditor();
        var found = stories.SelectMany(story => editor.Read(story.Copy).Where(one => one.Check == check && one.Block is not null).Select(one => (Story: story, Finding: one))).ToArray();
        Console.WriteLine($"{found.Length} findings: {string.Join(", ", found.GroupBy(one => one.Finding.Severity).Select(one => $"{one.Count()} {one.Key}"))}");
        new Random(seed).Shuffle(found);
        foreach (var (story, finding) in found.Take(draw))
        {
            var start = story.BlockStarts[finding.Block!.Value] + finding.Start;
            Console.WriteLine($"{finding.Severity} {story.Name[..Math.Min(30, story.Name.Length)]}: {finding.Message}");
            Console.WriteLine("    " + Cut(story.Text, start, start + finding.Length));
        }
    }

    public static void List(QuotationFinder finder, string file)
    {
        var text = File.ReadAllText(file);
        foreach (var one in finder.Find((Path.GetExtension(file) == ".md" ? MarkdownReader.Read(text) : PlainTextReader.Read(text)).Copy))
        {
            Console.WriteLine($"{one.Kind} {Names.Of(one.Confidence)} [{one.Block}:{one.Start}+{one.Length}] <{one.Speaker}> = {one.FullName} | {one.Cue} | {one.Source}: {one.Text}");
        }
    }

    private static string Cut(string text, int start, int end)
    {
        var from = Math.Max(start - Around, 0);
        var to = Math.Min(end + Around, text.Length);
        var inner = text[start..end];
        inner = inner.Length > 240 ? inner[..150] + " […] " + inner[^80..] : inner;
        return $"{text[from..start]}⟦{inner}⟧{text[end..to]}".Replace("\n", " ¶ ", StringComparison.Ordinal);
    }
}
