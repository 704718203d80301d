namespace Standfirst.Tests.Machines;

/// <summary>Everything that is wrong, each with the page and the place in it: a run that stops at the first fault hides the others.</summary>
internal sealed class Faults
{
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public void Unless(bool isRight, string where, string wrong)
    {
        if (!isRight)
        {
            all.Add($"{where}: {wrong}");
        }
    }

    public void Same<T>(T expected, T found, string where)
        => Unless(EqualityComparer<T>.Default.Equals(expected, found), where, $"is “{found}”, and not “{expected}”");

    public void Same(IEnumerable<string?> expected, IEnumerable<string?> found, string where)
    {
        var (wanted, there) = (expected.ToList(), found.ToList());
        Unless(wanted.SequenceEqual(there), where, $"is [{string.Join(" | ", there)}], and not [{string.Join(" | ", wanted)}]");
    }

    public void None() => Assert.True(all.Count == 0, $"{all.Count} faults\n{string.Join('\n', all)}");
}
