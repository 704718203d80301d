using Standfirst.Comments;

namespace Standfirst.Site;

/// <summary>What became of a reply that was posted, with what its answer needs.</summary>
/// <param name="Ruling">As moderation ruled; a repeat has the ruling of the comment it repeats.</param>
internal sealed record CommentsPosting(Ruling Ruling)
{
    /// <summary>Path of the story; null where there is no such story, or readers cannot see it.</summary>
    public string? StoryPath { get; init; }

    public long StoryId { get; init; }

    /// <summary>Of the comment that is kept.</summary>
    public long CommentId { get; init; }

    /// <summary>Kept just now, and not found to be here already.</summary>
    public bool IsNew { get; init; }

    /// <summary>The head of its thread; null where it is one itself.</summary>
    public long? ThreadId { get; init; }

    public IReadOnlyList<Objection> Objections { get; init; } = [];
}
