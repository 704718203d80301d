using System.Globalization;

namespace Standfirst.CopyDesk.Bench;

/// <summary>The findings over a corpus, to be read one by one.</summary>
internal static class Hits
{
    private const int Around = 110;

    public static void Print(IReadOnlyList<(string Name, Copy Copy)> copies, string? check, string? severity, string? draw, string? seed)
    {
        var found = All(copies).Where(one => (check is null || check.Split(',').Contains(one.Finding.Check)) && (severity is null || one.Finding.Severity.ToString().Equals(severity, StringComparison.OrdinalIgnoreCase))).ToList();
        if (draw is not null)
        {
            var drawn = found.ToArray();
            new Random(int.Parse(seed ?? "1", CultureInfo.InvariantCulture)).Shuffle(drawn);
            found = [.. drawn.Take(int.Parse(draw, CultureInfo.InvariantCulture))];
        }

        foreach (var (name, copy, finding) in found)
        {
            var text = TextOf(copy, finding);
            var from = Math.Max(finding.Start - Around, 0);
            var end = finding.Start + finding.Length;
            var to = Math.Min(end + Around, text.Length);
            var fixes = finding.Fixes.Count == 0 ? "" : "  => " + string.Join(" | ", finding.Fixes.Select(fix => fix.Day is { } day ? $"{day:ddd yyyy-MM-dd}" : fix.Replacement));
            Console.WriteLine($"{finding.Check} {finding.Severity.ToString()[..1]} {name[..Math.Min(name.Length, 24)]} {finding.Field}{finding.Block}: {finding.Message}");
            Console.WriteLine($"    {text[from..finding.Start]}⟦{finding.Excerpt}⟧{text[end..to]}{fixes}".ReplaceLineEndings(" "));
        }
    }

    /// <summary>Up to so many findings of each check, as lines for <c>RealProse.tsv</c> of the tests: where they stand, and nothing of the text.</summary>
    public static void Places(IReadOnlyList<(string Name, Copy Copy)> copies, string? each, string? seed)
    {
        var random = new Random(int.Parse(seed ?? "1", CultureInfo.InvariantCulture));
        foreach (var check in All(copies).GroupBy(one => one.Finding.Check).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var found = check.ToArray();
            random.Shuffle(found);
            foreach (var (name, copy, finding) in found.Take(int.Parse(each ?? "5", CultureInfo.InvariantCulture)))
            {
                Console.WriteLine(string.Join('\t', finding.Check, name, finding.Field, finding.Block, finding.Start, finding.Length));
                var (text, end) = (TextOf(copy, finding), finding.Start + finding.Length);
                Console.Error.WriteLine($"{finding.Check}: {text[Math.Max(finding.Start - Around, 0)..finding.Start]}⟦{finding.Excerpt}⟧{text[end..Math.Min(end + Around, text.Length)]} · {finding.Message}".ReplaceLineEndings(" "));
            }
        }
    }

    public static void Sum(IReadOnlyList<(string Name, Copy Copy)> copies)
    {
        var words = 0;
        var editor = new CopyEditor();
        foreach (var (_, copy) in copies)
        {
            using var reading = editor.Analyse(copy);
            words += reading.Passages.Sum(one => one.Words.Length);
        }

        var found = All(copies).ToList();
        Console.WriteLine($"{copies.Count} stories, {words} words, {found.Count} findings");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            var of = found.Where(one => one.Finding.Severity == severity).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{severity}: {of.Count}, {of.Count * 1000.0 / words:0.000} in 1,000 words"));
            foreach (var check in of.GroupBy(one => one.Finding.Check).OrderByDescending(one => one.Count()))
            {
                Console.WriteLine($"  {check.Count(),6} {check.Key}");
            }
        }
    }

    private static IEnumerable<(string Name, Copy Copy, Finding Finding)> All(IReadOnlyList<(string Name, Copy Copy)> copies)
    {
        var editor = new CopyEditor();
        return copies.SelectMany(one => editor.Read(one.Copy).Select(finding => (one.Name, one.Copy, finding)));
    }

    private static string TextOf(Copy copy, Finding finding) => finding.Field switch
    {
        Field.Headline => copy.Headline,
        Field.Dek => copy.Dek,
        Field.Byline => finding.Block is { } one && one < copy.Bylines.Count ? copy.Bylines[one] : "",
        Field.Dateline => copy.Dateline,
        Field.Meta => "",
        _ => finding.Block is { } block ? copy.Blocks[block].Text : "",
    };
}
