using Standfirst.CopyDesk.Files;

namespace Standfirst.CopyDesk.Tests;

/// <summary>Puts each fault into real edited stories, one at a time, and asks whether the check finds one more than before.</summary>
public sealed class FaultTests
{
    private const int Stories = 60;

    private const double Goal = 0.95;

    [Fact]
    public void Each_check_has_its_fault_here()
        => Assert.Empty(CopyEditor.AllChecks.Select(one => one.Name).Except(Fault.All.Select(one => one.Check)));

    [Fact]
    public void Of_each_kind_of_fault_put_into_clean_text_95_in_100_are_found()
    {
        var folder = Samples.Path("news", "digitalgov");
        var random = new Random(5);
        var copies = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).OfType<Copy>()
            .Where(copy => copy.Blocks.Count(block => block.Kind == BlockKind.Paragraph) > 5).Select(copy => copy with { Published = new DateTimeOffset(2025, 10, 17, 9, 0, 0, TimeSpan.Zero), Language = "en", Bylines = ["Ana Lopez"] }).ToArray();
        random.Shuffle(copies);
        copies = [.. copies.Take(Stories * 3)];
        var styles = Fault.All.Select(one => one.Style).Distinct().ToDictionary(style => style, style => new CopyEditor(HouseStyle.Parse(style)));
        var clean = styles.ToDictionary(style => style.Key, style => copies.ToDictionary<Copy, Copy, HashSet<string>>(copy => copy, copy => [.. style.Value.Read(copy).Select(one => one.Check)], ReferenceEqualityComparer.Instance));
        var missed = new List<string>();
        foreach (var fault in Fault.All)
        {
            var (put, found, lost) = (0, 0, new List<string>());
            foreach (var copy in copies)
            {
                if (put == Stories)
                {
                    break;
                }

                if (!clean[fault.Style][copy].Contains(fault.Check) && fault.Put(copy, random) is { } faulty)
                {
                    put++;
                    var isFound = styles[fault.Style].Read(faulty).Any(one => one.Check == fault.Check);
                    found += isFound ? 1 : 0;
                    if (!isFound)
                    {
                        lost.Add(faulty.Blocks.Select(one => one.Text).Except(copy.Blocks.Select(one => one.Text)).FirstOrDefault(faulty.Headline));
                    }
                }
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{fault.Check}: {found} of {put}");
            if (found < put * Goal || put < 20)
            {
                missed.Add($"{fault.Check}: {found} of {put}; not found in: {string.Join(" ¦ ", lost)}");
            }
        }

        Assert.Empty(missed);
    }

    private static Copy? Read(string path)
    {
        try
        {
            return MarkdownReader.Read(File.ReadAllText(path)).Copy;
        }
        catch (CopyFileException)
        {
            // One head names a key twice.
            return null;
        }
    }
}
