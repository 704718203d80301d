namespace Standfirst.Newsroom.Readership;

/// <summary>Days of the publication's zone, the last one included.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Name">As people say it.</param>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal sealed record Period(string Key, string Name, DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>All that can be chosen; the longest is kept whole (<see cref="Readers.PartOfStoryReaders.Kept"/>).</summary>
    public static IReadOnlyList<Period> Of(DateOnly today) =>
    [
        new("today", "Today", today, today),
        new("yesterday", "Yesterday", today.AddDays(-1), today.AddDays(-1)),
        new("7", "7 days", today.AddDays(-6), today),
        new("28", "28 days", today.AddDays(-27), today),
    ];
}
