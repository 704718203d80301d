using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Buttons, form labels and teasers that came along when a page was copied.</summary>
internal sealed class PageFurniture() : Check(
    "page-furniture",
    Severity.Error,
    "The text of a story holds nothing of the page it stood on: no labels of forms, buttons, or teasers.",
    "House practice: what a reader sees in the middle of a story is the paper's word",
    language: null)
{
    private const int Longest = 12;

    /// <summary>Nobody writes these in a story; matched as the beginning of a short block.</summary>
    private static readonly string[] Sure =
    [
        "leave a reply", "leave a comment", "please enter your comment", "please enter your name", "please enter your email", "please enter an answer", "your email address will not be published",
        "required fields are marked", "save my name email", "post comment", "post a comment", "cancel reply", "click to share on", "share on facebook", "share on twitter", "share on x", "share on whatsapp",
        "share on linkedin", "share via email", "share this", "share this article", "share this story", "share this post", "tweet this", "skip to content", "skip to main content", "skip to navigation",
        "you must be logged in to", "log in to leave a comment", "you have entered an incorrect email", "like this like loading", "loading comments", "you may also like", "you might also like",
        "related posts", "related articles", "related stories", "more from this author", "about the author share", "previous post", "next post", "previous article", "next article", "back to top", "load more",
        "show more posts", "toggle navigation", "accept all cookies", "accept cookies", "we use cookies", "this site uses cookies", "this website uses cookies", "this site uses akismet", "print this page", "print this article",
        "email this article", "copy link", "link copied", "subscribe to our newsletter", "sign up for our newsletter", "get our newsletter", "enter your email address", "advertisement", "advertisements", "sponsored content", "story continues below", "article continues below",
        "scroll to continue", "filed under", "posted in", "posted by", "tagged with", "no comments", "comments are closed", "0 comments", "comments off on", "all rights reserved", "view all posts by", "reply cancel", "featured image credit", "continue reading",
    ];

    /// <summary>May be meant: a line by itself only, and a warning.</summary>
    private static readonly string[] Likely = ["read more", "read the full story", "read full article", "read also", "also read", "see also", "watch more", "learn more", "click here", "follow us", "subscribe", "sign up", "share", "tweet", "comments", "home", "menu", "search", "close", "next", "previous", "image", "photo", "video"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> First
        = Sure.Concat(Likely).Select(one => one.Split(' ')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Field != Field.Body || passage.Words.Length is 0 or > Longest || passage.Kind is BlockKind.BlockQuote or BlockKind.PullQuote || passage.MarkAt<LinkMark>(0, passage.Text.Length) is not null)
            {
                continue;
            }

            // Only the words that one of the lists begins with are worth a look.
            if (!First.Contains(passage[passage.Words[0]]))
            {
                continue;
            }

            var key = Sameness.Key(passage.Text);
            if (Array.Exists(Sure, one => key == one || (one.Contains(' ') && key.StartsWith(one + " ", StringComparison.Ordinal) && (key.Length - one.Length <= 30 && !IsSentence(passage)))))
            {
                report.Add(passage, 0, passage.Text.Length, "This belongs to a page, not to the story.", new Fix("Remove it", ""));
            }
            else if (passage.Kind == BlockKind.Paragraph && Array.IndexOf(Likely, key) >= 0)
            {
                report.Add(Severity.Warning, passage, 0, passage.Text.Length, "This may be left over from a page.", new Fix("Remove it", ""));
            }
        }
    }

    /// <summary>"Posted by the thousand, the letters came." ends as a sentence does; "Please enter your comment!" ends as a form does.</summary>
    private static bool IsSentence(Passage passage) => passage.Text.AsSpan().TrimEnd() is [.., '.'] && passage.Words.Length > 6;
}
