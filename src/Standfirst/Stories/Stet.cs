namespace Standfirst.Stories;

/// <summary>
/// "Let it stand": what the copy desk finds in this story and somebody decided is right, one passage or a whole check. An error is let stand
/// only by who may publish over the gate, and with a reason.
/// </summary>
public sealed class Stet
{
    public const int MaxReason = 500;

    /// <summary>UTF-16 units of the passage by which it is known again.</summary>
    public const int MaxPassage = 300;

    private Stet()
    {
    }

    /// <param name="storyId">The story.</param>
    /// <param name="check">The stable name of the check.</param>
    /// <param name="passage">The words; empty for whatever the check finds in this story.</param>
    /// <param name="reason">Why; for a single passage that is no error it may be empty.</param>
    /// <param name="maySilenceErrors">Whether who says so may publish over the gate.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="StoryException">A check is switched off without a reason, or the reason is too long.</exception>
    public Stet(long storyId, string check, string passage, string reason, bool maySilenceErrors, string by, DateTimeOffset at)
    {
        reason = reason.Trim();
        if (passage.Length == 0 && reason.Length == 0)
        {
            throw new StoryException("Please say why the check does not fit this story.");
        }

        if (reason.Length > MaxReason)
        {
            throw new StoryException($"The reason has at most {MaxReason} characters.");
        }

        (StoryId, Check, Passage, Reason, By, At) = (storyId, check, Known(passage), reason, by, at);
        OfErrors = maySilenceErrors && reason.Length > 0;
    }

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public string Check { get; private set; } = "";

    public string Passage { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>Whether errors stand too.</summary>
    public bool OfErrors { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether a finding of this check in these words stands.</summary>
    public bool Covers(string check, string passage, bool isError) => check == Check && (OfErrors || !isError) && (Passage.Length == 0 || Passage == Known(passage));

    private static string Known(string passage) => passage.Length <= MaxPassage ? passage : passage[..(char.IsHighSurrogate(passage[MaxPassage - 1]) ? MaxPassage - 1 : MaxPassage)];
}
