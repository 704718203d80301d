using System.Globalization;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>States as people in a newsroom say them, each with its shape in the style sheet.</summary>
internal static class StoryWords
{
    public static (string Word, string Css) State(Status status, DateTimeOffset? published, DateTimeOffset? embargo, DateTimeOffset now) => status switch
    {
        Status.Published when published > now => ("Scheduled", "scheduled"),
        Status.Published when embargo > now => ("Embargoed", "embargoed"),
        Status.Published => ("Published", "published"),
        Status.Submitted => ("Submitted", "submitted"),
        Status.Approved => ("Approved", "approved"),
        Status.Spiked => ("Spiked", "spiked"),
        Status.Killed => ("Killed", "killed"),
        _ => ("Draft", "draft"),
    };

    public static (string Word, string Css) State(this Story story, DateTimeOffset now) => State(story.Status, story.PublishedAt, story.EmbargoUntil, now);

    public static string Kind(StoryKind kind) => kind.ToString();

    public static string Kind(CorrectionKind kind) => kind == CorrectionKind.EditorsNote ? "Editor’s note" : kind.ToString();

    public static string Headline(string headline) => headline.Length > 0 ? headline : "(no headline yet)";

    public static string Stories(int count) => count == 1 ? "1 story" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} stories";

    public static AuditSubject Subject(this Story story) => new("story", story.Id, Headline(story.Headline));

    /// <summary>Enough of the words to know them again.</summary>
    public static string Short(string words) => words.Length <= 80 ? words : words[..(char.IsHighSurrogate(words[77]) ? 77 : 78)] + "…";
}
