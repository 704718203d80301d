using CsCheck;
using Standfirst.Quotations;
using Group = Standfirst.Quotations.Group;

namespace Standfirst.Tests.Quotations;

/// <summary>Groups of fewer than five are not shown, and cannot be computed from what is.</summary>
public sealed class SmallGroupsTests
{
    [Fact]
    public void Large_groups_are_shown_the_largest_first_with_those_of_whom_nothing_is_known_behind_them()
        => Assert.Equal(["woman 9", "man 7", " 30"], Show([("man", 7), ("woman", 9)], 30));

    [Fact]
    public void A_small_group_takes_the_next_one_with_it_or_the_total_would_tell_its_number()
        => Assert.Equal(["man 40", "nonbinary fewer", "woman withheld", " 60"], Show([("man", 40), ("woman", 9), ("nonbinary", 2)], 60));

    [Fact]
    public void Small_groups_enough_hide_each_other()
        => Assert.Equal(["man 40", "a fewer", "b fewer", "c fewer", " 0"], Show([("man", 40), ("a", 2), ("b", 3), ("c", 2)], 0));

    [Fact]
    public void Where_one_person_alone_was_quoted_nothing_is_said()
        => Assert.Null(SmallGroups.Shown([new Group("woman", 1, 3)], new Group("", 0, 0)));

    /// <summary>Tries every table that a reader must think possible: each small group must have one of at least three numbers.</summary>
    [Fact]
    public void Nobody_can_compute_a_small_group_from_the_rest()
        => Gen.Select(Gen.Int[1, 9].Array[1, 5], Gen.Int[0, 12]).Sample(
            (sizes, unknown) =>
            {
                var groups = sizes.Select((size, i) => new Group($"{(char)('a' + i)}", size, size)).ToList();
                if (SmallGroups.Shown(groups, new Group("", unknown, 0)) is not { } shown)
                {
                    return;
                }

                var sum = sizes.Sum() + unknown - shown.Sum(share => share.People ?? 0);
                var least = shown.Where(share => share.People is not null).Select(share => share.People!.Value).DefaultIfEmpty(int.MaxValue).Min();
                var hidden = shown.Where(share => share.People is null).ToList();
                foreach (var (i, share) in hidden.Index().Where(one => one.Item.IsSmall))
                {
                    Assert.True(Enumerable.Range(1, 4).Count(number => Can(hidden, i, number, sum, least)) >= 3, $"{string.Join(' ', sizes)} + {unknown}: {share.Name}");
                }

                Assert.All(shown.Where(share => share.Name.Length > 0), share => Assert.True(share.People is null or >= SmallGroups.Fewest));
            },
            iter: 3_000);

    private static bool Can(List<Share> hidden, int fixedAt, int number, int sum, int least)
    {
        // Whether the others can make up the rest of the sum.
        var (from, to) = (0, 0L);
        foreach (var (i, share) in hidden.Index().Where(one => one.Index != fixedAt))
        {
            from += share.Name.Length == 0 ? 0 : share.IsSmall ? 1 : SmallGroups.Fewest;
            to += share.Name.Length == 0 ? sum : share.IsSmall ? SmallGroups.Fewest - 1 : Math.Min(sum, least);
        }

        return sum - number >= from && sum - number <= to;
    }

    private static IEnumerable<string> Show((string Name, int People)[] groups, int unknown)
        => SmallGroups.Shown([.. groups.Select(group => new Group(group.Name, group.People, group.People))], new Group("", unknown, unknown))!
            .Select(share => $"{share.Name} {share.People?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (share.IsSmall ? "fewer" : "withheld")}");
}
