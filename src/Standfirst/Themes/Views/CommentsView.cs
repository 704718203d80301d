namespace Standfirst.Themes.Views;

/// <summary>The thread under a story.</summary>
public sealed record CommentsView
{
    /// <summary>All that readers see, on this page of threads or not.</summary>
    public int Count { get; init; }

    /// <summary>The comments of this page: each thread's first, then its answers in reading order (a walk of the tree).</summary>
    public IReadOnlyList<CommentView> Items { get; init; } = [];

    /// <summary>Null where all threads are on one page.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>Null where the story takes no more comments.</summary>
    public CommentFormView? Form { get; init; }

    /// <summary>Why it takes none, in words, or empty; for readers, where <see cref="Form"/> is null.</summary>
    public string ClosedReason { get; init; } = "";

    /// <summary>The reader's comment arrived and waits for an editor.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why it waits, in words, or empty.</summary>
    public string HeldReason { get; init; } = "";

    /// <summary>Whether the form stands before the thread, and not under the comment that it answers.</summary>
    public bool IsFormAtHead => Form is { } form && (form.Parent is null || !Items.Any(comment => comment.Id == form.Parent));
}

/// <summary>One comment.</summary>
public sealed record CommentView
{
    /// <summary>Levels that are indented; deeper ones say whom they answer.</summary>
    public const int MaxLevel = 5;

    public required long Id { get; init; }

    public required string Name { get; init; }

    public required TimeView Time { get; init; }

    /// <summary>Its text, rendered.</summary>
    public required Html Text { get; init; }

    /// <summary>0 at the head of a thread, 1 for an answer, and so on without end.</summary>
    public int Depth { get; init; }

    /// <summary>How far it is indented: <see cref="Depth"/>, up to <see cref="MaxLevel"/>.</summary>
    public int Level => Math.Min(Depth, MaxLevel);

    /// <summary>Address of this comment.</summary>
    public required string Url { get; init; }

    /// <summary>Address that opens the form as an answer to it; null where closed.</summary>
    public string? ReplyUrl { get; init; }

    /// <summary>Address of the page to report it; null where reporting is not offered.</summary>
    public string? ReportUrl { get; init; }

    /// <summary>Address of the page on which its writer can change it; null where it is too old for that. Every reader's page has it: see <c>.own</c> in courant's style sheet.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Name of the writer it answers, and where; null at the head of a thread.</summary>
    public LinkView? InReplyTo { get; init; }

    /// <summary>By somebody of the paper.</summary>
    public bool IsStaff { get; init; }

    /// <summary>It was removed, but has answers: its place is kept and says so.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>The form for a comment, with what the reader typed and what was wrong with it.</summary>
public sealed record CommentFormView
{
    public string Action { get; init; } = "/comments";

    /// <summary>Field <c>story</c>.</summary>
    public required string Story { get; init; }

    /// <summary>Field <c>parent</c>; null for a comment that starts a thread.</summary>
    public long? Parent { get; init; }

    /// <summary>Whom it answers; null for a comment that starts a thread.</summary>
    public string? ParentName { get; init; }

    /// <summary>The page without the answer; null for a comment that starts a thread.</summary>
    public string? CancelUrl { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Body { get; init; } = "";

    public int MaxLength { get; init; } = 20_000;

    /// <summary>Messages beside the fields; null where nothing is wrong.</summary>
    public string? NameError { get; init; }

    public string? EmailError { get; init; }

    public string? BodyError { get; init; }

    /// <summary>A message about the whole: too fast, closed meanwhile.</summary>
    public string? Error { get; init; }

    public bool HasErrors => NameError is not null || EmailError is not null || BodyError is not null || Error is not null;
}
