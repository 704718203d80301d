using Standfirst.Staff;
using Standfirst.Topics;

namespace Standfirst.Stories;

/// <summary>One name over a story, in its order; with a writer's page, or just a name.</summary>
public sealed class Byline
{
    private Byline()
    {
    }

    public Byline(Writer writer, int position) => (Writer, Name, Position) = (writer, writer.Name, position);

    public Byline(string name, int position) => (Name, Position) = (name, position);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public long? WriterId { get; private set; }

    public Writer? Writer { get; private set; }

    public string Name { get; private set; } = "";

    public int Position { get; private set; }
}

public sealed class StoryTopic
{
    private StoryTopic()
    {
    }

    public StoryTopic(Topic topic, int position) => (Topic, Position) = (topic, position);

    public long StoryId { get; private set; }

    public long TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;

    public int Position { get; private set; }

    internal void Move(int position) => Position = position;
}

public enum CorrectionKind
{
    Correction,
    Clarification,
    Update,
    EditorsNote,
}

/// <summary>Where readers meet a note: above the text where they must know it first, below it otherwise.</summary>
public enum NotePlace
{
    Foot,
    Head,
}

/// <summary>A public note on a published story: what was wrong, or what is new, since when.</summary>
public sealed class Correction
{
    private Correction()
    {
    }

    public Correction(CorrectionKind kind, string text, string by, DateTimeOffset at, NotePlace place = NotePlace.Foot) => (Kind, Text, By, At, Place) = (kind, text, by, at, place);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;

    public CorrectionKind Kind { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    public NotePlace Place { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>A version as it was before a change.</summary>
public sealed class Revision
{
    /// <summary>Changes closer together than this, by one hand, are one version.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    private Revision()
    {
    }

    public Revision(string headline, string dek, string body, string by, DateTimeOffset at, bool wasLive = false)
        => (Headline, Dek, Body, By, At, WasLive) = (headline, dek, body, by, at, wasLive);

    /// <summary>Never saved: see <see cref="IsAside"/>.</summary>
    public static Revision Aside(string headline, string dek, string body, string by, DateTimeOffset at) => new(headline, dek, body, by, at) { IsAside = true };

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public string Headline { get; private set; } = "";

    public string Dek { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Who made the change that ended this version.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Words that somebody typed and that never stood in the story: kept beside it, so that nothing typed is lost.</summary>
    public bool IsAside { get; private init; }

    /// <summary>Whether readers could read it: only such versions are ever public.</summary>
    public bool WasLive { get; private set; }

    /// <summary>The legal reason for which readers cannot read it any more, told to them; empty while they can.</summary>
    public string WithheldReason { get; private set; } = "";

    public string WithheldBy { get; private set; } = "";

    public DateTimeOffset? WithheldAt { get; private set; }

    /// <exception cref="StoryException">No reason was given.</exception>
    public void Withhold(string reason, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new StoryException("A version is withheld for a legal reason, which readers are told. Please give it.");
        }

        (WithheldReason, WithheldBy, WithheldAt) = (reason.Trim(), by, at);
    }

    public void Release() => (WithheldReason, WithheldBy, WithheldAt) = ("", "", null);
}

/// <summary>That a story was withdrawn: by whom, when, why, and whether readers are told why.</summary>
public sealed class Kill
{
    private Kill()
    {
    }

    public Kill(string reason, bool isPublic, string by, DateTimeOffset at) => (Reason, IsPublic, By, At) = (reason, isPublic, by, at);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public string Reason { get; private set; } = "";

    public bool IsPublic { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>Figures kept beside a story and not in it, so that a reader or a comment never makes an editor's save collide.</summary>
public sealed class StoryCounts
{
    public long StoryId { get; private set; }

    /// <summary>Comments that readers see.</summary>
    public int Comments { get; set; }

    /// <summary>Comments that readers see and that answer none.</summary>
    public int Threads { get; set; }

    public long Readers { get; set; }
}
