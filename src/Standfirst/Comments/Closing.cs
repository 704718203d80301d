using Standfirst.Publication;

namespace Standfirst.Comments;

/// <summary>Whether a story takes comments: said by the editor for the whole site, for a story, or by its age.</summary>
public static class Closing
{
    /// <summary>Why it takes none; null where it does.</summary>
    /// <param name="rules">Of the publication.</param>
    /// <param name="storyClosed">By the editor, for this story.</param>
    /// <param name="publishedAt">When the story came out.</param>
    /// <param name="now">This moment.</param>
    public static Objection? Of(CommentRules rules, bool storyClosed, DateTimeOffset? publishedAt, DateTimeOffset now)
    {
        if (!rules.Open)
        {
            return Closed("closed", "Comments are closed.");
        }

        if (storyClosed)
        {
            return Closed("closed-story", "Comments on this story are closed.");
        }

        var days = rules.CloseAfterDays;
        return days > 0 && publishedAt is { } at && now - at >= TimeSpan.FromDays(days)
            ? Closed("closed-after", $"Comments on this story closed {(days == 1 ? "a day" : $"{days} days")} after it was published.") with { Number = days }
            : null;
    }

    /// <summary>When it will close by itself; null where it will not, or has.</summary>
    public static DateTimeOffset? At(CommentRules rules, DateTimeOffset? publishedAt)
        => rules.CloseAfterDays > 0 ? publishedAt?.AddDays(rules.CloseAfterDays) : null;

    private static Objection Closed(string key, string reason) => new(Ruling.Closed, reason) { Step = "closed", Key = key };
}
