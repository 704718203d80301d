namespace Standfirst.Quotations;

/// <summary>People who have something in common, and how often they were quoted.</summary>
public readonly record struct Group(string Name, int People, int Quotations);

/// <summary>A group as it may be shown.</summary>
/// <param name="Name">The value; empty for those of whom nothing is known.</param>
/// <param name="People">Null where it is not shown.</param>
/// <param name="Quotations">Null where it is not shown.</param>
/// <param name="IsSmall">Not shown because it has too few; else because a small one could be computed from it.</param>
public readonly record struct Share(string Name, int? People, int? Quotations, bool IsSmall);

/// <summary>
/// Shares of groups among people, without those of so few that somebody could be told by them. Where one small group could be computed from
/// the total and the others, others are held back too, the smallest first, until its number could be any of at least three.
/// </summary>
public static class SmallGroups
{
    /// <summary>So many people, or the group is not shown.</summary>
    public const int Fewest = 5;

    private const int Largest = Fewest - 1;

    /// <summary>A small group's number must be one of so many at least.</summary>
    private const int Possibilities = 3;

    /// <summary>The groups, the largest first, those not shown behind them by name, and at the end those of whom nothing is known; null where nothing at all may be shown.</summary>
    /// <param name="groups">Each person is in one; none is empty.</param>
    /// <param name="unknown">Those of whom nothing is known.</param>
    public static IReadOnlyList<Share>? Shown(IReadOnlyCollection<Group> groups, Group unknown)
    {
        var small = groups.Where(group => group.People < Fewest).ToList();
        var held = new List<Group>();
        var waiting = new Queue<Group>(groups.Where(group => group.People >= Fewest).Append(unknown).OrderBy(group => group.People).ThenBy(group => group.Name, StringComparer.Ordinal));
        while (small.Count > 0 && !IsHidden(small, held, waiting, unknown))
        {
            if (!waiting.TryDequeue(out var next))
            {
                return null;
            }

            held.Add(next);
        }

        return
        [
            .. waiting.Where(group => group != unknown).OrderByDescending(group => group.People).ThenBy(group => group.Name, StringComparer.Ordinal).Select(Shown),
            // By name and not by size, which would tell.
            .. small.Concat(held).Where(group => group != unknown).OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => new Share(group.Name, null, null, group.People < Fewest)),
            held.Contains(unknown) ? new Share("", null, null, false) : Shown(unknown),
        ];
    }

    private static Share Shown(Group group) => new(group.Name, group.People, group.Quotations, false);

    /// <summary>
    /// What a reader knows: the sum of all that is not shown, that a small group has one to four, that one held back has five or more and no
    /// more than the smallest that is shown, and nothing of how many are unknown.
    /// </summary>
    private static bool IsHidden(List<Group> small, List<Group> held, Queue<Group> shown, Group unknown)
    {
        var sum = small.Sum(group => group.People) + held.Sum(group => group.People);
        var (least, most) = (0, 0);
        foreach (var group in held)
        {
            least += group == unknown ? 0 : Fewest;
            most += group == unknown || shown.Count == 0 ? sum : shown.Peek().People;
        }

        var others = small.Count - 1;
        var smallest = Math.Max(1, sum - (Largest * others) - most);
        var largest = Math.Min(Largest, sum - others - least);
        return largest - smallest + 1 >= Possibilities;
    }
}
