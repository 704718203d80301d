using Standfirst.Comments;

namespace Standfirst.Site;

/// <summary>The form as a reader sent it, with what was wrong: shown again with the story, so that nobody types anything twice.</summary>
internal sealed record CommentFormState
{
    /// <summary>The answer's status.</summary>
    public required int Status { get; init; }

    /// <summary>The comment that was answered; null for a new thread.</summary>
    public long? Parent { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Said beside their fields, in the language of the page.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];
}

/// <summary>Answers with the story's page and this form in it, under the form's status; with the page that says so where there is no such story.</summary>
internal delegate Task ShowStory(HttpContext context, long storyId, CommentFormState form);
