using Standfirst.Publication;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>Which comments of a story are asked for, and what is known about the story.</summary>
internal sealed record CommentsAsked
{
    public required long Story { get; init; }

    public required string StoryPath { get; init; }

    /// <summary><see cref="Stories.StoryCounts.Comments"/>.</summary>
    public required int Count { get; init; }

    /// <summary>For this story, by the editor.</summary>
    public bool Closed { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required CommentRules Rules { get; init; }

    public required Words Words { get; init; }

    public required Times Times { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The comment that the form answers; null for a new thread.</summary>
    public long? Reply { get; init; }

    /// <summary>Its writer comes back from posting one that is held.</summary>
    public bool IsHeld { get; init; }

    /// <summary>A form that was sent and not taken; null for an empty one.</summary>
    public CommentFormState? Form { get; init; }

    /// <summary>Takes <c>?comments=</c>, <c>?reply=</c> and <c>?comment=held</c> from the request; what is no number counts as not said.</summary>
    public CommentsAsked From(IQueryCollection query) => this with
    {
        Page = Number(query[CommentsAddress.PageQuery]) is { } page and <= CommentsOutline.MaxPage ? (int)page : 1,
        Reply = Number(query[CommentsAddress.ReplyQuery]),
        IsHeld = query[CommentsAddress.StateQuery] == CommentsAddress.HeldState,
    };

    private static long? Number(string? given)
        => long.TryParse(given, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
}
