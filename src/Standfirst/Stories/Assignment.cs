namespace Standfirst.Stories;

/// <summary>Who does what to a story, by when.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    public Assignment(long storyId, long memberId, string to, string what, DateTimeOffset? due, string by, DateTimeOffset at)
        => (StoryId, MemberId, To, What, Due, By, At) = (storyId, memberId, to, what.Trim(), due, by, at);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;

    public long MemberId { get; private set; }

    /// <summary>The member's name.</summary>
    public string To { get; private set; } = "";

    /// <summary>"Write 600 words", "Call the harbour board"; empty for the story as a whole.</summary>
    public string What { get; private set; } = "";

    public DateTimeOffset? Due { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public void Finish(DateTimeOffset at) => DoneAt ??= at;
}
