using System.Globalization;
using Standfirst.Comments;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Replies;

/// <summary>States, steps and reasons as the desk says them.</summary>
internal static class ReplyWords
{
    /// <summary>What a comment is rejected for, most often; anything else in own words.</summary>
    public static readonly IReadOnlyList<string> Reasons =
    [
        "It attacks somebody.",
        "It is hateful towards a group of people.",
        "It says things about somebody that we cannot check.",
        "It is not about the story.",
        "It advertises.",
        "It repeats what is here already.",
    ];

    /// <summary>How long a ban holds.</summary>
    public static readonly IReadOnlyList<(string Value, string Name, int Days)> Lengths = [("day", "A day", 1), ("week", "A week", 7), ("month", "A month", 30), ("good", "For good", 0)];

    public static (string Word, string Css) State(CommentState state) => state switch
    {
        CommentState.Held => ("Held", "held"),
        CommentState.Rejected => ("Rejected", "rejected"),
        CommentState.Spam => ("Spam", "spam"),
        CommentState.TakenBack => ("Taken back", "taken-back"),
        _ => ("Published", "published"),
    };

    public static string Step(string step) => step switch
    {
        "closed" => "Closed for comments",
        "too-long" => "Length",
        "empty-body" => "No words",
        "empty-name" => "No name",
        "email" => "E-mail address",
        "parent" => "What it answers",
        "repeat" => "The same words again",
        "too-fast" => "Pace",
        "banned" => "Bans",
        "trap" => "The hidden field",
        "refused-words" => "Refused words",
        "links" => "Links",
        "held-words" => "Held words",
        "first" => "First comments",
        "all" => "Every comment",
        _ => step,
    };

    /// <summary>Who decided, as a line begins: "Tom Reed", "The rule “Links”".</summary>
    public static string By(string by) => by switch
    {
        Verdict.BySteps => "The rules",
        Verdict.ByWriter => "Its writer",
        "import" => "The import",
        _ => StepOf(by) is { } step ? $"The rule “{Step(step)}”" : by,
    };

    /// <summary>The step behind a verdict; null where it was none.</summary>
    public static string? StepOf(string by) => by.StartsWith(Verdict.ByStep, StringComparison.Ordinal) ? by[Verdict.ByStep.Length..] : null;

    /// <summary>Where the rule behind a verdict is changed; null where there is nothing to change.</summary>
    public static string? Rule(string by) => StepOf(by) switch
    {
        null => null,
        "banned" => "/newsroom/replies/bans",
        "first" or "all" => "/newsroom/replies/rules#hold",
        "trap" or "refused-words" or "links" or "held-words" or "closed" => $"/newsroom/replies/rules#{StepOf(by)}",
        _ => null,
    };

    public static string Report(ReportReason reason) => reason switch
    {
        ReportReason.Attack => "It attacks somebody",
        ReportReason.Hatred => "It is hateful",
        ReportReason.False => "It is false",
        ReportReason.Private => "It tells private things",
        ReportReason.Advertising => "It advertises",
        _ => "Something else",
    };

    public static string Of(BanOf of) => of switch
    {
        BanOf.Email => "E-mail address",
        BanOf.Address => "Address",
        BanOf.Network => "Network",
        _ => "Name",
    };

    public static string Did(ReplyActKind kind) => kind switch
    {
        ReplyActKind.Approve => "Approved",
        ReplyActKind.Reject => "Rejected",
        ReplyActKind.Spam => "Marked as spam",
        ReplyActKind.Ban => "Banned",
        ReplyActKind.Close => "Closed for comments",
        _ => "Opened for comments",
    };

    public static string Name(this Comment comment) => comment.Name.Length > 0 ? comment.Name : "(no name)";

    public static AuditSubject Subject(this Comment comment) => new("comment", comment.Id, comment.Name());

    public static string Count(int n, string one, string many) => n == 1 ? $"1 {one}" : $"{n.ToString("N0", CultureInfo.InvariantCulture)} {many}";
}
