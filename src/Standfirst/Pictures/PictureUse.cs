using System.Globalization;

namespace Standfirst.Pictures;

/// <summary>Whether a picture may run: caption, credit, alt text and rights must be known, and the right to it must not have ended.</summary>
public static class PictureUse
{
    /// <summary>So long before the right to a picture ends, the newsroom is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    /// <summary>What is not known of it yet, as the form calls it: "caption", "credit", "alt text", "rights".</summary>
    public static IReadOnlyList<string> Missing(Picture picture) => Missing(picture.Caption, picture.Credit, picture.Alt, picture.Rights);

    /// <summary>The same of words that stand in a story, where they may be others than the picture's own.</summary>
    public static IReadOnlyList<string> Missing(string caption, string credit, string alt, string rights)
        => [.. new[] { (caption, "caption"), (credit, "credit"), (alt, "alt text"), (rights, "rights") }.Where(one => string.IsNullOrWhiteSpace(one.Item1)).Select(one => one.Item2)];

    /// <summary>The right to it has ended at this moment: it may not be used anew, and nothing makes up for that.</summary>
    public static bool HasEnded(Picture picture, DateTimeOffset at) => picture.RightsUntil <= at;

    /// <summary>The right to it ends within <see cref="Warning"/>, and has not yet.</summary>
    public static bool EndsSoon(Picture picture, DateTimeOffset at) => picture.RightsUntil is { } until && until > at && until - at <= Warning;

    /// <summary>Why it may not run at this moment, each reason a sentence for the newsroom; empty where it may.</summary>
    /// <param name="picture">The picture, by its own words.</param>
    /// <param name="at">When readers would see it.</param>
    public static IReadOnlyList<string> Problems(Picture picture, DateTimeOffset at)
    {
        var problems = new List<string>();
        if (Missing(picture) is { Count: > 0 } missing)
        {
            problems.Add($"It has no {List(missing)}.");
        }

        if (HasEnded(picture, at))
        {
            problems.Add(Ended(picture));
        }

        return problems;
    }

    /// <summary>What will be a reason before long: "The right to use it ends on 3 Apr 2026."; null where nothing will.</summary>
    public static string? Warns(Picture picture, DateTimeOffset at) => EndsSoon(picture, at) ? $"The right to use it ends on {LastDay(picture)}." : null;

    /// <summary>"The right to use it ended on 3 Mar 2026."</summary>
    public static string Ended(Picture picture) => $"The right to use it ended on {LastDay(picture)}.";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> words)
        => words.Count <= 1 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];

    private static string LastDay(Picture picture) => picture.RightsDay?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
