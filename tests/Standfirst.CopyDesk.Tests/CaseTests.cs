using Standfirst.CopyDesk.Checks;

namespace Standfirst.CopyDesk.Tests;

/// <summary>Runs every example of the manual.</summary>
public sealed class CaseTests
{
    /// <summary>Fewer do not show where a rule ends.</summary>
    private const int Fewest = 10;

    public static TheoryData<string> Checks => [.. All.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_check_has_its_page_with_ten_bad_and_ten_good_examples(string check)
    {
        var file = Assert.Single(CaseFile.All, one => one.Name == check);
        var rule = All.Checks(HouseStyle.Default).Single(one => one.Name == check);
        Assert.Equal(rule.Severity.ToString().ToLowerInvariant(), file.Severity);
        Assert.Equal(rule.Source, file.Source);
        Assert.True(file.Bad.Count >= Fewest, $"{check} has {file.Bad.Count} bad examples.");
        Assert.True(file.Good.Count >= Fewest, $"{check} has {file.Good.Count} good examples.");
        Assert.Contains("Switching it off", file.Parts);
    }

    [Fact]
    public void No_page_is_of_a_check_that_is_not_there() => Assert.Empty(CaseFile.All.Select(one => one.Name).Except(All.Names));

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_bad_example_is_found_where_it_says_and_nothing_else_of_it(string check) => Hold(check, good: false);

    [Theory]
    [MemberData(nameof(Checks))]
    public void Nothing_is_found_in_a_good_example(string check) => Hold(check, good: true);

    private static void Hold(string check, bool good)
    {
        var file = CaseFile.All.Single(one => one.Name == check);
        var wrong = new List<string>();
        foreach (var example in good ? file.Good : file.Bad)
        {
            var found = new CopyEditor(example.Style).Read(example.Copy).Where(one => one.Check == check).ToList();
            var places = found.ConvertAll(one => new Expected(one.Field, one.Block, one.Start, one.Length, one.Excerpt).ToString());
            var expected = example.Expected.ConvertAll(one => one.ToString());
            if (good && expected.Count > 0)
            {
                wrong.Add($"{example}\n  a good example marks a finding");
            }

            if (!good && expected.Count == 0)
            {
                wrong.Add($"{example}\n  a bad example marks no finding");
            }

            if (!places.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            {
                wrong.Add($"{example}\n  expected: {string.Join("; ", expected)}\n  found:    {string.Join("; ", places)}");
            }

            var fixes = found.SelectMany(one => one.Fixes).Select(one => one.Day is { } day ? $"{day:yyyy-MM-dd}" : one.Href ?? one.Replacement).ToList();
            if (example.Fixes.FirstOrDefault(fix => !fixes.Contains(fix == "(nothing)" ? "" : fix)) is { } missing)
            {
                wrong.Add($"{example}\n  expected the fix: {missing}\n  found:            {string.Join(" | ", fixes)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
