using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A list of a page's links, as a screen reader gives it, must make sense: "here, here, here" does not.</summary>
internal sealed class LinkText() : Check(
    "link-text",
    Severity.Warning,
    "The words of a link say what it leads to.",
    "W3C, WCAG 2.2, 2.4.4 and 2.4.9")
{
    private static readonly HashSet<string> Empty =
    [
        "here", "click here", "click", "this link", "link", "this page", "page", "read more", "more", "this", "see here", "go here", "find out more here", "read here", "read more here", "learn more here",
        "click this link", "follow this link", "the link", "at this link", "right here", "visit this page", "click on this link", "over here", "download here", "register here", "sign up here", "apply here",
    ];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish)
            {
                continue;
            }

            foreach (var mark in passage.Marks)
            {
                if (mark is LinkMark && Empty.Contains(Sameness.Key(passage.Text.Substring(mark.Start, mark.Length))) && passage.Text.AsSpan(mark.Start, mark.Length).Trim() is { Length: > 0 } words)
                {
                    // "Register here" says what one does there; by itself it is at the edge, and a note.
                    var key = Sameness.Key(words.ToString());
                    report.Add(key is "register here" or "sign up here" or "apply here" or "download here" ? Severity.Note : null, passage, mark.Start, mark.Length, $"\"{words}\" does not say what the link leads to.");
                }
            }
        }
    }
}
