using System.Globalization;
using Standfirst.CopyDesk.Bench;

namespace Standfirst.CopyDesk.Tests;

/// <summary>What was found in real stories and read by a person stays found; what was a false alarm there stays mended.</summary>
public sealed class RealProseTests
{
    [Fact]
    public void Findings_that_were_read_in_real_stories_are_found_again_and_false_alarms_are_not()
    {
        var copies = new[] { Samples.Path("news", "digitalgov"), Samples.Path("news", "wikinews-gum", "wikinews.json") }.SelectMany(Corpus.Read).ToDictionary(one => one.Name, one => one.Copy);
        var editor = new CopyEditor();
        var read = new Dictionary<string, HashSet<string>>();
        var wrong = new List<string>();
        foreach (var line in Lines())
        {
            var (said, check, story) = line.Split('\t', 4) is [var first, var second, var third, _] ? (first, second, third) : throw new FormatException(line);
            if (!read.TryGetValue(story, out var found))
            {
                read[story] = found = [.. editor.Read(copies[story]).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Check}\t{story}\t{one.Field}\t{one.Block}\t{one.Start}\t{one.Length}"))];
            }

            if (found.Contains(line[(said.Length + 1)..]) != (said == "yes"))
            {
                wrong.Add($"{line}: {(said == "yes" ? "no longer found" : "found again")}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(RealProseTests).Assembly.GetManifestResourceStream("RealProse.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
