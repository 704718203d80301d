namespace Standfirst.Stories;

public enum NoteKind
{
    /// <summary>A remark on the story or a passage of it.</summary>
    Note,

    /// <summary>Why it came back from the editor.</summary>
    SentBack,
}

/// <summary>What a colleague wrote in the margin. Readers never see it.</summary>
public sealed class StoryNote
{
    public const int MaxLength = 4000;

    private StoryNote()
    {
    }

    /// <exception cref="StoryException">It says nothing, or too much.</exception>
    public StoryNote(long storyId, NoteKind kind, string text, string passage, long memberId, string by, DateTimeOffset at)
    {
        Text = Checked(text);
        (StoryId, Kind, Passage, MemberId, By, At) = (storyId, kind, passage.Length <= MaxLength ? passage : passage[..MaxLength], memberId, by, at);
    }

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public NoteKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The words of the story that it is about, as they were; empty for the whole.</summary>
    public string Passage { get; private set; } = "";

    public long MemberId { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public List<NoteAnswer> Answers { get; private set; } = [];

    public string ResolvedBy { get; private set; } = "";

    public DateTimeOffset? ResolvedAt { get; private set; }

    public void Answer(string text, long memberId, string by, DateTimeOffset at) => Answers.Add(new NoteAnswer(Checked(text), memberId, by, at));

    public void Resolve(string by, DateTimeOffset at)
    {
        if (ResolvedAt is null)
        {
            (ResolvedBy, ResolvedAt) = (by, at);
        }
    }

    public void Reopen() => (ResolvedBy, ResolvedAt) = ("", null);

    private static string Checked(string text) => text.Trim() switch
    {
        "" => throw new StoryException("The note says nothing yet."),
        { Length: > MaxLength } => throw new StoryException($"A note has at most {MaxLength} characters."),
        var said => said,
    };
}

public sealed class NoteAnswer
{
    private NoteAnswer()
    {
    }

    internal NoteAnswer(string text, long memberId, string by, DateTimeOffset at) => (Text, MemberId, By, At) = (text, memberId, by, at);

    public long Id { get; private set; }

    public long StoryNoteId { get; private set; }

    public string Text { get; private set; } = "";

    public long MemberId { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
