namespace Standfirst.Themes.Views;

/// <summary>The page on which a reader reports a comment; <c>report</c> in <c>report.liquid</c>.</summary>
public sealed record ReportView : View
{
    /// <summary>The one that is reported.</summary>
    public required CommentView Comment { get; init; }

    /// <summary>Address that the form posts <c>reason</c> and <c>words</c> to.</summary>
    public required string Action { get; init; }

    /// <summary>Where the comment stands.</summary>
    public required string BackUrl { get; init; }

    /// <summary>Values of <c>reason</c>; their words are <c>report_</c> and the value.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The one that was chosen, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As they were typed.</summary>
    public string Words { get; init; } = "";

    public int MaxLength { get; init; } = 500;

    /// <summary>It was sent: the page thanks for it and shows no form.</summary>
    public bool IsThanks { get; init; }

    /// <summary>Messages beside the fields; null where nothing is wrong.</summary>
    public string? ReasonError { get; init; }

    public string? WordsError { get; init; }

    /// <summary>A message about the whole: too fast.</summary>
    public string? Error { get; init; }
}

/// <summary>The page on which a reader changes an own comment or takes it back; <c>edit</c> in <c>edit.liquid</c>.</summary>
public sealed record EditView : View
{
    /// <summary>Address that the form posts <c>body</c> and <c>act</c> (<c>save</c> or <c>take-back</c>) to.</summary>
    public string Action { get; init; } = "";

    /// <summary>The story's comments.</summary>
    public string BackUrl { get; init; } = "/";

    /// <summary>Over the comment.</summary>
    public string Name { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>For so many minutes after posting a comment can be changed.</summary>
    public int Minutes { get; init; } = 5;

    public int MaxLength { get; init; } = 20_000;

    /// <summary>Why this reader cannot change it, then there is no form: <c>none</c> (not theirs, or too late), <c>judged</c> (an editor dealt with it); else empty. Its words are <c>own_</c> and the value.</summary>
    public string Refusal { get; init; } = "";

    public string? BodyError { get; init; }

    /// <summary>A message about the whole: too fast, closed meanwhile.</summary>
    public string? Error { get; init; }

    public bool HasErrors => BodyError is not null || Error is not null;
}
